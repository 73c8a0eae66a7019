import pytest

from quizapp import language
from quizapp.core.checks import plausible
from tests.core.checks.parsed import found, harbour
from tests.core.hand import choice, messages

LED = "Mary Hobbs led the service."
MEMORIAL = "Crowds gathered for the memorial of Peter Lane in Ashford."


@pytest.mark.parametrize(
    ("stem", "options", "odd"),
    [
        ("Who led the service?", ("Mary Hobbs", "Ashford", "John Carter"), "“Ashford” is a place"),
        ("Who led the service?", ("Mary Hobbs", "The Milton Council"), "“The Milton Council” is a body that acts"),
        ("Which organisation left?", ("The Senate", "The Harbour Act"), "“The Harbour Act” is a thing"),
        (
            "Who warned residents?",
            ("The Coast Agency", "Visitors in small boats"),
            "“Visitors in small boats” is ordinary",
        ),
    ],
)
def test_an_option_of_another_kind_is_found(stem, options, odd):
    (message,) = found(plausible.option_kind, stem, *options)
    assert message.startswith(odd)
    assert message.endswith(": give every option the key’s kind.")


@pytest.mark.parametrize(
    ("stem", "options"),
    [
        ("Who led the service?", ("Mary Hobbs", "John Carter", "Peter Lane")),
        ("Who passed the act?", ("The Senate", "The Coast Agency", "Iran")),
        ("Where did they gather?", ("Ashford", "Mary Hobbs")),
        ("Who built a fence?", ("Somebody unknown", "Mary Hobbs")),
        ("What did they pass?", ("The Harbour Act", "The walls")),
        ("Who said that it would rain?", ("Mary Hobbs", "A council member")),
    ],
)
def test_options_of_one_kind_are_fine(stem, options):
    assert found(plausible.option_kind, stem, *options) == []


def test_the_dead_speak_no_more():
    stem = "Who said, “We were in the hall”?"
    assert found(plausible.impossible, stem, "John Carter", "Peter Lane", "Robert Grey", "Mary Hobbs") == [
        "“Peter Lane” was dead by then, which rules the option out: choose somebody else.",
        "“Robert Grey” was dead by then, which rules the option out: choose somebody else.",
    ]
    assert found(plausible.impossible, stem, "Robert Grey", "Peter Lane") == []


def test_the_dead_lead_no_memorial_of_theirs():
    assert len(found(plausible.impossible, "Who led the service?", "Mary Hobbs", "Peter Lane", cites=MEMORIAL)) == 1
    assert found(plausible.impossible, "Who led the service?", "Mary Hobbs", "Peter Lane", cites=LED) == []


@pytest.mark.parametrize(
    "text",
    [
        "The late Paula Gray wrote it. Ruth Hall reads it.",
        "Paula Gray was killed in a storm. Ruth Hall reads it.",
        "The death of Paula Gray came soon. Ruth Hall reads it.",
        "Paula Gray’s funeral was held there. Ruth Hall reads it.",
    ],
)
def test_who_is_dead_by_the_article(text):
    assert plausible.departed(language.read(text)) == {"Paula Gray"}


def test_a_pronoun_of_the_stem_rules_out_whom_it_does_not_fit():
    assert found(plausible.impossible, "Who used her own boat?", "Mary Hobbs", "John Carter") == [
        "The stem’s “her” rules “John Carter” out: choose somebody whom it fits."
    ]
    assert found(plausible.impossible, "Who used his own boat?", "John Carter", "Peter Lane", "Nobody") == []
    assert found(plausible.impossible, "Who told Mary Hobbs of her boat?", "Peter Lane", "John Carter") == []
    assert found(plausible.impossible, "Where was her boat?", "Mary Hobbs", "John Carter") == []


def test_nothing_is_ruled_out_in_an_article_that_nobody_parsed():
    assert messages(plausible.impossible, choice("Who said so?", "Mary Hobbs", "Peter Lane")) == []
    assert harbour().once(plausible.departed) == {"Peter Lane", "Robert Grey"}


def test_somebody_told_of_as_dying_by_a_pronoun_says_nothing_later():
    text = "Peter Lane left a note. Before he died, Peter Lane wrote a letter. Mary Hobbs said that rain would come."
    reading = language.read(text)
    assert "Peter Lane" in plausible.departed(reading)
    assert "Mary Hobbs" not in plausible.departed(reading)
