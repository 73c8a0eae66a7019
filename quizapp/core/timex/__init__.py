"""Time expressions: found in a parsed text, normalised to TIMEX3 values and to the days they cover."""

from quizapp.core.timex.find import find, flat
from quizapp.core.timex.typed import read_date, written
from quizapp.core.timex.values import TYPES, Day, DayError, Interval, Timex, days_of

__all__ = ["TYPES", "Day", "DayError", "Interval", "Timex", "days_of", "find", "flat", "read_date", "written"]
