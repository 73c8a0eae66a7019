"""What an article says that somebody or something is, by example."""

import pytest

from quizapp.core.facts.definitions import find_definitions
from tests.core.facts import parsed
from tests.core.generate.articles import drafts, facts


def defined(text: str) -> dict[str, str]:
    """Who or what is described in a text and how, and by what words each holder of a post can be asked for."""
    found = {f.lead: f.answer.text for f in facts(text) if f.kind in ("definition", "role")}
    return dict(found)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Nia Rowe, the head of the Bristol Library, closed the doors.",
            {
                "Nia Rowe": "As the head of the Bristol Library",
                "As the head of the Bristol Library": "Nia Rowe",
            },
        ),
        (
            "The deputy prime minister, Henry Moss, resigned in May.",
            {
                "Henry Moss": "As the deputy prime minister",
                "As the deputy prime minister": "Henry Moss",
            },
        ),
        (
            "The Swiss climber Peter Huber fell on Friday.",
            {"Peter Huber": "As a Swiss climber"},
        ),
        (
            "Ulster football captain Henry Moss resigned in May.",
            {
                "Henry Moss": "As the Ulster football captain",
                "As the Ulster football captain": "Henry Moss",
            },
        ),
        (
            "Mary Lane, who is a teacher from Bristol, wrote to the BBC.",
            {"Mary Lane": "As a teacher from Bristol"},
        ),
        ("Mary Lane, another teacher, wrote to the BBC.", {}),
        ("Mary Lane, a teacher, wrote to the BBC.", {}),
        ("“Mary Lane, the head of the Bristol Library, lied,” he said.", {}),
        ("The king and queen, Mary Lane, slept.", {}),
        ("France, a republic in Europe, sent ships to Goa.", {}),
    ],
)
def test_what_somebody_is(text: str, found: dict[str, str]) -> None:
    assert defined(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Spies in London used a computer system called Oyster.", {}),
        (
            "The Bristol Arms Company, a small firm from Leeds, sold ships.",
            {"the Bristol Arms Company": "A small firm from Leeds"},
        ),
    ],
)
def test_what_something_is(text: str, found: dict[str, str]) -> None:
    assert defined(text) == found


def test_only_whose_doings_are_told_is_asked_for_by_role():
    text = "Nia Rowe, the head of the Bristol Library, closed the doors. Nia Rowe sold the books. Nia Rowe left Leeds."
    asked = {d.stem: d.key for d in drafts(text) if d.form in ("described-as", "who-is")}
    assert asked == {
        "How does the article describe Nia Rowe?": "As the head of the Bristol Library",
        "Whom does the article describe as the head of the Bristol Library?": "Nia Rowe",
    }
    assert not [d for d in drafts(text.replace("Nia Rowe sold", "He sold")) if d.form in ("described-as", "who-is")]


def test_a_name_given_by_a_verb_of_naming_is_told_of():
    sentence = (
        "Spies/NNS/nsubj/1 used/VBD/ROOT/1 a/DT/det/4 small/JJ/amod/4 firm/NN/dobj/1 in/IN/prep/4 Rome/NNP/pobj/5/GPE "
        "called=call/VBN/acl/4 Oyster/NNP/compound/9/ORG Company/NNP/oprd/7/ORG ././punct/1"
    )
    found = list(find_definitions(parsed.context(sentence)))
    assert [(f.lead, f.answer.text) for f in found] == [("Oyster Company", "A small firm in Rome")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Spies/NNS/nsubj/1 called=call/VBD/ROOT/1 the/DT/det/3 firm/NN/dobj/1 Oyster/NNP/oprd/1/ORG ././punct/1",
        (
            "a/DT/det/2 small/JJ/amod/2 firm/NN/ROOT/2 called=call/VBN/acl/2 Oyster/NNP/oprd/3/ORG in/IN/prep/2 "
            "Rome/NNP/pobj/5/GPE ././punct/2"
        ),
    ],
    ids=["whose name somebody gives", "whose words stand apart"],
)
def test_nothing_is_told_of_a_firm(sentence):
    assert list(find_definitions(parsed.context(sentence))) == []
