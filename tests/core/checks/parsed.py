"""A short invented story that checks of the parse are tried on."""

from functools import cache

from quizapp import language
from quizapp.core.reading import Reading
from tests.core.hand import choice, messages, quotes

HARBOUR = """The harbour at Milton will close in May 2014, the Milton Council said. Mary Hobbs, who spent 20 years \
studying tides, said the walls were weak. “We must act before the winter because the walls may fail,” she said.

John Carter, the mayor, told the council that the repairs would cost a reported $6m. “We were in the hall,” he said. \
The North Shipping Company, according to John Carter, had warned residents in 2011. Fishermen in Milton built a fence.

Peter Lane died in 2013. Crowds gathered for the memorial of Peter Lane in Ashford. Mary Hobbs led the service. \
The captain Robert Grey founded the harbour in 1720. The Senate passed the Harbour Act in 2012. Visitors in small \
boats left. The Senate thanked the Coast Agency. Critics asked the Senate to act."""


@cache
def harbour(title: str = "The harbour") -> Reading:
    """The story as the language model reads it."""
    return language.read(HARBOUR, title)


def found(check, stem: str, *texts: str, cites: str = "", title: str = "The harbour", **fields) -> list[str]:
    """What a check finds in a choice about the story, its key first."""
    given = {"citations": quotes(HARBOUR, cites) if cites else (), **fields}
    return messages(check, choice(stem, *(texts or [""]), **given), harbour(title))
