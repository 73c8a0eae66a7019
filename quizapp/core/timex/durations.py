"""How long and how often: durations and sets."""

import re
from fractions import Fraction

from quizapp.core.timex.place import Meaning, Place
from quizapp.core.timex.rows import Row
from quizapp.core.timex.words import MONTHS, PARTS_OF_DAY, SEASONS, UNITS, amount, unit_name, weekday_number

_HALVES = {"hour": ("minute", 60), "day": ("hour", 24), "year": ("month", 12), "century": ("year", 100),
           "decade": ("year", 10), "minute": ("second", 60)}  # fmt: skip
_ADVERBS = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W", "monthly": "P1M",
    "quarterly": "P1Q", "annual": "P1Y", "annually": "P1Y", "yearly": "P1Y", "biennial": "P2Y",
}  # fmt: skip


def span(unit: str, number: Fraction | None) -> str:
    """The TIMEX3 value of so many of a unit; X stands for a number that is not told."""
    if number is not None and number < 1 and unit in _HALVES:
        finer, many = _HALVES[unit]
        return span(finer, number * many)
    code = UNITS[unit]
    if number is not None and unit == "fortnight":
        number *= 2
    digits = "X" if number is None else f"{float(number):g}" if number.denominator != 1 else str(number.numerator)
    return f"PT{digits}{code[1]}" if code[0] == "T" else f"P{digits}{code}"


def _no_length(match: re.Match[str], place: Place, unit: str, number: Fraction | None) -> bool:
    """Whether a number and a unit are no length of time: "a second try", "the Hundred Years’ War", "as many years"."""
    plural = match["unit"].lower().endswith("s")
    if unit in ("second", "quarter", "night", "weekend") and not (plural and number is not None):
        return True
    if unit == "quarter" and not match["run"] and not match["which"]:
        return True
    if number is None and not plural and unit not in ("century", "millennium"):
        return True
    if match["unit"][0].isupper():
        return True
    return match["n"].lower() == "many" and re.search(r"\bas\s$", place.before) is not None


def _duration(match: re.Match[str], place: Place) -> Meaning | None:
    """So many units; "a year" after a number is a rate, "a second" and "one day" mostly are no time at all."""
    unit, words = unit_name(match["unit"]), match["n"].lower()
    number = amount(words)
    if _no_length(match, place, unit, number):
        return None
    if words in ("a", "an", "one", "a single") and not match["run"] and not match["which"]:
        return _single(unit, words, place)
    return Meaning("DURATION", span(unit, number))


_IDIOM_BEFORE = re.compile(r"\b(?:once|twice|times|what|such|many|quite)\s+$")
_LENGTH_BEFORE = re.compile(
    r"(?:[\d%]\)?|\b(?:in|for|within|than|just|only|after|over|once|twice|times|[a-z]{3,}s))\s+$"
)
_RATE_BEFORE = re.compile(
    r"(?:[\d%]\)?|\b(?:million|billion|thousand|hundred|dozen|times|[a-z]{3,}s|more|people|tonnes))\s+$"
)


def _single(unit: str, words: str, place: Place) -> Meaning | None:
    """As in "A year": a length, or how often where a number or a plural stands before it."""
    if words.startswith("one") and not re.search(
        r"\b(?:in|for|within|than|just|only|after|over|least)\s+$", place.before
    ):
        return None if unit in ("day", "night", "minute", "hour") else Meaning("DURATION", span(unit, Fraction(1)))
    if _IDIOM_BEFORE.search(place.before) or (unit == "day" and not _LENGTH_BEFORE.search(place.before)):
        return None
    kind = (
        "SET"
        if _RATE_BEFORE.search(place.before) and not re.match(r"\s+(?:after|before|of)", place.after)
        else "DURATION"
    )
    return Meaning(kind, span(unit, Fraction(1)))


def _half_more(match: re.Match[str], _: Place) -> Meaning:
    return Meaning("DURATION", span(unit_name(match["unit"]), Fraction(3, 2)))


def _compound(match: re.Match[str], _: Place) -> Meaning | None:
    unit = unit_name(match["unit"])
    number = amount(match["n"])
    if number is None or (unit == "second" and not match["n"][0].isdigit()):
        return None
    return Meaning("DURATION", span(unit, number))


