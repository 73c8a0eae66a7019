import pytest

from quizapp.core.checks import proof
from quizapp.core.citations import Citation, cite
from quizapp.core.items import After, Derivation, DerivationKind, Evidence, Option
from tests.core.hand import choice, event, messages, options, ordering, quotes, reading

TEXT = "Rome burned in 64. About 4,418 houses fell. Nero was away at Antium. In 79 Vesuvius erupted over Pompeii."
READ = reading(TEXT)


def test_a_citation_that_holds_is_fine():
    item = choice("When?", "64", "79", citations=quotes(TEXT, "Rome burned in 64."))
    assert messages(proof.citation_exact, item, READ) == []


MOVED = Citation(1, 5, "Rome", "", " burned in 64. About 4,418 house")
ALTERED = Citation(0, 4, "Roma", "", " burned in 64. About 4,418 houses")


@pytest.mark.parametrize("bad", [MOVED, ALTERED, Citation(0, 4, "Rome", "x", " burned in 64. About 4,418 houses")])
@pytest.mark.parametrize(
    "place",
    [
        lambda bad: choice("When?", "64", "79", citations=(bad,)),
        lambda bad: choice("When?", "64", "79", derivation=Derivation(operands=(bad,))),
        lambda bad: choice(
            "When?",
            "64",
            options=(
                *options("64", "79"),
                Option(id="z", text="80", evidence=Evidence.MISREADING, citations=(bad,)),
            ),
        ),
        lambda bad: ordering(event("a", "A", citations=(bad,)), event("b", "B")),
        lambda bad: ordering(event("a", "A"), event("b", "B", after=(After(event="a", citations=(bad,)),))),
    ],
)
def test_a_citation_that_does_not_hold_is_found_wherever_it_stands(place, bad):
    (message,) = messages(proof.citation_exact, place(bad), READ)
    assert f"cite “{bad.exact}” anew" in message


def test_a_citation_is_no_whole_page():
    text = "a" * 601
    long, fine = (
        choice("When?", "1", "2", citations=(cite(text, 0, 601),)),
        choice("?", "1", "2", citations=(cite(text, 0, 600),)),
    )
    assert messages(proof.citation_length, fine) == []
    assert "has 601 characters" in messages(proof.citation_length, long)[0]


def test_a_choice_cites_something():
    assert messages(proof.cited, choice("When?", "64", "79", citations=quotes(TEXT, "64"))) == []
    assert messages(proof.cited, choice("When?", "64", "79")) == [
        "Nothing is cited: choose the passage that proves the key."
    ]


@pytest.mark.parametrize(
    ("key", "quote"),
    [
        ("In 64", "Rome burned in 64."),
        ("4,400", "About 4,418 houses fell."),
        ("Vesuvius’s eruption", "In 79 Vesuvius erupted over Pompeii."),
        ("He was away at Antium", "Nero was away at Antium."),
        ("It", "Rome burned in 64."),
    ],
)
def test_a_key_that_its_passage_holds_is_cited(key, quote):
    assert messages(proof.key_cited, choice("What?", key, "x", citations=quotes(TEXT, quote))) == []


@pytest.mark.parametrize(
    ("key", "quote", "missing"),
    [
        ("In 79", "Rome burned in 64.", "79"),
        ("5,000", "About 4,418 houses fell.", "5,000"),
        ("Herculaneum", "In 79 Vesuvius erupted over Pompeii.", "herculaneum"),
        ("At Ostia with Seneca", "Nero was away at Antium.", "ostia seneca"),
    ],
)
def test_a_key_that_its_passage_does_not_hold_is_found(key, quote, missing):
    (message,) = messages(proof.key_cited, choice("What?", key, "x", citations=quotes(TEXT, quote)))
    assert f"“{missing}”" in message


def test_a_derived_key_is_left_to_the_check_that_computes_it():
    difference = Derivation(kind=DerivationKind.DIFFERENCE)
    item = choice("How many years?", "15", "x", citations=quotes(TEXT, "64"), derivation=difference)
    assert messages(proof.key_cited, item) == []
    assert messages(proof.key_cited, choice("How many?", "15", "x")) == []


def distractor(kind: Evidence, text: str, *parts: str):
    return choice(
        "When did Rome burn?",
        "",
        citations=quotes(TEXT, "Rome burned in 64."),
        options=(*options("In 64"), Option(id="z", text=text, evidence=kind, citations=quotes(TEXT, *parts))),
    )


@pytest.mark.parametrize(
    "item",
    [
        distractor(Evidence.ELSEWHERE, "In 79", "In 79 Vesuvius erupted"),
        distractor(Evidence.ELSEWHERE, "4,400", "About 4,418 houses"),
        distractor(Evidence.ELSEWHERE, "When Nero was away", "Nero was away"),
        distractor(Evidence.MISREADING, "In 46", "Rome burned in 64."),
        distractor(Evidence.UNSUPPORTED, "In 90"),
    ],
)
def test_a_distractor_that_cites_what_it_rests_on_is_fine(item):
    assert messages(proof.evidence, item) == []


@pytest.mark.parametrize(
    ("item", "message"),
    [
        (distractor(Evidence.ELSEWHERE, "In 79"), "is marked elsewhere and cites nothing"),
        (distractor(Evidence.MISREADING, "In 46"), "is marked misreading and cites nothing"),
        (distractor(Evidence.UNSUPPORTED, "In 90", "Nero was away"), "is marked unsupported and cites a passage"),
        (distractor(Evidence.ELSEWHERE, "In 64 BC", "burned in 64"), "cites the key's own passage"),
    ],
)
def test_a_distractor_that_does_not_is_found(item, message):
    (found,) = messages(proof.evidence, item)
    assert message in found


def test_a_distractor_shares_a_word_with_the_passage_that_it_cites():
    fine = distractor(Evidence.ELSEWHERE, "In 79", "In 79 Vesuvius erupted")
    assert messages(proof.evidence_told, fine) == []
    assert messages(proof.evidence_told, distractor(Evidence.ELSEWHERE, "In 79", "Nero was away")) == [
        "Option “In 79” cites a passage that holds none of it: cite the passage it comes from."
    ]


def explained(explanation: str, **fields):
    item = choice("Where was Nero?", "Away at Antium", "In burning Rome", explanation=explanation, **fields)
    return messages(proof.explained, item)


def test_an_explanation_speaks_for_the_key():
    assert explained("Nero was away at Antium.", citations=quotes(TEXT, "Nero was away at Antium.")) == []
    assert explained("The passage says so.") == []
    assert explained("Rome was burning, and he came back to it.") == [
        "The explanation speaks for “In burning Rome”, not for the key: mark that, or explain the key."
    ]


def test_an_explanation_may_name_a_distractor_where_the_passage_proves_the_key():
    cited = quotes(TEXT, "Nero was away at Antium.")
    assert explained("He came back to burning Rome.", citations=cited) == []


def test_the_explanation_of_a_derived_key_may_speak_of_its_operands():
    assert explained("Rome was burning.", derivation=Derivation(kind=DerivationKind.NEGATION)) == []


def test_options_without_words_are_not_told():
    item = choice("Who?", "It", "They", explanation="It is.")
    assert messages(proof.explained, item) == []
