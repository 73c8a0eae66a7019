"""A guesser that has not read the article: it goes by length, echo of the stem, detail, and the middle number."""

from quizapp.core.checks.sameness import counts
from quizapp.core.items import Choice, Option
from quizapp.core.words import content


def guess(item: Choice) -> str:
    """The id of the option that looks most like a key."""
    return max(enumerate(item.options), key=lambda pair: (_looks(item, pair[1]), -pair[0]))[1].id


def _looks(item: Choice, option: Option) -> float:
    others = [other for other in item.options if other is not option]
    longest = max(len(other.text) for other in others)
    asked = content(item.stem)
    said = content(option.text)
    echo = len(said & asked) - sum(len(content(other.text) & asked) for other in others) / len(others)
    common = sum(len(said & content(other.text)) for other in others) / len(others)
    return 2 * (len(option.text) / max(longest, 1) - 1) + 0.6 * echo + 0.3 * common + _middle(item, option)


def _middle(item: Choice, option: Option) -> float:
    values = sorted(number.value for other in item.options for number in counts(other.text)[:1])
    mine = counts(option.text)[:1]
    inside = bool(mine) and len(values) == len(item.options) and values[0] < mine[0].value < values[-1]
    return 0.3 if inside else 0.0
