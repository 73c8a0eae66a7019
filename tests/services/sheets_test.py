"""Laying an article out for writing, and keeping what was written."""

from dataclasses import replace

import pytest
from sqlalchemy.orm import Session

from quizapp.core.text import Parse
from quizapp.core.text import Sentence as Parsed
from quizapp.models import ArticleRevision, Origin, Status, User
from quizapp.services.errors import ConflictError, NotFoundError
from quizapp.services.sheets import Sentence, check_written, load_sheet, write_question
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


def test_what_is_written_is_checked_but_for_what_is_muted(session: Session, teacher: User) -> None:
    article = factories.make_article(session, author_id=teacher.id)
    question = factories.make_question(session, article=article)
    other = factories.make_question(session, muted=["feedback"])
    first, *rest = factories.choice().options
    item = factories.choice(options=(replace(first, feedback=""), *rest))

    def found(question_id: int | None = None) -> set[str]:
        about = {"article_id": article.id, "teacher_id": teacher.id, "question_id": question_id}
        return {problem.check for problem in check_written(session, item=item, **about)}

    assert "feedback" in found() & found(question.id) & found(other.id)
    question.muted = ["feedback"]
    assert "feedback" in found() - found(question.id)
    teacher.muted = ["feedback"]
    assert "feedback" not in found()
