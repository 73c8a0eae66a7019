import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.text import (
    MAX_WORDS,
    Parse,
    Sentence,
    Span,
    TextError,
    Token,
    canonical,
    digest,
    paragraph_number,
    paragraph_spans,
)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("\ufeffOne.\r\n\r\nTwo.", "One.\n\nTwo."),
        ("One line\nbroken.\n\nTwo.", "One line broken.\n\nTwo."),
        ("First line.\nSecond line.\n", "First line.\n\nSecond line."),
        ("A\u0000B  C\t D", "AB C D"),
        ("Cafe\u0301", "Caf\u00e9"),
        ("e\u200b\u0301", "\u00e9"),
        ("One.\n \n \n\nTwo.", "One.\n\nTwo."),
    ],
)
def test_canonical_text(raw, text):
    assert canonical(raw) == text


@pytest.mark.parametrize("raw", ["", " \n\n ", "…—", "\u0000"])
def test_canonical_refuses_what_holds_no_text(raw):
    with pytest.raises(TextError, match="no text"):
        canonical(raw)


def test_canonical_refuses_more_than_can_be_read():
    with pytest.raises(TextError, match="60,001 words"):
        canonical("word " * (MAX_WORDS + 1))


@given(st.text())
def test_canonical_is_idempotent(raw):
    try:
        text = canonical(raw)
    except TextError:
        return
    assert canonical(text) == text


def test_paragraphs_are_numbered_from_one():
    text = "One.\n\nTwo two.\n\nThree."
    assert [text[p.start : p.end] for p in paragraph_spans(text)] == ["One.", "Two two.", "Three."]
    assert [paragraph_number(text, i) for i in (0, 3, 6, 16)] == [1, 1, 2, 3]


def _parse() -> Parse:
    rows = [
        ("Rome", "PROPN", "nsubj", 1, "GPE", True),
        ("fell", "VERB", "ROOT", 1, "", False),
        ("in", "ADP", "prep", 1, "", False),
        ("May", "PROPN", "nmod", 4, "DATE", True),
        ("476", "NUM", "pobj", 2, "DATE", False),
    ]
    tokens, at = [], 0
    for text, pos, dep, head, ent, begins in rows:
        tokens.append(Token(at, at + len(text), text, text.lower(), pos, "", dep, head, ent, begins, ""))
        at += len(text) + 1
    return Parse("hand-made", tuple(tokens), (Sentence(0, 5, 0, at - 1),))


def test_parse_walks_its_tree_and_entities():
    parse = _parse()
    assert parse.children == ((), (0, 2), (4,), (), (3,))
    assert parse.subtree(2) == [2, 3, 4]
    assert list(parse.entities()) == [(0, 1, "GPE"), (3, 5, "DATE")]
    assert parse.sentence_at(7) == parse.sentences[0]
    with pytest.raises(ValueError, match="no sentence"):
        Parse("none", (), ()).sentence_at(0)


def test_parse_survives_storage():
    parse = _parse()
    assert Parse.from_bytes(parse.to_bytes()) == parse


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 3), (4, 3)])
def test_a_span_holds_something_inside_the_text(start, end):
    with pytest.raises(ValueError, match="a span needs"):
        Span(start, end)


def test_the_digest_of_a_text_is_its_sha256():
    assert digest("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
