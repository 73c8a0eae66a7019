import pytest

from quizapp.core.facts.clauses import find_clauses
from quizapp.core.facts.phrases import render
from tests.core.facts import parsed
from tests.core.generate.articles import reading


def told(made) -> list[tuple[str, str]]:
    """The verb and the subject of each clause."""
    return [(made.parse.tokens[c.verb].text, render(made, c.subject.tokens)) for c in find_clauses(made)]


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("Brunel built ships.", [("built", "Brunel")]),
        ("The river rises in France and flows to Spain.", [("rises", "the river"), ("flows", "the river")]),
        ("Brunel built ships and the men were proud.", [("built", "Brunel"), ("were", "the men")]),
        (
            "The engineer who designed the bridge in Bristol lived in London for years.",
            [("designed", "the engineer"), ("lived", "the engineer who designed the bridge in Bristol")],
        ),
        (
            "The workers who were building the tunnel found bones.",
            [("building", "the workers"), ("found", "the workers who were building the tunnel")],
        ),
        ("(CNN) — Engineers reopened Tower Bridge in 1977.", [("reopened", "Engineers")]),
        ("LONDON (AP) — Engineers reopened Tower Bridge in 1977.", [("reopened", "Engineers")]),
    ],
)
def test_a_clause_has_its_own_subject_or_one_that_it_shares(text, clauses):
    assert told(reading(text)) == clauses


@pytest.mark.parametrize(
    "text",
    [
        "Never had the city of Lisbon seen such a wave.",
        "To cross the river was hard.",
        "There were three ships in the harbour of Lisbon.",
        "In the harbour lay three ships.",
        "Sailed the ships of Spain to Cuba.",
    ],
)
def test_a_clause_without_a_plain_subject_is_left_alone(text):
    assert told(reading(text)) == []


def test_a_second_verb_that_disagrees_with_the_subject_is_left_alone():
    text = "The ships of Spain sailed to Cuba, and was sunk near Cadiz."
    assert told(reading(text)) == [("sailed", "the ships of Spain")]


def test_who_stands_for_nothing_in_a_question_that_is_told():
    assert told(reading("NASA asked who built the probe in Houston.")) == [("asked", "NASA")]


# Two nouns stand before “that”; number tells which of them is meant, or does not.
CAPTAIN = (
    "The/DT/det/1 captain/NN/nsubj/{root} of/IN/prep/1 the/DT/det/4 ships/NNS/pobj/2 that/WDT/nsubj/{verb} {clause} "
    "drowned/VBD/ROOT/{root} ././punct/{root}"
)


def captain(clause: str, verb: int, root: int) -> list[tuple[str, str]]:
    return told(parsed.reading(CAPTAIN.format(clause=clause, verb=verb, root=root)))


def test_that_stands_for_the_noun_that_agrees_with_its_verb():
    assert captain("burn/VBP/relcl/4", 6, 7) == [
        ("burn", "the ships"),
        ("drowned", "the captain of the ships that burn"),
    ]
    assert captain("were/VBD/aux/7 burning/VBG/relcl/4", 7, 8)[0] == ("burning", "the ships")


def test_that_stands_for_nothing_where_either_noun_could_be_meant_or_none():
    assert captain("burned/VBD/relcl/4", 6, 7) == [("drowned", "the captain of the ships that burned")]
    assert captain("burns/VBZ/relcl/4", 6, 7) == [("drowned", "the captain of the ships that burns")]
    assert captain("burned/VBD/relcl/1", 6, 7) == [("drowned", "the captain of the ships that burned")]


def test_that_stands_for_no_adjective():
    sentence = "The/DT/det/1 poor/JJ/nsubj/4 who/WP/nsubj/3 starve/VBP/relcl/1 suffered/VBD/ROOT/4 ././punct/4"
    assert told(parsed.reading(sentence)) == [("suffered", "the poor who starve")]


def test_a_member_of_a_pair_is_not_what_who_stands_for():
    sentence = (
        "Kings/NNS/nsubj/5 and/CC/cc/0 queens/NNS/conj/0 who/WP/nsubj/4 ruled/VBD/relcl/2 feasted/VBD/ROOT/5 "
        "././punct/5"
    )
    assert told(parsed.reading(sentence)) == [("feasted", "kings and queens who ruled")]


