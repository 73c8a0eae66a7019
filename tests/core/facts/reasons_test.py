from quizapp.core.facts.phrases import render
from quizapp.core.facts.reasons import gerunds, infinitives
from tests.core.facts import parsed

SENTENCE = "Ada/NNP/nsubj/1/PERSON left=leave/VBD/ROOT/1 Rome/NNP/dobj/1/GPE {}"


def phrases(found) -> list[str]:
    ctx = parsed.context(SENTENCE.format(found[1]))
    return [render(ctx.reading, tokens) for tokens in found[0](ctx)]


def test_phrases_in_ing_are_means():
    by = "by/IN/prep/1 {}/RB/{}/5 selling/VBG/pcomp/3 Ostia/NNP/dobj/5/GPE"
    assert phrases((gerunds, by.format("there", "punct"))) == []
    assert phrases((gerunds, "by/IN/prep/1 selling/VBG/pcomp/3 Ostia/NNP/dobj/4/GPE")) == ["selling Ostia"]
    assert phrases((gerunds, "“/``/punct/4 selling/VBG/pcomp/1 Ostia/NNP/dobj/4/GPE ”/''/punct/4")) == []
    assert phrases((gerunds, "Ada/NNP/dobj/4/PERSON selling/VBG/ROOT/4")) == []


def test_infinitives_are_purposes():
    ctx = parsed.context(SENTENCE.format("to/TO/aux/4 sell/VB/advcl/1 Ostia/NNP/dobj/4/GPE"))
    assert list(infinitives(ctx)) == [(4, (3, 4, 5))]
    assert list(infinitives(parsed.context(SENTENCE.format("sell/VB/advcl/1 Ostia/NNP/dobj/3/GPE")))) == []
    assert list(infinitives(parsed.context(SENTENCE.format("sell/VB/dobj/1")))) == []
