"""Articled names: “the US”, “the Labour Party”, “Marie Curie”, as a sentence writes them."""

from quizapp.core.english import word_set
from quizapp.core.facts.context import Context
from quizapp.core.facts.names import Name

_BESIDE = frozenset({"compound", "amod", "nmod", "poss"})
# Names that English writes with “the”, whatever they stand before in a text.
_ARTICLED = frozenset({"US", "USA", "UK", "UN", "EU", "U.S.", "U.K.", "U.N.", "E.U.", "Netherlands", "Philippines"})
_LAST_WORDS = word_set(
    "States Nations Kingdom Union Republic Emirates Islands East West Sea Ocean River Canal Party"
    " Agency Department Ministry Commission Federation Association Authority Council "
    " Committee Army Navy Office Organisation Organization"
)


def with_article(ctx: Context, name: Name) -> str:
    """A name as a sentence writes it: with “the” where English asks for it or the article mostly has it."""
    if name.text in _ARTICLED or _bodied(name.text):
        return f"the {name.text}"
    alone = [first for first, last in name.mentions if ctx.tokens[last - 1].dep not in _BESIDE]
    articles = sum(first > 0 and ctx.tokens[first - 1].text.lower() == "the" for first in alone)
    return f"the {name.text}" if articles * 2 > len(alone) else name.text


def _bodied(name: str) -> bool:
    """Whether a name of several words ends in a common noun, as “the Labour Party” does."""
    first, _, last = name.rpartition(" ")
    return bool(first) and last in _LAST_WORDS
