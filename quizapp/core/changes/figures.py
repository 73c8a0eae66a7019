"""Figures: other numbers in the manner of one, which mean another thing: a third of it or thrice as much, as round."""

import re
from decimal import ROUND_HALF_UP, Decimal

_FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?")
_SPELT = {
    "two": ("five", ""),
    "three": ("seven", ""),
    "four": ("ten", "two"),
    "five": ("twelve", "two"),
    "six": ("", "three"),
    "seven": ("", "three"),
    "eight": ("", "three"),
    "nine": ("", "four"),
    "ten": ("", "four"),
    "twelve": ("", "five"),
    "twenty": ("fifty", "eight"),
    "thirty": ("seventy", "twelve"),
    "forty": ("ninety", "fifteen"),
    "fifty": ("", "twenty"),
}
_DOZENS = {
    "dozens": "hundreds",
    "scores": "thousands",
    "hundreds": "dozens",
    "thousands": "dozens",
    "millions": "thousands",
}
_MILLION = 1_000_000
_UP, _SMALL_UP, _DOWN = Decimal("2.6"), Decimal("1.75"), Decimal("0.35")
_MOST_PERCENT = 95
_SMALLEST, _SMALL, _FULL, _GROUPED = 3, 10, 100, 4


def other_dozens(said: str) -> str:
    """Another indefinite number of its own order: “dozens” for “hundreds”; empty for any other word."""
    return _DOZENS.get(said, "")


def another(said: str, *, way: str = "") -> str:
    """Another number in the manner of one, well above or below it; empty where none is surely another.

    Args:
        said: the number as the article writes it.
        way: “up” or “down” where only the one is surely false; empty where either is.
    """
    if said.lower() in _SPELT:
        up, down = _SPELT[said.lower()]
        return {"up": up, "down": down}.get(way, up or down)
    figure = _FIGURE.search(said)
    if figure is None or re.fullmatch(r"(?:1[5-9]|20)\d\d", said):
        return ""
    value = Decimal(figure[0].replace(",", ""))
    share = "%" in said
    odd = sum(map(int, re.findall(r"\d", said))) % 2
    rising = way == "up" or (way != "down" and (value < _SMALLEST or (odd and value != _FULL)))
    rising = rising and not (share and value * _UP > _MOST_PERCENT)
    if (way == "up" and not rising) or value == 0 or (share and value > _MOST_PERCENT):
        return ""
    small = _SMALL < value < _FULL and value % 10 and not share and said == figure[0]
    rising = rising and not (way != "up" and value < _MILLION <= value * _UP)
    factor = (_SMALL_UP if small else _UP) if rising else _DOWN
    return said.replace(figure[0], _written(value * factor, figure[0]))


def _written(value: Decimal, like: str) -> str:
    """A value as round, and with as many places, as a figure."""
    digits = like.replace(",", "").replace(".", "")
    places = len(like.partition(".")[2])
    exact = len(digits.strip("0"))
    step = Decimal(1).scaleb(
        max(-places, value.adjusted() + 1 - exact) if places else max(0, value.adjusted() + 1 - exact)
    )
    rounded = (value / step).quantize(Decimal(1), ROUND_HALF_UP) * step
    text = f"{rounded:.{places}f}"
    return f"{Decimal(text):,f}" if "," in like or len(like.partition(".")[0]) < _GROUPED else text
