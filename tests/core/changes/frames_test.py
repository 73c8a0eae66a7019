"""Frames: what a verb stands with, read from a short sentence."""

import pytest

from quizapp.core.changes.frames import acts, frames_of
from tests.core.generate.articles import context


@pytest.mark.parametrize(
    ("text", "verb", "frames", "target"),
    [
        ("The boat built by Mary Ross is very old.", "built", "d", "boat"),
        ("Mary Ross kept painting boats in Leeds.", "kept", "g", ""),
        ("Mary Ross tried to paint boats in Leeds.", "tried", "tv", ""),
        ("Mary Ross admired Peter Berg in Leeds.", "admired", "da", "person"),
        ("Prices rose in Leeds.", "rose", "s", ""),
        ("Mary Ross slept.", "slept", "in", ""),
        ("Mary Ross worked on a boat.", "worked", "x", ""),
        ("Mary Ross said that boats sank.", "said", "c", ""),
    ],
)
def test_the_frames_of_a_verb(text, verb, frames, target):
    ctx = context(text)
    at = next(i for i, t in enumerate(ctx.tokens) if t.text == verb)
    assert frames_of(ctx, at) == (frozenset(frames), target)


def test_nobody_acts_where_there_is_no_subject():
    assert not acts(context("Mary Ross slept."), None)
