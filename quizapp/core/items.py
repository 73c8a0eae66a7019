"""Items: the frozen values that generators write, checks read, students answer and banks store."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import Any

from quizapp.core.citations import Citation
from quizapp.core.timex import Timex

IDS = "abcdefghijklmnopqrstuvwxyz"


class ItemError(ValueError):
    """A value that cannot be an item at all; the message names the field."""


class Evidence(StrEnum):
    """What an option rests on (STARC, Berzak et al. 2020)."""

    KEY = "key"
    MISREADING = "misreading"
    ELSEWHERE = "elsewhere"
    UNSUPPORTED = "unsupported"


class DerivationKind(StrEnum):
    """How a key follows from its passages; all but the first two cite their operands."""

    LITERAL = "literal"
    INFLECTION = "inflection"
    ROUNDING = "rounding"
    DIFFERENCE = "difference"
    RATIO = "ratio"
    DURATION = "duration"
    ORDER = "order"
    NEGATION = "negation"


class Severity(StrEnum):
    """How much a problem weighs: nobody may use a broken item, a teacher may vouch for an unproved one."""

    BROKEN = "broken"
    UNPROVED = "unproved"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What a check found: the check's id, how much it weighs, and how to mend it."""

    check: str
    severity: Severity
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Derivation:
    """How the key follows from the citations; `operands` are the passages a recomputation reads."""

    kind: DerivationKind = DerivationKind.LITERAL
    operands: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One answer of a choice; a distractor that rests on the text cites its passage."""

    id: str
    text: str
    evidence: Evidence
    feedback: str = ""
    citations: tuple[Citation, ...] = ()

    @property
    def key(self) -> bool:
        """Whether this is the right answer."""
        return self.evidence is Evidence.KEY


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A multiple-choice question with one key.

    `form` names the question form that wrote it, `fact` the kind of fact it asks; `fixed_order` keeps
    numbers and dates in their order, everything else is shuffled for each attempt.
    """

    id: str
    stem: str
    options: tuple[Option, ...]
    citations: tuple[Citation, ...]
    explanation: str
    form: str = "written"
    fact: str = ""
    derivation: Derivation = Derivation()
    fixed_order: bool = False

    kind = "choice"

    def __post_init__(self) -> None:
        _require(self.stem.strip(), "stem: is empty")
        _require(2 <= len(self.options) <= len(IDS), f"options: {len(self.options)} of them")
        _require_ids("options", [o.id for o in self.options])

    @property
    def keys(self) -> tuple[Option, ...]:
        """The options marked as right; a sound item has exactly one."""
        return tuple(o for o in self.options if o.key)


