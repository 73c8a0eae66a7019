"""CSV written: a row for each question, by its id; a column for each letter of an option or event."""

import csv
from collections.abc import Iterator
from io import StringIO

from quizapp.core.items import IDS, Choice, Event, Option, Ordering
from quizapp.core.timex import Timex
from quizapp.interchange.building import MAX_ID, tidy_tags
from quizapp.interchange.columns import OWN, PARTS, guard
from quizapp.interchange.csv_dates import read_days, write_days
from quizapp.interchange.plain import line_of, plain
from quizapp.interchange.values import Entry, Field, Quote


def write_csv(entries: tuple[Entry, ...]) -> str:
    """Entries as a table whose columns docs/exchange.md explains; only columns that some entry fills are written."""
    rows = [_row(entry) for entry in entries]
    filled = {name for row in rows for name, cell in row.items() if cell}
    always = {"id", "kind", "stem", "key"}
    parts = [f"{part} {letter}" for letter in IDS for part in PARTS]
    names = [name for name in (*OWN, *parts) if name in filled | always]
    page = StringIO()
    writer = csv.writer(page, lineterminator="\r\n")
    writer.writerow(names)
    writer.writerows([guard(row.get(name, "")) for name in names] for row in rows)
    return page.getvalue()


def _row(entry: Entry) -> dict[str, str]:
    item = entry.item
    parts: tuple[Option | Event, ...] = item.options if isinstance(item, Choice) else item.events
    letters = {part.id: letter for letter, part in zip(IDS, parts, strict=False)}
    row = {
        "id": line_of(item.id)[:MAX_ID],
        "kind": item.kind,
        "stem": line_of(item.stem),
        "explanation": plain(item.explanation),
        "tags": ", ".join(tag.replace(",", " ") for tag in tidy_tags(entry.tags)),
        "article": line_of(entry.article),
        "form": item.form if item.form != "written" else "",
        **_quotes(entry.quotes, "", ""),
    }
    row |= dict(_choice(item, letters) if isinstance(item, Choice) else _ordering(item, letters))
    for part in parts:
        row[f"option {letters[part.id]}"] = line_of(part.text)
        row |= _quotes(entry.quotes, part.id, f" {letters[part.id]}")
    return row


def _quotes(quotes: tuple[Quote, ...], part: str, suffix: str) -> dict[str, str]:
    own = [quote for quote in quotes if quote.part == part]
    return {
        f"quote{suffix}": "\n".join(quote.exact for quote in own),
        f"paragraph{suffix}": ", ".join(str(quote.paragraph) for quote in own),
    }


def _choice(item: Choice, letters: dict[str, str]) -> Iterator[tuple[str, str]]:
    yield "key", " ".join(letters[key.id] for key in item.keys)
    yield "fixed order", "yes" if item.fixed_order else ""
    yield "fact", item.fact
    for option in item.options:
        yield f"feedback {letters[option.id]}", plain(option.feedback)
        yield f"evidence {letters[option.id]}", option.evidence.value


def _ordering(item: Ordering, letters: dict[str, str]) -> Iterator[tuple[str, str]]:
    yield "key", " ".join(letters[name] for name in item.order)
    for event in item.events:
        letter = letters[event.id]
        yield f"date {letter}", write_days(event.timex)
        yield f"date words {letter}", line_of(event.timex.text) if event.timex and event.timex.interval else ""
        yield f"after {letter}", " ".join(letters[link.event] for link in event.after)


def tabled(entry: Entry, text: str) -> Iterator[tuple[Field, str]]:  # noqa: ARG001 -- as every rule is asked
    """What a row of cells does not keep."""
    item = entry.item
    parts = item.options if isinstance(item, Choice) else item.events
    if [part.id for part in parts] != list(IDS[: len(parts)]):
        yield Field.LETTERS, "are given anew by their place"
    if (
        line_of(item.form) != item.form
        or not item.form
        or (isinstance(item, Choice) and line_of(item.fact) != item.fact)
    ):
        yield Field.FORM, "are written on one line"
    if any("," in tag for tag in entry.tags):
        yield Field.TAGS, "are written without commas"
    if isinstance(item, Choice):
        if any(not o.key and o.citations and o.evidence.value == "unsupported" for o in item.options):
            yield Field.EVIDENCE, "of an unsupported option that cites a passage is told by that passage"
        return
    if any(event.timex and not _is_kept(event.timex) for event in item.events):
        yield Field.DATES, "keep their days and wording, not all of how they were read"
    if any(link.citations for event in item.events for link in event.after):
        yield Field.AFTER, "are kept without the passages that prove them"
    elif not any(event.after or event.timex for event in item.events):
        yield Field.AFTER, "are added, since it has neither dates nor links: each event after the one before it"
        yield Field.TIES, "are lost: without dates or links the key is read as the one order"


def _is_kept(timex: Timex) -> bool:
    again = read_days(write_days(timex), line_of(timex.text))
    return again is not None and again.to_dict() == timex.to_dict()
