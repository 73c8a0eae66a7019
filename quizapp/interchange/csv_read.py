"""CSV read: separators and columns found by the first row; the key is named by letter, a question by its id."""

import csv
import re
from dataclasses import replace
from io import StringIO
from itertools import pairwise

from quizapp.core.items import IDS, After, Choice, Event, Evidence, Item, ItemError, Option, Ordering, item_hash
from quizapp.core.timex import DayError
from quizapp.interchange.building import MAX_ID, Gathering, require_some, tidy_tags
from quizapp.interchange.columns import KNOWN, SEPARATORS, Row, column, unguard
from quizapp.interchange.csv_dates import read_days
from quizapp.interchange.plain import line_of, plain, shorten
from quizapp.interchange.values import Entry, NotUnderstoodError, Quote, ReadReport, RefusedError

_NEEDED = ("stem", "key", "option a", "option b")
_SEPARATOR = re.compile(r'\A"?sep=(.)"?\r?\n', re.IGNORECASE)
# One line break divides passages; two stand inside of one, between its paragraphs.
_BETWEEN = re.compile(r"(?<!\n)\n(?!\n)")


def read_csv(text: str) -> ReadReport:
    """The questions of a table, a row each.

    Raises:
        RefusedError: it is no table, a column that every question needs is missing, or it holds no question.
    """
    gathering = Gathering()
    names, rows = _rows(text)
    for name in names:
        if name and name not in KNOWN:
            gathering.miss(1, f"the column “{shorten(name, 40)}”", "there is no such column, so it is left out")
    for row in rows:
        try:
            gathering.add(_entry(row, len(names)))
        except (NotUnderstoodError, ItemError, DayError) as error:
            gathering.miss(row.line, f"“{shorten(row.get('stem'), 60)}”" if row.get("stem") else "a row", str(error))
    return gathering.report()


def _rows(text: str) -> tuple[list[str], list[Row]]:
    told = _SEPARATOR.match(text)
    skipped = 1 if told else 0
    body = text[told.end() :] if told else text
    separator = told[1] if told else _separator(body)
    reader = csv.reader(StringIO(body, newline=""), delimiter=separator, strict=True)
    names: list[str] = []
    rows: list[Row] = []
    line = skipped + 1
    try:
        for cells in reader:
            if not names:
                names = [column(cell) for cell in cells] if any(cells) else []
                _require(names)
            elif any(cell.strip() for cell in cells):
                rows.append(Row(line, _cells(names, cells)))
            line = reader.line_num + skipped + 1
    except csv.Error as error:
        raise RefusedError(
            f"Line {line}: this is no sound CSV ({error}); a quotation mark may not be closed."
        ) from None
    return names, rows


def _separator(body: str) -> str:
    """The separator by which the first row falls into the most columns that there are."""
    first = next((line for line in body.splitlines() if line.strip()), "")
    return max(SEPARATORS, key=lambda sign: sum(column(cell.strip('"')) in KNOWN for cell in first.split(sign)))


def _require(names: list[str]) -> None:
    if not names:
        return
    if missing := [name for name in _NEEDED if name not in names]:
        told = ", ".join(f"“{name}”" for name in missing)
        raise RefusedError(f"Line 1: the first row names no column {told}; docs/exchange.md lists the columns.")
    if twice := sorted({name for name in names if name in KNOWN and names.count(name) > 1}):
        raise RefusedError(f"Line 1: the column “{twice[0]}” is there twice.")


def _cells(names: list[str], cells: list[str]) -> dict[str, str]:
    found = {name: unguard(cell) for name, cell in zip(names, cells, strict=False) if name}
    if any(cell.strip() for cell in cells[len(names) :]):
        found["beyond"] = "more cells than columns"
    return found


