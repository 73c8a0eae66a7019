"""Lists: one verb for several, each with its date: “Norway joined in 1957, Sweden in 1960 and Finland in 1961”."""

import re
from collections.abc import Iterator
from itertools import pairwise

from quizapp.core.facts.context import Context
from quizapp.core.facts.phrases import Part, render, trimmed
from quizapp.core.facts.reference import leaning
from quizapp.core.generate.dating import closed
from quizapp.core.generate.fuller import fuller
from quizapp.core.generate.wording import base_form, third_person
from quizapp.core.text import Sentence
from quizapp.core.timex import Timex

_NAME = r"(?:the )?[A-Z][\w’&.-]*(?: (?:of |and the )?[A-Z][\w’&.-]*)*"
_ITEM = re.compile(
    rf"^[;,]?(?: ?and)?(?: (?:then|finally|lastly|later))? ?(?P<names>{_NAME}(?:, {_NAME})*(?:,? and {_NAME})?)"
    r"(?P<told>, which .+)? (?:in|on)$"
)
_FEWEST = 2


def listed(ctx: Context) -> Iterator[tuple[int, str, Timex]]:
    """Each member of such a list: a token of it, what it did as a headline, and its date.

    What they did stands before the first of them, or behind the last: “followed by Sweden in 1960 and Finland, which
    joined the union in 1961”.
    """
    for sentence in ctx.reading.parse.sentences:
        items = list(_items(ctx, sentence))
        if len(items) >= _FEWEST and (did := _did(ctx, sentence, items)):
            for names, first, day in items:
                several = " and " in names or ", " in names
                verb = did[0] if several else third_person(did[0])
                yield first, f"{names[0].upper()}{names[1:]} {verb} {did[1]}".strip(), day


def _items(ctx: Context, sentence: Sentence) -> Iterator[tuple[str, int, Timex]]:
    """The members of a list: their names, the first token of them, and the date right behind them."""
    text = ctx.reading.text
    run = range(sentence.first, sentence.last)
    times = dict.fromkeys(ctx.time_at[i] for i in run if i in ctx.time_at)
    inside = [t for t in times if t.start >= sentence.start and closed(t)]
    first = {ctx.tokens[i].start: i for i in run}
    for before, timex in pairwise([None, *inside]):
        begin = before.end if before else _opening(text, sentence)
        match = _ITEM.match(text[begin : timex.start].rstrip()) if timex and begin else None
        day = closed(timex) if timex else None
        if match and day and begin + match.start("names") in first:
            yield match["names"], first[begin + match.start("names")], day


def _opening(text: str, sentence: Sentence) -> int:
    """Where the members begin that something “was followed by”; 0 where nothing was."""
    match = re.search(r"\b(?:was|were) followed by(?= )", text[sentence.start : sentence.end])
    return sentence.start + match.end() if match else 0


def _did(ctx: Context, sentence: Sentence, items: list[tuple[str, int, Timex]]) -> tuple[str, str] | None:
    """The verb, in its plain form, and what stands behind it, which the list tells only once."""
    first, last = items[0][1], items[-1][1]
    for i in range(sentence.first, sentence.last):
        token = ctx.tokens[i]
        joins = token.tag == "VBD" and i not in ctx.quoted
        below = ctx.reading.parse.children[i]
        subjects = [c for c in below if ctx.tokens[c].dep == "nsubj"]
        if not joins or len(subjects) != 1:
            continue
        ahead = i < first and token.dep in ("ROOT", "conj") and subjects[0] in ctx.name_at
        behind = i > last and ctx.tokens[subjects[0]].text.lower() == "which"
        if (ahead or behind) and (told := _behind(ctx, i)):
            return base_form(token.text, token.lemma), told
    return None


def _behind(ctx: Context, verb: int) -> str:
    """What stands between a verb and its date, without names: “the Nordic union”; empty where that is not clear."""
    pieces = [c for c in ctx.reading.parse.children[verb] if c > verb and ctx.tokens[c].dep in ("dobj", "prep", "prt")]
    times = [t for t in ctx.reading.parse.subtree(verb) if t > verb and t in ctx.time_at]
    end = min(times, default=len(ctx.tokens))
    # “In” before the date goes with it.
    end -= ctx.tokens[end - 1].pos == "ADP"
    kept = [t for c in pieces for t in trimmed(ctx.reading, c) if t < end]
    swaps = fuller(ctx, kept)
    named = any(ctx.tokens[t].dep == "dobj" and t in ctx.name_at for t in kept)
    if named or leaning(ctx, kept, swaps):
        return ""
    parts: list[Part] = [*kept]
    return render(ctx.reading, parts, swaps)
