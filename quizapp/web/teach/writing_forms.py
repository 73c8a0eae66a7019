"""The forms of questions written by hand. A passage is "start-end", from a list of sentences or picked by script."""

import re
from typing import Any

from werkzeug.datastructures import MultiDict
from wtforms import FieldList, Form, FormField, HiddenField, SelectChoice, SelectField
from wtforms.validators import InputRequired, Length, ValidationError

from quizapp.core.citations import Citation, CitationError, cite
from quizapp.core.items import Choice, Ordering
from quizapp.core.timex import DayError, Timex, read_date
from quizapp.core.written import WrittenEvent, WrittenOption, write_choice, write_ordering
from quizapp.services.sheets import Sheet
from quizapp.web.teach.fields import DeskForm, LineField, ProseField

MOST_OPTIONS, MOST_EVENTS = 6, 12
LONGEST_LABEL = 90
_TOO_LONG = Length(max=1000, message="This is longer than %(max)d characters.")


class PassageField(SelectField):
    """A passage of the article, or none; a value that is none of its sentences was picked by selecting text."""

    def __init__(self, label: str, **options: Any) -> None:
        super().__init__(label, validate_choice=False, choices=[], **options)
        self.citation: Citation | None = None

    def offer(self, sheet: Sheet, sentences: list[SelectChoice]) -> None:
        """Read the value as a passage of a sheet, and offer its sentences to choose from."""
        value = self.data or ""
        self.choices = [SelectChoice("", "No passage"), *sentences]
        if re.fullmatch(r"\d{1,9}-\d{1,9}", value):
            try:
                self.citation = cite(sheet.text, *(int(end) for end in value.split("-")))
            except CitationError:
                return
            if all(value != sentence.value for sentence in sentences):
                self.choices.append(SelectChoice(value, f"“{shorten(self.citation.exact)}”"))

    def pre_validate(self, form: Any) -> None:  # noqa: ARG002 -- WTForms' signature
        """Refuse what is no passage of the article."""
        if self.data and self.citation is None:
            raise ValidationError("This is no passage of the article: choose it once more.")


def shorten(text: str) -> str:
    """A quotation short enough for a list, cut in its middle."""
    if len(text) <= LONGEST_LABEL:
        return text
    return f"{text[: LONGEST_LABEL - 30].rsplit(' ', 1)[0]} … {text[-28:].split(' ', 1)[-1]}"


def sentence_choices(sheet: Sheet) -> list[SelectChoice]:
    """Every sentence as a choice: its place, and its paragraph's number with its words."""
    return [
        SelectChoice(f"{s.start}-{s.end}", f"¶{s.paragraph} {shorten(sheet.text[s.start : s.end])}")
        for s in sheet.sentences
    ]


class RowsField(FieldList):
    """Rows of fields named like `options-0-text`; what is posted under a name that is no row's is left out."""

    def process(self, formdata: Any, *args: Any, **options: Any) -> None:
        """Read the rows; WTForms takes every digit there is for a number, and breaks on those that make none."""
        if formdata:
            row = re.compile(rf"{re.escape(self.name)}-[0-9]{{1,4}}(-.*)?", re.DOTALL)
            formdata = MultiDict((name, value) for name, value in formdata.items(multi=True) if row.fullmatch(name))
        super().process(formdata, *args, **options)


class OptionForm(Form):
    """One answer of a choice; one without text is no answer."""

    text = LineField("Answer", [_TOO_LONG])
    passage = PassageField("Passage it comes from")
    feedback = LineField("What to say to those who choose it", [_TOO_LONG])


class EventForm(Form):
    """One event of an ordering; one with neither text nor date is none."""

    text = LineField("What happened", [_TOO_LONG])
    date = LineField("When", [_TOO_LONG])
    passage = PassageField("Passage that tells of it")

    @property
    def blank(self) -> bool:
        """Whether nothing was typed into it."""
        return not (self.text.data or self.date.data)

    def read(self) -> Timex | None:
        """The date that was understood; what cannot be is said beside the field."""
        try:
            return read_date(self.date.data or "")
        except DayError as error:
            self.date.errors = [str(error)]
            return None


