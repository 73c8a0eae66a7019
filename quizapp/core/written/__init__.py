"""Items that people write: from stems, answers, dates and passages as they were typed to an item, and back."""

from quizapp.core.written.choices import write_choice
from quizapp.core.written.orderings import write_ordering
from quizapp.core.written.same import asks_the_same
from quizapp.core.written.typed import typed_choice, typed_ordering
from quizapp.core.written.values import ReadDate, WrittenChoice, WrittenEvent, WrittenOption, WrittenOrdering

__all__ = [
    "ReadDate",
    "WrittenChoice",
    "WrittenEvent",
    "WrittenOption",
    "WrittenOrdering",
    "asks_the_same",
    "typed_choice",
    "typed_ordering",
    "write_choice",
    "write_ordering",
]
