// The button that prints, where a script can.
const button = document.querySelector("[data-print]");
button.hidden = false;
button.addEventListener("click", () => print());
