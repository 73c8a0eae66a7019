from quizapp import language
from quizapp.core.checks import giveaway
from tests.core.checks.parsed import found
from tests.core.hand import choice, messages, reading

WALKS = language.read(
    "Anna Bell walked north. Anna Bell met Tom Reed. Then Anna Bell rested. Anna Bell wrote a book. It rained."
)


def test_a_key_that_the_title_names_is_found():
    assert found(giveaway.title_key, "Who built walls?", "Mary Hobbs", "John Carter", title="Hobbs and the sea") == [
        "The title names “Mary Hobbs”, so nobody need read the article: ask what it did or had done to it."
    ]
    us = reading("It is told.", title="Us shutdown")
    assert len(messages(giveaway.title_key, choice("Which country owes most?", "The US", "Iran"), us)) == 1


def test_a_title_that_names_others_too_or_what_is_not_asked_for_is_fine():
    title = "Hobbs meets Carter"
    assert found(giveaway.title_key, "Who left?", "Mary Hobbs", "John Carter", title=title) == []
    assert found(giveaway.title_key, "Who left?", "Men of Hobbs", "Boys", title=title) == []
    assert found(giveaway.title_key, "Who left?", "Peter Lane", "Robert Grey", title=title) == []
    assert found(giveaway.title_key, "Why did she leave?", "To see Hobbs", "To rest", title=title) == []
    assert found(giveaway.title_key, "Who said that it fell?", "Mary Hobbs", "Peter Lane", title=title) == []


def test_whom_most_of_the_article_is_about_is_no_key():
    assert messages(giveaway.foremost_key, choice("Who met a friend on the way?", "Anna Bell", "Tom Reed"), WALKS) == [
        "Most of the article is about “Anna Bell”, which gives the key away: ask what “Anna Bell” did."
    ]
    assert messages(giveaway.foremost_key, choice("Who met her?", "Tom Reed", "Anna Bell"), WALKS) == []
    assert messages(giveaway.foremost_key, choice("Who said that it rained?", "Anna Bell", "Tom Reed"), WALKS) == []
    assert messages(giveaway.foremost_key, choice("Where did she rest?", "Anna Bell", "Tom Reed"), WALKS) == []


def test_an_article_about_several_has_no_foremost_person():
    assert giveaway.foremost(WALKS) == "Anna Bell"
    assert giveaway.foremost(language.read("Anna Bell met Tom Reed. Tom Reed met Anna Bell.")) == ""
    assert giveaway.foremost(language.read("Anna Bell left. It rained. It blew. It froze. It snowed.")) == ""
    assert giveaway.foremost(language.read("Anna Bell left. It rained.")) == "Anna Bell"
    assert giveaway.foremost(language.read("It rained.")) == ""


def test_a_stem_that_has_many_answers_is_found():
    stem = "What did Nero do, according to the article?"
    assert messages(giveaway.open_stem, choice(stem, "Sang", "Fled")) == [
        f"“{stem}” has more answers than one: say when, where, why or about what."
    ]
    assert messages(giveaway.open_stem, choice("Who met Mary Hobbs?", "A", "B"))


def test_a_stem_that_says_what_it_asks_is_fine():
    for stem in (
        "What did Nero sing during the fire?",
        "Who said that Nero sang?",
        "Which of these does the article say about Nero?",
        "Where did Nero live?",
        "What did Nero tell the king?",
        "What did Nero say about the Senate?",
        "What would be “madness”, by Nero?",
    ):
        assert messages(giveaway.open_stem, choice(stem, "A", "B")) == []
