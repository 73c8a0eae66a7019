import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from tests import databases

Start = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def database(new_database: databases.Copy) -> Iterator[Engine]:
    """A database of the test's own, that other processes can open too."""
    engine = databases.engine_for(new_database())
    yield engine
    engine.dispose()


@pytest.fixture
def start_taker(database: Engine) -> Iterator[Start]:
    """Call it to start a process of `tests.processes.takers`; all end with the test."""
    started: list[subprocess.Popen[str]] = []
    url = database.url.render_as_string(hide_password=False)

    def start(role: str, *numbers: int) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "tests.processes.takers", role, url, *map(str, numbers)]
        process = subprocess.Popen(
            command, cwd=Path(__file__).parents[2], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()
