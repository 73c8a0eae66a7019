"""Answers: what a student gave, read from what a page posted, and kept apart from what it is worth.

Nothing posted is unanswered (None). What was posted but names no answer is unreadable, an error and
never a zero. Whether an answer is right is for `grading` to say.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass


class UnreadableError(ValueError):
    """Something was posted that names no answer; the message is fit to show to the one who posted it."""


@dataclass(frozen=True, slots=True)
class ChoiceAnswer:
    """The id of the option that was chosen."""

    option: str


@dataclass(frozen=True, slots=True)
class OrderingAnswer:
    """The ids of the events, from the one that was put earliest."""

    order: tuple[str, ...]

    def __post_init__(self) -> None:
        if not self.order or len(set(self.order)) != len(self.order):
            raise UnreadableError("An order names each event once.")


Answer = ChoiceAnswer | OrderingAnswer


def read_answer(kind: str, shown: tuple[str, ...], form: Mapping[str, str]) -> Answer | None:
    """Read what a page posted for one question.

    Args:
        kind: `choice` or `ordering`.
        shown: the option or event ids in the order in which this attempt shows them.
        form: the posted fields: `choice` with a place in `shown` counted from 0, or `place-0`, `place-1`…
            with the rank from 1 that was given to each shown event.

    Returns:
        The answer, or None where every field is missing or blank: that is unanswered.

    Raises:
        UnreadableError: a field is no such number, or the ranks do not name each place once.
    """
    return _read_choice(shown, form) if kind == "choice" else _read_ordering(shown, form)


def _read_choice(shown: tuple[str, ...], form: Mapping[str, str]) -> ChoiceAnswer | None:
    value = form.get("choice", "").strip()
    if not value:
        return None
    return ChoiceAnswer(shown[_number(value, 0, len(shown) - 1, "There is no such option.")])


def _read_ordering(shown: tuple[str, ...], form: Mapping[str, str]) -> OrderingAnswer | None:
    places = [f"place-{i}" for i in range(len(shown))]
    values = [form.get(place, "").strip() for place in places]
    if any(field.startswith("place-") and field not in places for field in form):
        raise UnreadableError("There is no such event.")
    if not any(values):
        return None
    if not all(values):
        raise UnreadableError("Give every event a place, or none.")
    ranks = [_number(value, 1, len(shown), f"Give places from 1 to {len(shown)}.") for value in values]
    if len(set(ranks)) != len(ranks):
        raise UnreadableError("Give each place to one event only.")
    return OrderingAnswer(tuple(shown[ranks.index(rank)] for rank in range(1, len(shown) + 1)))


def _number(value: str, least: int, most: int, message: str) -> int:
    # int() reads "1_0", "+1" and the digits of every script; a page of ours posts none of these.
    if not re.fullmatch(r"[0-9]{1,4}", value) or not least <= int(value) <= most:
        raise UnreadableError(message)
    return int(value)


def to_form(answer: Answer | None, shown: tuple[str, ...]) -> dict[str, str]:
    """The fields that `read_answer` would read as this answer, to fill a page in again."""
    if answer is None:
        return {}
    if isinstance(answer, ChoiceAnswer):
        return {"choice": str(shown.index(answer.option))}
    return {f"place-{i}": str(answer.order.index(event) + 1) for i, event in enumerate(shown)}


def to_json(answer: Answer) -> str:
    """An answer as the JSON text that is stored with a response."""
    body: dict[str, object]
    body = {"option": answer.option} if isinstance(answer, ChoiceAnswer) else {"order": list(answer.order)}
    return json.dumps(body, ensure_ascii=False, separators=(",", ":"))


def from_json(text: str) -> Answer:
    """Read back what `to_json` wrote.

    Raises:
        UnreadableError: it is no answer.
    """
    try:
        match json.loads(text):
            case {"option": str(option)}:
                return ChoiceAnswer(option)
            case {"order": [*order]} if all(isinstance(event, str) for event in order):
                return OrderingAnswer(tuple(order))
    except json.JSONDecodeError:
        pass
    raise UnreadableError("The stored response is no answer.")
