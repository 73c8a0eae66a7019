"""A quizapp of its own for the journeys: the real command, on a free port, with a folder of its own."""

import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from quizapp.cli.addresses import free_port

START_SECONDS = 240


@dataclass
class Server:
    """`quizapp demo` or `quizapp serve` as a process group, with what it printed kept in a file."""

    home: Path
    port: int
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Where it serves."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def printed(self) -> str:
        """Everything it has printed so far, errors too."""
        return (self.home / "printed").read_text(encoding="utf-8")

    def start(self, command: str = "serve") -> None:
        """Start it and wait until it says that it serves."""
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.home),
            "QUIZAPP_HOME": str(self.home / "data"),
        }
        arguments = [sys.executable, "-m", "quizapp.cli", command, "--port", str(self.port)]
        before = len(self.printed)
        with (self.home / "printed").open("ab") as out:
            self.process = subprocess.Popen(
                arguments, env=environment, cwd=self.home, stdout=out, stderr=out, start_new_session=True
            )
        until = time.monotonic() + START_SECONDS
        while f"Serving at {self.url}" not in self.printed[before:]:
            assert self.process.poll() is None, f"quizapp {command} ended: {self.printed}"
            assert time.monotonic() < until, f"quizapp {command} does not serve: {self.printed}"
            time.sleep(0.05)

    def kill(self) -> None:
        """End every process of it at once, as a power cut does."""
        assert self.process
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def stop(self) -> int:
        """Stop it as Ctrl+C does; what it exited with."""
        assert self.process
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
        return self.process.wait(30)


def make_server(home: Path) -> Server:
    """A server that has not been started."""
    home.mkdir(parents=True, exist_ok=True)
    (home / "printed").touch()
    return Server(home, free_port())
