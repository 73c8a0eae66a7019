"""Opposites: what may stand for a word that a statement claims, and what may not."""

import pytest

from quizapp.core.changes.opposites import opposite_superlative, opposite_verb, opposite_word, table, tails_of


@pytest.mark.parametrize(
    ("words", "tag", "frames", "target", "found"),
    [
        ("rise", "VBD", "s", "", "fell"),
        ("rise", "VBD", "i", "", ""),
        ("succeed", "VBD", "sn", "", "failed"),
        ("stay", "VBD", "in", "", "left"),
        ("stay", "VBD", "i", "", ""),
        ("reject", "VBD", "d", "plan", "accepted"),
        ("win", "VBN", "d", "election", "lost"),
        ("win", "VBN", "da", "heart", ""),
        ("support", "VBZ", "da", "plan", "opposes"),
        ("support", "VBZ", "d", "roof", ""),
        ("refuse", "VBZ", "tv", "", "agrees"),
        ("fail", "VBD", "t", "", ""),
        ("continue", "VBD", "t", "", "ceased"),
        ("continue", "VBG", "t", "", ""),
        ("plan", "VBG", "tv", "", ""),
        ("allow", "VBN", "dt", "child", "forbidden"),
        ("believe", "VBZ", "c", "", "doubts"),
        ("raise", "VBD", "d", "tax", "lowered"),
        ("raise", "VBD", "d", "concern", ""),
        ("step down", "VBD", "i", "", "stayed on"),
        ("take up", "VBD", "d", "offer", "turned down"),
        ("sing", "VBD", "i", "", ""),
    ],
)
def test_a_verb_has_an_opposite_in_its_own_frame(words, tag, frames, target, found):
    assert opposite_verb(words, tag, frozenset(frames), target) == found


def test_the_words_that_a_verb_takes_with_it_come_longest_first():
    assert tails_of("step") == (("down",),)
    assert tails_of("hold")[0] == ("on", "to")
    assert tails_of("sing") == ()


@pytest.mark.parametrize(
    ("word", "lemma", "pos", "tag", "found"),
    [
        ("higher", "high", "ADJ", "JJR", "lower"),
        ("privately", "privately", "ADV", "RB", "publicly"),
        ("victories", "victory", "NOUN", "NNS", "defeats"),
        ("blue", "blue", "ADJ", "JJ", ""),
        ("tables", "table", "NOUN", "NNS", ""),
        ("run", "run", "VERB", "VB", ""),
    ],
)
def test_a_word_has_an_opposite_of_its_own_sort(word, lemma, pos, tag, found):
    assert opposite_word(word, lemma, pos, tag) == found


@pytest.mark.parametrize(
    ("word", "noun", "found"),
    [
        ("largest", "country", "smallest"),
        ("largest", "problem", ""),
        ("poorest", "country", "richest"),
        ("bluest", "sea", ""),
    ],
)
def test_a_superlative_has_an_opposite_where_both_describe_the_noun(word, noun, found):
    assert opposite_superlative(word, noun) == found


def test_a_row_that_is_no_pair_is_refused():
    with pytest.raises(ValueError, match="no pair: 'rise fall'"):
        table("win=lose:contests, rise fall")
