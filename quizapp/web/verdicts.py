"""What a result says of one question: the answer, the key, why, and why not the one that was chosen."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from quizapp.core.answers import ChoiceAnswer, OrderingAnswer
from quizapp.core.citations import Citation
from quizapp.core.grading import Grade
from quizapp.core.items import Choice, Option, Ordering
from quizapp.services.articles import ArticleView
from quizapp.services.mending.told import Told
from quizapp.services.results import Explained, Result, ResultItem
from quizapp.web.passages import MarkedParagraph, Passage, mark, quote


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """A cited passage: how it reads, the number of its paragraph, and its mark in the article."""

    html: Markup
    paragraph: int
    mark: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownOption:
    """One option, in the order in which the attempt showed it; `key` is None while it is withheld.

    `was_key` tells that it was the key when the question was asked, and is not right any more.
    """

    text: str
    key: bool | None
    chosen: bool
    was_key: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownEvent:
    """One event in its right place, with its date, the place it was given, and its passages."""

    text: str
    when: str
    given: int | None
    quotes: tuple[Quotation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """One question of a result, ready to be shown; what explains it is left out while it is withheld.

    `mended` is what was done about it since; `rekeyed` tells that what explained the old key holds no more.
    """

    position: int
    question_id: int
    kind: str
    stem: str
    answered: bool
    voucher: str = ""
    grade: Grade | None = None
    explanation: str = ""
    options: tuple[ShownOption, ...] = ()
    events: tuple[ShownEvent, ...] = ()
    given: tuple[str, ...] = ()
    quotes: tuple[Quotation, ...] = ()
    wrong: str = ""
    why_not: str = ""
    why_not_quotes: tuple[Quotation, ...] = ()
    swapped: tuple[tuple[ShownEvent, ShownEvent], ...] = ()
    late: tuple[str, ...] = ()
    mended: tuple[Told, ...] = ()
    rekeyed: bool = False

    @property
    def state(self) -> str:
        """The state of its mark; `void` where it does not count, empty while it is withheld."""
        if self.grade is None:
            return ""
        return str(self.grade.state) if self.grade.maximum else "void"

    @property
    def marks(self) -> Iterator[Passage]:
        """Everything that the article marks for this question."""
        for quotation in (*self.quotes, *self.why_not_quotes, *(q for event in self.events for q in event.quotes)):
            yield quotation.mark


def judge(row: ResultItem) -> Verdict:
    """Everything that a result may say of one question now."""
    if row.explained is None:
        return _withheld(row)
    if isinstance(row.explained.item, Choice):
        return _choice(row, row.explained, row.explained.item)
    return _ordering(row, row.explained, row.explained.item)


def _withheld(row: ResultItem) -> Verdict:
    return Verdict(
        position=row.position,
        question_id=row.question_id,
        kind=row.kind,
        stem=row.stem,
        answered=row.answer is not None,
        options=tuple(
            ShownOption(text=text, key=None, chosen=row.answer == ChoiceAnswer(part)) for part, text in row.shown
        )
        if row.kind == "choice"
        else (),
        given=_texts(row, row.answer) if row.kind == "ordering" else (),
    )


def _choice(row: ResultItem, explained: Explained, item: Choice) -> Verdict:
    keys, right = {option.id for option in item.keys}, explained.right
    chosen = row.answer.option if isinstance(row.answer, ChoiceAnswer) else ""
    wrong = next((option for option in item.options if option.id == chosen and option.id not in right | keys), None)
    return Verdict(
        position=row.position,
        question_id=row.question_id,
        kind=row.kind,
        stem=row.stem,
        answered=row.answer is not None,
        voucher=row.voucher,
        grade=explained.grade,
        explanation=item.explanation,
        options=tuple(
            ShownOption(text=text, key=part in right, chosen=part == chosen, was_key=part in keys - right)
            for part, text in row.shown
        ),
        quotes=_quotations(row, explained, item.citations, "key"),
        wrong=wrong.text if wrong else "",
        why_not=wrong.feedback if wrong else "",
        why_not_quotes=_why_not(row, explained, wrong) if wrong else (),
        late=tuple(text for answer in explained.late for text in _texts(row, answer)),
        mended=explained.mended,
        rekeyed=not keys <= right,
    )


def _why_not(row: ResultItem, explained: Explained, option: Option) -> tuple[Quotation, ...]:
    return _quotations(row, explained, option.citations, "chosen")


def _ordering(row: ResultItem, explained: Explained, item: Ordering) -> Verdict:
    given = row.answer.order if isinstance(row.answer, OrderingAnswer) else ()
    events = {event_id: _event(row, explained, item, event_id, given) for event_id in item.order}
    return Verdict(
        position=row.position,
        question_id=row.question_id,
        kind=row.kind,
        stem=row.stem,
        answered=row.answer is not None,
        voucher=row.voucher,
        grade=explained.grade,
        explanation=item.explanation,
        events=tuple(events.values()),
        swapped=tuple((events[earlier], events[later]) for earlier, later in _swapped(explained.grade, item)),
        late=tuple(", then ".join(_texts(row, answer)) for answer in explained.late),
        mended=explained.mended,
    )


def _swapped(grade: Grade, item: Ordering) -> list[tuple[str, str]]:
    """The pairs that were put the other way round: neighbours of the right order, since they explain the others too.

    Where only ties stand between the swapped events, all swapped pairs.
    """
    wrong = [(pair.earlier, pair.later) for pair in grade.pairs if not pair.right]
    return [pair for pair in wrong if pair in pairwise(item.order)] or wrong


def _event(row: ResultItem, explained: Explained, item: Ordering, event_id: str, given: tuple[str, ...]) -> ShownEvent:
    event = item.event(event_id)
    told = (*event.citations, *(citation for link in event.after for citation in link.citations))
    return ShownEvent(
        text=event.text,
        when=event.timex.text if event.timex else "",
        given=given.index(event_id) + 1 if given else None,
        quotes=_quotations(row, explained, told, f"event-{event_id}"),
    )


def _texts(row: ResultItem, answer: object) -> tuple[str, ...]:
    """An answer in the words that were shown."""
    texts = dict(row.shown)
    if isinstance(answer, ChoiceAnswer):
        return (texts[answer.option],)
    return tuple(texts[event] for event in answer.order) if isinstance(answer, OrderingAnswer) else ()


def _quotations(
    row: ResultItem, explained: Explained, citations: Iterable[Citation], part: str
) -> tuple[Quotation, ...]:
    paragraphs = {(passage.start, passage.end): passage.paragraph for passage in explained.passages}
    return tuple(
        Quotation(
            html=quote(citation),
            paragraph=paragraphs[citation.start, citation.end],
            mark=Passage(
                start=citation.start,
                end=citation.end,
                anchor=f"q{row.position}-{part}-{number}",
                question=row.position,
                kind="chosen" if part == "chosen" else "key",
            ),
        )
        for number, citation in enumerate(citations, 1)
    )


def lay_out(found: Result, verdicts: dict[int, Verdict]) -> list[tuple[ArticleView, list[MarkedParagraph]]]:
    """Each article that may be shown whole, with the marks of the questions that were asked about it."""
    shown = []
    for place, (revision_id, article) in enumerate(found.articles.items()):
        asked = [verdicts[item.position] for item in found.items if item.revision_id == revision_id]
        marks = [passage for verdict in asked for passage in verdict.marks]
        if article.whole:
            shown.append((article, mark(article.paragraphs, marks, prefix=f"a{place}-p" if place else "p")))
    return shown
