from datetime import timedelta
from fractions import Fraction

import pytest

from quizapp.core.grading import State
from quizapp.models import CitationRole, Feedback, Shown
from quizapp.services.attempts import save_response, submit_attempt
from quizapp.services.errors import NotFoundError, NotSubmittedError
from quizapp.services.history import attempts_on, list_history
from quizapp.services.results import load_result, review_attempt
from quizapp.services.takers import Taker
from tests.factories import (
    NOW,
    make_article,
    make_assignment,
    make_attempt,
    make_guest,
    make_question,
    make_quiz,
    make_teacher,
    make_user,
)

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
WRONG_AND_RIGHT = {1: {"choice": "1"}}


@pytest.fixture
def taker(session):
    return Taker.of(make_user(session))


def result(session, attempt, now=NOW):
    taker = Taker(student_id=attempt.student_id, guest_id=attempt.guest_id)
    return load_result(session, attempt_id=attempt.id, taker=taker, now=now)


class TestLoadResult:
    def test_explains_each_question_by_its_passages(self, session, taker):
        attempt = make_attempt(session, taker=taker, responses=WRONG_AND_RIGHT, submitted=True)
        found = result(session, attempt)
        assert (found.title, found.number, found.points, found.maximum) == ("The southern canal", 1, 0, 3)
        first, second = found.items
        assert [text for _, text in first.shown] == ["In 1871", "In 1890", "In 1923"]
        assert (first.answer.option, first.explained.grade.state) == ("b", State.WRONG)
        assert first.explained.item.keys[0].text == "In 1871"
        (chosen,) = first.explained.passages_of("b")
        assert (chosen.role, chosen.exact, chosen.paragraph) == (
            CitationRole.DISTRACTOR,
            "The railway came in 1890",
            2,
        )
        assert [p.role for p in first.explained.passages_of()] == [CitationRole.KEY, CitationRole.OPERAND]
        assert (second.answer, second.explained.grade.state) == (None, State.UNANSWERED)
        article = found.articles[first.revision_id]
        assert [paragraph.number for paragraph in article.paragraphs] == [1, 2, 3]

    def test_tells_of_late_answers(self, session, taker):
        attempt = make_attempt(session, taker=taker, responses=WRONG_AND_RIGHT, submitted=True)
        for choice in ("0", "2"):
            form = {"choice": choice}
            save_response(session, attempt_id=attempt.id, position=1, taker=taker, form=form, now=NOW + HOUR)
        late = [item.explained.late for item in result(session, attempt).items]
        assert [[answer.option for answer in answers] for answers in late] == [["a", "c"], []]

    def test_names_the_teacher_who_vouches(self, session, taker):
        teacher = make_teacher(session, name="Ada")
        question = make_question(session, standing="vouched", voucher_id=teacher.id)
        assignment = make_assignment(session, quiz=make_quiz(session, questions=[question, make_question(session)]))
        attempt = make_attempt(session, assignment=assignment, taker=taker, submitted=True)
        assert [item.voucher for item in result(session, attempt).items] == ["Ada", ""]

    def test_keeps_a_text_back_that_may_not_be_shown(self, session, taker):
        question = make_question(session, article=make_article(session, shown=Shown.QUOTES, licence=""))
        assignment = make_assignment(session, quiz=make_quiz(session, questions=[question]))
        attempt = make_attempt(session, assignment=assignment, taker=taker, submitted=True)
        (article,) = result(session, attempt).articles.values()
        assert (article.whole, article.paragraphs) == (False, ())
        (whole,) = review_attempt(session, attempt_id=attempt.id).articles.values()
        assert (whole.whole, len(whole.paragraphs)) == (True, 3)

    def test_keeps_the_mark_as_it_was_given(self, session, taker, monkeypatch):
        attempt = make_attempt(session, taker=taker, responses={1: {"choice": "0"}}, submitted=True)
        monkeypatch.setattr("quizapp.core.items.Option.key", property(lambda option: option.id == "c"))
        assert result(session, attempt).items[0].explained.grade.points == 1

    def test_refuses_anothers_and_one_in_progress(self, session, taker):
        attempt = make_attempt(session)
        with pytest.raises(NotFoundError):
            load_result(session, attempt_id=attempt.id, taker=taker, now=NOW)
        with pytest.raises(NotSubmittedError):
            result(session, attempt)
        with pytest.raises(NotSubmittedError):
            review_attempt(session, attempt_id=attempt.id)
        with pytest.raises(NotFoundError):
            review_attempt(session, attempt_id=10_000)


