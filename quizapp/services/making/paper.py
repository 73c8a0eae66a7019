"""A quiz on paper: two versions of the same questions in different orders, their keys, and the article."""

from dataclasses import dataclass
from fractions import Fraction
from random import Random

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, undefer

from quizapp.core.citations import Citation
from quizapp.core.items import Choice, Event, Item, Option, Ordering
from quizapp.core.text import paragraph_number
from quizapp.models import ArticleRevision, QuestionVersion, Shown
from quizapp.services.articles import ArticleView, view_article
from quizapp.services.frozen import draw_questions

NAMES = ("A", "B")
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
TRIES = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperQuestion:
    """One question as one version prints it.

    `number` is its place in the quiz, the same in every version; `answer` is the letter to tick, or the numbers to
    write, from top to bottom.
    """

    number: int
    kind: str
    stem: str
    parts: tuple[str, ...]
    points: Fraction
    answer: str


@dataclass(frozen=True, slots=True)
class Version:
    """One version by its letter."""

    name: str
    questions: tuple[PaperQuestion, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage that proves an answer."""

    paragraph: int
    exact: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyEntry:
    """Why an answer is right: in words, with the passages; `free` says that some events may change places.

    `places` holds the question's place in each version.
    """

    stem: str
    places: tuple[int, ...]
    answer: str
    article: str
    quotes: tuple[Quote, ...]
    free: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """All that is printed of a quiz, mixed by a number that makes the same again."""

    seed: int
    total: Fraction
    versions: tuple[Version, ...]
    key: tuple[KeyEntry, ...]
    articles: tuple[ArticleView, ...]


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question of the paper: its place in the quiz, its points and its whole item."""

    number: int
    item: Item
    points: Fraction
    fixed: bool
    revision: ArticleRevision


def lay_out_paper(session: Session, *, quiz_id: int, seed: int) -> Paper:
    """What to print of the questions of a quiz that may be asked now.

    Both versions ask the same questions; where the quiz draws some, the seed says which. Numbers and dates keep their
    order, everything else is mixed, and no two versions ask in the same order where there are two questions.

    Args:
        session: the session to read from.
        quiz_id: which.
        seed: makes the same paper again, as long as the quiz is the same.
    """
    asked = _load(session, quiz_id, seed)
    versions = tuple(Version(name, questions) for name, questions in _versions(asked, seed))
    revisions = {one.revision.id: one.revision for one in asked}
    return Paper(
        seed=seed,
        total=sum((one.points for one in asked), Fraction(0)),
        versions=versions,
        key=tuple(_entry(one, versions) for one in asked),
        articles=tuple(_article(revision) for revision in revisions.values()),
    )


def _load(session: Session, quiz_id: int, seed: int) -> list[_Asked]:
    drawn = draw_questions(session, quiz_id=quiz_id, shuffled=False, seed=seed)
    whole = (undefer(QuestionVersion.body), joinedload(QuestionVersion.revision).joinedload(ArticleRevision.article))
    chosen = select(QuestionVersion).where(QuestionVersion.id.in_([one.version.id for one in drawn])).options(*whole)
    found = {version.id: version for version in session.scalars(chosen.execution_options(populate_existing=True))}
    versions = [found[one.version.id] for one in drawn]
    return [
        _Asked(number, version.item(), one.points, version.face["fixed_order"], version.revision)
        for number, (version, one) in enumerate(zip(versions, drawn, strict=True), 1)
    ]


def _versions(asked: list[_Asked], seed: int) -> list[tuple[str, tuple[PaperQuestion, ...]]]:
    made: list[tuple[str, tuple[PaperQuestion, ...]]] = []
    for name in NAMES:
        rng = Random(f"{seed} {name}")  # noqa: S311 -- an order on paper is no secret
        order = list(asked)
        for _ in range(TRIES):
            rng.shuffle(order)
            if [one.number for one in order] not in [[q.number for q in others] for _, others in made]:
                break
        made.append((name, tuple(_printed(one, rng) for one in order)))
    return made


def _printed(one: _Asked, rng: Random) -> PaperQuestion:
    parts: list[Option | Event] = [*(one.item.options if isinstance(one.item, Choice) else one.item.events)]
    if not one.fixed:
        rng.shuffle(parts)
    return PaperQuestion(
        number=one.number,
        kind=one.item.kind,
        stem=one.item.stem,
        parts=tuple(part.text for part in parts),
        points=one.points,
        answer=_answer(one.item, [part.id for part in parts]),
    )


def _answer(item: Item, shown: list[str]) -> str:
    if isinstance(item, Ordering):
        return ", ".join(str(item.order.index(event) + 1) for event in shown)
    return " or ".join(LETTERS[shown.index(key.id)] for key in item.keys)


def _entry(one: _Asked, versions: tuple[Version, ...]) -> KeyEntry:
    item, text = one.item, one.revision.text
    return KeyEntry(
        stem=item.stem,
        places=tuple([q.number for q in version.questions].index(one.number) + 1 for version in versions),
        answer=_in_words(item),
        article=one.revision.article.title,
        quotes=tuple(Quote(paragraph_number(text, found.start), found.exact) for found in _proof(item)),
        free=isinstance(item, Ordering) and len(item.precedences()) < len(item.order) * (len(item.order) - 1) // 2,
    )


def _in_words(item: Item) -> str:
    if isinstance(item, Ordering):
        return "; ".join(item.event(event).text for event in item.order)
    return " or ".join(key.text for key in item.keys)


def _proof(item: Item) -> tuple[Citation, ...]:
    """The passages that prove the answer, each once, in the order of the answer."""
    if isinstance(item, Ordering):
        return tuple(dict.fromkeys(citation for event in item.order for citation in item.event(event).citations))
    return tuple(dict.fromkeys(item.citations))


def _article(revision: ArticleRevision) -> ArticleView:
    """The article as a class may be given it: the teacher hands the paper out."""
    return view_article(revision, to_teacher=revision.article.shown is Shown.CLASS)
