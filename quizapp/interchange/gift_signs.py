"""GIFT's escapes, hidden while a question is taken apart."""

import re

_SIGNS = "\\:#=~{}"
# Private characters, which no text keeps: what is hidden cannot be mistaken for what stood there.
_HIDDEN = {sign: chr(0xF0000 + number) for number, sign in enumerate(_SIGNS)} | {"n": chr(0xF0000 + len(_SIGNS))}
_SHOWN = {hidden: "\n" if sign == "n" else sign for sign, hidden in _HIDDEN.items()}
_ESCAPE = re.compile(r"\\([\\:#=~{}n])")
_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd]")
_ANY_HIDDEN = re.compile("[\U000f0000-\U000f000f]")


def hide(text: str) -> str:
    """A text whose escaped signs mean nothing any more; its line breaks are one sign each."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return _ESCAPE.sub(lambda match: _HIDDEN[match[1]], _PRIVATE.sub("", lines))


def reveal(text: str) -> str:
    """The text that was meant, once it is taken apart."""
    return _ANY_HIDDEN.sub(lambda match: _SHOWN.get(match[0], ""), text)
