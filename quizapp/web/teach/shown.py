"""What pages of the desk show of questions: their passages in the article, and items part by part."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from quizapp.core.citations import Citation
from quizapp.core.items import Choice, Item
from quizapp.core.text import paragraph_number
from quizapp.models import CitationRole
from quizapp.services.reviewing import Cited
from quizapp.web.passages import Passage, quote

_ASKED = (CitationRole.KEY, CitationRole.EVENT)


def marks_of(cited: Iterable[Cited]) -> list[Passage]:
    """The marks of what an article's questions ask about; what only wrong answers cite would mark nearly all of it."""
    asked = [one for one in cited if one.role in _ASKED]
    return [
        Passage(start=one.start, end=one.end, anchor=f"c{place}", question=one.question_id)
        for place, one in enumerate(asked, 1)
    ]


@dataclass(frozen=True, slots=True)
class Quoted:
    """A passage of an item as it reads, the number of its paragraph, and its mark in the article."""

    html: Markup
    paragraph: int
    mark: Passage


class Quotes:
    """The passages of one item, found by option or event; the empty name finds those that prove the key."""

    def __init__(self, item: Item, text: str, question_id: int) -> None:
        """Number every passage as the article's marks do."""
        self.by_part: dict[str, list[Quoted]] = {}
        for number, (part, citation, kind) in enumerate(_passages(item), 1):
            mark = Passage(start=citation.start, end=citation.end, anchor=f"c{number}", question=question_id, kind=kind)
            quoted = Quoted(quote(citation), paragraph_number(text, citation.start), mark)
            self.by_part.setdefault(part, []).append(quoted)

    def of(self, part: str = "") -> list[Quoted]:
        """The passages of an option or event."""
        return self.by_part.get(part, [])

    @property
    def marks(self) -> list[Passage]:
        """Everything that the article marks."""
        return [quoted.mark for found in self.by_part.values() for quoted in found]


def _passages(item: Item) -> Iterator[tuple[str, Citation, str]]:
    if isinstance(item, Choice):
        yield from (("", citation, "key") for citation in item.citations)
        for option in item.options:
            kind = "key" if option.key else "chosen"
            yield from ((option.id, citation, kind) for citation in option.citations)
    else:
        for event in item.events:
            yield from ((event.id, citation, "key") for citation in event.citations)
            yield from ((event.id, citation, "key") for link in event.after for citation in link.citations)
