"""Reading a proposed choice: its words tidied, its quotations cited, its parts put where a choice has them."""

import re
import unicodedata
from dataclasses import replace
from typing import Any, TypeVar

from quizapp.core.checks import OWN, problems
from quizapp.core.checks.sameness import dates_in
from quizapp.core.citations import Citation, cite, cite_quote
from quizapp.core.drafts import LONGEST_STEM
from quizapp.core.generate.selfcheck import reads_well
from quizapp.core.items import Choice, Derivation, DerivationKind, Ordering, Problem, Severity
from quizapp.core.reading import Reading
from quizapp.core.timex import Timex
from quizapp.core.words import content, words
from quizapp.core.written import WrittenChoice, WrittenOption, write_choice

MODEL = "model"
LONGEST = 600
_QUOTED = 260
# What a key may be computed from its passages as: the gate computes it again.
DERIVATIONS = ("literal", "rounding", "difference", "ratio", "duration")
# What a question can ask; the second row asks for more than a name, a date or a number.
PLAIN_ASKS = ("person", "organisation", "place", "time", "quantity", "thing")
DEEP_ASKS = ("reason", "means", "speaker", "statement", "scope", "comparison")
_FRAME = content("according to the article text passage say tell mention")

Made = TypeVar("Made", Choice, Ordering)


class DropError(Exception):
    """A proposal that is thrown away, with what is wrong with it."""

    def __init__(self, *found: Problem) -> None:
        self.problems = found
        super().__init__(" ".join(problem.message for problem in found))


def drop(check: str, message: str) -> DropError:
    """What throws a proposal away for one reason."""
    return DropError(Problem(check=check, severity=Severity.UNPROVED, message=message))


def member(body: object, name: str) -> Any:
    """What a JSON object holds under a name; None where it does not, or where it is no object."""
    return body.get(name) if isinstance(body, dict) else None


def told(body: object, name: str) -> str:
    """The words under a name of a JSON object in one printable line, shortened; empty where there are none."""
    value = member(body, name)
    return _tidy(value)[:200] if isinstance(value, str) else ""


def text_of(body: object, name: str) -> str:
    """The words under a name of a JSON object: one line of plain text of some length.

    Raises:
        DropError: there are none, or too many.
    """
    value = member(body, name)
    line = _tidy(value) if isinstance(value, str) else ""
    if not line or len(line) > LONGEST:
        raise drop("proposal", f"It has no “{name}”, or one that is no line of text.")
    return line


def _tidy(text: str) -> str:
    """White space folded, accents composed, apostrophes as the texts have them, and nothing that cannot be printed."""
    line = " ".join(unicodedata.normalize("NFC", text).split())
    return re.sub(r"(?<=\w)'(?=\w)", "’", "".join(c for c in line if c.isprintable()))


def list_of(body: object, name: str, least: int, most: int) -> list[Any]:
    """The list under a name of a JSON object, of so many members.

    Raises:
        DropError: there is none, or it is too short or too long.
    """
    value = member(body, name)
    if not isinstance(value, list) or not least <= len(value) <= most:
        raise drop("proposal", f"It has no “{name}”, {least} to {most} of them.")
    return value


def quoted(quote: object, reading: Reading) -> tuple[Citation, Citation]:
    """The place where the article holds a quotation, and the whole sentences around it.

    Raises:
        DropError: the article does not hold it word for word, or more than once.
    """
    exact = quote.strip() if isinstance(quote, str) else ""
    try:
        found = cite_quote(reading.text, exact)
        inside = [s for s in reading.parse.sentences if s.start < found.end and found.start < s.end]
        return found, cite(reading.text, min(s.start for s in inside), max(s.end for s in inside))
    except ValueError:  # a CitationError, or no sentence holds it
        message = f"“{_tidy(exact)[:200]}” does not stand in the article word for word and only once."
        raise drop("citation-exact", message) from None


