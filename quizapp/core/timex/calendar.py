"""Dates that name their year: days, months, seasons, quarters, years, decades, centuries."""

import re

from quizapp.core.timex import periods
from quizapp.core.timex.place import Meaning, Place, dated
from quizapp.core.timex.rows import Row
from quizapp.core.timex.values import Day, DayError, Interval
from quizapp.core.timex.words import SEASONS, month_number, ordinal_number

_DECADES = ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"]
# A number after these counts something or names a model; it is no year.
_NO_YEAR_BEFORE = re.compile(
    r"(?:\b(?:no|nos|number|numbers|route|room|flight|article|section|page|pages|windows|about|over|than|nearly|almost"
    r"|around|only|least|approximately|roughly|some|another|x|boeing|model|channel|highway|level|office)\.?"
    r"|[$£€¥#@/.])\s*$"
)
_YEAR_BEFORE = re.compile(r"(?:^|[(,;:–—-]|\b(?:in|since|by|until|till|before|after|from|to|of|and|during|for|through"
                          r"|between|early|late|mid|year|circa|around|about|as of|into|throughout|or|spring|summer"
                          r"|autumn|fall|winter|the|a|an|his|her|its|their|this|that|was|is|were))\s*$")  # fmt: skip
_THE = re.compile(r"the\b", re.IGNORECASE)
_COUNTED_AFTER = re.compile(
    r"\s*(?:%|°|[-–]?(?:metres?|meters?|feet|miles?|kilometres?|km|kg|m|ft|mph|cc|people|men|women|children|troops"
    r"|soldiers|workers|employees|jobs|dollars|pounds|euros|copies|hectares|acres|tonnes?|tons?|points?|votes?|students"
    r"|homes|houses|cars|times|hours?|minutes?|years?|days?|weeks?|months?|GMT|UTC|of\s+(?:them|the|these))\b)"
)


def _year(match: re.Match[str]) -> int:
    """The astronomical year of a match: `year`, and `bc` where it counts backwards."""
    number = int(match["year"])
    return 1 - number if match.groupdict().get("bc") else number


def _on(year: int, month: int, day: int) -> Meaning:
    """A day; one that no calendar has keeps its words from being read as a month or a year, but has no days."""
    try:
        return dated(periods.day(Day(year, month, day)))
    except DayError:
        return Meaning("DATE", f"{year:04d}-{month:02d}-{day:02d}")


def _day(match: re.Match[str], _: Place) -> Meaning:
    return _on(_year(match), month_number(match["month"]), int(match["day"]))


def _day_before(match: re.Match[str], _: Place) -> Meaning:
    """As in "3 June" of "3 June to 5 July 2010", or the 3 of "3–5 June 2010"."""
    return _on(int(match["year"]), month_number(match["month1"] or match["month"]), int(match["day"]))


def _iso_day(match: re.Match[str], _: Place) -> Meaning:
    return _on(int(match["year"]), int(match["month"]), int(match["day"]))


def _month(match: re.Match[str], _: Place) -> Meaning:
    return dated(periods.month(_year(match), month_number(match["month"])))


def _season(match: re.Match[str], _: Place) -> Meaning:
    return dated(periods.season(_year(match), SEASONS[match["season"].lower()]))


def _winter(match: re.Match[str], _: Place) -> Meaning | None:
    year, end = int(match["year"]), int(match["next"])
    return dated(periods.winter(year)) if end in (year + 1, (year + 1) % 100) else None


def _quarter(match: re.Match[str], _: Place) -> Meaning | None:
    number = int(match["q"]) if match["q"] else ordinal_number(match["nth"])
    return dated(periods.quarter(_year(match), number)) if 1 <= number <= 4 else None


def _half(match: re.Match[str], _: Place) -> Meaning:
    return dated(periods.half(_year(match), 1 if match["nth"].lower() == "first" else 2))


def _fiscal(match: re.Match[str], _: Place) -> Meaning:
    return Meaning("DATE", f"FY{match['year']}")


