"""Numbers as articles write them: read to a value, and written again in the same manner."""

import re
from dataclasses import dataclass
from fractions import Fraction

_ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
WORDS = {w: n for n, w in enumerate(_ONES)} | {w: 10 * n for n, w in enumerate(_TENS, 2)} | {"dozen": 12}
_SCALES = {
    "hundred": 100,
    "thousand": 1000,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "m": 10**6,
    "bn": 10**9,
    "tn": 10**12,
    "k": 1000,
}
_FIGURE = re.compile(
    r"([$£€]?)(\d[\d,]*(?:\.\d+)?)\s?(hundred|thousand|million|billion|trillion|bn|tn|m|k)?(%?)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number with the manner it is written in: sign of money, scale word, share sign, or words."""

    value: Fraction
    money: str = ""
    scale: str = ""
    percent: bool = False
    spelt: bool = False

    def write(self, value: Fraction) -> str:
        """Another value in the manner of this one; empty where it cannot be written so."""
        if self.spelt and value.denominator == 1 and 0 <= value <= 99 and (words := spell(int(value))):
            return words
        if self.spelt and value % 10**6 == 0 and 0 < value < 100 * 10**6:
            return f"{spell(int(value / 10**6))} million"
        if self.spelt:
            return ""
        scaled = value / _SCALES.get(self.scale.strip().lower(), 1)
        figure = f"{int(scaled):,}" if scaled.denominator == 1 else f"{float(scaled):,.1f}"
        return f"{self.money}{figure}{self.scale}{'%' if self.percent else ''}"


def spell(value: int) -> str:
    """A number below a hundred in words."""
    if value < 20:
        return _ONES[value]
    tens, ones = divmod(value, 10)
    return _TENS[tens - 2] + (f"-{_ONES[ones]}" if ones else "")


def read_number(words: str) -> Number | None:
    """The number that a run of words is and nothing else, or None."""
    words = words.strip()
    match = _FIGURE.fullmatch(words)
    if match:
        money, figure, scale, percent = match.groups()
        value = Fraction(figure.replace(",", ""))
        gap = " " if scale and re.search(r"\d\s", words) else ""
        return Number(value * _SCALES.get((scale or "").lower(), 1), money, gap + (scale or ""), bool(percent))
    return _read_words(words.lower().replace("-", " ").split())


def _read_words(words: list[str]) -> Number | None:
    total, part = 0, 0
    for word in words:
        if word in WORDS:
            part += WORDS[word]
        elif word in ("hundred", "thousand", "million", "billion"):
            part = max(part, 1) * _SCALES[word]
            total, part = (total, part) if word == "hundred" else (total + part, 0)
        elif word not in ("and", "a"):
            return None
    return Number(Fraction(total + part), spelt=True) if total + part else None
