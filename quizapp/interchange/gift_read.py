"""GIFT read: questions with one right answer, true or false, and orderings; all else is named by its line."""

import re
from dataclasses import dataclass, field
from itertools import pairwise

from quizapp.interchange.building import Answer, Gathering, Head, build_choice, build_ordering
from quizapp.interchange.gift_signs import hide, reveal
from quizapp.interchange.markup import strip, told
from quizapp.interchange.plain import line_of, shorten
from quizapp.interchange.values import Entry, NotUnderstoodError, ReadReport

_FORMAT = re.compile(r"\[(html|markdown|plain|moodle)\]", re.IGNORECASE)
_TITLE = re.compile(r"::(.*?)::", re.DOTALL)
_ID = re.compile(r"\[id:((?:\\\]|[^\]])+)\]")
_TAG = re.compile(r"\[tag:((?:\\\]|[^\]])+)\]")
_TRUE_FALSE = re.compile(r"\s*(T|TRUE|F|FALSE)\s*(?=#|\Z)", re.IGNORECASE)
_WEIGHT = re.compile(r"\s*%(-?\d+(?:[.,]\d+)?)%")
# The header as Moodle reads it, but that each word ends where a word ends, so that no event loses its beginning.
_HEADER = re.compile(
    r"\s*>\s*(?P<count>\d+)?"
    r"(?:[^\S\n]+(?P<select>ALL|EXACT|RANDOM|RELATIVE|REL|CONTIGUOUS|CONTIG)(?=\s))?"
    r"(?:[^\S\n]+(?:HORIZONTAL|HORI|H|1|VERTICAL|VERT|V|0)(?=\s))?"
    r"(?:[^\S\n]+(?:ALL_OR_NOTHING|ABSOLUTE_POSITION|ABSOLUTE|ABS|RELATIVE_NEXT_EXCLUDE_LAST"
    r"|RELATIVE_NEXT_INCLUDE_LAST|RELATIVE_ONE_PREVIOUS_AND_NEXT|RELATIVE_ALL_PREVIOUS_AND_NEXT|RELATIVE_TO_CORRECT"
    r"|RELATIVE|REL|LONGEST_ORDERED_SUBSET|LONGEST_CONTIGUOUS_SUBSET)(?=\s))?"
    r"(?:[^\S\n]+(?:SHOW|TRUE|YES|1|HIDE|FALSE|NO|0)(?=\s))?"
    r"(?:[^\S\n]+(?:none|123|abc|ABCD|iii|IIII)(?=\s))?[^\S\n]*(?:\n|\Z)"
)


@dataclass(slots=True)
class _Block:
    """The lines of one question, with the comments before it."""

    line: int = 0
    lines: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)


def read_gift(text: str) -> ReadReport:
    """The questions of a GIFT file; an empty line ends each.

    Raises:
        RefusedError: it holds no question.
    """
    gathering = Gathering()
    block, article = _Block(), ""
    for number, line in enumerate([*hide(text).split("\n"), ""], 1):
        stripped = line.strip()
        if stripped.startswith("//"):
            block.comments.append(stripped)
        elif stripped.upper().startswith("$CATEGORY:") and not block.lines:
            article, block = _article(stripped[len("$CATEGORY:") :]), _Block()
        elif stripped:
            block.line = block.line or number
            block.lines.append(line)
        elif block.lines:
            _gather(gathering, block, article)
            block = _Block()
    return gathering.report()


def _gather(gathering: Gathering, block: _Block, article: str) -> None:
    try:
        gathering.add(_question(block, article))
    except NotUnderstoodError as error:
        gathering.miss(block.line, f"“{shorten(reveal(' '.join(block.lines)), 60)}”", str(error))


def _question(block: _Block, article: str) -> Entry:
    body = "\n".join(block.lines).strip()
    title = _TITLE.match(body)
    body = body[title.end() :] if title else body
    opened, closed = body.find("{"), body.rfind("}")
    if opened < 0 or closed < opened:
        both = "{" in body or "}" in body
        raise NotUnderstoodError(
            "its braces are not closed before the empty line" if both else "it has no answers in braces"
        )
    after = body[closed + 1 :].strip()
    form, stem = _form(body[:opened].strip() + (f" _____ {after}" if after else ""), "moodle")
    answers, general = _general(body[opened + 1 : closed])
    words, lost = _words(stem, form)
    comments = "\n".join(block.comments)
    number = _ID.search(comments)
    notes = list(told(lost, "the stem"))
    head = Head(
        line=block.line,
        stem=words,
        id=_unbracketed(number[1]) if number else "",
        general=_feedback(general, form, notes),
        article=article,
        tags=tuple(_unbracketed(tag) for tag in _TAG.findall(comments)),
    )
    return _answered(head, answers, form, notes)


