// Selecting words of the article offers to write a question about them: the form of a choice opens with them as what proves its key.
import { selected, short } from "./selection.js";

const box = document.querySelector("[data-write]");
const link = box.querySelector("a");

document.addEventListener("selectionchange", () => {
  const picked = selected();
  if (!picked) return;
  box.hidden = false;
  link.textContent = `Write a question about “${short(picked.text)}”`;
  link.href = `${box.dataset.write}?${new URLSearchParams({ passage: `${picked.start}-${picked.end}` })}`;
});
