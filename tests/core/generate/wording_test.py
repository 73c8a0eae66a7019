import pytest

from quizapp.core.facts.phrases import render, tidy
from quizapp.core.facts.premises import find_premises
from quizapp.core.generate.asking import all_facts
from quizapp.core.generate.forms.base import stem_of
from quizapp.core.generate.forms.circumstances import where
from quizapp.core.generate.wording import ask_other, ask_subject, third_person, turned
from tests.core.facts import parsed
from tests.core.generate.articles import context


@pytest.mark.parametrize(
    ("lemma", "form"),
    [
        ("have", "has"),
        ("be", "is"),
        ("go", "goes"),
        ("reach", "reaches"),
        ("pass", "passes"),
        ("carry", "carries"),
        ("play", "plays"),
        ("build", "builds"),
    ],
)
def test_the_third_person_singular(lemma, form):
    assert third_person(lemma) == form


def who(text: str) -> str:
    """The first clause of a text asked for its subject."""
    ctx = context(text)
    return tidy(render(ctx.reading, ask_subject(ctx, ctx.clauses[0], "who", left_out=(), plural=False)))


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Brunel has built three ships.", "who has built three ships"),
        ("Engineers have built three ships.", "who has built three ships"),
        ("Engineers were in Panama.", "who was in Panama"),
        ("Engineers build ships.", "who builds ships"),
        ("Fleming did not patent the drug.", "who did not patent the drug"),
        ("In 1843, Brunel quickly built three ships.", "who quickly built three ships in 1843"),
    ],
)
def test_a_subject_is_asked_for_in_the_singular(text, asked):
    assert who(text) == asked


def why(ctx) -> str | None:
    """The first clause of a context asked for something else than its subject."""
    parts = ask_other(ctx, ctx.clauses[0], "why", left_out=())
    return tidy(render(ctx.reading, parts)) if parts else None


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Brunel built three ships.", "why did Brunel build three ships"),
        ("Engineers build ships.", "why do engineers build ships"),
        ("Brunel builds ships.", "why does Brunel build ships"),
        ("Engineers were in Panama.", "why were engineers in Panama"),
        ("Brunel has quickly built three ships.", "why has Brunel quickly built three ships"),
        ("Alexander Fleming did not patent the drug.", "why did Alexander Fleming not patent the drug"),
    ],
)
def test_what_is_not_the_subject_is_asked_for_with_an_auxiliary(text, asked):
    assert why(context(text)) == asked


def test_a_verb_shortened_to_an_apostrophe_is_not_asked_with():
    assert why(parsed.context("Rome/NNP/nsubj/1/GPE ’s=be/VBZ/ROOT/1 big/JJ/acomp/1 ././punct/1")) is None


def test_no_stem_is_longer_than_a_reader_can_hold_or_made_without_an_auxiliary():
    ctx = parsed.context("Rome/NNP/nsubj/1/GPE ’s=be/VBZ/ROOT/1 in/IN/prep/1 Italy/NNP/pobj/2/GPE ././punct/1")
    [fact] = [f for f in all_facts(ctx, find_premises(ctx)) if f.kind == "country" and f.lead == "in"]
    assert where(ctx, fact) is None
    assert stem_of(ctx, fact, ["why"] * 26) == "Why " + "why " * 24 + "why?"
    assert stem_of(ctx, fact, ["why"] * 27) is None


def test_what_was_given_is_not_asked_by_where():
    ctx = parsed.context(
        "Ada/NNP/nsubjpass/2/PERSON was/VBD/auxpass/2 given=give/VBN/ROOT/2 medals/NNS/dobj/2 in/IN/prep/2 "
        "Italy/NNP/pobj/4/GPE ././punct/2"
    )
    [fact] = [f for f in all_facts(ctx, find_premises(ctx)) if f.lead == "in"]
    assert where(ctx, fact) is None


def test_a_statement_is_turned_only_where_its_verb_stands_behind_its_subject():
    never = "Never=never/RB/neg/3 did=do/VBD/aux/3 Ada/NNP/nsubj/3/PERSON sail/VB/ROOT/3 home/RB/advmod/3"
    short = "Ada/NNP/nsubj/1/PERSON ’s=be/VBZ/ROOT/1 poor/JJ/acomp/1"
    plain = "Ada/NNP/nsubj/1/PERSON was=be/VBD/ROOT/1 poor/JJ/acomp/1"
    told = []
    for words in (never, short, plain):
        ctx = parsed.context(words)
        told.append(turned(ctx, ctx.clauses[0], range(len(ctx.tokens)), "why"))
    assert told == [None, None, ["why", "was", 0, 2]]
