"""The command as a whole: exit codes, one line for a mistake, and nothing loaded that a command does not need."""

import subprocess
import sys

import pytest

from quizapp.cli import COMMANDS, group, main


def run(*arguments: str) -> int:
    with pytest.raises(SystemExit) as left:
        main(list(arguments))
    assert isinstance(left.value.code, int)
    return left.value.code


def test_unknown_command_is_told_on_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("generat") == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("quizapp: No such command 'generat'.")
    assert err.count("\n") == 1


def test_no_command_prints_the_list(capsys: pytest.CaptureFixture[str]) -> None:
    assert run() == 2
    assert "Usage: quizapp" in capsys.readouterr().out


def test_help_is_no_mistake() -> None:
    assert run("--help") == 0


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself_with_an_example(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(name, "--help") == 0
    assert f"quizapp {name}" in capsys.readouterr().out.split("Usage:", 1)[1].split("\n", 1)[1]


def test_every_command_has_the_name_it_is_listed_by() -> None:
    with group.make_context("quizapp", ["--help"], resilient_parsing=True) as ctx:
        named = [group.get_command(ctx, name) for name in group.list_commands(ctx)]
    assert [command and command.name for command in named] == list(COMMANDS)


def test_starting_the_command_loads_no_framework_and_no_model() -> None:
    loaded = subprocess.run(
        [sys.executable, "-c", "import sys, quizapp.cli; print(*sys.modules)"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout.split()
    assert not {"flask", "sqlalchemy", "spacy", "huey"} & set(loaded)
