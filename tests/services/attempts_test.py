from datetime import UTC, datetime, timedelta
from fractions import Fraction
from random import Random

import pytest
from sqlalchemy import func, select

from quizapp.core.answers import ChoiceAnswer, OrderingAnswer, UnreadableError
from quizapp.core.grading import Method, State
from quizapp.models import Attempt, AttemptItem, LateResponse, QuestionVersion, Status
from quizapp.services.attempts import (
    GRACE,
    finish_overdue,
    load_attempt,
    save_response,
    start_attempt,
    submit_attempt,
)
from quizapp.services.errors import AttemptsUsedUpError, ClosedError, NotFoundError, NotOpenError
from quizapp.services.takers import Taker
from tests.factories import (
    NOW,
    make_article,
    make_assignment,
    make_attempt,
    make_guest,
    make_question,
    make_quiz,
    make_user,
    ordering,
)

MINUTE = timedelta(minutes=1)
RIGHT_ORDER = {"c": "1", "a": "2", "b": "3"}


@pytest.fixture
def taker(session):
    return Taker.of(make_user(session))


def start(session, assignment, taker, now=NOW, seed=7):
    return start_attempt(session, assignment_id=assignment.id, taker=taker, now=now, rng=Random(seed))


def save(session, attempt, taker, form, *, position=1, now=NOW, device_at=None):
    return save_response(
        session, attempt_id=attempt.id, position=position, taker=taker, form=form, now=now, device_at=device_at
    )


def items(session, attempt):
    chosen = select(AttemptItem).where(AttemptItem.attempt_id == attempt.id).order_by(AttemptItem.position)
    return session.scalars(chosen).all()


class TestStart:
    def test_freezes_versions_orders_points_and_grading(self, session, taker):
        assignment = make_assignment(session, grading=Method.PAIRS)
        attempt = start(session, assignment, taker)
        assert (attempt.number, attempt.grading, attempt.maximum) == (1, Method.PAIRS, Fraction(3))
        assert [(item.position, item.maximum) for item in items(session, attempt)] == [(1, 1), (2, 2)]
        assert items(session, attempt)[0].shown == ["a", "b", "c"]

    def test_shuffles_what_has_no_fixed_order_by_the_seed(self, session):
        assignment = make_assignment(session)
        orders = set()
        for seed in range(20):
            attempt = start(session, assignment, Taker.of(make_guest(session)), seed=seed)
            shown = [tuple(item.shown) for item in items(session, attempt)]
            assert shown[0] == ("a", "b", "c")
            orders.add(shown[1])
        assert len(orders) == 6

    @pytest.mark.parametrize(("shuffled", "orders"), [(False, {(1, 2)}), (True, {(1, 2), (2, 1)})])
    def test_shuffles_questions_where_the_assignment_says_so(self, session, shuffled, orders):
        assignment = make_assignment(session, shuffled=shuffled)
        found = set()
        for seed in range(20):
            attempt = start(session, assignment, Taker.of(make_guest(session)), seed=seed)
            found.add(tuple(int(item.maximum) for item in items(session, attempt)))
        assert found == orders

    def test_asking_twice_begins_one(self, session, taker):
        assignment = make_assignment(session)
        first = start(session, assignment, taker)
        assert start(session, assignment, taker, now=NOW + MINUTE, seed=8) is first

    def test_another_begins_when_one_is_handed_in(self, session, taker):
        assignment = make_assignment(session)
        first = start(session, assignment, taker)
        submit_attempt(session, attempt_id=first.id, taker=taker, now=NOW)
        assert start(session, assignment, taker).number == 2

    def test_each_taker_has_their_own(self, session, taker):
        assignment = make_assignment(session, attempts_allowed=1)
        others = [Taker.of(make_user(session)), Taker.of(make_guest(session))]
        assert len({start(session, assignment, one).id for one in [taker, *others]}) == 3

    def test_refuses_more_attempts_than_are_allowed(self, session, taker):
        assignment = make_assignment(session, attempts_allowed=2)
        for _ in range(2):
            attempt = start(session, assignment, taker)
            submit_attempt(session, attempt_id=attempt.id, taker=taker, now=NOW)
        with pytest.raises(AttemptsUsedUpError):
            start(session, assignment, taker)
        assert session.scalar(select(func.count(Attempt.id)).where(Attempt.assignment_id == assignment.id)) == 2

    def test_refuses_before_the_opening(self, session, taker):
        with pytest.raises(NotOpenError, match="not opened yet"):
            start(session, make_assignment(session, opens_at=NOW + MINUTE), taker)

    def test_refuses_after_the_closing(self, session, taker):
        assignment = make_assignment(session, closes_at=NOW + MINUTE)
        with pytest.raises(ClosedError):
            start(session, assignment, taker, now=NOW + MINUTE)

    def test_refuses_what_is_not_there(self, session, taker):
        with pytest.raises(NotFoundError):
            start_attempt(session, assignment_id=10_000, taker=taker, now=NOW, rng=Random(1))

    def test_hands_in_one_whose_time_is_up_and_begins_another(self, session, taker):
        assignment = make_assignment(session, time_limit=60)
        first = start(session, assignment, taker)
        save(session, first, taker, {"choice": "0"})
        second = start(session, assignment, taker, now=NOW + MINUTE + GRACE * 2)
        assert (first.points, second.number) == (1, 2)

    @pytest.mark.parametrize(
        ("limit", "closes_at", "deadline"),
        [
            (None, None, None),
            (600, None, NOW + 10 * MINUTE),
            (None, NOW + 5 * MINUTE, NOW + 5 * MINUTE),
            (600, NOW + 5 * MINUTE, NOW + 5 * MINUTE),
            (60, NOW + 5 * MINUTE, NOW + MINUTE),
        ],
    )
    def test_the_deadline_is_the_limit_or_the_closing(self, session, taker, limit, closes_at, deadline):
        assignment = make_assignment(session, time_limit=limit, closes_at=closes_at)
        assert start(session, assignment, taker).deadline_at == deadline

    @pytest.mark.parametrize("status", [Status.DRAFT, Status.RETIRED])
    def test_leaves_out_what_is_not_approved(self, session, taker, status):
        article = make_article(session)
        asked = make_question(session, article=article)
        other = make_question(session, article=article, item=ordering(), status=status)
        assignment = make_assignment(session, quiz=make_quiz(session, questions=[asked, other]))
        attempt = start(session, assignment, taker)
        versions = select(QuestionVersion.question_id).join(AttemptItem).where(AttemptItem.attempt_id == attempt.id)
        assert session.scalars(versions).all() == [asked.id]

    def test_leaves_out_what_is_broken_and_refuses_where_nothing_is_left(self, session, taker, broken):
        question = make_question(session, problems=(broken,))
        assignment = make_assignment(session, quiz=make_quiz(session, questions=[question]))
        with pytest.raises(NotOpenError, match="no questions"):
            start(session, assignment, taker)