def _named_year(match: re.Match[str], _: Place) -> Meaning | None:
    return dated(periods.year(_year(match))) if int(match["year"]) else None


def _bare_year(match: re.Match[str], place: Place) -> Meaning | None:
    """A number that can be a year is one unless it counts, measures or numbers something."""
    if _COUNTED_AFTER.match(place.after) or re.match(r"[.,:/]\d|['’]?s\s?\d", place.after):
        return None
    about = match["about"] is not None
    if (_NO_YEAR_BEFORE.search(place.before) and not place.before.endswith("number of the ")) or (
        about
        and not re.search(r"\b(?:in|from|of|by|since|until|born|built|died|dated?|founded)\s*\(?$|\($", place.before)
        and match["about"].lower() not in ("c.", "ca.", "circa", "c", "ca")
    ):
        return None
    sure = bool(_YEAR_BEFORE.search(place.before) or match["edge"] or match["bound"] or about)
    return dated(periods.year(int(match["year"])), sure=sure)


def _short_year(match: re.Match[str], place: Place) -> Meaning | None:
    """As in "since '82"; a year of the 20th century for certain only from 1930 on."""
    number = int(match["short"])
    if not re.search(r"\b(?:in|since|of|by|until|from|to|summer|spring|class of)\s+$", place.before):
        return None
    return (
        dated(periods.year(1900 + number), sure=number >= 30)
        if number >= 20
        else dated(periods.year(2000 + number), sure=False)
    )


def _decade(match: re.Match[str], _: Place) -> Meaning:
    number = 10 * int(match["decade"])
    return dated(periods.hundreds(number) if number % 100 == 0 and number != 2000 else periods.decade(number))


def _short_decade(match: re.Match[str], place: Place) -> Meaning | None:
    """Read "the '70s": those of the 20th century; "in her 70s" is an age."""
    if not (match["mark"] or _THE.match(match[0]) or re.search(r"0['’]?s (?:and|or|to) (?:the )?$", place.before)):
        return None
    digit = int(match["digit"])
    return dated(periods.decade(1900 + 10 * digit), sure=digit >= 3)


def _worded_decade(match: re.Match[str], _: Place) -> Meaning | None:
    if not (match["hundred"] or _THE.match(match[0])):
        return None
    tens = 10 * _DECADES.index(match["decade"].lower()) + 20
    century = {"eighteen": 1800, "nineteen": 1900, None: 1900}[match["hundred"] and match["hundred"].lower()]
    return dated(periods.decade(century + tens), sure=tens > 20 or match["hundred"] is not None)


def _century(match: re.Match[str], _: Place) -> Meaning | None:
    number = ordinal_number(match["nth"])
    return dated(periods.century(-number if match["bc"] else number)) if 1 <= number <= 30 else None


def _plain_century(match: re.Match[str], place: Place) -> Meaning | None:
    """As in "The 18th and 19th centuries": the first of them, whose noun stands behind the second."""
    number = ordinal_number(match["nth"])
    return dated(periods.century(-number if match["bc"] else number)) if 1 <= number <= 30 and place.after else None


def _millennium(match: re.Match[str], _: Place) -> Meaning:
    number = ordinal_number(match["nth"])
    return dated(periods.millennium(-number if match["bc"] else number))


def _short_range(match: re.Match[str], place: Place) -> Meaning | None:
    """As in "1914–18" and "2010/11": a range whose second year is written short."""
    first = int(match["year"])
    last = first - first % 100 + int(match["last"])
    if last <= first or _COUNTED_AFTER.match(place.after):
        return None
    return Meaning("DATE", f"{first}/{last}", Interval(Day(first), Day(last + 1)), periods.year(last))


def _day_range(match: re.Match[str], _: Place) -> Meaning:
    """As in "June 3–5, 2010"."""
    year, month = int(match["year"]), month_number(match["month"])
    first, last = (_on(year, month, int(match[end])) for end in ("day", "last"))
    days = None
    if first.period and last.period and first.period.first < last.period.first:
        days = Interval(first.period.first, last.period.after)
    return Meaning("DATE", f"{first.value}/{last.value}", days, last.period)


