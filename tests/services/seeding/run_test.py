from collections import Counter
from random import Random

import pytest
from sqlalchemy import func, select

from quizapp.core.checks import problems
from quizapp.core.reading import Reading
from quizapp.models import (
    Article,
    Attempt,
    Candidate,
    Folder,
    Job,
    Question,
    QuestionProblem,
    QuestionTag,
    QuestionVersion,
    Quiz,
    QuizItem,
    StoredCitation,
    User,
)
from quizapp.services.errors import ConflictError, InvalidError
from quizapp.services.library import open_assignments
from quizapp.services.owned import find_article
from quizapp.services.seeding import Size, seed_database
from quizapp.services.seeding.flaws import FLAWS
from quizapp.services.seeding.people import COLLEAGUE
from quizapp.services.seeding.texts import MOST, TOWNS, compose, town
from tests.factories import NOW, TEXT, choice, ordering
from tests.factories.articles import BLANK

SIZE = Size(articles=6, questions=61, attempts=70)


@pytest.fixture
def seed(session):
    def seed(size=SIZE, **others):
        return seed_database(
            session,
            size=size,
            password="hashed",
            parse=lambda _text: BLANK,
            now=NOW,
            rng=Random(3),
            **{"among_others": True} | others,
        )

    return seed


@pytest.fixture
def seeded(session, seed):
    return session.scalars(User.with_email(seed().teacher)).one()


def of_teacher(session, teacher, *columns):
    chosen = select(*columns).select_from(Question).join(Article).where(Article.author_id == teacher.id)
    return session.execute(chosen).all()


def test_there_is_as_much_as_was_asked_for(session, seed):
    made = seed()
    teacher = session.scalars(User.with_email(made.teacher)).one()
    articles = select(func.count(Article.id)).where(Article.author_id == teacher.id)
    assert (made.size, session.scalar(articles)) == (SIZE, 6)
    assert len(of_teacher(session, teacher, Question.id)) == 61
    assert made.quizzes == session.scalar(select(func.count(Quiz.id)).where(Quiz.author_id == teacher.id)) - 1
    attempts = (
        select(Attempt).join(User, User.id == Attempt.student_id).where(User.name.in_(["Student 1", "Student 30"]))
    )
    mine = session.scalars(attempts.where(User.fs_uniquifier.notlike("unique%")).order_by(Attempt.id)).all()
    assert [(attempt.number, attempt.submitted_at is None) for attempt in mine] == [
        (1, False),
        (1, False),
        (2, False),
        (2, False),
        (3, True),
    ]


def test_questions_differ_and_there_are_problems_tags_versions_citations_and_candidates(session, seeded):
    rows = of_teacher(session, seeded, Question.kind, Question.status, Question.standing, Question.origin)
    kinds, statuses, standings, origins = (Counter(column) for column in zip(*rows, strict=True))
    assert kinds.keys() == {"choice", "ordering"}
    assert statuses["approved"] > statuses["draft"] > statuses["retired"] > 0
    assert standings.keys() == {"proved", "vouched", None}
    assert origins.keys() == {"generated", "written"}
    questions = {row.id for row in of_teacher(session, seeded, Question.id)}
    severities = session.scalars(select(QuestionProblem.severity).where(QuestionProblem.question_id.in_(questions)))
    assert set(severities) >= {"broken", "unproved"}
    versions = select(QuestionVersion.id, QuestionVersion.number).where(QuestionVersion.question_id.in_(questions))
    found = session.execute(versions).all()
    assert Counter(number for _, number in found) == {1: 61, 2: 6}
    cited = select(func.count(StoredCitation.id)).where(StoredCitation.version_id.in_([row.id for row in found]))
    assert session.scalar(cited) > 200
    assert session.scalar(select(func.count()).select_from(QuestionTag)) > 40
    assert session.scalar(select(func.count(Candidate.id))) == 12
    assert session.scalar(select(func.count(Folder.id))) == 8
    assert session.scalar(select(func.count(Job.id)).where(Job.author_id == seeded.id)) == 6

    broken = select(Question.status).join(QuestionProblem).where(QuestionProblem.severity == "broken")
    assert set(session.scalars(broken)) == {"draft"}
    asked = select(Question.status).join(QuizItem, QuizItem.question_id == Question.id).join(Quiz)
    assert set(session.scalars(asked.where(Quiz.author_id == seeded.id))) == {"approved"}
    assert "Quiz 1" in [quiz.title for quiz in open_assignments(session, taker=None, now=NOW)]


def test_a_colleague_may_change_what_lies_in_the_shared_folder(session, seed):
    seed(Size(articles=9, questions=9, attempts=0))
    colleague = session.scalars(User.with_email(COLLEAGUE)).one()
    shared = select(Article.id).join(Folder, Folder.id == Article.folder_id).where(Folder.name == "Year 1")
    [article_id] = session.scalars(shared)
    assert find_article(session, article_id=article_id, teacher_id=colleague.id, to_change=True)


def test_it_is_done_once_and_not_among_others_unasked(seed):
    with pytest.raises(ConflictError, match="other people"):
        seed(among_others=False)
    seed()
    with pytest.raises(ConflictError, match="before"):
        seed()


@pytest.mark.parametrize(
    ("size", "told"),
    [
        ({"articles": 0}, "1 to 1575 articles"),
        ({"articles": 9, "questions": 8}, "1 to 70 questions"),
        ({"articles": 1, "questions": 71}, "1 to 70 questions"),
        ({"attempts": -1}, "up to 100,000 attempts"),
    ],
)
def test_what_cannot_be_is_refused(size, told):
    with pytest.raises(InvalidError, match=told):
        Size(**size)


def test_no_two_towns_are_called_the_same():
    assert len({town(number) for number in range(TOWNS)}) == TOWNS == 1575


def test_every_number_of_questions_can_be_written():
    written = [compose(number, questions=number, rng=Random(number)) for number in range(1, MOST + 1)]
    assert [len({item.id for item in one.items}) for one in written] == list(range(1, MOST + 1))


@pytest.mark.parametrize(
    ("item", "found"),
    [
        (choice(), ["longest-key", "cited", "negative-stem", "equal-options"]),
        (ordering(), ["event-cited", "event-cited", "event-cited", "equal-events"]),
    ],
)
def test_each_flaw_is_found(item, found):
    reading = Reading(TEXT, BLANK, "", None)
    assert not problems(item, reading)
    for flaw, check in zip(FLAWS, found, strict=True):
        assert check in {problem.check for problem in problems(flaw(item), reading)}


def test_the_same_chance_writes_the_same():
    assert compose(1, questions=20, rng=Random(5)) == compose(1, questions=20, rng=Random(5))
    assert compose(1, questions=20, rng=Random(5)) != compose(1, questions=20, rng=Random(6))