class TestLoad:
    def test_finds_ones_own(self, session):
        attempt = make_attempt(session)
        found = load_attempt(session, attempt_id=attempt.id, taker=Taker(student_id=attempt.student_id))
        assert found.assignment.quiz.title == "The southern canal"

    def test_hides_that_of_another(self, session, taker):
        attempt = make_attempt(session)
        for other in (taker, Taker(guest_id=attempt.student_id)):
            with pytest.raises(NotFoundError):
                load_attempt(session, attempt_id=attempt.id, taker=other)


class TestSave:
    def test_keeps_an_answer_and_says_when(self, session, taker):
        attempt = make_attempt(session, taker=taker)
        saved = save(session, attempt, taker, {"choice": "2"}, now=NOW + MINUTE)
        assert (saved.at, saved.counted) == (NOW + MINUTE, True)
        session.expire_all()
        first = items(session, attempt)[0]
        assert (first.answer(), first.saved_at) == (ChoiceAnswer("c"), NOW + MINUTE)

    def test_the_newest_answer_stands(self, session, taker):
        attempt = make_attempt(session, taker=taker, responses={1: {"choice": "2"}})
        save(session, attempt, taker, {"choice": "1"})
        assert items(session, attempt)[0].answer() == ChoiceAnswer("b")

    def test_blank_fields_take_an_answer_back(self, session, taker):
        attempt = make_attempt(session, taker=taker, responses={1: {"choice": "2"}})
        assert save(session, attempt, taker, {}).counted
        assert items(session, attempt)[0].answer() is None

    @pytest.mark.parametrize("form", [{"choice": "3"}, {"choice": "-1"}, {"choice": "a"}])
    def test_an_unknown_option_is_unreadable_and_changes_nothing(self, session, taker, form):
        attempt = make_attempt(session, taker=taker, responses={1: {"choice": "2"}})
        with pytest.raises(UnreadableError):
            save(session, attempt, taker, form)
        assert items(session, attempt)[0].answer() == ChoiceAnswer("c")

    @pytest.mark.parametrize(
        "form",
        [
            {"place-0": "1", "place-1": "2"},
            {"place-0": "1", "place-1": "2", "place-2": "2"},
            {"place-0": "1", "place-1": "2", "place-2": "4"},
        ],
    )
    def test_a_truncated_or_repeating_order_is_unreadable(self, session, taker, form):
        attempt = make_attempt(session, taker=taker)
        with pytest.raises(UnreadableError):
            save(session, attempt, taker, form, position=2)
        assert items(session, attempt)[1].saved_at is None

    def test_refuses_anothers_attempt_and_a_question_that_is_not_there(self, session, taker):
        attempt = make_attempt(session, taker=taker)
        with pytest.raises(NotFoundError, match="attempt"):
            save(session, attempt, Taker.of(make_user(session)), {"choice": "0"})
        with pytest.raises(NotFoundError, match="question"):
            save(session, attempt, taker, {"choice": "0"}, position=3)