_ERA = r"(?: (?P<bc>{bc})| {ad})"
_MONTH_DAY_YEAR = r"(?:{wday},? )?{mon:month} {date:day}{th}?"
_DAY_MONTH_YEAR = r"(?:{wday},? )?(?:the )?{date:day}{th}?(?: of)? {mon:month}"
_CENTURIES = r"(?= (?:and|or|to) (?:the )?(?:early |mid |late |mid-)?{ordinal}[-\x20]centur(?:y|ies)(?: (?P<bc>{bc}))?)"

ROWS = (
    Row(_MONTH_DAY_YEAR + r",? {year:year}", _day, edges=True),
    Row(_DAY_MONTH_YEAR + r",? {year:year}", _day, edges=True),
    Row(_MONTH_DAY_YEAR + r",? {years:year}" + _ERA, _day, edges=True),
    Row(_DAY_MONTH_YEAR + r",? {years:year}" + _ERA, _day, edges=True),
    Row(r"{mon:month} {date:day}{th}?(?=(?:[-–]| to | through | and )(?:{mon} )?{date}{th}?,? {year:year})", _day),
    Row(
        r"(?:the )?{date:day}{th}?(?: (?:of )?{mon:month1})?"
        r"(?=(?: ?[-–] ?| to | and )(?:the )?{date}{th}?(?: of)? {mon:month},? {year:year})",
        _day_before,
    ),
    Row(r"{mon:month} {date:day}[-–]{date:last},? {year:year}", _day_range),
    Row(r"{mon:month}(?=(?: ?[-–] ?| to | and | until | through ){mon},? {year:year})", _month),
    Row(r"{year:year} ?[-–/] ?(?P<last>\d\d)(?!-)", _short_range),
    Row(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)", _iso_day),
    Row(r"{mon:month},?(?: of)? {year:year}(?![,.]\d)", _month, edges=True),
    Row(r"{mon:month},? {years:year}" + _ERA, _month, edges=True),
    Row(r"(?:the )?{season:season}(?:,| of)? {year:year}", _season, edges=True),
    Row(r"(?:the )?winter(?: of)? {year:year}(?:[-–/]| to )(?P<next>\d{4}|\d\d)", _winter),
    Row(r"(?:(?:the )?{ordinal:nth}[-\x20]quarter|Q(?P<q>[1-4]))(?: of)?,? {year:year}", _quarter),
    Row(r"(?:the )?(?P<nth>first|second) half of {year:year}", _half),
    Row(r"(?:the )?(?:fiscal|financial)(?: year)? {year:year}", _fiscal),
    Row(r"(?:the )?year {years:year}" + _ERA + "?", _named_year, edges=True),
    Row(r"{years:year}" + _ERA, _named_year, edges=True),
    Row(r"{ad} {years:year}(?P<bc>(?!))?", _named_year, edges=True),
    Row(r"{year:year}", _bare_year, edges=True),
    Row(r"['’](?P<short>\d\d)", _short_year),
    Row(r"(?:the )?(?P<decade>1[0-9]\d|20\d)0['’]?s", _decade, edges=True),
    Row(r"(?:the )?(?P<mark>['’])?(?P<digit>[1-9])0['’]?s", _short_decade, edges=True),
    Row(
        rf"(?:the )?(?:(?P<hundred>eighteen|nineteen)[-\x20])?(?P<decade>{'|'.join(_DECADES)})",
        _worded_decade,
        edges=True,
    ),
    Row(r"(?:the )?{ordinal:nth}[-\x20]centur(?:y|ies)(?: (?P<bc>{bc})| {ad})?", _century, edges=True),
    Row(r"(?:the )?{ordinal:nth}" + _CENTURIES, _plain_century, edges=True),
    Row(r"(?:the )?{ordinal:nth}[-\x20]millennium(?: (?P<bc>{bc})| {ad})?", _millennium, edges=True),
)
