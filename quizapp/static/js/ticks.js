// Ticks all questions of a page at once, and says how many are ticked.
const all = document.querySelector("[data-tick-all]");
const told = document.querySelector("[data-ticked]");
const boxes = [...document.querySelectorAll(".ticking input[name='id']")];

function tell() {
  const ticked = boxes.filter((box) => box.checked).length;
  told.textContent = ticked ? `(${ticked})` : "";
  all.checked = ticked === boxes.length;
  all.indeterminate = ticked > 0 && !all.checked;
}

if (all && told) {
  all.closest("label").hidden = false;
  all.addEventListener("change", () => {
    for (const box of boxes) box.checked = all.checked;
    tell();
  });
  for (const box of boxes) box.addEventListener("change", tell);
  window.addEventListener("pageshow", tell);
}
