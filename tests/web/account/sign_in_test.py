import re

import pytest
from flask import Flask
from flask_security import hash_password
from sqlalchemy.orm import Session

from tests.factories import make_user
from tests.page import Reader
from tests.web.conftest import PASSWORD, SignedIn

REFUSED = "That address and password do not fit together."


@pytest.fixture
def email(stored: Session, hashed: str) -> str:
    user = make_user(stored, password=hashed, email="reader@example.com")
    stored.commit()
    return str(user.email)


@pytest.mark.usefixtures("email")
def test_the_right_password_signs_in(visitor: Reader) -> None:
    visitor.goes("/sign-in").presses("Sign in", email="Reader@Example.com", password=PASSWORD)
    assert visitor.heading == "Library"
    assert "Sign out" in visitor.texts("//header//button")


@pytest.mark.usefixtures("email")
@pytest.mark.parametrize(
    ("address", "password"),
    [
        ("reader@example.com", "wrong-password"),
        ("reader@example.com", "x" * 5000),
        ("reader@example.com", "\ufdfa" * 1000),
        ("nobody@example.com", PASSWORD),
        ("no address", PASSWORD),
    ],
)
def test_nothing_tells_who_has_an_account(visitor: Reader, address: str, password: str) -> None:
    visitor.goes("/sign-in").presses("Sign in", email=address, password=password)
    assert visitor.texts("//*[@role='alert']") == [REFUSED]
    assert "Sign out" not in visitor.texts("//header//button")


def test_an_account_that_was_put_out_of_use_stays_out(visitor: Reader, stored: Session, hashed: str) -> None:
    make_user(stored, password=hashed, email="gone@example.com", active=False)
    stored.commit()
    visitor.goes("/sign-in").presses("Sign in", email="gone@example.com", password=PASSWORD)
    assert visitor.texts("//*[@role='alert']") == [REFUSED]


def test_somebody_without_a_password_cannot_sign_in(visitor: Reader, stored: Session) -> None:
    make_user(stored, email="pupil@example.com")
    stored.commit()
    visitor.goes("/sign-in").presses("Sign in", email="pupil@example.com", password=PASSWORD)
    assert visitor.texts("//*[@role='alert']") == [REFUSED]


def test_signing_in_leads_to_where_one_wanted_to_go(visitor: Reader, email: str) -> None:
    visitor.goes("/sign-in?next=/history").presses("Sign in", email=email, password=PASSWORD)
    assert visitor.heading == "My attempts"


def test_signing_in_never_leads_to_another_site(visitor: Reader, email: str) -> None:
    visitor.goes("/sign-in?next=https://example.com/").presses("Sign in", email=email, password=PASSWORD)
    assert visitor.heading == "Library"


def test_signing_out_takes_a_button(signed_in: SignedIn) -> None:
    reader = signed_in()
    assert reader.get("/sign-out").status_code == 405
    reader.goes("/").presses("Sign out")
    assert "Sign in" in reader.texts("//header//a")


def test_a_form_without_its_token_does_nothing(visitor: Reader, email: str) -> None:
    answer = visitor.post("/sign-in", data={"email": email, "password": PASSWORD})
    assert answer.status_code == 400


def test_guessing_is_slowed_down_for_one_account_and_not_for_a_class(visitor: Reader, email: str) -> None:
    visitor.goes("/sign-in")
    for _ in range(10):
        visitor.presses("Sign in", email=email, password="wrong-password")
    visitor.presses("Sign in", 429, email=email, password=PASSWORD)
    assert visitor.heading == "Too many tries"
    visitor.goes("/sign-in").presses("Sign in", email="another@example.com", password=PASSWORD)
    assert visitor.texts("//*[@role='alert']") == [REFUSED]


def test_passwords_are_stored_at_the_least_that_is_advised(app: Flask) -> None:
    with app.test_request_context():
        assert re.match(r"\$argon2id\$v=19\$m=19456,t=2,p=1\$", hash_password(PASSWORD))


@pytest.mark.parametrize("path", ["/register", "/login", "/reset", "/change", "/verify", "/fs-static/base.css"])
def test_nothing_else_of_accounts_is_open(visitor: Reader, path: str) -> None:
    assert visitor.get(path).status_code in (403, 404)
