"""Servers of others that an operator may name, and what an address of theirs must look like."""

import re
from dataclasses import dataclass, field
from urllib.parse import SplitResult, urlsplit

LOCAL = ("localhost", "127.0.0.1", "::1")


class ConfigError(ValueError):
    """A setting that cannot be used; the message names it and says what it takes."""


def read_address(url: str, *schemes: str) -> SplitResult | None:
    """The parts of an address of one of these schemes; None where it is none."""
    try:
        address = urlsplit(url)
        sound = address.scheme in schemes and address.hostname and address.port != 0 and url.isprintable()
    except ValueError:
        return None
    return address if sound else None


@dataclass(frozen=True, slots=True, kw_only=True)
class MailSettings:
    """The server that takes this site's mail.

    Args:
        url: smtps://host for TLS from the start, smtp://host for STARTTLS; on this machine smtp goes without.
        sender: the address that mail comes from.
        user: who signs in there; empty where nobody needs to.
        password: with what; it is never shown.
    """

    url: str
    sender: str
    user: str = ""
    password: str = field(default="", repr=False)

    def __post_init__(self) -> None:
        if read_address(self.url, "smtp", "smtps") is None:
            raise ConfigError("QUIZAPP_MAIL_URL: takes an address of the form smtps://mail.example:465")
        if not re.fullmatch(r"[^@\s<>]+@[^@\s<>]+", self.sender):
            raise ConfigError("QUIZAPP_MAIL_FROM: takes the address that mail comes from, as quiz@school.example")

    @property
    def host(self) -> str:
        """The server's name."""
        return urlsplit(self.url).hostname or ""

    @property
    def port(self) -> int:
        """Where it listens."""
        return urlsplit(self.url).port or (465 if self.tls_at_once else 587)

    @property
    def tls_at_once(self) -> bool:
        """Whether encryption begins before the first word."""
        return self.url.startswith("smtps:")

    @property
    def local(self) -> bool:
        """Whether it is this machine."""
        return self.host in LOCAL
