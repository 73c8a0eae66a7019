"""Laying an article out for writing, and keeping what was written."""

import pytest
from sqlalchemy.orm import Session

from quizapp.core.text import Parse
from quizapp.core.text import Sentence as Parsed
from quizapp.models import ArticleRevision, Origin, Status, User
from quizapp.services.errors import ConflictError, NotFoundError
from quizapp.services.sheets import Sentence, load_sheet, write_question
from tests import factories
from tests.factories import NOW

READ = Parse("hand 1", (), (Parsed(0, 0, 0, 45), Parsed(0, 0, 46, 75), Parsed(0, 0, 77, 120)))


@pytest.fixture
def teacher(session: Session) -> User:
    return factories.make_teacher(session)


def test_a_sheet_holds_the_sentences_that_were_read(session: Session, teacher: User) -> None:
    article = factories.make_article(session, author_id=teacher.id, parse=READ)
    sheet = load_sheet(session, article_id=article.id, teacher_id=teacher.id)
    assert sheet.sentences == (Sentence(0, 45, 1), Sentence(46, 75, 1), Sentence(77, 120, 2))
    assert (sheet.text, sheet.article.title) == (factories.TEXT, "The southern canal")


def test_before_it_is_read_its_paragraphs_stand_for_sentences(session: Session, teacher: User) -> None:
    article = factories.make_article(session, author_id=teacher.id, parse=None)
    sheet = load_sheet(session, article_id=article.id, teacher_id=teacher.id)
    assert sheet.sentences == (Sentence(0, 75, 1), Sentence(77, 146, 2), Sentence(148, 187, 3))


def test_a_written_question_is_its_teachers_draft(session: Session, teacher: User) -> None:
    article = factories.make_article(session, author_id=teacher.id)
    revision = session.scalars(ArticleRevision.newest(article.id)).one()
    question = write_question(
        session,
        article_id=article.id,
        revision_id=revision.id,
        item=factories.choice(),
        teacher_id=teacher.id,
        now=NOW,
    )
    assert (question.status, question.origin, question.author_id) == (Status.DRAFT, Origin.WRITTEN, teacher.id)


def test_a_question_about_a_text_that_changed_is_not_kept(session: Session, teacher: User) -> None:
    article = factories.make_article(session, author_id=teacher.id)
    revision = session.scalars(ArticleRevision.newest(article.id)).one()
    factories.make_revision(session, article, factories.TEXT + " It is new.")
    with pytest.raises(ConflictError, match="changed meanwhile"):
        write_question(
            session,
            article_id=article.id,
            revision_id=revision.id,
            item=factories.choice(),
            teacher_id=teacher.id,
            now=NOW,
        )


@pytest.mark.parametrize("author", ["another", None])
def test_nobody_writes_about_what_is_not_theirs(session: Session, teacher: User, author: str | None) -> None:
    author_id = factories.make_teacher(session).id if author else None
    article = factories.make_article(session, author_id=author_id)
    with pytest.raises(NotFoundError):
        load_sheet(session, article_id=article.id, teacher_id=teacher.id)
    with pytest.raises(NotFoundError):
        write_question(
            session, article_id=article.id, revision_id=1, item=factories.choice(), teacher_id=teacher.id, now=NOW
        )
