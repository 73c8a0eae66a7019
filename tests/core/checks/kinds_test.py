import pytest

from quizapp import language
from quizapp.core.checks.asked import asked, asks_actor, asks_speaker
from quizapp.core.checks.kinds import Sort, Spans, bare, sort_of
from quizapp.core.facts.context import Context
from quizapp.core.facts.names import Kind, Name
from tests.core.checks.parsed import harbour
from tests.core.hand import reading


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("Mary Hobbs", Sort.PERSON),
        ("The Milton Council", Sort.BODY),
        ("The Harbour Act", Sort.THING),
        ("The Treaty of Ashford", Sort.THING),
        ("Fishermen in Milton", Sort.BODY),
        ("Visitors in small boats", Sort.FOLK),
        ("In Ashford", Sort.PLACE),
        ("Milton", Sort.PLACE),
        ("Iran", Sort.COUNTRY),
        ("The walls", Sort.THING),
        ("John Carter, the mayor", Sort.PERSON),
        ("Closed down", None),
        ("May", None),
    ],
)
def test_what_an_option_names(text, sort):
    assert sort_of(text, harbour()) == sort


def test_a_text_without_a_parse_shows_countries_and_papers_only():
    texts = ("Iran", "The Harbour Act", "Mary Hobbs")
    assert [sort_of(text, reading("Mary Hobbs left.")) for text in texts] == [Sort.COUNTRY, Sort.THING, None]


def test_a_name_that_only_qualifies_others_names_nobody():
    read = language.read("Mary Sherpa left. The Sherpa homeland is dry. He met a Sherpa guide.")
    named = Name("Sherpa", Kind.PERSON, ((5, 6), (13, 14)))
    vars(read.once(Context))["names"] = (named,)
    assert [read.parse.tokens[first].text for first, _ in named.mentions] == ["Sherpa", "Sherpa"]
    assert sort_of("Sherpa", read) == Sort.THING


def test_options_are_found_by_whole_words_without_what_leads_them():
    spans = Spans(harbour())
    assert bare("In the walls") == "walls"
    assert spans.tokens("at the wall") is None
    assert harbour().parse.tokens[spans.head("The memorial of Peter Lane")].text == "memorial"


@pytest.mark.parametrize(
    ("stem", "word"),
    [
        ("Who left?", "who"),
        ("According to the mayor, who left?", "who"),
        ("Who said, “What a day”?", "who"),
        ("“Who knows?” was asked by which man?", "which man"),
        ("In which country did it rain?", "which country"),
        ("Finish the sentence: It rained in ___.", ""),
    ],
)
def test_what_a_stem_asks_for(stem, word):
    assert asked(stem) == word


def test_the_head_of_words_that_qualify_another_is_their_last():
    read = language.read("Obama administration officials said late on Thursday that it rained.")
    assert read.parse.tokens[Spans(read).head("Obama administration")].text == "administration"


def test_who_acts_and_who_speaks():
    assert asks_actor("Which organisation closed the harbour?")
    assert not asks_actor("Where did it close?")
    assert asks_speaker("Who said that it rained?")
    assert asks_speaker("According to the article, who has argued that it rained?")
    assert not asks_speaker("Who led the service?")


def test_a_reading_works_out_once_what_is_asked_of_it():
    read, calls = reading("It rained."), []
    assert [read.once(calls.append), read.once(calls.append)] == [None, None]
    assert calls == [read]
