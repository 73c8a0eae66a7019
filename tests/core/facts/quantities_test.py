import pytest

from quizapp.core.facts.quantities import unit_of
from tests.core.facts import parsed
from tests.core.generate.articles import facts


def counted(text: str) -> list[tuple[str, str, str, str]]:
    """The figures of a text: kind, answer, unit and hedge."""
    return [
        (f.kind.value, f.answer.text, f.unit, f.hedge)
        for f in facts(text)
        if f.kind in ("quantity", "percent", "money")
    ]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Some 300 workers of Brunel drowned in the Thames.", ("quantity", "300", "people", "about")),
        ("Rotherhithe had 12 pubs by 1843.", ("quantity", "12", "things", "")),
        ("Brunel dug at least 396 metres of tunnel in Rotherhithe.", ("quantity", "396", "measure:metre", "at least")),
        ("Portugal spent $24bn on ships.", ("money", "$24bn", "money", "")),
        ("More than 60 percent of the farmers in Norway grow potatoes.", ("percent", "60%", "things", "more than")),
    ],
)
def test_a_figure_has_a_unit_and_keeps_its_hedge(text, figure):
    assert counted(text) == [figure]


@pytest.mark.parametrize(
    "text",
    [
        "Exactly 300 workers of Brunel drowned in the Thames.",
        "One worker of Brunel drowned in the Thames.",
        "Several workers of Brunel drowned in the Thames.",
        "Portugal spent 1,500 on ships.",
        "Isambard Brunel paid about $20 and £30.",
    ],
)
def test_what_is_no_plain_count_is_not_asked(text):
    assert counted(text) == []


@pytest.mark.parametrize(
    ("noun", "unit"),
    [
        ("years=year", "time:year"),
        ("miles=mile", "measure:mile"),
        ("nurses=nurse", "people"),
        ("victims=victim", "people"),
        ("ships=ship", "things"),
    ],
)
def test_figures_stand_beside_figures_of_their_unit(noun, unit):
    assert unit_of(parsed.context(f"{noun}/NNS/ROOT/0"), 0) == unit


def test_a_number_that_cannot_be_read_is_not_asked():
    sentence = (
        "Portugal/NNP/nsubj/1/GPE sent=send/VBD/ROOT/1 {word}/CD/nummod/3 ships=ship/NNS/dobj/1 to/IN/prep/1 "
        "Goa/NNP/pobj/4/GPE ././punct/1"
    )
    assert [f.answer.text for f in parsed.facts(sentence.format(word="forty")) if f.kind == "quantity"] == ["Forty"]
    assert [f.answer.text for f in parsed.facts(sentence.format(word="umpteen")) if f.kind == "quantity"] == []
