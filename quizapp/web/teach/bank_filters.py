"""The filters of the bank as its address holds them: a page of the bank can be kept, sent on and come back to."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from flask import url_for
from werkzeug.datastructures import MultiDict

from quizapp.models import Kind, Origin, Standing, Status
from quizapp.services.bank.catalogue import Choices
from quizapp.services.bank.filters import Filters
from quizapp.web.ids import row_id
from quizapp.web.teach.fields import tidy

LONGEST = 200
WORDS: dict[str, tuple[type[StrEnum], dict[Any, str]]] = {
    "kind": (Kind, {Kind.CHOICE: "choices", Kind.ORDERING: "timelines"}),
    "status": (Status, {Status.DRAFT: "drafts", Status.APPROVED: "approved", Status.RETIRED: "put away"}),
    "standing": (Standing, {Standing.PROVED: "proved by the text", Standing.VOUCHED: "vouched for"}),
    "origin": (
        Origin,
        {Origin.GENERATED: "written by the app", Origin.WRITTEN: "written by hand", Origin.IMPORTED: "brought in"},
    ),
}
ONLY = {
    "remember": "worth remembering",
    "stale": "citing an older text",
    "twice": "saying the same as another",
}
LABELS = {
    "article": "Article",
    "folder": "Folder",
    "kind": "Kind",
    "status": "Status",
    "standing": "Standing",
    "origin": "Origin",
    "tag": "Tag",
    "problem": "Problem",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Select:
    """A filter to choose from a list: its values with their words, and the one that is chosen."""

    name: str
    label: str
    options: list[tuple[str, str]]
    chosen: str


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter that is set, in words, and the address of the page without it."""

    label: str
    without: str


def read_filters(args: MultiDict[str, str]) -> Filters:
    """The filters of an address; what makes no sense in it is left out."""
    found: dict[str, Any] = {name: tidy(args.get(name))[:LONGEST] for name in ("words", "problem")}
    found["tag"] = tidy(args.get("tag"))[:LONGEST].lower()
    found |= {name: args.get(name, type=row_id) for name in ("article", "folder")}
    found |= {name: args.get(name, type=kind) for name, (kind, _) in WORDS.items()}
    found |= {name: args.get(name) == "1" for name in ONLY}
    return Filters(**found)


def query_of(filters: Filters, **changes: Any) -> dict[str, Any]:
    """What an address holds for some filters: only those that are set."""
    values = {name: getattr(filters, name) for name in ("words", *LABELS, *ONLY)} | changes
    return {name: "1" if value is True else str(value) for name, value in values.items() if value}


def selects(filters: Filters, choices: Choices) -> list[Select]:
    """Every filter that is chosen from a list."""
    options = _options(choices)
    return [
        Select(name=name, label=label, options=options[name], chosen=str(getattr(filters, name) or ""))
        for name, label in LABELS.items()
        if options[name]
    ]


def _options(choices: Choices) -> Mapping[str, list[tuple[str, str]]]:
    return {
        "article": [(str(id_), title) for id_, title in choices.articles],
        "folder": [(str(id_), name) for id_, name in choices.folders],
        "tag": [(tag, tag) for tag in choices.tags],
        "problem": [(check, check.replace("-", " ")) for check in choices.problems],
        **{name: [(value.value, words[value]) for value in kind] for name, (kind, words) in WORDS.items()},
    }


def chips(filters: Filters, choices: Choices) -> Iterator[Chip]:
    """Every filter that is set, and how to be rid of it."""
    if filters.words:
        yield Chip(f"“{filters.words}”", url_for("teach.bank", **query_of(filters, words="")))
    for select in selects(filters, choices):
        if select.chosen:
            words = dict(select.options).get(select.chosen, "another’s")
            yield Chip(f"{select.label}: {words}", url_for("teach.bank", **query_of(filters, **{select.name: None})))
    for name, words in ONLY.items():
        if getattr(filters, name):
            yield Chip(words, url_for("teach.bank", **query_of(filters, **{name: False})))
