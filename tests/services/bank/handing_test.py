"""Handing everything over to a colleague."""

import pytest
from sqlalchemy.orm import Session

from quizapp.models import Article, Assignment, DepartmentMember, Folder, Quiz, User
from quizapp.services.bank.handing import Handed, hand_over
from quizapp.services.errors import InvalidError
from tests import factories
from tests.factories import NOW


@pytest.fixture
def giver(session: Session) -> User:
    return factories.make_teacher(session)


@pytest.fixture
def taker(session: Session) -> User:
    return factories.make_teacher(session)


def test_all_of_it_passes_on_and_nothing_of_others(session: Session, giver: User, taker: User) -> None:
    article = factories.make_article(session, author_id=giver.id)
    folder = factories.make_folder(session, name="Rivers", articles=[article])
    factories.make_folder(session, name="Rivers", author_id=taker.id)
    quiz = factories.make_quiz(session, author_id=giver.id)
    given = factories.make_assignment(session, quiz=quiz, author_id=giver.id)
    department = factories.make_department(session, author_id=giver.id)
    joined = factories.make_department(session, members=[giver, taker])
    strange = factories.make_article(session, author_id=factories.make_teacher(session).id)
    handed = hand_over(session, giver_id=giver.id, email=str(taker.email), now=NOW)
    assert handed == Handed(
        giver=giver.name, taker=taker.name, articles=1, folders=1, quizzes=1, assignments=1, departments=1
    )
    assert handed.told == "articles 1, folders 1, quizzes 1, assignments 1, departments 1"
    session.expire_all()
    rows = ((Article, article), (Folder, folder), (Quiz, quiz), (Assignment, given))
    assert {session.get_one(model, row.id).author_id for model, row in rows} == {taker.id}
    assert session.get_one(Folder, folder.id).name == f"Rivers ({giver.name})"
    for one in (department, joined):
        assert session.get(DepartmentMember, (one.id, taker.id)) is not None
    assert joined.author_id not in (giver.id, taker.id)
    assert strange.author_id not in (giver.id, taker.id)
    assert giver.active


def test_a_name_that_was_handed_over_before_is_told_apart_again(session: Session, giver: User, taker: User) -> None:
    factories.make_folder(session, name=f"Rivers ({giver.name})", author_id=taker.id)
    factories.make_folder(session, name="Rivers", author_id=taker.id)
    folder = factories.make_folder(session, name="Rivers", author_id=giver.id)
    hand_over(session, giver_id=giver.id, email=str(taker.email), now=NOW, deactivate=True)
    session.expire_all()
    assert session.get_one(Folder, folder.id).name == f"Rivers ({giver.name}, 2)"
    assert not giver.active


@pytest.mark.parametrize("kind", ["nobody", "student", "inactive", "oneself"])
def test_it_passes_to_another_teacher_only(session: Session, giver: User, kind: str) -> None:
    emails = {
        "nobody": "nobody@school.example",
        "student": str(factories.make_user(session).email),
        "inactive": str(factories.make_teacher(session, active=False).email),
        "oneself": str(giver.email),
    }
    with pytest.raises(InvalidError) as error:
        hand_over(session, giver_id=giver.id, email=emails[kind], now=NOW)
    assert error.value.field == "email"
