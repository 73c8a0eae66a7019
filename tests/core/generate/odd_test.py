"""What may not stand beside a key that is a thing."""

import pytest

from quizapp.core.distractors.choose import admissible
from quizapp.core.distractors.lures import Lure
from quizapp.core.facts.context import Context
from quizapp.core.facts.names import Kind
from quizapp.core.facts.premises import find_premises
from quizapp.core.generate.asking import all_drafts, all_facts
from quizapp.core.items import Evidence
from tests.core.generate.articles import reading


@pytest.mark.parametrize(
    ("text", "fine"),
    [
        ("Cheap repairs of old tractors", True),
        ("No repairs of old tractors", False),
        ("Old oil", False),
        (
            "Cheap repairs of old tractors" + " and of worn carts" * 6,
            False,
        ),
    ],
)
def test_a_distractor_among_things_is_about_as_long_as_the_key_and_is_something(text: str, fine: bool) -> None:
    ctx = Context(reading("The Bank of England has rejected the wild plans for a wooden bridge."))
    drafts = all_drafts(ctx, all_facts(ctx, find_premises(ctx)))
    thing = next(draft for draft in drafts if draft.fact.kind is Kind.THING)
    assert thing.key == "The wild plans for a wooden bridge"
    assert admissible(ctx, thing, Lure(text, Evidence.UNSUPPORTED, "No.")) is fine