def read_choice(body: object, reading: Reading) -> Choice:
    """The choice that a proposal makes, with what each option rests on worked out from its quotations.

    Raises:
        DropError: a part is missing, a quotation does not hold, or its passages do not tell what it asks of.
    """
    stem = text_of(body, "stem")
    # A question may well end in a preposition, as no cut phrase does: “What will it center on?”
    if not stem.endswith("?") or len(stem.split()) > LONGEST_STEM + 4 or not reads_well(f"{stem[:-1]} thus"):
        raise drop("proposal", f"“{stem}” is no question that reads well.")
    proof = [quoted(quote, reading) for quote in list_of(body, "quotes", 1, 3)]
    citations = tuple(dict.fromkeys(sentence for _, sentence in proof))
    why = f"The article says: {' and '.join(said(*each) for each in dict.fromkeys(proof))}."
    options = [WrittenOption(text=text_of(body, "key"), key=True, feedback=why)]
    options += [_distractor(each, citations, reading) for each in list_of(body, "distractors", 2, 4)]
    _refuse_untold(stem, citations, reading)
    typed = WrittenChoice(stem=stem, options=tuple(options), citations=citations, explanation=why)
    item = write_choice(typed, read_date=_date)
    kind = DerivationKind(_one_of(body, "derivation", DERIVATIONS))
    computed = kind is not DerivationKind.LITERAL
    derivation = Derivation(kind=kind, operands=citations if computed else ())
    return replace(item, form=MODEL, fact=_one_of(body, "asks", PLAIN_ASKS + DEEP_ASKS), derivation=derivation)


def _one_of(body: object, name: str, known: tuple[str, ...]) -> str:
    value = told(body, name)
    if value not in known:
        raise drop("proposal", f"Its “{name}” is none of {', '.join(known)}.")
    return value


def _distractor(body: object, proof: tuple[Citation, ...], reading: Reading) -> WrittenOption:
    text, quote = text_of(body, "text"), member(body, "quote")
    if quote in (None, ""):
        return WrittenOption(text=text, feedback="The article does not say so.")
    found, sentence = quoted(quote, reading)
    own = any(sentence.start < c.end and c.start < sentence.end for c in proof)
    where = "The passage says" if own else "Of something else the article says"
    return WrittenOption(text=text, feedback=f"{where}: {said(found, sentence)}.", citations=(sentence,))


def said(found: Citation, sentence: Citation) -> str:
    """A passage in quotation marks of its own: the whole sentence, or where that is long the words that were quoted."""
    whole = sentence.exact if len(sentence.exact) <= _QUOTED else found.exact
    inner = " ".join(whole.split()).rstrip(".").replace("“", "‘").replace("”", "’").replace('"', "’")
    return f"“{inner}”" if len(inner) <= _QUOTED else f"“{inner[:_QUOTED].rsplit(' ', 1)[0]}…”"


def _date(text: str) -> Timex | None:
    """The date that an option is, so that dates can stand in order."""
    found = dates_in(text)
    return Timex(0, 0, text, "DATE", "", found[0]) if len(found) == 1 else None


def _refuse_untold(stem: str, citations: tuple[Citation, ...], reading: Reading) -> None:
    """Refuse a stem of whose words the passages tell less than half, or with a name or figure from nowhere.

    Raises:
        DropError: it is one.
    """
    asked = content(stem) - _FRAME
    near = [reading.index.near(c.start, c.end) for c in citations]
    held = frozenset[str]().union(content(reading.title), *near)
    anywhere = held.union(*(place.content for place in reading.index.places))
    figures = {w for w in words(stem) if w[0].isdigit()}
    names = content(" ".join(re.findall(r"(?<=\s)[A-Z][\w’-]*", stem)))
    for part, where, what in ((figures, held, "figure"), (names, anywhere, "name")):
        if not part <= where:
            raise drop("stem-told", f"“{stem}” has a {what} that the article does not give there.")
    if len(asked & held) * 2 < len(asked):
        raise drop("stem-told", f"The passages quoted do not tell of what “{stem}” asks.")


def refuse_flawed(item: Made, reading: Reading) -> Made:
    """The item itself, where no check and no rule for generated items finds anything in it.

    There are more proposals, so a warning is enough to drop one.

    Raises:
        DropError: a check or a rule does.
    """
    if found := problems(item, reading) or tuple(problem for check in OWN for problem in check(item, reading)):
        raise DropError(*found)
    return item
