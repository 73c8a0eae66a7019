"""What a common noun stands for by the name it was put beside, or by the words that brought it in."""

import pytest

from quizapp.core.facts.context import Context
from quizapp.core.facts.phrases import render
from quizapp.core.facts.premises import find_premises
from quizapp.core.facts.resolve import Resolver
from tests.core.generate.articles import context, reading


def written(text: str, title: str = "") -> str:
    """The last sentence of a text as the resolver writes it out."""
    ctx = Context(reading(text, title))
    sentence = ctx.reading.parse.sentences[-1]
    return render(ctx.reading, range(sentence.first, sentence.last), Resolver(ctx).swaps(sentence))


@pytest.mark.parametrize(
    ("text", "out"),
    [
        (
            "Siemens, a German company, makes trains. In 2012 the company built a factory.",
            "in 2012 Siemens built a factory.",
        ),
        (
            "Siemens is a German company. In 2012 the German company built a factory.",
            "in 2012 Siemens built a factory.",
        ),
        (
            "President Barack Obama left Washington. Later the president visited Cuba.",
            "later Barack Obama visited Cuba.",
        ),
        (
            "The FBI, an agency in Washington, hired clerks. The FBI trained guards. The agency hired doctors.",
            "the FBI hired doctors.",
        ),
        (
            "A survey of old churches began in May. The survey found three bells.",
            "the survey of old churches found three bells.",
        ),
        (
            "A new survey of churches began in May. The survey found three bells.",
            "the survey that the article describes found three bells.",
        ),
    ],
)
def test_a_definite_noun_is_written_out_by_the_one_thing_it_described(text, out):
    assert written(text) == out


@pytest.mark.parametrize(
    "text",
    [
        # Another thing of the kind was told of.
        "Siemens, a German company, bought a company. In 2012 the company built a factory.",
        "Siemens, a German company, and Renault, a French company, make trains. In 2012 the company built a factory.",
        "Siemens, a German company, sued two companies. In 2012 the company built a factory.",
        # A former president is not the president, nor is the president of a bank.
        "Former president Bill Clinton spoke. Later the president left.",
        "The Oxford Bank’s president, Jim Lee, met Barack Obama. Barack Obama smiled. Later the president left.",
        # What was brought in by “a” may be another one of its kind.
        "A survey of churches and a survey of schools began in May. The bell fell. Later the ship left.",
        "A ship left Genoa. Later the ship left.",
        "A ship of his fleet left Genoa. Later the ship left.",
    ],
)
def test_a_definite_noun_stays_where_it_may_mean_another_thing(text):
    assert written(text).startswith(("in 2012 the company", "later the president", "later the ship"))


def test_a_name_that_its_sentence_holds_is_not_written_twice():
    assert written("Siemens, a German company, makes trains. Siemens said that the company built a factory.") == (
        "Siemens said that the company built a factory."
    )


@pytest.mark.parametrize(
    ("text", "out"),
    [
        ("Iraq had a hard winter.\n\nMany shops closed. The army left the country.", "the army left Iraq."),
        ("Iraq had a hard winter.\n\nSyria was calm. The army left the country.", "the army left the country."),
        ("Iraq had a hard winter.\n\nSyrian shops closed. The army left the country.", "the army left the country."),
    ],
)
def test_the_country_is_the_titles_where_no_other_is_near(text, out):
    assert written(text, "Winter in Iraq") == out


def subjects(text: str) -> list[str]:
    """The subject of each premise as a question names it."""
    ctx = context(text)
    return [render(ctx.reading, p.clause.subject.tokens, p.written) for p in find_premises(ctx)]


def test_a_subject_that_only_an_aside_names_is_called_by_that_name():
    assert subjects("The chairman, Greg Dyke, visited Leeds in 1998.") == ["Greg Dyke"]
    assert subjects("The chairman, Greg Dyke and Ann Lee, visited Leeds in 1998.") == []
    assert subjects("The visitor in Leeds, Greg Dyke, slept in 1998.") == ["the visitor in Leeds"]