class TestLate:
    @pytest.fixture
    def attempt(self, session, taker):
        assignment = make_assignment(session, time_limit=60)
        return make_attempt(session, assignment=assignment, taker=taker, responses={1: {"choice": "1"}})

    def late(self, session, attempt):
        chosen = select(LateResponse).join(AttemptItem).where(AttemptItem.attempt_id == attempt.id)
        return session.scalars(chosen.order_by(LateResponse.id)).all()

    def test_a_quiz_may_close_in_the_last_second_of_the_calendar(self, session, taker):
        assignment = make_assignment(session, closes_at=datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC))
        assert save(session, make_attempt(session, assignment=assignment, taker=taker), taker, {"choice": "0"}).counted

    def test_a_save_within_the_grace_counts(self, session, taker, attempt):
        assert save(session, attempt, taker, {"choice": "0"}, now=NOW + MINUTE + GRACE).counted
        assert self.late(session, attempt) == []

    def test_a_later_one_is_kept_apart_with_both_times(self, session, taker, attempt):
        moment, device = NOW + MINUTE + GRACE * 2, NOW + MINUTE - GRACE
        assert not save(session, attempt, taker, {"choice": "0"}, now=moment, device_at=device).counted
        (kept,) = self.late(session, attempt)
        assert (kept.answer(), kept.received_at, kept.device_at) == (ChoiceAnswer("a"), moment, device)
        assert items(session, attempt)[0].answer() == ChoiceAnswer("b")

    def test_one_after_handing_in_is_kept_apart(self, session, taker, attempt):
        submit_attempt(session, attempt_id=attempt.id, taker=taker, now=NOW)
        assert not save(session, attempt, taker, {"choice": "0"}).counted
        assert [kept.answer() for kept in self.late(session, attempt)] == [ChoiceAnswer("a")]
        assert attempt.points == 0

    def test_what_is_kept_already_and_what_is_blank_add_nothing(self, session, taker, attempt):
        moment = NOW + MINUTE + GRACE * 2
        for form in ({"choice": "1"}, {}, {"choice": "0"}, {"choice": "0"}, {"choice": "1"}):
            assert not save(session, attempt, taker, form, now=moment).counted
        assert [kept.answer().option for kept in self.late(session, attempt)] == ["a", "b"]


