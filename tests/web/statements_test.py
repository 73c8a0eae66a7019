"""What pages ask of the database: a bounded number of statements, and never a key before its moment."""

from collections.abc import Iterator

import pytest
from flask import Flask
from sqlalchemy import event
from sqlalchemy.orm import Session

from quizapp.db import db
from quizapp.models import Article, Assignment, Feedback
from tests.factories import choice, make_article, make_assignment, make_question, make_quiz, ordering
from tests.page import Reader

MOST = 15


@pytest.fixture
def statements(app: Flask) -> Iterator[list[str]]:
    """Every statement that pages have sent so far."""
    sent: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        sent.append(statement)

    with app.app_context():
        engine = db.engine
    event.listen(engine, "before_cursor_execute", note)
    yield sent
    event.remove(engine, "before_cursor_execute", note)


def quiz_of(stored: Session, article: Article, questions: int) -> Assignment:
    items = [choice(id=f"choice-{n}") for n in range(questions - 1)]
    chosen = [make_question(stored, article=article, item=item) for item in (*items, ordering())]
    return make_assignment(stored, quiz=make_quiz(stored, questions=chosen))


def pages_of(visitor: Reader, made: Assignment, statements: list[str]) -> dict[str, int]:
    """How many statements each page takes, from the library to the result."""
    counted = {}

    def count(name: str) -> None:
        counted[name] = len(statements)
        statements.clear()

    statements.clear()
    visitor.goes("/")
    count("library")
    visitor.goes(f"/quizzes/{made.id}")
    count("start page")
    visitor.presses("Start the quiz")
    statements.clear()
    visitor.goes(visitor.page.xpath("//form[@id='answer']/@action")[0])
    count("question")
    visitor.goes(visitor.page.xpath("//form[@id='answer']/@action")[0].partition("/questions")[0] + "/check")
    count("check")
    visitor.presses("Hand in and see the result")
    statements.clear()
    visitor.goes(visitor.answer.request.path)
    count("result")
    visitor.goes("/history")
    count("history")
    return counted


def test_a_page_takes_no_more_statements_for_more_rows(visitor: Reader, stored: Session, statements: list[str]) -> None:
    article = make_article(stored)
    few = quiz_of(stored, article, 2)
    stored.commit()
    first = pages_of(visitor, few, statements)
    many = quiz_of(stored, article, 12)
    for _ in range(10):
        quiz_of(stored, make_article(stored), 2)
    stored.commit()
    other: Reader = visitor.application.test_client()
    assert pages_of(other, many, statements) == first
    assert max(first.values()) <= MOST, first


def test_no_page_before_the_moment_asks_for_what_tells_a_key(
    visitor: Reader, stored: Session, statements: list[str]
) -> None:
    made = make_assignment(stored, feedback=Feedback.NEVER)
    stored.commit()
    statements.clear()
    visitor.goes("/").goes(f"/quizzes/{made.id}").presses("Start the quiz").presses("Save and go on", choice="1")
    visitor.presses("Keep this order").presses("Look over your answers")
    told = [s for s in statements if ".body" in s or "citations" in s or ".problems" in s]
    assert told == []
    visitor.presses("Hand in and see the result")
    statements.clear()
    visitor.goes(visitor.answer.request.path).goes("/history")
    assert visitor.heading == "My attempts"
    # Of no question the result may speak, so it asks for the bodies of none.
    assert [s for s in statements if ".body" in s and not s.endswith("WHERE 1!=1)")] == []
