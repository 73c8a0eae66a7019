from datetime import timedelta

import pytest

from quizapp.core.regrading import Applied, Remedy
from quizapp.models import Question
from quizapp.services.errors import NotFoundError
from quizapp.services.mending.choosing import AskedQuestion, list_asked, load_mend
from quizapp.services.mending.regrading import Wish, apply_regrade, preview_regrade
from tests.factories import (
    NOW,
    make_article,
    make_assignment,
    make_attempt,
    make_question,
    make_quiz,
    make_teacher,
    ordering,
)

LATER = NOW + timedelta(days=1)


@pytest.fixture
def teacher(session):
    return make_teacher(session)


@pytest.fixture
def asked(session, teacher):
    article = make_article(session, author_id=teacher.id)
    return [make_question(session, article=article).id, make_question(session, article=article, item=ordering()).id]


@pytest.fixture
def assignment(session, teacher, asked):
    questions = [session.get_one(Question, one) for one in asked]
    return make_assignment(session, quiz=make_quiz(session, questions=questions), author_id=teacher.id)


@pytest.fixture
def attempts(session, assignment):
    for form in ({"choice": "0"}, {"choice": "1"}, {"choice": "1"}, {}):
        make_attempt(session, assignment=assignment, responses={1: form} if form else {}, submitted=True)
    make_attempt(session, assignment=assignment, responses={1: {"choice": "2"}})


def apply(session, question_id, teacher, new):
    wish = Wish(question_id=question_id, teacher_id=teacher.id, new=new, version=1)
    newest = preview_regrade(session, wish).newest
    apply_regrade(session, wish, note="So it is.", newest=newest, now=LATER)


@pytest.mark.usefixtures("attempts")
class TestLoadMend:
    def test_counts_what_was_chosen_and_handed_in(self, session, teacher, asked):
        found = load_mend(session, question_id=asked[0], teacher_id=teacher.id)
        assert [(o.text, o.key, o.right, o.chosen) for o in found.options] == [
            ("In 1871", True, True, 1),
            ("In 1890", False, False, 2),
            ("In 1923", False, False, 0),
        ]
        assert (found.submitted, found.running, found.unanswered) == (4, 1, 1)
        assert (found.number, found.done, found.others, found.asked, found.own) == (1, (), (), True, True)
        assert not found.holds

    def test_an_ordering_has_no_options_and_counts_its_states(self, session, teacher, asked):
        found = load_mend(session, question_id=asked[1], teacher_id=teacher.id)
        assert (found.options, found.states) == ((), {"unanswered": 4})

    def test_tells_what_was_done(self, session, teacher, asked):
        apply(session, asked[0], teacher, Applied(remedy=Remedy.KEY, right=("b",)))
        apply(session, asked[0], teacher, Applied(remedy=Remedy.VOID, lowering=True))
        apply(session, asked[0], teacher, None)
        found = load_mend(session, question_id=asked[0], teacher_id=teacher.id, version=1)
        assert [(d.remedy, d.back, d.held, d.lowering, d.right) for d in found.done] == [
            (Remedy.KEY, False, True, False, ("In 1890",)),
            (Remedy.VOID, False, False, True, ()),
            (Remedy.VOID, True, False, True, ()),
        ]
        assert {(d.who, d.note, d.at) for d in found.done} == {(teacher.name, "So it is.", LATER)}
        assert [o.right for o in found.options] == [False, True, False]
        assert (found.holds, found.asked) == (True, False)

    def test_names_other_states_that_were_asked(self, session, teacher, asked, assignment):
        apply(session, asked[0], teacher, Applied(remedy=Remedy.KEY, right=("b",)))
        make_attempt(session, assignment=assignment, responses={1: {"choice": "1"}}, submitted=True)
        newest = load_mend(session, question_id=asked[0], teacher_id=teacher.id)
        assert (newest.number, newest.submitted) == (2, 1)
        assert [(one.number, one.attempts) for one in newest.others] == [(1, 5)]
        assert load_mend(session, question_id=asked[0], teacher_id=teacher.id, version=1).number == 1

    def test_a_question_that_was_never_asked_can_be_looked_at_by_its_teacher_only(self, session, teacher):
        question = make_question(session, article=make_article(session, author_id=teacher.id))
        found = load_mend(session, question_id=question.id, teacher_id=teacher.id)
        assert (found.submitted, [o.chosen for o in found.options]) == (0, [0, 0, 0])
        with pytest.raises(NotFoundError):
            load_mend(session, question_id=question.id, teacher_id=make_teacher(session).id)

    def test_lists_what_an_assignment_asked_as_it_was_asked_last(self, session, teacher, asked, assignment):
        apply(session, asked[0], teacher, Applied(remedy=Remedy.KEY, right=("b",)))
        make_attempt(session, assignment=assignment, submitted=True)
        assert list_asked(session, assignment_id=assignment.id) == (
            AskedQuestion(asked[0], "When did the canal open?"),
            AskedQuestion(asked[1], "Put these in order, the earliest first."),
        )
