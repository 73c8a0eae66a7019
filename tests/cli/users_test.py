"""`quizapp users`, on a database in a folder of the test's own."""

import io
import re
import sys

import pytest

from quizapp.app import create_app
from quizapp.cli import main
from quizapp.config import Config
from quizapp.db import db
from tests.page import Reader

ADDRESS = "https://quiz.example"


@pytest.fixture
def run(monkeypatch, tmp_path, capsys):
    """Call it with the words of a command, and what it reads, for its exit code and what it printed."""
    monkeypatch.setenv("QUIZAPP_HOME", str(tmp_path))
    monkeypatch.setenv("QUIZAPP_PUBLIC_URL", ADDRESS)
    monkeypatch.delenv("QUIZAPP_DATABASE_URL", raising=False)

    def run(*words, typed=""):
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        with pytest.raises(SystemExit) as left:
            main([str(word) for word in words])
        told = capsys.readouterr()
        return left.value.code, told.out, told.err

    run("db", "upgrade")
    run("users", "add", "ada@school.example", "--name", "Ada", typed="first-password\n")
    return run


@pytest.fixture
def visitor(run):  # noqa: ARG001 -- it makes the database
    app = create_app(Config.from_env())
    app.test_client_class = Reader
    app.config["SESSION_COOKIE_SECURE"] = False
    app.config["SESSION_COOKIE_NAME"] = "session"
    app.config["WTF_CSRF_SSL_STRICT"] = False
    yield app.test_client()
    with app.app_context():
        db.engine.dispose()


def signs_in(visitor, password):
    visitor.goes("/sign-in").presses("Sign in", email="ada@school.example", password=password)
    return "Sign out" in visitor.texts("//header//button")


def test_a_link_is_printed_by_which_a_password_is_chosen_once(run, visitor):
    code, link, _ = run("users", "reset-link", "Ada@school.example")
    assert (code, re.fullmatch(rf"{ADDRESS}/forgotten-password/\S+\n", link) is not None) == (0, True)
    path = link.strip().removeprefix(ADDRESS)
    visitor.goes(path).presses("Set the password", password="next-password", password_confirm="next-password")
    assert signs_in(visitor, "next-password")
    assert "does not work" in visitor.goes(path).texts("//*[@role='status']")[0]


def test_a_password_is_set_and_who_is_signed_in_is_out(run, visitor):
    assert signs_in(visitor, "first-password")
    told = "Ada signs in with the new password, and is signed out everywhere.\n"
    assert run("users", "set-password", "ada@school.example", typed="next-password\n") == (0, told, "")
    assert visitor.goes("/account").heading == "Sign in"
    assert signs_in(visitor, "next-password")


def test_a_link_is_printed_by_which_somebody_joins(run, visitor):
    code, link, _ = run("users", "invite", "--role", "admin", "--note", "the one who looks after it")
    assert (code, re.fullmatch(rf"{ADDRESS}/invitations/[\w-]{{32}}\n", link) is not None) == (0, True)
    assert "Make an account here as an admin." in visitor.goes(link.strip().removeprefix(ADDRESS)).text


@pytest.mark.parametrize("command", ["reset-link", "set-password"])
def test_who_is_unknown_is_told_on_one_line(run, command):
    told = "quizapp: There is no account with the address nobody@school.example.\n"
    assert run("users", command, "nobody@school.example", typed="next-password\n") == (2, "", told)


def test_a_password_that_cannot_be_used_is_refused(run, visitor):
    code, _, told = run("users", "set-password", "ada@school.example", typed="short\n")
    assert (code, told) == (2, "quizapp: Give a password of 8 to 128 characters.\n")
    assert signs_in(visitor, "first-password")


def test_a_second_factor_that_was_lost_is_dropped(run):
    told = "Ada signs in by password alone.\n"
    assert run("users", "drop-second-factor", "ada@school.example") == (0, told, "")
