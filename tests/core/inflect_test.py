"""Inflected forms, each written out."""

import pytest

from quizapp.core.inflect import inflected, with_s


@pytest.mark.parametrize(
    ("word", "tag", "form"),
    [
        ("fall", "VBD", "fell"),
        ("begin", "VBG", "beginning"),
        ("forget", "VBG", "forgetting"),
        ("forbid", "VBG", "forbidding"),
        ("upset", "VBG", "upsetting"),
        ("fall", "VBN", "fallen"),
        ("reject", "VBD", "rejected"),
        ("oppose", "VBN", "opposed"),
        ("ban", "VBG", "banning"),
        ("permit", "VBD", "permitted"),
        ("decrease", "VBG", "decreasing"),
        ("deny", "VBD", "denied"),
        ("stay", "VBD", "stayed"),
        ("agree", "VBG", "agreeing"),
        ("have", "VBZ", "has"),
        ("deny", "VBZ", "denies"),
        ("allow in", "VBD", "allowed in"),
        ("rise", "VB", "rise"),
        ("minority", "NNS", "minorities"),
        ("woman", "NNS", "women"),
        ("church", "NNS", "churches"),
        ("go", "VBD", "went"),
        ("be denied", "VB", "be denied"),
        ("be denied", "VBZ", "is denied"),
        ("go", "VBZ", "goes"),
        ("cancel", "VBN", "cancelled"),
        ("uphold", "VBD", "upheld"),
        ("die", "VBG", "dying"),
        ("have no plans", "VBZ", "has no plans"),
        ("pour scorn on", "VBD", "poured scorn on"),
        ("quit", "VBG", "quitting"),
    ],
)
def test_a_word_takes_the_form_of_its_tag(word, tag, form):
    assert inflected(word, tag) == form


def test_a_vowel_keeps_the_y():
    assert with_s("survey") == "surveys"
