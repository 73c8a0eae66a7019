"""Signing in with a code of an app as well, and with a recovery code when the app is lost."""

import re
import time

import pytest
from flask import Flask
from passlib.totp import TOTP
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from quizapp.models import User
from tests.factories import make_user
from tests.page import Reader
from tests.web.conftest import PASSWORD, SignedIn

NO_CODE = "That code does not fit, or was used. Try the next one that the app shows."
NO_RECOVERY = "That is none of your recovery codes, or it was used."


class App:
    """An authenticator app with the key of one account; `next` is a code that was not shown yet."""

    def __init__(self, key: str) -> None:
        self.totp = TOTP(key=key)
        # The code of half a minute hence is good too, so that a second one need not be waited for.
        self.shows_at = time.time()

    def next(self) -> str:
        code = self.totp.generate(time=self.shows_at).token
        self.shows_at += 30
        return str(code)


@pytest.fixture
def user(stored: Session, hashed: str) -> User:
    user = make_user(stored, password=hashed, email="ada@school.example", name="Ada")
    stored.commit()
    return user


def is_in(reader: Reader) -> bool:
    return "Sign out" in reader.texts("//header//button")


def gives_password(reader: Reader, then: str = "") -> Reader:
    reader.goes("/sign-in" + (f"?next={then}" if then else ""))
    return reader.presses("Sign in", email="ada@school.example", password=PASSWORD)


def sets_up(reader: Reader) -> App:
    """Turn the second factor on with an app."""
    reader.goes("/account").goes("/account/two-factor").presses("Set it up")
    [key] = re.findall(r"Key: ([A-Z2-7-]+)", reader.text)
    assert reader.page.xpath("//div[@class='qr']//*[local-name()='svg']")
    app = App(key.replace("-", ""))
    reader.presses("Turn it on", code=app.next())
    assert reader.heading == "Recovery codes"
    return app


@pytest.fixture
def phone(app: Flask, user: User) -> App:
    assert user
    reader: Reader = app.test_client()
    return sets_up(gives_password(reader))


def test_a_code_is_asked_for_after_the_password(visitor: Reader, phone: App) -> None:
    gives_password(visitor, then="/history")
    assert visitor.heading == "Your code"
    assert not is_in(visitor)
    assert visitor.goes("/account").heading == "Sign in"
    gives_password(visitor, then="/history").presses("Sign in", code="000000")
    assert visitor.texts("//*[@role='alert']//li") == [NO_CODE]
    code = phone.next()
    visitor.presses("Sign in", code=f"{code[:3]} {code[3:]}")
    assert is_in(visitor)
    assert visitor.heading == "My attempts"


def test_a_code_works_once(app: Flask, visitor: Reader, phone: App) -> None:
    code = phone.next()
    gives_password(visitor).presses("Sign in", code=code)
    assert is_in(visitor)
    other: Reader = app.test_client()
    gives_password(other).presses("Sign in", code=code)
    assert other.texts("//*[@role='alert']//li") == [NO_CODE]
    assert not is_in(other)


def test_the_code_of_the_setting_up_signs_nobody_in(visitor: Reader, phone: App) -> None:
    phone.shows_at -= 30
    gives_password(visitor).presses("Sign in", code=phone.next())
    assert not is_in(visitor)


def test_a_wrong_code_turns_nothing_on(visitor: Reader, user: User, stored: Session) -> None:
    gives_password(visitor).goes("/account/two-factor").presses("Set it up")
    shown = visitor.texts("//ol//code")
    visitor.presses("Turn it on", code="000000")
    assert visitor.texts("//ol//code") == shown
    assert visitor.texts("//*[@role='status']") == [NO_CODE]
    stored.refresh(user)
    assert user.tf_primary_method is None
    assert is_in(gives_password(visitor.application.test_client()))
    visitor.presses("Turn it on", code=App(shown[0].replace("-", "")).next())
    assert visitor.heading == "Recovery codes"


@pytest.mark.usefixtures("user")
def test_a_key_that_is_none_is_refused(visitor: Reader) -> None:
    gives_password(visitor).goes("/account/two-factor").posts("/account/two-factor/no-key", code="000000")
    assert visitor.heading == "Sign in with a code"
    assert not visitor.page.xpath("//ol")


