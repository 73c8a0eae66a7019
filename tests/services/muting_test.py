"""Warnings that nobody wants to hear of."""

import pytest
from sqlalchemy.orm import Session

from quizapp.core.items import Problem, Severity
from quizapp.models import Question, User
from quizapp.services.errors import InvalidError, NotFoundError
from quizapp.services.muting import heard, mute_for_oneself, mute_for_question, weigh_for
from tests import factories

LONGEST = Problem(check="longest-key", severity=Severity.WARNING, message="The key is the longest.")
ECHO = Problem(check="stem-echo", severity=Severity.WARNING, message="The key echoes the stem.")
CITED = Problem(check="cited", severity=Severity.UNPROVED, message="Nothing is cited.")
FOUND = (CITED, LONGEST, ECHO)


@pytest.fixture
def teacher(session: Session) -> User:
    return factories.make_teacher(session)


@pytest.fixture
def question(session: Session, teacher: User) -> Question:
    article = factories.make_article(session, author_id=teacher.id)
    return factories.make_question(session, article=article, problems=FOUND)


def test_a_check_is_muted_for_a_question_and_heard_again(session: Session, teacher: User, question: Question) -> None:
    for _ in range(2):
        mute_for_question(session, question_id=question.id, teacher_id=teacher.id, check="longest-key")
    assert question.muted == ["longest-key"]
    weighed = weigh_for(session, FOUND, question, teacher_id=teacher.id)
    assert (weighed.heard, weighed.muted, weighed.here) == ((CITED, ECHO), (LONGEST,), {"longest-key"})
    mute_for_question(session, question_id=question.id, teacher_id=teacher.id, check="longest-key", on=False)
    assert heard(FOUND, question, teacher) == FOUND


def test_a_check_is_muted_for_oneself_alone(session: Session, teacher: User, question: Question) -> None:
    mute_for_oneself(session, teacher_id=teacher.id, check="stem-echo")
    assert heard(FOUND, question, teacher) == (CITED, LONGEST)
    assert heard(FOUND, question, factories.make_teacher(session)) == FOUND
    mute_for_oneself(session, teacher_id=teacher.id, check="stem-echo", on=False)
    assert heard(FOUND, question, teacher) == FOUND


@pytest.mark.parametrize("check", ["cited", "one-key", "no-such-check"])
def test_what_is_graver_than_a_warning_is_always_heard(
    session: Session, teacher: User, question: Question, check: str
) -> None:
    with pytest.raises(InvalidError, match="Only a warning"):
        mute_for_question(session, question_id=question.id, teacher_id=teacher.id, check=check)
    with pytest.raises(InvalidError, match="Only a warning"):
        mute_for_oneself(session, teacher_id=teacher.id, check=check)
    question.muted = ["cited"]
    assert heard(FOUND, question, teacher) == FOUND


def test_only_who_may_change_a_question_mutes_for_it(session: Session, question: Question) -> None:
    other = factories.make_teacher(session)
    with pytest.raises(NotFoundError):
        mute_for_question(session, question_id=question.id, teacher_id=other.id, check="longest-key")
