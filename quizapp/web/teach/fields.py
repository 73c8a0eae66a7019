"""Fields and a base of forms that every page of the desk uses; they check shape, and services check sense."""

import unicodedata
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from flask_wtf import FlaskForm
from wtforms import DateField, FieldList, IntegerField, SelectChoice, StringField, TextAreaField


def tidy(value: str | None) -> str:
    """One line of text without white space around it, nor control characters, which PostgreSQL does not store."""
    line = " ".join((value or "").split())
    return "".join(c for c in line if unicodedata.category(c) != "Cc")


class DeskForm(FlaskForm):
    """A form whose fields can be told what a service found wrong with them."""

    def refuse(self, message: str, field: str = "") -> None:
        """Put a message beside the field it is about, or above the form where it is about none."""
        if field in self:
            self[field].errors = [*self[field].errors, message]
        else:
            self.form_errors.append(message)

    def told(self) -> list[tuple[str, str]]:
        """Everything that is wrong, as the id of the field to mend (empty for the whole form) and what to do."""
        return [*(("", message) for message in self.form_errors), *_told(self)]


def _told(form: Any) -> Iterator[tuple[str, str]]:
    """What is wrong with the fields of a form, those of its rows included."""
    for field in form:
        if isinstance(field, FieldList):
            yield from ((field.id, message) for message in field.errors if isinstance(message, str))
            for number, row in enumerate(field, 1):
                yield from ((where, f"{field.label.text} {number}: {message}") for where, message in _told(row.form))
        else:
            yield from ((field.id, message) for message in field.errors[:1])


class LineField(StringField):
    """A line of text, its white space folded; never None."""

    def process_formdata(self, valuelist: list[str]) -> None:
        """Fold what was typed."""
        if valuelist:
            self.data = tidy(valuelist[0])


class ProseField(TextAreaField):
    """Some lines of text without control characters; never None."""

    def process_formdata(self, valuelist: list[str]) -> None:
        """Tidy each line of what was typed."""
        if valuelist:
            self.data = "\n".join(tidy(line) for line in valuelist[0].strip().splitlines())


class DayField(DateField):
    """A day as browsers send it; what is none is refused in our words, and stays in the field."""

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read a day of the form 2026-01-18; an empty field is no day."""
        typed = tidy(valuelist[0]) if valuelist else ""
        self.data: date | None = None
        if typed:
            try:
                self.data = date.fromisoformat(typed)
            except ValueError:
                raise ValueError(f"“{typed}” is no day of the calendar: write it like 2026-01-18.") from None


class CountField(IntegerField):
    """A whole number; what is none is refused in our words."""

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read a whole number; an empty field is none."""
        typed = tidy(valuelist[0]) if valuelist else ""
        self.data: int | None = None
        if typed:
            if not (typed.isascii() and typed.isdigit()):
                raise ValueError(f"“{typed}” is no whole number.")
            self.data = int(typed[:9])


def labelled(pairs: Mapping[Any, str]) -> list[SelectChoice]:
    """The choices of radio buttons, from an enumeration's values to their labels."""
    return [SelectChoice(value.value, label) for value, label in pairs.items()]
