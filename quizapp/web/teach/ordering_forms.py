"""The form of an ordering: events with the dates and links from which the right order follows."""

from typing import Any

from wtforms import FieldList, Form, FormField, HiddenField, SelectChoice, SelectField
from wtforms.validators import InputRequired

from quizapp.core.items import IDS, After, Choice, Event, Ordering
from quizapp.core.timex import DayError, Timex, read_date, written
from quizapp.core.written import WrittenEvent, WrittenOrdering, typed_ordering, write_ordering
from quizapp.services.editing import Edited
from quizapp.services.sheets import Sheet
from quizapp.web.teach.fields import LineField
from quizapp.web.teach.writing_fields import PassageField, RowsField, shorten, spans
from quizapp.web.teach.writing_forms import TOO_LONG, ChoiceForm, QuestionForm

MOST_EVENTS, MOST_LINKS = 12, 4


class AfterForm(Form):
    """An event that another came after, by its letter, and the passage that says so."""

    event = SelectField("The article says that it came after", choices=[], validate_choice=False)
    passage = PassageField("Passage that says so")


class EventForm(Form):
    """One event of an ordering; one with neither text nor date is none."""

    part = HiddenField()
    text = LineField("What happened", [TOO_LONG])
    date = LineField("When", [TOO_LONG])
    passage = PassageField("Passage that tells of it")
    after = RowsField(FormField(AfterForm), "After", min_entries=1, max_entries=MOST_LINKS)
    was: Event | None = None

    @property
    def blank(self) -> bool:
        """Whether nothing was typed into it."""
        return not (self.text.data or self.date.data)

    @property
    def links(self) -> list[AfterForm]:
        """The events that it is said to have come after."""
        return [link.form for link in self.after if link.event.data]

    def read(self) -> Timex | None:
        """The date that was understood; what cannot be is said beside the field.

        A date that was not changed means what it meant: “three days later” can be read in its passage only.
        """
        typed = self.date.data or ""
        if self.was and self.was.timex and " ".join(self.was.timex.text.split()) == typed:
            return self.was.timex
        try:
            return read_date(typed)
        except DayError as error:
            self.date.errors = [str(error)]
            return None

    @property
    def understood(self) -> str:
        """The days that the typed date covers, in words; empty where there is none that can be read."""
        timex = self.read() if self.date.data else None
        return written(timex.interval) if timex and timex.interval else ""


class OrderingForm(QuestionForm):
    """An ordering: events with their dates, from which the right order follows."""

    most = MOST_EVENTS
    stem = LineField(
        "Question",
        [InputRequired("Write the question."), TOO_LONG],
        default="Put these events in order, the earliest first.",
    )
    events = RowsField(FormField(EventForm), "Event", min_entries=4, max_entries=len(IDS))

    def __init__(self, sheet: Sheet, was: Ordering | None = None) -> None:
        super().__init__(sheet, was)
        before = {event.id: event for event in was.events} if was else {}
        names = [SelectChoice(row.part.data, self._name(n, row)) for n, row in enumerate(self.events, 1)]
        for row in self.events:
            row.form.was = before.get(row.part.data)
            others = [name for name in names if name.value != row.part.data]
            for link in row.after:
                link.event.choices = [SelectChoice("", "No other event"), *others]

    @staticmethod
    def _name(number: int, row: Any) -> str:
        return f"Event {number}: {shorten(row.text.data)}" if row.text.data else f"Event {number}"

    @staticmethod
    def typed(was: Ordering) -> dict[str, Any]:
        """What the fields show of an ordering."""
        told = typed_ordering(was)
        rows = [
            {
                "part": event.id,
                "text": event.text,
                "date": event.timex.text if event.timex else "",
                "passage": spans(event.citations),
                "after": [{"event": link.event, "passage": spans(link.citations)} for link in event.after],
            }
            for event in told.events
        ]
        return {"stem": told.stem, "explanation": told.explanation, "events": rows}

    @property
    def rows(self) -> FieldList:
        """The events."""
        return self.events

    def passages(self) -> list[PassageField]:
        """Each event's, and those of its links."""
        return [*super().passages(), *(link.passage for row in self.events for link in row.after)]

    def validate(self, **extra: Any) -> bool:
        """Two events, each with its text, and a date that can be read or a place after another event."""
        fine = super().validate(**extra)
        filled = [row.form for row in self.events if not row.form.blank]
        if len(filled) < 2:
            self.refuse("Write at least two events.", "events")
        for row in filled:
            if not row.text.data:
                row.text.errors = ["Say what happened."]
                fine = False
            if row.date.data or not row.links:
                fine = row.read() is not None and fine
        return fine and not self.errors

    def item(self) -> Ordering:
        """The question that was written."""
        told = WrittenOrdering(
            stem=self.stem.data or "",
            events=tuple(self._event(row.form) for row in self.events if not row.form.blank),
            explanation=self.explanation.data or "",
        )
        return write_ordering(told, was=self.was if isinstance(self.was, Ordering) else None)

    def _event(self, row: EventForm) -> WrittenEvent:
        return WrittenEvent(
            text=row.text.data,
            id=row.part.data,
            timex=row.read() if row.date.data else None,
            citations=self.cited(row.passage),
            after=tuple(After(event=link.event.data, citations=self.cited(link.passage)) for link in row.links),
        )


def form_of(edited: Edited) -> QuestionForm:
    """The form of a question that is changed, of whichever kind."""
    form: QuestionForm
    if isinstance(edited.item, Choice):
        form = ChoiceForm(edited.sheet, edited.item)
    else:
        form = OrderingForm(edited.sheet, edited.item)
    form.base.data = str(edited.number)
    return form