@dataclass(frozen=True, slots=True, kw_only=True)
class After:
    """A link of an event to one that the cited passages say it followed."""

    event: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One event of an ordering: its first citation is its own passage, the rest anchor its date."""

    id: str
    text: str
    citations: tuple[Citation, ...]
    timex: Timex | None = None
    after: tuple[After, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordering:
    """A timeline: events as they are first shown, and `order`, their ids from the earliest on."""

    id: str
    stem: str
    events: tuple[Event, ...]
    order: tuple[str, ...]
    explanation: str
    form: str = "written"

    kind = "ordering"

    def __post_init__(self) -> None:
        _require(self.stem.strip(), "stem: is empty")
        _require(2 <= len(self.events) <= len(IDS), f"events: {len(self.events)} of them")
        ids = [e.id for e in self.events]
        _require_ids("events", ids)
        _require(sorted(self.order) == sorted(ids), "order: does not name each event once")
        for event in self.events:
            for link in event.after:
                _require(link.event in ids and link.event != event.id, f"event {event.id}: after: no such event")

    def event(self, event_id: str) -> Event:
        """The event with an id of this ordering."""
        return next(e for e in self.events if e.id == event_id)

    def precedences(self) -> frozenset[tuple[str, str]]:
        """Every pair (earlier, later) of event ids that intervals or `after` chains set apart; the rest are ties."""
        told = {(link.event, e.id) for e in self.events for link in e.after}
        dated = [(e.id, e.timex.interval) for e in self.events if e.timex and e.timex.interval]
        apart = {(a, b) for a, earlier in dated for b, later in dated if earlier.before(later)}
        return _transitive(told | apart)


Item = Choice | Ordering


def _require(fine: object, message: str) -> None:
    if not fine:
        raise ItemError(message)


def _require_ids(field: str, ids: list[str]) -> None:
    _require(len(set(ids)) == len(ids) and all(ids), f"{field}: an id is empty or used twice")


def _transitive(pairs: set[tuple[str, str]]) -> frozenset[tuple[str, str]]:
    """The transitive closure; sets here hold a few dozen pairs, so the plain fixpoint serves."""
    closed = set(pairs)
    while more := {(a, d) for a, b in closed for c, d in closed if b == c} - closed:
        closed |= more
    return frozenset(closed)


def item_hash(item: Item) -> str:
    """The sha256 of what a student could tell apart: kind, stem, texts, key or order, citations."""
    body = to_dict(item)
    if isinstance(item, Choice):
        answers = [[o["text"], o["key"]] for o in body["options"]]
    else:
        shown = {e["id"]: [e["text"], e.get("timex"), e["after"], e["citations"]] for e in body["events"]}
        answers = [[e["text"] for e in body["events"]], [shown[i] for i in body["order"]]]
    essence = [item.kind, item.stem, answers, body.get("citations", [])]
    return sha256(json.dumps(essence, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()).hexdigest()


def to_dict(item: Item, problems: Iterable[Problem] = ()) -> dict[str, Any]:
    """An item as the JSON values of docs/item-format.md, without its hash."""
    body: dict[str, Any] = {"id": item.id, "kind": item.kind, "form": item.form}
    if isinstance(item, Choice):
        body |= {"fact": item.fact, "stem": item.stem, "fixed_order": item.fixed_order}
        body["derivation"] = {
            "kind": item.derivation.kind.value,
            "operands": [c.to_dict() for c in item.derivation.operands],
        }
        body["options"] = [_option_dict(o) for o in item.options]
        body["citations"] = [c.to_dict() for c in item.citations]
    else:
        body |= {"stem": item.stem, "events": [_event_dict(e) for e in item.events], "order": list(item.order)}
    body["explanation"] = item.explanation
    body["problems"] = [{"check": p.check, "severity": p.severity.value, "message": p.message} for p in problems]
    return body


def _option_dict(option: Option) -> dict[str, Any]:
    return {
        "id": option.id,
        "text": option.text,
        "key": option.key,
        "evidence": option.evidence.value,
        "citations": [c.to_dict() for c in option.citations],
        "feedback": option.feedback,
    }


def _event_dict(event: Event) -> dict[str, Any]:
    body: dict[str, Any] = {"id": event.id, "text": event.text}
    if event.timex:
        body["timex"] = event.timex.to_dict()
    body["after"] = [{"event": a.event, "citations": [c.to_dict() for c in a.citations]} for a in event.after]
    body["citations"] = [c.to_dict() for c in event.citations]
    return body


def from_dict(body: dict[str, Any]) -> Item:
    """Read back what `to_dict` wrote; `hash` and `problems` are derived and ignored.

    Raises:
        ItemError: a field is missing, unknown or of the wrong type; the message names it.
    """
    try:
        return _choice(body) if body["kind"] == "choice" else _ordering(body)
    except ItemError:
        raise
    except KeyError as missing:
        raise ItemError(f"{missing.args[0]}: is missing") from None
    except (TypeError, ValueError, AttributeError) as error:
        raise ItemError(str(error)) from None


def _citations(values: list[dict[str, Any]]) -> tuple[Citation, ...]:
    return tuple(Citation(**value) for value in values)


def _choice(body: dict[str, Any]) -> Choice:
    derivation = body.get("derivation") or {"kind": "literal", "operands": []}
    return Choice(
        id=body["id"],
        stem=body["stem"],
        options=tuple(_option(o) for o in body["options"]),
        citations=_citations(body["citations"]),
        explanation=body["explanation"],
        form=body.get("form", "written"),
        fact=body.get("fact", ""),
        derivation=Derivation(
            kind=DerivationKind(derivation["kind"]), operands=_citations(derivation.get("operands", []))
        ),
        fixed_order=body.get("fixed_order", False),
    )


def _option(body: dict[str, Any]) -> Option:
    evidence = Evidence(body["evidence"])
    _require(body.get("key", evidence is Evidence.KEY) == (evidence is Evidence.KEY), "options: key against evidence")
    return Option(
        id=body["id"],
        text=body["text"],
        evidence=evidence,
        feedback=body.get("feedback", ""),
        citations=_citations(body.get("citations", [])),
    )


def _ordering(body: dict[str, Any]) -> Ordering:
    _require(body["kind"] == "ordering", f"kind: {body['kind']!r} is neither choice nor ordering")
    return Ordering(
        id=body["id"],
        stem=body["stem"],
        events=tuple(_event(e) for e in body["events"]),
        order=tuple(body["order"]),
        explanation=body["explanation"],
        form=body.get("form", "written"),
    )


def _event(body: dict[str, Any]) -> Event:
    return Event(
        id=body["id"],
        text=body["text"],
        citations=_citations(body["citations"]),
        timex=Timex.from_dict(body["timex"]) if body.get("timex") else None,
        after=tuple(After(event=a["event"], citations=_citations(a["citations"])) for a in body.get("after", [])),
    )
