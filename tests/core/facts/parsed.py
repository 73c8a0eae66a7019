"""Parses made by hand: each word with its tag, its label and its head, as a model would have read it."""

from quizapp.core.facts.context import Context
from quizapp.core.facts.premises import find_premises
from quizapp.core.facts.values import Fact
from quizapp.core.generate.asking import all_facts
from quizapp.core.reading import Reading
from quizapp.core.text import Parse, Sentence, Token
from quizapp.core.timex import Timex

_CLASSES = {
    "N": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "V": "VERB", "MD": "AUX", "J": "ADJ", "R": "ADV", "IN": "ADP",
    "DT": "DET", "PRP": "PRON", "PRP$": "PRON", "W": "PRON", "CD": "NUM", "TO": "PART", "CC": "CCONJ", "POS": "PART",
}  # fmt: skip


def _class(tag: str, dep: str) -> str:
    if dep in ("aux", "auxpass"):
        return "AUX"
    return _CLASSES.get(tag) or _CLASSES.get(tag[:1]) or "PUNCT"


def reading(*sentences: str, title: str = "", dates: tuple[Timex, ...] = ()) -> Reading:
    """A text of sentences, each written as `word[=lemma]/TAG/label/head[/ENTITY]`, heads counted from 0 in each."""
    text, tokens, spans = "", [], []
    for sentence in sentences:
        first, words = len(tokens), [word.split("/") for word in sentence.split()]
        for n, (written, tag, dep, head, *entity) in enumerate(words):
            word, _, lemma = written.partition("=")
            glued = not text or word in list(".,;:?!)”%") or word[0] == "’" or text[-1] in "(“‘"
            text += word if glued else " " + word
            label = entity[0] if entity else ""
            begins = bool(label) and (n == 0 or words[n - 1][4:] != entity)
            start, lemma = len(text) - len(word), lemma or word.casefold()
            told = (word, lemma, _class(tag, dep), tag, dep, first + int(head))
            tokens.append(Token(start, len(text), *told, label, begins, ""))
        spans.append(Sentence(first, len(tokens), tokens[first].start, len(text)))
    made = Reading(text, Parse("by hand", tuple(tokens), tuple(spans)), title)
    vars(made)["timexes"] = dates
    return made


def context(*sentences: str, **fields) -> Context:
    """The context of a text made by hand."""
    return Context(reading(*sentences, **fields))


def facts(*sentences: str, **fields) -> tuple[Fact, ...]:
    """The facts of a text made by hand."""
    ctx = context(*sentences, **fields)
    return all_facts(ctx, find_premises(ctx))
