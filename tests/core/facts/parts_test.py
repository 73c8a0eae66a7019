import pytest

from quizapp import language
from quizapp.core.facts.context import Context
from quizapp.core.facts.parts import read_parts
from quizapp.core.facts.premises import find_premises


def parts(text: str) -> list[tuple[str, str, str]]:
    """The parts of a text: both figures, and what is told of the part."""
    ctx = Context(language.read(text))
    return [
        (p.figures[0].exact, p.figures[1].exact, " ".join(ctx.tokens[t].text for t in p.state))
        for p in read_parts(ctx, find_premises(ctx))
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "In 2014 about 600 people moved to Oslo, including 200 young children and a priest.",
            [("200", "about 600", "young children")],
        ),
        (
            "In 2014, 4,000 sailors died in Norway, including 3,000 drowned in storms.",
            [("3,000", "4,000", "drowned in storms")],
        ),
        ("In 2011 Norway sent 500 soldiers to Mali, of whom 100 were women.", [("100", "500", "were women")]),
        ("In 2011 Norway sent 500 soldiers to Mali, 100 of whom were women.", [("100", "500", "were women")]),
        ("Officials of Oslo said 48 of the 90 seats at Akershus were taken.", [("48", "90", "were taken")]),
        ("In 2011 Norway sent 500 soldiers to Mali, of whom 100 were women and 40 were cooks.", []),
        ("In 2011 Norway sent 500 soldiers to Mali, including officers.", []),
        ("In 2011 Norway sent 500 soldiers to Mali, including 20 tents.", []),
        ("In 2011 Norway sent 500 soldiers and tents to Mali, including 20 cooks.", []),
        ("In 2011 Norway sent 500 soldiers to Mali.", []),
        ("In 2011 Norway sent 5 soldiers to Mali, of whom 3 were women.", []),
        ("In 2011, 48 of the seats in Oslo were taken.", []),
        ("Officials of Oslo said 48 of the 90 seats that they built were taken.", []),
        ("In 2011 Norway sent more than 500 soldiers to Mali, of whom 100 were women.", []),
        ("In 2011 Norway sent 500 soldiers to Mali, of whom about 100 were women.", []),
        ("In 2011 Norway sent 500 soldiers to Mali, including 200, who wept.", []),
        ("Officials of Oslo said 5 of the 8 seats at Akershus were taken.", []),
        ("In 2011 Norway sent 500 soldiers to Mali, of whom 100 were his friends.", []),
        ("In 2011 Norway sent 12% of its soldiers to Mali.", []),
        (
            "In 2011 Norway sent 500 soldiers to Mali, of whom 100 were among its best and most trusted friends.",
            [],
        ),
    ],
)
def test_a_part_is_told_in_words_that_say_of_what_it_is(text, found):
    assert parts(text) == found
