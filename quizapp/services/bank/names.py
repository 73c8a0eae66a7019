"""Names of folders and departments: one line that is not empty."""

from quizapp.services.errors import InvalidError

MAX_NAME = 100


def read_name(typed: str, what: str) -> str:
    """A name with its white space folded.

    Raises:
        InvalidError: there is none, or it is long.
    """
    name = " ".join(typed.split())
    if not name or len(name) > MAX_NAME:
        raise InvalidError(f"Give the {what} a name of 1 to {MAX_NAME} characters.", field="name")
    return name
