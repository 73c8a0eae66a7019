"""Pages of accounts ask the database a bounded number of things, however much there is."""

from collections.abc import Iterator

import pytest
from flask import Flask
from sqlalchemy import event, select
from sqlalchemy.orm import Session

from quizapp.db import db
from quizapp.models import Assignment, RoleName, User
from quizapp.services.accounts.invitations import make_invitation
from quizapp.services.accounts.sign_ins import start_sign_in
from quizapp.services.takers import Taker
from quizapp.web.edge import now
from tests.factories import make_assignment, make_attempt, make_guest
from tests.page import Reader
from tests.web.conftest import SignedIn

MOST = 15
PAGES = ("/account", "/account/invitations", "/account/claims", "/account/password", "/account/two-factor")


@pytest.fixture
def statements(app: Flask) -> Iterator[list[str]]:
    sent: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        sent.append(statement)

    with app.app_context():
        engine = db.engine
    event.listen(engine, "before_cursor_execute", note)
    yield sent
    event.remove(engine, "before_cursor_execute", note)


def counted(reader: Reader, statements: list[str]) -> dict[str, int]:
    found = {}
    for page in PAGES:
        statements.clear()
        reader.goes(page)
        found[page] = len(statements)
    return found


def test_a_page_takes_no_more_statements_for_more_rows(
    signed_in: SignedIn, stored: Session, assignment: Assignment, statements: list[str]
) -> None:
    teacher = signed_in(RoleName.TEACHER)
    guest = make_guest(stored, token="this-browser")
    make_attempt(stored, taker=Taker.of(guest), assignment=assignment, submitted=True)
    stored.commit()
    with teacher.session_transaction() as session:
        session["guest"] = "this-browser"
    few = counted(teacher, statements)
    user_id = stored.scalars(select(User.id)).one()
    for number in range(20):
        start_sign_in(stored, user_id=user_id, token=f"t{number}", device="A browser", now=now())
        make_invitation(stored, code=f"c{number}", role=RoleName.STUDENT, note="", author_id=user_id, now=now())
        make_attempt(stored, taker=Taker.of(guest), assignment=make_assignment(stored), submitted=True)
    stored.commit()
    assert counted(teacher, statements) == few
    assert max(few.values()) <= MOST, few


def test_knowing_that_a_sign_in_is_open_takes_one_statement(signed_in: SignedIn, statements: list[str]) -> None:
    reader = signed_in()
    statements.clear()
    reader.goes("/about")
    assert len([s for s in statements if "sign_ins" in s]) == 1
    assert len([s for s in statements if s.startswith("SELECT")]) == 2
