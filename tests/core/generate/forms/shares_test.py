"""About what share of some were so and so, on sentences of our own read by the language model."""

import pytest

from quizapp import language
from quizapp.core import checks
from quizapp.core.facts.context import Context
from quizapp.core.facts.premises import find_premises
from quizapp.core.generate.assemble import choice
from quizapp.core.generate.forms.shares import what_share
from quizapp.core.generate.sets import rng_of
from quizapp.core.items import DerivationKind

MOVED = "In 2014, 600 people moved to Oslo, including 130 children."


def asked(text: str) -> list[tuple[str, str]]:
    """The questions of a text with their keys."""
    ctx = Context(language.read(text))
    return [(c.draft.stem, c.draft.key) for c in what_share(ctx, find_premises(ctx))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (MOVED, [("About what share of the people who moved to Oslo in 2014 were children?", "About one in five")]),
        (
            "In 2011 Norway sent 500 soldiers to Mali, of whom 250 were women.",
            [("About what share of the soldiers that Norway sent to Mali in 2011 were women?", "About half")],
        ),
        (
            "Officials of Oslo said 48,000 of the 51,900 seats at Akershus were filled.",
            [
                (
                    "According to officials of Oslo, about what share of the seats at Akershus were filled?",
                    "About nine in ten",
                )
            ],
        ),
        ("In 2014, 600 people moved to Oslo, including 90 children.", []),
        ("600 people may move to Oslo, including 120 children.", []),
        (
            "600 people live near Oslo, including 120 children.",
            [("About what share of the people who live near Oslo are children?", "About one in five")],
        ),
    ],
)
def test_a_share_is_asked_for_where_a_plain_fraction_is_near(text: str, found: list[tuple[str, str]]) -> None:
    assert asked(text) == found


def test_the_others_and_half_stand_beside_the_key() -> None:
    ctx = Context(language.read(MOVED))
    (candidate,) = what_share(ctx, find_premises(ctx))
    assert [(lure.text, lure.feedback) for lure in candidate.lures] == [
        ("About four in five", "The others make up about that share: 130 of 600 is about 22%."),
        ("About half", "The share is another: 130 of 600 is about 22%."),
        ("About a third", "The share is another: 130 of 600 is about 22%."),
        ("About two thirds", "The share is another: 130 of 600 is about 22%."),
    ]
    item = choice(candidate, 1, rng_of(1, "x"))
    assert item.fixed_order
    assert item.derivation.kind is DerivationKind.RATIO
    assert [o.exact for o in item.derivation.operands] == ["130", "600"]
    assert checks.refusals(item, ctx.reading) == ()
