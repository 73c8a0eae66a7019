// Cites what is selected in the article: a button beside each list of sentences takes the selected words. The list
// stays what is posted, so a passage is the same thing with script and without.
import { article, selected, short } from "./selection.js";

const USUAL = "Use the words selected in the article";
let picked = null;

const buttons = (within) => [...within.querySelectorAll("[data-take]")];

function tell(button) {
  button.hidden = false;
  button.textContent = picked ? `Use “${short(picked.text)}”` : button.dataset.usual || USUAL;
  button.disabled = !picked;
}

document.addEventListener("selectionchange", () => {
  const selection = document.getSelection();
  if (!selection.rangeCount || selection.isCollapsed || !article.contains(selection.anchorNode)) return;
  picked = selected();
  buttons(document).forEach(tell);
});

// Rows may be added to the form, so the form listens for them all.
document.addEventListener("click", (click) => {
  const button = click.target.closest("[data-take]");
  if (!button || !picked) return;
  const list = document.getElementById(button.dataset.take);
  const value = `${picked.start}-${picked.end}`;
  if (![...list.options].some((option) => option.value === value)) list.add(new Option(`“${short(picked.text)}”`, value));
  list.value = value;
  list.dispatchEvent(new Event("change", { bubbles: true }));
});

document.addEventListener("row", (event) => buttons(event.target).forEach(tell));
buttons(document).forEach(tell);
