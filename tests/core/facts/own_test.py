from dataclasses import replace

import pytest

from quizapp.core.facts.own import own_words
from quizapp.core.facts.voices import find_voices
from tests.core.facts import parsed
from tests.core.generate.articles import facts


def claims(text: str) -> list[str]:
    """Who says so."""
    return [fact.answer.text for fact in facts(text) if fact.kind == "speaker"]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Marie Curie said that she had found radium in Paris.", None),
        ("Marie Curie said that she would look for radium in Paris.", "Marie Curie"),
        ("Marie Curie said that her radium glowed in Paris.", None),
        ("Marie Curie said that it would be seen as theft if schools kept radium in lead.", "Marie Curie"),
        ("Several ministers in Sweden told reporters that they had no plan for railways in Norway.", None),
        ("Ministers in Sweden said that they had no plan for railways in Norway.", "Ministers in Sweden"),
        ("The World Health Organization said that it had sent doctors to Africa.",
         "The World Health Organization"),
        ("The World Health Organization said that it was raining in Africa and Asia.", None),
        ("Marie Curie lived in Paris. She said that radium burned her hands in 1903.", None),
        ("Marie Curie said that it had reached Paris by train.", None),
        ("Marie Curie said that he had found radium in the rocks of Bohemia.", None),
        ("Marie Curie said that it was important to keep radium in lead.", "Marie Curie"),
        ("Marie Curie said that there was radium in the rocks of Bohemia.", "Marie Curie"),
        ("Marie Curie said that the nuclear age had begun in Paris.", "Marie Curie"),
        ("Marie Curie said that the radium lamp had burnt in Paris.", "Marie Curie"),
        ("Marie Curie said that the new lamp had burnt in Paris.", None),
    ],
)  # fmt: skip
def test_what_is_said_may_speak_of_its_speaker_and_of_what_is_clear(text, claim):
    assert claims(text) == ([claim] if claim else [])


def test_a_pronoun_that_the_text_settles_to_mean_the_speaker_stays_as_it_is():
    ctx = parsed.context(
        "Ada/NNP/compound/1/PERSON Lovelace/NNP/nsubj/2/PERSON said=say/VBD/ROOT/2 thieves/NNS/nsubj/4 "
        "robbed/VBD/ccomp/2 her/PRP/dobj/4"
    )
    [voice] = find_voices(ctx)
    assert own_words(ctx, voice, 4) == {}
    assert own_words(ctx, replace(voice, written={5: "Ada Lovelace"}), 4) == {5: "her"}
