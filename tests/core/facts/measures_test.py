import pytest

from quizapp import language
from quizapp.core.facts.context import Context
from quizapp.core.facts.measures import read_measures
from quizapp.core.facts.premises import find_premises


def measures(text: str) -> list[tuple[str, str, str, str]]:
    ctx = Context(language.read(text))
    return [(m.who, m.family, m.unit, m.figure.exact) for m in read_measures(ctx, find_premises(ctx))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Norway received $24 million.", [("Norway", "receive", "money", "$24 million")]),
        (
            "Norway’s Museum of Ships got $24 million.",
            [("Norway’s Museum of Ships", "receive", "money", "$24 million")],
        ),
        ("Norway spent about $24 million in Oslo.", [("Norway", "spend", "money", "about $24 million")]),
        ("Norway built 40 ships.", [("Norway", "build", "ships", "40")]),
        ("Norway lost 40 fishing ships.", [("Norway", "lose", "fishing ships", "40")]),
        ("Exports from Norway fell by 12%.", [("Exports from Norway", "fall", "%", "12%")]),
        ("Norway lost more than 40 ships.", []),
        ("Norway did not lose 40 ships.", []),
        ("Norway has 40 ships.", []),
        ("Norway and Sweden lost 40 ships.", []),
        ("The exports rose by 12%.", []),
        ("Norway lost 40 ships of the line.", []),
        ("Norway rose by $24 million.", [("Norway", "rise", "money", "$24 million")]),
        ("Norway lost ships.", []),
        ("Norway fought with 40 ships.", []),
        ("Norway raised 12% of it.", []),
        ("Norway spent three weeks.", []),
    ],
)
def test_an_amount_is_told_of_somebody_clear_by_itself(text, found):
    assert measures(text) == found


def test_what_narrows_an_amount_is_kept_beside_it():
    ctx = Context(language.read("Norway built 40 ships in July 1990, far more than it had planned."))
    (measure,) = read_measures(ctx, find_premises(ctx))
    assert measure.beside == {"jul", "1990"}
