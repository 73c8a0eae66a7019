"""`quizapp banks` and `quizapp users`, on a database in a folder of the test's own."""

import io
import sys

import pytest

from quizapp import language
from quizapp.banks import Bank, BankArticle, read_bank, write_bank
from quizapp.cli import main
from quizapp.core.text import Parse
from tests.factories import TEXT, choice, ordering

BANK = Bank(
    slug="canal",
    article=BankArticle(title="The southern canal", text=TEXT, source="Ours", licence="CC0"),
    items=(choice(), ordering()),
)


@pytest.fixture
def run(monkeypatch, tmp_path, capsys):
    """Call it with the words of a command for its exit code and what it printed."""
    monkeypatch.setenv("QUIZAPP_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("QUIZAPP_DATABASE_URL", raising=False)
    monkeypatch.setattr(language, "parse", lambda _text, **_model: Parse("m", (), ()))
    monkeypatch.setattr("quizapp.services.versions.checks.problems", lambda _item, _reading: ())

    def run(*words):
        with pytest.raises(SystemExit) as left:
            main([str(word) for word in words])
        told = capsys.readouterr()
        return left.value.code, told.out, told.err

    return run


@pytest.fixture
def bank(tmp_path):
    write_bank(BANK, tmp_path / "canal")
    return tmp_path / "canal"


def test_banks_are_loaded_once_and_dumped_as_they_were(run, bank, tmp_path):
    run("db", "upgrade")
    assert run("banks", "load", bank) == (0, "canal: 2 added, 0 changed, 0 retired, 0 as before\n", "")
    assert run("banks", "load", bank) == (0, "canal: 0 added, 0 changed, 0 retired, 2 as before\n", "")
    copy = tmp_path / "copies" / "canal"
    assert run("banks", "dump", 1, copy) == (0, f"{copy}: 2 items\n", "")
    assert read_bank(copy) == read_bank(bank)


def test_a_bank_that_cannot_be_read_is_told_of_and_the_others_load(run, bank, tmp_path):
    run("db", "upgrade")
    spoilt = tmp_path / "a-spoilt-one"
    write_bank(BANK, spoilt)
    items = spoilt / "items.yaml"
    items.write_text(items.read_text().replace("id: timeline", "id: opening"))
    code, out, err = run("banks", "load", tmp_path)
    assert (code, out) == (1, "canal: 2 added, 0 changed, 0 retired, 0 as before\n")
    assert err.startswith(f"{spoilt}: not loaded: {items}:")
    assert bank.is_dir()


def test_an_article_that_is_not_there_and_a_database_that_is_not_made_are_told_on_one_line(run, tmp_path):
    told = "quizapp: the database is not at the newest schema; run quizapp db upgrade\n"
    assert run("banks", "dump", 1, tmp_path / "x") == (2, "", told)
    run("db", "upgrade")
    assert run("banks", "dump", 1, tmp_path / "x") == (2, "", "quizapp: There is no such article.\n")
    assert not (tmp_path / "x").exists()


@pytest.mark.parametrize(
    ("password", "expected"),
    [
        ("quiz-word\n", (0, "Ada can sign in as ada@school.example, a teacher.\n", "")),
        ("short\n", (2, "", "quizapp: Give a password of 8 to 128 characters.\n")),
    ],
)
def test_someone_is_added_with_a_password_from_standard_input(run, monkeypatch, password, expected):
    run("db", "upgrade")
    monkeypatch.setattr(sys, "stdin", io.StringIO(password))
    assert run("users", "add", "Ada@school.example", "--name", "Ada", "--role", "teacher") == expected
