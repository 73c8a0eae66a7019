from datetime import timedelta
from fractions import Fraction

import pytest
from sqlalchemy import event

from quizapp.core.answers import ChoiceAnswer
from quizapp.models import Counts, Feedback, ReadingMode, Shown, Status
from quizapp.services.attempts import GRACE
from quizapp.services.errors import NotFoundError
from quizapp.services.library import load_open_quiz, open_assignments
from quizapp.services.takers import Taker
from quizapp.services.taking import load_overview, load_question
from tests.factories import (
    NOW,
    make_article,
    make_assignment,
    make_attempt,
    make_question,
    make_quiz,
    make_user,
    ordering,
)

MINUTE = timedelta(minutes=1)


@pytest.fixture
def taker(session):
    return Taker.of(make_user(session))


class TestQuestion:
    def page(self, session, attempt, position=1, now=NOW):
        taker = Taker(student_id=attempt.student_id)
        return load_question(session, attempt_id=attempt.id, position=position, taker=taker, now=now)

    def test_shows_texts_in_the_order_of_this_attempt(self, session, taker):
        attempt = make_attempt(session, taker=taker, responses={1: {"choice": "1"}})
        page = self.page(session, attempt)
        assert (page.kind, page.stem) == ("choice", "When did the canal open?")
        assert page.texts == ("In 1871", "In 1890", "In 1923")
        assert (page.answer, page.fields, page.saved_at) == (ChoiceAnswer("b"), {"choice": "1"}, NOW)
        assert page.shown_answer == page.texts

    def test_shows_an_ordering_as_it_was_put(self, session, taker):
        attempt = make_attempt(session, taker=taker)
        untouched = self.page(session, attempt, 2)
        assert (untouched.shown_answer, untouched.saved_at) == (untouched.texts, None)
        form = {"place-0": "3", "place-1": "1", "place-2": "2"}
        attempt = make_attempt(session, taker=taker, responses={2: form})
        page = self.page(session, attempt, 2)
        assert page.shown_answer == (page.texts[1], page.texts[2], page.texts[0])

    def test_has_the_article_beside_it_where_that_may_be_read(self, session, taker):
        assert len(self.page(session, make_attempt(session, taker=taker)).article.paragraphs) == 3
        away = make_assignment(session, reading=ReadingMode.AWAY)
        assert self.page(session, make_attempt(session, assignment=away, taker=taker)).article is None
        question = make_question(session, article=make_article(session, shown=Shown.CLASS))
        quotes = make_assignment(session, quiz=make_quiz(session, questions=[question]))
        assert self.page(session, make_attempt(session, assignment=quotes, taker=taker)).article is None

    def test_loads_nothing_that_tells_the_key(self, session, taker):
        attempt = make_attempt(session, taker=taker, responses={1: {"choice": "1"}})
        session.expire_all()
        said = []
        event.listen(session.connection(), "before_cursor_execute", lambda *call: said.append(call[2]))
        self.page(session, attempt)
        load_overview(session, attempt_id=attempt.id, taker=taker, now=NOW)
        assert len(said) == 6
        for word in ("body", "problems", "citations"):
            assert not [statement for statement in said if word in statement]

    def test_refuses_a_question_that_is_not_there(self, session, taker):
        with pytest.raises(NotFoundError):
            self.page(session, make_attempt(session, taker=taker), 3)


class TestOverview:
    def test_tells_how_far_an_attempt_has_come(self, session, taker):
        assignment = make_assignment(session, time_limit=60)
        attempt = make_attempt(session, assignment=assignment, taker=taker, responses={1: {"choice": "1"}})
        overview = load_overview(session, attempt_id=attempt.id, taker=taker, now=NOW)
        assert (overview.answered, overview.next_unanswered, overview.submitted) == (1, 2, False)
        assert (overview.deadline_at, overview.time_up) == (NOW + MINUTE, False)
        assert [(row.position, row.answered, row.saved_at) for row in overview.rows] == [
            (1, True, NOW),
            (2, False, None),
        ]
        later = load_overview(session, attempt_id=attempt.id, taker=taker, now=NOW + MINUTE + GRACE * 2)
        assert later.time_up

    def test_begins_anew_where_all_is_answered(self, session, taker):
        form = {"place-0": "3", "place-1": "1", "place-2": "2"}
        attempt = make_attempt(session, taker=taker, responses={1: {"choice": "1"}, 2: form}, submitted=True)
        overview = load_overview(session, attempt_id=attempt.id, taker=taker, now=NOW)
        assert (overview.next_unanswered, overview.submitted) == (1, True)


