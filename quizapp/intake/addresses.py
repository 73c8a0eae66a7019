"""Which addresses of the web may be asked: those that anyone on the internet can ask, and no others.

A server stands inside a network; asked by a stranger to fetch an address, it must not become their way into it.
"""

import socket
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Network, ip_address
from urllib.parse import SplitResult, urlsplit

from quizapp.intake.values import IntakeError

PORTS = frozenset({80, 443})
"""Of web pages; what listens on others (databases, mail, consoles) is no page, and may act on what it is sent."""

# All that is given out to the internet. What embeds an IPv4 address elsewhere, as mapped ones and NAT64 do, lies
# outside; of what lies inside, 6to4 and Teredo embed one too.
_GLOBAL = IPv6Network("2000::/3")
_EMBEDDING = (IPv6Network("2002::/16"), IPv6Network("2001::/32"))


@dataclass(frozen=True, slots=True)
class Address:
    """An address of the web in the parts that a request needs."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def named_host(self) -> str:
        """The host as a request names it: with its port, where that is not the scheme's own."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _port_of(self.scheme) else f"{host}:{self.port}"


def read_address(typed: str, ports: frozenset[int] = PORTS) -> Address:
    """Read an address as people type it; without a scheme it is https.

    Raises:
        IntakeError: it is none of the web, carries a name or password, or names a port that is no page's.
    """
    whole = typed.strip()
    try:
        parts = urlsplit(whole if "://" in whole else f"https://{whole}")
        port = parts.port or _port_of(parts.scheme)
        # As a browser does: the name in the letters that its network knows.
        host = (parts.hostname or "").encode("idna").decode()
    except ValueError:
        parts, host, port = urlsplit(""), "", 0
    if (
        parts.scheme not in ("http", "https")
        or not host
        or "%" in host
        or any(c.isspace() or not c.isprintable() for c in whole)
    ):
        raise IntakeError("This is no address of a page: it takes one that begins with https:// or http://.")
    if parts.username is not None or parts.password is not None:
        raise IntakeError("The address carries a name or a password: give it without, or paste the text.")
    if port not in ports:
        raise IntakeError(f"Pages are fetched from the web’s own ports 80 and 443 only, not from {port}.")
    return Address(parts.scheme, host, port, _target(parts))


def _port_of(scheme: str) -> int:
    return 80 if scheme == "http" else 443


def _target(parts: SplitResult) -> str:
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return "".join(c if c.isascii() else "".join(f"%{byte:02X}" for byte in c.encode()) for c in target)


def is_public(number: str) -> bool:
    """Whether a numeric address is one of the internet: not of this machine, of a private network, or of a group."""
    try:
        found = ip_address(number)
    except ValueError:
        return False
    if isinstance(found, IPv4Address):
        return found.is_global and not found.is_multicast
    embeds = any(found in network for network in _EMBEDDING)
    return found in _GLOBAL and found.is_global and not embeds


def resolve(host: str, port: int, seconds: float) -> Sequence[str]:
    """The numeric addresses of a host; none where it has none, or they take too long to find.

    The system's resolver knows no time limit, so it is asked in a thread that is not waited for.
    """
    found: list[str] = []

    def ask() -> None:
        try:
            told = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError):
            return
        found.extend(str(entry[4][0]) for entry in told)

    asking = threading.Thread(target=ask, name=f"resolving {host}", daemon=True)
    asking.start()
    asking.join(seconds)
    return tuple(dict.fromkeys(found))


def checked(address: Address, numbers: Sequence[str], may_reach: Callable[[str], bool]) -> str:
    """The numeric address to connect to, once every one of its host may be reached.

    A host with one public and one private address is refused: it is made to slip through.

    Raises:
        IntakeError: the host has no address, or one that may not be reached.
    """
    if not numbers:
        raise IntakeError(f"There is no {address.host} on the internet: look at the address again.")
    if not all(may_reach(number) for number in numbers):
        raise IntakeError(f"{address.host} lies in a private network, and only public pages are fetched.")
    return numbers[0]
