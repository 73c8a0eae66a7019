"""What starting each part of the house loads: the large things load only where they are used."""

import subprocess
import sys

import pytest


@pytest.mark.parametrize(
    ("start", "without"),
    [
        (
            "import quizapp.core.generate, quizapp.core.checks, quizapp.core.grading",
            {"flask", "sqlalchemy", "spacy", "yaml"},
        ),
        ("import quizapp.language", {"flask", "sqlalchemy", "spacy", "httpx"}),
        ("import quizapp.services.attempts, quizapp.services.generation", {"spacy", "huey"}),
        ("import quizapp.app", {"spacy", "thinc", "numpy", "httpx"}),
        ("import quizapp.cli", {"flask", "sqlalchemy", "spacy", "huey"}),
    ],
)
def test_starting_loads_no_more_than_is_used(start: str, without: set[str]) -> None:
    command = [sys.executable, "-c", f"import sys; {start}; print(*sys.modules)"]
    loaded = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    assert not without & set(loaded)
