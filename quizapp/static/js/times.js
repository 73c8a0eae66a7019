// Points in time come in UTC; here each is told by the reader's own clock, with the UTC one kept as its title.
const own = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });

for (const time of document.querySelectorAll("time[datetime*='T']")) {
  time.title = time.textContent;
  time.textContent = own.format(new Date(time.dateTime));
}
