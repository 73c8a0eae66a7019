"""What every page costs over 200 articles and 5,000 questions: `python -m tests.bench.desk [ARTICLES QUESTIONS]`."""

import statistics
import sys
import tempfile
import time
from pathlib import Path

import click

from quizapp import language
from quizapp.services.seeding import Size
from tests.page import Reader
from tests.web.seeded import Page, pages, seeded_app, sign_in

ROUNDS = 5


def cost(reader: Reader, page: Page) -> float | None:
    """The median CPU seconds of a page once it is warm; None where this person does not see it."""
    if reader.get(page.address).status_code != 200:
        return None
    taken = []
    for _ in range(ROUNDS):
        start = time.process_time()
        reader.get(page.address)
        taken.append(time.process_time() - start)
    return statistics.median(taken)


def main(size: Size | None = None) -> None:
    """Print the pages of the teacher and of the student, the dearest first."""
    size = size or Size()
    with tempfile.TemporaryDirectory() as folder:
        start = time.process_time()
        app, seeded = seeded_app(Path(folder), size, parse=language.parse)
        seconds = time.process_time() - start
        click.echo(f"seed     {size.articles} articles, {size.questions} questions {seconds:6.1f} s of CPU")
        found = list(pages(app, seeded.student))
        for name, email in (("teacher", seeded.teacher), ("student", seeded.student)):
            reader = sign_in(app, email)
            costs = [(cost(reader, page), page.endpoint) for page in found]
            for seconds, endpoint in sorted(((s, e) for s, e in costs if s is not None), reverse=True):
                click.echo(f"page     {name} {endpoint:<26} {1000 * seconds:6.1f} ms of CPU")


if __name__ == "__main__":
    main(Size(articles=int(sys.argv[1]), questions=int(sys.argv[2])) if len(sys.argv) == 3 else None)
