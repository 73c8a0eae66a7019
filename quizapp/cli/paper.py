"""A set of questions as a sheet to read: numbered, the key marked, each with its passage."""

import textwrap
from typing import Any

_WIDTH = 88
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def as_text(body: dict[str, Any]) -> str:
    """What `quizapp generate` made, for reading at a terminal."""
    lines = [body["article"]["title"], "=" * len(body["article"]["title"])]
    for number, item in enumerate(body["items"], 1):
        lines += ["", *_wrapped(f"{number}. ", item["stem"])]
        lines += _options(item) if item["kind"] == "choice" else _events(item)
        lines += _wrapped("   Why: ", item["explanation"])
    for item in body.get("rejected", ()):
        lines += ["", *_wrapped("Thrown away: ", item["stem"])]
        lines += [line for p in item["problems"] for line in _wrapped(f"   {p['check']}: ", p["message"])]
    return "\n".join(lines) + "\n"


def _options(item: dict[str, Any]) -> list[str]:
    marks = [("*" if option["key"] else " ", option) for option in item["options"]]
    return [
        line for n, (mark, option) in enumerate(marks) for line in _wrapped(f" {mark} {_LETTERS[n]}  ", option["text"])
    ]


def _events(item: dict[str, Any]) -> list[str]:
    places = {event: n for n, event in enumerate(item["order"], 1)}
    return [line for event in item["events"] for line in _wrapped(f"  ({places[event['id']]}) ", event["text"])]


def _wrapped(lead: str, words: str) -> list[str]:
    return textwrap.wrap(words, _WIDTH, initial_indent=lead, subsequent_indent=" " * len(lead))
