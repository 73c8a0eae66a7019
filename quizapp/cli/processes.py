"""Processes that belong together: `quizapp serve` watches its web server and its worker, and they end with it."""

import os
import signal
import subprocess
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import FrameType

GRACE_SECONDS = 10.0
RESTART_SECONDS = 5.0
LOOK_SECONDS = 0.2
STOPPING = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]


@dataclass
class Child:
    """A process started by this one. Its standard input is a pipe that closes when this process is gone."""

    command: list[str]
    environment: Mapping[str, str]
    started: float = 0.0
    process: subprocess.Popen[bytes] | None = field(default=None, repr=False)

    def start(self) -> None:
        """Start it, anew if it has ended. It is deaf to Ctrl+C, which reaches the whole group: `stop` tells it."""
        self._let_go()
        previous = signal.signal(signal.SIGINT, signal.SIG_IGN)
        try:
            self.process = subprocess.Popen(self.command, stdin=subprocess.PIPE, env=self.environment)  # noqa: S603 -- our own commands
        finally:
            signal.signal(signal.SIGINT, previous)
        self.started = time.monotonic()

    @property
    def exit_code(self) -> int | None:
        """What it exited with; None while it runs."""
        return self.process.poll() if self.process else None

    def stop(self) -> None:
        """Ask it to end, and end it where it does not."""
        if self.process is not None and self.exit_code is None:
            self.process.terminate()
            try:
                self.process.wait(GRACE_SECONDS)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self._let_go()

    def _let_go(self) -> None:
        if self.process and self.process.stdin:
            self.process.stdin.close()


class Stop:
    """Turns the signals that end a program into a flag that a loop can wait for."""

    def __init__(self) -> None:
        self._asked = threading.Event()
        for number in STOPPING:
            signal.signal(number, self._ask)

    def _ask(self, number: int, frame: FrameType | None) -> None:  # noqa: ARG002 -- the signature of a handler
        self._asked.set()

    def asked_within(self, seconds: float) -> bool:
        """Wait for at most so many seconds; whether the program was asked to stop."""
        return self._asked.wait(seconds)


def run_until_stopped(web: Child, worker: Child, stop: Stop) -> int:
    """Watch both until this process is asked to stop or the web server ends; a worker that ends is started anew.

    Returns:
        The exit code to leave with: 0 where it was asked to stop, else the web server's own.
    """
    try:
        while not stop.asked_within(LOOK_SECONDS):
            if web.exit_code is not None:
                return web.exit_code or 1
            if worker.exit_code is not None and time.monotonic() - worker.started > RESTART_SECONDS:
                worker.start()
        return 0
    finally:
        web.stop()
        worker.stop()


def end_with_parent() -> None:
    """End this process when the one that holds the other end of its standard input is gone, however it went."""
    threading.Thread(target=_wait_for_the_end_of_input, name="parent", daemon=True).start()


def _wait_for_the_end_of_input() -> None:
    # The descriptor itself, not sys.stdin: a thread that waits inside its lock would hang the end of the process.
    while os.read(0, 1):
        pass
    os.kill(os.getpid(), signal.SIGTERM)
