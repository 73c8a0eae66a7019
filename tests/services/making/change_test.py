from fractions import Fraction
from random import Random

import pytest

from quizapp.models import Status
from quizapp.services.attempts import start_attempt
from quizapp.services.errors import ConflictError, InvalidError, NotApprovedError, NotFoundError
from quizapp.services.making.change import Wanted, change_quiz, fingerprint
from quizapp.services.owned import find_quiz
from quizapp.services.questions import load_version
from quizapp.services.takers import Taker
from tests.factories import (
    NOW,
    choice,
    make_article,
    make_assignment,
    make_attempt,
    make_question,
    make_quiz,
    make_teacher,
    make_user,
    ordering,
)

ONE, TWO = Fraction(1), Fraction(2)


@pytest.fixture
def teacher(session):
    return make_teacher(session)


@pytest.fixture
def questions(session, teacher):
    article = make_article(session, author_id=teacher.id)
    return [make_question(session, article=article, item=item) for item in (choice(), ordering(), choice(stem="Why?"))]


@pytest.fixture
def quiz(session, teacher, questions):
    return make_quiz(session, questions=questions[:2], author_id=teacher.id)


@pytest.fixture
def change(session, teacher, quiz):
    def change(chosen, title="Mine", drawn=None, base=None, teacher_id=teacher.id):
        known = fingerprint(find_quiz(session, quiz_id=quiz.id, teacher_id=teacher.id))
        wanted = Wanted(title=title, chosen=tuple((q.id, points) for q, points in chosen), drawn=drawn)
        return change_quiz(session, quiz_id=quiz.id, teacher_id=teacher_id, wanted=wanted, base=base or known)

    return change


def held(session, quiz, teacher):
    session.expire_all()
    found = find_quiz(session, quiz_id=quiz.id, teacher_id=teacher.id)
    return found.title, found.drawn, [(item.position, item.question_id, item.points) for item in found.items]


def test_title_questions_order_and_points_become_what_is_wanted(session, teacher, quiz, questions, change):
    change([(questions[2], ONE), (questions[0], Fraction(1, 2))], title="  Another \n title ")
    assert held(session, quiz, teacher) == (
        "Another title",
        None,
        [(1, questions[2].id, ONE), (2, questions[0].id, Fraction(1, 2))],
    )


def test_attempts_that_began_keep_their_questions(session, quiz, questions, change):
    assignment = make_assignment(session, quiz=quiz)
    attempt = make_attempt(session, assignment=assignment)
    change([(questions[2], TWO)])
    session.refresh(attempt, ["items"])
    assert len(attempt.items) == 2
    later = start_attempt(
        session, assignment_id=assignment.id, taker=Taker.of(make_user(session)), now=NOW, rng=Random(1)
    )
    assert [item.maximum for item in later.items] == [TWO]


def test_a_state_that_another_kept_meanwhile_is_not_overwritten(quiz, questions, change):
    with pytest.raises(ConflictError, match="changed meanwhile"):
        change([(questions[0], ONE)], base="an older state")
    before = fingerprint(change([(questions[0], ONE)]))
    assert fingerprint(change([(questions[0], ONE)], base="an older state")) == before
    assert quiz.title == "Mine"


def test_what_is_no_longer_approved_may_stay_but_not_come(session, teacher, quiz, questions, change):
    questions[0].status, questions[2].status = Status.RETIRED, Status.DRAFT
    questions[0].standing = questions[2].standing = None
    session.flush()
    change([(questions[0], TWO), (questions[1], ONE)])
    assert len(held(session, quiz, teacher)[2]) == 2
    with pytest.raises(NotApprovedError, match="no longer approved"):
        change([(questions[2], ONE)])


def test_anothers_question_and_anothers_quiz_are_not_there(session, questions, change):
    article = make_article(session, author_id=make_teacher(session).id)
    with pytest.raises(NotApprovedError):
        change([(make_question(session, article=article), ONE)])
    with pytest.raises(NotFoundError):
        change([(questions[0], ONE)], teacher_id=make_teacher(session).id)


@pytest.mark.parametrize(
    ("chosen", "drawn", "told"),
    [
        ([], None, "at least one question"),
        ([(0, ONE), (0, ONE)], None, "each only once"),
        ([(0, ONE), (1, ONE)], 0, "fewer than the 2 questions"),
        ([(0, ONE), (1, ONE)], 2, "fewer than the 2 questions"),
        ([(0, ONE), (1, TWO)], 1, "the same points"),
    ],
)
def test_what_makes_no_quiz_is_refused(questions, change, chosen, drawn, told):
    with pytest.raises(InvalidError, match=told):
        change([(questions[place], points) for place, points in chosen], drawn=drawn)


@pytest.mark.parametrize("title", ["", "x" * 301])
def test_a_quiz_has_a_title(questions, change, title):
    with pytest.raises(InvalidError) as refused:
        change([(questions[0], ONE)], title=title)
    assert refused.value.field == "title"


def test_an_attempt_asks_as_many_as_are_drawn_and_is_worth_these(session, teacher, quiz, questions, change):
    change([(question, ONE) for question in questions], drawn=2)
    assert held(session, quiz, teacher)[1] == 2
    assignment = make_assignment(session, quiz=quiz)
    asked = [make_attempt(session, assignment=assignment, seed=seed) for seed in range(8)]
    places = {version: place for place, version in enumerate(versions(session, questions))}
    drawn = [tuple(places[item.version_id] for item in attempt.items) for attempt in asked]
    assert {len(one) for one in drawn} == {2}
    assert {attempt.maximum for attempt in asked} == {TWO}
    assert set(drawn) == {(0, 1), (0, 2), (1, 2)}


def test_where_fewer_may_be_asked_than_drawn_all_are(session, quiz, questions, change):
    change([(question, ONE) for question in questions], drawn=2)
    for question in questions[:2]:
        question.status, question.standing = Status.RETIRED, None
    session.flush()
    attempt = make_attempt(session, assignment=make_assignment(session, quiz=quiz))
    assert (len(attempt.items), attempt.maximum) == (1, ONE)


def versions(session, questions):
    return [load_version(session, question).id for question in questions]
