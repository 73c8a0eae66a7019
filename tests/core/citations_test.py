import pytest

from quizapp.core.citations import Citation, CitationError, cite, cite_quote, holds

TEXT = "Rome fell in 476. Rome had stood for a thousand years."


def test_cite_takes_up_to_32_characters_of_context():
    assert cite(TEXT, 13, 16) == Citation(13, 16, "476", "Rome fell in ", ". Rome had stood for a thousand ")


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 3), (5, 4), (0, len(TEXT) + 1)])
def test_cite_refuses_what_is_no_passage(start, end):
    with pytest.raises(CitationError, match="outside"):
        cite(TEXT, start, end)


def test_cite_quote_wants_exactly_one_place():
    assert cite_quote(TEXT, "fell in 476").start == 5
    with pytest.raises(CitationError, match="more than once"):
        cite_quote(TEXT, "Rome")
    with pytest.raises(CitationError, match="does not hold"):
        cite_quote(TEXT, "Carthage")


def test_holds_compares_position_words_and_context():
    citation = cite(TEXT, 13, 16)
    assert holds(citation, TEXT)
    assert not holds(citation, TEXT.replace("Rome fell", "Rome rose"))
    assert not holds(citation, "Rome fell")
    with pytest.raises(CitationError):
        Citation(0, 3, "four", "", "")
