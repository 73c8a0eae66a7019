// Adds and takes out rows of a question where they stand; without script the same buttons send the form and get it back.
const rows = document.querySelector("[data-rows]");
const form = rows.closest("form");
const adder = form.querySelector("[name=add]");
const LETTERS = "abcdefghijklmnopqrstuvwxyz";
const live = document.createElement("p");
live.className = "visually-hidden";
live.setAttribute("role", "status");
form.append(live);

const all = () => [...rows.querySelectorAll("[data-row]")];
const part = (row) => row.querySelector("input[name$=-part]");
const number = (row) => Number(part(row).name.split("-")[1]);

// Every name, id and label of a row holds its number between two hyphens, or says it in words.
function renumber(row, from, to, place) {
  const old = new RegExp(`^(options|events)-${from}-`);
  for (const element of [row, ...row.querySelectorAll("*")]) {
    for (const name of ["id", "name", "for", "aria-describedby", "data-take"]) {
      const value = element.getAttribute(name);
      if (value) element.setAttribute(name, value.split(" ").map((one) => one.replace(old, `$1-${to}-`)).join(" "));
    }
  }
  tell(row, place);
}

// The place of a row, wherever it is told in words.
function tell(row, place) {
  for (const element of row.querySelectorAll("[aria-label], legend, summary, [data-remove]")) {
    const label = element.getAttribute("aria-label");
    if (label) element.setAttribute("aria-label", label.replace(/\d+/, place));
    else if (/(answer|Event|event) \d+/.test(element.textContent)) element.textContent = element.textContent.replace(/\d+/, place);
  }
}

function empty(row) {
  row.querySelectorAll(".problem").forEach((problem) => problem.remove());
  row.querySelectorAll(".error").forEach((field) => field.classList.remove("error"));
  row.querySelectorAll("output").forEach((output) => { output.textContent = ""; });
  row.querySelectorAll("details").forEach((details) => { details.open = false; });
  for (const field of row.querySelectorAll("input, select, textarea")) {
    if (field.type === "radio") field.checked = false;
    else field.value = "";
    field.removeAttribute("aria-invalid");
  }
}

// Each event may be said to have come after any other that is there.
function link(there) {
  const known = new Map(there.map((row, i) => [part(row).value, `Event ${i + 1}`]));
  for (const list of rows.querySelectorAll("select[name*=-after-][name$=-event]")) {
    const own = part(list.closest("[data-row]")).value;
    for (const option of [...list.options]) if (option.value && (!known.has(option.value) || option.value === own)) option.remove();
    const listed = [...list.options].map((option) => option.value);
    for (const [letter, name] of known) if (letter !== own && !listed.includes(letter)) list.add(new Option(name, letter));
  }
}

function settle() {
  const there = all();
  adder.hidden = there.length >= Number(rows.dataset.rows);
  there.forEach((row, i) => tell(row, i + 1));
  link(there);
  for (const button of form.querySelectorAll("[data-remove]")) button.hidden = there.length <= 2;
}

function add() {
  const last = all().at(-1);
  const row = last.cloneNode(true);
  const taken = all().map((one) => part(one).value);
  empty(row);
  renumber(row, number(last), Math.max(...all().map(number)) + 1, all().length + 1);
  part(row).value = [...LETTERS].find((letter) => !taken.includes(letter));
  row.querySelectorAll("input[type=radio], [data-remove]").forEach((one) => { one.value = part(row).value; });
  rows.append(row);
  settle();
  row.dispatchEvent(new Event("row", { bubbles: true }));
  row.querySelector("input:not([type=hidden], [type=radio])").focus();
}

function take(button) {
  const row = button.closest("[data-row]");
  const near = row.nextElementSibling ?? row.previousElementSibling;
  row.remove();
  settle();
  live.textContent = `${button.textContent.trim()}: done.`;
  near.querySelector("input:not([type=hidden], [type=radio])").focus();
  form.dispatchEvent(new Event("change", { bubbles: true }));
}

form.addEventListener("click", (click) => {
  const adding = click.target.closest("[name=add]");
  const removing = click.target.closest("[data-remove]");
  if (!adding && !removing) return;
  click.preventDefault();
  if (adding) add();
  else take(removing);
});
settle();
