"""Facts: typed statements with the answer that a question about them has."""

from dataclasses import dataclass, field

from quizapp.core.facts.clauses import Piece
from quizapp.core.facts.names import Kind
from quizapp.core.facts.numbers import Number
from quizapp.core.facts.premises import Premise
from quizapp.core.text import Sentence
from quizapp.core.timex import Timex


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer as an option writes it, with the tokens of the text that say it."""

    text: str
    tokens: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """A statement read from the text: what can be asked of it, the answer, and the piece of its clause that holds it.

    `unit` is what a quantity counts or the family that its distractors must belong to; `hedge` is the word
    before a quantity ("about") that the question keeps; `lead` the words that a question puts before its
    question word ("in", "at the request of"); `others` what the answer might have been instead, where the fact
    itself tells; `about` whom a quotation speaks of as “he” or “she”.
    """

    kind: Kind
    premise: Premise
    piece: Piece
    answer: Answer
    unit: str = ""
    hedge: str = ""
    lead: str = ""
    number: Number | None = None
    timex: Timex | None = None
    rest: tuple[int, ...] = field(default=())
    others: tuple[str, ...] = ()
    about: str = ""

    @property
    def sentence(self) -> Sentence:
        """The sentence that tells it."""
        return self.premise.sentence
