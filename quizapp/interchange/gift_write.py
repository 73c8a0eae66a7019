"""GIFT written: all six fields of an ordering's header, every sign escaped, ids and tags in comments."""

import re
from collections.abc import Iterator
from itertools import groupby

from quizapp.core.items import Choice, Ordering
from quizapp.interchange.building import MAX_ID, tidy_tags
from quizapp.interchange.markup import as_html, as_inline
from quizapp.interchange.plain import line_of, shorten
from quizapp.interchange.values import Entry, Field
from quizapp.interchange.wording import with_quotes

_SPECIAL = re.compile(r"([\\:#=~{}])")
# Moodle reads a shorter header as a part of the first event, and this grading whatever the header lacks.
_HEADER = "ALL VERTICAL RELATIVE_ALL_PREVIOUS_AND_NEXT SHOW none"


def write_gift(entries: tuple[Entry, ...]) -> str:
    """Entries as a GIFT file, a category for each article; questions are divided by an empty line."""
    blocks = []
    for article, group in groupby(entries, key=lambda entry: entry.article):
        if article:
            blocks.append(f"$CATEGORY: $course$/top/{line_of(article).replace('/', '//')}")
        blocks += ["\n".join(_question(entry)) for entry in group]
    return "\n\n".join(blocks) + "\n"


def _question(entry: Entry) -> Iterator[str]:
    item = entry.item
    tags = "".join(f" [tag:{_bracketed(_tag(tag))}]" for tag in tidy_tags(entry.tags) if _tag(tag))
    yield f"// [id:{_bracketed(_named(item.id))}]{tags}"
    head = f"::{escape(shorten(item.stem))}::[html]{escape(as_html(line_of(item.stem)))}"
    if isinstance(item, Choice):
        yield f"{head}{{"
        yield from _options(item, entry)
    else:
        yield f"{head}{{>{len(item.order)} {_HEADER}"
        yield from (as_inline(event_text(item.event(name).text)) for name in item.order)
    if general := _general(entry):
        yield f"####{escape(as_html(general))}"
    yield "}"


def _options(item: Choice, entry: Entry) -> Iterator[str]:
    for option in item.options:
        quotes = [quote for quote in entry.quotes if quote.part == option.id]
        feedback = escape(as_html(with_quotes(option.feedback, quotes)))
        told = f"#{feedback}" if feedback else ""
        words = as_inline(line_of(option.text))
        # At the beginning of an option, Moodle reads "%…%" as a weight and "[…]" as a format.
        form = "[html]" if words.startswith(("[", "%")) else ""
        yield f"{'=' if option.key else '~'}{form}{escape(words)}{told}"


def _general(entry: Entry) -> str:
    item = entry.item
    if isinstance(item, Choice):
        return with_quotes(item.explanation, [quote for quote in entry.quotes if not quote.part])
    labels = {event.id: event_text(event.text) for event in item.events}
    return with_quotes(item.explanation, entry.quotes, labels)


def escape(words: str) -> str:
    """Text with a backslash before each sign that means something in GIFT."""
    return _SPECIAL.sub(r"\\\1", words)


def event_text(text: str) -> str:
    """An event without what Moodle misreads: it takes no escape out of events, and a line of // is a comment."""
    words = line_of(text).replace("{", "(").replace("}", ")").replace("\\", "/")
    return re.sub(r"^//+", "/", re.sub(r"##+", "#", words))


def _named(item_id: str) -> str:
    return line_of(item_id.replace("\\", ""))[:MAX_ID]


def _bracketed(words: str) -> str:
    return words.replace("]", "\\]")


def _tag(tag: str) -> str:
    return re.sub(r"[<>`\\]", "", tag).strip()


def misread(entry: Entry, text: str) -> Iterator[tuple[Field, str]]:  # noqa: ARG001 -- as every rule is asked
    """Events hold no sign that Moodle would misread, and tags none that it refuses."""
    item = entry.item
    if isinstance(item, Ordering) and any(event_text(e.text) != line_of(e.text) for e in item.events):
        yield Field.TEXTS, "are written with other signs for { } \\ ## and a // at the beginning, which Moodle misreads"
    if any(_tag(tag) != tag for tag in tidy_tags(entry.tags)):
        yield Field.TAGS, "are written without < > ` and \\, which Moodle refuses"
    if _named(item.id) != line_of(item.id)[:MAX_ID]:
        yield Field.ID, "is written without backslashes"
