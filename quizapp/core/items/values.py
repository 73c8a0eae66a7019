"""The frozen values of items: they refuse what cannot be an item at all, and nothing more."""

from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

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
        require(self.stem.strip(), "stem: is empty")
        require(1 <= len(self.options) <= len(IDS), f"options: {len(self.options)} of them")
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
        require(self.stem.strip(), "stem: is empty")
        require(2 <= len(self.events) <= len(IDS), f"events: {len(self.events)} of them")
        ids = [e.id for e in self.events]
        _require_ids("events", ids)
        require(sorted(self.order) == sorted(ids), "order: does not name each event once")
        for event in self.events:
            for link in event.after:
                require(link.event in ids and link.event != event.id, f"event {event.id}: after: no such event")

    def event(self, event_id: str) -> Event:
        """The event with an id of this ordering."""
        return next(e for e in self.events if e.id == event_id)

    def precedences(self) -> frozenset[tuple[str, str]]:
        """Every pair (earlier, later) of event ids that intervals or `after` chains set apart; the rest are ties."""
        told = {(link.event, e.id) for e in self.events for link in e.after}
        dated = [(e.id, e.timex.interval) for e in self.events if e.timex and e.timex.interval]
        apart = {(a, b) for a, earlier in dated for b, later in dated if earlier.before(later)}
        return _transitive(told | apart)

    def ties(self) -> tuple[tuple[str, str], ...]:
        """Every pair of event ids of which either order is right, as the keyed order has them."""
        told = self.precedences()
        return tuple((a, b) for a, b in combinations(self.order, 2) if (a, b) not in told and (b, a) not in told)


Item = Choice | Ordering


def require(fine: object, message: str) -> None:
    """Raise an ItemError with a message where something is not fine."""
    if not fine:
        raise ItemError(message)


def _require_ids(field: str, ids: list[str]) -> None:
    require(len(set(ids)) == len(ids) and all(ids), f"{field}: an id is empty or used twice")


def _transitive(pairs: set[tuple[str, str]]) -> frozenset[tuple[str, str]]:
    """The transitive closure; sets here hold a few dozen pairs, so the plain fixpoint serves."""
    closed = set(pairs)
    while more := {(a, d) for a, b in closed for c, d in closed if b == c} - closed:
        closed |= more
    return frozenset(closed)
