"""`quizapp db`, on a database in a folder of the test's own."""

import pytest

from quizapp import language
from quizapp.cli import main
from quizapp.core.text import Parse


@pytest.fixture
def run(monkeypatch, tmp_path, capsys):
    """Call it with the words of a command for its exit code and what it printed."""
    monkeypatch.setenv("QUIZAPP_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("QUIZAPP_DATABASE_URL", raising=False)
    monkeypatch.setattr(language, "parse", lambda _text, **_model: Parse("m", (), ()))

    def run(*words):
        with pytest.raises(SystemExit) as left:
            main([str(word) for word in words])
        told = capsys.readouterr()
        return left.value.code, told.out, told.err

    return run


def test_seeding_makes_the_database_and_says_who_can_sign_in(run):
    code, out, _ = run("db", "seed", "--articles", 5, "--questions", 30, "--attempts", 2)
    assert code == 0
    assert "Added 5 articles, 30 questions, 1 open quizzes and 2 attempts." in out
    assert "seeded.teacher1@example.com or seeded.student1@example.com with " in out
    assert run("db", "seed") == (2, "", "quizapp: This database was seeded before.\n")


def test_seeding_refuses_what_cannot_be(run):
    assert run("db", "seed", "--articles", 0) == (2, "", "quizapp: There can be 1 to 1575 articles.\n")