def _answered(head: Head, answers: str, form: str, notes: list[str]) -> Entry:
    body = answers.strip()
    if not body:
        raise NotUnderstoodError("its answers are marked by hand")
    if body.startswith("#"):
        raise NotUnderstoodError("its answers are typed numbers")
    if header := _HEADER.match(body):
        return _ordering(head, header, body[header.end() :], form, notes)
    if body.startswith(">"):
        raise NotUnderstoodError("the line after > holds more than the six fields of an ordering")
    if true_false := _TRUE_FALSE.match(body):
        return _true_false(head, true_false, body[true_false.end() :], form, notes)
    return _choice(head, body, form, notes)


def _choice(head: Head, body: str, form: str, notes: list[str]) -> Entry:
    marks = [m.start() for m in re.finditer("[=~]", body)]
    if not marks or body[: marks[0]].strip():
        raise NotUnderstoodError("its answers do not begin with = or ~")
    pieces = [body[a:b] for a, b in pairwise([*marks, len(body)])]
    signs = {piece[0] for piece in pieces}
    if signs == {"="}:
        pairs = any("->" in piece for piece in pieces)
        raise NotUnderstoodError("it asks for pairs" if pairs else "its answers are typed")
    if signs == {"~"}:
        raise NotUnderstoodError("it has several right answers; a question here has one")
    answers = [_option(piece, form, notes) for piece in pieces]
    return build_choice(_noted(head, notes), answers)


def _option(piece: str, form: str, notes: list[str]) -> Answer:
    share, rest = 1.0 if piece[0] == "=" else 0.0, piece[1:]
    if weight := _WEIGHT.match(rest):
        share, rest = float(weight[1].replace(",", ".")) / 100, rest[weight.end() :]
    text, _, feedback = rest.partition("#")
    own, text = _form(text.strip(), form)
    words, lost = _words(text, own)
    notes += [note for note in told(lost, "an option") if note not in notes]
    return Answer(text=words, share=share, feedback=_feedback(feedback, own, notes))


def _true_false(head: Head, found: re.Match[str], rest: str, form: str, notes: list[str]) -> Entry:
    """The first feedback is for whoever answers wrongly, the second for whoever is right."""
    true = found[1].upper().startswith("T")
    wrong, _, right = rest.removeprefix("#").partition("#")
    told_wrong, told_right = _feedback(wrong, form, notes), _feedback(right, form, notes)
    answers = [
        Answer(text="True", share=float(true), feedback=told_right if true else told_wrong),
        Answer(text="False", share=float(not true), feedback=told_wrong if true else told_right),
    ]
    return build_choice(_noted(head, notes), answers, fixed_order=True)


def _ordering(head: Head, header: re.Match[str], rest: str, form: str, notes: list[str]) -> Entry:
    if (header["select"] or "ALL") not in ("ALL", "EXACT"):
        notes.append("It asked for some of its events at a time; here it asks for all of them.")
    texts = []
    for line in rest.split("\n"):
        words, lost = _words(line.strip(), form)
        notes += [note for note in told(lost, "an event") if note not in notes]
        texts += [words] if line.strip() else []
    return build_ordering(_noted(head, notes), texts)


def _noted(head: Head, notes: list[str]) -> Head:
    return Head(
        line=head.line,
        stem=head.stem,
        id=head.id,
        general=head.general,
        article=head.article,
        tags=head.tags,
        notes=tuple(notes),
    )


def _general(answers: str) -> tuple[str, str]:
    before, _, general = answers.partition("####")
    return before, general


def _feedback(piece: str, form: str, notes: list[str]) -> str:
    own, text = _form(piece.strip(), form)
    words, lost = _words(text, own)
    notes += [note for note in told(lost, "feedback") if note not in notes]
    return words


def _form(text: str, usual: str) -> tuple[str, str]:
    """The format that a piece of text names at its beginning, else the usual one, and the text after it."""
    found = _FORMAT.match(text)
    return (found[1].lower(), text[found.end() :].strip()) if found else (usual, text)


def _words(text: str, form: str) -> tuple[str, tuple[str, ...]]:
    return strip(reveal(text), form)


def _unbracketed(words: str) -> str:
    return line_of(reveal(words.replace("\\]", "]")))


def _article(path: str) -> str:
    last = reveal(path).replace("//", "\0").split("/")[-1].replace("\0", "/").strip()
    return "" if last in ("top", "$course$", "$system$", "$module$") else last
