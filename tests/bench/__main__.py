"""`make bench`: what generation, pages and saves cost on this machine, measured on the real command and server.

Every figure is of one run on whatever else the machine is doing; compare runs, not machines.
"""

import resource
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

import click

from quizapp import language, resources
from quizapp.banks import read_bank
from tests.bench import desk, gate
from tests.bench import generation as writing
from tests.journeys.kill_test import Reader
from tests.journeys.server import Server, make_server

ROUNDS = 40
CROWD = 20
SAVES = 20


def percentiles(seconds: list[float]) -> str:
    """Median and 95th percentile in milliseconds."""
    cuts = statistics.quantiles(seconds, n=20)
    return f"median {1000 * statistics.median(seconds):6.1f} ms   95% within {1000 * cuts[-1]:6.1f} ms"


def timed(act: Callable[[], object], rounds: int = ROUNDS) -> list[float]:
    """How long each of some rounds takes; the first is not counted."""
    act()
    taken = []
    for _ in range(rounds):
        start = time.perf_counter()
        act()
        taken.append(time.perf_counter() - start)
    return taken


def generation() -> None:
    """The command from a cold start, for each bundled article."""
    for folder in sorted(path for path in resources.questions().iterdir() if path.is_dir()):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        command = [sys.executable, "-m", "quizapp.cli", "generate", str(folder / "article.md")]
        subprocess.run(command, check=True, capture_output=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        click.echo(f"generate {folder.name:<26} {cpu:5.2f} s of CPU from a cold start")


def parsing() -> None:
    """The language model, warm."""
    texts = [read_bank(path).article.text for path in resources.questions().iterdir() if path.is_dir()]
    words = sum(len(text.split()) for text in texts)
    (seconds,) = timed(lambda: [language.parse(text) for text in texts], rounds=1)
    click.echo(f"parse    {words} words                 {words / seconds:,.0f} words a second")


def pages(server: Server) -> None:
    """Pages over HTTP, one reader."""
    reader = Reader(server, 0)
    question = reader.questions[0]
    for name, path in (("library", "/"), ("question", question), ("history", "/history")):
        click.echo(f"page     {name:<26} {percentiles(timed(lambda path=path: reader.client.get(path)))}")
    click.echo(
        f"save     one reader                 {percentiles(timed(lambda: reader.client.save(question, choice='0')))}"
    )


def crowd(server: Server) -> None:
    """Saves by a class at once."""
    readers = [Reader(server, number) for number in range(CROWD)]
    taken: list[float] = []

    def answer(reader: Reader) -> None:
        taken.extend(timed(lambda: reader.client.save(reader.questions[0], choice="1"), rounds=SAVES))

    threads = [threading.Thread(target=answer, args=[reader]) for reader in readers]
    start = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    rate = len(taken) / (time.perf_counter() - start)
    click.echo(f"save     {CROWD} readers at once         {percentiles(taken)}   {rate:.0f} a second")


def main() -> None:
    """Measure everything."""
    parsing()
    generation()
    writing.main()
    gate.main()
    desk.main()
    with tempfile.TemporaryDirectory() as folder:
        server = make_server(Path(folder))
        server.start("demo")
        try:
            pages(server)
            crowd(server)
        finally:
            server.stop()


if __name__ == "__main__":
    main()
