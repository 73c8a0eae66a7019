import pytest

from quizapp.core.facts.context import Context
from quizapp.core.facts.phrases import render
from quizapp.core.facts.resolve import Resolver
from tests.core.generate.articles import reading


def written(text: str, title: str = "") -> str:
    """The last sentence of a text as the resolver writes it out."""
    ctx = Context(reading(text, title))
    sentence = ctx.reading.parse.sentences[-1]
    return render(ctx.reading, range(sentence.first, sentence.last), Resolver(ctx).swaps(sentence))


@pytest.mark.parametrize(
    ("text", "out"),
    [
        ("Marie Curie worked in Paris. She discovered radium.", "Marie Curie discovered radium."),
        ("David Bowie sang. He took the name Bowie.", "David Bowie took the name Bowie."),
        ("Isaac Newton lived in Cambridge. Newton studied light.", "Isaac Newton studied light."),
        ("Ada Lovelace met Charles Babbage. She wrote the notes.", "Ada Lovelace wrote the notes."),
        (
            "Egypt closed the canal, and many ships left the country.",
            "Egypt closed the canal, and many ships left Egypt.",
        ),
        ("The Apollo programme cost much. Congress ended the programme.", "Congress ended the Apollo programme."),
        (
            "A study followed nurses in Oslo. The study found no harm.",
            "the study that the article describes found no harm.",
        ),
    ],
)
def test_what_one_thing_can_mean_is_written_out(text: str, out: str) -> None:
    assert written(text) == out


@pytest.mark.parametrize(
    "text",
    [
        "Isaac Newton wrote to Robert Hooke. He was angry.",
        "France and Spain signed the treaty. Both kings left the country.",
        "A ship left Genoa. The ship sank.",
        "The father of Isaac Newton owned a farm. He was a farmer.",
        "Isaac Newton wrote to Edmond Halley that he would publish the book.",
    ],
)
def test_what_could_mean_two_things_stays(text: str) -> None:
    ctx = Context(reading(text))
    sentence = ctx.reading.parse.sentences[-1]
    assert "he" not in "".join(Resolver(ctx).swaps(sentence).values()).lower().split()
    assert written(text).rstrip(".").casefold().endswith(text.rsplit(". ", maxsplit=1)[-1].rstrip(".").casefold()[-12:])


def test_the_title_tells_which_country_is_meant() -> None:
    text = "Poland had a hard winter. The army closed the borders of the country."
    assert written(text, "The winter of Poland") == "the army closed the borders of Poland."
    assert written(text, "A hard winter") == "the army closed the borders of the country."


@pytest.mark.parametrize(
    ("text", "out"),
    [
        ("Isaac Newton’s father owned a farm. He was a farmer.", "he was a farmer."),
        ("Isaac Newton wrote that he had split the light.", "Isaac Newton wrote that he had split the light."),
        (
            "Isaac Newton studied light. Isaac Newton wrote a book. Isaac Newton thanked Edmond Halley. He was old.",
            "Isaac Newton was old.",
        ),
        (
            "Isaac Newton studied light. Isaac Newton wrote a book. Edmond Halley paid Isaac Newton. He was old.",
            "he was old.",
        ),
    ],
)
def test_he_is_whom_the_article_is_about(text: str, out: str) -> None:
    assert written(text) == out
