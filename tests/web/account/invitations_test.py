"""Inviting people, and being invited."""

import re
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from quizapp.models import Invitation, RoleName, User
from quizapp.services.accounts.invitations import make_invitation
from quizapp.web.edge import now
from tests.factories import make_user
from tests.page import Reader
from tests.web.conftest import PASSWORD, SignedIn

ADA = {"name": "Ada", "email": "Ada@School.example", "password": "quiz-word-1", "password_confirm": "quiz-word-1"}
CLOSED = "This invitation does not work"


@pytest.fixture
def teacher(signed_in: SignedIn) -> Reader:
    return signed_in(RoleName.TEACHER)


@pytest.fixture
def link(stored: Session) -> str:
    make_invitation(stored, code="a-code", role=RoleName.TEACHER, note="", author_id=None, now=now())
    stored.commit()
    return "/invitations/a-code"


def link_on(page: Reader) -> str:
    [link] = page.page.xpath("//input[@id='link']/@value")
    return str(link)


def roles(stored: Session, email: str) -> list[RoleName]:
    stored.rollback()
    return sorted(role.name for role in stored.scalars(select(User).where(User.email == email)).one().roles)


def test_a_link_is_shown_once_and_makes_an_account(teacher: Reader, visitor: Reader, stored: Session) -> None:
    teacher.goes("/account").goes("/account/invitations").presses("Make a link", role="student", note="Ms B")
    link = link_on(teacher)
    assert re.fullmatch(r"http://localhost/invitations/[\w-]{32}", link)
    assert teacher.page.xpath("//div[@class='qr']//*[local-name()='svg']")
    assert not teacher.goes("/account/invitations").page.xpath("//input[@id='link']")
    assert [row.split(" good")[0] for row in teacher.texts("//ul[@class='listed']/li/p")] == ["Ms B student"]
    visitor.goes(link).presses("Make the account", **ADA)
    assert visitor.heading == "Your account"
    assert visitor.texts("//*[@role='status']") == ["Welcome, Ada. This is your account."]
    assert "Desk" not in visitor.texts("//header//a")
    assert roles(stored, "ada@school.example") == [RoleName.STUDENT]
    assert teacher.goes("/account/invitations").texts("//ul[@class='listed']") == []


def test_a_form_sent_twice_makes_one_invitation_and_shows_its_link(
    teacher: Reader, visitor: Reader, stored: Session
) -> None:
    form = teacher.goes("/account/invitations").page
    sent = {name: form.xpath(f"//main//input[@name='{name}']/@value")[0] for name in ("csrf_token", "press")}
    for _ in range(2):
        teacher.post("/account/invitations", data={**sent, "role": "teacher"})
    assert stored.scalar(select(func.count(Invitation.id))) == 1
    assert visitor.goes(link_on(teacher.goes("/account/invitations"))).heading == "You are invited"


@pytest.mark.parametrize(("fields", "told"), [({"role": "admin"}, "Not a valid choice."), ({"note": "x" * 101}, "")])
def test_nobody_is_invited_to_more_than_is_offered(
    teacher: Reader, stored: Session, fields: dict[str, str], told: str
) -> None:
    teacher.goes("/account/invitations").presses("Make a link", 422, **fields)
    assert told in " ".join(teacher.texts("//*[@role='alert']"))
    assert stored.scalar(select(func.count(Invitation.id))) == 0


def test_a_used_link_is_refused(visitor: Reader, app: Flask, link: str, stored: Session) -> None:
    late: Reader = app.test_client()
    late.goes(link)
    visitor.goes(link).presses("Make the account", **ADA)
    late.presses("Make the account", 404, **ADA | {"email": "eve@school.example"})
    assert late.heading == CLOSED
    assert late.goes(link, 404).heading == CLOSED
    assert stored.scalars(select(User.email)).all() == ["ada@school.example"]


