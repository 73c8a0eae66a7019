// Lets a closing time be given by one's own clock: the page holds UTC, and UTC is what is posted.
const form = document.querySelector("[data-closing]");
const field = form.querySelector("[name=closes_at]");
const two = (number) => String(number).padStart(2, "0");

function local(utc) {
  const at = new Date(`${utc}Z`);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

if (field.value) field.value = local(field.value);
const zone = Intl.DateTimeFormat(document.documentElement.lang, { timeZoneName: "long" }).formatToParts();
const name = zone.find((part) => part.type === "timeZoneName").value;
document.getElementById("closes_at-hint").textContent = `Empty for never. The time is yours: ${name}.`;

form.addEventListener("formdata", ({ formData }) => {
  if (field.value) formData.set("closes_at", new Date(field.value).toISOString().slice(0, 16));
});