def test_a_pair_is_plural():
    sentence = "Rome/NNP/nsubj/3 and/CC/cc/0 Ostia/NNP/conj/0 fell/VBD/ROOT/3 and/CC/cc/3 {verb}/conj/3 ././punct/3"
    assert told(parsed.reading(sentence.format(verb="burn/VBP"))) == [
        ("fell", "Rome and Ostia"),
        ("burn", "Rome and Ostia"),
    ]
    assert told(parsed.reading(sentence.format(verb="burns/VBZ"))) == [("fell", "Rome and Ostia")]


def test_a_verb_before_its_auxiliary_or_without_a_tense_makes_no_clause():
    assert told(parsed.reading("Rome/NNP/nsubj/1 fallen/VBN/ROOT/1 was/VBD/aux/1 ././punct/1")) == []
    assert told(parsed.reading("Rome/NNP/nsubj/1 fallen/VBN/ROOT/1 ././punct/1")) == []
    assert told(parsed.reading("Rome/NNP/nsubj/2 did/VBD/aux/2 falls/VBZ/ROOT/2 ././punct/2")) == []


def test_a_verb_that_shares_the_subject_of_no_clause_is_left_alone():
    sentence = "Rome/NNP/nsubj/1 wanted/VBD/ROOT/1 to/TO/aux/3 fight/VB/xcomp/1 and/CC/cc/3 wins/VBZ/conj/3 ././punct/1"
    assert told(parsed.reading(sentence)) == [("wanted", "Rome")]


def test_a_second_main_clause_read_as_an_adverbial_one_spoils_both():
    sentence = "Rome/NNP/nsubj/1 fell/VBD/ROOT/1 ,/,/punct/1 Ostia/NNP/nsubj/4 burned/VBD/advcl/1 ././punct/1"
    assert told(parsed.reading(sentence)) == [("burned", "Ostia")]


def test_a_verb_with_a_clause_or_two_nouns_as_its_subject_makes_no_clause():
    assert told(parsed.reading("Rome/NNP/nsubj/2 Ostia/NNP/nsubj/2 fell/VBD/ROOT/2 ././punct/2")) == []
    assert told(parsed.reading("Fighting/VBG/csubj/1 ended/VBD/ROOT/1 ././punct/1")) == []


def test_the_pieces_of_a_clause_stand_in_text_order():
    made = reading("In 1843, Brunel quickly built the ship in Bristol.")
    [clause] = find_clauses(made)
    assert [(p.role, p.first, render(made, p.tokens)) for p in clause.pieces] == [
        ("prep", 0, "in 1843"),
        ("advmod", 4, "quickly"),
        ("dobj", 6, "the ship"),
        ("prep", 8, "in Bristol"),
    ]


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        # Only people are “who”: the road is no rival of the bishop.
        ("Rome built the road of Bishop Nicholas, who blessed ships.", ("blessed", "Bishop Nicholas")),
        # Either the harbour or Ostia may have housed them.
        (
            "Rome announced the withdrawal from the harbour of Ostia, which housed ships.",
            None,
        ),
        # A university is no “who”.
        (
            "Rome met Professor Ann Lee of Oxford University, who led teams.",
            ("led", "Professor Ann Lee of Oxford University"),
        ),
        # What a clause narrows without a comma is not told of all of them.
        ("Rome built ships that burn.", None),
        ("Rome built two ships that burn.", ("burn", "two ships")),
        ("Rome built ships, which burn.", ("burn", "ships")),
    ],
)
def test_a_relative_pronoun_stands_for_what_alone_can_be_meant(text, clause):
    found = told(reading(text))[1:]
    assert found == ([clause] if clause else [])


