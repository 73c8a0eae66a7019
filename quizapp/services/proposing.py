"""Proposing: a language model adds to what the rules wrote. How it is asked is handed over; the gate is the same."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from quizapp.core.generate import Generated
from quizapp.core.generate.proposals import Proposals, count_dropped
from quizapp.core.generate.together import join
from quizapp.core.reading import Reading

Proposer = Callable[[Reading, int], Proposals]


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelReport:
    """What came of asking a language model.

    Args:
        kept: how many of the set it proposed.
        dropped: how many of its proposals each check threw away, the most first.
        note: in words where it fell short; empty where it did not.
        answered: whether it proposed anything at all.
    """

    kept: int
    dropped: Mapping[str, int]
    note: str
    answered: bool

    def to_dict(self) -> dict[str, Any]:
        """The report as JSON values; a list keeps its order where an object need not."""
        dropped = [list(pair) for pair in self.dropped.items()]
        return {"kept": self.kept, "dropped": dropped, "note": self.note}


def no_model(_reading: Reading, _count: int) -> Proposals:
    """The proposer of an installation where no language model is set up."""
    return Proposals(note="No language model is set up here now, so none was asked.")


def add_proposals(
    made: Generated, reading: Reading, propose: Proposer, *, count: int, seed: int
) -> tuple[Generated, ModelReport]:
    """Ask a language model, and choose one set of what passes and of what the rules wrote.

    Args:
        made: what the rules wrote.
        reading: the article.
        propose: asks the language model, given a reading and how many questions are wanted; it never fails.
        count: how many items at most.
        seed: what shuffles options and events.
    """
    proposals = propose(reading, count)
    joined = join(made, proposals, reading, count=count, seed=seed)
    answered = bool(proposals.values)
    return joined.made, ModelReport(
        kept=joined.proposed, dropped=count_dropped(joined.dropped), note=joined.note, answered=answered
    )
