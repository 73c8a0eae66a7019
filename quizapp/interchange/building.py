"""From the parts that a file names to an entry: one way for all formats that are read."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from quizapp.core.items import IDS, After, Choice, Event, Evidence, Item, ItemError, Option, Ordering, item_hash
from quizapp.interchange.plain import line_of, shorten
from quizapp.interchange.values import MOST_ENTRIES, Entry, Fault, NotUnderstoodError, Quote, ReadReport, RefusedError
from quizapp.interchange.wording import split_quotes

MAX_ID = 100
MAX_TAG = 50
_UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What a file says of a question besides its answers; `general` is its feedback with its passages in words."""

    line: int
    stem: str
    id: str = ""
    general: str = ""
    article: str = ""
    tags: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An option as a file has it: the share of the points that it earns, from 0 to 1, and its feedback."""

    text: str
    share: float
    feedback: str = ""


def build_choice(head: Head, answers: Sequence[Answer], *, fixed_order: bool = False) -> Entry:
    """A choice with the options in the order of the file.

    Raises:
        NotUnderstoodError: it has not exactly one key, or is no item for another reason.
    """
    keys = sum(answer.share == 1 for answer in answers)
    if keys != 1:
        raise NotUnderstoodError(f"{keys or 'none'} of its options earn all points; a question here has one key")
    require_some(answers, "options")
    explanation, quotes = split_quotes(head.general)
    options = []
    for letter, answer in zip(IDS, answers, strict=False):
        feedback, passages = split_quotes(answer.feedback, part=letter)
        evidence = Evidence.KEY if answer.share == 1 else Evidence.UNSUPPORTED
        options.append(Option(id=letter, text=line_of(answer.text), evidence=evidence, feedback=feedback))
        quotes += passages
    if any(not option.text for option in options):
        raise NotUnderstoodError("one of its options has no text")
    item = _made(
        lambda: Choice(
            id=_UNNAMED,
            stem=line_of(head.stem),
            options=tuple(options),
            citations=(),
            explanation=explanation,
            fixed_order=fixed_order,
        )
    )
    return _entry(head, item, quotes, tuple(_shares(answers)))


def _shares(answers: Iterable[Answer]) -> Iterable[str]:
    for answer in answers:
        if answer.share not in (0, 1):
            what = "part of the points" if answer.share > 0 else "minus points"
            earned = f"“{shorten(answer.text, 40)}” earned {what} ({answer.share * 100:.7g} %)"
            yield f"{earned}; here it is wrong and earns none."


def build_ordering(head: Head, texts: Sequence[str]) -> Entry:
    """An ordering whose events the file gives in the right order.

    The events are named and shown as in the alphabet, so that the file's order tells nothing; each follows the one
    before it, since a file knows no dates.

    Raises:
        NotUnderstoodError: there are too few events or too many, or one has no text.
    """
    lines = [line_of(text) for text in texts]
    if not all(lines):
        raise NotUnderstoodError("one of its events has no text")
    require_some(lines, "events")
    shown = sorted(range(len(lines)), key=lambda i: (lines[i].casefold(), lines[i], i))
    letters = {place: IDS[rank] for rank, place in enumerate(shown)}
    order = tuple(letters[place] for place in range(len(lines)))
    explanation, quotes = split_quotes(head.general, dict(zip(order, lines, strict=True)))
    stem, events = line_of(head.stem), _chained(order, [(letters[i], lines[i]) for i in shown])
    item = _made(lambda: Ordering(id=_UNNAMED, stem=stem, events=events, order=order, explanation=explanation))
    return _entry(head, item, quotes, ())


def require_some(parts: Sequence[object], what: str) -> None:
    """Refuse a question with fewer parts than make a question, or with more than there are letters.

    Raises:
        NotUnderstoodError: it is one of these.
    """
    if not 2 <= len(parts) <= len(IDS):
        raise NotUnderstoodError(f"it has {len(parts) or 'no'} {what}; a question has 2 to {len(IDS)}")


def _chained(order: tuple[str, ...], shown: Iterable[tuple[str, str]]) -> tuple[Event, ...]:
    """Events as they are shown, each after the one before it in the key."""
    before = dict(zip(order[1:], order, strict=False))
    links = {name: (After(event=earlier, citations=()),) for name, earlier in before.items()}
    return tuple(Event(id=name, text=text, citations=(), after=links.get(name, ())) for name, text in shown)


def _made(make: Callable[[], Item]) -> Item:
    try:
        return make()
    except ItemError as error:
        raise NotUnderstoodError(str(error)) from None


def _entry(head: Head, item: Item, quotes: tuple[Quote, ...], notes: tuple[str, ...]) -> Entry:
    named = replace(item, id=line_of(head.id)[:MAX_ID] or item_hash(item)[:12])
    return Entry(
        item=named,
        article=head.article,
        tags=tidy_tags(head.tags),
        quotes=quotes,
        line=head.line,
        notes=(*head.notes, *notes),
    )


def tidy_tags(tags: Iterable[str]) -> tuple[str, ...]:
    """Tags as a question may have them: on one line, in lower case, each once and in order."""
    lines = (line_of(tag)[:MAX_TAG].strip().lower() for tag in tags)
    return tuple(sorted({line for line in lines if line}))


class Gathering:
    """What a reader gathers from a file, question by question."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.faults: list[Fault] = []
        self._ids: set[str] = set()

    def add(self, entry: Entry) -> None:
        """Keep an entry; one whose id was used before in the file is named by its content.

        Raises:
            RefusedError: there are more than anyone can look through.
        """
        if len(self.entries) >= MOST_ENTRIES:
            raise RefusedError(f"Line {entry.line}: there are more than {MOST_ENTRIES:,} questions; split the file.")
        if entry.item.id in self._ids:
            note = f"The id “{entry.item.id}” is used before in this file, so this question gets another."
            renamed = replace(entry.item, id=self._free(item_hash(entry.item)[:12]))
            entry = replace(entry, item=renamed, notes=(*entry.notes, note))
        self._ids.add(entry.item.id)
        self.entries.append(entry)

    def _free(self, name: str) -> str:
        number = 2
        free = name
        while free in self._ids:
            free, number = f"{name}-{number}", number + 1
        return free

    def miss(self, line: int, what: str, why: str) -> None:
        """Say what was not understood."""
        self.faults.append(Fault(line=line, what=what, why=why))

    def report(self) -> ReadReport:
        """Everything that was gathered.

        Raises:
            RefusedError: there was no question at all in the file.
        """
        if not self.entries and not self.faults:
            raise RefusedError("There is no question in this file.")
        return ReadReport(entries=tuple(self.entries), faults=tuple(self.faults))
