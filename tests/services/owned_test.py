"""What is a teacher's own is found, what is another's is not there."""

from collections.abc import Callable

import pytest
from sqlalchemy.orm import Session

from quizapp.models import Access, FolderShare, Status, User
from quizapp.services.errors import NotFoundError
from quizapp.services.generation import request_reading
from quizapp.services.owned import (
    can_change,
    count_questions,
    find_article,
    find_assignment,
    find_attempt,
    find_given,
    find_job,
    find_question,
    find_quiz,
    name_owner,
)
from tests import factories


@pytest.fixture
def teacher(session: Session) -> User:
    return factories.make_teacher(session)


@pytest.fixture
def other(session: Session) -> User:
    return factories.make_teacher(session)


def test_an_article_is_its_teachers(session: Session, teacher: User, other: User) -> None:
    article = factories.make_article(session, author_id=teacher.id)
    found = find_article(session, article_id=article.id, teacher_id=teacher.id, to_change=True)
    assert (found.article_id, found.article.title, found.number) == (article.id, "The southern canal", 1)
    with pytest.raises(NotFoundError, match="no such article"):
        find_article(session, article_id=article.id, teacher_id=other.id)


def test_an_article_that_came_with_the_app_is_used_and_not_changed(session: Session, teacher: User) -> None:
    article = factories.make_article(session)
    question = factories.make_question(session, article=article)
    assert find_article(session, article_id=article.id, teacher_id=teacher.id).article_id == article.id
    assert find_question(session, question_id=question.id, teacher_id=teacher.id).id == question.id
    with pytest.raises(NotFoundError, match="no such article"):
        find_article(session, article_id=article.id, teacher_id=teacher.id, to_change=True)
    with pytest.raises(NotFoundError, match="no such question"):
        find_question(session, question_id=question.id, teacher_id=teacher.id, to_change=True)


def test_the_newest_revision_is_found(session: Session, teacher: User) -> None:
    article = factories.make_article(session, author_id=teacher.id)
    factories.make_revision(session, article, "It closed in 1924.")
    assert find_article(session, article_id=article.id, teacher_id=teacher.id).number == 2


def test_a_question_is_its_articles_teachers(session: Session, teacher: User, other: User) -> None:
    article = factories.make_article(session, author_id=teacher.id)
    question = factories.make_question(session, article=article)
    assert find_question(session, question_id=question.id, teacher_id=teacher.id, to_change=True).id == question.id
    with pytest.raises(NotFoundError, match="no such question"):
        find_question(session, question_id=question.id, teacher_id=other.id)


def test_a_quiz_and_what_is_made_of_it_are_its_teachers(session: Session, teacher: User, other: User) -> None:
    quiz = factories.make_quiz(session, author_id=teacher.id)
    assert find_given(session, quiz_id=quiz.id) is None
    assignment = factories.make_assignment(session, quiz=quiz, author_id=teacher.id)
    attempt = factories.make_attempt(session, assignment=assignment)
    session.expunge_all()
    assert [
        i.question.version.face["kind"] for i in find_quiz(session, quiz_id=quiz.id, teacher_id=teacher.id).items
    ] == [
        "choice",
        "ordering",
    ]
    given = find_given(session, quiz_id=quiz.id)
    assert given is not None
    assert given.id == assignment.id
    found = find_assignment(session, assignment_id=assignment.id, teacher_id=teacher.id)
    assert found.quiz.title == "The southern canal"
    taken = find_attempt(session, attempt_id=attempt.id, teacher_id=teacher.id)
    assert taken.student is not None
    finds: list[Callable[[], object]] = [
        lambda: find_quiz(session, quiz_id=quiz.id, teacher_id=other.id),
        lambda: find_assignment(session, assignment_id=assignment.id, teacher_id=other.id),
        lambda: find_attempt(session, attempt_id=attempt.id, teacher_id=other.id),
    ]
    for find in finds:
        with pytest.raises(NotFoundError):
            find()


def test_a_job_is_whose_who_asked_for_it(session: Session, teacher: User, other: User) -> None:
    article = factories.make_article(session, author_id=teacher.id)
    job = request_reading(session, article_id=article.id, now=factories.NOW, author_id=teacher.id)
    assert find_job(session, job_id=job.id, teacher_id=teacher.id) == (job, article.id)
    with pytest.raises(NotFoundError, match="no such job"):
        find_job(session, job_id=job.id, teacher_id=other.id)


def test_questions_are_counted_whatever_became_of_them(session: Session, teacher: User) -> None:
    article = factories.make_article(session, author_id=teacher.id)
    factories.make_question(session)
    assert count_questions(session, article_id=article.id) == 0
    for status in (Status.DRAFT, Status.APPROVED, Status.RETIRED):
        factories.make_question(session, article=article, status=status)
    assert count_questions(session, article_id=article.id) == 3


def finds(find: Callable[[], object]) -> bool:
    try:
        find()
    except NotFoundError:
        return False
    return True


@pytest.mark.parametrize(
    ("access", "to_use", "to_copy", "to_change"),
    [
        (Access.VIEW, True, False, False),
        (Access.COPY, True, True, False),
        (Access.EDIT, True, True, True),
    ],
)
def test_a_shared_folder_opens_its_articles_as_far_as_it_says(
    session: Session, teacher: User, other: User, access: Access, to_use: bool, to_copy: bool, to_change: bool
) -> None:
    article = factories.make_article(session, author_id=other.id)
    question = factories.make_question(session, article=article)
    beside = factories.make_article(session, author_id=other.id)
    factories.share_article(session, article, teacher, access)
    stranger = factories.make_teacher(session)
    for wants, opens in (({}, to_use), ({"to_copy": True}, to_copy), ({"to_change": True}, to_change)):
        assert finds(lambda w=wants: find_article(session, article_id=article.id, teacher_id=teacher.id, **w)) is opens
        assert (
            finds(lambda w=wants: find_question(session, question_id=question.id, teacher_id=teacher.id, **w)) is opens
        )
        assert not finds(lambda w=wants: find_article(session, article_id=article.id, teacher_id=stranger.id, **w))
        assert not finds(lambda w=wants: find_article(session, article_id=beside.id, teacher_id=teacher.id, **w))
        assert finds(lambda w=wants: find_article(session, article_id=article.id, teacher_id=other.id, **w))
    assert can_change(session, article_id=article.id, teacher_id=teacher.id) is to_change
    assert name_owner(session, article, teacher_id=teacher.id) == other.name


def test_the_widest_of_several_shares_holds(session: Session, teacher: User, other: User) -> None:
    article = factories.make_article(session, author_id=other.id)
    folder = factories.share_article(session, article, teacher, Access.VIEW)
    second = factories.make_department(session, members=[teacher], author_id=other.id)
    session.add(FolderShare(folder_id=folder.id, department_id=second.id, access=Access.EDIT))
    session.flush()
    assert can_change(session, article_id=article.id, teacher_id=teacher.id)
    assert find_article(session, article_id=article.id, teacher_id=teacher.id).article_id == article.id


def test_what_came_with_the_app_is_copied_by_everyone_and_changed_by_nobody(session: Session, teacher: User) -> None:
    article = factories.make_article(session)
    assert find_article(session, article_id=article.id, teacher_id=teacher.id, to_copy=True).article_id == article.id
    assert not can_change(session, article_id=article.id, teacher_id=teacher.id)
    assert name_owner(session, article, teacher_id=teacher.id) == ""
