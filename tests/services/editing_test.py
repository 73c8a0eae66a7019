"""A question laid out to be changed, and kept."""

import pytest
from sqlalchemy.orm import Session

from quizapp.core.text import Parse
from quizapp.models import Article, ArticleRevision, Question, Status, User
from quizapp.services.editing import load_edited, save_edited
from quizapp.services.errors import ConflictError, NotFoundError
from tests import factories
from tests.factories import NOW

READ = Parse("hand 1", (), ())


@pytest.fixture
def teacher(session: Session) -> User:
    return factories.make_teacher(session)


@pytest.fixture
def article(session: Session, teacher: User) -> Article:
    return factories.make_article(session, author_id=teacher.id, parse=READ)


@pytest.fixture
def question(session: Session, article: Article) -> Question:
    return factories.make_question(session, article=article)


def change(session: Session, question: Question, teacher: User, revision: ArticleRevision, stem: str) -> Question:
    return save_edited(
        session,
        question_id=question.id,
        revision_id=revision.id,
        item=factories.choice(stem=stem),
        teacher_id=teacher.id,
        now=NOW,
        base=question.version_number,
    )


def newest(session: Session, article: Article) -> ArticleRevision:
    return session.scalars(ArticleRevision.newest(article.id)).one()


def test_the_version_in_use_is_laid_out_or_an_older_one(
    session: Session, teacher: User, article: Article, question: Question
) -> None:
    change(session, question, teacher, newest(session, article), "In which year did it open?")
    edited = load_edited(session, question_id=question.id, teacher_id=teacher.id)
    assert (edited.number, edited.current, edited.item.stem) == (2, 2, "In which year did it open?")
    assert (edited.author, edited.made_at, edited.status) == (teacher.name, NOW, Status.DRAFT)
    assert (edited.sheet.text, edited.lost) == (factories.TEXT, ())
    first = load_edited(session, question_id=question.id, teacher_id=teacher.id, number=1)
    assert (first.number, first.current, first.item, first.author) == (1, 2, factories.choice(), "")
    with pytest.raises(NotFoundError, match="no such version"):
        load_edited(session, question_id=question.id, teacher_id=teacher.id, number=3)


def test_its_passages_are_found_in_a_corrected_article(
    session: Session, teacher: User, article: Article, question: Question
) -> None:
    factories.make_revision(session, article, "New. " + factories.TEXT.replace("1923", "1924"))
    edited = load_edited(session, question_id=question.id, teacher_id=teacher.id)
    assert edited.lost == ("The canal closed in 1923.",)
    assert edited.item.citations[0].start == 5


def test_what_was_written_about_an_older_text_is_not_kept(
    session: Session, teacher: User, article: Article, question: Question
) -> None:
    old = newest(session, article)
    factories.make_revision(session, article, factories.TEXT + " It is new.")
    with pytest.raises(ConflictError, match="changed meanwhile"):
        change(session, question, teacher, old, "In which year did it open?")


def test_nobody_changes_what_is_not_theirs(session: Session, article: Article, question: Question) -> None:
    other = factories.make_teacher(session)
    with pytest.raises(NotFoundError):
        load_edited(session, question_id=question.id, teacher_id=other.id)
    with pytest.raises(NotFoundError):
        change(session, question, other, newest(session, article), "When?")
