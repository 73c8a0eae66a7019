"""Items about a text of three sentences."""

from typing import Any

from quizapp.core.citations import cite_quote
from quizapp.core.items import Choice, Derivation, Event, Evidence, Option, Ordering
from quizapp.core.timex import Day, Interval, Timex

TEXT = (
    "The canal “Süd” opened in 1871 with 14 locks. It carried coal for 52 years.\n\n"
    "The railway came in 1890, and traffic fell. The canal closed in 1923.\n\n"
    "Since 2004 walkers have used its banks."
)


def year(number: int) -> Timex:
    return Timex(0, 0, str(number), "DATE", f"{number:04d}", Interval(Day(number), Day(number + 1)))


def choice(**changes: Any) -> Choice:
    opened = cite_quote(TEXT, "The canal “Süd” opened in 1871 with 14 locks.")
    fields: dict[str, Any] = {
        "id": "opening",
        "stem": "When did the canal open?",
        "options": (
            Option(id="a", text="In 1871", evidence=Evidence.KEY, feedback="The first sentence says so."),
            Option(
                id="b",
                text="In 1890",
                evidence=Evidence.ELSEWHERE,
                feedback="That year the railway came.",
                citations=(cite_quote(TEXT, "The railway came in 1890"),),
            ),
            Option(
                id="c",
                text="In 1923",
                evidence=Evidence.ELSEWHERE,
                feedback="That year it closed.",
                citations=(cite_quote(TEXT, "The canal closed in 1923."),),
            ),
        ),
        "citations": (opened,),
        "explanation": "It opened in 1871.",
        "form": "when",
        "fact": "time",
        "derivation": Derivation(operands=(cite_quote(TEXT, "1871"),)),
        "fixed_order": True,
    }
    return Choice(**fields | changes)


def ordering(**changes: Any) -> Ordering:
    fields: dict[str, Any] = {
        "id": "timeline",
        "stem": "Put these in order, the earliest first.",
        "events": (
            Event(
                id="a",
                text="The railway comes",
                citations=(cite_quote(TEXT, "The railway came in 1890"),),
                timex=year(1890),
            ),
            Event(
                id="b",
                text="The canal closes",
                citations=(cite_quote(TEXT, "The canal closed in 1923."),),
                timex=year(1923),
            ),
            Event(
                id="c",
                text="The canal opens",
                citations=(cite_quote(TEXT, "The canal “Süd” opened in 1871 with 14 locks."),),
                timex=year(1871),
            ),
        ),
        "order": ("c", "a", "b"),
        "explanation": "1871, 1890, 1923.",
    }
    return Ordering(**fields | changes)
