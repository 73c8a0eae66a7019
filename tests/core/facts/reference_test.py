import pytest

from quizapp.core.facts.reference import leaning
from tests.core.facts import parsed
from tests.core.generate.articles import context


def leans(text: str, title: str = "") -> str:
    """The first word of the first sentence that leans on what is not told."""
    ctx = context(text, title)
    first = ctx.reading.parse.sentences[0]
    return leaning(ctx, range(first.first, first.last), {})


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("He left Rome.", "He"),
        ("The bridge fell.", "The"),
        ("The car firm left Rome.", "The"),
        ("Rome fell then.", "then"),
        ("Such men left Rome.", "Such"),
        ("The other ships left Rome.", "The"),
        ("Rome built the same walls.", "the"),
        ("Their ships left Rome.", "Their"),
        ("We left Rome.", "We"),
        ("Rome fell the following night.", "the"),
    ],
)
def test_a_word_that_points_back_leans(text, word):
    assert leans(text) == word


@pytest.mark.parametrize(
    "text",
    [
        "The Romans built the longest road of Britain.",
        "The French king left the city of Rome.",
        "Other ships left Rome.",
        "Rome fell in the 5th century.",
        "The poor left Rome in the 1980s.",
        "The car industry left Rome.",
        "The Sun warms the Earth.",
    ],
)
def test_what_stands_by_itself_does_not_lean(text):
    assert leans(text) == ""


def test_the_title_tells_which_bridge_is_meant():
    assert leans("The bridge fell.", "A bridge of London") == ""


def bound(text: str, word: str) -> bool:
    """Whether a possessive can only mean its own clause's subject."""
    ctx = context(text)
    [i] = [i for i, token in enumerate(ctx.tokens) if token.text == word]
    return not leaning(ctx, [i], {}, ctx.clauses[0])


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Portugal sent its ships to India.", "its"),
        ("French engineers dug their canal in Panama.", "their"),
        ("France and Spain sent their ships to India.", "their"),
        ("Isaac Newton sold his farm in 1700.", "his"),
        ("In his letters, Isaac Newton praised farmers.", "his"),
        ("Isaac Newton was famous after he split light.", "he"),
        ("The young priest of Rome sold his farm in 1700.", "his"),
    ],
)
def test_a_possessive_means_the_subject_that_it_agrees_with(text, word):
    assert bound(text, word)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Portugal sent his ships to India.", "his"),
        ("Portugal sent their ships to India.", "their"),
        ("French engineers dug its canal in Panama.", "its"),
        ("Isaac Newton praised him in 1700.", "him"),
        ("Isaac Newton was famous after she split light.", "she"),
        ("The sailors of its fleet left Portugal.", "its"),
    ],
)
def test_a_possessive_that_agrees_with_nothing_leans(text, word):
    assert not bound(text, word)


def test_a_name_before_a_noun_narrows_it():
    sentence = "the/DT/det/2 Royal/JJ/amod/{to}/ORG Navy/NNP/compound/3/ORG ships=ship/NNS/ROOT/3"
    assert leaning(parsed.context(sentence.replace("det/2", "det/3").format(to=3)), [0, 1, 3], {}) == ""
    assert leaning(parsed.context(sentence.replace("det/2", "det/3").format(to=3)), [0, 3], {}) == "the"
