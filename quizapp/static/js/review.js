// Decides by single keys while no field has the focus, and brings the passage into view. The keys can be switched
// off, and the browser remembers it: whoever speaks to their computer would otherwise press them by speaking.
const OFF = "quizapp.keys-off";
const list = document.querySelector("[data-keys]");
const box = list.querySelector("[data-keys-on]");
const article = document.querySelector("#article");
const marked = article.querySelector("mark.key") ?? article.querySelector("mark");

const doer = (key) => document.querySelector(`[data-key="${key}"] :is(button, a)`);

function remembered() {
  try {
    return localStorage.getItem(OFF) === "1";
  } catch {
    return false;
  }
}

function remember(off) {
  try {
    localStorage.setItem(OFF, off ? "1" : "0");
  } catch {
    // A browser that keeps nothing goes without.
  }
}

function tell() {
  for (const place of document.querySelectorAll("[data-key]")) {
    const button = place.querySelector("button, a");
    place.querySelector("kbd")?.remove();
    button.removeAttribute("aria-keyshortcuts");
    if (!box.checked) continue;
    const hint = document.createElement("kbd");
    hint.textContent = place.dataset.key.toUpperCase();
    hint.setAttribute("aria-hidden", "true");
    button.append(" ", hint);
    button.setAttribute("aria-keyshortcuts", place.dataset.key);
  }
}

function press(event) {
  const field = event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");
  if (!box.checked || field || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  if (event.key === "?") {
    list.open = !list.open;
    list.querySelector("summary").focus();
    return;
  }
  const button = /^[a-z]$/i.test(event.key) && doer(event.key.toLowerCase());
  if (!button) return;
  event.preventDefault();
  button.click();
}

if (marked && getComputedStyle(article).position === "sticky") {
  const top = marked.getBoundingClientRect().top - article.getBoundingClientRect().top;
  article.scrollTo({ top: top - Math.max(0, (article.clientHeight - marked.offsetHeight) / 3), behavior: "instant" });
}

list.hidden = false;
box.checked = !remembered();
box.addEventListener("change", () => {
  remember(!box.checked);
  tell();
});
tell();
document.addEventListener("keydown", press);
