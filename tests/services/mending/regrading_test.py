from datetime import timedelta
from fractions import Fraction
from random import Random

import pytest
from sqlalchemy import select

from quizapp.core.grading import State
from quizapp.core.regrading import Applied, Remedy
from quizapp.models import ArticleRevision, AttemptItem, MarkChange, Question, Regrade
from quizapp.services.attempts import finish_overdue, save_response, start_attempt, submit_attempt
from quizapp.services.errors import ConflictError, InvalidError, NotFoundError
from quizapp.services.mending.regrading import Wish, apply_regrade, preview_regrade
from quizapp.services.takers import Taker
from quizapp.services.versions import add_version
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

LATER = NOW + timedelta(days=1)
KEY_B = Applied(remedy=Remedy.KEY, right=("b",))
KEY_B_STRICTLY = Applied(remedy=Remedy.KEY, right=("b",), lowering=True)
ALSO_B = Applied(remedy=Remedy.ALSO, right=("b",))
VOID = Applied(remedy=Remedy.VOID)
VOID_STRICTLY = Applied(remedy=Remedy.VOID, lowering=True)
EVERYONE = Applied(remedy=Remedy.EVERYONE)


@pytest.fixture
def teacher(session):
    return make_teacher(session)


@pytest.fixture
def question(session, teacher):
    return make_question(session, article=make_article(session, author_id=teacher.id))


@pytest.fixture
def quiz(session, question):
    other = make_question(session, article=make_article(session), item=ordering())
    return make_quiz(session, questions=[question, other], title="Canals")


@pytest.fixture
def assignment(session, teacher, quiz):
    return make_assignment(session, quiz=quiz, author_id=teacher.id)


@pytest.fixture
def attempts(session, assignment):
    """Handed in with the key, with b, with c and with nothing."""
    chosen = ({"choice": "0"}, {"choice": "1"}, {"choice": "2"}, {})
    return [
        make_attempt(session, assignment=assignment, responses={1: form} if form else {}, submitted=True)
        for form in chosen
    ]


def preview(session, question, teacher, new, **changes):
    return preview_regrade(session, Wish(question_id=question.id, teacher_id=teacher.id, new=new, **changes))


def apply(session, question, teacher, new, note="The plaque says otherwise.", version=None, newest=None):
    wish = Wish(question_id=question.id, teacher_id=teacher.id, new=new, version=version)
    seen = preview_regrade(session, wish).newest if newest is None else newest
    return apply_regrade(session, wish, note=note, newest=seen, now=LATER)


def marks(session, attempts):
    """Each attempt's first mark and its sums, as they are stored."""
    session.flush()
    session.expire_all()
    found = []
    for attempt in attempts:
        chosen = select(AttemptItem).where(AttemptItem.attempt_id == attempt.id, AttemptItem.position == 1)
        item = session.scalars(chosen).one()
        found.append((item.points, item.maximum, str(item.state), attempt.points, attempt.maximum))
    return found


FIRST = [(1, 1, "right", 1, 3), (0, 1, "wrong", 0, 3), (0, 1, "wrong", 0, 3), (0, 1, "unanswered", 0, 3)]


