"""How gunicorn runs under `quizapp serve`: threads that share one process, and an end when its parent says so."""

import signal
from typing import Any

from quizapp.cli.processes import end_with_parent

wsgi_app = "quizapp.wsgi:app"
worker_class = "gthread"
threads = 8
loglevel = "warning"
control_socket_disable = True
graceful_timeout = 8


def when_ready(server: Any) -> None:  # noqa: ARG001 -- gunicorn hands itself over
    """In the master process: Ctrl+C is the parent's to answer, which then ends this one by SIGTERM."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    end_with_parent()


def post_worker_init(worker: Any) -> None:  # noqa: ARG001 -- as above
    """In each process that answers requests: as above."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
