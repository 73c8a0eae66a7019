"""The words of time, and the slots that stand for them in the patterns."""

import re
from collections.abc import Iterable
from fractions import Fraction


def _listed(words: str) -> list[str]:
    return words.split()


MONTHS = _listed("January February March April May June July August September October November December")
WEEKDAYS = _listed("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
PARTS_OF_DAY = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "dawn": "MO", "dusk": "EV"}
# Each unit's designator in an ISO duration; those of the clock stand behind a T.
UNITS = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "night": "NI", "weekend": "WE", "week": "W",
    "fortnight": "W", "month": "M", "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE", "millennium": "ML",
}  # fmt: skip
_UNIT_FORMS = {
    "centuries": "century", "millennia": "millennium", "yrs": "year", "yr": "year",
    "hrs": "hour", "hr": "hour", "mins": "minute", "min": "minute", "secs": "second",
}  # fmt: skip
_SMALL = _listed(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = _listed("twenty thirty forty fifty sixty seventy eighty ninety")
_ORDINALS = _listed(
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
_SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
_WHOLE = {
    "a": Fraction(1), "an": Fraction(1), "a single": Fraction(1), "dozen": Fraction(12), "couple": Fraction(2),
    "couple of": Fraction(2), "half a": Fraction(1, 2), "half an": Fraction(1, 2), "a half": Fraction(1, 2),
    "a quarter of a": Fraction(1, 4),
}  # fmt: skip


def _either(words: Iterable[str]) -> str:
    """A pattern that takes any of the words, the longest first."""
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


_TENS_PATTERN = rf"(?:{_either(_TENS)})(?:[-\x20](?:{_either(_SMALL[1:10])}))?"
_WORDS = rf"(?:{_TENS_PATTERN}|{_either(_SMALL[1:])})"
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_VAGUE = (
    r"(?:several|some|many|a few) (?:hundred|thousand|million)|several|some|many|numerous|countless"
    r"|(?:an?|the)? ?(?:very )?few|(?:dozens|scores|hundreds|thousands) of"
)
_WEEKDAY_SHORT = r"Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun"
_MONTH_SHORT = r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
_ALL_UNITS = _either([*UNITS, *_UNIT_FORMS, *(f"{unit}s" for unit in UNITS if unit not in ("century", "millennium"))])
_CALENDAR = "year|month|week|day|quarter|decade|century|weekend"

# In a pattern `{name}` takes the slot's words without a group; `{name:group}` makes a named group of them. A slot
# whose words may be other words in lower case ("may", "march", "sun") is read with its capital only.
SLOTS = {
    "month": rf"(?-i:{_either(MONTHS)})",
    "mon": rf"(?-i:(?:{_either(MONTHS)})|(?:{_MONTH_SHORT})\b\.?)",
    "weekday": rf"(?-i:{_either(WEEKDAYS)})",
    "wday": rf"(?-i:{_either(WEEKDAYS)}|(?:{_WEEKDAY_SHORT})\b\.?)",
    "season": _either(SEASONS),
    "sure_season": "spring|summer|autumn|winter",
    "daypart": _either(PARTS_OF_DAY),
    "year": r"(?:1[0-9]|20)\d\d",
    "years": r"\d{1,4}",
    "date": r"(?:0?[1-9]|[12]\d|3[01])",
    "th": r"(?:st|nd|rd|th)",
    "ordinal": rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{_either([f'{_TENS[0]}-{o}' for o in _ORDINALS[1:10]] + _ORDINALS[1:])})",
    "n": rf"(?:{_DIGITS}|a (?:dozen|couple of|couple|single|hundred|thousand|million|billion)"
    rf"|half an?|a half|a quarter of a|{_WORDS}(?: (?:and a half|hundred|thousand|million|billion))?"
    rf"|(?:{_DIGITS}) (?:million|billion)|dozen|hundred|thousand|couple of|an?)",
    "count": rf"(?:{_DIGITS}|{_WORDS})",
    "vague": rf"(?:{_VAGUE})",
    "unit": rf"(?:{_ALL_UNITS})",
    "calendar": rf"(?:{_CALENDAR})",
    "bc": r"(?:B\.C\.(?:E\.)?|BCE?)(?!\w)",
    "ad": r"(?:A\.D\.|C\.E\.|AD|CE)(?!\w)",
    "edge": r"(?:very )?(?:early|mid|late)(?:[-\x20]|\b)",
    "about": r"(?:about|around|approximately|roughly|nearly|almost|some|just over|just under|over|more than|less than"
    r"|fewer than|at least|at most|up to|as (?:much|many|long) as|only|circa|ca?\.)",
    "tz": r"(?:GMT|UTC|EST|EDT|CST|CDT|MST|MDT|PST|PDT|ET|PT|CET|CEST|BST|IST|JST|Eastern(?: time)?|local time)",
}


def compiled(template: str) -> re.Pattern[str]:
    """A row's pattern: slots filled in, a space standing for any white space within a line, at word borders."""
    filled = re.sub(r"\{(\w+):(\w+)\}", lambda m: f"(?P<{m[2]}>{SLOTS[m[1]]})", template)
    filled = re.sub(r"\{([a-z]\w*)\}", lambda m: f"(?:{SLOTS[m[1]]})", filled)
    spaced = re.sub(r" ", r"(?:[^\\S\\n]+)", filled)
    return re.compile(rf"(?<![\w$£€#])(?:{spaced})(?!\w)", re.IGNORECASE)


def month_number(word: str) -> int:
    """The number of a month's name or short form."""
    return [name[:3] for name in MONTHS].index(word[:3].title()) + 1


def weekday_number(word: str) -> int:
    """0 for Monday to 6 for Sunday, of a weekday's name or short form."""
    return [name[:2] for name in WEEKDAYS].index(word[:2].title())


def unit_name(word: str) -> str:
    """The unit that a word names, in the singular."""
    low = word.lower()
    return _UNIT_FORMS.get(low) or (low if low in UNITS else low.removesuffix("s"))


def ordinal_number(word: str) -> int:
    """The number of an ordinal: 5 of "5th" and of "fifth"."""
    low = word.lower()
    if low[0].isdigit():
        return int(low[:-2])
    tens, _, ones = low.partition("-")
    return 20 + _ORDINALS.index(ones) if ones else _ORDINALS.index(tens)


def amount(words: str) -> Fraction | None:
    """The number that digits or words stand for; None for a vague one such as "several"."""
    low = " ".join(words.lower().replace(",", "").split())
    if low in _WHOLE:
        return _WHOLE[low]
    if re.fullmatch(r"\d+(?:\.\d+)?", low):
        return Fraction(low)
    if low.endswith(" and a half"):
        whole = amount(low.removesuffix(" and a half"))
        return whole + Fraction(1, 2) if whole is not None else None
    first, _, scale = low.rpartition(" ")
    if scale in _SCALES:
        many = amount(first) if first else Fraction(1)
        return many * _SCALES[scale] if many is not None else None
    return amount(scale) if first == "a" else _worded(low)


def _worded(low: str) -> Fraction | None:
    """The number of "seven" or "twenty-three"; None for other words."""
    tens, _, ones = low.replace(" ", "-").partition("-")
    if tens in _TENS and (not ones or ones in _SMALL):
        return Fraction(10 * _TENS.index(tens) + 20 + (_SMALL.index(ones) if ones else 0))
    return Fraction(_SMALL.index(low)) if low in _SMALL else None
