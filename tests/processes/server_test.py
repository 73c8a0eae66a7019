"""Promise 5 through the whole of it: a web server that is killed keeps every response that it said it saved."""

import http.cookiejar
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

import pytest
from lxml import html
from sqlalchemy.orm import Session

from quizapp.db import writing
from tests.factories import NOW, make_assignment

ROOT = Path(__file__).parents[2]


class Visitor:
    """Somebody at a browser without script, at one address."""

    def __init__(self, address: str) -> None:
        self.address = address
        cookies = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        self.opener = urllib.request.build_opener(cookies)
        self.token = ""

    def goes(self, path: str, fields: dict[str, str] | None = None, accept: str = "text/html") -> tuple[str, str]:
        """Open a page, or post fields to it; where it led and what it says."""
        data = urllib.parse.urlencode(fields | {"csrf_token": self.token}).encode() if fields is not None else None
        request = urllib.request.Request(self.address + path, data, {"Accept": accept})
        with self.opener.open(request, timeout=20) as answer:
            text = answer.read().decode()
        if tokens := html.fromstring(text).xpath("//input[@name='csrf_token']/@value"):
            self.token = tokens[0]
        return urllib.parse.urlsplit(answer.url).path, text


@pytest.fixture
def serve(database, tmp_path):
    """Call it to start a web server on the database, in a process group of its own; all end with the test."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings = {
        "QUIZAPP_HOME": str(tmp_path),
        "QUIZAPP_DATABASE_URL": database.url.render_as_string(hide_password=False),
        "QUIZAPP_PUBLIC_URL": f"http://127.0.0.1:{port}",
    }
    command = [sys.executable, "-P", "-m", "gunicorn", "--threads=4", "--no-control-socket", "-b", f"127.0.0.1:{port}"]
    started = []

    def start():
        server = subprocess.Popen(
            [*command, "quizapp.wsgi:app"], cwd=ROOT, env=os.environ | settings, start_new_session=True
        )
        started.append(server)
        visitor = Visitor(settings["QUIZAPP_PUBLIC_URL"])
        for _ in range(300):
            assert server.poll() is None
            try:
                visitor.goes("/")
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.1)
            else:
                return server, visitor
        pytest.fail("the server did not answer")

    yield start
    for server in started:
        if server.poll() is None:
            os.killpg(server.pid, signal.SIGKILL)
            server.wait()


def test_a_server_that_is_killed_keeps_what_it_said_it_saved(database, serve):
    with Session(database) as session, writing(session):
        assignment_id = make_assignment(session, opens_at=NOW.replace(year=2020)).id
    server, visitor = serve()
    visitor.goes(f"/quizzes/{assignment_id}")
    question, _ = visitor.goes(f"/quizzes/{assignment_id}/attempts", {})
    for option in ("0", "1", "2", "1"):
        _, said = visitor.goes(question, {"choice": option}, accept="application/json")
        assert '"saved_at"' in said
    os.killpg(server.pid, signal.SIGKILL)
    server.wait()
    serve()
    _, page = visitor.goes(question)
    assert html.fromstring(page).xpath("//input[@name='choice'][@checked]/@value") == ["1"]
