"""Anchoring: where the passages of one revision stand in the next, and what became of those that it does not hold.

The exact words decide, and among several places with the same words what stands around them. What they say is for the
checks, which read the item against the new text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from functools import cached_property
from itertools import pairwise

from quizapp.core.citations import Citation, cite
from quizapp.core.text import Span, paragraph_spans

# How much of a sentence must be there still, as a share of its words, to take it for the same one in other words.
ALIKE = 0.6
# So many words in a row are no coincidence, whatever stands around them.
TELLING = 6
_AROUND = 400
_CUT = r"\b"
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*\s+(?=[\"'“‘«(\[]*[A-Z0-9])")


class Fate(StrEnum):
    """What became of a passage: at its place, at another, in other words, or not there any more."""

    UNCHANGED = "unchanged"
    MOVED = "moved"
    CHANGED = "changed"
    GONE = "gone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchored:
    """A passage in the new text.

    `citation` is where it stands if it is unchanged or moved, and what may be meant if it is changed. `before` and
    `after` are the sentences around it in either text; `after` is empty where it is gone.
    """

    fate: Fate
    citation: Citation | None
    before: str
    after: str

    @property
    def holds(self) -> bool:
        """Whether the new text has the very words, at a place that is plain."""
        return self.fate in (Fate.UNCHANGED, Fate.MOVED)


@dataclass(frozen=True)
class Anchoring:
    """Two revisions of a text, each in canonical form."""

    old: str
    new: str

    def anchor(self, citation: Citation) -> Anchored:
        """Find a passage of the old text in the new one."""
        before = _enclosing(self._old_sentences, citation.start, citation.end)
        start = self._place(citation, before)
        if start is not None:
            found = cite(self.new, start, start + len(citation.exact))
            after = _enclosing(self._new_sentences, found.start, found.end)
            fate = Fate.UNCHANGED if start == citation.start else Fate.MOVED
            return self._anchored(fate, found, before, after)
        altered = self._altered(self.old[before.start : before.end])
        if altered is None:
            return self._anchored(Fate.GONE, None, before, None)
        return self._anchored(Fate.CHANGED, cite(self.new, altered.start, altered.end), before, altered)

    def find(self, citation: Citation) -> Citation | None:
        """Where the very words of a passage stand now, if that is plain."""
        found = self.anchor(citation)
        return found.citation if found.holds else None

    def _anchored(self, fate: Fate, citation: Citation | None, before: Span, after: Span | None) -> Anchored:
        said = self.new[after.start : after.end] if after else ""
        return Anchored(fate=fate, citation=citation, before=self.old[before.start : before.end], after=said)

    @cached_property
    def _old_sentences(self) -> list[Span]:
        return list(sentences(self.old))

    @cached_property
    def _new_sentences(self) -> list[Span]:
        return list(sentences(self.new))

    def _place(self, citation: Citation, before: Span) -> int | None:
        """Where the words of a passage stand; None where they are nowhere, or nothing tells which place is meant."""
        whole = self._whole_words(citation)
        places = [found.start() for found in whole.finditer(self.new)]
        if not places:
            return None
        agreed = {place: self._agreement(citation, place) for place in places}
        best = [place for place in places if agreed[place] == max(agreed.values())]
        if len(best) > 1:
            # The same words in the same surroundings: their order tells them apart, as long as none came or went.
            same = [found.start() for found in whole.finditer(self.old)]
            return places[same.index(citation.start)] if len(same) == len(places) else None
        return best[0] if self._is_plain(citation, best[0], before) else None

    def _whole_words(self, citation: Citation) -> re.Pattern[str]:
        """The words of a passage, cut from longer ones only where the passage itself is."""
        cut = re.compile(_CUT)
        opens, closes = (_CUT if cut.match(self.old, at) else "" for at in (citation.start, citation.end))
        return re.compile(f"(?={opens}{re.escape(citation.exact)}{closes})")

    def _agreement(self, citation: Citation, place: int) -> int:
        """How many characters on either side are the same as in the old text."""
        behind = place + len(citation.exact)
        ahead = _common(self.old[: citation.start][-_AROUND:][::-1], self.new[:place][-_AROUND:][::-1])
        return ahead + _common(self.old[citation.end :][:_AROUND], self.new[behind : behind + _AROUND])

    def _is_plain(self, citation: Citation, place: int, before: Span) -> bool:
        """Whether a place is no coincidence: the words are telling, or their sentence is much the same."""
        if len(citation.exact.split()) >= TELLING:
            return True
        after = _enclosing(self._new_sentences, place, place + len(citation.exact))
        return likeness(self.old[before.start : before.end], self.new[after.start : after.end]) >= ALIKE

    def _altered(self, sentence: str) -> Span | None:
        """The sentence, or two in a row, of the new text only that is most like one of the old."""
        old = {self.old[span.start : span.end] for span in self._old_sentences}
        fresh = [span for span in self._new_sentences if self.new[span.start : span.end] not in old]
        windows = [*fresh, *(Span(a.start, b.end) for a, b in pairwise(fresh) if b.start - a.end <= 1)]
        likely = [(likeness(sentence, self.new[span.start : span.end]), -span.start, span) for span in windows]
        best = max(likely, key=lambda one: one[:2], default=None)
        return best[2] if best and best[0] >= ALIKE else None


def sentences(text: str) -> Iterator[Span]:
    """The sentences of a canonical text, by their punctuation: good enough to show, and the same for the same words."""
    for paragraph in paragraph_spans(text):
        start = paragraph.start
        for end in _SENTENCE_END.finditer(text, paragraph.start, paragraph.end):
            yield Span(start, start + len(text[start : end.end()].rstrip()))
            start = end.end()
        yield Span(start, paragraph.end)


def likeness(one: str, other: str) -> float:
    """How much of two sentences is the same, from 0 to 1, word by word."""
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()


def _enclosing(spans: list[Span], start: int, end: int) -> Span:
    """From the beginning of the first sentence that a passage meets to the end of the last."""
    met = [span for span in spans if span.start < end and start < span.end]
    return Span(met[0].start, met[-1].end)


def _common(one: str, other: str) -> int:
    """How many characters two strings begin with alike."""
    for place, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return place
    return min(len(one), len(other))
