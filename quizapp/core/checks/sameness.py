"""Whether two options say the same, wholly or in part: numbers, dates, names and wordings in one form."""

import re
from functools import lru_cache

from quizapp.core.english import word_set
from quizapp.core.numbers import Number, find_numbers, same_number
from quizapp.core.timex import Day, Interval
from quizapp.core.words import FUNCTION_WORDS, LIGHT_WORDS, weighty, words

_MONTH_NAMES = "january february march april may june july august september october november december"
MONTHS = _MONTH_NAMES.split()
_TITLES = re.compile(
    r"\b(?:president|prime minister|king|queen|pope|emperor|empress|general|gen|maj|dr|mr|mrs|ms|sir|dame|lord|lady|"
    r"saint|st|professor|prof|captain|chancellor|prince|princess)\b\.?\s*",
    re.IGNORECASE,
)
_DATE = re.compile(
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? )?(?P<month>{'|'.join(MONTHS)})"
    r"(?: (?P<after>\d{1,2})(?:st|nd|rd|th)?\b)?(?:,? (?P<year>\d{4})\b)?"
    r"|\b(?P<decade>1\d\d0|20\d0)s\b|\bin (?:AD )?(?P<early>\d{2,3})(?= AD\b| CE\b|$)"
    r"|(?<![\d,.])(?P<alone>1\d{3}|20\d\d)(?![\d,]|\.\d)",
    re.IGNORECASE,
)


def dates_in(text: str) -> tuple[Interval, ...]:
    """The days that the dates of a short text cover: a day, a month or a year, each with its year, or a decade."""
    found = []
    for match in _DATE.finditer(text):
        if match["decade"]:
            found.append(Interval(Day(int(match["decade"])), Day(int(match["decade"]) + 10)))
        elif year := match["alone"] or match["early"]:
            found.append(Interval(Day(int(year)), Day(int(year) + 1)))
        elif match["year"]:
            found.append(_month(int(match["year"]), MONTHS.index(match["month"].casefold()) + 1, match))
    return tuple(found)


def _month(year: int, month: int, match: re.Match[str]) -> Interval:
    day = match["day"] or match["after"]
    if day and 1 <= int(day) <= 28:
        start = Day(year, month, int(day))
        return Interval(start, start.plus(1))
    return Interval(Day(year, month), Day(year + month // 12, month % 12 + 1))


def meet(a: Interval, b: Interval) -> bool:
    """Whether two intervals have a day in common."""
    return not a.before(b) and not b.before(a)


def counts(text: str) -> tuple[Number, ...]:
    """The numbers of an option that are no part of a date."""
    dates = [match.span() for match in _DATE.finditer(text) if match.group()]
    return tuple(n for n in find_numbers(text) if not any(a <= n.start < b for a, b in dates))


@lru_cache(maxsize=5_000)
def same(a: str, b: str) -> str:
    """How two options say the same, or an empty string: what a message can say of them."""
    if not weighty(a) or not weighty(b):
        return ""
    if weighty(a) == weighty(b):
        return "say the same in other words"
    short, long = sorted((a, b), key=lambda text: len(weighty(text)))
    if _holds(long, short):
        return "are right in part together, since one holds the other"
    if (first := dates_in(a)) and (second := dates_in(b)):
        counted = [n.value for n in counts(a)] == [n.value for n in counts(b)]
        return "cover the same days" if counted and _rest(a) == _rest(b) and all(map(meet, first, second)) else ""
    if (ours := counts(a)) or counts(b):
        return _same_counts(a, b, ours, counts(b))
    return _same_wording(a, b)


def _rest(text: str) -> list[str]:
    """The weighty words of an option without its dates and numbers."""
    return [w for w in weighty(_DATE.sub(" ", text)) if not w[0].isdigit()]


def tells(text: str, key: str) -> bool:
    """Whether a text holds a key's number and whatever else the key says."""
    ours = counts(key)
    held = all(any(same_number(n, other) for other in counts(text)) for n in ours)
    return bool(ours) and held and _outside(key, ours) <= set(weighty(text))


def _same_counts(a: str, b: str, ours: tuple[Number, ...], theirs: tuple[Number, ...]) -> str:
    if len(ours) != len(theirs) or not all(map(same_number, ours, theirs)):
        return ""
    if _opposed(a, b):
        return ""
    first, second = _outside(a, ours), _outside(b, theirs)
    # "2,500" and "2,500 troops" are one answer; "5 men" and "5 women" are two.
    return "give the same number" if first <= second or second <= first else ""


def _opposed(a: str, b: str) -> bool:
    """Whether one says “more” where the other says “fewer”, or “over” where it says “under”, or denies it."""
    first, second = set(words(a)), set(words(b))
    if ("not" in first) != ("not" in second):
        return True
    return any((one <= first - second and other <= second - first) for one, other in _OPPOSED)


_UP_DOWN = (("more", "fewer"), ("more", "less"), ("over", "under"), ("most", "least"))
_OPPOSED = [({one}, {other}) for pair in _UP_DOWN for one, other in (pair, pair[::-1])]


def _outside(text: str, numbers: tuple[Number, ...]) -> frozenset[str]:
    for number in reversed(numbers):
        text = f"{text[: number.start]} {text[number.end :]}"
    return frozenset(weighty(text)) - {"more", "less", "few", "than", "over", "under", "most", "just", "least"}


def _same_wording(a: str, b: str) -> str:
    # In another order the same words may say another thing: "Iran attacked Iraq".
    if sorted(weighty(a)) == sorted(weighty(b)) and _names(a) == _names(b):
        return "say the same in other words"
    titled = _TITLES.search(a) or _TITLES.search(b)
    if titled and _same_person(weighty(_TITLES.sub("", a)), weighty(_TITLES.sub("", b))):
        return "name the same person"
    return ""


def _same_person(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether one name is the other's last part, without titles: "President Obama" and "Barack Obama"."""
    return bool(a and b) and a[-1] == b[-1] and (set(a) <= set(b) or set(b) <= set(a))


def _names(text: str) -> list[str]:
    return re.findall(r"(?<=\s)[A-Z]\w+", text)


def _holds(long: str, short: str) -> bool:
    """Whether an option is one member of the other's list, or its looser form: "troops" of "troops in Iraq".

    "Iran" is no looser form of "Iran’s army", nor "Baghdad" of "Baghdad airport" or "aid" of "no aid".
    """
    if weighty(short) in [weighty(member) for member in re.split(r",|\band\b|\bor\b", long)]:
        return True
    whole, part = _plain(long), _plain(short)
    tail, front = whole[len(part) :], whole[: len(whole) - len(part)]
    if whole[: len(part)] == part and tail and tail[0] in FUNCTION_WORDS - _TURNS:
        return True
    return bool(front) and whole[len(front) :] == part and not FUNCTION_WORDS & set(front)


_TURNS = word_set("not no never without neither nor before after only all most few more but except until since")


def _plain(text: str) -> list[str]:
    """The words of an option without an article or preposition before it."""
    found = re.findall(r"[\w’'.-]+", text.casefold())
    while found and found[0] in LIGHT_WORDS:
        found = found[1:]
    return found
