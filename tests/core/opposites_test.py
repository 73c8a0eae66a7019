"""Opposites: what may stand for a word that a statement claims, and what may not."""

import pytest

from quizapp.core.alternatives import alternatives
from quizapp.core.opposites import opposite_verb, opposite_word


@pytest.mark.parametrize(
    ("lemma", "tag", "frames", "target", "found"),
    [
        ("rise", "VBD", "i", "", "fell"),
        ("reject", "VBD", "d", "plan", "accepted"),
        ("win", "VBN", "d", "election", "lost"),
        ("win", "VBN", "d", "heart", ""),
        ("refuse", "VBZ", "t", "", "agrees"),
        ("refuse", "VBZ", "d", "offer", ""),
        ("raise", "VBD", "d", "tax", "lowered"),
        ("raise", "VBD", "d", "concern", ""),
        ("sing", "VBD", "i", "", ""),
    ],
)
def test_a_verb_has_an_opposite_in_its_own_frame(lemma, tag, frames, target, found):
    assert opposite_verb(lemma, tag, frozenset(frames), target) == found


@pytest.mark.parametrize(
    ("word", "lemma", "pos", "tag", "found"),
    [
        ("higher", "high", "ADJ", "JJR", "lower"),
        ("privately", "privately", "ADV", "RB", "publicly"),
        ("victories", "victory", "NOUN", "NNS", "defeats"),
        ("before", "before", "ADP", "IN", "after"),
        ("blue", "blue", "ADJ", "JJ", ""),
        ("tables", "table", "NOUN", "NNS", ""),
        ("run", "run", "VERB", "VB", ""),
    ],
)
def test_a_word_has_an_opposite_of_its_own_sort(word, lemma, pos, tag, found):
    assert opposite_word(word, lemma, pos, tag) == found


def test_the_words_of_a_class_that_an_article_uses_come_first():
    assert alternatives("gold", {"bronze"}) == ("bronze", "silver", "copper")
    assert alternatives("idea", {"bronze"}) == ()
