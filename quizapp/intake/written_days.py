"""Days as articles write them beside their titles: "3 March 2021", "Mar. 3rd, 2021", "2021-03-03"."""

import re
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\.?,?\s+)?"
DAY = (
    rf"{_WEEKDAY}(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH},?\s+\d{{4}}"
    rf"|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}"
    r"|\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{4})"
)
"""The pattern of one, to be matched whatever its case."""

_READ = re.compile(
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{_MONTH}),?\s+(?P<year>\d{{4}})"
    rf"|(?P<month2>{_MONTH})\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year2>\d{{4}})"
    r"|(?P<iso>\d{4}-\d\d-\d\d)|(?P<a>\d{1,2})[./](?P<b>\d{1,2})[./](?P<year3>\d{4})",
    re.IGNORECASE,
)


def find_day(text: str) -> date | None:
    """The first day that a text writes; none of two numbers either of which may be the month."""
    found = _READ.search(text)
    if found is None:
        return None
    try:
        return _day(found)
    except ValueError:
        return None


def _day(found: re.Match[str]) -> date | None:
    if found["iso"]:
        return date.fromisoformat(found["iso"])
    if month := found["month"] or found["month2"]:
        number = _MONTHS.index(month[:3].lower()) + 1
        return date(int(found["year"] or found["year2"]), number, int(found["day"] or found["day2"]))
    a, b = int(found["a"]), int(found["b"])
    if a > 12:
        return date(int(found["year3"]), b, a)
    return date(int(found["year3"]), a, b) if b > 12 or a == b else None
