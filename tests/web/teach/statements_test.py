"""A page of the desk asks the database as often for much as for little."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from flask import Flask
from sqlalchemy import event
from sqlalchemy.orm import Session

from quizapp.db import db
from quizapp.models import Article, Status
from tests import factories
from tests.page import Reader

MOST = 15


@contextmanager
def counted(app: Flask) -> Iterator[list[str]]:
    """The statements that the pages of a block send."""
    with app.app_context():
        engine = db.engine
    sent: list[str] = []

    def note(*call: object) -> None:
        sent.append(str(call[2]))

    event.listen(engine, "before_cursor_execute", note)
    yield sent
    event.remove(engine, "before_cursor_execute", note)


def fill(stored: Session, article: Article, teacher_id: int, times: int) -> dict[str, str]:
    """Rows of everything, so many times, and the pages that show them."""
    questions = [factories.make_question(stored, article=article) for _ in range(times)]
    drafts = [factories.make_question(stored, article=article, status=Status.DRAFT) for _ in range(times)]
    for _ in range(times):
        factories.make_article(stored, author_id=teacher_id)
        quiz = factories.make_quiz(stored, questions=questions, author_id=teacher_id)
        assignment = factories.make_assignment(stored, quiz=quiz, author_id=teacher_id)
    attempts = [factories.make_attempt(stored, assignment=assignment, submitted=True) for _ in range(times)]
    stored.commit()
    return {
        "desk": "/teach",
        "article": f"/teach/articles/{article.id}",
        "review": f"/teach/questions/{drafts[0].id}",
        "writing": f"/teach/articles/{article.id}/questions/new-choice",
        "quiz_new": f"/teach/quizzes/new?article={article.id}",
        "quiz": f"/teach/quizzes/{quiz.id}",
        "attempts": f"/teach/assignments/{assignment.id}/attempts",
        "attempt": f"/teach/attempts/{attempts[0].id}",
        "mend": f"/teach/questions/{questions[0].id}/mend?look=1&remedy=everyone",
    }


@pytest.fixture
def sent(app: Flask, teacher: Reader, stored: Session, article: Article, teacher_id: int) -> list[dict[str, int]]:
    """How many statements each page sends over few rows, and over many."""
    found = []
    for times in (1, 7):
        pages = fill(stored, article, teacher_id, times)
        teacher.goes("/teach")
        counts = {}
        for name, address in pages.items():
            with counted(app) as statements:
                teacher.goes(address)
            counts[name] = len(statements)
        found.append(counts)
    return found


def test_no_page_sends_more_for_more_rows(sent: list[dict[str, int]]) -> None:
    few, many = sent
    assert many == few
    assert max(many.values()) <= MOST, many
