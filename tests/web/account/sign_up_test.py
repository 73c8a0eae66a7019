"""Making an account by oneself, where the operator allows it."""

import re

import pytest
from flask import Flask
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from quizapp.config import SignUp
from quizapp.models import RoleName, User
from tests.factories import make_user
from tests.mailbox import Mailbox
from tests.page import Reader
from tests.web.account.conftest import WithMail

ADA = {"name": "Ada", "email": "Ada@School.example", "password": "quiz-word-1", "password_confirm": "quiz-word-1"}


def link_in(box: Mailbox, path: str = "/sign-up/confirm/") -> str:
    [link] = re.findall(rf"http://quiz\.example({path}\S+)", box.next().get_content())
    return str(link)


def is_in(reader: Reader) -> bool:
    return "Sign out" in reader.texts("//header//button")


def signs_in(reader: Reader) -> bool:
    return is_in(reader.goes("/sign-in").presses("Sign in", email=ADA["email"], password=ADA["password"]))


def test_unless_an_operator_says_so_nobody_signs_up(visitor: Reader, with_mail: WithMail) -> None:
    for reader in (visitor, with_mail()):
        assert reader.get("/sign-up").status_code == 404
        assert "Accounts are by invitation" in reader.goes("/sign-in").text


def test_an_account_is_used_once_its_address_is_confirmed(with_mail: WithMail, box: Mailbox, stored: Session) -> None:
    reader = with_mail(SignUp.STUDENTS)
    reader.goes("/sign-in").goes("/sign-up").presses("Make the account", **ADA)
    assert reader.heading == "Sign in"
    assert reader.texts("//*[@role='status']") == [
        "A mail is on its way to ada@school.example. Open the link in it to make the account yours."
    ]
    assert not signs_in(reader)
    assert reader.texts("//*[@role='alert']") == ["That address and password do not fit together."]
    reader.goes(link_in(box))
    assert reader.texts("//*[@role='status']") == ["Your address is confirmed. You can sign in now."]
    assert signs_in(reader)
    user = stored.scalars(select(User)).one()
    assert (user.name, user.email, [role.name for role in user.roles]) == (
        "Ada",
        "ada@school.example",
        [RoleName.STUDENT],
    )


@pytest.mark.parametrize(
    ("sign_up", "role", "got"),
    [
        (SignUp.TEACHERS, "teacher", [RoleName.TEACHER]),
        (SignUp.TEACHERS, "student", [RoleName.STUDENT]),
        (SignUp.TEACHERS, "admin", []),
        (SignUp.STUDENTS, "teacher", [RoleName.STUDENT]),
    ],
)
def test_a_role_is_chosen_only_among_those_allowed(
    with_mail: WithMail, box: Mailbox, stored: Session, sign_up: SignUp, role: str, got: list[RoleName]
) -> None:
    reader = with_mail(sign_up).goes("/sign-up")
    assert bool(reader.page.xpath("//input[@name='role']")) is (sign_up is SignUp.TEACHERS)
    reader.posts("/sign-up", **ADA, role=role)
    assert [r.name for user in stored.scalars(select(User)) for r in user.roles] == got
    if got:
        told = box.next().get_content()
        assert told.startswith("Welcome.\n")
        # Anybody can have it sent to anybody, so nothing that they typed stands in it.
        assert "Ada" not in told


def test_signing_up_tells_nothing_of_who_has_an_account(with_mail: WithMail, box: Mailbox, stored: Session) -> None:
    make_user(stored, email="ada@school.example", password="not hers", confirmed_at=None, name="The real Ada")
    stored.commit()
    pages = []
    for email in ("ada@school.example", "new@school.example"):
        reader = with_mail(SignUp.STUDENTS).goes("/sign-up").presses("Make the account", **ADA | {"email": email})
        pages.append((reader.heading, reader.text.replace(email, "")))
        box_says = box.next()
        assert box_says["To"] == email
    assert pages[0] == pages[1]
    assert [user.name for user in stored.scalars(select(User).order_by(User.id))] == ["The real Ada", "Ada"]


def test_whoever_has_an_account_is_told_so_by_mail_only(with_mail: WithMail, box: Mailbox, stored: Session) -> None:
    make_user(stored, email="ada@school.example", password="hers", confirmed_at=func.now())
    stored.commit()
    with_mail(SignUp.STUDENTS).goes("/sign-up").presses("Make the account", **ADA)
    told = box.next().get_content()
    assert "It has one already." in told
    assert "http://quiz.example/forgotten-password" in told


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"name": " "}, "Give a name of 1 to 100 characters."),
        ({"email": "ada"}, "That is no e-mail address."),
        ({"email": ""}, "Give an e-mail address."),
        ({"password": "short12", "password_confirm": "short12"}, "Give a password of at least 8 characters."),
        ({"password_confirm": "quiz-word-2"}, "The two are not the same."),
    ],
)
def test_what_cannot_be_used_is_told(with_mail: WithMail, stored: Session, fields: dict[str, str], told: str) -> None:
    reader = with_mail(SignUp.STUDENTS).goes("/sign-up").presses("Make the account", **ADA | fields)
    assert reader.texts("//*[@role='alert']//li") == [told]
    assert stored.scalar(select(func.count(User.id))) == 0


def test_a_link_that_never_came_is_sent_again(with_mail: WithMail, box: Mailbox) -> None:
    reader = with_mail(SignUp.STUDENTS).goes("/sign-up").presses("Make the account", **ADA)
    box.next()
    said = "If an account with the address {} waits for it, a new link is on its way there."
    for email in ("ada@school.example", "nobody@school.example"):
        reader.goes("/sign-up/confirm").presses("Send a new link", email=email)
        assert reader.texts("//*[@role='status']") == [said.format(email)]
    reader.goes(link_in(box))
    assert signs_in(reader)
    assert box.is_empty()


def test_what_is_no_link_confirms_nothing(with_mail: WithMail, box: Mailbox) -> None:
    reader = with_mail(SignUp.STUDENTS).goes("/sign-up").presses("Make the account", **ADA)
    box.next()
    reader.goes("/sign-up/confirm/no-link")
    assert reader.heading == "Confirm your address"
    assert reader.texts("//*[@role='status']") == ["That link does not work. Have a new one sent."]
    assert not signs_in(reader)


def test_an_application_without_sign_up_is_not_changed_by_one_with_it(app: Flask, with_mail: WithMail) -> None:
    with_mail(SignUp.TEACHERS)
    assert "security.register" not in app.view_functions
    assert "Accounts are by invitation" in app.test_client().goes("/sign-in").text
