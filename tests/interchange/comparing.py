"""Which parts of an item differ after it went out and came back, found apart from the rules that foretell it."""

from collections.abc import Iterator

from quizapp.core.items import Choice, Item, Ordering
from quizapp.interchange import FORMATS, Entry, Field, losses, place, quotes_of


def out_and_back(name: str, entry: Entry, text: str) -> Entry:
    """An entry written in a format, read, and placed in the text that its item cites."""
    return all_out_and_back(name, (entry,), text)[0]


def all_out_and_back(name: str, entries: tuple[Entry, ...], text: str) -> list[Entry]:
    format_ = FORMATS[name]
    assert format_.write
    report = format_.read(format_.write(entries))
    assert not report.faults
    placed = [(back, place(back, text)[0]) for back in report.entries]
    return [Entry(item=item, tags=back.tags, article=back.article, notes=back.notes) for back, item in placed]


def entry_of(item: Item, text: str, **more) -> Entry:
    return Entry(item=item, quotes=quotes_of(item, text), **more)


def foretold(name: str, entry: Entry, text: str) -> set[Field]:
    return {loss.field for loss in losses(name, entry, text)}


def differences(before: Entry, after: Entry) -> set[Field]:
    one, other = before.item, after.item
    assert type(one) is type(other)
    found = {
        Field.ID: one.id != other.id,
        Field.STEM: one.stem != other.stem,
        Field.EXPLANATION: one.explanation != other.explanation,
        Field.TAGS: sorted(before.tags) != sorted(after.tags),
    }
    parts = choice_differences if isinstance(one, Choice) else ordering_differences
    return {field for field, differs in found.items() if differs} | set(parts(one, other))


def choice_differences(one: Choice, other: Choice) -> Iterator[Field]:
    pairs = list(zip(one.options, other.options, strict=True))
    compared = {
        Field.LETTERS: [(a.id, b.id) for a, b in pairs],
        Field.TEXTS: [(a.text, b.text) for a, b in pairs],
        Field.KEY: [(a.key, b.key) for a, b in pairs],
        Field.FEEDBACK: [(a.feedback, b.feedback) for a, b in pairs],
        Field.EVIDENCE: [(a.evidence, b.evidence) for a, b in pairs],
        Field.CITATIONS: [(a.citations, b.citations) for a, b in pairs] + [(one.citations, other.citations)],
        Field.DERIVATION: [(one.derivation, other.derivation)],
        Field.FORM: [((one.form, one.fact), (other.form, other.fact))],
        Field.FIXED: [(one.fixed_order, other.fixed_order)],
    }
    yield from (field for field, values in compared.items() if any(a != b for a, b in values))


def ordering_differences(one: Ordering, other: Ordering) -> Iterator[Field]:
    """Events are known by their places in the key, since their ids may be given anew."""
    pairs = [(one.event(a), other.event(b)) for a, b in zip(one.order, other.order, strict=True)]
    places = [{event.id: n for n, (event, _) in enumerate(pairs)}, {event.id: n for n, (_, event) in enumerate(pairs)}]
    compared = {
        Field.TEXTS: [(a.text, b.text) for a, b in pairs],
        Field.LETTERS: [(a.id, b.id) for a, b in pairs],
        Field.SHOWN: [([places[0][e.id] for e in one.events], [places[1][e.id] for e in other.events])],
        Field.CITATIONS: [(a.citations, b.citations) for a, b in pairs],
        Field.DATES: [(a.timex and a.timex.to_dict(), b.timex and b.timex.to_dict()) for a, b in pairs],
        Field.AFTER: [
            ([(places[0][x.event], x.citations) for x in a.after], [(places[1][x.event], x.citations) for x in b.after])
            for a, b in pairs
        ],
        Field.TIES: [
            (
                {(places[0][a], places[0][b]) for a, b in one.precedences()},
                {(places[1][a], places[1][b]) for a, b in other.precedences()},
            )
        ],
        Field.FORM: [(one.form, other.form)],
    }
    yield from (field for field, values in compared.items() if any(a != b for a, b in values))
