"""What a name, a definite noun or a “they” stands for, and whose words a clause gives, each with its other side."""

import pytest

from quizapp.core.distractors.pool import Pool
from quizapp.core.facts.context import Context
from quizapp.core.facts.names import Kind
from quizapp.core.facts.phrases import render
from quizapp.core.facts.premises import find_premises
from quizapp.core.facts.resolve import Resolver
from quizapp.core.generate.asking import all_facts
from tests.core.generate.articles import asked, reading

GENES = "Hideo Shiogama and Tomoo Ogura, two chemists, said that the result was useful for doctors in Japan."


def test_a_name_that_and_joins_to_a_person_is_a_persons() -> None:
    names = {name.text: name.kind for name in Context(reading(GENES)).names}
    assert names["Hideo Shiogama"] is Kind.PERSON
    assert names["Tomoo Ogura"] is Kind.PERSON


def test_an_organisation_with_two_names_and_its_article_is_a_distractor() -> None:
    text = "Bob Savage, an expert from the Royal Armouries, works with Lego in Leeds."
    ctx = Context(reading(text))
    assert [name.text for name in Pool(ctx, ()).names(Kind.ORGANISATION)] == ["Royal Armouries"]


def last_written(text: str, title: str = "") -> str:
    ctx = Context(reading(text, title))
    sentence = ctx.reading.parse.sentences[-1]
    return render(ctx.reading, range(sentence.first, sentence.last), Resolver(ctx).swaps(sentence))


@pytest.mark.parametrize(
    ("text", "title", "out"),
    [
        (
            "The agency ran a secret program called PRISM. The program collects emails.",
            "Spies",
            "the program called PRISM collects emails.",
        ),
        (
            "Doctors knew the smallpox virus. The virus killed millions of people.",
            "The end of smallpox",
            "the smallpox virus killed millions of people.",
        ),
    ],
)
def test_a_definite_noun_takes_the_name_that_the_text_or_the_title_gave_it(text: str, title: str, out: str) -> None:
    assert last_written(text, title) == out


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The agency ran a secret program called PRISM and a program called Ragtime. The program collects emails.", ""),
        ("A queen called Cleopatra fled. The queen collects emails.", ""),
        ("Doctors knew the smallpox virus. The virus collects emails.", "Diseases"),
    ],
)
def test_a_definite_noun_that_could_mean_two_things_or_has_no_name_stays(text: str, title: str) -> None:
    assert last_written(text, title) in (
        "the program collects emails.",
        "the queen collects emails.",
        "the virus collects emails.",
    )


def test_they_may_mean_the_plural_that_says_so() -> None:
    stem = "Who insisted that they had no knowledge of the plan for Norway?"
    alone = "Several senior tech executives insisted that they had no knowledge of the plan for Norway."
    assert asked(alone)[stem] == "Several senior tech executives"
    between = "Several senior tech executives told the reporters that they had no knowledge of the plan for Norway."
    assert not [s for s in asked(between) if "they" in s]


def speaker(text: str, verb: str) -> list[str]:
    ctx = Context(reading(text))
    return [p.speaker for p in find_premises(ctx) if ctx.tokens[p.clause.verb].text == verb]


def test_a_clause_before_and_is_not_said_by_the_subject_behind_it() -> None:
    joined = (
        "Richard died at Bosworth on 22 August 1485, the last English king to fall in battle, "
        "and the researchers revealed how for the first time."
    )
    assert speaker(joined, "died") == [""]
    assert speaker("Prices rose in Spain, and wages fell in Italy, the Bank of England said.", "rose") != [""]
    assert speaker("The king died at Bosworth, the Bank of England said.", "died") != [""]


def quoted(text: str) -> list[str]:
    ctx = Context(reading(text))
    return [f.lead for f in all_facts(ctx, find_premises(ctx)) if f.kind is Kind.QUOTE]


def test_they_in_a_quotation_needs_its_plural_there() -> None:
    clear = "“Sceptics like to blame the models and say that they are not perfect,” said Steven Sherwood."
    assert quoted(clear) == ["Sceptics like to blame the models and say that they are not perfect"]
    assert quoted("“It is clear to me that they are not perfect at all,” said Steven Sherwood.") == []
    assert quoted("“Maybe to everyone in Spain they are not perfect,” said Steven Sherwood.") == []
