"""Whether a text is English prose of some length, told in intake's own words of refusal."""

from quizapp.core.prose import check_prose
from quizapp.core.text import TextError
from quizapp.intake.values import IntakeError


def refuse_what_cannot_be_asked(text: str) -> None:
    """Refuse a text of one sentence or of another language.

    Raises:
        IntakeError: it is one.
    """
    try:
        check_prose(text)
    except TextError as error:
        raise IntakeError(str(error)) from None
