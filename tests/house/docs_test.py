"""The documents say what is: settings, commands and links are compared with the code."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from quizapp.cli import COMMANDS, group
from quizapp.cli.serve import serve
from tests.house.code import ROOT, told

PORT_VARIABLE = next(p.envvar for p in serve.params if p.name == "port")
README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
CONFIG = ROOT / "quizapp" / "config.py"


def shell_lines() -> Iterator[str]:
    """Every command line that the README shows: what follows `$ ` in a block, and a line of its own in a sh block."""
    for language, block in re.findall(r"^```(\w*)\n(.*?)^```", README, re.MULTILINE | re.DOTALL):
        for line in block.splitlines():
            if line.startswith("$ ") or language == "sh":
                yield line.removeprefix("$ ").split("#")[0].strip()
    yield from re.findall(r"`((?:make|quizapp) [^`]+)`", README)


def test_readme_lists_every_setting_and_no_other() -> None:
    strings = {n.value for n in ast.walk(ast.parse(CONFIG.read_text("utf-8"))) if isinstance(n, ast.Constant)}
    read = {s for s in strings if isinstance(s, str) and re.fullmatch(r"QUIZAPP_[A-Z_]+", s)} | {str(PORT_VARIABLE)}
    listed = set(re.findall(r"^\| `(QUIZAPP_[A-Z_]+|PORT)` \|", README, re.MULTILINE))
    assert listed == read


def test_every_make_target_in_the_readme_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    named = {word for line in shell_lines() if line.startswith("make ") for word in line.split()[1:] if "=" not in word}
    assert named <= targets, f"the Makefile has no {sorted(named - targets)}"


def test_every_make_target_explains_itself() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    phony = set(re.findall(r"^\.PHONY: ([a-z-]+)$", makefile, re.MULTILINE))
    explained = set(re.findall(r"^([a-z-]+):.*## ", makefile, re.MULTILINE))
    assert phony == explained


def test_every_quizapp_command_in_the_readme_exists() -> None:
    faults = [fault for line in shell_lines() if line.startswith("quizapp ") for fault in _unknown(line.split()[1:])]
    assert not faults, told(faults)


def _unknown(words: list[str]) -> Iterator[str]:
    """What a command line names that the command does not have."""
    command: click.Command | None = group
    ctx = click.Context(group)
    for word in words:
        if word in {"|", ">", "&&"}:
            return
        if isinstance(command, click.Group) and not word.startswith("-"):
            command = command.get_command(ctx, word)
            if command is None:
                yield f"there is no command `{word}` (in `quizapp {' '.join(words)}`)"
                return
        elif word.startswith("--") and word != "--help":
            known = {option for p in command.params for option in p.opts} if command else set()
            if word.split("=")[0] not in known:
                yield f"there is no option `{word}` (in `quizapp {' '.join(words)}`)"


def test_readme_shows_every_command() -> None:
    shown = {line.split()[1] for line in shell_lines() if line.startswith("quizapp ")}
    assert shown >= set(COMMANDS)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_every_link_leads_somewhere(document: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", document.read_text(encoding="utf-8"))
    lost = [link for link in links if "://" not in link and not (document.parent / link).exists()]
    assert not lost
