"""Moodle XML written: a question of type multichoice or ordering for each item, with its proof in the feedback."""

from collections.abc import Iterator
from itertools import groupby

from quizapp.core.items import Choice, Ordering
from quizapp.interchange.building import MAX_ID, tidy_tags
from quizapp.interchange.markup import as_html, as_inline
from quizapp.interchange.plain import line_of, shorten
from quizapp.interchange.values import Entry
from quizapp.interchange.wording import with_quotes

_MOST_NAME = 200
# What the marks of one question are worth: an ordering is worth 2 by default, as in a quiz here.
_GRADES = {"choice": "1", "ordering": "2"}


def write_moodle(entries: tuple[Entry, ...]) -> str:
    """Entries as a file for Moodle's question bank, a category for each article."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', "<quiz>"]
    for article, group in groupby(entries, key=lambda entry: entry.article):
        if article:
            path = f"$course$/top/{line_of(article).replace('/', '//')}"
            lines.append(f'<question type="category"><category>{_text(path)}</category></question>')
        for entry in group:
            lines += _question(entry)
    return "\n".join([*lines, "</quiz>", ""])


def _question(entry: Entry) -> Iterator[str]:
    item = entry.item
    labels = {} if isinstance(item, Choice) else {e.id: line_of(e.text) for e in item.events}
    own = [quote for quote in entry.quotes if not quote.part or labels]
    yield f'<question type="{"multichoice" if isinstance(item, Choice) else "ordering"}">'
    yield f"<name>{_text(shorten(item.stem, _MOST_NAME))}</name>"
    yield f'<questiontext format="html">{_data(as_html(line_of(item.stem)))}</questiontext>'
    general = _data(as_html(with_quotes(item.explanation, own, labels)))
    yield f'<generalfeedback format="html">{general}</generalfeedback>'
    yield f"<defaultgrade>{_GRADES[item.kind]}</defaultgrade><penalty>0.3333333</penalty><hidden>0</hidden>"
    yield f"<idnumber>{as_inline(line_of(item.id)[:MAX_ID])}</idnumber>"
    yield from _choice(item, entry) if isinstance(item, Choice) else _ordering(item)
    if tags := tidy_tags(entry.tags):
        yield f"<tags>{''.join(f'<tag>{_text(tag)}</tag>' for tag in tags)}</tags>"
    yield "</question>"


def _choice(item: Choice, entry: Entry) -> Iterator[str]:
    shuffled = "false" if item.fixed_order else "true"
    yield f"<single>true</single><shuffleanswers>{shuffled}</shuffleanswers><answernumbering>abc</answernumbering>"
    yield "<showstandardinstruction>0</showstandardinstruction>"
    yield from _combined()
    for option in item.options:
        quotes = [quote for quote in entry.quotes if quote.part == option.id]
        feedback = _data(as_html(with_quotes(option.feedback, quotes)))
        yield (
            f'<answer fraction="{100 if option.key else 0}" format="html">{_data(as_inline(line_of(option.text)))}'
            f'<feedback format="html">{feedback}</feedback></answer>'
        )


def _ordering(item: Ordering) -> Iterator[str]:
    yield f"<layouttype>VERTICAL</layouttype><selecttype>ALL</selecttype><selectcount>{len(item.order)}</selectcount>"
    yield "<gradingtype>RELATIVE_ALL_PREVIOUS_AND_NEXT</gradingtype><showgrading>SHOW</showgrading>"
    yield "<numberingstyle>none</numberingstyle>"
    yield from _combined()
    # Moodle takes the events in the order of the file and drops their feedback, so that none is written.
    for place, name in enumerate(item.order, 1):
        words = _data(as_inline(line_of(item.event(name).text)))
        yield f'<answer fraction="{place}.0000000" format="moodle_auto_format">{words}</answer>'


def _combined() -> Iterator[str]:
    for name in ("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback"):
        yield f'<{name} format="html"><text></text></{name}>'
    yield "<shownumcorrect>1</shownumcorrect>"


def _text(words: str) -> str:
    return f"<text>{as_inline(words)}</text>"


def _data(markup: str) -> str:
    # The markup escapes every ">" of its text, so that no "]]>" ends the section early.
    return f"<text><![CDATA[{markup}]]></text>"
