"""Rules that only generated items must keep: where a teacher wrote the item, their judgement stands in for them."""

import re
from collections.abc import Iterator
from itertools import pairwise

from quizapp.core.checks.asked import asked, asks_actor, asks_speaker
from quizapp.core.checks.base import cited_tokens, for_choice
from quizapp.core.checks.kinds import Sort, Spans, name_of, sort_of
from quizapp.core.checks.proof import evidence_told
from quizapp.core.english import word_set
from quizapp.core.facts.classes import akin, classes_of
from quizapp.core.facts.context import Context
from quizapp.core.facts.lexicon import SAYING
from quizapp.core.items import Choice, Evidence, Severity
from quizapp.core.reading import Reading
from quizapp.core.words import content

_VOICE = SAYING | word_set("call describe ask urge appeal answer reply respond quote record speak")


@for_choice("unlike-things", Severity.UNPROVED)
def unlike_things(item: Choice, reading: Reading) -> Iterator[str]:
    """In a question of what, options that are things are of one class: a sum beside sums, a road beside roads."""
    if asked(item.stem) != "what" or not item.keys:
        return
    spans = reading.once(Spans)
    heads = {option.text: h for option in item.options if (h := spans.head(option.text)) is not None}
    nouns = {text: h for text, h in heads.items() if reading.parse.tokens[h].pos in ("NOUN", "PROPN")}
    key = item.keys[0].text
    for text, head in nouns.items():
        if key in nouns and not _alike(reading.once(Context), head, nouns[key]):
            yield f"“{text}” is another kind of thing than the key “{key}”: offer things of one kind."


def _alike(ctx: Context, one: int, other: int) -> bool:
    """Whether two nouns are the same, or of one class."""
    return ctx.tokens[one].lemma == ctx.tokens[other].lemma or akin(classes_of(ctx, one), classes_of(ctx, other))


@for_choice("silent", Severity.UNPROVED)
def silent(item: Choice, reading: Reading) -> Iterator[str]:
    """In a question of who says so, every option is somebody whom the article lets speak."""
    for option in item.options:
        if not asks_speaker(item.stem) or option.key:
            continue
        name = name_of(option.text, reading)
        if name and name.text not in reading.once(voices):
            yield f"The article lets “{option.text}” say nothing: take somebody whom it quotes."


def voices(reading: Reading) -> frozenset[str]:
    """The names whose sentence quotes, or has a verb of saying."""
    ctx = reading.once(Context)
    speaking = {ctx.sentence_of(i) for i, t in enumerate(ctx.tokens) if t.lemma in _VOICE or t.text in ("“", '"')}
    return frozenset(n.text for n in ctx.names if any(ctx.sentence_of(first) in speaking for first, _ in n.mentions))


@for_choice("from-nowhere", Severity.UNPROVED)
def from_nowhere(item: Choice, reading: Reading) -> Iterator[str]:
    """In a question of who or where, every distractor is named in the article: others tempt nobody who skimmed it."""
    for option in item.options:
        named = asks_actor(item.stem) or sort_of(option.text, reading) is Sort.COUNTRY
        if named and option.evidence is Evidence.UNSUPPORTED:
            yield f"“{option.text}” is nowhere in the article: take somebody, or something, that it names."


@for_choice("credentials", Severity.UNPROVED)
def credentials(item: Choice, reading: Reading) -> Iterator[str]:
    """Nobody asks for the past of a source: what a clause tells of somebody only to say why they are quoted."""
    tokens = reading.parse.tokens
    wanted = content(item.stem) - content("article describe")
    if asked(item.stem) == "how":
        wanted = content(" ".join(key.text for key in item.keys))
    for i in cited_tokens(item, reading):
        subject = tokens[tokens[i].head]
        source = subject.dep == "nsubj" and tokens[subject.head].lemma in SAYING
        living = tokens[i].dep == "relcl" and tokens[i].lemma in _LIVING and asks_actor(item.stem)
        told = source and (living or ("describe" in item.stem and tokens[i].dep in ("appos", "amod", "compound")))
        if told and not asks_speaker(item.stem):
            words = content(" ".join(tokens[j].text for j in reading.parse.subtree(i)))
            if wanted and len(wanted & words) * 3 >= len(wanted) * 2:
                yield "The article tells that only of its source, to say why it quotes them: ask what they say."
                return


_LIVING = word_set(
    "spend work study cover teach train live grow serve join report write research specialise specialize"
)


@for_choice("cut-phrase", Severity.UNPROVED)
def cut_phrase(item: Choice, reading: Reading) -> Iterator[str]:
    """A stem does not end inside a phrase of its passage: “his Milton” of “his Milton boat company”."""
    tokens = reading.parse.tokens
    last = re.findall(r"[\w’'-]+", item.stem)[-2:]
    told = " ".join([item.stem, *(key.text for key in item.keys)])
    said = {word.casefold() for word in re.findall(r"[\w’'-]+", told)}
    proof = list(cited_tokens(item, reading))
    for i, j in pairwise(proof):
        token, head = tokens[j], tokens[tokens[j].head]
        inside = [tokens[i].text, token.text] == last and token.dep in ("compound", "amod", "nmod", "poss", "det")
        if inside and token.head > j and head.text.casefold() not in said:
            yield f"The stem breaks off before “{head.text}”, which its last words belong to: write the phrase out."


_THE = re.compile(r"^(?:the|an?|in|at|on|to|from|by|of|with|for)\b", re.IGNORECASE)


@for_choice("wants-the", Severity.UNPROVED)
def wants_the(item: Choice, reading: Reading) -> Iterator[str]:
    """A name is written with “the” where the article writes it so: “the Senate”, “the US”."""
    tokens = reading.parse.tokens
    for option in item.options:
        name = None if _THE.match(option.text) else name_of(option.text, reading)
        if not name:
            continue
        alone = [(a, b) for a, b in name.mentions if tokens[b - 1].dep not in ("compound", "amod", "nmod", "poss")]
        if alone and all(a > 0 and tokens[a - 1].text.casefold() == "the" for a, _ in alone):
            yield f"The article writes “the {name.text}”: write “{option.text}” with “the”."


OWN = (evidence_told, unlike_things, silent, from_nowhere, credentials, cut_phrase, wants_the)
