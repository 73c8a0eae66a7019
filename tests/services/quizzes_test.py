from datetime import timedelta
from fractions import Fraction

import pytest
from sqlalchemy import select

from quizapp.core.grading import Method
from quizapp.models import Counts, Feedback, QuizItem, ReadingMode, Status
from quizapp.services.errors import ClosedError, InvalidError, NotApprovedError, NotFoundError
from quizapp.services.quizzes import (
    Settings,
    change_assignment,
    choose_questions,
    close_assignment,
    create_quiz,
    publish_quiz,
)
from tests.factories import NOW, make_assignment, make_attempt, make_question, make_quiz, make_teacher

DAY = timedelta(days=1)


@pytest.fixture
def questions(session):
    return [make_question(session) for _ in range(3)]


def worth(*questions):
    return [(question.id, Fraction(place)) for place, question in enumerate(questions, 1)]


def listed(session, quiz):
    chosen = select(QuizItem.question_id, QuizItem.points).where(QuizItem.quiz_id == quiz.id)
    return [tuple(row) for row in session.execute(chosen.order_by(QuizItem.position))]


class TestCreate:
    def test_lists_questions_in_order_with_their_points(self, session, questions):
        teacher = make_teacher(session)
        chosen = worth(*reversed(questions))
        quiz = create_quiz(session, title=" The  canal ", chosen=chosen, now=NOW, author_id=teacher.id)
        assert (quiz.title, quiz.author_id, listed(session, quiz)) == ("The canal", teacher.id, chosen)

    @pytest.mark.parametrize("title", ["", "   ", "x" * 301])
    def test_needs_a_title(self, session, questions, title):
        with pytest.raises(InvalidError, match="title"):
            create_quiz(session, title=title, chosen=worth(*questions), now=NOW)

    def test_needs_questions_each_once_and_worth_something(self, session, questions):
        (first, *_) = questions
        for chosen in ([], worth(first, first), [(first.id, Fraction(0))], [(first.id, Fraction(-1))]):
            with pytest.raises(InvalidError):
                create_quiz(session, title="Canal", chosen=chosen, now=NOW)

    def test_takes_only_questions_that_are_there(self, session):
        with pytest.raises(NotFoundError):
            create_quiz(session, title="Canal", chosen=[(10_000, Fraction(1))], now=NOW)

    @pytest.mark.parametrize("status", [Status.DRAFT, Status.RETIRED])
    def test_takes_only_approved_questions(self, session, questions, status):
        question = make_question(session, status=status)
        with pytest.raises(NotApprovedError, match="When did the canal open"):
            create_quiz(session, title="Canal", chosen=worth(*questions, question), now=NOW)

    def test_takes_no_broken_question(self, session, broken):
        with pytest.raises(NotApprovedError):
            create_quiz(session, title="Canal", chosen=worth(make_question(session, problems=(broken,))), now=NOW)


def test_another_list_replaces_the_first(session, questions):
    quiz = make_quiz(session, questions=questions)
    chosen = worth(questions[2], questions[0])
    choose_questions(session, quiz, chosen)
    assert listed(session, quiz) == chosen


class TestPublish:
    def test_opens_it_at_once_for_anyone(self, session):
        quiz, teacher = make_quiz(session), make_teacher(session)
        given = publish_quiz(session, quiz_id=quiz.id, now=NOW, author_id=teacher.id)
        assert (given.quiz_id, given.opens_at, given.closes_at, given.author_id) == (quiz.id, NOW, None, teacher.id)
        assert (given.time_limit, given.attempts_allowed, given.counts) == (None, None, Counts.BEST)
        assert (given.feedback, given.reading) == (Feedback.SUBMITTED, ReadingMode.BESIDE)
        assert (given.grading, given.shuffled) == (Method.PAIRS_NET, False)

    def test_keeps_to_its_settings(self, session):
        settings = Settings(
            opens_at=NOW + DAY,
            closes_at=NOW + 2 * DAY,
            time_limit=600,
            attempts_allowed=2,
            counts=Counts.LAST,
            feedback=Feedback.CLOSED,
            reading=ReadingMode.AWAY,
            grading=Method.ALL_OR_NOTHING,
            shuffled=True,
        )
        given = publish_quiz(session, quiz_id=make_quiz(session).id, now=NOW, settings=settings)
        assert {name: getattr(given, name) for name in Settings.__slots__} == {
            name: getattr(settings, name) for name in Settings.__slots__
        }

    def test_again_changes_nothing(self, session):
        quiz = make_quiz(session)
        given = publish_quiz(session, quiz_id=quiz.id, now=NOW)
        again = publish_quiz(session, quiz_id=quiz.id, now=NOW + DAY, settings=Settings(time_limit=5))
        assert (again, again.time_limit) == (given, None)

    def test_refuses_what_is_not_there_and_what_is_no_longer_approved(self, session, questions):
        with pytest.raises(NotFoundError):
            publish_quiz(session, quiz_id=10_000, now=NOW)
        quiz = make_quiz(session, questions=questions)
        questions[1].status = Status.RETIRED
        with pytest.raises(NotApprovedError):
            publish_quiz(session, quiz_id=quiz.id, now=NOW)

    @pytest.mark.parametrize(
        ("settings", "told"),
        [
            (Settings(closes_at=NOW), "close after it opens"),
            (Settings(opens_at=NOW + DAY, closes_at=NOW + DAY), "close after it opens"),
            (Settings(feedback=Feedback.CLOSED), "when the quiz closes"),
            (Settings(time_limit=0), "time limit"),
            (Settings(attempts_allowed=-1), "number of attempts"),
        ],
    )
    def test_refuses_settings_that_contradict_one_another(self, session, settings, told):
        with pytest.raises(InvalidError, match=told):
            publish_quiz(session, quiz_id=make_quiz(session).id, now=NOW, settings=settings)


