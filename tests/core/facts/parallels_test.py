"""What “it” and “they” mean at the head of a sentence, and in what somebody says."""

import pytest

from quizapp.core.facts.phrases import render
from quizapp.core.facts.premises import find_premises
from tests.core.facts import parsed
from tests.core.generate.articles import context


def premises(ctx) -> list[tuple[str, str, str]]:
    """Speaker, subject and verb of each premise."""
    return [
        (p.speaker, render(ctx.reading, p.clause.subject.tokens, p.written), ctx.tokens[p.clause.verb].text)
        for p in find_premises(ctx)
    ]


@pytest.mark.parametrize(
    ("text", "premise"),
    [
        (
            "Officials of Oslo crossed bridges in May. They said that pupils were happy.",
            ("", "officials of Oslo", "said"),
        ),
        ("Officials of Oslo visited in May. They bought ten boats.", ("", "officials of Oslo", "bought")),
        ("Siemens grew in May. It bought ten boats.", ("", "Siemens", "bought")),
        ("NASA sent a probe to Mars. It said that the probe was safe.", ("", "NASA", "said")),
        ("NASA said it had launched ten probes.", ("NASA", "it", "launched")),
        ("Scientists in Oslo said they had launched ten probes.", ("scientists in Oslo", "they", "launched")),
    ],
)
def test_it_and_they_mean_the_subject_before_them(text, premise):
    assert premise in premises(context(text))


@pytest.mark.parametrize(
    "text",
    [
        # Another noun may be meant.
        "Officials of Oslo visited schools in May. They bought ten boats.",
        "Officials of Oslo met the doctors of Bergen. They said that pupils were happy.",
        "Siemens built a factory. It bought ten boats.",
        "NASA met Boeing. It said that the probe was safe.",
        "Siemens grew in May. In Leeds, where schools closed, it bought ten boats.",
        # “It” stands for nothing, or for a person’s deed.
        "Siemens grew in May. It was hard to sell boats.",
        "Siemens grew in May. It was sold in June.",
        "Siemens grew in May. It made boats cheap.",
        "Isaac Newton grew in May. It bought ten boats.",
        "The doctor grew in May. It bought ten boats.",
        # Part of a group, or nobody in particular.
        "Some officials of Oslo visited in May. They bought ten boats.",
        "Ten officials of Oslo visited in May. They bought ten boats.",
        "The officials of their town visited in May. They bought ten boats.",
        "Officials of the very old and very rich and very proud town visited in May. They bought ten boats.",
        # No sentence stands before, or its main clause is not plain.
        "It bought ten boats.",
        "There were ten boats. It bought ten boats.",
        # The one who speaks is a person, or another stands in between.
        "The doctor said it had launched ten probes.",
        "NASA told Boeing it had launched ten probes.",
        "“It had launched ten probes,” NASA said.",
        "NASA said it was hard to launch ten probes.",
    ],
)
def test_it_and_they_stay_where_another_thing_may_be_meant(text):
    found = [verb for _, _, verb in premises(context(text))]
    assert not {"bought", "launched"} & set(found)


def test_what_speaks_behind_its_words_is_not_it():
    sentence = "It/PRP/nsubj/1 fell/VBD/ccomp/4 ,/,/punct/4 NASA/NNP/nsubj/4/ORG said=say/VBD/ROOT/4 ././punct/4"
    assert [p for p in premises(parsed.context(sentence)) if p[2] == "fell"] == []
