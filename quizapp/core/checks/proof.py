"""Checks of proof: citations hold, and the passages cited prove the key."""

from collections.abc import Iterator

from quizapp.core.checks.base import citations_of, for_choice, for_item, overlaps, passage
from quizapp.core.citations import holds
from quizapp.core.items import Choice, DerivationKind, Evidence, Item, Option, Severity
from quizapp.core.numbers import find_numbers, same_number
from quizapp.core.reading import Reading
from quizapp.core.words import content, words

LONGEST_PASSAGE = 600
_PLAIN = (DerivationKind.LITERAL, DerivationKind.INFLECTION)


@for_item("citation-exact", Severity.BROKEN)
def citation_exact(item: Item, reading: Reading) -> Iterator[str]:
    """Every citation equals the text at its place, with the text around it."""
    for where, citation in citations_of(item):
        if not holds(citation, reading.text):
            yield f"The citation of {where} is not what the article says there: cite “{citation.exact}” anew."


@for_item("citation-length", Severity.UNPROVED)
def citation_length(item: Item, reading: Reading) -> Iterator[str]:  # noqa: ARG001 -- every check is asked alike
    """A citation is a passage that a reader takes in at a glance."""
    for where, citation in citations_of(item):
        if (length := len(citation.exact)) > LONGEST_PASSAGE:
            yield f"The citation of {where} has {length} characters; cite the sentence that proves it."


@for_choice("cited", Severity.UNPROVED)
def cited(item: Choice, reading: Reading) -> Iterator[str]:  # noqa: ARG001 -- every check is asked alike
    """A choice cites the passage that proves its key."""
    if not item.citations:
        yield "Nothing is cited: choose the passage that proves the key."


@for_choice("key-cited", Severity.UNPROVED)
def key_cited(item: Choice, reading: Reading) -> Iterator[str]:  # noqa: ARG001 -- every check is asked alike
    """The cited passages hold the key's figures and most of its content words, by stem; not so for derived keys."""
    if item.derivation.kind not in _PLAIN or not item.citations:
        return
    text = passage(item.citations)
    for key in item.keys:
        for missing in unheld(key.text, text):
            yield f"The cited passage does not hold “{missing}” of the key: cite what proves it, or mend the key."


def unheld(option: str, text: str) -> list[str]:
    """What of an option a passage does not hold: each figure, and the content words where most are missing."""
    held = find_numbers(text)
    numbers = [n for n in find_numbers(option) if not any(same_number(n, other) for other in held)]
    if numbers:
        return [option[n.start : n.end] for n in numbers]
    held_words = content(text)
    wanted = [word for word in words(option) if content(word) and not word[0].isdigit()]
    missing = [word for word in wanted if not content(word) <= held_words]
    return [" ".join(missing)] if len(missing) * 2 > len(wanted) else []


@for_choice("evidence", Severity.UNPROVED)
def evidence(item: Choice, reading: Reading) -> Iterator[str]:  # noqa: ARG001 -- every check is asked alike
    """A distractor cites what it rests on: another passage, the key's own, or nothing."""
    for option in item.options:
        name = f"Option “{option.text}”"
        if option.evidence in (Evidence.ELSEWHERE, Evidence.MISREADING) and not option.citations:
            yield f"{name} is marked {option.evidence.value} and cites nothing: cite the passage it comes from."
        elif option.evidence is Evidence.UNSUPPORTED and option.citations:
            yield f"{name} is marked unsupported and cites a passage: mark it elsewhere or misreading."
        elif option.evidence is Evidence.ELSEWHERE and all(overlaps(c, item.citations) for c in option.citations):
            yield f"{name} is marked elsewhere and cites the key's own passage: mark it misreading."


@for_choice("evidence-told", Severity.UNPROVED)
def evidence_told(item: Choice, reading: Reading) -> Iterator[str]:  # noqa: ARG001 -- every check is asked alike
    """A distractor from elsewhere shares a word or a number with the passage that it cites."""
    for option in item.options:
        if option.evidence is Evidence.ELSEWHERE and not _touches(option.text, passage(option.citations)):
            yield f"Option “{option.text}” cites a passage that holds none of it: cite the passage it comes from."


def _touches(option: str, text: str) -> bool:
    held = find_numbers(text)
    return bool(content(option) & content(text)) or any(
        same_number(n, other) for n in find_numbers(option) for other in held
    )


@for_choice("explained", Severity.UNPROVED)
def explained(item: Choice, reading: Reading) -> Iterator[str]:  # noqa: ARG001 -- every check is asked alike
    """The explanation speaks for the key: of what sets an option apart it holds no more of a distractor."""
    # A derived key is computed anew, and its explanation speaks of the operands.
    keys = item.keys if item.derivation.kind in _PLAIN else ()
    text = passage(item.citations)
    for key in keys:
        for option in item.options:
            nearer = _told(item, option, item.explanation) - _told(item, key, item.explanation) > _MUCH
            if nearer and _told(item, option, text) >= _told(item, key, text):
                yield f"The explanation speaks for “{option.text}”, not for the key: mark that, or explain the key."


_MUCH = 0.33


def _told(item: Choice, option: Option, text: str) -> float:
    """The share of an option's own words, those that neither stem nor other options have, that a text holds."""
    others = (content(other.text) for other in item.options if other is not option)
    mine = content(option.text) - content(item.stem)
    own = mine.difference(*others) or mine
    return len(own & content(text)) / len(own) if own else 0.0