def test_an_event_is_no_rival_of_what_houses_or_owns():
    sentence = (
        "Rome/NNP/nsubj/1 announced/VBD/ROOT/1 the/DT/det/3 withdrawal/NN/dobj/1 from/IN/prep/3 Ostia/NNP/pobj/4/GPE "
        ",/,/punct/5 which/WDT/nsubj/8 {verb}/VBD/relcl/5 ships/NNS/dobj/8 ././punct/1"
    )
    assert told(parsed.reading(sentence.format(verb="housed=house"))) == [("announced", "Rome"), ("housed", "Ostia")]
    assert told(parsed.reading(sentence.format(verb="pleased=please"))) == [("announced", "Rome")]


def test_a_body_named_right_before_which_is_what_acts():
    sentence = (
        "Rome/NNP/nsubj/1 met/VBD/ROOT/1 a/DT/det/3 request/NN/dobj/1 of/IN/prep/3 Boeing/NNP/pobj/4/ORG {mark}"
        "which/WDT/nsubj/8 {verb}/VBD/relcl/5 ships/NNS/dobj/8 ././punct/1"
    )
    comma = sentence.replace("{mark}", ",/,/punct/5 ")
    assert told(parsed.reading(comma.format(verb="sought=seek"))) == [("met", "Rome"), ("sought", "Boeing")]
    assert told(parsed.reading(comma.format(verb="pleased=please"))) == [("met", "Rome")]
    plain = sentence.replace("{mark}", "now/RB/advmod/5 ")
    assert told(parsed.reading(plain.format(verb="sought=seek"))) == [("met", "Rome")]


def test_a_noun_right_before_a_second_verb_is_its_subject_read_wrongly():
    sentence = (
        "Rome/NNP/nsubj/1 lifted/VBD/ROOT/1 bans/NNS/dobj/1 on/IN/prep/1 parties/NNS/pobj/3 and/CC/cc/1 "
        "{noun} {be}was/VBD/auxpass/{verb} freed/VBN/conj/1 ././punct/1"
    )
    assert told(parsed.reading(sentence.format(noun="Ostia/NNP/conj/4", be="", verb=8))) == []
    assert told(parsed.reading(sentence.format(noun="then/RB/advmod/8", be="", verb=8))) == [
        ("lifted", "Rome"),
        ("freed", "Rome"),
    ]


def test_a_noun_anywhere_between_and_and_a_second_verb_is_its_subject():
    sentence = (
        "Rome/NNP/nsubj/1 fell/VBD/ROOT/1 {cc} walls/NNS/dobj/1 of/IN/prep/3 stone/NN/pobj/4 ,/,/punct/1 "
        "was/VBD/auxpass/8 rebuilt/VBN/conj/1 ././punct/1"
    )
    assert told(parsed.reading(sentence.format(cc="and/CC/cc/1"))) == []
    assert told(parsed.reading(sentence.format(cc="near/IN/prep/1"))) == [("fell", "Rome"), ("rebuilt", "Rome")]


def test_a_past_tense_behind_will_goes_with_the_verb_above():
    sentence = (
        "Rome/NNP/nsubj/1 said=say/VBD/ROOT/1 Ostia/NNP/nsubj/4 {modal} fall/VB/ccomp/1 and/CC/cc/4 "
        "burned/{tag}/conj/4 ././punct/1"
    )
    assert told(parsed.reading(sentence.format(modal="would/MD/aux/4", tag="VBD")))[-1] == ("fall", "Ostia")
    assert told(parsed.reading(sentence.format(modal="did/VBD/aux/4", tag="VBD")))[-1] == ("burned", "Ostia")


def test_a_second_object_is_an_aside_or_the_clause_is_left_alone():
    sentence = "Rome/NNP/nsubj/1 sold/VBD/ROOT/1 Ostia/NNP/dobj/1 {mark} ships/NNS/dobj/1 {rest}././punct/1"
    made = parsed.reading(sentence.format(mark=",/,/punct/1", rest=""))
    [clause] = find_clauses(made)
    assert [render(made, p.tokens) for p in clause.pieces] == ["Ostia"]
    assert told(parsed.reading(sentence.format(mark="now/RB/advmod/1", rest=""))) == []
    assert told(parsed.reading(sentence.format(mark=",/,/punct/1", rest="above/IN/prep/1 "))) == []
