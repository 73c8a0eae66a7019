"""The articles of a seeded database, read, with their questions, tags, candidates and the jobs that wrote them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from sqlalchemy.orm import Session

from quizapp.core import checks
from quizapp.core.items import Item, Problem, Severity, item_hash, to_dict
from quizapp.core.reading import Reading
from quizapp.core.text import Parse, digest
from quizapp.models import (
    Article,
    ArticleRevision,
    Candidate,
    Folder,
    Happening,
    Job,
    JobKind,
    JobState,
    Kind,
    Origin,
    Question,
    QuestionEvent,
    QuestionTag,
    Shown,
    Standing,
    Status,
    User,
    Why,
)
from quizapp.services.seeding.flaws import FLAWS
from quizapp.services.seeding.texts import Composed, compose
from quizapp.services.versions import citations, list_problems, make_version, words

TAGS = ("people", "buildings", "money", "water", "roads", "trade", "year 7", "year 8", "homework", "exam")
SPARE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Seeding:
    """What every row of a seeded database is made with."""

    session: Session
    teacher: User
    now: datetime
    rng: Random
    parse: Callable[[str], Parse]


def add_articles(seeding: Seeding, folders: Sequence[Folder], counts: Sequence[int]) -> list[list[Question]]:
    """Add an article for each number of questions; every tenth lies in no folder.

    Returns:
        The questions of each.
    """
    return [
        _add_article(seeding, number, count, folders[number % len(folders)] if number % 10 else None)
        for number, count in enumerate(counts)
    ]


def _add_article(seeding: Seeding, number: int, count: int, folder: Folder | None) -> list[Question]:
    composed = compose(number, questions=count + SPARE, rng=seeding.rng)
    parse, session = seeding.parse(composed.text), seeding.session
    revision = _revision(composed, parse, seeding, folder)
    session.add(revision)
    session.flush()  # makes the ids of the article and its revision
    reading = Reading(composed.text, parse, composed.title, None)
    questions = _add_questions(seeding, revision, reading, _flawed(composed.items[:count], number))
    session.add_all(
        _candidate(revision, item, reading, place, seeding.now) for place, item in enumerate(composed.items[count:], 1)
    )
    session.add(_job(revision, questions, seeding))
    session.flush()
    return questions


def _revision(composed: Composed, parse: Parse, seeding: Seeding, folder: Folder | None) -> ArticleRevision:
    text, at = composed.text, seeding.now - timedelta(days=seeding.rng.randrange(400))
    article = Article(
        title=composed.title,
        source="",
        language="en",
        licence="CC0-1.0",
        shown=Shown.WHOLE,
        author_id=seeding.teacher.id,
        folder_id=folder.id if folder else None,
        created_at=at,
    )
    read = {"parse": parse.to_bytes(), "parse_model": parse.model}
    return ArticleRevision(
        article=article, number=1, text=text, words=len(text.split()), sha256=digest(text), created_at=at, **read
    )


def _flawed(items: Sequence[Item], number: int) -> list[Item]:
    """The items of the article of a number, every eighth with a flaw."""
    return [
        FLAWS[(number + place // 8) % len(FLAWS)](item) if place % 8 == 7 else item for place, item in enumerate(items)
    ]


def _add_questions(
    seeding: Seeding, revision: ArticleRevision, reading: Reading, items: Sequence[Item]
) -> list[Question]:
    """Add questions, of which every tenth has another version before the one in use."""
    checked = [(item, checks.problems(item, reading)) for item in items]
    rows = [_question(seeding, revision, place, *one) for place, one in enumerate(checked)]
    seeding.session.add_all(rows)
    seeding.session.flush()  # makes the questions' ids
    for question, (item, problems) in zip(rows, checked, strict=True):
        for number in range(1, question.version_number + 1):
            version = make_version(item, problems, revision.id, seeding.now)
            version.question_id, version.number, version.wording_only = question.id, number, number > 1
            seeding.session.add(version)
        _add_marks(seeding, question, problems)
    seeding.session.flush()
    return rows


def _question(
    seeding: Seeding, revision: ArticleRevision, place: int, item: Item, problems: tuple[Problem, ...]
) -> Question:
    """Of ten, one is retired and two are drafts; what is broken is a draft, what is not proved is vouched for."""
    weights = {problem.severity for problem in problems}
    settled = Status.RETIRED if place % 10 == 3 else Status.DRAFT if place % 5 == 1 else Status.APPROVED
    status = Status.DRAFT if Severity.BROKEN in weights else settled
    standing = Standing.VOUCHED if Severity.UNPROVED in weights else Standing.PROVED
    approved = status is Status.APPROVED
    return Question(
        article_id=revision.article_id,
        kind=Kind(item.kind),
        words=words(item),
        status=status,
        standing=standing if approved else None,
        voucher_id=seeding.teacher.id if approved and standing is Standing.VOUCHED else None,
        origin=Origin.WRITTEN if place % 6 == 5 else Origin.GENERATED,
        author_id=seeding.teacher.id,
        version_number=2 if place % 10 == 9 else 1,
        remember=place % 12 == 0,
        created_at=revision.created_at,
    )


def _add_marks(seeding: Seeding, question: Question, problems: tuple[Problem, ...]) -> None:
    """Add what is told of a question: its problems, its tags, and what happened to it."""
    happened = [Happening.ADDED]
    if question.status is not Status.DRAFT:
        happened.append(Happening.APPROVED if question.status is Status.APPROVED else Happening.REJECTED)
    who = {"question_id": question.id, "actor_id": seeding.teacher.id, "note": "", "at": question.created_at}
    seeding.session.add_all(QuestionEvent(happening=happening, **who) for happening in happened)
    seeding.session.add_all(list_problems(question.id, problems))
    tags = seeding.rng.sample(TAGS, seeding.rng.randrange(4))
    seeding.session.add_all(QuestionTag(question_id=question.id, tag=tag) for tag in tags)


def _candidate(revision: ArticleRevision, item: Item, reading: Reading, place: int, now: datetime) -> Candidate:
    _, _, first = next(iter(citations(item)))
    return Candidate(
        revision_id=revision.id,
        hash=item_hash(item),
        why=Why.SPARE,
        form=item.form,
        place=place,
        start=first.start,
        end=first.end,
        body=to_dict(item),
        problems=[
            {"check": problem.check, "severity": str(problem.severity), "message": problem.message}
            for problem in checks.problems(item, reading)
        ],
        created_at=now,
    )


def _job(revision: ArticleRevision, questions: Sequence[Question], seeding: Seeding) -> Job:
    """The job that wrote an article's questions."""
    return Job(
        kind=JobKind.GENERATE,
        key=f"generate:{revision.id}:{len(questions)}:0",
        state=JobState.DONE,
        payload={"revision": revision.id, "count": len(questions), "seed": 0},
        result={"questions": [question.id for question in questions], "known": 0},
        progress=100,
        message="",
        tries=1,
        author_id=seeding.teacher.id,
        created_at=revision.created_at,
        finished_at=revision.created_at,
    )
