"""Touching: what another text does to the passages of questions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizapp.core.anchoring import Anchored, Anchoring, Fate
from quizapp.core.items import Problem
from quizapp.models import CitationRole, Question, Status
from quizapp.services.versions import citations

# From the best that can become of a question's passages to the worst.
_WORSE = (Fate.UNCHANGED, Fate.MOVED, Fate.CHANGED, Fate.GONE)


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of a question, what it is to it, the option or event that it belongs to, and what became of it."""

    role: CitationRole
    target: str
    anchored: Anchored


@dataclass(frozen=True, slots=True, kw_only=True)
class Touched:
    """A question, what became of the worst of its passages, and those that do not hold any more.

    `number` is that of its version in use. `problems` are what the checks find in it against the new text where all its
    passages hold.
    """

    question_id: int
    number: int
    kind: str
    stem: str
    status: Status
    fate: Fate
    passages: tuple[Passage, ...]
    problems: tuple[Problem, ...] = ()


def touch(questions: Sequence[Question], text: str) -> Iterator[Touched]:
    """What becomes of questions, loaded with their versions and revisions, in a text."""
    anchorings: dict[int, Anchoring] = {}
    for question in questions:
        version = question.version
        anchoring = anchorings.setdefault(version.revision_id, Anchoring(version.revision.text, text))
        found = [
            Passage(role, target, anchoring.anchor(citation)) for role, target, citation in citations(version.item())
        ]
        yield Touched(
            question_id=question.id,
            number=version.number,
            kind=version.face["kind"],
            stem=version.face["stem"],
            status=question.status,
            fate=max((one.anchored.fate for one in found), key=_WORSE.index, default=Fate.UNCHANGED),
            passages=_told(found),
        )


def _told(found: Sequence[Passage]) -> tuple[Passage, ...]:
    """The passages that do not hold, each sentence once."""
    lost = {(one.anchored.before, one.anchored.after): one for one in reversed(found) if not one.anchored.holds}
    return tuple(reversed(lost.values()))
