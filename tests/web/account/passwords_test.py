"""Changing a password, and getting over a forgotten one."""

import re

import pytest
from flask import Flask
from flask_security import hash_password
from flask_security.recoverable import generate_reset_password_token
from sqlalchemy.orm import Session

from quizapp.models import RoleName, User
from quizapp.services.users import create_user
from tests.factories import NOW, make_user
from tests.mailbox import Mailbox
from tests.page import Reader
from tests.web.account.conftest import WithMail
from tests.web.conftest import PASSWORD

NEW = "another-password"
ASKED = "If there is an account with the address {}, a link for a new password is on its way there."
NO_LINK = "That link does not work, or it was used already. You need a new one."


@pytest.fixture
def user(stored: Session, hashed: str) -> User:
    user = make_user(stored, password=hashed, email="reader@example.com")
    stored.commit()
    return user


def sign_in(reader: Reader, password: str = PASSWORD) -> Reader:
    return reader.goes("/sign-in").presses("Sign in", email="reader@example.com", password=password)


def is_in(reader: Reader) -> bool:
    return "Sign out" in reader.goes("/").texts("//header//button")


def reset_link(app: Flask, user: User) -> str:
    with app.test_request_context():
        return f"/forgotten-password/{generate_reset_password_token(user)}"


@pytest.mark.usefixtures("user")
def test_a_password_is_changed_for_the_old_one_and_others_are_signed_out(app: Flask, visitor: Reader) -> None:
    elsewhere: Reader = app.test_client()
    sign_in(elsewhere)
    sign_in(visitor).goes("/account/password")
    visitor.presses("Change the password", password=PASSWORD, new_password=NEW, new_password_confirm=NEW)
    assert visitor.texts("//*[@role='status']") == ["Your new password is set. You are signed out everywhere else."]
    assert is_in(visitor)
    assert not is_in(elsewhere)
    assert not is_in(sign_in(elsewhere))
    assert is_in(sign_in(elsewhere, NEW))


@pytest.mark.usefixtures("user")
@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"password": "wrong-password"}, "That is not your password."),
        ({"password": ""}, "Give a password."),
        ({"new_password": "short12", "new_password_confirm": "short12"}, "Give a password of at least 8 characters."),
        ({"new_password_confirm": "different-password"}, "The two are not the same."),
        ({"new_password": PASSWORD, "new_password_confirm": PASSWORD}, "That is the password you have already."),
        ({"new_password": "x" * 129, "new_password_confirm": "x" * 129}, "No password is longer than 128 characters."),
    ],
)
def test_a_password_that_cannot_be_set_is_told_why(visitor: Reader, fields: dict[str, str], told: str) -> None:
    sign_in(visitor).goes("/account/password")
    sent = {"password": PASSWORD, "new_password": NEW, "new_password_confirm": NEW} | fields
    visitor.presses("Change the password", **sent)
    assert visitor.texts("//*[@role='alert']//li") == [told]
    assert is_in(sign_in(visitor.application.test_client()))


@pytest.mark.usefixtures("user")
def test_guessing_the_present_password_is_slowed_down(visitor: Reader) -> None:
    sign_in(visitor).goes("/account/password")
    for _ in range(10):
        visitor.presses("Change the password", password="wrong-password", new_password=NEW, new_password_confirm=NEW)
    visitor.presses("Change the password", 429, password=PASSWORD, new_password=NEW, new_password_confirm=NEW)


def test_a_link_sets_a_new_password_once(app: Flask, visitor: Reader, user: User) -> None:
    elsewhere: Reader = app.test_client()
    sign_in(elsewhere)
    link = reset_link(app, user)
    visitor.goes(link).presses("Set the password", password=NEW, password_confirm=NEW)
    assert visitor.heading == "Sign in"
    assert not is_in(elsewhere)
    assert is_in(sign_in(visitor, NEW))
    again = app.test_client().goes(link)
    assert again.texts("//*[@role='status']") == [NO_LINK]
    again.posts(link, password=PASSWORD, password_confirm=PASSWORD)
    assert not is_in(sign_in(again))


def test_a_link_takes_a_password_that_can_be_used(app: Flask, visitor: Reader, user: User) -> None:
    visitor.goes(reset_link(app, user)).presses("Set the password", password="short", password_confirm="other")
    assert visitor.texts("//*[@role='alert']//li") == [
        "Give a password of at least 8 characters.",
        "The two are not the same.",
    ]


@pytest.mark.parametrize("link", ["no-link", "eyJ1Ijox.a.b"])
def test_what_is_no_link_is_told(visitor: Reader, link: str) -> None:
    visitor.goes(f"/forgotten-password/{link}")
    assert visitor.texts("//*[@role='status']") == [NO_LINK]


def test_without_mail_the_page_says_whom_to_ask(visitor: Reader, user: User) -> None:
    visitor.goes("/sign-in").goes("/forgotten-password")
    assert "Ask whoever runs it" in visitor.text
    assert not visitor.page.xpath("//main//form")
    visitor.posts("/forgotten-password", email=str(user.email))
    assert "This site sends no mail" in visitor.text


def test_a_forgotten_password_is_reset_by_mail(with_mail: WithMail, box: Mailbox, user: User) -> None:
    visitor = with_mail()
    # Whoever asks writes this header; the link must not go where it says.
    evil = {"base_url": "http://evil.example"}
    token = visitor.goes("/forgotten-password", **evil).page.xpath("//input[@name='csrf_token']/@value")[0]
    visitor.post("/forgotten-password", data={"email": "Reader@Example.com", "csrf_token": token}, **evil)
    message = box.next()
    assert (message["To"], message["Subject"]) == (user.email, "A new password")
    [link] = re.findall(r"^http://quiz\.example(/forgotten-password/\S+)$", message.get_content(), re.MULTILINE)
    assert "evil" not in message.get_content()
    visitor.goes(link).presses("Set the password", password=NEW, password_confirm=NEW)
    assert box.next()["Subject"] == "Your password was changed"
    assert is_in(sign_in(visitor, NEW))


@pytest.mark.usefixtures("user")
def test_asking_tells_nothing_of_who_has_an_account(with_mail: WithMail, box: Mailbox) -> None:
    visitor = with_mail()
    pages = []
    for address in ("reader@example.com", "nobody@example.com"):
        visitor.goes("/forgotten-password").presses("Send a link", email=address)
        assert visitor.texts("//*[@role='status']") == [ASKED.format(address)]
        pages.append(visitor.text.replace(address, ""))
    assert pages[0] == pages[1]
    assert box.next()["To"] == "reader@example.com"
    assert box.is_empty()


@pytest.mark.usefixtures("user")
def test_nobody_is_flooded_with_mail(with_mail: WithMail, box: Mailbox) -> None:
    visitor = with_mail().goes("/forgotten-password")
    for _ in range(5):
        visitor.presses("Send a link", email="reader@example.com")
        assert box.next()["To"] == "reader@example.com"
    visitor.presses("Send a link", 429, email=" READER@example.com")
    assert box.is_empty()


@pytest.mark.parametrize("typed", ["Gr\u00fc\u00dfe-2026", "Gru\u0308\u00dfe-2026"])
def test_letters_with_marks_are_one_password_however_they_are_typed(
    app: Flask, visitor: Reader, stored: Session, typed: str
) -> None:
    with app.app_context():
        create_user(
            stored,
            name="Reader",
            email="reader@example.com",
            password="Gr\u00fc\u00dfe-2026",
            hash_password=hash_password,
            roles=[RoleName.STUDENT],
            now=NOW,
        )
    stored.commit()
    assert is_in(sign_in(visitor, typed))
