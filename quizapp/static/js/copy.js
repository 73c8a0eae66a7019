// Puts the text of a field on the clipboard; without script, or without leave, it can be selected and copied by hand.
async function copy(field) {
  if (navigator.clipboard) return navigator.clipboard.writeText(field.value);
  // Where a page is not served by https, browsers have only the old way.
  field.select();
  if (!document.execCommand("copy")) throw new Error("not copied");
}

for (const button of document.querySelectorAll("[data-copy]")) {
  const field = document.getElementById(button.dataset.copy);
  const said = button.parentElement.querySelector("[data-copied]");
  button.hidden = false;
  button.addEventListener("click", () => {
    copy(field).then(
      () => { said.textContent = "Copied"; },
      () => { field.select(); said.textContent = "Copy it by hand"; },
    );
  });
}
