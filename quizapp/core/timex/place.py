"""What a rule may know of the place where it reads: the day of writing, the verb, the dates told before."""

import re
from dataclasses import dataclass, field
from functools import cached_property

from quizapp.core.text import Parse
from quizapp.core.timex.periods import Period
from quizapp.core.timex.tense import Tense, tense_at, token_at
from quizapp.core.timex.values import Day, Interval

# A date further from the day of writing than this shows that a text tells of other times than its own.
_NEWS_DAYS = 200
# No two sentences are as long as this, in characters: further back nothing is looked for.
_FAR = 2_000


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a rule reads in an expression: TIMEX3 type and value, the days, and the period that later ones refer to."""

    type: str
    value: str
    interval: Interval | None = None
    period: Period | None = None


def dated(period: Period, *, sure: bool = True) -> Meaning:
    """A DATE that names a period; its days are told only where they are sure."""
    return Meaning("DATE", period.value, period.interval if sure else None, period)


@dataclass(frozen=True, slots=True)
class Told:
    """A date that the text told, with the place where it ends."""

    end: int
    period: Period
    sure: bool


@dataclass
class Story:
    """A text as it is read from its start: what has been told so far grows with each date."""

    text: str
    parse: Parse
    published: Day | None
    told: list[Told] = field(default_factory=list)


def describes(story: Story, end: int) -> bool:
    """Whether an expression that ends there only describes the noun behind it: "the 2003 invasion", "Friday’s vote"."""
    after = story.text[end : end + 3]
    if after.startswith(("’s", "'s", "-")):
        return True
    tokens = story.parse.tokens
    i = token_at(story.parse, end - 1)
    while i >= 0 and tokens[i].head != i and tokens[tokens[i].head].start < end and tokens[i].head < i:
        i = tokens[i].head
    if i < 0 or not after.startswith(" "):
        return False
    head = tokens[tokens[i].head]
    return head.start >= end and head.tag.startswith("NN")


@dataclass(frozen=True)
class Place:
    """One match of a pattern in the story."""

    story: Story
    start: int
    end: int

    @property
    def published(self) -> Day | None:
        """The day of writing, or None where it is not known."""
        return self.story.published

    @cached_property
    def tense(self) -> Tense:
        """The tense of the verb that governs the expression."""
        return tense_at(self.story.parse, self.start)

    @property
    def entity(self) -> str:
        """The label of the named entity that the expression's first token belongs to, or empty."""
        i = token_at(self.story.parse, self.start)
        return self.story.parse.tokens[i].ent if i >= 0 else ""

    @property
    def general(self) -> bool:
        """Whether a weekday is any such day or only describes what happens on it: "a Monday", "Friday prayers"."""
        tokens = self.story.parse.tokens
        i = token_at(self.story.parse, self.start)
        if i < 0 or tokens[i].dep == "compound":
            return i >= 0
        while i > 0 and (tokens[i - 1].tag.startswith("JJ") or tokens[i - 1].text == ","):
            i -= 1
        return i > 0 and tokens[i - 1].lemma in ("a", "any", "some", "most", "one")

    @cached_property
    def before(self) -> str:
        """The words before the expression, in lower case, at most forty characters within its line."""
        return self.story.text[max(0, self.start - 40) : self.start].rpartition("\n")[2].lower()

    @cached_property
    def after(self) -> str:
        """The words after the expression, as `before`, but as they are written."""
        return self.story.text[self.end : self.end + 40].partition("\n")[0]

    @property
    def deadline(self) -> bool:
        """Whether the words before make the expression the end of a stretch: "until", "by", "before"."""
        return re.search(r"\b(?:until|till|by|before)\s+(?:the\s+)?$", self.before) is not None

    @property
    def ahead(self) -> bool:
        """Whether what is told lies after the day of writing, as far as the verb and the words before tell."""
        return self.tense == Tense.FUTURE or (self.deadline and self.tense != Tense.PAST)

    @property
    def moved(self) -> bool:
        """Whether the words before make it a goal, which the verb's tense does not date: "put off to May"."""
        return re.search(r"\b(?:to|for)\s+(?:the\s+)?$", self.before) is not None

    @property
    def anchored(self) -> bool:
        """Whether the date told just before is sure, so that one counted from it can be."""
        return self.recent is not None and self.story.told[-1].sure

    def sure(self, *grains: str) -> bool:
        """Whether it is sure on which side of the day of writing the expression lies.

        The verb must tell, and no date of these grains just before may show that the text tells of other times.
        """
        if self.tense not in (Tense.PAST, Tense.FUTURE) or self.published is None or self.moved:
            return False
        last = self.recent
        if last is None or last.grain not in grains:
            return True
        if last.grain == "year":
            return last.first.year == self.published.year
        return abs(last.first.ordinal - self.published.ordinal) <= _NEWS_DAYS

    @property
    def last(self) -> Period | None:
        """The last date told, however far back."""
        return self.story.told[-1].period if self.story.told else None

    @cached_property
    def recent(self) -> Period | None:
        """The last date told in the same sentence or the one before it, in the same paragraph."""
        if not self.story.told or self.start - self.story.told[-1].end > _FAR:
            return None
        told = self.story.told[-1]
        between = self.story.text[told.end : self.start]
        return told.period if "\n" not in between and len(re.findall(r"[.!?][”’\"']?\s", between)) <= 1 else None

    @property
    def reference(self) -> Day | None:
        """The day that "later" and "earlier" count from: of the last date told, else of writing."""
        return self.last.first if self.last else self.published
