"""Promise 4: what was written, asked and seen stays as it was."""

from fractions import Fraction

import pytest
from sqlalchemy import delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from quizapp.models import (
    ArticleRevision,
    Attempt,
    AttemptItem,
    Happening,
    QuestionEvent,
    QuestionVersion,
)
from tests.factories import NOW, make_attempt, make_question


@pytest.mark.parametrize(
    "statement",
    [
        update(ArticleRevision).values(text="Another text."),
        update(ArticleRevision).values(sha256="0" * 64),
        update(ArticleRevision).values(number=7),
        delete(ArticleRevision),
        update(QuestionVersion).values(body={}),
        update(QuestionVersion).values(face={}),
        update(QuestionVersion).values(wording_only=True),
        delete(QuestionVersion),
        update(QuestionEvent).values(note="nothing happened"),
        delete(QuestionEvent),
    ],
)
def test_a_row_that_tells_what_was_never_changes(session, statement):
    question = make_question(session)
    event = {"question_id": question.id, "happening": Happening.ADDED, "note": "", "at": NOW}
    session.execute(insert(QuestionEvent).values(event))
    with pytest.raises(IntegrityError, match="never"):
        session.execute(statement)


def test_the_parse_of_a_revision_may_be_added(session):
    make_question(session)
    session.execute(update(ArticleRevision).values(parse=b"read", parse_model="blank 1"))
    assert session.scalars(select(ArticleRevision.parse_model)).all() == ["blank 1"]


@pytest.mark.parametrize("submitted", [False, True])
@pytest.mark.parametrize(
    "statement",
    [
        update(AttemptItem).values(shown=["a"]),
        update(AttemptItem).values(version_id=AttemptItem.version_id + 0),
        update(AttemptItem).values(maximum=Fraction(5)),
        update(AttemptItem).values(position=AttemptItem.position + 10),
    ],
)
def test_what_an_attempt_shows_never_changes(session, submitted, statement):
    make_attempt(session, submitted=submitted)
    with pytest.raises(IntegrityError, match="never changes"):
        session.execute(statement)


@pytest.mark.parametrize(
    "statement",
    [
        update(Attempt).values(points=Fraction(3)),
        update(Attempt).values(submitted_at=None, points=None),
        update(Attempt).values(seed=1),
        update(Attempt).values(number=9),
        update(AttemptItem).values(response='{"option":"a"}', saved_at=NOW),
        update(AttemptItem).values(points=Fraction(1)),
        update(AttemptItem).values(state="right"),
        delete(AttemptItem),
    ],
)
def test_a_submitted_attempt_never_changes(session, statement):
    make_attempt(session, submitted=True)
    with pytest.raises(IntegrityError, match="never changes"):
        session.execute(statement)


def test_a_submitted_attempt_takes_no_more_items(session):
    attempt = make_attempt(session, submitted=True)
    version_id = session.scalars(select(AttemptItem.version_id)).first()
    more = {"attempt_id": attempt.id, "position": 9, "version_id": version_id, "shown": [], "maximum": Fraction(1)}
    with pytest.raises(IntegrityError, match="never changes"):
        session.execute(insert(AttemptItem).values(more))


def test_an_attempt_in_progress_takes_answers(session):
    make_attempt(session)
    session.execute(update(AttemptItem).values(response='{"option":"a"}', saved_at=NOW))
    assert set(session.scalars(select(AttemptItem.response))) == {'{"option":"a"}'}
