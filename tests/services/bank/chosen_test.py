"""What is done with several questions at once."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.core.items import Problem
from quizapp.models import Access, Happening, Question, QuestionEvent, QuestionTag, Standing, Status, User
from quizapp.services.bank.chosen import (
    Done,
    approve_proved,
    read_tags,
    remember_questions,
    restore_questions,
    retire_questions,
    tag_questions,
    untag_questions,
)
from quizapp.services.errors import InvalidError
from tests import factories
from tests.factories import NOW


@pytest.fixture
def teacher(session: Session) -> User:
    return factories.make_teacher(session)


@pytest.fixture
def ids(session: Session, teacher: User) -> list[int]:
    """Two questions of one's own, one that is shared to see, and one of a stranger's."""
    own = factories.make_article(session, author_id=teacher.id)
    seen = factories.make_article(session, author_id=factories.make_teacher(session).id)
    factories.share_article(session, seen, teacher, Access.VIEW)
    strange = factories.make_article(session, author_id=factories.make_teacher(session).id)
    return [factories.make_question(session, article=article).id for article in (own, own, seen, strange)]


def tags(session: Session) -> list[tuple[int, str]]:
    return [(row.question_id, row.tag) for row in session.scalars(select(QuestionTag).order_by(QuestionTag.tag))]


def statuses(session: Session, ids: list[int]) -> list[Status]:
    return [session.get_one(Question, question_id).status for question_id in ids]


def events(session: Session, question_id: int) -> list[tuple[Happening, int | None, str]]:
    return [(e.happening, e.actor_id, e.note) for e in session.scalars(QuestionEvent.of_question(question_id))]


@pytest.mark.parametrize(
    ("typed", "read"),
    [("Year 9", ("year 9",)), (" a ,b,, A", ("a", "b")), ("x" * 50, ("x" * 50,)), ("two  words\t", ("two words",))],
)
def test_tags_are_read_from_a_line(typed: str, read: tuple[str, ...]) -> None:
    assert read_tags(typed) == read


@pytest.mark.parametrize(("typed", "told"), [(" , ", "Name a tag"), ("x" * 51, "longer than 50")])
def test_what_is_no_tag_is_refused(typed: str, told: str) -> None:
    with pytest.raises(InvalidError, match=told) as error:
        read_tags(typed)
    assert error.value.field == "tag"


def test_tags_are_put_on_and_taken_off(session: Session, teacher: User, ids: list[int]) -> None:
    first, second, *_ = ids
    done = tag_questions(session, ids=[first], typed="Canals", teacher_id=teacher.id)
    assert done == Done(changed=1, left=0, foreign=0)
    done = tag_questions(session, ids=ids, typed="canals", teacher_id=teacher.id)
    assert done == Done(changed=1, left=1, foreign=1)
    tag_questions(session, ids=[second], typed="year 9, canals", teacher_id=teacher.id)
    assert tags(session) == [(first, "canals"), (second, "canals"), (second, "year 9")]
    done = untag_questions(session, ids=ids, typed="year 9", teacher_id=teacher.id)
    assert done == Done(changed=1, left=1, foreign=1)
    assert tags(session) == [(first, "canals"), (second, "canals")]


def test_questions_are_worth_remembering_or_no_longer(session: Session, teacher: User, ids: list[int]) -> None:
    assert remember_questions(session, ids=ids[:1], teacher_id=teacher.id, remember=True).changed == 1
    assert remember_questions(session, ids=ids, teacher_id=teacher.id, remember=True) == Done(
        changed=1, left=1, foreign=1
    )
    assert [session.get_one(Question, i).remember for i in ids] == [True, True, False, False]
    assert remember_questions(session, ids=ids[:1], teacher_id=teacher.id, remember=False).changed == 1
    assert session.get_one(Question, ids[0]).remember is False


def test_questions_are_put_away_and_brought_back(session: Session, teacher: User, ids: list[int]) -> None:
    done = retire_questions(session, ids=ids, teacher_id=teacher.id, now=NOW)
    assert done == Done(changed=2, left=0, foreign=1)
    assert statuses(session, ids) == [Status.RETIRED, Status.RETIRED, Status.APPROVED, Status.APPROVED]
    assert retire_questions(session, ids=ids, teacher_id=teacher.id, now=NOW) == Done(changed=0, left=2, foreign=1)
    done = restore_questions(session, ids=ids[1:], teacher_id=teacher.id, now=NOW)
    assert done == Done(changed=1, left=0, foreign=1)
    assert restore_questions(session, ids=ids[1:], teacher_id=teacher.id, now=NOW).changed == 0
    assert statuses(session, ids) == [Status.RETIRED, Status.DRAFT, Status.APPROVED, Status.APPROVED]
    assert events(session, ids[1]) == [
        (Happening.RETIRED, teacher.id, ""),
        (Happening.UNDONE, teacher.id, "brought back"),
    ]


def test_only_what_is_proved_is_approved_by_the_dozen(
    session: Session, teacher: User, warning: Problem, unproved: Problem, ids: list[int]
) -> None:
    article = factories.make_article(session, author_id=teacher.id)
    clean, flawed, open_, away = (
        factories.make_question(session, article=article, status=status, problems=found)
        for status, found in (
            (Status.DRAFT, ()),
            (Status.DRAFT, (warning,)),
            (Status.DRAFT, (unproved,)),
            (Status.RETIRED, ()),
        )
    )
    ticked = [clean.id, flawed.id, open_.id, away.id, ids[0]]
    done = approve_proved(session, ids=ticked, teacher_id=teacher.id, now=NOW)
    assert done == Done(changed=2, left=3, foreign=0)
    assert statuses(session, ticked[:4]) == [Status.APPROVED, Status.APPROVED, Status.DRAFT, Status.RETIRED]
    assert (clean.standing, clean.voucher_id) == (Standing.PROVED, None)
    assert events(session, clean.id) == [(Happening.APPROVED, teacher.id, "proved")]
