// Looks after a job every second, and shows its page anew as soon as there is something else to say.
const box = document.querySelector("[data-wait]");
const bar = box.querySelector("progress");
const EVERY = 1000;

async function look() {
  const answer = await fetch(box.dataset.wait, { headers: { Accept: "application/json" } });
  const job = await answer.json();
  if (job.finished || (job.stalled && !document.querySelector(".notice.warning"))) {
    location.reload();
    return;
  }
  if (job.progress) bar.value = job.progress;
  if (job.message) box.querySelector("label").textContent = job.message;
}

// A look that fails for want of a connection is made again like any other.
setInterval(() => look().catch(() => {}), EVERY);
