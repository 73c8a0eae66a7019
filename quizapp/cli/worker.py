"""`quizapp worker`: does what takes longer than a page may."""

import logging

import click

from quizapp import jobs
from quizapp.app import create_app
from quizapp.cli.processes import end_with_parent
from quizapp.cli.settings import read_config


@click.command(epilog="Example: quizapp worker")
@click.option("--with-parent", is_flag=True, help="End when whoever holds the other end of standard input ends.")
def worker(*, with_parent: bool) -> None:
    """Read articles and write questions as they are asked for, until Ctrl+C.

    Every minute it also takes up jobs that a killed worker left lying, and hands in attempts whose time is up. `quizapp
    serve` starts one; on several machines, start as many as there is work.
    """
    logging.basicConfig(format="%(asctime)s %(levelname)s %(name)s: %(message)s", level=logging.WARNING)
    if with_parent:
        end_with_parent()
    app = create_app(read_config())
    with app.app_context():
        jobs.look_after_everything()
        queue = jobs.queue()
    # A queue in a file is asked again and again: often enough that nobody who waits for a page notices.
    queue.huey.create_consumer(workers=1, initial_delay=0.05, max_delay=0.5).run()
