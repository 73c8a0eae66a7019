from datetime import timedelta

import pytest

from quizapp.core.regrading import Applied, Remedy
from quizapp.models import Feedback
from quizapp.services.history import attempts_on, list_history
from quizapp.services.library import load_open_quiz
from quizapp.services.mending.regrading import Wish, apply_regrade, preview_regrade
from quizapp.services.results import load_result, review_attempt
from quizapp.services.takers import Taker
from tests.factories import (
    NOW,
    make_article,
    make_assignment,
    make_attempt,
    make_question,
    make_quiz,
    make_teacher,
    make_user,
)

LATER = NOW + timedelta(days=1)
KEY_B = Applied(remedy=Remedy.KEY, right=("b",))
VOID = Applied(remedy=Remedy.VOID, lowering=True)


@pytest.fixture
def teacher(session):
    return make_teacher(session)


@pytest.fixture
def question(session, teacher):
    return make_question(session, article=make_article(session, author_id=teacher.id))


@pytest.fixture
def taker(session):
    return Taker.of(make_user(session))


@pytest.fixture
def assignment(session, teacher, question):
    return make_assignment(session, quiz=make_quiz(session, questions=[question]), author_id=teacher.id)


@pytest.fixture
def attempt(session, assignment, taker):
    return make_attempt(session, assignment=assignment, taker=taker, responses={1: {"choice": "1"}}, submitted=True)


def apply(session, question, teacher, new, note, now=LATER):
    wish = Wish(question_id=question.id, teacher_id=teacher.id, new=new, version=1)
    newest = preview_regrade(session, wish).newest
    apply_regrade(session, wish, note=note, newest=newest, now=now)


def explained(session, attempt, taker):
    return load_result(session, attempt_id=attempt.id, taker=taker, now=LATER).items[0].explained


def test_nothing_is_told_of_what_was_not_mended(session, attempt, taker):
    told = explained(session, attempt, taker)
    assert (told.mended, told.right) == ((), {"a"})
    assert [row.mended_at for row in list_history(session, taker=taker, now=LATER).rows] == [None]


def test_a_result_tells_each_regrade_with_its_reason_and_what_it_did(session, question, teacher, attempt, taker):
    apply(session, question, teacher, KEY_B, "The plaque says 1890.")
    apply(session, question, teacher, VOID, "Nobody knows.")
    told = explained(session, attempt, taker)
    assert [(one.remedy, one.back, one.note, one.at) for one in told.mended] == [
        (Remedy.KEY, False, "The plaque says 1890.", LATER),
        (Remedy.VOID, False, "Nobody knows.", LATER),
    ]
    marks = [[(mark.points, mark.maximum, str(mark.state)) for mark in one.marks] for one in told.mended]
    assert marks == [[(0, 1, "wrong"), (1, 1, "right")], [(1, 1, "right"), (0, 0, "right")]]
    assert told.right == {"b"}
    assert (told.grade.points, told.grade.maximum) == (0, 0)
    # What was seen stays: the item of the version that was asked, with the key that it had.
    assert [key.id for key in told.item.keys] == ["a"]


def test_a_mark_that_stays_is_told_too(session, question, teacher, assignment, taker):
    attempt = make_attempt(session, assignment=assignment, taker=taker, responses={1: {"choice": "0"}}, submitted=True)
    apply(session, question, teacher, KEY_B, "The plaque says 1890.")
    told = explained(session, attempt, taker)
    assert [one.marks for one in told.mended] == [None]
    assert (told.right, told.grade.points) == ({"b"}, 1)


def test_what_is_taken_back_is_told_as_that(session, question, teacher, attempt, taker):
    apply(session, question, teacher, KEY_B, "The plaque says 1890.")
    apply(session, question, teacher, None, "The plaque is a joke.")
    told = explained(session, attempt, taker)
    assert [one.back for one in told.mended] == [False, True]
    assert (told.right, told.grade.points) == ({"a"}, 0)


def test_what_another_teacher_does_in_their_quizzes_is_not_told(session, question, teacher, attempt, taker):  # noqa: ARG001
    other = make_teacher(session)
    asked = make_assignment(session, quiz=make_quiz(session, questions=[question]), author_id=other.id)
    make_attempt(session, assignment=asked, submitted=True)
    apply(session, question, other, KEY_B, "Not here.")
    assert explained(session, attempt, taker).mended == ()
    assert review_attempt(session, attempt_id=attempt.id).items[0].explained.mended == ()


def test_the_history_says_when_marks_changed_after_handing_in(session, question, teacher, attempt, taker):  # noqa: ARG001
    apply(session, question, teacher, KEY_B, "The plaque says 1890.")
    (row,) = list_history(session, taker=taker, now=LATER).rows
    assert (row.mended_at, row.points, row.share) == (LATER, 1, 1)


def test_nothing_that_is_withheld_is_told(session, question, teacher, attempt, taker, assignment):
    apply(session, question, teacher, KEY_B, "The plaque says 1890.")
    assignment.feedback = Feedback.NEVER
    session.flush()
    assert explained(session, attempt, taker) is None
    (row,) = list_history(session, taker=taker, now=LATER).rows
    assert (row.mended_at, row.points, row.share) == (None, None, None)


def test_an_attempt_in_which_nothing_counts_has_no_share(session, question, teacher, attempt, taker, assignment):
    apply(session, question, teacher, VOID, "Nobody knows.")
    (row,) = list_history(session, taker=taker, now=LATER).rows
    assert (row.points, row.maximum, row.share) == (0, 0, None)
    (seen,) = attempts_on(session, assignment_id=assignment.id).rows
    assert (seen.points, seen.share) == (0, None)
    progress = load_open_quiz(session, assignment_id=assignment.id, taker=taker, now=LATER).progress
    assert (progress.share, progress.last) == (None, attempt.id)
