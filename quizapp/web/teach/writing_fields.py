"""Fields of questions written by hand: passages of the article, and rows of fields."""

import re
from collections.abc import Iterable
from typing import Any

from werkzeug.datastructures import MultiDict
from wtforms import FieldList, SelectChoice, SelectField
from wtforms.validators import ValidationError

from quizapp.core.citations import Citation, CitationError, cite
from quizapp.services.sheets import Sheet

LONGEST_LABEL = 90
_SPAN = r"\d{1,9}-\d{1,9}"
_SPANS = re.compile(rf"{_SPAN}(?: {_SPAN}){{0,9}}")


class PassageField(SelectField):
    """A passage of the article as "start-end", or none; where several prove one thing, a space divides them.

    A value that is none of the sentences was picked by selecting text, or stood in the question already.
    """

    def __init__(self, label: str, **options: Any) -> None:
        super().__init__(label, validate_choice=False, choices=[], **options)
        self.citations: tuple[Citation, ...] = ()

    def offer(self, sheet: Sheet, sentences: list[SelectChoice]) -> None:
        """Read the value as passages of a sheet, and offer its sentences to choose from."""
        value = self.data or ""
        self.choices = [SelectChoice("", "No passage"), *sentences]
        if _SPANS.fullmatch(value):
            try:
                self.citations = tuple(cite(sheet.text, *map(int, span.split("-"))) for span in value.split())
            except CitationError:
                return
            if all(value != sentence.value for sentence in sentences):
                self.choices.append(SelectChoice(value, _label(self.citations)))

    def pre_validate(self, form: Any) -> None:  # noqa: ARG002 -- WTForms' signature
        """Refuse what is no passage of the article."""
        if self.data and not self.citations:
            raise ValidationError("This is no passage of the article: choose it once more.")


def _label(citations: tuple[Citation, ...]) -> str:
    more = f" and {len(citations) - 1} more" if len(citations) > 1 else ""
    return f"“{shorten(citations[0].exact)}”{more}"


def spans(citations: Iterable[Citation]) -> str:
    """The value of a passage field that holds some citations."""
    return " ".join(f"{citation.start}-{citation.end}" for citation in citations)


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
