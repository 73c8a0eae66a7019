"""What a stem asks for: its question word, and whether it asks who says so."""

import re
from functools import lru_cache

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_LEAD = re.compile(r"^according to [^,]*(?:, [^,]*?)??, ", re.IGNORECASE)
_ASKED = re.compile(r"\b(who|whom|whose|what|when|where|why|how|which(?: \w+)?)\b", re.IGNORECASE)
_SAYING = (
    r"said|says|argue[sd]?|claim(?:s|ed)?|insist(?:s|ed)?|warn(?:s|ed)?|announce[sd]|add(?:s|ed)|thinks?|believe[sd]?|"
    r"told|tells|suggest(?:s|ed)?|predict(?:s|ed)?|describe[sd]?|call(?:s|ed)?|admit(?:s|ted)|explain(?:s|ed)|"
    r"complain(?:s|ed)|stress(?:es|ed)|declare[sd]?|report(?:s|ed)|concede[sd]?|accept(?:s|ed)|agree[sd]?|"
    r"expect(?:s|ed)?|hope[sd]?|fear(?:s|ed)?|estimate[sd]?|note[sd]|wrote|writes|confirm(?:s|ed)|reveal(?:s|ed)|acknowledge[sd]|"
    r"conclude[sd]|maintain(?:s|ed)|recall(?:s|ed)"
)
_SAYS = re.compile(rf"^who(?:m does the article quote| (?:has |had )?(?:{_SAYING})\b)", re.IGNORECASE)
WHO = ("who", "whom", "whose")


@lru_cache(maxsize=5_000)
def asked(stem: str) -> str:
    """The question word of a stem, with the noun after “which”; empty where there is none."""
    match = _ASKED.search(_LEAD.sub("", _QUOTED.sub("“”", stem)))
    return " ".join(match[1].casefold().split()) if match else ""


def asks_actor(stem: str) -> bool:
    """Whether a stem asks who did or does something, or which body or country."""
    word = asked(stem)
    return word in WHO or word in ("which organisation", "which organization", "which country", "which company")


def asks_speaker(stem: str) -> bool:
    """Whether a stem asks who says something."""
    return bool(_SAYS.match(_LEAD.sub("", stem)))
