"""Licences: which one a text names, and which of them let anyone show all of an article."""

import re
from collections.abc import Callable

_ADDRESS = re.compile(
    r"creativecommons\.org/(?:licenses/(?P<kind>by(?:-(?:nc|nd|sa))*)|publicdomain/(?P<free>zero|mark))"
    r"(?:/(?P<version>\d\.\d))?",
    re.IGNORECASE,
)
# "CC by" may be a letter sent to others as well: the letters are large, or joined.
_SHORT = re.compile(
    r"\b(?:CC\s+(?=BY)|(?i:cc)-)(?P<kind>(?i:by)(?:[\s-]+(?i:NC|ND|SA)\b)*)(?:[\s-]+v?(?P<version>\d\.\d))?\b"
)
_ZERO = re.compile(r"\bCC[\s-]?(?:0|zero)\b", re.IGNORECASE)
_LONG = re.compile(
    r"\bCreative Commons\s+(?P<kind>Attribution"
    r"(?:[\s,–-]+(?:Non-?Commercial|No-?Derivatives|No-?Derivs|Share-?Alike))*)(?:\s+(?P<version>\d\.\d))?",
    re.IGNORECASE,
)
_CROWN = re.compile(r"\bOpen Government Licen[cs]e(?:\s+v?(?P<version>\d\.\d))?", re.IGNORECASE)
# Only where something is said to be in it: "the public domain" may be what an article is about.
_FREE = re.compile(
    r"\b(?:article|text|page|report|document|work|content|this|it) is (?:released )?(?:in|into) the public domain\b"
    r"|^\W*(?:licen[cs]e:? )?public domain\W*$",
    re.IGNORECASE | re.MULTILINE,
)
_OPEN = re.compile(
    r"CC[\s-]?0\b|CC[\s-]+(?:zero|BY)\b|creative commons|public domain|open government licen[cs]e|\bGFDL\b|\bODC-BY\b"
    r"|\bPDDL\b|GNU free documentation",
    re.IGNORECASE,
)


def find_licence(text: str) -> str:
    """The first licence that a text names, in its usual short form; empty where it names none."""
    return next((name(found) for pattern, name in _NAMES if (found := pattern.search(text))), "")


def is_open(licence: str) -> bool:
    """Whether a licence, as people write it, lets anyone show the whole text: an open one, or none needed."""
    return bool(_OPEN.search(licence))


def _by_address(found: re.Match[str]) -> str:
    if found["free"]:
        return "CC0 1.0" if found["free"].lower() == "zero" else "Public domain"
    return _by_letters(found)


def _by_letters(found: re.Match[str]) -> str:
    letters = "-".join(re.split(r"[\s-]+", found["kind"])).upper()
    return f"CC {letters} {found['version'] or ''}".strip()


def _by_words(found: re.Match[str]) -> str:
    """Creative Commons' long names in their letters: "Attribution-ShareAlike" is BY-SA."""
    told = found["kind"].lower()
    letters = [short for word, short in (("commercial", "NC"), ("deriv", "ND"), ("share", "SA")) if word in told]
    return f"CC {'-'.join(['BY', *letters])} {found['version'] or ''}".strip()


_NAMES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (_ADDRESS, _by_address),
    (_SHORT, _by_letters),
    (_ZERO, lambda _: "CC0 1.0"),
    (_LONG, _by_words),
    (_CROWN, lambda found: f"Open Government Licence {found['version'] or ''}".strip()),
    (_FREE, lambda _: "Public domain"),
)
