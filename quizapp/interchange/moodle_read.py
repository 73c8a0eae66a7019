"""Moodle XML read: multichoice with one right answer, truefalse and ordering; all else is named by its line."""

from collections.abc import Callable, Iterator

from quizapp.interchange.building import Answer, Gathering, Head, build_choice, build_ordering
from quizapp.interchange.markup import strip, told
from quizapp.interchange.plain import line_of, shorten
from quizapp.interchange.tree import Element, read_elements
from quizapp.interchange.values import Entry, NotUnderstoodError, ReadReport

# Categories that Moodle makes by itself and that name no article.
_NAMELESS = frozenset({"top", "$course$", "$system$", "$module$", "$category$"})


def read_moodle(text: str) -> ReadReport:
    """The questions of a Moodle XML file.

    Raises:
        RefusedError: it is no such file, it is cut off, it declares entities, or it holds no question.
    """
    gathering = Gathering()
    article = ""
    for element in read_elements(text, "quiz"):
        kind = element.attributes.get("type", "")
        if kind == "category":
            article = _article(element)
        elif element.name == "question":
            try:
                gathering.add(_read(element, kind, article))
            except NotUnderstoodError as error:
                gathering.miss(element.line, f"{_name(element)} ({kind or 'no type'})", str(error))
    return gathering.report()


def _read(element: Element, kind: str, article: str) -> Entry:
    if kind not in _KINDS:
        raise NotUnderstoodError(_WHY.get(kind, "questions of this type cannot be read"))
    return _KINDS[kind](element, _head(element, article))


def _head(element: Element, article: str) -> Head:
    notes: list[str] = []
    stem = _words(element.first("questiontext"), "the stem", notes)
    general = _words(element.first("generalfeedback"), "feedback", notes)
    tags = [_raw(tag) for tag in _inside(element, "tags", "tag")]
    notes += [f"The {what} is not kept." for what in _beside(element)]
    number = element.first("idnumber")
    return Head(
        line=element.line,
        stem=stem,
        id=line_of(number.text) if number else "",
        general=general,
        article=article,
        tags=tuple(tags),
        notes=tuple(notes),
    )


def _beside(element: Element) -> Iterator[str]:
    """What a question has that an item has no place for."""
    combined = {
        "correctfeedback": "feedback for right answers",
        "partiallycorrectfeedback": "feedback for half-right answers",
        "incorrectfeedback": "feedback for wrong answers",
        "hint": "hint",
    }
    for name, what in combined.items():
        if any(_raw(child).strip() for child in element.all(name)):
            yield what


def _choice(element: Element, head: Head) -> Entry:
    single = element.first("single")
    if single is not None and single.text.strip().lower() not in ("true", "1"):
        raise NotUnderstoodError("it has several right answers; a question here has one")
    shuffled = element.first("shuffleanswers")
    notes: list[str] = []
    answers = [_answer(answer, notes) for answer in element.all("answer")]
    fixed = shuffled is not None and shuffled.text.strip().lower() in ("false", "0")
    return build_choice(_noted(head, notes), answers, fixed_order=fixed)


def _answer(answer: Element, notes: list[str]) -> Answer:
    try:
        share = float(answer.attributes.get("fraction", "0") or "0") / 100
    except ValueError:
        raise NotUnderstoodError(f"“{answer.attributes['fraction']}” is no share of the points") from None
    words = _words(answer, "an option", notes)
    return Answer(text=words, share=share, feedback=_words(answer.first("feedback"), "feedback", notes))


def _true_false(element: Element, head: Head) -> Entry:
    notes: list[str] = []
    found = [_answer(answer, notes) for answer in element.all("answer")]
    titled = [Answer(text=a.text.capitalize(), share=a.share, feedback=a.feedback) for a in found]
    answers = sorted(titled, key=lambda answer: answer.text != "True")
    if [answer.text for answer in answers] != ["True", "False"]:
        raise NotUnderstoodError("its answers are not “true” and “false”")
    return build_choice(_noted(head, notes), answers, fixed_order=True)


def _ordering(element: Element, head: Head) -> Entry:
    notes: list[str] = []
    texts = [_words(answer, "an event", notes) for answer in element.all("answer")]
    if any(_raw(feedback).strip() for feedback in _inside(element, "answer", "feedback")):
        notes.append("Feedback of single events is not kept.")
    chosen = element.first("selecttype")
    if chosen is not None and chosen.text.strip() not in ("ALL", "0", ""):
        notes.append("It asked for some of its events at a time; here it asks for all of them.")
    return build_ordering(_noted(head, notes), texts)


_KINDS: dict[str, Callable[[Element, Head], Entry]] = {
    "multichoice": _choice,
    "truefalse": _true_false,
    "ordering": _ordering,
}
_WHY = {
    "": "it names no type",
    "description": "it asks nothing",
    "essay": "its answers are marked by hand",
    "shortanswer": "its answers are typed",
    "numerical": "its answers are typed",
    "matching": "it asks for pairs",
    "cloze": "it has several gaps",
    "multianswer": "it has several gaps",
}


def _noted(head: Head, notes: list[str]) -> Head:
    return Head(
        line=head.line,
        stem=head.stem,
        id=head.id,
        general=head.general,
        article=head.article,
        tags=head.tags,
        notes=(*head.notes, *notes),
    )


def _article(element: Element) -> str:
    """The last part of a category's path; a doubled slash stands for one in the name."""
    category = element.first("category")
    path = line_of(_raw(category)) if category else ""
    last = path.replace("//", "\0").split("/")[-1].replace("\0", "/").strip()
    return "" if last in _NAMELESS else last


def _name(element: Element) -> str:
    named = element.first("name")
    asked = element.first("questiontext")
    words = (_raw(named) if named else "").strip() or strip(_raw(asked) if asked else "", "html")[0]
    return f"“{shorten(words, 60)}”" if words else "a question without a name"


def _inside(element: Element, outer: str, inner: str) -> list[Element]:
    return [child for parent in element.all(outer) for child in parent.all(inner)]


def _raw(element: Element) -> str:
    """What stands in an element's <text>, or in the element itself."""
    inner = element.first("text")
    return inner.text if inner is not None else element.text


def _words(element: Element | None, where: str, notes: list[str]) -> str:
    if element is None:
        return ""
    words, lost = strip(_raw(element), element.attributes.get("format", "moodle_auto_format"))
    notes += [note for note in told(lost, where) if note not in notes]
    if element.first("file") is not None and not lost:
        notes.append(f"Not kept in {where}: a file.")
    return words
