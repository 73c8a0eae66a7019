"""Attempts made as a guest, claimed by their maker and by nobody else."""

import pytest
from flask import Flask
from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.models import Assignment, Attempt, Feedback, RoleName, User
from quizapp.services.accounts.invitations import make_invitation
from quizapp.web.edge import now
from tests.factories import make_assignment, make_user
from tests.page import Reader
from tests.web.conftest import PASSWORD

ASKED = "Are these yours?"


@pytest.fixture
def user(stored: Session, hashed: str) -> User:
    user = make_user(stored, password=hashed, email="ada@school.example", name="Ada")
    make_user(stored, password=hashed, email="bob@school.example", name="Bob")
    stored.commit()
    return user


@pytest.fixture
def guest(visitor: Reader, assignment: Assignment, user: User) -> Reader:
    """Somebody who has handed in an attempt without an account, in a browser where nobody is signed in."""
    assert user
    return takes(visitor, assignment)


def takes(reader: Reader, assignment: Assignment, *, hand_in: bool = True) -> Reader:
    reader.goes(f"/quizzes/{assignment.id}")
    [start] = reader.texts("//form[contains(@action, '/attempts')]/button")
    reader.presses(start).presses("Save and go on", choice="1")
    if hand_in:
        reader.presses("Look over your answers").presses("Hand in and see the result")
    return reader


def signs_in(reader: Reader, email: str = "ada@school.example", then: str = "") -> Reader:
    reader.goes("/sign-in" + (f"?next={then}" if then else ""))
    return reader.presses("Sign in", email=email, password=PASSWORD)


def owners(stored: Session) -> list[int | None]:
    stored.rollback()
    return list(stored.scalars(select(Attempt.student_id).order_by(Attempt.id)))


def test_who_signs_in_is_asked_and_then_goes_on(guest: Reader, stored: Session, user: User) -> None:
    signs_in(guest, then="/history")
    assert guest.heading == ASKED
    [row] = guest.texts("//ul[@class='listed']/li")
    assert row.startswith("0 of 3 on The southern canal, ")
    assert owners(stored) == [None]
    guest.presses("They are mine")
    assert guest.heading == "My attempts"
    assert guest.texts("//*[@role='status']") == ["1 attempt is yours now."]
    assert len(guest.texts("//tbody/tr")) == 1
    assert owners(stored) == [user.id]


def test_what_is_not_ticked_stays_the_guests(
    guest: Reader, assignment: Assignment, stored: Session, user: User
) -> None:
    takes(guest, assignment)
    signs_in(guest)
    first, second = stored.scalars(select(Attempt.id).order_by(Attempt.id)).all()
    guest.presses("They are mine", attempt=str(second))
    assert owners(stored) == [None, user.id]
    guest.presses("Sign out").goes("/history")
    assert guest.page.xpath("//tbody//a/@href") == [f"/attempts/{first}"]


def test_not_mine_moves_nothing_and_is_not_asked_again(guest: Reader, stored: Session) -> None:
    signs_in(guest).presses("Not mine")
    assert guest.heading == "Library"
    assert owners(stored) == [None]
    guest.presses("Sign out")
    assert signs_in(guest).heading == "Library"


def test_another_who_signs_in_here_is_asked_too(guest: Reader) -> None:
    signs_in(guest).presses("Not mine").presses("Sign out")
    assert signs_in(guest, "bob@school.example").heading == ASKED


def test_a_newer_attempt_is_asked_about(guest: Reader, assignment: Assignment) -> None:
    signs_in(guest).presses("Not mine").presses("Sign out")
    takes(guest, assignment)
    assert signs_in(guest).heading == ASKED


def test_nobody_is_asked_where_no_attempt_was_made(visitor: Reader, user: User) -> None:
    assert user
    assert signs_in(visitor).heading == "Library"
    assert "No attempts were made in this browser" in visitor.goes("/account/claims").text
    assert "See which are yours" not in visitor.goes("/account").text


def test_only_attempts_of_this_browser_are_claimed(app: Flask, guest: Reader, stored: Session) -> None:
    [attempt_id] = stored.scalars(select(Attempt.id)).all()
    assert guest
    stranger = signs_in(app.test_client())
    stranger.posts("/account/claims", claim="yes", attempt=str(attempt_id))
    assert owners(stored) == [None]


def test_points_that_are_not_to_be_seen_yet_are_not_told(visitor: Reader, stored: Session, user: User) -> None:
    assert user
    made = make_assignment(stored, feedback=Feedback.NEVER)
    stored.commit()
    signs_in(takes(visitor, made))
    [row] = visitor.texts("//ul[@class='listed']/li")
    assert row.startswith("Handed in: The southern canal, ")
    assert "of 3" not in visitor.text


def test_an_attempt_in_progress_goes_on_with_the_account(
    visitor: Reader, assignment: Assignment, stored: Session, user: User
) -> None:
    signs_in(takes(visitor, assignment, hand_in=False))
    assert visitor.texts("//ul[@class='listed']/li")[0].startswith("In progress: The southern canal")
    visitor.presses("They are mine")
    [attempt_id] = stored.scalars(select(Attempt.id)).all()
    visitor.goes(f"/attempts/{attempt_id}").presses("Keep this order").presses("Look over your answers")
    visitor.presses("Hand in and see the result")
    assert owners(stored) == [user.id]


def test_a_quiz_whose_attempts_are_used_up_says_so(visitor: Reader, stored: Session, user: User) -> None:
    made = make_assignment(stored, attempts_allowed=1)
    stored.commit()
    other: Reader = visitor.application.test_client()
    takes(signs_in(other), made)
    signs_in(takes(visitor, made))
    assert "Your account has made every attempt that this quiz allows." in visitor.text
    assert not visitor.page.xpath("//input[@type='checkbox']")
    visitor.presses("They are mine")
    assert sorted(owners(stored), key=str) == [user.id, None]


def test_who_joins_by_invitation_is_asked(guest: Reader, stored: Session) -> None:
    make_invitation(stored, code="a-code", role=RoleName.STUDENT, note="", author_id=None, now=now())
    stored.commit()
    new = {"name": "Cy", "email": "cy@school.example", "password": "quiz-word-1", "password_confirm": "quiz-word-1"}
    guest.goes("/invitations/a-code").presses("Make the account", **new)
    assert guest.heading == ASKED
    guest.presses("They are mine")
    assert guest.heading == "Your account"


@pytest.mark.parametrize("onwards", ["https://evil.example/", "//evil.example", "/\\evil.example"])
def test_going_on_never_leads_to_another_site(guest: Reader, onwards: str) -> None:
    signs_in(guest).goes(f"/account/claims?next={onwards}")
    assert guest.page.xpath("//input[@name='next']/@value") == ["/"]
    guest.posts("/account/claims", next=onwards)
    assert guest.heading == "Library"


def test_the_account_leads_to_what_was_not_claimed(guest: Reader) -> None:
    signs_in(guest).presses("Not mine")
    assert guest.goes("/account").goes("/account/claims?next=/account").heading == ASKED
    assert guest.presses("They are mine").heading == "Your account"