class TestPreview:
    @pytest.mark.parametrize(
        ("new", "numbers"),
        [
            (KEY_B, (1, 0, 3, 1)),
            (KEY_B_STRICTLY, (1, 1, 2, 0)),
            (ALSO_B, (1, 0, 3, 0)),
            (VOID, (3, 0, 1, 1)),
            (VOID_STRICTLY, (3, 1, 0, 0)),
            (EVERYONE, (3, 0, 1, 0)),
        ],
    )
    def test_counts_who_gains_loses_and_stays(self, session, question, teacher, attempts, new, numbers):
        (reach,) = preview(session, question, teacher, new).reaches
        assert (reach.gaining, reach.losing, reach.staying, reach.spared) == numbers
        assert (reach.title, reach.assignment_id) == ("Canals", attempts[0].assignment_id)
        assert marks(session, attempts) == FIRST

    def test_tells_each_changed_mark_with_its_sums_losers_first(self, session, question, teacher, attempts):
        (reach,) = preview(session, question, teacher, KEY_B_STRICTLY).reaches
        told = [(one.attempt_id, one.loses, one.points, one.maximum) for one in reach.changed]
        assert told == [(attempts[0].id, True, (1, 0), (3, 3)), (attempts[1].id, False, (0, 1), (3, 3))]
        assert [one.name for one in reach.changed] == [attempts[0].student.name, attempts[1].student.name]
        assert (reach.changed[0].before.points, reach.changed[0].after.state) == (1, State.WRONG)

    def test_goes_assignment_by_assignment_and_leaves_others_alone(self, session, question, teacher, quiz, attempts):
        second = make_assignment(session, quiz=quiz, author_id=teacher.id)
        make_attempt(session, assignment=second, responses={1: {"choice": "1"}}, submitted=True)
        make_attempt(session, assignment=second)
        foreign = make_assignment(session, quiz=quiz, author_id=make_teacher(session).id)
        make_attempt(session, assignment=foreign, responses={1: {"choice": "1"}}, submitted=True)
        found = preview(session, question, teacher, KEY_B)
        assert [(reach.assignment_id, reach.gaining) for reach in found.reaches] == [
            (attempts[0].assignment_id, 1),
            (second.id, 1),
        ]
        assert found.running == 1

    def test_asks_the_database_as_often_for_many_attempts_as_for_one(
        self, session, question, teacher, assignment, statements
    ):
        counts = []
        for _ in range(2):
            make_attempt(session, assignment=assignment, responses={1: {"choice": "1"}}, submitted=True)
            session.expire_all()
            counts.append(statements(lambda: preview(session, question, teacher, KEY_B)))
        assert counts[0] == counts[1] <= 8

    @pytest.mark.parametrize(
        ("new", "message"),
        [
            (Applied(remedy=Remedy.KEY), "Tick the answers"),
            (Applied(remedy=Remedy.KEY, right=("a",)), "right already"),
            (None, "nothing to take back"),
        ],
    )
    def test_refuses_what_cannot_be_applied(self, session, question, teacher, attempts, new, message):  # noqa: ARG002
        with pytest.raises(InvalidError, match=message):
            preview(session, question, teacher, new)

    def test_another_teachers_question_is_not_there_unless_their_own_quiz_asked_it(self, session, question, quiz):
        other = make_teacher(session)
        with pytest.raises(NotFoundError, match="no such question"):
            preview(session, question, other, VOID)
        asked = make_assignment(session, quiz=quiz, author_id=other.id)
        make_attempt(session, assignment=asked, submitted=True)
        assert [reach.gaining for reach in preview(session, question, other, VOID).reaches] == [1]

    def test_a_version_that_nobody_was_asked_is_not_there(self, session, question, teacher):
        assert preview(session, question, teacher, VOID).reaches == ()
        with pytest.raises(NotFoundError, match="no such version"):
            preview(session, question, teacher, VOID, version=7)


