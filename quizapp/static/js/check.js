// Says what the checks find as soon as a field is left, as a quiet count that opens to the list. It never stands in the
// way: an older question to the server is dropped for a newer one, and one that fails is asked again at the next field.
const box = document.querySelector("[data-remarks]");
const form = box.closest("form");
const list = box.querySelector("ul");
const summary = box.querySelector("summary");
const SOON = 400;
const GRAVE = { broken: "broken", unproved: "not proved" };
let timer = 0;
let asking = null;

function line({ field, where, message, advice, severity }) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = `#${field}`;
  link.textContent = where;
  item.append(link, `: ${message} `);
  if (GRAVE[severity]) item.append(`(${GRAVE[severity]}) `);
  const soft = document.createElement("span");
  soft.className = "advice";
  soft.textContent = advice;
  item.append(soft);
  return item;
}

function show(remarks) {
  box.hidden = remarks === null;
  if (remarks === null) return;
  const many = remarks.length;
  summary.textContent = many === 0 ? "No remarks" : many === 1 ? "1 remark" : `${many} remarks`;
  list.replaceChildren(...remarks.map(line));
}

async function ask() {
  asking?.abort();
  asking = new AbortController();
  const answer = await fetch(box.dataset.remarks, {
    method: "POST",
    body: new FormData(form),
    headers: { Accept: "application/json" },
    signal: asking.signal,
  });
  if (answer.ok) show((await answer.json()).remarks);
}

form.addEventListener("change", () => {
  clearTimeout(timer);
  timer = setTimeout(() => ask().catch(() => {}), SOON);
});

// A remark leads to its field, which may lie folded away.
list.addEventListener("click", (click) => {
  const field = click.target.closest("a") && document.getElementById(click.target.closest("a").hash.slice(1));
  if (!field) return;
  click.preventDefault();
  for (let fold = field.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  const target = field.matches("fieldset") ? field.querySelector("input:not([type=hidden])") : field;
  target.focus();
});
