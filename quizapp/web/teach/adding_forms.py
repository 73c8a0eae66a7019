"""The forms that add an article: handing it in one of three ways, and checking what came of it."""

from collections.abc import Sequence
from typing import Any, Self

from flask_wtf.file import FileField
from wtforms import HiddenField, RadioField, SelectChoice, SelectMultipleField, TextAreaField
from wtforms.validators import InputRequired, Length, NumberRange

from quizapp.core.intake import Intake, IntakeTools, Piece, Tidied
from quizapp.core.text import TextError
from quizapp.models import Shown
from quizapp.services.articles import MAX_TITLE, ArticleDraft
from quizapp.services.pasting import check_text
from quizapp.web.edge import intake_tools
from quizapp.web.teach.article_forms import MOST_QUESTIONS, AskingForm
from quizapp.web.teach.fields import CountField, DayField, DeskForm, LineField

_TOO_LONG = "This is longer than %(max)d characters."
_NOTHING = "Give the article: paste its text, or choose a file."
_NOTHING_OR_ADDRESS = "Give the article: paste its text, choose a file, or type its address."
_TWO_WAYS = "Give the article one way only; to change how, empty the other field."
BY_LICENCE = ""

SHOWN = [
    SelectChoice(
        BY_LICENCE, "What its licence allows: all of it under an open licence, else the passages that are quoted"
    ),
    SelectChoice(Shown.WHOLE.value, "All of it, to anyone"),
    SelectChoice(Shown.QUOTES.value, "Only the passages that are quoted, with a link to the source"),
    SelectChoice(Shown.CLASS.value, "All of it within a class, and to anyone else only the passages"),
]
# What was typed while checking, and goes along when the text is changed once more.
CARRIED = ("title", "source", "published_on", "licence", "shown", "count", "spare", "ask_model")


class HandForm(DeskForm):
    """An article as it is handed in: pasted, uploaded, or by its address where an operator allows it."""

    text = TextAreaField("Text")
    file = FileField("File")
    address = LineField("Address")
    title = HiddenField()
    source = HiddenField()
    published_on = HiddenField()
    licence = HiddenField()
    shown = HiddenField()
    count = HiddenField()
    spare = HiddenField()
    ask_model = HiddenField()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if intake_tools().fetch is None:
            del self.address

    @property
    def carried(self) -> dict[str, str]:
        """What was typed in the next step already."""
        return {name: self[name].data for name in CARRIED if self[name].data}

    @property
    def ways(self) -> list[str]:
        """The fields by which something is given."""
        return [name for name in ("text", "file", "address") if name in self and self._given(name)]

    def _given(self, name: str) -> bool:
        data = self[name].data
        return bool(data and (name != "file" or data.filename))

    def read(self, tools: IntakeTools) -> Intake:
        """Read what is given, whichever way.

        Raises:
            TextError: there is nothing, or two things, or what is there is no article.
        """
        data = b""
        if "file" in self.ways:
            # A large one lies in a file of the system's until it is closed.
            with self.file.data.stream as stream:
                data = stream.read()
        if len(self.ways) != 1:
            nothing = _NOTHING_OR_ADDRESS if "address" in self else _NOTHING
            raise TextError(_TWO_WAYS if self.ways else nothing)
        if self.ways == ["file"]:
            return tools.read_file(data, self.file.data.filename)
        if self.ways == ["address"] and tools.fetch:
            return tools.fetch(self.address.data)
        check_text(self.text.data)
        return Intake(title="", text=self.text.data)


class CheckForm(AskingForm):
    """An article with what is known of it, each paragraph kept or left out, and what to ask about it."""

    text = HiddenField(validators=[InputRequired("There is no text: hand the article in again.")])
    keep = SelectMultipleField("Paragraphs", coerce=int, validate_choice=False)
    title = LineField("Title", [InputRequired("Give the article a title."), Length(max=MAX_TITLE, message=_TOO_LONG)])
    published_on = DayField("Published on")
    source = LineField("Source", [Length(max=1000, message=_TOO_LONG)])
    licence = LineField("Licence", [Length(max=200, message=_TOO_LONG)])
    shown = RadioField("How much of it readers may see", choices=SHOWN, default=BY_LICENCE)
    count = CountField(
        "Questions to write",
        [
            InputRequired("Say how many questions to write; 0 is none for now."),
            NumberRange(0, MOST_QUESTIONS, f"From 0 to {MOST_QUESTIONS} questions can be written at once."),
        ],
        default=10,
    )

    @classmethod
    def of(cls, intake: Intake, tidied: Tidied, carried: dict[str, str]) -> Self:
        """The form as it is shown first: what was typed before, else what the file tells, else what the text does."""
        day = intake.published_on or tidied.published_on
        found = {
            "title": intake.title or tidied.title,
            "source": intake.source or tidied.source,
            "published_on": day.isoformat() if day else "",
            "licence": intake.licence or tidied.licence,
            "count": "10",
        }
        form = cls(formdata=None)
        for name, value in (found | carried).items():
            if name in form:
                form[name].process_formdata([value])
        form.text.data = "\n\n".join(piece.text for piece in tidied.pieces)
        form.keep.data = [number for number, piece in enumerate(tidied.pieces) if not piece.furniture]
        return form

    def draft(self, pieces: Sequence[Piece]) -> ArticleDraft:
        """What the fields hold, of the paragraphs those that are kept."""
        kept = [piece.text for number, piece in enumerate(pieces) if number in set(self.keep.data or ())]
        return ArticleDraft(
            title=self.title.data,
            text="\n\n".join(kept),
            source=self.source.data or "",
            published_on=self.published_on.data,
            licence=self.licence.data or "",
            shown=Shown(self.shown.data) if self.shown.data else None,
        )
