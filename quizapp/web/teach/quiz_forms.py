"""The forms of a quiz: which questions it asks, in which order and for how many points; and how it is given."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from fractions import Fraction

from werkzeug.datastructures import MultiDict
from wtforms import BooleanField, RadioField
from wtforms.validators import InputRequired, Length, NumberRange, Optional

from quizapp.models import Assignment, Feedback, ReadingMode
from quizapp.services.desk import Askable
from quizapp.services.making.copying import next_closing
from quizapp.services.quizzes import MAX_TITLE, Settings
from quizapp.web.edge import now
from quizapp.web.teach.fields import CountField, DeskForm, LineField, labelled, tidy

FEEDBACK = {
    Feedback.SUBMITTED: "as soon as they hand in",
    Feedback.CLOSED: "once the quiz has closed",
    Feedback.NEVER: "never: they see their points only",
}
READING = {
    ReadingMode.BESIDE: "beside the questions",
    ReadingMode.AWAY: "put away until the result",
}
# A timeline takes longer and says more than a choice.
USUAL_POINTS = {"ordering": "2"}

_TOO_LONG = "This is longer than %(max)d characters."


@dataclass(frozen=True, slots=True, kw_only=True)
class Pick:
    """A question that a quiz may ask, with what was typed for it and what is wrong with that."""

    question: Askable
    picked: bool
    place: str
    points: str
    problem: str = ""

    @property
    def order(self) -> int:
        """Its typed place; questions without one come last."""
        return int(self.place) if self.place else 10**9

    @property
    def worth(self) -> Fraction:
        """Its points."""
        return Fraction(self.points.replace(",", "."))


def first_picks(questions: Sequence[Askable]) -> list[Pick]:
    """Every question picked, in the order they were written, for the usual points."""
    return [
        Pick(question=one, picked=True, place=str(place), points=USUAL_POINTS.get(one.kind, "1"))
        for place, one in enumerate(questions, 1)
    ]


def read_picks(questions: Sequence[Askable], form: MultiDict[str, str]) -> list[Pick]:
    """What was posted for each question: `pick`, `place-ID` and `points-ID`."""
    picked = set(form.getlist("pick"))
    return [_pick(one, str(one.id) in picked, form) for one in questions]


def _pick(question: Askable, picked: bool, form: MultiDict[str, str]) -> Pick:  # noqa: FBT001 -- what the box says
    place = tidy(form.get(f"place-{question.id}"))
    points, problem = read_points(form.get(f"points-{question.id}"))
    if not re.fullmatch(r"[0-9]{0,4}", place):
        problem = "Its place is a whole number."
    return Pick(question=question, picked=picked, place=place, points=points, problem=problem if picked else "")


def read_points(typed: str | None) -> tuple[str, str]:
    """What was typed for points, tidied, and what is wrong with it, if anything is."""
    points = tidy(typed)
    fine = re.fullmatch(r"[0-9]{1,3}([.,][0-9]{1,2})?", points) and float(points.replace(",", "."))
    return points, "" if fine else "Its points are a number above 0, such as 1 or 2.5."


def in_order(picks: Sequence[Pick]) -> list[tuple[int, Fraction]]:
    """The picked questions by place, with their points, as a service takes them."""
    chosen = sorted((pick for pick in picks if pick.picked), key=lambda pick: pick.order)
    return [(pick.question.id, pick.worth) for pick in chosen]


class QuizForm(DeskForm):
    """The title of a quiz; its questions are read by `read_picks`."""

    title = LineField("Title", [InputRequired("Give the quiz a title."), Length(max=MAX_TITLE, message=_TOO_LONG)])


class BuildForm(QuizForm):
    """What a quiz is called and how many of its questions an attempt asks; its lines are read by `read_lines`."""

    drawn = CountField("Ask only some of them, drawn at random for each attempt", [Optional()])


class MomentField(LineField):
    """A point in time as browsers send it without a zone; the page says that it is UTC, or its script makes it so."""

    moment: datetime | None = None

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read the form 2026-01-18T08:30; an empty field is no time."""
        super().process_formdata(valuelist)
        if self.data:
            try:
                self.moment = datetime.fromisoformat(self.data).replace(tzinfo=UTC)
            except ValueError:
                raise ValueError(f"“{self.data}” is no date and time: write it like 2026-01-18T08:30.") from None


class SettingsForm(DeskForm):
    """How a quiz is given."""

    attempts_allowed = CountField("Attempts each student has", [Optional(), NumberRange(1, 100, "From 1 to 100.")])
    feedback = RadioField(
        "Answers and passages are shown", choices=labelled(FEEDBACK), default=Feedback.SUBMITTED.value
    )
    closes_at = MomentField("Closes")
    minutes = CountField("Minutes for an attempt", [Optional(), NumberRange(1, 1000, "From 1 to 1000 minutes.")])
    reading = RadioField("The article is", choices=labelled(READING), default=ReadingMode.BESIDE.value)
    shuffled = BooleanField("Ask the questions in another order each time")

    @classmethod
    def of(cls, given: Assignment | None, *, earlier: bool = False) -> "SettingsForm":
        """The form as it is posted, else filled in with how a quiz is given, or was `earlier` and may be once more."""
        if given is None:
            return cls()
        closes_at = next_closing(given.closes_at, now()) if given.closes_at and earlier else given.closes_at
        return cls(
            attempts_allowed=given.attempts_allowed,
            feedback=given.feedback.value,
            closes_at=f"{closes_at:%Y-%m-%dT%H:%M}" if closes_at else "",
            minutes=given.time_limit // 60 if given.time_limit else None,
            reading=given.reading.value,
            shuffled=given.shuffled,
        )

    def settings(self, given: Assignment | None = None, *, earlier: bool = False) -> Settings:
        """What the fields hold; what they do not ask about stays as it is given, or was given earlier."""
        kept: dict[str, object] = {"counts": given.counts, "grading": given.grading} if given else {}
        if given and not earlier:
            kept["opens_at"] = given.opens_at
        return Settings(
            closes_at=self.closes_at.moment,
            time_limit=self.minutes.data * 60 if self.minutes.data else None,
            attempts_allowed=self.attempts_allowed.data,
            feedback=Feedback(self.feedback.data),
            reading=ReadingMode(self.reading.data),
            shuffled=self.shuffled.data,
            **kept,  # type: ignore[arg-type]  # a mapping of what is typed above
        )
