"""Statements: questions which of some statements about one thing the article supports.

The key is what one sentence tells; each distractor is what another tells, made false by one change. So every option
reads as the article does, and to choose well a student must have read a sentence for each.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from quizapp.core.changes import Stock, changed, changes_of
from quizapp.core.checks.base import overlaps
from quizapp.core.distractors.lures import Lure
from quizapp.core.drafts import FEWEST_LURES, Draft, because, cited, excerpt
from quizapp.core.facts.context import Context
from quizapp.core.facts.names import Kind
from quizapp.core.facts.phrases import count_words
from quizapp.core.facts.statements import Statement, all_statements, stands
from quizapp.core.facts.topics import topics_of
from quizapp.core.facts.values import Answer, Fact
from quizapp.core.generate.assemble import Candidate
from quizapp.core.generate.salience import main_sentences, salience
from quizapp.core.items import Evidence
from quizapp.core.text import Sentence
from quizapp.core.words import content

_MOST, _MOST_LURES = 60, 16
_MOST_CHANGES = 4
_LEAST_WORTH = 1.5
_KEYS_PER_TOPIC = 8
_WORTH = 1.4
_SALIENT = 3.0
# What a salient sentence loses as a distractor: better that it becomes the key of another question.
_SPARED = 0.7
_ALIKE = 0.5
# What a question loses whose statements have no more in common than the article.
_UNFOCUSED = 0.8
_LONGEST_QUOTE = 32
# What says no more than that it is not so tells a reader less than another thing would, and reads alike in each option.
_PLAIN = 0.4
_DENIAL = re.compile(r"\b(?:no longer|yet to|failed to|refused to|ceased?|hardly|only a)\b")


@dataclass(frozen=True, slots=True)
class _Told:
    """A statement with its words, what it is about, and its false versions, each with what it is worth."""

    statement: Statement
    text: str
    topics: tuple[str, ...]
    false: tuple[tuple[float, Lure], ...]

    @property
    def sentence(self) -> Sentence:
        """The sentence that tells it."""
        return self.statement.premise.sentence


@dataclass(frozen=True, slots=True)
class _Group:
    """Statements that a question may set beside each other: how its stem begins, and what all of them speak of."""

    stem: str
    topic: str
    told: Sequence[_Told]


def which_statement(ctx: Context) -> tuple[Candidate, ...]:
    """The questions which of some statements about a topic the article supports, for each topic and each key.

    Their distractors are more than a question shows, and not proved together: a set takes of them what fits.
    """
    weights = salience(ctx)
    main = main_sentences(weights)
    about: dict[str, list[_Told]] = {}
    told = list(_told(Stock(ctx), weights))
    for one in told:
        for topic in one.topics:
            about.setdefault(topic, []).append(one)
    groups = [_Group(f"Which of these statements about {topic}", topic, those) for topic, those in about.items()]
    if ctx.reading.title:
        groups.append(_Group(f"Which of these statements does the article “{ctx.reading.title}”", "", told))
    found = [
        replace(candidate, main=key.sentence in main)
        for group in groups
        for key in sorted(group.told, key=lambda t: (-weights[t.sentence], t.sentence.start))[:_KEYS_PER_TOPIC]
        if (candidate := _candidate(ctx, group, key, weights))
    ]
    # Of a long article the best will do: a set weighs each against each.
    return tuple(sorted(found, key=lambda c: (-c.worth, c.draft.fact.sentence.start, c.draft.stem))[:_MOST])


def _told(stock: Stock, weights: Mapping[Sentence, float]) -> Iterator[_Told]:
    """The statements that stand alone, one a sentence."""
    ctx, seen = stock.ctx, set[Sentence]()
    for statement in ctx.once(all_statements):
        sentence = statement.premise.sentence
        if sentence in seen or not stands(ctx, statement):
            continue
        seen.add(sentence)
        false = tuple(_false(stock, statement, weights[sentence]))
        yield _Told(statement, changed(stock, statement), topics_of(ctx, statement), false)


def _false(stock: Stock, statement: Statement, weight: float) -> Iterator[tuple[float, Lure]]:
    """The versions of a statement that one worthy change makes false."""
    ctx, sentence = stock.ctx, statement.premise.sentence
    worthy = [change for change in changes_of(stock, statement) if change.worth >= _LEAST_WORTH]
    for change in worthy[:_MOST_CHANGES]:
        told = excerpt(ctx, sentence, max(change.at, statement.tokens[0]), _LONGEST_QUOTE)
        text = changed(stock, statement, change)
        lure = Lure(text, Evidence.ELSEWHERE, f"The article says: {told}.", (ctx.cite(sentence),))
        yield change.worth - _SPARED * weight - _PLAIN * bool(_DENIAL.search(change.instead)), lure


def _candidate(ctx: Context, group: _Group, key: _Told, weights: Mapping[Sentence, float]) -> Candidate | None:
    """The question of a group with one key; None where too few other statements can be made false."""
    others = [other for other in group.told if other.sentence != key.sentence]
    found = [pair for other in others if (pair := _beside(group.topic, key, other))]
    if len(found) < FEWEST_LURES:
        return None
    found.sort(key=lambda pair: (-pair[0], pair[1].text))
    draft = _draft(ctx, group, key)
    lures = tuple(_placed(lure, draft) for _, lure in found[:_MOST_LURES])
    worth = _WORTH + _SALIENT * weights[key.sentence] - (0 if group.topic else _UNFOCUSED)
    return Candidate(draft, lures, worth, paragraph=ctx.paragraph_of[key.sentence])


def _placed(lure: Lure, draft: Draft) -> Lure:
    """A false statement, which misreads the key's passages where these cite its sentence too, as for a name."""
    own = overlaps(lure.citations[0], draft.citations)
    return replace(lure, evidence=Evidence.MISREADING) if own else lure


def _beside(topic: str, key: _Told, other: _Told) -> tuple[float, Lure] | None:
    """The worthiest false version of a statement that still holds the topic and is about as long as the key."""
    for worth, lure in other.false:
        alike = _ALIKE <= count_words(lure.text) / count_words(key.text) <= 1 / _ALIKE
        if alike and content(topic) <= content(lure.text):
            return worth, lure
    return None


def _draft(ctx: Context, group: _Group, key: _Told) -> Draft:
    premise, tokens = key.statement.premise, key.statement.tokens
    fact = Fact(Kind.ASSERTION, premise, premise.clause.subject, Answer(key.text, tokens))
    stem = f"{group.stem} does the article support?" if group.topic else f"{group.stem} support?"
    return Draft("which-statement", fact, stem, key.text, because(ctx, fact), deep=True, citations=cited(ctx, fact))
