"""Checks of what gives a key away: the title, the article's foremost person, or nothing else that could be meant."""

import re
from collections.abc import Iterator

from quizapp.core.checks.asked import asked, asks_speaker
from quizapp.core.checks.base import for_choice
from quizapp.core.checks.kinds import name_of
from quizapp.core.facts.context import Context
from quizapp.core.facts.names import Kind
from quizapp.core.items import Choice, Severity
from quizapp.core.reading import Reading
from quizapp.core.words import content

_NAMING = re.compile(
    r"who|whom|whose|which (?:country|organi[sz]ation|company|city|town|person|man|woman|team|party|leader|president)"
)
_LIGHT = content(
    "article text passage story report account document according describe following statement remark writer mention "
    "project person someone"
)
_CAPITALS = re.compile(r"\b[A-Z][\w’'-]*")


def names_in(text: str) -> frozenset[str]:
    """The stems of the words that a text writes with a capital, its first word among them."""
    return content(" ".join(_CAPITALS.findall(text)))


@for_choice("title-key", Severity.WARNING)
def title_key(item: Choice, reading: Reading) -> Iterator[str]:
    """The title does not give the key away: not only the key, of all options, names what the title names."""
    if not _NAMING.fullmatch(asked(item.stem)) or asks_speaker(item.stem):
        return
    # A title in small letters, made of a file's name, writes “us” for the country.
    titled = content(reading.title) | content(reading.title.upper())
    others = frozenset[str]().union(*(content(option.text) for option in item.options if not option.key))
    for key in item.keys:
        # "Militias in Iraq" are not the Iraq of the title.
        if names_in(re.split(r"\b(?:in|of|from|at|on|by|for|to)\b", key.text)[0]) & titled and not others & titled:
            yield f"The title names “{key.text}”, so nobody need read the article: ask what it did or had done to it."


@for_choice("foremost-key", Severity.WARNING)
def foremost_key(item: Choice, reading: Reading) -> Iterator[str]:
    """The key of a question of who did it is not the person whom most of the article is about."""
    if asked(item.stem) not in ("who", "whom") or asks_speaker(item.stem):
        return
    for key in item.keys:
        name = name_of(key.text, reading)
        if name and name.text == reading.once(foremost):
            yield f"Most of the article is about “{key.text}”, which gives the key away: ask what “{key.text}” did."


def foremost(reading: Reading) -> str:
    """The person named in a quarter of the sentences and twice as often as any other; empty where there is none."""
    ctx = reading.once(Context)
    told = {
        name.text: len({ctx.sentence_of(first) for first, _ in name.mentions})
        for name in ctx.names
        if name.kind is Kind.PERSON
    }
    ranked = sorted(told, key=lambda text: (-told[text], text))
    if not ranked or told[ranked[0]] * 4 < len(reading.parse.sentences):
        return ""
    return ranked[0] if len(ranked) == 1 or told[ranked[0]] >= 2 * told[ranked[1]] else ""


_LISTED = re.compile(r"^which (?:of|statements?|sentences?|remarks?)\b", re.IGNORECASE)


@for_choice("open-stem", Severity.WARNING)
def open_stem(item: Choice, reading: Reading) -> Iterator[str]:  # noqa: ARG001 -- every check is asked alike
    """A stem says more of what it asks than one word beside a name: “What did Nero do?” has many answers."""
    if asked(item.stem) not in ("who", "whom", "what") or asks_speaker(item.stem) or _LISTED.match(item.stem):
        return
    told = content(item.stem) - names_in(item.stem) - _LIGHT
    named = re.findall(r"(?<!^)\b[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*)*", item.stem[1:])
    if len(told) + (len(named) > 1) < 2 and "“" not in item.stem:
        yield f"“{item.stem}” has more answers than one: say when, where, why or about what."
