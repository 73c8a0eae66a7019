import pytest

from quizapp.core.facts.claims import claim_of
from quizapp.core.facts.phrases import render
from tests.core.facts import parsed
from tests.core.generate.articles import context


def claimed(ctx, verb: str) -> tuple[bool, str]:
    """Whether the clause of a verb is somebody's claim, and whose."""
    clause = next(c for c in ctx.clauses if ctx.tokens[c.verb].text == verb)
    found, claim = claim_of(ctx, clause)
    return found, render(ctx.reading, claim.speaker.tokens) if claim else ""


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("NASA says the probe landed on Mars.", "NASA"),
        ("The probe landed on Mars, scientists in Houston reported.", "scientists in Houston"),
        ("NASA believes the probe found water when it landed on Mars.", "NASA"),
    ],
)
def test_what_somebody_says_is_their_claim(text, speaker):
    assert claimed(context(text), "landed") == (True, speaker)


@pytest.mark.parametrize(
    "text",
    [
        "NASA was told that the probe landed on Mars.",
        "NASA did not say that the probe landed on Mars.",
        "Researchers claiming that the probe landed on Mars waited in Houston.",
        "NASA thinks the probe landed on Mars.",
        "NASA reported a failure when the probe landed on Mars.",
        "Saying that the probe landed on Mars, scientists in Houston cheered.",
    ],
)
def test_what_is_said_by_nobody_certain_is_a_claim_without_a_speaker(text):
    assert claimed(context(text), "landed") == (True, "")


@pytest.mark.parametrize("text", ["The probe landed on Mars.", "Engineers cheered when the probe landed on Mars."])
def test_what_the_article_says_itself_is_no_claim(text):
    assert claimed(context(text), "landed") == (False, "")


def test_what_stands_before_a_verb_of_no_saying_is_no_claim():
    sentence = "Rome/NNP/nsubj/1 fell/VBD/ccomp/4 ,/,/punct/4 Ostia/NNP/nsubj/4 {verb}/VBD/ROOT/4 ././punct/4"
    assert claimed(parsed.context(sentence.format(verb="burned=burn")), "fell") == (False, "")
    assert claimed(parsed.context(sentence.format(verb="said=say")), "fell") == (True, "Ostia")


def test_what_stands_beside_a_verb_of_saying_is_its_claim():
    sentence = (
        "Rome/NNP/nsubj/1 fell/VBD/parataxis/7 as/IN/mark/4 Ostia/NNP/nsubj/4 burned/VBD/advcl/1 ,/,/punct/7 "
        "Nero/NNP/nsubj/7 {verb}/VBD/ROOT/7 ././punct/7"
    )
    assert claimed(parsed.context(sentence.format(verb="said=say")), "burned") == (True, "")
    assert claimed(parsed.context(sentence.format(verb="sang=sing")), "burned") == (False, "")


def test_what_no_mark_sets_off_from_a_speaker_is_not_said_by_them():
    sentence = (
        (
            "Rome/NNP/nsubj/1 fell/VBD/ccomp/6 ,/,/punct/6 a/DT/det/4 sum/NN/npadvmod/1 {mark} Ada/NNP/nsubj/7/PERSON "
            "says=say/VBZ/ROOT/7 ././punct/7"
        )
        .replace("ccomp/6", "ccomp/7")
        .replace("punct/6", "punct/7")
    )
    assert claimed(parsed.context(sentence.format(mark="now/RB/advmod/1")), "fell") == (True, "")
    assert claimed(parsed.context(sentence.format(mark=",/,/punct/7")), "fell") == (True, "Ada")