class TestApply:
    @pytest.mark.parametrize(
        ("new", "after"),
        [
            (KEY_B, [FIRST[0], (1, 1, "right", 1, 3), FIRST[2], FIRST[3]]),
            (KEY_B_STRICTLY, [(0, 1, "wrong", 0, 3), (1, 1, "right", 1, 3), FIRST[2], FIRST[3]]),
            (VOID, [FIRST[0], (0, 0, "wrong", 0, 2), (0, 0, "wrong", 0, 2), (0, 0, "unanswered", 0, 2)]),
            (EVERYONE, [FIRST[0], (1, 1, "right", 1, 3), (1, 1, "right", 1, 3), (1, 1, "unanswered", 1, 3)]),
        ],
    )
    def test_changes_marks_and_sums(self, session, question, teacher, attempts, new, after):
        apply(session, question, teacher, new)
        assert marks(session, attempts) == after

    def test_writes_down_who_when_why_and_each_change(self, session, question, teacher, attempts):
        made = apply(session, question, teacher, VOID_STRICTLY, note=" Its passage says nothing. ")
        assert (made.author_id, made.at, made.note) == (teacher.id, LATER, "Its passage says nothing.")
        assert (made.remedy, made.right, made.lowering, made.undoes_id) == (Remedy.VOID, [], True, None)
        written = session.scalars(select(MarkChange).where(MarkChange.regrade_id == made.id).order_by("id")).all()
        assert [(c.points_before, c.points_after, c.maximum_before, c.maximum_after) for c in written] == [
            (1, 0, 1, 0),
            (0, 0, 1, 0),
            (0, 0, 1, 0),
            (0, 0, 1, 0),
        ]
        assert [str(c.state_before) for c in written] == ["right", "wrong", "wrong", "unanswered"]
        assert len({c.attempt_item_id for c in written}) == len(attempts)

    def test_two_remedies_compose_and_are_taken_back_one_by_one(self, session, question, teacher, attempts):
        apply(session, question, teacher, KEY_B)
        with_key = marks(session, attempts)
        apply(session, question, teacher, VOID_STRICTLY, version=1)
        assert [mark[:2] for mark in marks(session, attempts)] == [(0, 0)] * 4
        undone = apply(session, question, teacher, None, version=1)
        assert (undone.remedy, undone.lowering) == (Remedy.VOID, True)
        assert marks(session, attempts) == with_key
        apply(session, question, teacher, None, version=1)
        assert marks(session, attempts) == FIRST
        with pytest.raises(InvalidError, match="nothing to take back"):
            preview(session, question, teacher, None, version=1)

    def test_parts_of_points_are_summed_as_they_are_stored(self, session, teacher, assignment, quiz):
        timeline = session.get_one(Question, quiz.items[1].question_id)
        taker = Taker.of(make_user(session))
        attempt = start_attempt(session, assignment_id=assignment.id, taker=taker, now=NOW, rng=Random(1))
        shown = session.scalars(select(AttemptItem.shown).where(AttemptItem.attempt_id == attempt.id)).all()[1]
        ranks = {"a": "1", "c": "2", "b": "3"}
        form = {f"place-{place}": ranks[event] for place, event in enumerate(shown)}
        save_response(session, attempt_id=attempt.id, position=2, taker=taker, form=form, now=NOW)
        submit_attempt(session, attempt_id=attempt.id, taker=taker, now=NOW)
        assert attempt.points == Fraction(2, 3)
        apply(session, timeline, teacher, EVERYONE)
        session.expire_all()
        assert (attempt.points, attempt.maximum) == (2, 3)

    def test_an_attempt_in_progress_is_graded_with_it_and_its_history_says_so(
        self, session, question, teacher, assignment
    ):
        taker = Taker.of(make_user(session))
        running = make_attempt(session, assignment=assignment, taker=taker, responses={1: {"choice": "1"}})
        first, second = (
            apply(session, question, teacher, KEY_B),
            apply(session, question, teacher, VOID_STRICTLY, version=1),
        )
        submit_attempt(session, attempt_id=running.id, taker=taker, now=LATER)
        assert marks(session, [running]) == [(0, 0, "right", 0, 2)]
        changes = session.scalars(select(MarkChange).order_by(MarkChange.id)).all()
        assert [(c.regrade_id, c.points_after, c.maximum_after) for c in changes] == [
            (first.id, 1, 1),
            (second.id, 0, 0),
        ]

    def test_one_whose_time_is_over_is_too(self, session, question, teacher, quiz):
        timed = make_assignment(session, quiz=quiz, author_id=teacher.id, time_limit=60)
        running = make_attempt(session, assignment=timed, responses={1: {"choice": "1"}})
        other = make_attempt(session, assignment=timed, responses={1: {"choice": "2"}})
        apply(session, question, teacher, KEY_B)
        assert finish_overdue(session, now=LATER) == 2
        assert marks(session, [running, other]) == [(1, 1, "right", 1, 3), (0, 1, "wrong", 0, 3)]
        assert len(session.scalars(select(MarkChange)).all()) == 1

    def test_another_teachers_attempts_stay(self, session, question, teacher, quiz, attempts):  # noqa: ARG002
        foreign = make_assignment(session, quiz=quiz, author_id=make_teacher(session).id)
        theirs = make_attempt(session, assignment=foreign, responses={1: {"choice": "1"}}, submitted=True)
        taker = Taker.of(make_user(session))
        running = make_attempt(session, assignment=foreign, taker=taker, responses={1: {"choice": "1"}})
        apply(session, question, teacher, KEY_B)
        submit_attempt(session, attempt_id=running.id, taker=taker, now=LATER)
        assert marks(session, [theirs, running]) == [FIRST[1], FIRST[1]]

    def test_versions_that_differ_in_wording_only_are_mended_together(self, session, question, teacher, assignment):
        first = make_attempt(session, assignment=assignment, responses={1: {"choice": "1"}}, submitted=True)
        reword(session, question, choice(stem="In which year did the canal open?"))
        second = make_attempt(session, assignment=assignment, responses={1: {"choice": "1"}}, submitted=True)
        apply(session, question, teacher, KEY_B)
        assert [mark[0] for mark in marks(session, [first, second])] == [1, 1]
        assert len(session.scalars(select(Regrade)).all()) == 2

    def test_refuses_a_second_regrade_from_an_older_page(self, session, question, teacher, attempts):  # noqa: ARG002
        apply(session, question, teacher, VOID)
        with pytest.raises(ConflictError, match="mended meanwhile"):
            apply(session, question, teacher, EVERYONE, newest=0)

    @pytest.mark.parametrize("note", ["", "  ", "x" * 1001])
    def test_refuses_to_leave_students_without_a_reason(self, session, question, teacher, attempts, note):  # noqa: ARG002
        with pytest.raises(InvalidError, match="Say why"):
            apply(session, question, teacher, VOID, note=note)


def reword(session, question, item):
    question.version_number += 1
    newest = make_version(session, question, item)
    session.flush()
    return newest


def make_version(session, question, item):
    revision = session.scalars(select(ArticleRevision).where(ArticleRevision.article_id == question.article_id)).one()
    return add_version(
        session, question, item=item, revision_id=revision.id, problems=(), now=NOW, author_id=None, wording_only=True
    )
