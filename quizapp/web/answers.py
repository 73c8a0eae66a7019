"""What the buttons of a question's page mean, read from the posted fields."""

from collections.abc import Mapping
from datetime import UTC, datetime

from quizapp.core.answers import OrderingAnswer, UnreadableError, read_answer, to_form
from quizapp.services.taking import QuestionPage


def answer_fields(page: QuestionPage, form: Mapping[str, str]) -> dict[str, str]:
    """The answer's own fields, after what the pressed button does to them.

    `clear` takes the answer back, `keep` makes the order as it lies the answer, and `move` with `up-2` or
    `down-2` moves the event shown third one place; anything else leaves the fields as they were posted.

    Raises:
        UnreadableError: an event is to be moved that the question does not have, or in an order that is none.
    """
    fields = {name: value for name, value in form.items() if name == "choice" or name.startswith("place-")}
    if "clear" in form:
        return {}
    if "keep" in form or "move" in form:
        order = _order(page, fields)
        return _numbered(_moved(order, form["move"]) if "move" in form else order)
    return fields


def lying(page: QuestionPage) -> list[tuple[int, str]]:
    """A list to put in order, as the taker left it: the place shown first and the text of each event."""
    return [(place, page.texts[place]) for place in _order(page, page.fields)]


def _order(page: QuestionPage, fields: Mapping[str, str]) -> list[int]:
    """The places shown, in the order that was posted, or as they lie on the page where nothing was."""
    places = tuple(str(i) for i in range(len(page.texts)))
    answer = read_answer("ordering", places, fields)
    if isinstance(answer, OrderingAnswer):
        return [int(place) for place in answer.order]
    return list(range(len(page.texts)))


def _moved(order: list[int], move: str) -> list[int]:
    way, _, place = move.partition("-")
    if way not in ("up", "down") or place not in map(str, order):
        raise UnreadableError("There is no such event to move.")
    rest = [other for other in order if other != int(place)]
    to = order.index(int(place)) + (1 if way == "down" else -1)
    return [*rest[: max(to, 0)], int(place), *rest[max(to, 0) :]]


def _numbered(order: list[int]) -> dict[str, str]:
    return to_form(OrderingAnswer(tuple(str(i) for i in order)), tuple(str(i) for i in range(len(order))))


def device_time(form: Mapping[str, str]) -> datetime | None:
    """When the reader's own device says that the answer was given; None where it says nothing that can be read."""
    try:
        told = datetime.fromisoformat(form.get("device_at", ""))
        return told.astimezone(UTC) if told.tzinfo else None
    # The first and last hours of the calendar have no name in UTC.
    except (ValueError, OverflowError):
        return None


def next_stop(form: Mapping[str, str], *, questions: int, here: int) -> int | None:
    """The question that the pressed button leads to; None is the look over all answers."""
    stop = form.get("go", "")
    if stop == "check":
        return None
    return {str(place): place for place in range(1, questions + 1)}.get(stop, here)
