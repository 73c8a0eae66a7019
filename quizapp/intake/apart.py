"""Reading files of others in a process of their own, so that none of them can hold up or fill the server.

A few kilobytes of PDF can ask for minutes of work or gigabytes of memory. What takes too long is ended, and what
fails takes nothing with it.
"""

import json
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict
from datetime import date
from typing import Any

from quizapp.core.intake import Intake
from quizapp.intake.values import MAX_BYTES, MAX_MEMORY, MAX_SECONDS, IntakeError, too_large

_COMMAND = ("-P", "-X", "utf8", "-W", "ignore", "-c", "from quizapp.intake.apart import answer; answer()")
_TOO_LONG = "The file takes longer to read than the {:g} seconds that it may: copy its text and paste that."
_FAILED = "The file cannot be read: open it, copy its text and paste that."


def read_apart(data: bytes, name: str, *, seconds: float = MAX_SECONDS) -> Intake:
    """Take in the article of a file's bytes, as `read_bytes` does.

    Raises:
        IntakeError: as there, or reading it takes more time or memory than it may.
    """
    if len(data) > MAX_BYTES:
        raise IntakeError(too_large(len(data)))
    asked = json.dumps({"name": name}).encode() + b"\n" + data
    try:
        done = subprocess.run(  # noqa: S603 -- our own interpreter and our own function
            [sys.executable, *_COMMAND], input=asked, capture_output=True, timeout=seconds, check=False
        )
    except subprocess.TimeoutExpired:
        raise IntakeError(_TOO_LONG.format(seconds)) from None
    try:
        told = json.loads(done.stdout)
    except ValueError:
        raise IntakeError(_FAILED) from None
    if "refused" in told:
        raise IntakeError(told["refused"])
    return _intake(told)


def answer() -> None:
    """What the other process does: read a file from standard input and tell what is in it."""
    _limit_memory()
    asked = json.loads(sys.stdin.buffer.readline())
    told = _read(sys.stdin.buffer.read(), asked["name"])
    sys.stdout.write(json.dumps(told, default=date.isoformat))


def _read(data: bytes, name: str) -> dict[str, Any]:
    from quizapp.intake.files import read_bytes  # noqa: PLC0415 -- the readers load in the other process only

    try:
        return asdict(read_bytes(data, name=name))
    except IntakeError as error:
        return {"refused": str(error)}


def _intake(told: dict[str, Any]) -> Intake:
    day = told.pop("published_on")
    return Intake(published_on=date.fromisoformat(day) if day else None, **told)


def _limit_memory() -> None:
    """Where the system can: Windows has no such limit, and some systems refuse one above their own."""
    limit = _limiter()
    if limit:
        with suppress(OSError, ValueError):
            limit()


def _limiter() -> Callable[[], None] | None:
    try:
        import resource  # noqa: PLC0415 -- is not there on Windows
    except ImportError:
        return None
    return lambda: resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY, MAX_MEMORY))
