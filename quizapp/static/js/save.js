// Saves an answer as it is given. The page says "saved" only after the server has said so; what could not be
// sent stays on the page, is sent again when the connection returns, and keeps the reader from leaving unwarned.
const RETRY_AFTER = 8000;
const clock = new Intl.DateTimeFormat(undefined, { timeStyle: "short" });

const form = document.querySelector("form[data-answer]");
const box = document.querySelector("[data-save]");
const line = document.querySelector("[data-save-text]");
const again = document.querySelector("[data-save-retry]");
const step = document.querySelector(".step[aria-current]");
const count = document.querySelector("[data-answered-count]");

let unsaved = false;
let sending = null;
let timer = 0;
let answeredAt = new Date();

function say(state, text) {
  box.dataset.state = state;
  line.textContent = text;
  again.hidden = !["offline", "error"].includes(state);
}

function tell({ answered, answered_count, counted, saved_at }) {
  if (!counted) {
    say("late", "Time is up. This answer is kept for your teacher, and does not count by itself.");
    return;
  }
  say(answered ? "saved" : "none", answered ? `Saved at ${clock.format(new Date(saved_at))}` : "Not answered");
  step.classList.toggle("answered", answered);
  step.querySelector("[data-step-state]").textContent = answered ? ", answered" : ", not answered";
  count.textContent = answered_count;
  form.classList.toggle("is-answered", answered);
}

async function send() {
  unsaved = false;
  say("saving", "Saving…");
  const body = new URLSearchParams(new FormData(form));
  body.set("device_at", answeredAt.toISOString());
  const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "application/json" } });
  const said = await answer.json();
  if (!answer.ok) {
    unsaved = true;
    say("error", said.message);
    return false;
  }
  if (!unsaved) tell(said);
  return true;
}

// One request at a time, and the last answer last: a change made while one is under way goes after it.
async function save() {
  clearTimeout(timer);
  if (sending) {
    unsaved = true;
    await sending;
    return unsaved ? save() : true;
  }
  sending = send().catch(() => {
    unsaved = true;
    say("offline", "Not saved: no connection. Your answer is kept on this page and will be sent again.");
    timer = setTimeout(save, RETRY_AFTER);
    return false;
  });
  const done = await sending;
  sending = null;
  return done;
}

function changed() {
  answeredAt = new Date();
  save();
}

form.addEventListener("change", changed);
form.addEventListener("answer", changed);
again.addEventListener("click", save);
window.addEventListener("online", () => unsaved && save());
window.addEventListener("beforeunload", (event) => unsaved && event.preventDefault());

form.querySelector("[data-clear]")?.addEventListener("click", (event) => {
  event.preventDefault();
  for (const field of form.querySelectorAll("[name=choice], [name^=place-]")) {
    if (field.type === "radio") field.checked = false;
    else field.value = "";
  }
  changed();
});

// Going on posts the form once more, so only what could not be sent holds the reader back.
document.addEventListener("submit", async (event) => {
  if (event.target !== form || (!unsaved && !sending)) return;
  event.preventDefault();
  if (await save()) form.requestSubmit(event.submitter);
});
