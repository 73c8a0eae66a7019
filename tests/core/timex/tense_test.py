import pytest

from quizapp.core.text import Parse, Token
from quizapp.core.timex.tense import Tense, governing_tense, tense_at, token_at


def parse(*rows: tuple[str, str, str, str, int]) -> Parse:
    """A parse of words given with lemma, tag, dependency and head; a space stands between them."""
    tokens, start = [], 0
    for text, lemma, tag, dep, head in rows:
        tokens.append(Token(start, start + len(text), text, lemma, "", tag, dep, head, "", False, ""))
        start += len(text) + 1
    return Parse("by hand", tuple(tokens), ())


FRIDAY = ("Friday", "Friday", "NNP", "npadvmod", 1)
HELPED = [
    ("had", "have", "VBD", "left", "leave", "VBN", Tense.PAST),
    ("has", "have", "VBZ", "left", "leave", "VBN", Tense.PAST),
    ("was", "be", "VBD", "leaving", "leave", "VBG", Tense.PAST),
    ("did", "do", "VBD", "leave", "leave", "VB", Tense.PAST),
    ("will", "will", "MD", "leave", "leave", "VB", Tense.FUTURE),
    ("is", "be", "VBZ", "leaving", "leave", "VBG", Tense.FUTURE),
    ("is", "be", "VBZ", "scheduled", "schedule", "VBN", Tense.FUTURE),
    ("is", "be", "VBZ", "seen", "see", "VBN", Tense.PRESENT),
    ("to", "to", "TO", "leave", "leave", "VB", Tense.FUTURE),
]


@pytest.mark.parametrize(("helper", "helper_lemma", "helper_tag", "verb", "lemma", "tag", "expected"), HELPED)
def test_helpers_tell_the_tense(helper, helper_lemma, helper_tag, verb, lemma, tag, expected):
    read = parse((helper, helper_lemma, helper_tag, "aux", 1), (verb, lemma, tag, "ROOT", 1), FRIDAY)

    assert governing_tense(read, 2) == expected


ALONE = [
    ("left", "leave", "VBD", "ROOT", Tense.PAST),
    ("leaves", "leave", "VBZ", "ROOT", Tense.PRESENT),
    ("leave", "leave", "VB", "ROOT", Tense.UNKNOWN),
    ("signed", "sign", "VBN", "acl", Tense.PAST),
    ("planned", "plan", "VBN", "acl", Tense.FUTURE),
    ("closed", "close", "VBN", "ROOT", Tense.UNKNOWN),
    ("due", "due", "JJ", "ROOT", Tense.FUTURE),
    ("must", "must", "MD", "ROOT", Tense.FUTURE),
    ("vote", "vote", "NN", "ROOT", Tense.UNKNOWN),
]


@pytest.mark.parametrize(("verb", "lemma", "tag", "dep", "expected"), ALONE)
def test_a_verb_alone_tells_it_by_its_form(verb, lemma, tag, dep, expected):
    read = parse(("It", "it", "PRP", "nsubj", 1), (verb, lemma, tag, dep, 1), FRIDAY)

    assert governing_tense(read, 2) == expected


def test_would_have_is_past():
    read = parse(
        ("would", "would", "MD", "aux", 2), ("have", "have", "VB", "aux", 2), ("left", "leave", "VBN", "ROOT", 2),
        ("Friday", "Friday", "NNP", "npadvmod", 2),
    )  # fmt: skip

    assert governing_tense(read, 3) == Tense.PAST


@pytest.mark.parametrize(
    ("above", "lemma", "tag", "expected"),
    [
        ("forced", "force", "VBD", Tense.PAST),
        ("plans", "plan", "VBZ", Tense.FUTURE),
        ("planned", "plan", "VBD", Tense.FUTURE),
        ("was", "be", "VBD", Tense.PRESENT),
        ("wakes", "wake", "VBZ", Tense.FUTURE),
        ("order", "order", "NN", Tense.FUTURE),
    ],
)
def test_an_infinitive_lies_ahead_unless_it_hangs_on_a_past_that_is_no_plan(above, lemma, tag, expected):
    read = parse(
        (above, lemma, tag, "ROOT", 0), ("to", "to", "TO", "aux", 2), ("leave", "leave", "VB", "xcomp", 0),
        ("Friday", "Friday", "NNP", "npadvmod", 2),
    )  # fmt: skip

    assert governing_tense(read, 3) == expected


def test_heads_that_run_in_a_circle_tell_nothing():
    assert governing_tense(parse(("A", "a", "NN", "dep", 1), ("b", "b", "NN", "dep", 0)), 0) == Tense.UNKNOWN


def test_a_position_is_that_of_the_token_there_or_before():
    read = parse(("It", "it", "PRP", "nsubj", 1), ("left", "leave", "VBD", "ROOT", 1))

    assert [token_at(read, position) for position in (0, 2, 3, 99)] == [0, 0, 1, 1]
    assert tense_at(read, 0) == Tense.PAST


def test_a_text_without_tokens_has_no_tense():
    assert tense_at(parse(), 0) == Tense.UNKNOWN
