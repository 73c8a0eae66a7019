import pytest

from quizapp.core.words import Place, content, index, stem, stems, weighty, words


@pytest.mark.parametrize(
    "family",
    [
        "withdraw withdrew withdrawn withdrawal withdrawing",
        "announce announced announces announcement",
        "kill kills killed killing killer",
        "operate operation operations operating",
        "retaliate retaliation retaliated",
        "invade invasion invaded",
        "explode explosion",
        "city cities",
        "ministry ministries",
        "carry carried carries",
        "stop stopped stopping",
        "die died death dying",
        "use used using user",
        "marry marriage married",
        "destroy destroyed destruction",
        "iraq iraqi iraqis",
        "iran iranian",
        "syria syrian",
        "italy italian",
        "usa american americans",
        "uk british",
    ],
)
def test_a_family_of_words_has_one_stem(family):
    assert len({stem(word) for word in family.split()}) == 1


@pytest.mark.parametrize(
    "pair", ["iran iraq", "nation native", "5000 50000", "art party", "minister ministry", "isis is"]
)
def test_words_of_other_meaning_keep_apart(pair):
    first, second = pair.split()
    assert stem(first) != stem(second)


def test_words_are_folded():
    assert words("The US’s 1,500 “Allies” weren’t Iraq’s; it’s in 2.5 km.") == [
        "the", "usa", "1500", "allies", "weren't", "iraq", "it", "in", "2.5", "km"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("US troops", "U.S. troops"),
        ("the United States", "America"),
        ("the Islamic State group", "ISIS"),
        ("World War II", "the Second World War"),
        ("the UN", "the United Nations"),
    ],
)
def test_names_of_one_thing_are_one(one, other):
    assert content(one) == content(other)


def test_us_the_pronoun_is_no_country():
    assert content("They told us") == content("tell")


def test_content_leaves_function_words_out():
    assert content("What did the troops of Iraq do in it?") == {"troop", "iraq"}
    assert stems("What did the troops do?") == ["what", "did", "the", "troop", "do"]


def test_weighty_words_are_those_that_change_an_answer():
    assert weighty("It was not before the end of about 12 days") == ("not", "before", "end", "12", "day")


SENTENCES = "Rome burned. Rome was rebuilt. Trade grew in Rome and Ostia."
INDEX = index(SENTENCES, ((0, 12), (13, 30), (31, 61)))


def test_an_index_finds_the_sentences_that_hold_every_word():
    assert [place.start for place in INDEX.holding(content("Rome"))] == [0, 13, 31]
    assert [place.start for place in INDEX.holding(content("burning Rome"))] == [0]
    assert list(INDEX.holding(content("Carthage"))) == []
    assert list(INDEX.holding(frozenset())) == []


def test_an_index_knows_the_words_around_a_passage():
    assert INDEX.near(10, 14) == content("Rome burned rebuilt")
    assert INDEX.places[0] == Place(0, 12, content("Rome burned"))


def test_a_rare_word_weighs_more():
    assert INDEX.weight(content("Rome")) == pytest.approx(1 / 3)
    assert INDEX.weight(content("Ostia Carthage")) == pytest.approx(2)
