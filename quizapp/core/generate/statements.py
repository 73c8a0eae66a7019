"""Statements: questions which of some statements about one thing the article supports.

The key is what one sentence tells; each distractor is what another tells, made false by one change. So every option
reads as the article does, and to choose well a student must have read a sentence for each.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from quizapp.core.changes import Change, Stock, changed, changes_of
from quizapp.core.distractors.lures import Lure, lure_at
from quizapp.core.drafts import Draft, because, cited
from quizapp.core.facts.context import Context
from quizapp.core.facts.names import Kind
from quizapp.core.facts.phrases import count_words
from quizapp.core.facts.statements import Statement, find_statements, shortened, stands
from quizapp.core.facts.topics import topics_of
from quizapp.core.facts.values import Answer, Fact
from quizapp.core.generate.assemble import Candidate
from quizapp.core.generate.salience import main_sentences, salience
from quizapp.core.text import Sentence
from quizapp.core.words import content

_FEWEST, _MOST_LURES = 2, 6
_LEAST_WORTH = 1.2
_KEYS_PER_TOPIC = 6
_WORTH = 2.0
_SALIENT = 3.0
# What a salient sentence loses as a distractor: better that it becomes the key of another question.
_SPARED = 0.7
_ALIKE = 0.5
_FEEDBACK = "The article says: {quote}."


@dataclass(frozen=True, slots=True)
class _Told:
    """A statement with its words, what it is about, and the worthiest changes that make it false."""

    statement: Statement
    text: str
    topics: tuple[str, ...]
    changes: tuple[Change, ...]

    @property
    def sentence(self) -> Sentence:
        """The sentence that tells it."""
        return self.statement.premise.sentence


def which_statement(ctx: Context) -> tuple[Candidate, ...]:
    """The questions which of some statements about a topic the article supports, for each topic and each key."""
    stock, weights = Stock(ctx), salience(ctx)
    told = list(_told(stock))
    about: dict[str, list[_Told]] = {}
    for one in told:
        for topic in one.topics:
            about.setdefault(topic, []).append(one)
    return tuple(
        candidate
        for topic, group in about.items()
        for key in sorted(group, key=lambda t: (-weights[t.sentence], t.sentence.start))[:_KEYS_PER_TOPIC]
        if (candidate := _candidate(stock, topic, key, group, weights))
    )


def _told(stock: Stock) -> Iterator[_Told]:
    """The statements that stand alone, one a sentence."""
    ctx, seen = stock.ctx, set[Sentence]()
    for full in find_statements(ctx):
        statement = shortened(ctx, full, ())
        sentence = statement.premise.sentence
        if sentence in seen or not stands(ctx, statement):
            continue
        seen.add(sentence)
        yield _Told(statement, changed(stock, statement), topics_of(ctx, statement), changes_of(stock, statement))


def _candidate(
    stock: Stock, topic: str, key: _Told, group: Sequence[_Told], weights: Mapping[Sentence, float]
) -> Candidate | None:
    """The question about a topic with one key; None where too few other statements can be made false."""
    ctx = stock.ctx
    draft = _draft(ctx, topic, key)
    lures = [
        (found[0] - _SPARED * weights[other.sentence], found[1])
        for other in group
        if other.sentence != key.sentence and (found := _lure(stock, draft, topic, other))
    ]
    if len(lures) < _FEWEST:
        return None
    lures.sort(key=lambda pair: (-pair[0], pair[1].text))
    return Candidate(
        draft,
        tuple(lure for _, lure in lures[:_MOST_LURES]),
        _WORTH + _SALIENT * weights[key.sentence],
        paragraph=ctx.paragraph_of[key.sentence],
        main=key.sentence in main_sentences(weights),
    )


def _draft(ctx: Context, topic: str, key: _Told) -> Draft:
    premise, tokens = key.statement.premise, key.statement.tokens
    fact = Fact(Kind.ASSERTION, premise, premise.clause.subject, Answer(key.text, tokens))
    stem = f"Which of these statements about {topic} does the article support?"
    return Draft("which-statement", fact, stem, key.text, because(ctx, fact), deep=True, citations=cited(ctx, fact))


def _lure(stock: Stock, draft: Draft, topic: str, other: _Told) -> tuple[float, Lure] | None:
    """A statement made false by its worthiest change that leaves its topic in it, with how much that is worth."""
    for change in other.changes:
        text = changed(stock, other.statement, change)
        held = content(topic) <= content(text)
        alike = _ALIKE <= count_words(text) / count_words(draft.key) <= 1 / _ALIKE
        if held and alike and change.worth >= _LEAST_WORTH:
            at = max(change.at, other.statement.tokens[0])
            return change.worth, lure_at(
                stock.ctx, draft, text, other.sentence, at, "The article says: {quote}.", most=32
            )
    return None
