"""Fetching a page by its address: public ones only, 2 MB and 10 seconds at the most, and never a second resolution.

The host is resolved once, every address of it is checked, and the connection goes to the one that was checked, so
that a name which answers differently a moment later gains nothing. All of it happens again after each redirect.
"""

import http.client
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field, replace
from email.message import Message
from pathlib import PurePosixPath
from urllib.parse import unquote, urljoin, urlsplit

from quizapp.core.intake import Intake
from quizapp.intake.addresses import PORTS, Address, checked, is_public, read_address, resolve
from quizapp.intake.apart import read_apart
from quizapp.intake.values import IntakeError

SECONDS = 10.0
MOST_BYTES = 2_000_000
MOST_REDIRECTS = 5

_ENDINGS = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "text/x-markdown": ".md",
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}
_ASKED = {
    "Accept": ", ".join(_ENDINGS),
    "Accept-Encoding": "gzip",
    "Accept-Language": "en",
    "User-Agent": "quizapp",
    "Connection": "close",
}
_REDIRECTS = {301, 302, 303, 307, 308}
_TOO_LONG = "The page takes longer to come than the {:g} seconds that it may: open it, copy its text and paste that."
_TOO_LARGE = "The page has more than the {:g} MB that are fetched: open it, copy its text and paste that."
_BROKEN = "{} cannot be reached, or broke off: look at the address, or paste the text."
_REFUSED = "{} does not give this page (it answers {}): open it in your browser, copy its text and paste that."


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """The way to the web; tests put their own in place of the internet."""

    resolve: Callable[[str, int, float], Sequence[str]] = resolve
    may_reach: Callable[[str], bool] = is_public
    ports: frozenset[int] = PORTS
    context: ssl.SSLContext = field(default_factory=ssl.create_default_context)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Answer:
    """What came: the body of a page, or where it is to be found instead."""

    headers: Message
    body: bytes = b""
    elsewhere: str = ""


def fetch(typed: str, *, network: Network | None = None, seconds: float = SECONDS) -> Intake:
    """Take in the article at an address; its source is the address where it was found, unless the page names one.

    Raises:
        IntakeError: the address may not be asked, nothing readable comes from it, or it takes too long.
    """
    until = time.monotonic() + seconds
    whole, network = _with_scheme(typed), network or Network()
    for _ in range(MOST_REDIRECTS + 1):
        answer = _ask(read_address(whole, network.ports), network, until, seconds)
        if not answer.elsewhere:
            intake = read_apart(_in_utf8(answer), _name(whole, answer.headers))
            return replace(intake, source=intake.source or whole)
        whole = _joined(whole, answer.elsewhere)
    raise IntakeError(f"The address leads on to another more than {MOST_REDIRECTS} times: give the last one.")


def _joined(whole: str, elsewhere: str) -> str:
    try:
        return urljoin(whole, elsewhere)
    except ValueError:
        return elsewhere


def _with_scheme(typed: str) -> str:
    whole = typed.strip()
    return whole if "://" in whole else f"https://{whole}"


def _ask(address: Address, network: Network, until: float, seconds: float) -> _Answer:
    number = checked(address, network.resolve(address.host, address.port, _left(until)), network.may_reach)
    try:
        with _connected(address, number, network, until) as connection:
            connection.request("GET", address.target, headers={**_ASKED, "Host": address.named_host})
            with closing(connection.getresponse()) as response:
                answer = _read(response, address)
    except (OSError, http.client.HTTPException, zlib.error, ValueError) as error:
        if isinstance(error, IntakeError):
            raise
        if not _left(until):
            raise IntakeError(_TOO_LONG.format(seconds)) from None
        if isinstance(error, ssl.SSLCertVerificationError):
            raise IntakeError(f"{address.host} cannot prove that it is {address.host}: paste the text.") from None
        raise IntakeError(_BROKEN.format(address.host)) from None
    # Where a body's length was not told, its being cut looks like its end.
    if not _left(until):
        raise IntakeError(_TOO_LONG.format(seconds))
    return answer


def _left(until: float) -> float:
    return max(0.0, until - time.monotonic())


@contextmanager
def _connected(address: Address, number: str, network: Network, until: float) -> Iterator[http.client.HTTPConnection]:
    """A connection to the checked address, which is cut when the time is over.

    A server that sends a byte a second never lets a socket's own time limit pass, so a timer shuts the line down.
    """
    line = socket.create_connection((number, address.port), timeout=_left(until) or 0.001)
    # A second handle of the same line: TLS takes the first one away.
    handle = line.dup()
    cut = threading.Timer(_left(until), _shut, [handle])
    cut.daemon = True
    cut.start()
    connection = http.client.HTTPConnection(address.host, address.port)
    try:
        secure = address.scheme == "https"
        connection.sock = network.context.wrap_socket(line, server_hostname=address.host) if secure else line
        yield connection
    finally:
        cut.cancel()
        handle.close()
        connection.close()
        line.close()


def _shut(line: socket.socket) -> None:
    with suppress(OSError):
        line.shutdown(socket.SHUT_RDWR)


def _read(response: http.client.HTTPResponse, address: Address) -> _Answer:
    location = response.headers.get("Location")
    if response.status in _REDIRECTS and location:
        return _Answer(headers=response.headers, elsewhere=location)
    if response.status in (404, 410):
        raise IntakeError(f"There is no such page at {address.host}: look at the address again.")
    if response.status != 200:
        raise IntakeError(_REFUSED.format(address.host, response.status))
    if (kind := response.headers.get_content_type()) not in _ENDINGS:
        raise IntakeError(f"At this address is no page, text, PDF or Word document, but {kind}: paste the text.")
    return _Answer(headers=response.headers, body=_body(response))


def _body(response: http.client.HTTPResponse) -> bytes:
    """The body, unpacked as far as may be read and no further.

    Raises:
        IntakeError: it is larger, or packed in a way that was not asked for.
    """
    raw = response.read(MOST_BYTES + 1)
    # http.client takes what ends too early for the whole where it is asked for a number of bytes.
    if response.length and len(raw) <= MOST_BYTES:
        raise http.client.IncompleteRead(raw)
    packed = response.headers.get("Content-Encoding", "identity").strip().lower()
    if packed in ("gzip", "x-gzip"):
        raw = zlib.decompressobj(16 + zlib.MAX_WBITS).decompress(raw[:MOST_BYTES], MOST_BYTES + 1)
    elif packed not in ("", "identity"):
        raise IntakeError(f"The page comes packed as {packed}, which was not asked for: paste its text.")
    if len(raw) > MOST_BYTES:
        raise IntakeError(_TOO_LARGE.format(MOST_BYTES / 1e6))
    return raw


def _in_utf8(answer: _Answer) -> bytes:
    """The body, text in another encoding that the answer names brought to UTF-8."""
    charset = answer.headers.get_content_charset()
    if charset and answer.headers.get_content_maintype() == "text":
        with suppress(LookupError, UnicodeError):
            return answer.body.decode(charset).encode()
    return answer.body


def _name(whole: str, headers: Message) -> str:
    """A name for what was fetched, from the last part of its address and its content type."""
    stem = PurePosixPath(unquote(urlsplit(whole).path)).stem
    return f"{stem}{_ENDINGS[headers.get_content_type()]}"
