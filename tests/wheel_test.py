"""Installed from a wheel and run in an empty folder, quizapp works as it does in a checkout."""

import json
import os
import subprocess
import sys
import sysconfig
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.house.code import ROOT

pytestmark = pytest.mark.slow


@dataclass(frozen=True)
class Quizapp:
    """The command of a wheel, in an environment that borrows its dependencies and holds nothing else of ours."""

    scripts: Path
    banks: Path
    folder: Path

    def run(self, *arguments: str) -> "subprocess.CompletedProcess[str]":
        """Run it in an empty folder, with no environment but a home."""
        environment = {"PATH": os.environ["PATH"], "HOME": str(self.folder), "QUIZAPP_HOME": str(self.folder / "data")}
        return told([str(self.scripts / "quizapp"), *arguments], self.folder, environment)


@pytest.fixture(scope="module")
def quizapp(tmp_path_factory: pytest.TempPathFactory) -> Quizapp:
    built, rooms, elsewhere = (tmp_path_factory.mktemp(name) for name in ("dist", "venv", "elsewhere"))
    python = [sys.executable, "-m"]
    told([*python, "hatchling", "build", "-t", "wheel", "-d", str(built)], ROOT)
    told([*python, "venv", "--without-pip", str(rooms)], elsewhere)
    paths = {name: Path(sysconfig.get_path(name, vars={"base": str(rooms)})) for name in ("scripts", "purelib")}
    (wheel,) = built.glob("quizapp-*.whl")
    pip = [*python, "pip", "--disable-pip-version-check", "--python", str(paths["scripts"] / "python")]
    told([*pip, "install", "-q", "--no-deps", "--no-index", str(wheel)], elsewhere)
    (paths["purelib"] / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    banks = paths["purelib"] / "quizapp" / "_data" / "questions"
    return Quizapp(paths["scripts"], banks, elsewhere)


def told(
    command: list[str], folder: Path, environment: dict[str, str] | None = None
) -> "subprocess.CompletedProcess[str]":
    """Run a command that must succeed."""
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
    return done


def test_generates_from_a_file(quizapp: Quizapp) -> None:
    article = quizapp.banks / "voyager" / "article.md"
    done = quizapp.run("generate", str(article), "--count", "5")
    written = json.loads(done.stdout)
    assert written["article"]["title"] == "The long journey of the Voyagers"
    assert written["items"]


def test_verifies_the_banks_that_it_brings(quizapp: Quizapp) -> None:
    assert quizapp.run("verify", str(quizapp.banks)).stderr.endswith(" 0 to mend\n")


def test_makes_its_database(quizapp: Quizapp) -> None:
    assert quizapp.run("db", "upgrade").stdout.startswith("The database is at revision ")
