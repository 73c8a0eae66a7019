// Asks about what is selected in the article; as long as nothing is, about the question's own sentence.
import { selected, short } from "./selection.js";

const form = document.querySelector("[data-ask]");
const field = form.querySelector("[name=passage]");
const label = form.querySelector("[data-ask-label]");
form.querySelector("[data-ask-hint]").hidden = false;

document.addEventListener("selectionchange", () => {
  const picked = selected();
  // What was picked stays picked while the button is pressed.
  if (!picked) return;
  field.value = `${picked.start}-${picked.end}`;
  label.textContent = `Ask about “${short(picked.text)}”`;
});
