"""XML as a small tree with line numbers, one question at a time: no entities, no nesting without end."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from quizapp.interchange.values import RefusedError

_DEEPEST = 40
_CHUNK = 65_536


@dataclass(slots=True)
class Element:
    """One element: its name, attributes, text before its first child, children, and the line on which it begins."""

    name: str
    attributes: dict[str, str]
    line: int
    pieces: list[str] = field(default_factory=list)
    children: "list[Element]" = field(default_factory=list)

    @property
    def text(self) -> str:
        """All the text directly in the element."""
        return "".join(self.pieces)

    def all(self, name: str) -> "list[Element]":
        """The children of a name, in order."""
        return [child for child in self.children if child.name == name]

    def first(self, name: str) -> "Element | None":
        """The first child of a name."""
        return next(iter(self.all(name)), None)


class _Reader:
    """Hands out each child of the root as soon as it is whole."""

    def __init__(self) -> None:
        self.parser = expat.ParserCreate(encoding="utf-8")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.StartDoctypeDeclHandler = self._refuse
        self.parser.EntityDeclHandler = self._refuse
        self.open: list[Element] = []
        self.whole: list[Element] = []
        self.root = ""

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        line = self.parser.CurrentLineNumber
        if len(self.open) >= _DEEPEST:
            raise RefusedError(
                f"Line {line}: elements are nested more than {_DEEPEST} deep, as in no file of questions."
            )
        self.root = self.root or name
        self.open.append(Element(name, attributes, line))

    def _end(self, _name: str) -> None:
        element = self.open.pop()
        if len(self.open) == 1:
            self.whole.append(element)
        elif self.open:
            self.open[-1].children.append(element)

    def _text(self, data: str) -> None:
        if len(self.open) > 1:
            self.open[-1].pieces.append(data)

    def _refuse(self, *_declared: object) -> None:
        line = self.parser.CurrentLineNumber
        raise RefusedError(f"Line {line}: the file declares entities of its own, which no export of questions does.")


def read_elements(text: str, root: str) -> Iterator[Element]:
    """The children of a document's root in order; only one of them is held at a time.

    Raises:
        RefusedError: it is no such XML; the message names the line.
    """
    reader = _Reader()
    try:
        for start in range(0, len(text), _CHUNK):
            reader.parser.Parse(text[start : start + _CHUNK].encode(), False)  # noqa: FBT003 -- expat's signature
            if reader.root and reader.root != root:
                raise RefusedError(f"Line 1: the file holds <{reader.root}>, not the <{root}> of such an export.")
            yield from reader.whole
            reader.whole.clear()
        reader.parser.Parse(b"", True)  # noqa: FBT003 -- as above
    except expat.ExpatError as error:
        raise RefusedError(f"Line {error.lineno}: {_advice(error)}") from None


def _advice(error: expat.ExpatError) -> str:
    what = expat.ErrorString(error.code)
    if what == "undefined entity":
        return "a sign such as &nbsp; stands outside of CDATA; XML knows only &amp; &lt; &gt; &quot; and &apos;."
    if what in ("no element found", "unclosed token", "unclosed CDATA section"):
        return "the file ends in the middle; it was cut off on its way."
    return f"this is no sound XML ({what}); export the file anew."
