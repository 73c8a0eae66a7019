"""Who says so stands beside others whom the article lets speak, each with what they say instead."""

import pytest

from quizapp.core.distractors.choose import find_lures
from quizapp.core.distractors.lures import Lure
from tests.core.generate.articles import context, drafts, pool

SAID = (
    "Marie Curie said: “Radium will glow in dark rooms of Paris.” Robert Stephenson said: “Atoms of uranium must split "
    "in two halves.” Louis Pasteur said: “Germs will spoil the wine of many farms.” George Hudson lived in York."
)


def lures(text: str, stem: str) -> list[Lure]:
    """What may stand beside the key of a question about a text."""
    [draft] = [d for d in drafts(text) if d.stem == stem]
    return list(find_lures(context(text), pool(text), draft))


def texts(text: str, stem: str) -> list[str]:
    """The distractors of a question by their words alone."""
    return [lure.text for lure in lures(text, stem)]


def test_who_says_so_stands_beside_those_who_say_something_else_only():
    found = lures(SAID, "Who said, “Radium will glow in dark rooms of Paris”?")
    assert [(lure.text, lure.feedback) for lure in found] == [
        ("Robert Stephenson", "Robert Stephenson says something else: “Atoms of uranium must split in two halves”."),
        ("Louis Pasteur", "Louis Pasteur says something else: “Germs will spoil the wine of many farms”."),
    ]


def test_what_a_speaker_says_besides_is_kept_for_another_feedback():
    text = SAID + " Louis Pasteur said that the farms of France needed clean water. He said: “Boil it.”"
    found = {lure.text: lure.spare for lure in lures(text, "Who said, “Radium will glow in dark rooms of Paris”?")}
    assert found["Louis Pasteur"] == (
        "Louis Pasteur says something else: “Louis Pasteur said that the farms of France needed clean water”.",
        "The article does not give this as words of Louis Pasteur.",
    )


def test_a_quotation_too_long_to_repeat_is_cut():
    long = "The farms of France need clean water and new cellars and " + "good men and " * 12 + "time"
    text = SAID + f" Rosa Bell said: “{long}.”"
    found = {lure.text: lure.feedback for lure in lures(text, "Who said, “Radium will glow in dark rooms of Paris”?")}
    assert found["Rosa Bell"].startswith("Rosa Bell says something else: “…The farms of France need clean water")


@pytest.mark.parametrize(
    "other",
    [
        "Robert Stephenson and George Hudson said that narrow rails cost less money in Newcastle.",
        "Robert Stephenson agreed that narrow rails cost less money in Newcastle.",
        "Robert Stephenson said that wide rails must carry trains.",
        "Robert Stephenson would say that narrow rails cost less money in Newcastle.",
        "Ministers in Norway said that narrow rails cost less money in Newcastle.",
    ],
)
def test_who_speaks_with_others_agrees_or_says_the_same_is_no_distractor(other):
    text = f"Marie Curie said: “Wide rails must carry fast trains to Bristol.” {other}"
    assert texts(text, "Who said, “Wide rails must carry fast trains to Bristol”?") == []


def test_who_is_named_in_what_is_asked_is_no_distractor():
    text = SAID.replace("dark rooms of Paris", "Stephenson’s dark rooms")
    assert texts(text, "Who said, “Radium will glow in Stephenson’s dark rooms”?") == ["Louis Pasteur"]


@pytest.mark.parametrize(
    ("who", "beside"),
    [
        ("A Swedish diplomat", ["Robert Stephenson", "Louis Pasteur", "A Swedish diplomat"]),
        ("The spokesman of Sweden", ["Robert Stephenson", "Louis Pasteur"]),
    ],
)
def test_somebody_without_a_name_stands_beside_persons_where_they_can_be_no_one_of_them(who, beside):
    text = SAID + f" {who} said that prices of bread rose fast in Bergen."
    assert texts(text, "Who said, “Radium will glow in dark rooms of Paris”?") == beside


@pytest.mark.parametrize(("who", "many"), [("Iceland", ["Ministers in Norway"]), ("he", [])])
def test_somebody_unnamed_stands_beside_several_but_where_one_is_meant(who, many):
    text = (
        f"A Swedish diplomat said that {who} would leave many questions open in Oslo. Ministers in Norway said that "
        "prices of bread rose fast in Bergen."
    )
    assert texts(text, f"Who said that {who} would leave many questions open in Oslo?") == many


def test_people_of_the_street_are_not_asked_for_what_they_tell_of_themselves():
    text = SAID + " Mary Lane, a mother of three, said: “We will need more bread in Bergen.”"
    assert texts(text, "Who said, “We will need more bread in Bergen”?") == []
