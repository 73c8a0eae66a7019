"""Whom “he” and “she” mean: each rule with a text where it settles who is meant, and one where it does not."""

import pytest

from quizapp.core.facts.context import Context
from quizapp.core.facts.phrases import render
from quizapp.core.facts.resolve import Resolver
from tests.core.facts import parsed
from tests.core.generate.articles import asked, drafts, reading

CURIE = (
    "Marie Curie studied in Paris. Marie Curie married in 1895. Marie Curie won a prize. Marie Curie taught in Paris. "
)


def written(text: str) -> str:
    """The last sentence of a text as the resolver writes it out."""
    ctx = Context(reading(text))
    sentence = ctx.reading.parse.sentences[-1]
    return render(ctx.reading, range(sentence.first, sentence.last), Resolver(ctx).swaps(sentence))


@pytest.mark.parametrize(
    ("text", "out"),
    [
        # Nobody else was told of since the last sentence: the hero of the article is meant.
        (CURIE + "The prize was large.\n\nShe bought bicycles with it.", "Marie Curie bought bicycles with it."),
        (CURIE + "A prize was given to her by a teacher.\n\nShe bought bicycles.", "Marie Curie bought bicycles."),
        (CURIE + "Henri Becquerel wrote letters.\n\nShe bought bicycles.", "Marie Curie bought bicycles."),
        (CURIE + "\n\nMoney came.\n\nIt was much.\n\nShe bought bicycles.", "Marie Curie bought bicycles."),
        # A definite noun that does nothing is no rival.
        ("Marie Curie came to Paris. She married the chemist.", "Marie Curie married the chemist."),
        # One that is called “he” twice behind its name is a man.
        (
            "Zbigniew Nowak sold his boat. Zbigniew Nowak painted his house. Ada Lovelace left. Then he slept.",
            "then Zbigniew Nowak slept.",
        ),
    ],
)
def test_he_or_she_is_the_one_person_who_can_be_meant(text, out):
    assert written(text) == out


@pytest.mark.parametrize(
    ("text", "out"),
    [
        # Somebody else is told of in between, by name, by a noun, or by a name that nothing is known of.
        (CURIE + "The teacher was kind.\n\nShe bought bicycles.", "she bought bicycles."),
        (CURIE + "Irene Joliot was young.\n\nShe bought bicycles.", "she bought bicycles."),
        (
            CURIE + "A letter said that Warsaw was cold.\n\nThe secretary said she bought bicycles.",
            "the secretary said she bought bicycles.",
        ),
        (CURIE + "\n\nMoney came.\n\nBoro was old.\n\nShe bought bicycles.", "she bought bicycles."),
        # The subject that is named behind the pronoun may be meant.
        (
            "Ada Lovelace lived in London. In her letters, Mary Somerville described stars.",
            "in her letters, Mary Somerville described stars.",
        ),
        # Whose gender nobody knows is not “her” beside a woman whom the article is about.
        (CURIE + "\n\nThe school was led by Zbigniew Nowak.\n\nHer allies helped.", "her allies helped."),
        # The second of two pronouns stays, so that a question does not say the name twice.
        ("Marie Curie came to Paris. She sold her house.", "Marie Curie sold her house."),
    ],
)
def test_he_or_she_stays_where_somebody_else_may_be_meant(text, out):
    assert written(text) == out


def test_a_pronoun_is_asked_by_the_name_that_its_own_sentence_gave():
    text = "Isaac Newton was famous after he built a telescope in Cambridge."
    assert asked(text)["Where did Isaac Newton build a telescope?"] == "In Cambridge"


def test_a_second_pronoun_is_asked_by_the_name_of_the_first():
    text = "Isaac Newton left school. He was famous after he built a telescope in Cambridge."
    assert asked(text)["Where did Isaac Newton build a telescope?"] == "In Cambridge"


def test_a_speaker_is_not_named_twice():
    text = "Isaac Newton left school. Isaac Newton said that he walked to Cambridge because farmers were poor."
    stems = [stem for stem in asked(text) if stem.startswith("According to")]
    assert stems == ["According to Isaac Newton, why did he walk to Cambridge?"]


def test_a_surname_that_is_told_as_a_name_stays():
    assert written("Ada Lovelace lived in London. Ada took the name Lovelace in 1838.") == (
        "Ada Lovelace took the name Lovelace in 1838."
    )


def test_what_only_stresses_a_noun_is_left_out():
    assert written("Newton climbed the tower itself.") == "Newton climbed the tower."
    assert written("The tower tilted itself.") == "the tower tilted itself."


def test_the_hero_who_says_it_is_meant_though_others_were_told_of():
    text = "\n\nA teacher wrote letters. Marie Curie said that she would sleep in Rome after she walked to Paris."
    assert "Marie Curie" in asked(CURIE + text).values()


def test_an_organisation_is_called_by_its_whole_name_where_only_one_begins_so():
    one = "Lehman/NNP/compound/1/ORG Brothers/NNPS/nsubj/2/ORG fell/VBD/ROOT/2 ././punct/2"
    short = "Then/RB/advmod/2 Lehman/NNP/nsubj/2/ORG rose/VBD/ROOT/2 ././punct/2"
    ctx = parsed.context(one, short)
    assert Resolver(ctx).swaps(ctx.reading.parse.sentences[1]) == {5: "Lehman Brothers"}
    other = "Lehman/NNP/compound/1/ORG Bank/NNP/nsubj/2/ORG fell/VBD/ROOT/2 ././punct/2"
    ctx = parsed.context(one, other, short)
    assert Resolver(ctx).swaps(ctx.reading.parse.sentences[2]) == {}
    ctx = parsed.context(one, short.replace("nsubj/2/ORG", "npadvmod/2/ORG"))
    assert Resolver(ctx).swaps(ctx.reading.parse.sentences[1]) == {}


def test_a_place_of_one_word_is_no_surname():
    ctx = parsed.context("Rome/NNP/nsubj/1/GPE fell/VBD/ROOT/1 ././punct/1")
    assert Resolver(ctx).swaps(ctx.reading.parse.sentences[0]) == {}


def test_what_is_written_out_is_cited_where_it_is_named_first():
    text = "Isaac Newton left school. The Newton Society grew. Isaac Newton slept. He built a telescope in Cambridge."
    [draft] = [d for d in drafts(text) if d.stem == "Where did Isaac Newton build a telescope?"]
    assert [c.exact for c in draft.citations] == ["He built a telescope in Cambridge.", "Isaac Newton left school."]
