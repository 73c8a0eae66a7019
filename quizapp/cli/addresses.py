"""Where the server is reached: the addresses of this machine, and whether a port on it is free."""

import socket
from http.client import HTTPConnection, HTTPException

LOOPBACK = "127.0.0.1"
ANY = "0.0.0.0"  # noqa: S104 -- what --lan asks for


def is_free(host: str, port: int) -> bool:
    """Whether a server could listen there now."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        if hasattr(socket, "SO_REUSEPORT"):
            # As servers do here; without it a port just left by another server would count as taken for a minute.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def free_port() -> int:
    """A port on which nobody listens."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.bind((LOOPBACK, 0))
        port: int = probe.getsockname()[1]
        return port


def on_the_network() -> str | None:
    """This machine's address on the network it is in; None where it is in none.

    A datagram socket is pointed at an address reserved for documentation: that picks the way out and sends nothing.
    """
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return None
        address: str = probe.getsockname()[0]
        return None if address.startswith("127.") else address


def answers(port: int) -> bool:
    """Whether a web server answers on a port of this machine."""
    asked = HTTPConnection(LOOPBACK, port, timeout=30)
    try:
        asked.request("HEAD", "/")
        asked.getresponse().read()
    except (OSError, HTTPException):
        return False
    finally:
        asked.close()
    return True
