"""Numbers as checks compare them: "roughly 2,500", "two and a half thousand" and "2.5 thousand" are one value."""

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

_UNIT_WORDS = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen"""
_UNITS = {word: i for i, word in enumerate(_UNIT_WORDS.split())}
_TEN_WORDS = "twenty thirty forty fifty sixty seventy eighty ninety"
_TENS = {word: 10 * i for i, word in enumerate(_TEN_WORDS.split(), 2)}
_SCALES = {"dozen": 12, "score": 20, "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
_SCALES |= {"trillion": 10**12, "bn": 10**9, "m": 10**6, "k": 1000}
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
_SPANS = {"decade": 10, "century": 100, "millennium": 1000}

_SMALL = "|".join([*_UNITS, *_TENS])
_SCALE = "|".join(s for s in _SCALES if len(s) > 2)
_FIGURE = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_CARDINAL = (
    rf"(?:{_FIGURE})(?:[ -](?:{_SCALE})s?\b|(?:bn|m|k)\b)?"
    rf"|(?:{_SMALL}|an?(?= (?:{_SCALE})\b))(?:[ -](?:and )?(?:{_SMALL}|{_SCALE})\b)*"
)
_PART = "|".join(_PARTS)
_PATTERN = re.compile(
    rf"(?P<ratio>\b(?:{_SMALL}|\d+) (?:in|out of)(?: every)? (?:{_SMALL}|\d+)\b)"
    rf"|(?P<part>\b(?:(?:{_SMALL}|an?)[ -])?(?:{_PART})s?\b(?= of\b|$|\s*[.,;?!])|\bhalf\b)"
    rf"|(?P<span>\b(?:(?:{_SMALL}|an?|\d+) )?(?:decades?|century|centuries|millennium|millennia)\b)"
    rf"|(?P<number>(?<![\w.])(?:{_CARDINAL})(?P<percent> ?%| per ?cent\b)?)(?![\w]|,\d|\.\d)",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"\b(?:about|around|roughly|nearly|almost|some|approximately|close to|circa)\s*$", re.IGNORECASE)
_OVER = re.compile(r"(?:more than|over|above|at least|no fewer than|exceeding|upwards of)\s*[$£€]?\s*$", re.IGNORECASE)
_UNDER = re.compile(r"(?:less than|fewer than|under|below|up to|at most|no more than)\s*[$£€]?\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text: its value, whether it is a share of a whole, and its hedge.

    `bound` is `about`, `over`, `under` or empty; `exact_form` tells a figure such as 4,418 from a rounded 4,400
    by the power of ten that it is rounded to.
    """

    value: Fraction
    share: bool
    bound: str
    start: int
    end: int

    @property
    def step(self) -> Fraction:
        """The power of ten that the value looks rounded to: 100 for 2,500, 1 for 4,418, 1/10 for 3.2."""
        step = Fraction(1)
        while self.value % step:
            step /= 10
            if step < Fraction(1, 1000):
                return step
        while self.value and self.value % (step * 10) == 0:
            step *= 10
        return step


@lru_cache(maxsize=5_000)
def find_numbers(text: str) -> tuple[Number, ...]:
    """The numbers of a text in order, in figures or in words; "one" by itself is no number, nor is a year's part."""
    found = []
    for match in _PATTERN.finditer(text):
        value, share = _value(match)
        if value is not None and match.group().casefold() not in ("one", "second"):
            found.append(Number(value, share, _bound(text[: match.start()]), match.start(), match.end()))
    return tuple(found)


def _bound(before: str) -> str:
    for name, pattern in (("about", _ABOUT), ("over", _OVER), ("under", _UNDER)):
        if pattern.search(before):
            return name
    return ""


def _value(match: re.Match[str]) -> tuple[Fraction | None, bool]:
    words = re.findall(r"[\d.,]*\d|[a-z]+|%", match.group().casefold())
    if match["ratio"]:
        whole = _cardinal(words[-1:])
        return (_cardinal(words[:1]) / whole if whole else None), True
    if match["part"]:
        return _cardinal(words[:-1] or ["one"]) / _PARTS[words[-1].removesuffix("s").replace("halve", "half")], True
    if match["span"]:
        name = {"centuries": "century", "millennia": "millennium"}.get(words[-1], words[-1].removesuffix("s"))
        return _cardinal(words[:-1] or ["one"]) * _SPANS[name], False
    if match["percent"]:
        return _cardinal([w for w in words if w not in ("%", "per", "cent", "percent")]) / 100, True
    return _cardinal(words), False


def _cardinal(words: list[str]) -> Fraction:
    """The value of number words: scales multiply what stands before them, everything else adds."""
    total, run = Fraction(0), Fraction(0)
    for word in words:
        scale = _SCALES.get(word, _SCALES.get(word.removesuffix("s")))
        if scale:
            run = (run or Fraction(1)) * scale
            if scale >= 1000:
                total, run = total + run, Fraction(0)
        elif word[0].isdigit():
            run += Fraction(word.replace(",", ""))
        else:
            run += _UNITS.get(word, _TENS.get(word, 1 if word in ("a", "an") else 0))
    return total + run


def same_number(a: Number, b: Number) -> bool:
    """Whether a reader would take two numbers for one: equal, or one the other rounded, as 4,400 is of 4,418.

    A bound that holds the other value makes it right in part: "more than 2,000" of 2,500.
    """
    if a.share != b.share:
        return False
    if a.value == b.value:
        return True
    rough, fine = (a, b) if a.step > b.step else (b, a)
    if rough.step > fine.step and abs(rough.value - fine.value) * 2 <= rough.step and rough.step * 4 <= rough.value:
        return True
    return _bounds(a, b) or _bounds(b, a)


def _bounds(loose: Number, other: Number) -> bool:
    if loose.bound == "over" and other.bound != "under":
        return loose.value < other.value
    return loose.bound == "under" and other.bound != "over" and other.value < loose.value
