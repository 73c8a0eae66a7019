from quizapp.core.facts.phrases import render
from quizapp.core.facts.reasons import doer_of, gerunds, infinitives
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


def test_infinitives_of_doing_next_to_nothing_are_no_purposes():
    for words in ("to/TO/aux/4 become/VB/advcl/1 king/NN/attr/4", "to/TO/aux/4 sell/VB/xcomp/1 Ostia/NNP/dobj/4/GPE"):
        assert list(infinitives(parsed.context(SENTENCE.format(words)))) == []
    able = "Ada/NNP/nsubj/1/PERSON was=be/VBD/ROOT/1 able/JJ/acomp/1 to/TO/aux/4 sell/VB/advcl/2 Ostia/NNP/dobj/4/GPE"
    assert list(infinitives(parsed.context(able))) == []


def test_who_does_what_a_word_tells():
    ctx = parsed.context(SENTENCE.format("to/TO/aux/4 sell/VB/advcl/1 Ostia/NNP/dobj/4/GPE"))
    assert [doer_of(ctx, i) for i in (0, 5)] == ["Ada", "Ada"]
    ships = parsed.context("ships=ship/NNS/nsubj/1 left=leave/VBD/ROOT/1 Rome/NNP/dobj/1/GPE")
    assert doer_of(ships, 2) == "ship"
    assert doer_of(parsed.context("Rome/NNP/ROOT/0/GPE"), 0) == ""