def _entry(row: Row, columns: int) -> Entry:
    if row.get("beyond"):
        raise NotUnderstoodError(f"it has more cells than the first row’s {columns}; a separator may stand in its text")
    kind = row.get("kind").lower() or "choice"
    if kind not in ("choice", "ordering"):
        raise NotUnderstoodError(f"“{kind}” is neither choice nor ordering")
    letters = row.letters()
    if letters != list(IDS[: len(letters)]):
        raise NotUnderstoodError("an option between others is empty")
    require_some(letters, "options" if kind == "choice" else "events")
    item = _choice(row, letters) if kind == "choice" else _ordering(row, letters)
    named = _named(item, row.get("id"))
    quotes = [quote for letter in ("", *letters) for quote in _quotes(row, letter)]
    tags = tidy_tags(row.get("tags").split(","))
    return Entry(item=named, article=line_of(row.get("article")), tags=tags, quotes=tuple(quotes), line=row.line)


def _named(item: Item, given: str) -> Item:
    return replace(item, id=line_of(given)[:MAX_ID] or item_hash(item)[:12])


def _quotes(row: Row, letter: str) -> list[Quote]:
    suffix = f" {letter}" if letter else ""
    cell = row.get(f"quote{suffix}").replace("\r\n", "\n").replace("\r", "\n")
    passages = [passage for passage in _BETWEEN.split(cell) if passage.strip()]
    numbers = re.findall(r"\d{1,6}", row.get(f"paragraph{suffix}"))
    given = [*map(int, numbers), *[0] * len(passages)]
    return [
        Quote(exact=plain(each), paragraph=number, part=letter) for each, number in zip(passages, given, strict=False)
    ]


def _choice(row: Row, letters: list[str]) -> Choice:
    key = _letters(row, letters)
    if len(key) != 1:
        raise NotUnderstoodError(f"its key names {len(key) or 'no'} options; a question here has one key")
    return Choice(
        id="unnamed",
        stem=line_of(row.get("stem")),
        options=tuple(
            Option(
                id=letter,
                text=line_of(row.get(f"option {letter}")),
                evidence=Evidence.KEY if letter in key else _evidence(row.get(f"evidence {letter}")),
                feedback=plain(row.get(f"feedback {letter}")),
            )
            for letter in letters
        ),
        citations=(),
        explanation=plain(row.get("explanation")),
        form=line_of(row.get("form")) or "written",
        fact=line_of(row.get("fact")),
        fixed_order=row.get("fixed order").lower() in ("yes", "true", "1"),
    )


def _evidence(cell: str) -> Evidence:
    try:
        evidence = Evidence(cell.lower() or "unsupported")
    except ValueError:
        raise NotUnderstoodError(f"“{cell}” is none of misreading, elsewhere and unsupported") from None
    if evidence is Evidence.KEY:
        raise NotUnderstoodError("the evidence of an option says that it is the key, and the column “key” does not")
    return evidence


def _letters(row: Row, letters: list[str]) -> list[str]:
    """The options that the key names: by their letters, else one by its text."""
    cell = line_of(row.get("key"))
    named = re.split(r"[\s,;]+", cell.lower()) if cell else []
    wrong = [name for name in named if name not in letters]
    same = [letter for letter in letters if line_of(row.get(f"option {letter}")) == cell]
    if wrong and len(same) != 1:
        raise NotUnderstoodError(f"its key “{shorten(wrong[0], 40)}” is no letter of its options, such as a")
    return same if wrong else named


def _ordering(row: Row, letters: list[str]) -> Ordering:
    order = _letters(row, letters)
    if sorted(order) != letters:
        raise NotUnderstoodError("its key does not name each event once, from the earliest on, as in “c a b”")
    dates = {x: read_days(row.get(f"date {x}"), row.get(f"date words {x}")) for x in letters}
    after = {x: re.findall(r"[a-z]", row.get(f"after {x}").lower()) for x in letters}
    if not any(dates.values()) and not any(after.values()):
        after |= {later: [earlier] for earlier, later in pairwise(order)}
    return Ordering(
        id="unnamed",
        stem=line_of(row.get("stem")),
        events=tuple(
            Event(
                id=x,
                text=line_of(row.get(f"option {x}")),
                citations=(),
                timex=dates[x],
                after=tuple(After(event=earlier, citations=()) for earlier in after[x]),
            )
            for x in letters
        ),
        order=tuple(order),
        explanation=plain(row.get("explanation")),
        form=line_of(row.get("form")) or "written",
    )
