"""The questions of a quiz as its page holds them while they are chosen; nothing of it is kept here."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from werkzeug.datastructures import MultiDict

from quizapp.models import Quiz, Status
from quizapp.services.desk import Askable, describe_askable
from quizapp.web.teach.fields import tidy
from quizapp.web.teach.quiz_forms import USUAL_POINTS, read_points
from quizapp.web.words import points as in_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A question in its place, with the points that were typed for it, and what is wrong with them.

    `asked` is false where the question is no longer approved: it may stay, but no attempt asks it.
    """

    question: Askable
    points: str
    asked: bool = True
    problem: str = ""

    @property
    def worth(self) -> Fraction:
        """Its points."""
        return Fraction(self.points.replace(",", "."))


def lines_of(quiz: Quiz) -> list[Line]:
    """The questions of a quiz as it is kept."""
    return [
        Line(
            question=describe_askable(item.question),
            points=in_words(item.points),
            asked=item.question.status is Status.APPROVED and not item.question.version.broken,
        )
        for item in quiz.items
    ]


def posted_ids(form: MultiDict[str, str]) -> list[int]:
    """The questions that the page held, and those ticked to be put in."""
    names = ("question", "pick") if "add" in form else ("question",)
    typed = [one for name in names for one in form.getlist(name)]
    return list(dict.fromkeys(int(one) for one in typed if re.fullmatch(r"[0-9]{1,9}", one)))


def read_lines(known: Mapping[int, Line], form: MultiDict[str, str]) -> list[Line]:
    """The questions in the order that the page gives them, after what the pressed button does to it.

    Args:
        known: every question that may be in the quiz.
        form: `question` once for each, with `place-ID` and `points-ID`; `move` with `up-ID` or `down-ID`, `remove`
            with an ID, or `add`, which puts the questions of `pick` at the end.
    """
    held = [known[id_] for id_ in posted_ids(form) if id_ in known]
    lines = _placed([_typed(line, form) for line in held], form)
    lines = [line for line in lines if str(line.question.id) != form.get("remove")]
    return _moved(lines, form.get("move", ""))


def _typed(line: Line, form: MultiDict[str, str]) -> Line:
    typed = form.get(f"points-{line.question.id}")
    if typed is None:
        return line
    points, problem = read_points(typed)
    return replace(line, points=points, problem=problem)


def _placed(lines: Sequence[Line], form: MultiDict[str, str]) -> list[Line]:
    """In the order of the places typed; who was given another's place goes there, and what was there makes room."""

    def place(numbered: tuple[int, Line]) -> float:
        here, line = numbered
        typed = tidy(form.get(f"place-{line.question.id}"))
        wanted = int(typed) if re.fullmatch(r"[0-9]{1,4}", typed) else here
        return wanted + (0.5 if wanted > here else -0.5 if wanted < here else 0)

    return [line for _, line in sorted(enumerate(lines, 1), key=place)]


def _moved(lines: list[Line], move: str) -> list[Line]:
    way, _, id_ = move.partition("-")
    ids = [str(line.question.id) for line in lines]
    if way in ("up", "down") and id_ in ids:
        here = ids.index(id_)
        line = lines.pop(here)
        lines.insert(max(0, here + (1 if way == "down" else -1)), line)
    return lines


def fresh_lines(questions: Iterable[Askable], held: Sequence[Line], *, drawn: bool) -> dict[int, Line]:
    """Questions that are put in, for the usual points; where some are drawn, for those that the others are worth."""
    same = held[0].points if drawn and held else ""
    return {one.id: Line(question=one, points=same or USUAL_POINTS.get(one.kind, "1")) for one in questions}