def test_guessing_codes_is_slowed_down_whatever_the_browser(app: Flask, phone: App) -> None:
    assert phone
    for _ in range(5):
        reader: Reader = app.test_client()
        gives_password(reader).presses("Sign in", code="000000").presses("Sign in", code="000000")
    last: Reader = app.test_client()
    gives_password(last).presses("Sign in", 429, code=phone.next())
    assert not is_in(last.goes("/"))


def test_a_recovery_code_signs_in_once(app: Flask, phone: App, visitor: Reader, stored: Session, user: User) -> None:
    gives_password(visitor).presses("Sign in", code=phone.next())
    visitor.goes("/account/recovery-codes").presses("Make new codes")
    codes = visitor.texts("//ul[@class='codes']/li")
    assert len(codes) == 8
    assert all(re.fullmatch(r"[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}", code) for code in codes)
    stored.refresh(user)
    assert not any(code in str(user.mf_recovery_codes) for code in codes)
    assert visitor.goes("/account/recovery-codes?show_codes=1").texts("//ul[@class='codes']") == []
    first, second = (app.test_client() for _ in range(2))
    gives_password(first).goes("/sign-in/recovery-code").presses("Sign in", code=f" {codes[2].upper()}")
    assert is_in(first)
    assert "7 codes are left to you" in first.goes("/account/recovery-codes").text
    gives_password(second).goes("/sign-in/recovery-code").presses("Sign in", code=codes[2])
    assert second.texts("//*[@role='alert']//li") == [NO_RECOVERY]
    assert not is_in(second)


@pytest.mark.parametrize("path", ["/sign-in/code", "/sign-in/recovery-code"])
def test_without_the_password_no_code_is_asked_for(visitor: Reader, phone: App, path: str) -> None:
    assert phone
    assert visitor.goes(path).heading == "Sign in"
    visitor.posts(path, code=phone.next())
    assert visitor.heading == "Sign in"
    assert not is_in(visitor)


def test_who_is_signed_in_stays_so_on_the_page_for_codes(signed_in: SignedIn) -> None:
    reader = signed_in()
    assert reader.goes("/sign-in/code").heading == "Your account"


def test_the_second_factor_is_turned_off_with_its_codes(
    app: Flask, phone: App, visitor: Reader, stored: Session, user: User
) -> None:
    gives_password(visitor).presses("Sign in", code=phone.next())
    visitor.goes("/account/recovery-codes").presses("Make new codes")
    visitor.goes("/account/two-factor").presses("Turn it off")
    assert visitor.texts("//*[@role='status']") == ["Your password alone signs you in again."]
    stored.refresh(user)
    assert (user.tf_totp_secret, user.tf_last_counter, user.mf_recovery_codes) == (None, None, None)
    assert is_in(gives_password(app.test_client()))


def test_a_sign_in_of_yesterday_is_asked_for_the_password_again(visitor: Reader, user: User) -> None:
    assert user
    gives_password(visitor)
    with visitor.session_transaction() as session:
        session["fs_paa"] -= 24 * 3600
    visitor.goes("/account/two-factor")
    assert visitor.heading == "Is it still you?"
    visitor.presses("Go on", password="wrong-password")
    assert visitor.texts("//*[@role='alert']//li") == ["That is not your password."]
    visitor.presses("Go on", password=PASSWORD)
    assert visitor.heading == "Sign in with a code"


def test_a_key_is_not_in_the_database_as_it_is(phone: App, stored: Session) -> None:
    [secret] = stored.scalars(select(User.tf_totp_secret)).all()
    assert phone.totp.base32_key not in str(secret)


@pytest.mark.parametrize("path", ["/sign-in/rescue", "/sign-in/select"])
def test_other_ways_are_closed(visitor: Reader, path: str) -> None:
    assert visitor.get(path).status_code == 403


def test_changing_the_password_keeps_the_second_factor(visitor: Reader, phone: App, stored: Session) -> None:
    gives_password(visitor).presses("Sign in", code=phone.next())
    new = {"new_password": "another-password", "new_password_confirm": "another-password"}
    visitor.goes("/account/password").presses("Change the password", password=PASSWORD, **new)
    assert is_in(visitor)
    stored.execute(update(User).values(tf_last_counter=None))
    stored.commit()
    other: Reader = visitor.application.test_client()
    other.goes("/sign-in").presses("Sign in", email="ada@school.example", password="another-password")
    assert other.heading == "Your code"
