"""Fetching from real servers on this machine, which tests may reach by a check of their own."""

import gzip
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from quizapp.intake import Intake, IntakeError
from quizapp.intake.addresses import is_public, resolve
from quizapp.intake.fetch import Network, fetch
from tests.intake.documents import column, pdf, word

KEY = Path(__file__).with_name("herald.pem")
PROSE = (
    "The lighthouse at Farholm was built in 1811 by a company of merchants from the town. "
    "It has warned ships away from the reef for more than two centuries, and it still does."
)
PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>The light at Farholm</title>
<meta property="article:published_time" content="2020-05-03T10:00:00Z"></head>
<body><nav><a href="/a">Home</a></nav><article><h1>The light at Farholm</h1><p>{PROSE}</p></article></body></html>"""
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

Answer = tuple[int, dict[str, str], bytes]
Serve = Callable[..., str]


class Handler(BaseHTTPRequestHandler):
    """Answers with what its server was given for a path, and keeps what it was asked."""

    def do_GET(self) -> None:
        self.server.asked.append((self.path, dict(self.headers)))  # type: ignore[attr-defined]
        given = self.server.answers[self.path]  # type: ignore[attr-defined]
        if callable(given):
            given(self.wfile)
            return
        status, headers, body = given
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """A line that is cut by whoever asked is no trouble."""


@pytest.fixture
def server() -> Iterator[Server]:
    serving = Server(("127.0.0.1", 0), Handler)
    serving.answers, serving.asked = {}, []  # type: ignore[attr-defined]
    threading.Thread(target=serving.serve_forever, daemon=True).start()
    yield serving
    serving.shutdown()
    serving.server_close()


def here(server: Server, **changes: object) -> Network:
    """A network in which every host is this machine, and may be reached."""

    def resolve(_host: str, _port: int, _seconds: float) -> Sequence[str]:
        return ("127.0.0.1",)

    usual: dict[str, object] = {"resolve": resolve, "may_reach": lambda _: True, "ports": frozenset({port(server)})}
    return Network(**usual | changes)  # type: ignore[arg-type]


def port(server: Server) -> int:
    return int(server.server_address[1])


def take(server: Server, given: Answer | Callable[..., None], path: str = "/light", **options: float) -> Intake:
    server.answers[path] = given  # type: ignore[attr-defined]
    return fetch(f"http://herald.example:{port(server)}{path}", network=here(server), **options)


def html(body: bytes = PAGE.encode(), **headers: str) -> Answer:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return 200, {"Content-Type": "text/html; charset=utf-8", "Content-Length": str(len(body))} | named, body


def test_a_page_is_taken_in_with_its_address(server: Server) -> None:
    taken = take(server, html())
    where = f"http://herald.example:{port(server)}/light"
    assert taken == Intake(
        title="The light at Farholm", text=PROSE, source=where, published_on=date(2020, 5, 3), language=taken.language
    )


def test_it_is_asked_for_by_its_name_and_told_nothing_else(server: Server) -> None:
    take(server, html())
    [(path, headers)] = server.asked  # type: ignore[attr-defined]
    assert (path, headers["Host"]) == ("/light", f"herald.example:{port(server)}")
    assert sorted(headers) == ["Accept", "Accept-Encoding", "Accept-Language", "Connection", "Host", "User-Agent"]


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("text/plain", PROSE.encode()),
        ("text/plain; charset=utf-16-le", PROSE.encode("utf-16-le")),
        ("text/plain; charset=nonsense", PROSE.encode()),
        ("text/markdown", f"**{PROSE}**".encode()),
        ("application/xhtml+xml", PAGE.encode()),
        ("application/pdf", pdf(column(*PROSE.split(" ", 12)[:2], PROSE.split(" ", 2)[2]))),
        (WORD, word(PROSE)),
    ],
)
def test_texts_pages_and_documents_are_read(server: Server, kind: str, body: bytes) -> None:
    assert take(server, (200, {"Content-Type": kind}, body), "/farholm-light?x").text == PROSE


def test_a_packed_page_is_unpacked(server: Server) -> None:
    assert take(server, html(gzip.compress(PAGE.encode()), Content_Encoding="gzip")).text == PROSE


def test_redirects_are_followed_and_the_last_address_is_the_source(server: Server) -> None:
    server.answers["/new/light"] = html()  # type: ignore[attr-defined]
    taken = take(server, (301, {"Location": "new/light"}, b""))
    assert taken.source == f"http://herald.example:{port(server)}/new/light"


def refused(server: Server, given: Answer | Callable[..., None], **options: float) -> str:
    with pytest.raises(IntakeError) as told:
        take(server, given, **options)
    return str(told.value)


@pytest.mark.parametrize(
    ("location", "message"),
    [
        ("/light", "The address leads on to another more than 5 times: give the last one."),
        ("file:///etc/passwd", "This is no address of a page: it takes one that begins with https:// or http://."),
        ("http://[", "This is no address of a page: it takes one that begins with https:// or http://."),
        ("http://a:b@herald.example/", "The address carries a name or a password: give it without, or paste the text."),
        (
            "http://herald.example:22/",
            "Pages are fetched from the web’s own ports 80 and 443 only, not from 22.",
        ),
    ],
)
def test_a_redirect_to_what_may_not_be_asked_is_refused(server: Server, location: str, message: str) -> None:
    assert refused(server, (302, {"Location": location}, b"")) == message


@pytest.mark.parametrize("inside", ["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433"])
def test_a_redirect_into_the_network_is_refused_before_anything_is_asked_there(server: Server, inside: str) -> None:
    asked: list[str] = []

    def may_reach(number: str) -> bool:
        """The first host passes for a public one; what it leads to is checked as ever."""
        asked.append(number)
        return len(asked) == 1 or is_public(number)

    def resolve_first(host: str, at: int, seconds: float) -> Sequence[str]:
        return resolve("127.0.0.1" if host == "herald.example" else host, at, seconds)

    server.answers["/light"] = (302, {"Location": f"http://{inside}:{port(server)}/secret"}, b"")  # type: ignore[attr-defined]
    network = here(server, resolve=resolve_first, may_reach=may_reach)
    with pytest.raises(IntakeError, match="lies in a private network"):
        fetch(f"http://herald.example:{port(server)}/light", network=network)
    assert [path for path, _ in server.asked] == ["/light"]  # type: ignore[attr-defined]


def test_a_host_that_does_not_answer_is_told(server: Server) -> None:
    server.server_close()
    assert refused(server, html()).startswith("herald.example cannot be reached")


def test_the_internet_s_own_check_refuses_this_machine(server: Server) -> None:
    with pytest.raises(IntakeError, match="private network"):
        fetch(f"http://localhost:{port(server)}/light", network=Network(ports=frozenset({port(server)})))
    assert server.asked == []  # type: ignore[attr-defined]


def test_a_host_is_resolved_once(server: Server) -> None:
    """A name that answers with a public address first and a private one then gains nothing."""
    told: list[str] = []

    def resolve(host: str, _port: int, _seconds: float) -> Sequence[str]:
        told.append(host)
        return ("127.0.0.1",) if len(told) == 1 else ("10.0.0.1",)

    server.answers["/light"] = html()  # type: ignore[attr-defined]
    network = here(server, resolve=resolve)
    assert fetch(f"http://herald.example:{port(server)}/light", network=network).text == PROSE
    assert told == ["herald.example"]


GIVES_NOT = (
    "herald.example does not give this page (it answers {}): open it in your browser, copy its text and paste that."
)
LARGE = b"<p>" + b"The light. " * 280_000


@pytest.mark.parametrize(
    "given",
    [
        html(LARGE),
        (200, {"Content-Type": "text/html"}, LARGE),
        html(gzip.compress(LARGE), Content_Encoding="gzip"),
        html(gzip.compress(b"\0" * 300_000_000, 1), Content_Encoding="gzip"),
    ],
    ids=["told", "not told", "packed", "a bomb"],
)
def test_three_megabytes_are_cut(server: Server, given: Answer) -> None:
    message = "The page has more than the 2 MB that are fetched: open it, copy its text and paste that."
    assert refused(server, given) == message


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ((404, {}, b""), "There is no such page at herald.example: look at the address again."),
        (
            (403, {}, b""),
            GIVES_NOT.format(403),
        ),
        (
            (302, {}, b""),
            GIVES_NOT.format(302),
        ),
        (
            (200, {"Content-Type": "image/png"}, b""),
            "At this address is no page, text, PDF or Word document, but image/png: paste the text.",
        ),
        (
            html(Content_Encoding="br"),
            "The page comes packed as br, which was not asked for: paste its text.",
        ),
        (
            html(Content_Length="90000"),
            "herald.example cannot be reached, or broke off: look at the address, or paste the text.",
        ),
        (
            html(b"no gzip at all", Content_Encoding="gzip"),
            "herald.example cannot be reached, or broke off: look at the address, or paste the text.",
        ),
        (
            html(b"<html><p>It is short.</p></html>"),
            "The text is too short to ask about: give several sentences, 30 words or more.",
        ),
    ],
)
def test_what_cannot_be_taken_is_told_in_one_sentence(server: Server, given: Answer, message: str) -> None:
    assert refused(server, given) == message


def drip(head: bytes) -> Callable[..., None]:
    """A server that sends a byte now and then, so that no time limit of a socket passes."""

    def send(line: socket.SocketIO) -> None:
        line.write(head)
        for _ in range(100):
            line.write(b"x")
            line.flush()
            time.sleep(0.1)

    return send


@pytest.mark.parametrize(
    "head",
    [
        b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nX-Slow: ",
        b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 5000\r\n\r\n",
    ],
    ids=["in its head", "in its body", "in a body of told length"],
)
def test_a_server_that_drips_is_cut_when_the_time_is_over(server: Server, head: bytes) -> None:
    began = time.monotonic()
    assert refused(server, drip(head), seconds=0.5).startswith("The page takes longer to come than the 0.5 seconds")
    assert time.monotonic() - began < 2


def test_a_page_by_https_must_be_the_host_it_says(server: Server) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(KEY)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    server.answers["/light"] = html()  # type: ignore[attr-defined]
    trusting = here(server, context=ssl.create_default_context(cafile=str(KEY)))
    assert fetch(f"https://herald.example:{port(server)}/light", network=trusting).text == PROSE
    with pytest.raises(IntakeError, match=r"mail\.example cannot prove that it is mail\.example"):
        fetch(f"https://mail.example:{port(server)}/light", network=trusting)
    with pytest.raises(IntakeError, match="cannot prove"):
        fetch(f"https://herald.example:{port(server)}/light", network=here(server))
