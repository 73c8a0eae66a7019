"""Parents and children as real processes: what ends ends everything, what dies is started again or told."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from quizapp.cli import processes
from quizapp.cli.processes import Child, run_until_stopped

SLEEPER = "import time; time.sleep(60)"
# Starts the code it is handed as its child.
PARENT = """
import os, sys, time
from quizapp.cli.processes import Child
Child([sys.executable, "-c", *sys.argv[1:]], dict(os.environ)).start()
time.sleep(60)
"""
# Writes its pid, then lives until its standard input closes.
ORPHAN = """
import os, pathlib, sys, time
from quizapp.cli.processes import end_with_parent
end_with_parent()
pathlib.Path(sys.argv[1]).write_text(str(os.getpid()))
time.sleep(60)
"""


class NeverAsked:
    """A stop that nobody asks for, within a number of looks."""

    def __init__(self, looks: int) -> None:
        self.looks = looks

    def asked_within(self, seconds: float) -> bool:
        time.sleep(seconds)
        self.looks -= 1
        return self.looks < 0


def python(code: str, *arguments: str) -> Child:
    return Child([sys.executable, "-c", code, *arguments], dict(os.environ))


@pytest.fixture
def sleeper() -> Iterator[Child]:
    child = python(SLEEPER)
    child.start()
    yield child
    child.stop()


def wait_for(happened: Callable[[], object], seconds: float = 20) -> None:
    until = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < until, "waited in vain"
        time.sleep(0.02)


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_being_stopped_ends_both_and_leaves_with_0(sleeper: Child) -> None:
    other = python(SLEEPER)
    other.start()
    assert run_until_stopped(sleeper, other, NeverAsked(looks=1)) == 0
    assert sleeper.exit_code is not None
    assert other.exit_code is not None


@pytest.mark.parametrize(("left_with", "code"), [(3, 3), (0, 1)])
def test_a_web_server_that_ends_is_a_failure_and_ends_the_worker(sleeper: Child, left_with: int, code: int) -> None:
    web = python(f"raise SystemExit({left_with})")
    web.start()
    assert run_until_stopped(web, sleeper, NeverAsked(looks=200)) == code
    assert sleeper.exit_code is not None


def test_a_worker_that_dies_is_started_again(sleeper: Child, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "RESTART_SECONDS", 0.1)
    starts = tmp_path / "starts"
    worker = python(f"open({str(starts)!r}, 'a').write('x')")
    worker.start()
    assert run_until_stopped(sleeper, worker, NeverAsked(looks=8)) == 0
    assert len(starts.read_text()) >= 2


def test_a_child_that_ignores_the_request_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "GRACE_SECONDS", 0.2)
    deaf = python(f"import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); print(flush=True); {SLEEPER}")
    deaf.start()
    time.sleep(0.5)
    deaf.stop()
    assert deaf.exit_code == -signal.SIGKILL


def test_children_end_when_their_parent_is_killed(tmp_path: Path) -> None:
    noted = tmp_path / "pid"
    parent = subprocess.Popen([sys.executable, "-c", PARENT, ORPHAN, str(noted)])
    wait_for(lambda: noted.exists() and noted.read_text())
    orphan = int(noted.read_text())
    assert alive(orphan)
    parent.kill()
    parent.wait()
    wait_for(lambda: not alive(orphan) or _is_zombie(orphan))


def _is_zombie(pid: int) -> bool:
    """Where nothing adopts and reaps orphans, an ended one stays listed."""
    stat = Path(f"/proc/{pid}/stat")
    return stat.exists() and stat.read_text().rsplit(")", 1)[1].split()[0] == "Z"
