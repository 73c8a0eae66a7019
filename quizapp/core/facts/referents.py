"""Referents: what stands for the pronouns and bare definite nouns of one clause, told so that it can stand alone."""

from dataclasses import dataclass
from functools import cached_property

from quizapp.core.facts.articled import with_article
from quizapp.core.facts.asserted import Asserted
from quizapp.core.facts.context import Context
from quizapp.core.facts.descriptions import named_by_aside
from quizapp.core.facts.names import Kind
from quizapp.core.facts.parallels import Parallels
from quizapp.core.facts.resolve import Resolver
from quizapp.core.facts.subjects import with_subject
from quizapp.core.text import Sentence

_DESCRIBED = " that the article describes"


@dataclass(frozen=True, eq=False)
class Referents:
    """What is written out in the clauses of an article."""

    ctx: Context

    def written(self, told: Asserted) -> dict[int, str]:
        """What is written instead of single tokens of a clause.

        “The study” of an article about one study stays as it is: the title makes it clear.
        """
        clause = self.ctx.clause_at.get(told.clause.verb, told.clause)
        swaps = with_subject(told.clause, self._resolver, self._swaps[told.clause.sentence])
        subject = self._parallels.before(clause, self._swaps)
        if subject and clause.subject.head == told.clause.subject.head:
            swaps = {**swaps, clause.subject.head: subject}
        swaps = {**swaps, **self._named(told)}
        return {t: words.removesuffix(_DESCRIBED) for t, words in swaps.items()}

    def _named(self, told: Asserted) -> dict[int, str]:
        """The name that an aside gives a bare subject: “the company, Mars One, …”."""
        subject = told.clause.subject
        name = named_by_aside(self.ctx, subject, (Kind.PERSON, Kind.ORGANISATION))
        bare = len(subject.tokens) == 2 and self.ctx.tokens[subject.first].text.lower() == "the"
        if not bare or name.head == subject.head:
            return {}
        return {subject.first: "", subject.head: with_article(self.ctx, self.ctx.name_at[name.head])}

    @cached_property
    def _resolver(self) -> Resolver:
        return self.ctx.once(Resolver)

    @cached_property
    def _parallels(self) -> Parallels:
        return Parallels(self.ctx)

    @cached_property
    def _swaps(self) -> dict[Sentence, dict[int, str]]:
        return {s: self._resolver.swaps(s) for s in self.ctx.reading.parse.sentences}
