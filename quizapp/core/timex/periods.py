"""Stretches of the calendar with their grain: what dates are made of, moved by and named as in TIMEX3."""

from dataclasses import dataclass

from quizapp.core.timex.values import Day, Interval

GRAINS = ("day", "weekend", "week", "month", "season", "quarter", "half", "year", "decade", "century", "millennium")
# The first month of each, as meteorologists and most calendars count in the northern half of the world.
_SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
# What the share of a period covers that "early", "mid" and "late" surely keep within.
_PARTS = {"early": (0, 2), "mid": (1, 3), "late": (2, 4)}


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of the calendar: its grain, TIMEX3 value, first day and the day after its last.

    `certain` is false of a name that people give to different days.
    """

    grain: str
    value: str
    first: Day
    after: Day
    certain: bool = True

    @property
    def interval(self) -> Interval | None:
        """The days of the period, or None where they are not certain."""
        return Interval(self.first, self.after) if self.certain else None


def _year_value(year: int) -> str:
    return f"{year:04d}" if year > 0 else f"BC{1 - year:04d}"


def _month_start(year: int, month: int) -> Day:
    """The first day of a month that may be counted beyond the year: month 13 is the next January."""
    years, rest = divmod(month - 1, 12)
    return Day(year + years, rest + 1)


def day(at: Day) -> Period:
    """One day."""
    return Period("day", f"{_year_value(at.year)}-{at.month:02d}-{at.day:02d}", at, at.plus(1))


def week(at: Day) -> Period:
    """The week, from Monday to Sunday, that holds a day."""
    monday = at.plus(-at.weekday)
    return Period("week", _iso_week(monday), monday, monday.plus(7))


def weekend(at: Day) -> Period:
    """The Saturday and Sunday of the week that holds a day."""
    monday = at.plus(-at.weekday)
    return Period("weekend", f"{_iso_week(monday)}-WE", monday.plus(5), monday.plus(7))


def _iso_week(monday: Day) -> str:
    """The ISO number of the week that starts on a Monday: the year is that of its Thursday."""
    year = monday.plus(3).year
    fourth = Day(year, 1, 4)
    return f"{year:04d}-W{(monday.ordinal - fourth.plus(-fourth.weekday).ordinal) // 7 + 1:02d}"


def month(year: int, number: int) -> Period:
    """A month; its number may lie beyond the year, so that 0 is the December before."""
    first = _month_start(year, number)
    value = f"{_year_value(first.year)}-{first.month:02d}"
    return Period("month", value, first, _month_start(year, number + 1))


def season(year: int, code: str) -> Period:
    """A season; a winter named by one year may be either of two, so that its days are not certain."""
    first = Day(year, _SEASON_STARTS[code])
    after = _month_start(year, first.month + 3)
    return Period("season", f"{_year_value(year)}-{code}", first, after, certain=code != "WI")


def winter(year: int) -> Period:
    """The winter that begins in December of a year and ends in the next."""
    return Period("season", f"{_year_value(year)}-WI", Day(year, 12), Day(year + 1, 3))


def quarter(year: int, number: int) -> Period:
    """A quarter of a calendar year; its number may lie beyond the year."""
    first = _month_start(year, 3 * number - 2)
    value = f"{_year_value(first.year)}-Q{(first.month + 2) // 3}"
    return Period("quarter", value, first, _month_start(year, 3 * number + 1))


def half(year: int, number: int) -> Period:
    """The first or the second half of a year."""
    first = Day(year, 6 * number - 5)
    return Period("half", f"{_year_value(year)}-H{number}", first, _month_start(year, 6 * number + 1))


def year(number: int) -> Period:
    """A year, counted astronomically: 0 is 1 BC."""
    return Period("year", _year_value(number), Day(number), Day(number + 1))


def decade(number: int) -> Period:
    """The ten years from one that ends in 0."""
    return Period("decade", f"{number // 10:03d}", Day(number), Day(number + 10))


def century(number: int) -> Period:
    """A century: the 20th runs from 1901 to 2000; those before Christ are negative, the 5th from 500 to 401 BC."""
    first = 100 * number - 99 if number > 0 else 100 * number + 1
    value = f"{number - 1:02d}" if number > 0 else f"BC{-number - 1:02d}"
    return Period("century", value, Day(first), Day(first + 100))


def hundreds(number: int) -> Period:
    """The hundred years from one that ends in 00: "the 1800s"."""
    return Period("century", f"{number // 100:02d}", Day(number), Day(number + 100))


def millennium(number: int) -> Period:
    """A millennium, counted as centuries are."""
    first = 1000 * number - 999 if number > 0 else 1000 * number + 1
    value = f"{number - 1}" if number > 0 else f"BC{-number - 1}"
    return Period("millennium", value, Day(first), Day(first + 1000))


def within(period: Period, grain: str) -> bool:
    """Whether a period is no coarser than a grain, so that it lies in one of that grain."""
    return GRAINS.index(period.grain) <= GRAINS.index(grain)


def around(grain: str, at: Day) -> Period:
    """The day, week, weekend, month, quarter, year or decade that holds a day."""
    return {
        "day": lambda: day(at),
        "week": lambda: week(at),
        "weekend": lambda: weekend(at),
        "month": lambda: month(at.year, at.month),
        "quarter": lambda: quarter(at.year, (at.month + 2) // 3),
        "year": lambda: year(at.year),
        "decade": lambda: decade(at.year - at.year % 10),
        "century": lambda: century((at.year - 1) // 100 + 1),
    }[grain]()


def moved(grain: str, at: Day, number: int) -> Period:
    """The period of a grain that lies so many of them after the one that holds a day, before it if negative."""
    if grain in ("day", "week", "weekend"):
        return around(grain, at.plus(number * (1 if grain == "day" else 7)))
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[grain]
    return around(grain, _month_start(at.year, at.month + number * months))


def part(period: Period, name: str) -> Interval | None:
    """The days of the early, mid or late part of a period, drawn so wide that nobody's use of the word lies outside."""
    if not period.certain or period.grain == "day":
        return period.interval
    low, high = _PARTS[name]
    first = period.first
    if period.grain in ("decade", "century", "millennium"):
        years = period.after.year - first.year
        return Interval(Day(first.year + years * low // 4), Day(first.year + -(-years * high // 4)))
    if period.grain == "year":
        return Interval(_month_start(first.year, 1 + 3 * low), _month_start(first.year, 1 + 3 * high))
    days = period.after.ordinal - first.ordinal
    return Interval(first.plus(days * low // 4), first.plus(-(-days * high // 4)))


def about(period: Period) -> Interval | None:
    """The days that "about" such a period surely keeps within: the rounder the number, the wider."""
    if period.grain == "year":
        number = period.first.year if period.first.year > 0 else 1 - period.first.year
        slack = 25 if number % 100 == 0 else 5 if number % 10 == 0 else 2
        slack *= 1 if period.first.year > 0 else 2
        return Interval(Day(period.first.year - slack), Day(period.first.year + slack + 1))
    if period.grain in ("decade", "century", "millennium"):
        slack = (period.after.year - period.first.year) // 2
        return Interval(Day(period.first.year - slack), Day(period.after.year + slack))
    days = period.after.ordinal - period.first.ordinal
    return Interval(period.first.plus(-days), period.after.plus(days)) if period.certain else None
