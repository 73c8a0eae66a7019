"""The forms that have questions written about an article."""

from typing import Any

from flask import current_app
from wtforms import BooleanField
from wtforms.validators import InputRequired, NumberRange

from quizapp.web.teach.fields import CountField, DeskForm

MOST_QUESTIONS = 40


class AskingForm(DeskForm):
    """A form that asks for questions, by the rules alone until more is ticked.

    It offers to ask a language model too where an operator has set one up.
    """

    spare = BooleanField("Also kinds of question that often need mending")
    ask_model = BooleanField()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offered = current_app.config["LANGUAGE_MODEL"]
        if offered is None:
            del self.ask_model
        else:
            self.ask_model.label.text = f"Also ask the language model {offered['name']} at {offered['host']}"

    @property
    def asks_model(self) -> bool:
        """Whether it is offered and ticked."""
        return "ask_model" in self and bool(self.ask_model.data)

    @property
    def sent_where(self) -> str:
        """Where the text of an article goes if it is ticked."""
        offered = current_app.config["LANGUAGE_MODEL"]
        if offered["local"]:
            return "The article’s text is then handed to another program on this machine."
        return f"The article’s text then leaves this machine: it is sent to {offered['host']}."


class GenerateForm(AskingForm):
    """How many questions are to be written, and whether drafts make way for them."""

    replace = BooleanField("Replace the drafts I have not touched")
    count = CountField(
        "Questions to write",
        [
            InputRequired("Say how many questions to write."),
            NumberRange(1, MOST_QUESTIONS, f"From 1 to {MOST_QUESTIONS} questions can be written at once."),
        ],
        default=10,
    )
