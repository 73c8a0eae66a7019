"""How gunicorn runs under `quizapp serve`: threads that share one process, and an end when its parent ends."""

from typing import Any

from quizapp.cli.processes import end_with_parent

wsgi_app = "quizapp.wsgi:app"
worker_class = "gthread"
threads = 8
loglevel = "warning"
control_socket_disable = True
graceful_timeout = 8


def when_ready(server: Any) -> None:  # noqa: ARG001 -- gunicorn hands itself over
    """Called once, in the master process."""
    end_with_parent()