def test_an_old_or_unknown_link_is_refused_with_the_same_page(visitor: Reader, link: str, stored: Session) -> None:
    stored.execute(update(Invitation).values(created_at=now() - timedelta(days=15), expires_at=now()))
    stored.commit()
    assert visitor.goes(link, 404).text == visitor.goes("/invitations/unknown", 404).text
    assert visitor.heading == CLOSED


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"name": " "}, "Give a name of 1 to 100 characters."),
        ({"email": "ada@school"}, "That is no e-mail address."),
        ({"password": "short12", "password_confirm": "short12"}, "Give a password of at least 8 characters."),
        ({"password_confirm": "quiz-word-2"}, "The two are not the same."),
        ({"email": "taken@school.example"}, "This address cannot be used. If you have an account, sign in with it"),
    ],
)
def test_what_cannot_be_used_is_told_and_the_link_stays_good(
    visitor: Reader, link: str, stored: Session, fields: dict[str, str], told: str
) -> None:
    make_user(stored, email="taken@school.example")
    stored.commit()
    visitor.goes(link).presses("Make the account", 422, **ADA | fields)
    [said] = visitor.texts("//*[@role='alert']//li")
    assert said.startswith(told)
    visitor.presses("Make the account", **ADA)
    assert visitor.heading == "Your account"


def test_who_is_signed_in_takes_the_role(signed_in: SignedIn, link: str, stored: Session) -> None:
    student = signed_in()
    student.goes(link).presses("Become a teacher")
    assert student.texts("//*[@role='status']") == ["You are a teacher now."]
    assert "Desk" in student.texts("//header//a")
    [email] = stored.scalars(select(User.email)).all()
    assert roles(stored, str(email)) == [RoleName.STUDENT, RoleName.TEACHER]
    assert student.goes(link, 404).heading == CLOSED


def test_who_has_the_role_leaves_the_link_good(teacher: Reader, visitor: Reader, link: str) -> None:
    assert "still good for somebody else" in teacher.goes(link).text
    teacher.posts(f"{link}/take", 409)
    assert visitor.goes(link).heading == "You are invited"


def test_signing_in_from_a_link_leads_back_to_it(visitor: Reader, link: str, stored: Session, hashed: str) -> None:
    make_user(stored, email="reader@example.com", password=hashed)
    stored.commit()
    [address] = visitor.goes(link).page.xpath("//main//a[text()='Sign in']/@href")
    visitor.goes(address).presses("Sign in", email="reader@example.com", password=PASSWORD)
    assert visitor.heading == "You are invited"


def test_nobody_takes_a_role_without_an_account(visitor: Reader, link: str) -> None:
    visitor.goes(link).posts(f"{link}/take")
    assert visitor.heading == "You are invited"


def test_a_link_taken_back_works_no_more(teacher: Reader, visitor: Reader) -> None:
    link = link_on(teacher.goes("/account/invitations").presses("Make a link"))
    teacher.presses("Take it back")
    assert visitor.goes(link, 404).heading == CLOSED


def test_a_teacher_takes_back_only_their_own(teacher: Reader, signed_in: SignedIn, stored: Session) -> None:
    teacher.goes("/account/invitations").presses("Make a link")
    invitation_id = stored.scalars(select(Invitation.id)).one()
    colleague = signed_in(RoleName.TEACHER).goes("/account/invitations")
    assert "No invitation is open." in colleague.text
    colleague.posts(f"/account/invitations/{invitation_id}/revoke", 404)
    admin = signed_in(RoleName.ADMIN).goes("/account/invitations").presses("Take it back")
    assert "No invitation is open." in admin.text


def test_trying_addresses_on_a_link_is_slowed_down(visitor: Reader, link: str, stored: Session) -> None:
    make_user(stored, email="taken@school.example")
    stored.commit()
    visitor.goes(link)
    for _ in range(20):
        visitor.presses("Make the account", 422, **ADA | {"email": "taken@school.example"})
    visitor.presses("Make the account", 429, **ADA)
