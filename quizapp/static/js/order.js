// Puts a list in order by dragging, by arrow keys, by the buttons beside each event or by typing its place.
// The number fields are the answer; everything here only rearranges the list and numbers them anew.
const list = document.querySelector("[data-order]");
const form = list.closest("form");
const live = document.createElement("p");
live.className = "visually-hidden";
live.setAttribute("role", "status");
form.append(live);
for (const hint of form.querySelectorAll("[data-with-script]")) hint.hidden = false;

const events = () => [...list.querySelectorAll("[data-event]")];
const field = (event) => event.querySelector("input");
const label = (event) => event.querySelector(".text").textContent;

let settled = events().every((event) => field(event).value);

function settle(moved) {
  const all = events();
  settled = true;
  all.forEach((event, i) => {
    field(event).value = i + 1;
    event.classList.toggle("moved", event === moved);
  });
  live.textContent = moved
    ? `${label(moved)}: now place ${all.indexOf(moved) + 1} of ${all.length}.`
    : `The order is kept as it stands, ${all.length} events.`;
  form.dispatchEvent(new Event("answer"));
}

// A save may be under way while the next number is being typed: what counts is how the list lies, not half a number.
form.addEventListener("formdata", ({ formData }) => {
  const all = events();
  if (!settled || all.every((event) => !field(event).value)) return;
  all.forEach((event, i) => formData.set(field(event).name, i + 1));
});

// Moving an element takes the focus from what is in it, so the focus is given back.
function place(event, to) {
  const focused = document.activeElement;
  const rest = events().filter((other) => other !== event);
  const at = Math.max(0, Math.min(to, rest.length));
  list.insertBefore(event, rest[at] ?? null);
  if (event.contains(focused)) focused.focus();
}

function shift(event, by) {
  place(event, events().indexOf(event) + by);
  settle(event);
}

list.addEventListener("click", (click) => {
  const button = click.target.closest("[data-move]");
  if (!button) return;
  click.preventDefault();
  shift(button.closest("[data-event]"), button.dataset.move === "up" ? -1 : 1);
});

// The place comes first in an event; what else can be typed there is no business of the order.
const isOther = (target) => target.matches("input") && target !== field(target.closest("[data-event]"));

list.addEventListener("keydown", (key) => {
  const by = { ArrowUp: -1, ArrowDown: 1 }[key.key];
  const event = key.target.closest("[data-event]");
  if (isOther(key.target)) return;
  if (key.key === "Enter" && key.target.matches("input")) {
    key.preventDefault();
    key.target.dispatchEvent(new Event("change", { bubbles: true }));
  } else if (by && event) {
    key.preventDefault();
    shift(event, by);
  }
});

// Caught before the form hears it: a typed place moves the event first, and then all of them are saved.
list.addEventListener("change", (change) => {
  if (isOther(change.target)) return;
  change.stopPropagation();
  const event = change.target.closest("[data-event]");
  const typed = Number.parseInt(change.target.value, 10);
  if (Number.isNaN(typed)) change.target.value = form.classList.contains("is-answered") ? events().indexOf(event) + 1 : "";
  else {
    place(event, typed - 1);
    settle(event);
  }
});

form.querySelector("[data-keep]")?.addEventListener("click", (click) => {
  click.preventDefault();
  settle(null);
});

// Dragging by pointer events, since those of HTML's own drag and drop never come from a finger.
let lifted = null;
let before = null;

function lift(event, pointer) {
  lifted = event;
  before = event.nextElementSibling;
  event.classList.add("lifted");
  list.setPointerCapture(pointer);
}

function drop(keep) {
  const event = lifted;
  lifted = null;
  event.classList.remove("lifted");
  if (!keep) list.insertBefore(event, before);
  else if (event.nextElementSibling !== before) settle(event);
}

for (const event of events()) {
  const grip = document.createElement("span");
  grip.className = "grip";
  grip.setAttribute("aria-hidden", "true");
  event.prepend(grip);
}
list.classList.add("can-drag");

list.addEventListener("pointerdown", (pointer) => {
  const event = pointer.target.closest("[data-event]");
  const grabbed = pointer.target.closest(".grip") || (pointer.pointerType === "mouse" && pointer.target.closest(".text"));
  if (!event || !grabbed || pointer.button !== 0) return;
  pointer.preventDefault();
  lift(event, pointer.pointerId);
});

list.addEventListener("pointermove", (pointer) => {
  if (!lifted) return;
  const over = events().find((event) => {
    const box = event.getBoundingClientRect();
    return event !== lifted && pointer.clientY > box.top && pointer.clientY < box.bottom;
  });
  if (!over) return;
  const box = over.getBoundingClientRect();
  const below = pointer.clientY > box.top + box.height / 2;
  list.insertBefore(lifted, below ? over.nextElementSibling : over);
});

list.addEventListener("pointerup", () => lifted && drop(true));
list.addEventListener("pointercancel", () => lifted && drop(false));
document.addEventListener("keydown", (key) => key.key === "Escape" && lifted && drop(false));
