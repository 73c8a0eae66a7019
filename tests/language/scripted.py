"""An endpoint of a language model on this machine that answers what a test wrote for it, true or not."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

KEY = "sk-the-key-that-nobody-may-see"


@dataclass(frozen=True)
class Reply:
    """An answer of the endpoint: status, headers and bytes; `hang` says nothing until the test is over."""

    body: bytes = b""
    status: int = 200
    headers: tuple[tuple[str, str], ...] = (("Content-Type", "application/json"),)
    hang: bool = False


def says(content: object, **message: Any) -> Reply:
    """The answer of a model that says these words."""
    return Reply(json.dumps({"choices": [{"message": {"role": "assistant", "content": content, **message}}]}).encode())


def proposes(*choices: object, orderings: tuple[object, ...] = ()) -> Reply:
    """The answer of a model that proposes these questions."""
    return says(json.dumps({"choices": choices, "orderings": orderings}))


def refuses(status: int, body: str = "", **headers: str) -> Reply:
    """An answer that is an error."""
    named = tuple((name.replace("_", "-"), value) for name, value in headers.items())
    return Reply(body.encode(), status, (("Content-Type", "application/json"), *named))


@dataclass
class Scripted:
    """A running endpoint: its address, what it was sent, and what it answers next; its last reply is for all others."""

    url: str
    replies: list[Reply]
    bodies: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)

    def next(self) -> Reply:
        return self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]


@contextmanager
def scripted(*replies: Reply) -> Iterator[Scripted]:
    """Serve these replies on a free port, in their order."""
    over = threading.Event()
    server = ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler)
    made = Scripted(f"http://127.0.0.1:{server.server_port}/v1", list(replies))
    server.RequestHandlerClass = _handler(made, over.wait)  # type: ignore[assignment]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield made
    finally:
        over.set()
        server.shutdown()
        server.server_close()
        thread.join()


def _handler(made: Scripted, wait: Callable[[float], object]) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            length = int(self.headers["Content-Length"])
            made.bodies.append(json.loads(self.rfile.read(length)))
            made.headers.append(dict(self.headers))
            made.paths.append(self.path)
            reply = made.next()
            if reply.hang:
                wait(10)
                return
            self.send_response(reply.status)
            for name, value in reply.headers:
                self.send_header(name, value)
            self.end_headers()
            try:
                self.wfile.write(reply.body)
            except (BrokenPipeError, ConnectionResetError):
                self.close_connection = True  # who reads no further than it must has hung up

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    return Handler
