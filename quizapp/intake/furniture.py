"""Page furniture: what stands around an article and is none of it, paragraph by paragraph and with the reason.

A sentence of the article that is struck out is worse than furniture that stays. So each pattern fits a whole
paragraph, long ones are never furniture, and what begins with a quotation mark is somebody's words and stays.
"""

import re
from collections.abc import Sequence

from quizapp.core.intake import Piece
from quizapp.intake.furniture_patterns import REASONS
from quizapp.intake.written_days import DAY

LONGEST = 700
_BY = re.compile(r"(?:(?:words|story|text|written|reported|reporting) )?by[:\s]\s*(?P<who>.{4,160})", re.IGNORECASE)
_AFTER_NAMES = re.compile(rf"[\s,|·•(–—-]*(?:(?:published|posted|updated)\W*)?{DAY}.{{0,40}}$", re.IGNORECASE)
_SMALL = {"and", "for", "of", "the", "in", "at", "de", "da", "di", "del", "la", "le", "van", "von", "der", "den", "bin"}
_SMALL |= {"al", "el", "correspondent", "editor", "reporter", "staff", "writer", "contributor", "science", "political"}
_SMALL |= {
    "health",
    "business",
    "sports",
    "education",
    "environment",
    "senior",
    "chief",
    "foreign",
    "technology",
    "with",
}
_NO_NAMES = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october"
    r"|november|december|christmas|contrast|comparison\b",
    re.IGNORECASE,
)


def mark_furniture(paragraphs: Sequence[str], title: str = "") -> tuple[Piece, ...]:
    """Every paragraph in order, furniture with the reason for which it is taken for that."""
    seen: set[str] = set()
    pieces = []
    for number, text in enumerate(paragraphs):
        key = _folded(text)
        is_title = bool(title) and number < 6 and key == _folded(title)
        again = "stands there twice" if key in seen and (len(key.split()) >= 8 or not _ends(text)) else ""
        pieces.append(Piece(text, "the title" if is_title else why_furniture(text) or again))
        seen.add(key)
    return tuple(pieces)


def why_furniture(text: str) -> str:
    """Why a paragraph is none of the article; empty where it is some."""
    text = text.strip()
    if len(text) > LONGEST or text[:1] in "\"“‘'«„":
        return ""
    if read_byline(text):
        return "who wrote it"
    return next((reason for reason, pattern in REASONS if pattern.fullmatch(text)), "")


def read_byline(text: str) -> str:
    """The people, and perhaps their paper, that a line names as its authors; empty where it is no such line."""
    found = _BY.fullmatch(text.strip())
    if not found:
        return ""
    who = _AFTER_NAMES.sub("", found["who"]).strip(" ,|·•–—-")
    parts = re.findall(r"[\w’'.@&-]+", who)
    # "By Ann Orr." ends as a sentence does, but initials and "Jr." do too.
    if _NO_NAMES.search(who) or re.search(r"[!?:;“\"]|[a-z]{3,}\.$", who) or not 2 <= len(parts) <= 16:
        return ""
    named = [part for part in parts if part[0].isupper() or part[0] == "@"]
    return (
        who if len(named) >= 2 and all(part in named or part.lower() in _SMALL or part == "&" for part in parts) else ""
    )


def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _ends(text: str) -> bool:
    """Whether it ends as a sentence does."""
    return bool(re.search(r"[.!?…][\"”’')\]]*$", text))