class TestChange:
    @pytest.mark.parametrize(
        ("given", "wanted"),
        [
            (Settings(), Settings(feedback=Feedback.NEVER)),
            (Settings(), Settings(feedback=Feedback.CLOSED, closes_at=NOW + 9 * DAY)),
            (
                Settings(feedback=Feedback.CLOSED, closes_at=NOW + DAY),
                Settings(opens_at=NOW, feedback=Feedback.CLOSED, closes_at=NOW + 9 * DAY),
            ),
        ],
    )
    def test_takes_back_nothing_that_was_shown(self, session, given, wanted):
        quiz = make_quiz(session)
        assignment = publish_quiz(session, quiz_id=quiz.id, now=NOW, settings=given)
        change_assignment(session, assignment_id=assignment.id, settings=given, now=NOW)
        make_attempt(session, assignment=assignment, submitted=True)
        with pytest.raises(InvalidError, match="not taken back") as refused:
            change_assignment(session, assignment_id=assignment.id, settings=wanted, now=NOW + 2 * DAY)
        assert refused.value.field == "feedback"

    def test_may_hide_what_nobody_was_shown(self, session):
        assignment = make_assignment(session)
        make_attempt(session, assignment=assignment)
        settings = Settings(feedback=Feedback.NEVER)
        assert change_assignment(session, assignment_id=assignment.id, settings=settings, now=NOW).feedback == "never"

    def test_moves_the_deadline_of_attempts_in_progress_but_not_their_grading(self, session):
        assignment = make_assignment(session)
        running, done = (make_attempt(session, assignment=assignment, submitted=done) for done in (False, True))
        settings = Settings(closes_at=NOW + DAY, grading=Method.PAIRS)
        change_assignment(session, assignment_id=assignment.id, settings=settings, now=NOW)
        assert (running.deadline_at, running.grading) == (NOW + DAY, Method.PAIRS_NET)
        assert (done.deadline_at, assignment.grading) == (None, Method.PAIRS)

    def test_refuses_what_is_not_there(self, session):
        with pytest.raises(NotFoundError):
            change_assignment(session, assignment_id=10_000, settings=Settings(), now=NOW)


class TestClose:
    def test_closes_now_and_keeps_all_else(self, session):
        assignment = make_assignment(session, time_limit=600, shuffled=True)
        running = make_attempt(session, assignment=assignment)
        later = NOW + timedelta(minutes=1)
        close_assignment(session, assignment_id=assignment.id, now=later)
        assert (assignment.closes_at, assignment.time_limit, assignment.shuffled) == (later, 600, True)
        assert running.deadline_at == later

    def test_refuses_what_is_not_open(self, session):
        with pytest.raises(NotFoundError):
            close_assignment(session, assignment_id=10_000, now=NOW)
        with pytest.raises(InvalidError, match="close after it opens"):
            close_assignment(session, assignment_id=make_assignment(session, opens_at=NOW + DAY).id, now=NOW)
        closed = make_assignment(session, closes_at=NOW + DAY)
        with pytest.raises(ClosedError):
            close_assignment(session, assignment_id=closed.id, now=NOW + DAY)

    def test_a_quiz_has_so_many_questions_at_the_most(self, session):
        with pytest.raises(InvalidError, match="500 questions at the most"):
            create_quiz(session, title="Long", chosen=[(number, Fraction(1)) for number in range(1, 502)], now=NOW)
