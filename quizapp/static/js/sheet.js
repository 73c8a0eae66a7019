// The article beside the questions: pointing at a passage lights it up and brings it into view. On a narrow
// screen the article is a sheet that links open and close by themselves; here it closes to the same spot.
const sheet = document.querySelector("#article");
const sheetBar = sheet?.querySelector(".sheet-bar");
let opener = null;

const beside = () => getComputedStyle(sheetBar).display === "none";

function light(question) {
  for (const mark of sheet.querySelectorAll("mark")) {
    mark.classList.toggle("on", mark.dataset.question === question);
  }
}

function bring(mark) {
  const room = (sheet.clientHeight - mark.offsetHeight) / 3;
  const top = mark.getBoundingClientRect().top - sheet.getBoundingClientRect().top;
  sheet.scrollTo({ top: sheet.scrollTop + top - Math.max(room, 0) });
}

function show(click) {
  const link = click.target.closest("a[href^='#']");
  if (!link) return;
  const target = document.getElementById(link.hash.slice(1));
  if (!target || !sheet.contains(target) || sheet.contains(link)) return;
  if (target.dataset.question) light(target.dataset.question);
  if (beside()) {
    click.preventDefault();
    bring(target);
  } else {
    opener = link;
  }
}

function close(event) {
  if (!opener) return;
  event.preventDefault();
  const back = opener;
  opener = null;
  window.addEventListener("hashchange", () => back.focus({ preventScroll: true }), { once: true });
  history.back();
}

// Beside the article, the question that is being read lights up its passages.
function follow() {
  const seen = new IntersectionObserver(
    (entries) => {
      const entry = entries.find((one) => one.isIntersecting);
      if (!entry || !beside()) return;
      light(entry.target.dataset.verdict);
      // The page has just opened: the article begins at its beginning.
      if (!window.scrollY) return;
      const first = sheet.querySelector("mark.on");
      if (first) bring(first);
    },
    { rootMargin: "-30% 0px -65% 0px" },
  );
  for (const verdict of document.querySelectorAll("[data-verdict]")) seen.observe(verdict);
}

if (sheet) {
  document.addEventListener("click", show);
  sheet.querySelector("[data-close-sheet]").addEventListener("click", close);
  document.addEventListener("keydown", (key) => key.key === "Escape" && close(key));
  follow();
}
