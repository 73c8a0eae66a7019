import pytest

from quizapp.core.facts.voices import find_voices
from tests.core.facts import parsed
from tests.core.generate.articles import context


def voices(text: str) -> list[tuple[str, str]]:
    """Who speaks, with the family of each."""
    return [(v.speaker.text, v.speaker.family) for v in find_voices(context(text))]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Marie Curie said that radium glowed.", ("Marie Curie", "person")),
        ("The chemist Marie Curie said that radium glowed.", ("Marie Curie", "person")),
        ("Marie Curie and Pierre Curie said that radium glowed.", ("Marie Curie and Pierre Curie", "person")),
        ("The World Health Organization said that malaria spread.", ("the World Health Organization", "organisation")),
        ("Sweden said that the treaty was broken.", ("Sweden", "country")),
        ("The Swedish government said that the treaty was broken.", ("the Swedish government", "organisation")),
        ("Fishermen in Iceland said that the sea was warm.", ("fishermen in Iceland", "people")),
        ("A Swedish diplomat said that the treaty was broken.", ("a Swedish diplomat", "unnamed")),
        ("A foreign diplomat said that the treaty was broken.", ("a foreign diplomat", "unnamed")),
        ("Reports in Sweden said that the treaty was broken.", None),
        ("Some ministers in Sweden said that the treaty was broken.", None),
        ("He said that the treaty was broken.", None),
        ("Marie Curie did not say that radium glowed.", None),
        ("Marie Curie would say that radium glowed.", None),
        ("Marie Curie was told that radium glowed.", None),
        ("Marie Curie, who said that radium glowed, was tired.", None),
    ],
)
def test_who_speaks_at_a_verb_of_saying(text, speaker):
    assert voices(text) == ([speaker] if speaker else [])


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Marie Curie said that radium glowed. She said it was warm.", "Marie Curie"),
        ("Marie Curie said that radium glowed.\n\nShe added that it was warm.", "Marie Curie"),
        ("The World Health Organization said that malaria spread. It added that doctors were few.",
         "the World Health Organization"),
        ("A Swedish diplomat said that the treaty was broken. He added that war was near.", "a Swedish diplomat"),
    ],
)  # fmt: skip
def test_a_pronoun_means_the_one_who_spoke_last(text, last):
    assert [speaker for speaker, _ in voices(text)] == [last, last]


@pytest.mark.parametrize(
    "text",
    [
        "Marie Curie said that radium glowed. He said it was warm.",
        "Marie Curie said that radium glowed. Lise Meitner and Irene Curie came to Paris. She said it was warm.",
        "Marie Curie said that radium glowed. A queen came to Paris. She said it was warm.",
        "Marie Curie said that radium glowed. It said that doctors were few.",
        "Marie Curie said that radium glowed.\n\nIt rained.\n\nIt snowed.\n\nShe said it was warm.",
    ],
)
def test_a_pronoun_that_could_mean_somebody_else_is_left_alone(text):
    assert voices(text) == [("Marie Curie", "person")]


def test_whoever_has_just_spoken_goes_on_speaking_behind_a_name_in_their_own_words():
    text = (
        "Jean Martin said that Pierre Laval could build schools. “We must do both,” he said.\n\n"
        "“We need better roads for the schools,” he said. Pierre Laval said that roads were dear."
    )
    assert [speaker for speaker, _ in voices(text)] == ["Jean Martin", "Jean Martin", "Jean Martin", "Pierre Laval"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Marie Curie asked for more doctors. “We have far too few,” she said.", "Marie Curie"),
        ("The director of the mine, Marie Curie, came to Paris. She said it was warm.", "Marie Curie"),
        ("Marie Curie wept in Paris. He said it was warm.", None),
        ("The mine in Sweden was closed. She said it was warm.", None),
    ],
)
def test_a_pronoun_means_the_person_whom_the_sentence_before_is_about(text, speaker):
    assert voices(text) == ([(speaker, "person")] if speaker else [])


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("A Swedish diplomat said that the party kept the treaty. He added that war was near.", "a Swedish diplomat"),
        ("A Swedish diplomat said that war was near. The diplomat said that trade was dead.", "a Swedish diplomat"),
        ("Marie Curie stayed in Paris, saying that radium glowed.", "Marie Curie"),
        ("Marie Curie rose from her chair and said that radium glowed.", "Marie Curie"),
    ],
)
def test_who_spoke_last_is_taken_up(text, last):
    assert voices(text)[-1][0] == last


def test_a_title_stays_where_a_single_name_would_not_tell():
    assert voices("Lord Strathclyde said that the bill was bad.") == [("Lord Strathclyde", "person")]


def test_a_surname_that_the_parse_missed_is_still_known():
    text = "Jacob Zuma spoke in Pretoria. “The nation has lost a father,” Zuma said."
    assert voices(text) == [("Jacob Zuma", "person")]


def test_who_adds_something_has_said_the_first_part_too():
    sentence = (
        "Ada/NNP/compound/1/PERSON Lovelace/NNP/nsubj/2/PERSON said=say/VBD/ROOT/2 this/DT/dobj/2 and/CC/cc/2 "
        "added=add/VBD/conj/2 that/DT/dobj/5"
    )
    assert [v.speaker.text for v in find_voices(parsed.context(sentence))] == ["Ada Lovelace", "Ada Lovelace"]


@pytest.mark.parametrize(
    ("first", "known"),
    [
        ("Ada/NNP/compound/1/PERSON Zuma/NNP/nsubj/2/PERSON slept=sleep/VBD/ROOT/2", ["Ada Zuma"]),
        ("Ada/NNP/nsubj/1/PERSON slept=sleep/VBD/ROOT/1", []),
    ],
)
def test_a_surname_without_a_label_is_of_the_one_who_bears_it(first, known):
    second = "Zuma/NNP/nsubj/1 said=say/VBD/ROOT/1 this/DT/dobj/1"
    assert [v.speaker.text for v in find_voices(parsed.context(first, second))] == known


def test_a_single_name_that_is_also_read_as_a_place_is_no_persons():
    first = "Lund/NNP/nsubj/1/PERSON fell=fall/VBD/ROOT/1 near/IN/prep/1 Lund/NNP/pobj/2/GPE"
    second = "Lund/NNP/nsubj/1/PERSON said=say/VBD/ROOT/1 this/DT/dobj/1"
    assert find_voices(parsed.context(first, second)) == ()
    assert [v.speaker.text for v in find_voices(parsed.context(second, "It/PRP/nsubj/1 fell=fall/VBD/ROOT/1"))] == [
        "Lund"
    ]
