// The colours change at once, without loading the page again; the server keeps the choice in a cookie.
const form = document.querySelector("[data-theme-switch]");

form?.addEventListener("submit", async (event) => {
  event.preventDefault();
  const body = new URLSearchParams(new FormData(form, event.submitter));
  const answer = await fetch(form.action, { method: "POST", body, redirect: "manual" });
  if (answer.status >= 400) return;
  document.documentElement.dataset.theme = event.submitter.value;
  for (const button of form.querySelectorAll("[name=theme]")) {
    button.setAttribute("aria-pressed", String(button === event.submitter));
  }
  // A picture drawn for one theme has to be asked for again.
  if (document.querySelector("[data-themed]")) location.reload();
});
