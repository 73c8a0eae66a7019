"""One's own account: its name, and where one is signed in."""

import pytest
from flask import Flask
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from quizapp.models import SignIn, User
from tests.factories import make_user
from tests.page import Reader
from tests.web.conftest import PASSWORD, SignedIn

FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0"
CHROME = "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Mobile Safari/537.36"
ENDED = "You are signed out here: the sign-in was ended from elsewhere, or the password was changed."


@pytest.fixture
def user(stored: Session, hashed: str) -> User:
    user = make_user(stored, password=hashed, name="Ada", email="ada@school.example")
    stored.commit()
    return user


def browser(app: Flask, agent: str) -> Reader:
    """Somebody signed in as Ada in a browser that calls itself so."""
    reader: Reader = app.test_client()
    reader.environ_base["HTTP_USER_AGENT"] = agent
    return reader.goes("/sign-in").presses("Sign in", email="ada@school.example", password=PASSWORD)


def is_in(reader: Reader) -> bool:
    return "Sign out" in reader.goes("/").texts("//header//button")


@pytest.mark.usefixtures("user")
def test_the_name_in_the_header_leads_to_the_account(app: Flask) -> None:
    reader = browser(app, FIREFOX).goes("/")
    [link] = reader.page.xpath("//header//a[@class='who']")
    assert reader.goes(link.get("href")).heading == "Your account"


@pytest.mark.usefixtures("user")
def test_a_name_is_changed(app: Flask) -> None:
    reader = browser(app, FIREFOX).goes("/account").presses("Change the name", name="  Ada   Lovelace ")
    assert reader.texts("//header//a[@class='who']") == ["Ada Lovelace"]
    assert reader.texts("//*[@role='status']") == ["Your name is changed."]


@pytest.mark.usefixtures("user")
@pytest.mark.parametrize("name", [" ", "x" * 101])
def test_nobody_is_called_by_nothing_or_by_too_much(app: Flask, name: str) -> None:
    reader = browser(app, FIREFOX).goes("/account").presses("Change the name", 422, name=name)
    assert reader.texts("//*[@class='problem']") == ["Give a name of 1 to 100 characters."]
    assert reader.goes("/account").texts("//header//a[@class='who']") == ["Ada"]


@pytest.mark.usefixtures("user")
def test_sign_ins_are_listed_in_words_and_one_is_ended(app: Flask) -> None:
    here, there = browser(app, FIREFOX), browser(app, CHROME)
    rows = here.goes("/account").texts("//ul[@class='listed']/li/p")
    assert [row.split(" since")[0] for row in rows] == ["Chrome on Android", "Firefox on Linux this browser"]
    here.presses("Sign it out")
    assert here.texts("//*[@role='status']") == ["That browser is signed out."]
    assert len(here.texts("//ul[@class='listed']/li")) == 1
    assert there.goes("/account").heading == "Sign in"
    assert there.texts("//*[@role='status']") == [ENDED]
    assert is_in(here)


@pytest.mark.usefixtures("user")
def test_an_ended_sign_in_changes_nothing_any_more(app: Flask, stored: Session) -> None:
    here, there = browser(app, FIREFOX), browser(app, CHROME)
    there.goes("/account")
    here.goes("/account").presses("Sign it out")
    there.posts("/account/name", 403, name="Eve")
    assert stored.scalars(select(User.name)).all() == ["Ada"]


@pytest.mark.usefixtures("user")
def test_all_others_are_ended_at_once(app: Flask) -> None:
    here, *others = (browser(app, FIREFOX) for _ in range(3))
    here.goes("/account").presses("Sign out all the others")
    assert [is_in(reader) for reader in (here, *others)] == [True, False, False]


@pytest.mark.usefixtures("user")
def test_signing_out_ends_the_sign_in(app: Flask, stored: Session) -> None:
    browser(app, FIREFOX).goes("/").presses("Sign out")
    assert [row.ended_at is not None for row in stored.scalars(select(SignIn))] == [True]


@pytest.mark.usefixtures("user")
def test_nobody_ends_the_sign_in_of_another(app: Flask, signed_in: SignedIn, stored: Session) -> None:
    victim, stranger = browser(app, FIREFOX), signed_in()
    sign_in_id = stored.scalars(select(SignIn.id).order_by(SignIn.id)).first()
    stranger.goes("/account").posts(f"/account/sign-ins/{sign_in_id}/end", 404)
    assert is_in(victim)


@pytest.mark.usefixtures("user")
def test_a_session_that_was_never_noted_is_none(app: Flask, stored: Session) -> None:
    reader = browser(app, FIREFOX)
    stored.execute(update(SignIn).values(token="another"))
    stored.commit()
    assert not is_in(reader)


def test_an_account_put_out_of_use_is_out_at_once(app: Flask, stored: Session, user: User) -> None:
    reader = browser(app, FIREFOX)
    stored.get_one(User, user.id).active = False
    stored.commit()
    assert not is_in(reader)


def test_a_token_in_a_header_signs_nobody_in(app: Flask, user: User) -> None:
    with app.test_request_context():
        token = user.get_auth_token()
    reader: Reader = app.test_client()
    answer = reader.get("/account", headers={"Authentication-Token": token})
    assert answer.headers["Location"].startswith("/sign-in")