class TestFeedbackMoment:
    """Promise 7, row by row."""

    def shown(self, session, attempt, now=NOW):
        found = result(session, attempt, now)
        in_history = list_history(session, taker=Taker(student_id=attempt.student_id), now=now).rows[0]
        assert in_history.points == found.points
        return [item.explained is not None for item in found.items], found.points is not None

    @pytest.mark.parametrize(
        ("feedback", "now", "shown"),
        [
            (Feedback.SUBMITTED, NOW, True),
            (Feedback.CLOSED, NOW + DAY - HOUR, False),
            (Feedback.CLOSED, NOW + DAY, True),
            (Feedback.NEVER, NOW + 2 * DAY, False),
        ],
    )
    def test_comes_as_the_assignment_says(self, session, taker, feedback, now, shown):
        assignment = make_assignment(session, feedback=feedback, closes_at=NOW + DAY)
        attempt = make_attempt(session, assignment=assignment, taker=taker, submitted=True)
        assert self.shown(session, attempt, now) == ([shown, shown], shown)
        assert review_attempt(session, attempt_id=attempt.id).points == 0

    def test_is_the_strictest_of_any_assignment_that_asks_the_question(self, session, taker):
        asked = make_question(session)
        practice = make_assignment(session, quiz=make_quiz(session, questions=[asked, make_question(session)]))
        make_assignment(
            session, quiz=make_quiz(session, questions=[asked]), feedback=Feedback.CLOSED, closes_at=NOW + DAY
        )
        attempt = make_attempt(session, assignment=practice, taker=taker, submitted=True)
        assert self.shown(session, attempt) == ([False, True], False)
        assert self.shown(session, attempt, NOW + DAY) == ([True, True], True)

    @pytest.mark.parametrize("changes", [{"feedback": Feedback.SUBMITTED}, {"created_at": NOW + HOUR}])
    def test_is_not_moved_by_what_is_open_or_came_later(self, session, taker, changes):
        asked = make_question(session)
        practice = make_assignment(session, quiz=make_quiz(session, questions=[asked]))
        exam = {"feedback": Feedback.NEVER, "quiz": make_quiz(session, questions=[asked])}
        make_assignment(session, **exam | changes)
        attempt = make_attempt(session, assignment=practice, taker=taker, submitted=True)
        assert self.shown(session, attempt, NOW + 2 * HOUR) == ([True], True)

    def test_a_question_of_another_quiz_withholds_nothing(self, session, taker):
        make_assignment(session, feedback=Feedback.NEVER)
        attempt = make_attempt(session, taker=taker, submitted=True)
        assert self.shown(session, attempt) == ([True, True], True)


class TestHistory:
    def test_lists_ones_own_the_newest_first_page_by_page(self, session, taker):
        attempts = [make_attempt(session, taker=taker, submitted=True) for _ in range(3)]
        running = make_attempt(session, taker=taker)
        first = list_history(session, taker=taker, now=NOW, limit=3)
        second = list_history(session, taker=taker, now=NOW, before=first.next, limit=3)
        assert [row.attempt_id for row in first.rows] == [running.id, attempts[2].id, attempts[1].id]
        assert [row.attempt_id for row in second.rows] == [attempts[0].id]
        assert (first.next, second.next) == (attempts[1].id, None)
        assert [row.share for row in first.rows] == [None, Fraction(0), Fraction(0)]

    def test_of_a_teacher_names_takers_and_counts_answers(self, session):
        assignment = make_assignment(session, feedback=Feedback.NEVER)
        student = make_user(session, name="Bo")
        make_attempt(
            session,
            assignment=assignment,
            taker=Taker.of(student),
            responses={1: {"choice": "0"}},
            submitted=True,
        )
        guest = make_guest(session)
        make_attempt(session, assignment=assignment, taker=Taker.of(guest))
        page = attempts_on(session, assignment_id=assignment.id)
        told = [(row.name, row.guest, row.answered, row.questions, row.points, row.late) for row in page.rows]
        assert told == [(f"Guest {guest.id}", True, 0, 2, None, 0), ("Bo", False, 1, 2, Fraction(1), 0)]

    def test_of_a_teacher_counts_late_answers(self, session, taker):
        attempt = make_attempt(session, taker=taker, submitted=True)
        form = {"choice": "0"}
        save_response(session, attempt_id=attempt.id, position=1, taker=taker, form=form, now=NOW)
        submit_attempt(session, attempt_id=attempt.id, taker=taker, now=NOW)
        assert [row.late for row in attempts_on(session, assignment_id=attempt.assignment_id).rows] == [1]
