"""Read a bank: quotations become citations, and whatever is wrong is told with file, line and item."""

import json
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError, best_match

from quizapp.banks.lines import LineError, Mapping, load
from quizapp.banks.values import ARTICLE, ITEMS, Bank, BankArticle, BankError, Fault
from quizapp.core.citations import Citation, CitationError, cite, cite_quote
from quizapp.core.items import IDS, Item, ItemError, from_dict
from quizapp.core.text import TextError, canonical
from quizapp.core.timex import Day, DayError, Interval

FRONT = re.compile(r"---\n(.*?)\n---\n", re.DOTALL)
SHOWN = ("whole", "quotes", "class")
FIELDS = ("title", "source", "published_on", "language", "licence", "shown")


def read_bank(folder: Path) -> Bank:
    """Read the bank of a folder; its name is the bank's slug.

    Raises:
        BankError: a file is missing or no bank's; every fault of the items is told at once.
    """
    article = read_article(folder / ARTICLE)
    path = folder / ITEMS
    bodies = _bodies(path)
    items: list[Item] = []
    faults: list[Fault] = []
    lines: dict[str, int] = {}
    for body in bodies:
        name = body["id"]
        if name in lines:
            faults.append(Fault(path, body.line, name, f"the id is used before, on line {lines[name]}"))
        lines.setdefault(name, body.line)
        try:
            items.append(from_dict(_expanded(body, article.text)))
        except (ItemError, CitationError, DayError, TextError) as error:
            faults.append(Fault(path, body.line, name, str(error)))
    if faults:
        raise BankError(*faults)
    return Bank(slug=folder.name, article=article, items=tuple(items), lines=lines)


def read_article(path: Path) -> BankArticle:
    """Read a bank's article: YAML front matter between two lines of `---`, then the text in plain paragraphs.

    Raises:
        BankError: the front matter is missing or wrong, or there is no text.
    """
    whole = _text(path)
    match = FRONT.match(whole)
    if not match:
        raise BankError(Fault(path, 1, "", "does not begin with front matter between two lines of ---"))
    try:
        return _article(load(match[1]), whole[match.end() :])
    except LineError as error:
        raise BankError(Fault(path, error.line + 1, "", str(error))) from None
    except (TextError, ValueError) as error:
        raise BankError(Fault(path, 1, "", str(error))) from None


def _article(front: object, text: str) -> BankArticle:
    if not isinstance(front, dict) or not all(isinstance(front.get(field, ""), str) for field in FIELDS):
        raise ValueError("the front matter is no list of fields with text")
    if unknown := sorted(set(front) - set(FIELDS)):
        raise ValueError(f"unknown field {', '.join(unknown)}; there are {', '.join(FIELDS)}")
    if not front.get("title", "").strip():
        raise ValueError("title: is missing")
    if front.get("shown", "whole") not in SHOWN:
        raise ValueError(f"shown: {front['shown']} is none of {', '.join(SHOWN)}")
    day = front.get("published_on")
    try:
        published_on = date.fromisoformat(day) if day else None
    except ValueError:
        raise ValueError(f"published_on: {day} is no day of the form 2026-01-18") from None
    return BankArticle(**{**front, "published_on": published_on, "text": canonical(text)})


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise BankError(Fault(path, 0, "", error.strerror or "cannot be read")) from None
    except UnicodeDecodeError:
        raise BankError(Fault(path, 0, "", "is not UTF-8 text")) from None


@cache
def schema() -> dict[str, Any]:
    """The JSON Schema of `items.yaml`."""
    body: dict[str, Any] = json.loads(files("quizapp.banks").joinpath("bank.schema.json").read_text(encoding="utf-8"))
    return body


def _bodies(path: Path) -> list[Mapping]:
    try:
        body = load(_text(path))
    except LineError as error:
        raise BankError(Fault(path, error.line, "", str(error))) from None
    errors = list(Draft202012Validator(schema()).iter_errors(body))
    if errors:
        raise BankError(*(_schema_fault(path, body, error) for error in errors))
    items: list[Mapping] = body["items"]
    return items


def _schema_fault(path: Path, body: object, error: ValidationError) -> Fault:
    """A schema's complaint, at the innermost mapping that it is about."""
    deepest = best_match([error])
    line, item = 1, ""
    here: Any = body
    where: list[str] = []
    for step in deepest.absolute_path:
        here = here[step]
        where.append(str(step + 1) if isinstance(step, int) else step)
        if isinstance(here, Mapping):
            line = here.line
            if len(where) == 2:
                item = str(here.get("id", ""))
    place = " ".join(where[2:] if item else where)
    message = " ".join(deepest.message.split())
    return Fault(path, line, item, f"{place}: {message}" if place else message)


def _expanded(body: dict[str, Any], text: str) -> dict[str, Any]:
    """An item as `core.items.from_dict` reads it: ids given, quotations placed, dates completed."""
    filled = {"citations": [], **body} if body["kind"] == "choice" else dict(body)
    for group in ("options", "events"):
        if group in filled:
            filled[group] = [
                {"id": letter, "citations": [], **each} for letter, each in zip(IDS, filled[group], strict=False)
            ]
    expanded: dict[str, Any] = _placed(filled, text)
    return expanded


def _placed(value: Any, text: str) -> Any:
    if isinstance(value, list):
        return [_placed(each, text) for each in value]
    if not isinstance(value, dict):
        return value
    return {key: _field(key, each, text) for key, each in value.items()}


def _field(key: str, value: Any, text: str) -> Any:
    if key in ("citations", "operands"):
        return [_citation(each, text).to_dict() for each in value]
    if key == "timex":
        return _timex(value)
    return _placed(value, text)


def _citation(value: str | dict[str, Any], text: str) -> Citation:
    if isinstance(value, str):
        return cite_quote(text, canonical(value))
    exact = canonical(value["exact"])
    places = list(_places(exact, text))
    if value["occurrence"] > len(places):
        raise CitationError(f"the text holds “{exact}” {len(places)} times, not {value['occurrence']}")
    start = places[value["occurrence"] - 1]
    return cite(text, start, start + len(exact))


def _places(exact: str, text: str) -> Iterator[int]:
    start = text.find(exact)
    while start >= 0:
        yield start
        start = text.find(exact, start + 1)


def _timex(value: dict[str, Any]) -> dict[str, Any]:
    ends = {"start": value.get("start"), "end": value.get("end")}
    days = [Day.parse(iso) if iso else None for iso in ends.values()]
    return {"type": "DATE", "value": _value(*days), **value, **ends}


def _value(start: Day | None, end: Day | None) -> str:
    """The TIMEX3 value of a year, a month or a day, else the two ends."""
    if start and end and Interval(start, end):
        if (start, end) == (Day(start.year), Day(start.year + 1)):
            return str(start)[:-6]
        if (start.day, end) == (1, Day(start.year + start.month // 12, start.month % 12 + 1)):
            return str(start)[:-3]
        if end == start.plus(1):
            return str(start)
    return f"{start or '..'}/{end or '..'}"