class QuestionForm(DeskForm):
    """What both kinds of question have, and the rows of which each kind has its own."""

    revision = HiddenField()
    stem = LineField("Question", [InputRequired("Write the question."), _TOO_LONG])
    explanation = ProseField("Explanation", [Length(max=4000, message="This is longer than %(max)d characters.")])

    def __init__(self, sheet: Sheet, *, more: bool = False) -> None:
        super().__init__()
        self.sheet = sheet
        self.revision.data = self.revision.data or str(sheet.article.revision_id)
        if more and len(self.rows) < self.rows.max_entries:
            self.rows.append_entry()
        sentences = sentence_choices(sheet)
        for field in self.passages():
            field.offer(sheet, sentences)

    @property
    def rows(self) -> FieldList:
        """The options or events."""
        raise NotImplementedError

    @property
    def revision_id(self) -> int:
        """The revision that the question was written about; 0 is none, where what was posted is no id."""
        typed = self.revision.data or ""
        return int(typed) if re.fullmatch(r"[0-9]{1,9}", typed) else 0

    def passages(self) -> list[PassageField]:
        """Every field that takes a passage."""
        return [row.passage for row in self.rows]

    def cited(self, *fields: PassageField) -> tuple[Citation, ...]:
        """The passages of some fields."""
        return tuple(field.citation for field in fields if field.citation)


class ChoiceForm(QuestionForm):
    """A choice: two to six options, one of them the key, and the passages that prove it."""

    key = HiddenField()
    passage = PassageField("Passage that proves the right answer")
    second = PassageField("A second passage, if it takes two")
    options = RowsField(FormField(OptionForm), "Answer", min_entries=4, max_entries=MOST_OPTIONS)

    @property
    def rows(self) -> FieldList:
        """The options."""
        return self.options

    def passages(self) -> list[PassageField]:
        """The key's two and each option's."""
        return [self.passage, self.second, *super().passages()]

    def validate(self, **extra: Any) -> bool:
        """Two answers and a key among them, which a question cannot be without."""
        fine = super().validate(**extra)
        filled = [str(i) for i, row in enumerate(self.options) if row.text.data]
        if len(filled) < 2:
            self.refuse("Write at least two answers.", "key")
        elif self.key.data not in filled:
            self.refuse("Mark the right answer.", "key")
        return fine and not self.errors

    def item(self) -> Choice:
        """The question that was written."""
        return write_choice(
            stem=self.stem.data,
            options=[
                WrittenOption(
                    text=row.text.data,
                    key=str(i) == self.key.data,
                    feedback=row.feedback.data or "",
                    citations=self.cited(row.passage),
                )
                for i, row in enumerate(self.options)
                if row.text.data
            ],
            citations=self.cited(self.passage, self.second),
            explanation=self.explanation.data or "",
            read_date=self._read,
        )

    @staticmethod
    def _read(text: str) -> Timex | None:
        try:
            return read_date(text)
        except DayError:
            return None


class OrderingForm(QuestionForm):
    """An ordering: events with their dates, from which the right order follows."""

    stem = LineField(
        "Question",
        [InputRequired("Write the question."), _TOO_LONG],
        default="Put these events in order, the earliest first.",
    )
    events = RowsField(FormField(EventForm), "Event", min_entries=4, max_entries=MOST_EVENTS)

    @property
    def rows(self) -> FieldList:
        """The events."""
        return self.events

    def dates(self) -> list[Timex | None]:
        """For each row the date that was understood."""
        return [row.form.read() if row.date.data else None for row in self.events]

    def validate(self, **extra: Any) -> bool:
        """Two events, each with its text and a date that can be read."""
        fine = super().validate(**extra)
        filled = [row for row in self.events if not row.form.blank]
        if len(filled) < 2:
            self.refuse("Write at least two events.", "events")
        for row in filled:
            if not row.text.data:
                row.text.errors = ["Say what happened."]
                fine = False
            fine = row.form.read() is not None and fine
        return fine and not self.errors

    def item(self) -> Ordering:
        """The question that was written."""
        return write_ordering(
            stem=self.stem.data,
            events=[
                WrittenEvent(text=row.text.data, timex=row.form.read(), citations=self.cited(row.passage))
                for row in self.events
                if not row.form.blank
            ],
            explanation=self.explanation.data or "",
        )
