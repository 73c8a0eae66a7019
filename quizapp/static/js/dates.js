// Says how a date is read as soon as its field is left; without script, a button of the form does.
const form = document.querySelector("form[data-dates]");

async function tell(field) {
  const said = field.closest(".event-row").querySelector("[data-understood]");
  const typed = field.value.trim();
  if (!typed) {
    said.textContent = "";
    return;
  }
  const answer = await fetch(`${form.dataset.dates}?${new URLSearchParams({ typed })}`, { headers: { Accept: "application/json" } });
  if (!answer.ok || typed !== field.value.trim()) return;
  const { understood, message } = await answer.json();
  said.textContent = understood ? `Read as ${understood}` : message;
}

form.addEventListener("change", (change) => {
  if (change.target.matches("[data-date]")) tell(change.target).catch(() => {});
});
