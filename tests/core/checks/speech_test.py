import pytest

from quizapp import language
from quizapp.core.checks import speech
from tests.core.checks.parsed import HARBOUR, found
from tests.core.hand import choice, messages, quotes, reading

ACT = "“We must act before the winter because the walls may fail,” she said."
HALL = "“We were in the hall,” he said."
TOLD = "John Carter, the mayor, told the council that the repairs would cost a reported $6m."
WARNED = "The North Shipping Company, according to John Carter, had warned residents in 2011."


def test_a_quotation_that_the_article_does_not_hold_is_found():
    assert found(speech.quoted, "Who said, “We must act now”?", "A", "B") == [
        "The article does not say “We must act now” in these words: quote it as it stands."
    ]
    assert len(found(speech.quoted, "What did he say?", "“We must act now”", "“Go”")) == 1


def test_a_quotation_is_cited():
    stem = "Who said, “We were in the hall”?"
    assert found(speech.quoted, stem, "A", "B", cites=TOLD) == [
        "The cited passages do not hold “We were in the hall”: cite where it is said."
    ]
    assert found(speech.quoted, stem, "A", "B", cites=HALL) == []
    assert found(speech.quoted, "Which of these is called a “hall”?", "A", "B", cites=TOLD) == []
    assert found(speech.quoted, "What were they in, by “We were in the hall”?", "A", "B", cites=TOLD) == []


@pytest.mark.parametrize(
    ("after", "turn"),
    [
        ("because the walls may fail.”", "because"),
        (", but it is late.”", "but"),
        (",” she said, “if it rains.”", "if"),
        (",” she said. “But it is late.”", "But"),
        (".” However, she left.", "However"),
    ],
)
def test_a_quotation_cut_off_where_its_sense_turns_is_found(after, turn):
    text = reading(f"She said: “We must act before the winter {after}")
    (found_here,) = messages(speech.quote_cut, choice("Who said, “We must act before the winter”?", "A", "B"), text)
    cut = f"“We must act before the winter” is cut off before “{turn}”"
    assert found_here == f"{cut}, where its sense turns: quote on, or ask another part."


@pytest.mark.parametrize("after", [".” Until then it rained.", ",” she said. It rained.", " comes.”"])
def test_a_quotation_that_ends_where_its_sense_does_is_fine(after):
    text = reading(f"She said: “We must act before the winter{after}")
    assert messages(speech.quote_cut, choice("Who said, “We must act before the winter”?", "A", "B"), text) == []


def test_a_quotation_that_is_not_in_the_article_is_not_cut():
    assert messages(speech.quote_cut, choice("Who said, “But we must act”?", "A", "B")) == []


@pytest.mark.parametrize(
    "said", ["We were in the hall of the old town", "I don’t know what to say of it", "We lost them"]
)
def test_a_quotation_without_a_claim_is_found(said):
    assert messages(speech.quote_empty, choice(f"Who said, “{said}”?", "A", "B")) == [
        f"“{said}” claims nothing by itself: quote what the speaker holds."
    ]


def test_other_quotations_are_fine():
    said = "We must act before the winter"
    assert messages(speech.quote_empty, choice(f"Who said, “{said}”?", "A", "B")) == []
    assert messages(speech.quote_empty, choice("Who called it “a hall”?", "A", "B")) == []
    assert messages(speech.quote_empty, choice("What is called “a hall”?", "A", "B")) == []
    assert messages(speech.quote_empty, choice("Who said that “a hall” fell?", "A", "B")) == []


@pytest.mark.parametrize(
    ("stem", "key", "cites"),
    [
        ("According to John Carter, who had warned residents?", "A company", WARNED),
        ("According to the mayor, what is dear?", "The repairs", TOLD),
        ("According to Mary Hobbs, what may fail?", "The walls", ACT),
        ("According to the article, what may fail?", "The walls", ACT),
        ("What may fail?", "The walls", ACT),
        ("According to John Carter, who left?", "A company", ""),
    ],
)
def test_what_is_asked_of_its_speaker_is_fine(stem, key, cites):
    proof = quotes(HARBOUR, cites) if cites else ()
    named = quotes(HARBOUR, "Mary Hobbs, who spent 20 years studying tides, said the walls were weak.")
    assert found(speech.misattributed, stem, key, "B", citations=(*proof, *(named if cites == ACT else ()))) == []


def test_what_somebody_else_says_is_found():
    assert found(speech.misattributed, "According to Mary Hobbs, what is dear?", "A", "B", cites=TOLD) == [
        "The cited passages do not name “Mary Hobbs”: cite where they say so, or ask it of whoever does."
    ]
    built = "Fishermen in Milton built a fence."
    assert found(speech.misattributed, "According to fishermen, what was built?", "A", "B", cites=built) == [
        "The cited passages do not show “fishermen” to say so: ask it of whoever does, or of the article."
    ]
    assert found(
        speech.misattributed, "According to the mayor, what do repairs cost?", "A reported $6m", "B", cites=TOLD
    ) == ["The key says that others report it, the stem that “the mayor” says it: keep one source."]


def test_a_claim_made_by_somebody_is_theirs():
    text = "The flood was foretold by the council of Milton, as nobody knew."
    item = choice("According to the council, what was foretold?", "The flood", "B", citations=quotes(text, text))
    assert messages(speech.misattributed, item, language.read(text)) == []
    assert messages(speech.misattributed, item, reading(text)) == []
