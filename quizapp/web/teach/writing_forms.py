"""The form that both kinds of question share, and that of a choice."""

import re
from typing import Any

from flask import request
from wtforms import BooleanField, FieldList, Form, FormField, HiddenField, SelectChoice, SelectField
from wtforms.validators import InputRequired, Length

from quizapp.core.citations import Citation
from quizapp.core.items import IDS, Choice, Evidence, Item
from quizapp.core.timex import DayError, Timex, read_date
from quizapp.core.written import WrittenChoice, WrittenOption, typed_choice, write_choice
from quizapp.services.sheets import Sheet
from quizapp.web.teach.fields import DeskForm, LineField, ProseField
from quizapp.web.teach.writing_fields import PassageField, RowsField, sentence_choices, spans

MOST_OPTIONS = 6
TOO_LONG = Length(max=1000, message="This is longer than %(max)d characters.")
EVIDENCE = {
    "": "what its passage tells",
    Evidence.MISREADING.value: "a misreading of the right answer’s passage",
    Evidence.ELSEWHERE.value: "something else that the article says",
    Evidence.UNSUPPORTED.value: "nothing in the article",
}


class QuestionForm(DeskForm):
    """What both kinds of question have, and the rows of which each kind has its own.

    `was` is the item that is changed, None for a new question; `base` is the number of its version.
    """

    most: int
    revision = HiddenField()
    base = HiddenField()
    stem = LineField("Question", [InputRequired("Write the question."), TOO_LONG])
    explanation = ProseField("Explanation", [Length(max=4000, message="This is longer than %(max)d characters.")])
    wording_only = BooleanField("Only the wording is changed")

    def __init__(self, sheet: Sheet, was: Item | None = None) -> None:
        # What a browser left out of a form that was sent is empty, and not as it stood.
        sent = request.method == "POST"
        super().__init__(data={} if sent else self.typed(was) if was else {"passage": request.args.get("passage")})
        self.sheet, self.was = sheet, was
        self.revision.data = self.revision.data or str(sheet.article.revision_id)
        self._name_rows()
        if request.method == "POST":
            self._add_or_remove()
        sentences = sentence_choices(sheet)
        for field in self.passages():
            field.offer(sheet, sentences)

    @staticmethod
    def typed(was: Any) -> dict[str, Any]:
        """What the fields show of an item."""
        raise NotImplementedError

    @property
    def rows(self) -> FieldList:
        """The options or events."""
        raise NotImplementedError

    def item(self) -> Item:
        """The question that was written."""
        raise NotImplementedError

    @property
    def revision_id(self) -> int:
        """The revision that the question was written about; 0 is none, where what was posted is no id."""
        return number_in(self.revision.data)

    def passages(self) -> list[PassageField]:
        """Every field that takes a passage."""
        return [row.passage for row in self.rows]

    def cited(self, *fields: PassageField) -> tuple[Citation, ...]:
        """The passages of some fields."""
        return tuple(citation for field in fields for citation in field.citations)

    @property
    def asks_back(self) -> bool:
        """Whether the form is wanted back as it stands, or with a row more or less, and is not to be kept yet."""
        return any(button in request.form for button in ("add", "remove", "check"))

    def _add_or_remove(self) -> None:
        """Add a row or take one away, where a button asks for it."""
        if "add" in request.form and len(self.rows) < self.most:
            self.rows.append_entry()
            self._name_rows()
        gone = request.form.get("remove")
        self.rows.entries = [row for row in self.rows if row.part.data != gone]

    def _name_rows(self) -> None:
        """Give each row a letter of its own, by which it is known whatever is written into it."""
        taken: set[str] = set()
        for row in self.rows:
            typed = row.part.data or ""
            row.part.data = typed if len(typed) == 1 and typed in IDS and typed not in taken else ""
            taken.add(row.part.data)
        free = (letter for letter in IDS if letter not in taken)
        for row in self.rows:
            row.part.data = row.part.data or next(free)


def number_in(typed: str | None) -> int:
    """The number that a hidden field holds; 0 where it holds none."""
    return int(typed) if typed and re.fullmatch(r"[0-9]{1,9}", typed) else 0


class OptionForm(Form):
    """One answer of a choice; one without text is no answer."""

    part = HiddenField()
    text = LineField("Answer", [TOO_LONG])
    passage = PassageField("Passage it comes from")
    evidence = SelectField("It rests on", choices=[SelectChoice(*pair) for pair in EVIDENCE.items()], default="")
    feedback = LineField("What to say to those who choose it", [TOO_LONG])


class ChoiceForm(QuestionForm):
    """A choice: up to six options, one of them the key, and the passages that prove it."""

    most = MOST_OPTIONS
    key = HiddenField()
    passage = PassageField("Passage that proves the right answer")
    second = PassageField("A second passage, if it takes two")
    options = RowsField(FormField(OptionForm), "Answer", min_entries=4, max_entries=len(IDS))

    @staticmethod
    def typed(was: Choice) -> dict[str, Any]:
        """What the fields show of a choice."""
        written = typed_choice(was)
        rows = [
            {
                "part": option.id,
                "text": option.text,
                "passage": spans(option.citations),
                "evidence": option.evidence.value if option.evidence else "",
                "feedback": option.feedback,
            }
            for option in written.options
        ]
        return {
            "stem": written.stem,
            "explanation": written.explanation,
            "key": next((option.id for option in written.options if option.key), ""),
            "passage": spans(written.citations[:1]),
            "second": spans(written.citations[1:]),
            "options": rows,
        }

    @property
    def rows(self) -> FieldList:
        """The options."""
        return self.options

    def passages(self) -> list[PassageField]:
        """The key's two and each option's."""
        return [self.passage, self.second, *super().passages()]

    def validate(self, **extra: Any) -> bool:
        """There is an answer, without which nothing can be kept; that one is right is for the checks to say."""
        fine = super().validate(**extra)
        if not any(row.text.data for row in self.options):
            self.refuse("Write at least one answer.", "key")
        return fine and not self.errors

    def item(self) -> Choice:
        """The question that was written."""
        written = WrittenChoice(
            stem=self.stem.data or "",
            options=tuple(self._option(row) for row in self.options if row.text.data),
            citations=self.cited(self.passage, self.second),
            explanation=self.explanation.data or "",
        )
        return write_choice(written, read_date=read_or_none, was=self.was if isinstance(self.was, Choice) else None)

    def _option(self, row: Any) -> WrittenOption:
        return WrittenOption(
            text=row.text.data,
            id=row.part.data,
            key=row.part.data == self.key.data,
            feedback=row.feedback.data or "",
            citations=self.cited(row.passage),
            evidence=Evidence(row.evidence.data) if row.evidence.data else None,
        )


def read_or_none(text: str) -> Timex | None:
    """The date that a text is; None where it is none."""
    try:
        return read_date(text)
    except DayError:
        return None