class TestLibrary:
    def titles(self, session, now=NOW, **named):
        return [quiz.title for quiz in open_assignments(session, taker=None, now=now, **named)]

    def test_lists_what_is_open_the_newest_first(self, session):
        for title, changes in {
            "earlier": {},
            "closed": {"opens_at": NOW - 2 * MINUTE, "closes_at": NOW},
            "not yet": {"opens_at": NOW + MINUTE},
            "later": {"closes_at": NOW + MINUTE},
        }.items():
            make_assignment(session, quiz=make_quiz(session, title=title), **changes)
        assert self.titles(session)[:3] == ["later", "earlier", "The southern canal"]
        last = open_assignments(session, taker=None, now=NOW, limit=1)[0].assignment_id
        assert self.titles(session, before=last)[0] == "earlier"

    def test_describes_what_an_attempt_would_ask(self, session):
        article = make_article(session)
        questions = [make_question(session, article=article), make_question(session, article=article, item=ordering())]
        questions.append(make_question(session, article=article, status=Status.RETIRED))
        assignment = make_assignment(session, quiz=make_quiz(session, questions=questions), attempts_allowed=1)
        quiz = load_open_quiz(session, assignment_id=assignment.id, taker=None, now=NOW)
        assert (quiz.choices, quiz.orderings, quiz.questions, quiz.points) == (1, 1, 2, 3)
        assert (quiz.articles, quiz.words, quiz.may_start) == (("The southern canal",), 35, True)

    @pytest.mark.parametrize("changes", [{"closes_at": NOW + MINUTE}, {"attempts_allowed": 1}])
    def test_tells_whether_another_attempt_may_begin(self, session, taker, changes):
        assignment = make_assignment(session, **changes)
        make_attempt(session, assignment=assignment, taker=taker)
        quiz = load_open_quiz(session, assignment_id=assignment.id, taker=taker, now=NOW + MINUTE)
        assert not quiz.may_start

    def test_an_empty_quiz_cannot_be_started(self, session):
        assignment = make_assignment(session, quiz=make_quiz(session, questions=[]))
        assert not load_open_quiz(session, assignment_id=assignment.id, taker=None, now=NOW).may_start

    @pytest.mark.parametrize(("counts", "share"), [("best", "2/3"), ("first", "1/3"), ("last", "0")])
    def test_tells_where_a_taker_stands(self, session, taker, counts, share):
        assignment = make_assignment(session, counts=Counts(counts))
        ranks = {"c": "1", "a": "2", "b": "3"}
        made = []
        for right in ("choice", "ordering", None):
            attempt = make_attempt(session, assignment=assignment, taker=taker)
            _answer(session, attempt, taker, ranks, right)
            made.append(attempt)
        running = make_attempt(session, assignment=assignment, taker=taker)
        progress = load_open_quiz(session, assignment_id=assignment.id, taker=taker, now=NOW).progress
        assert (progress.used, progress.in_progress, progress.last) == (4, running.id, made[2].id)
        assert progress.share == Fraction(share)

    def test_tells_no_mark_before_the_feedback_moment(self, session, taker):
        assignment = make_assignment(session, feedback=Feedback.NEVER)
        make_attempt(session, assignment=assignment, taker=taker, submitted=True)
        (quiz,) = [q for q in open_assignments(session, taker=taker, now=NOW) if q.assignment_id == assignment.id]
        assert (quiz.progress.used, quiz.progress.share) == (1, None)

    def test_refuses_what_is_not_there(self, session):
        with pytest.raises(NotFoundError):
            load_open_quiz(session, assignment_id=10_000, taker=None, now=NOW)


def _answer(session, attempt, taker, ranks, right):
    page = load_question(session, attempt_id=attempt.id, position=2, taker=taker, now=NOW)
    places = {"The canal opens": ranks["c"], "The railway comes": ranks["a"], "The canal closes": ranks["b"]}
    form = {f"place-{place}": places[text] for place, text in enumerate(page.texts)}
    fields = {"choice": {1: {"choice": "0"}}, "ordering": {2: form}, None: {}}[right]
    make_attempt(session, assignment=attempt.assignment, taker=taker, responses=fields, submitted=True)