class TestSubmit:
    def form(self, session, attempt, ranks):
        shown = items(session, attempt)[1].shown
        return {f"place-{place}": ranks[event] for place, event in enumerate(shown)}

    @pytest.mark.parametrize(
        ("ranks", "method", "points", "state"),
        [
            (RIGHT_ORDER, Method.PAIRS_NET, Fraction(2), State.RIGHT),
            ({"a": "1", "c": "2", "b": "3"}, Method.PAIRS_NET, Fraction(2, 3), State.PARTLY),
            ({"a": "1", "c": "2", "b": "3"}, Method.PAIRS, Fraction(4, 3), State.PARTLY),
            ({"a": "1", "c": "2", "b": "3"}, Method.ALL_OR_NOTHING, Fraction(0), State.WRONG),
            ({"b": "1", "a": "2", "c": "3"}, Method.PAIRS_NET, Fraction(0), State.WRONG),
        ],
    )
    def test_grades_by_the_frozen_method(self, session, taker, ranks, method, points, state):
        assignment = make_assignment(session, grading=method)
        attempt = start(session, assignment, taker)
        save(session, attempt, taker, self.form(session, attempt, ranks), position=2)
        assignment.grading = Method.ABSOLUTE_POSITION
        submit_attempt(session, attempt_id=attempt.id, taker=taker, now=NOW)
        session.expire_all()
        assert (attempt.points, items(session, attempt)[1].points) == (points, points)
        assert [item.state for item in items(session, attempt)] == [State.UNANSWERED, state]

    def test_an_untouched_ordering_is_not_answered_even_where_it_lies_right(self, session, taker):
        article = make_article(session)
        question = make_question(session, article=article, item=ordering())
        assignment = make_assignment(session, quiz=make_quiz(session, questions=[question]))
        seeds = (seed for seed in range(100) if _shown_right(session, assignment, seed))
        attempt = start(session, assignment, taker, seed=next(seeds))
        assert items(session, attempt)[0].shown == ["c", "a", "b"]
        submit_attempt(session, attempt_id=attempt.id, taker=taker, now=NOW)
        assert (attempt.points, items(session, attempt)[0].state) == (0, State.UNANSWERED)

    def test_again_changes_nothing(self, session, taker):
        attempt = make_attempt(session, taker=taker, responses={1: {"choice": "0"}})
        first = submit_attempt(session, attempt_id=attempt.id, taker=taker, now=NOW)
        again = submit_attempt(session, attempt_id=attempt.id, taker=taker, now=NOW + MINUTE)
        assert (again.points, again.submitted_at) == (first.points, NOW) == (1, NOW)

    def test_refuses_anothers(self, session):
        attempt = make_attempt(session)
        with pytest.raises(NotFoundError):
            submit_attempt(session, attempt_id=attempt.id, taker=Taker.of(make_user(session)), now=NOW)

    def test_a_later_version_changes_neither_what_was_seen_nor_its_grade(self, session, taker):
        question = make_question(session)
        assignment = make_assignment(session, quiz=make_quiz(session, questions=[question]))
        attempt = make_attempt(session, assignment=assignment, taker=taker, responses={1: {"choice": "0"}})
        question.status, question.standing = Status.RETIRED, None
        question.version_number = 2
        session.flush()
        submit_attempt(session, attempt_id=attempt.id, taker=taker, now=NOW)
        assert attempt.points == 1


def _shown_right(session, assignment, seed):
    attempt = start(session, assignment, Taker.of(make_guest(session)), seed=seed)
    return items(session, attempt)[0].shown == ["c", "a", "b"]


class TestFinishOverdue:
    def test_hands_in_what_was_saved_once_the_grace_is_over(self, session, taker):
        assignment = make_assignment(session, time_limit=60)
        attempt = make_attempt(session, assignment=assignment, taker=taker, responses={1: {"choice": "0"}})
        assert finish_overdue(session, now=NOW + MINUTE + GRACE) == 0
        assert attempt.submitted_at is None
        later = NOW + MINUTE + GRACE * 2
        assert finish_overdue(session, now=later) == 1
        assert (attempt.points, attempt.submitted_at) == (1, later)
        assert finish_overdue(session, now=later) == 0

    def test_takes_no_more_than_the_limit_at_once(self, session):
        assignment = make_assignment(session, time_limit=60)
        for _ in range(3):
            make_attempt(session, assignment=assignment)
        assert [finish_overdue(session, now=NOW + 5 * MINUTE, limit=2) for _ in range(3)] == [2, 1, 0]


class TestTaker:
    @pytest.mark.parametrize("ids", [{}, {"student_id": 1, "guest_id": 1}])
    def test_is_a_student_or_a_guest(self, ids):
        with pytest.raises(ValueError, match="a student or a guest"):
            Taker(**ids)


def test_the_answer_of_an_ordering_names_events_in_the_order_given(session, taker):
    attempt = make_attempt(session, taker=taker)
    shown = items(session, attempt)[1].shown
    save(session, attempt, taker, {"place-0": "2", "place-1": "3", "place-2": "1"}, position=2)
    assert items(session, attempt)[1].answer() == OrderingAnswer((shown[2], shown[0], shown[1]))
