"""The desk's lists."""

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from quizapp.core.items import Problem, Severity
from quizapp.models import ArticleRevision, Status, User
from quizapp.services.desk import Desk, list_askable, load_desk
from quizapp.services.errors import InvalidError
from quizapp.services.versions import add_version
from tests import factories
from tests.factories import NOW

BROKEN = Problem(check="one-key", severity=Severity.BROKEN, message="Mark one.")


@pytest.fixture
def teacher(session: Session) -> User:
    return factories.make_teacher(session)


@pytest.fixture(autouse=True)
def noise(session: Session) -> None:
    """Another teacher's article, quiz and attempts: a missing filter shows them."""
    other = factories.make_teacher(session)
    article = factories.make_article(session, author_id=other.id)
    quiz = factories.make_quiz(
        session, questions=[factories.make_question(session, article=article)], author_id=other.id
    )
    assignment = factories.make_assignment(session, quiz=quiz, author_id=other.id)
    factories.make_attempt(session, assignment=assignment, submitted=True)


def desk(session: Session, teacher: User, **pages: int) -> Desk:
    return load_desk(session, teacher_id=teacher.id, now=NOW, **pages)


def test_a_new_desk_is_empty(session: Session, teacher: User) -> None:
    assert desk(session, teacher) == Desk(articles=(), quizzes=(), shared=(), older_articles=None, older_quizzes=None)


def test_articles_tell_where_their_questions_stand(session: Session, teacher: User) -> None:
    first = factories.make_article(session, author_id=teacher.id)
    second = factories.make_article(session, author_id=teacher.id, title="The mill")
    for status in (Status.DRAFT, Status.DRAFT, Status.APPROVED, Status.RETIRED):
        factories.make_question(session, article=second, status=status)
    rows = desk(session, teacher).articles
    assert [(row.id, row.title, row.own) for row in rows] == [
        (second.id, "The mill", True),
        (first.id, "The southern canal", True),
    ]
    assert [(row.drafts, row.approved, row.retired) for row in rows] == [(2, 1, 1), (0, 0, 0)]


def test_articles_that_came_with_the_app_are_shown_where_they_have_approved_questions(
    session: Session, teacher: User
) -> None:
    shared = factories.make_article(session, bank="canal")
    factories.make_question(session, article=shared)
    factories.make_article(session, bank="bare")
    assert [(row.id, row.own, row.approved) for row in desk(session, teacher).shared] == [(shared.id, False, 1)]


def test_quizzes_tell_whether_they_are_given_and_what_came_in(session: Session, teacher: User) -> None:
    factories.make_quiz(session, author_id=teacher.id, title="Not given")
    given = factories.make_quiz(session, author_id=teacher.id, title="Given")
    assignment = factories.make_assignment(
        session, quiz=given, author_id=teacher.id, closes_at=NOW + timedelta(hours=1)
    )
    factories.make_attempt(session, assignment=assignment, submitted=True)
    factories.make_attempt(session, assignment=assignment)
    assert [
        (row.title, row.questions, row.assignment_id, row.attempts, row.closed)
        for row in desk(session, teacher).quizzes
    ] == [("Given", 2, assignment.id, 1, False), ("Not given", 2, None, 0, False)]
    later = load_desk(session, teacher_id=teacher.id, now=NOW + timedelta(hours=1))
    assert [row.closed for row in later.quizzes] == [True, False]


def test_lists_page_by_key(session: Session, teacher: User) -> None:
    articles = [factories.make_article(session, author_id=teacher.id).id for _ in range(3)]
    quizzes = [factories.make_quiz(session, author_id=teacher.id).id for _ in range(3)]
    first = desk(session, teacher, limit=2)
    assert ([row.id for row in first.articles], first.older_articles) == (articles[:0:-1], articles[1])
    assert ([row.id for row in first.quizzes], first.older_quizzes) == (quizzes[:0:-1], quizzes[1])
    rest = desk(session, teacher, limit=2, articles_before=articles[1], quizzes_before=quizzes[1])
    assert ([row.id for row in rest.articles], rest.older_articles) == (articles[:1], None)
    assert ([row.id for row in rest.quizzes], rest.older_quizzes) == (quizzes[:1], None)


def test_a_quiz_may_ask_what_is_approved_and_ones_own_or_everyones(session: Session, teacher: User) -> None:
    own = factories.make_article(session, author_id=teacher.id)
    shared = factories.make_article(session, title="Shared")
    other = factories.make_article(session, author_id=factories.make_teacher(session).id)
    choice = factories.make_question(session, article=own)
    ordering = factories.make_question(session, article=shared, item=factories.ordering())
    factories.make_question(session, article=own, status=Status.DRAFT)
    factories.make_question(session, article=other)
    broken = factories.make_question(session, article=own)
    broken.version_number = 2
    add_version(
        session,
        broken,
        item=factories.choice(),
        revision_id=session.scalars(ArticleRevision.newest(own.id)).one().id,
        problems=(BROKEN,),
        now=NOW,
        author_id=None,
    )
    found = list_askable(session, teacher_id=teacher.id, article_ids=[own.id, shared.id, other.id])
    assert [(row.id, row.article, row.kind, row.stem) for row in found] == [
        (choice.id, "The southern canal", "choice", "When did the canal open?"),
        (ordering.id, "Shared", "ordering", "Put these in order, the earliest first."),
    ]
    assert [row.article_id for row in found] == [own.id, shared.id]
    assert list_askable(session, teacher_id=teacher.id, article_ids=[]) == ()


def test_no_more_articles_are_looked_through_than_a_quiz_can_be_about(session: Session, teacher: User) -> None:
    assert list_askable(session, teacher_id=teacher.id, article_ids=list(range(10**6, 10**6 + 100))) == ()
    with pytest.raises(InvalidError, match="100 articles at the most"):
        list_askable(session, teacher_id=teacher.id, article_ids=list(range(70_000)))