def _long(match: re.Match[str], _: Place) -> Meaning:
    return Meaning("DURATION", span(unit_name(match["unit"]), Fraction(1) if not match["many"] else None))


def _bare_plural(match: re.Match[str], place: Place) -> Meaning | None:
    """As in "For years": an unknown number, with a word before that makes it a length."""
    lengths = r"\b(?:for|in|over|over the|through the|within|after|during the|of|took|take|takes|lasted|spent|been)\s+$"
    if not re.search(lengths, place.before) and not re.match(r"\s+(?:of|before|after|later|ahead|ago)\b", place.after):
        return None
    return Meaning("DURATION", span(unit_name(match["unit"]), None))


def _past_unit(match: re.Match[str], _: Place) -> Meaning:
    """As in "The past year": the year up to now."""
    return Meaning("DURATION", span(unit_name(match["unit"]), Fraction(1)))


def _adverb(match: re.Match[str], place: Place) -> Meaning | None:
    if re.match(r"\s+(?:[A-Z][a-z]+)", place.after) and match[0][0].isupper():
        return None
    return Meaning("SET", _ADVERBS[match[0].lower()])


def _every(match: re.Match[str], _: Place) -> Meaning | None:
    unit = unit_name(match["unit"])
    number = amount(match["n"]) if match["n"] else Fraction(2) if match["other"] else Fraction(1)
    return None if unit == "second" else Meaning("SET", span(unit, number))


def _every_weekday(match: re.Match[str], _: Place) -> Meaning:
    part = f"T{PARTS_OF_DAY[match['part'].lower()]}" if match["part"] else ""
    return Meaning("SET", f"XXXX-WXX-{weekday_number(match['weekday']) + 1}{part}")


def _every_month(match: re.Match[str], _: Place) -> Meaning:
    return Meaning("SET", f"XXXX-{MONTHS.index(match['month']) + 1:02d}")


def _every_season(match: re.Match[str], _: Place) -> Meaning:
    return Meaning("SET", f"XXXX-{SEASONS[match['season'].lower()]}")


def _every_part(match: re.Match[str], _: Place) -> Meaning:
    return Meaning("SET", f"XXXX-XX-XXT{PARTS_OF_DAY[match['part'].lower()]}")


_WHICH = (
    r"(?:(?P<which>the (?:past|last|next|first|coming|final|previous|following)"
    r"|(?:these|those|the|its|their|his|her)(?: past| last)?) )?"
)
_RUN = (
    r"(?: (?P<run>consecutive|straight|successive|full|whole|entire|more|further|additional|long|solid|unbroken"
    r"|extra))?"
)
_TIMES = r"(?:(?:once|twice|thrice|{count} times|several times) )"

ROWS = (
    Row(rf"{_WHICH}(?:{{about}} )?(?P<n>{{n}}|{{vague}}){_RUN} {{unit:unit}}", _duration),
    Row(r"(?:{about} )?(?:an? )?(?P<unit>year|month|week|day|hour|decade|century) and a half", _half_more),
    Row(r"(?:{about} )?(?:an? )?{count:n}-{unit:unit}(?:-long)?(?! ?-?old)", _compound),
    Row(r"(?:an? )?(?P<unit>year|month|week|day|hour|decade|century)(?P<many>s)?-long", _long),
    Row(r"(?:{about} )?{count:n}[-\x20]{unit:unit}[-\x20]olds?", _compound),
    Row(r"(?P<unit>seconds|minutes|hours|days|weeks|months|years|decades|centuries|millennia)", _bare_plural),
    Row(r"the (?:past|last|coming) {calendar:unit}", _past_unit),
    Row("|".join(_ADVERBS), _adverb),
    Row(_TIMES + r"?(?:every|each|per) (?:(?P<other>other|second) |(?P<n>{count}|few) )?{unit:unit}", _every),
    Row(_TIMES + r"an? (?P<other>(?!))?(?P<n>(?!))?{unit:unit}", _every),
    Row(r"(?:every|each) {weekday:weekday}(?: {daypart:part})?", _every_weekday),
    Row(r"{weekday:weekday}s(?P<part>(?!))?", _every_weekday),
    Row(r"(?:every|each) {month:month}", _every_month),
    Row(r"(?:every|each) {season:season}", _every_season),
    Row(r"(?:every|each) {daypart:part}", _every_part),
)  # fmt: skip
