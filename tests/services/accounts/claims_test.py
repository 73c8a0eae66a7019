from datetime import timedelta
from fractions import Fraction

import pytest

from quizapp.models import Feedback
from quizapp.services.accounts.claims import Hindrance, claim_attempts, list_claims, newest_claim
from quizapp.services.takers import Taker
from tests.factories import NOW, make_assignment, make_attempt, make_guest, make_user

LATER = NOW + timedelta(hours=2)


@pytest.fixture
def guest(session):
    return make_guest(session, token="this-browser")


@pytest.fixture
def student(session):
    return make_user(session)


@pytest.fixture
def assignment(session):
    return make_assignment(session)


def attempt(session, taker, assignment, *, submitted=True, now=NOW, **changes):
    return make_attempt(session, taker=Taker.of(taker), assignment=assignment, submitted=submitted, now=now, **changes)


def claim(session, guest, student, *attempts):
    ids = [attempt.id for attempt in attempts]
    return claim_attempts(session, attempt_ids=ids, guest_id=guest.id, student_id=student.id)


def owner(session, attempt):
    session.refresh(attempt)
    return attempt.student_id, attempt.guest_id, attempt.number


def hindrances(session, guest, student):
    listed = list_claims(session, guest_id=guest.id, student_id=student.id, now=LATER)
    return [(row.attempt.attempt_id, row.hindrance) for row in listed]


def test_what_is_claimed_moves_and_the_rest_stays_the_guests(session, guest, student, assignment):
    first, second, third = (attempt(session, guest, assignment) for _ in range(3))
    assert claim(session, guest, student, first, third) == 2
    assert owner(session, first) == (student.id, None, 1)
    assert owner(session, third) == (student.id, None, 2)
    assert owner(session, second) == (None, guest.id, 2)


def test_claimed_attempts_are_numbered_after_ones_own(session, guest, student, assignment):
    theirs = [attempt(session, guest, assignment, now=NOW + timedelta(minutes=m)) for m in (5, 9)]
    own = [attempt(session, student, assignment) for _ in range(2)]
    assert claim(session, guest, student, *reversed(theirs)) == 2
    assert [owner(session, made)[2] for made in (*own, *theirs)] == [1, 2, 3, 4]


def test_marks_and_times_stay_as_they_were(session, guest, student, assignment):
    made = attempt(session, guest, assignment, responses={1: {"choice": "0"}})
    before = (made.points, made.maximum, made.started_at, made.submitted_at, made.seed)
    claim(session, guest, student, made)
    session.refresh(made)
    assert (made.points, made.maximum, made.started_at, made.submitted_at, made.seed) == before


def test_nobody_claims_what_another_made(session, guest, student, assignment):
    others = [
        attempt(session, make_guest(session), assignment),
        attempt(session, make_user(session), assignment),
    ]
    before = [owner(session, made) for made in others]
    assert claim(session, guest, student, *others) == 0
    assert [owner(session, made) for made in others] == before


def test_an_open_attempt_moves_where_none_is_open(session, guest, student, assignment):
    running = attempt(session, guest, assignment, submitted=False)
    assert hindrances(session, guest, student) == [(running.id, Hindrance.NONE)]
    assert claim(session, guest, student, running) == 1
    assert owner(session, running) == (student.id, None, 1)


def test_an_open_attempt_stays_where_another_is_open(session, guest, student, assignment):
    running = attempt(session, guest, assignment, submitted=False)
    attempt(session, student, assignment, submitted=False)
    assert hindrances(session, guest, student) == [(running.id, Hindrance.OPEN)]
    assert claim(session, guest, student, running) == 0
    assert owner(session, running) == (None, guest.id, 1)


def test_a_finished_attempt_moves_beside_an_open_one(session, guest, student, assignment):
    done = attempt(session, guest, assignment)
    attempt(session, student, assignment, submitted=False)
    assert claim(session, guest, student, done) == 1
    assert owner(session, done) == (student.id, None, 2)


def test_claiming_never_makes_more_attempts_than_are_allowed(session, guest, student):
    twice = make_assignment(session, attempts_allowed=2)
    made = [attempt(session, guest, twice) for _ in range(2)]
    attempt(session, student, twice)
    assert claim(session, guest, student, *made) == 1
    assert [owner(session, one)[:2] for one in made] == [(student.id, None), (None, guest.id)]
    assert hindrances(session, guest, student) == [(made[1].id, Hindrance.USED_UP)]


def test_what_is_allowed_on_one_quiz_is_not_counted_on_another(session, guest, student):
    once = make_assignment(session, attempts_allowed=1)
    attempt(session, student, make_assignment(session))
    assert claim(session, guest, student, attempt(session, guest, once)) == 1


def test_points_are_listed_only_when_their_moment_has_come(session, guest, student):
    shown = attempt(session, guest, make_assignment(session), responses={1: {"choice": "0"}})
    attempt(session, guest, make_assignment(session, feedback=Feedback.NEVER))
    listed = list_claims(session, guest_id=guest.id, student_id=student.id, now=LATER)
    assert [row.attempt.points for row in listed] == [None, shown.points]
    assert shown.points == Fraction(1)


def test_the_newest_is_what_is_asked_about(session, guest, assignment):
    assert newest_claim(session, token="this-browser") is None
    made = [attempt(session, guest, assignment) for _ in range(2)]
    attempt(session, make_guest(session), assignment)
    assert newest_claim(session, token="this-browser") == made[1].id


def test_a_guest_goes_on_after_some_attempts_are_claimed(session, guest, student, assignment):
    made = [attempt(session, guest, assignment) for _ in range(2)]
    claim(session, guest, student, made[0])
    assert owner(session, attempt(session, guest, assignment)) == (None, guest.id, 3)
