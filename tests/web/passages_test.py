from dataclasses import dataclass

from quizapp.core.citations import cite, cite_quote
from quizapp.web.passages import Passage, mark, quote

TEXT = "One <two> three four.\n\nFive six seven."


@dataclass(frozen=True)
class Part:
    number: int
    start: int
    text: str


PARTS = [Part(1, 0, "One <two> three four."), Part(2, 23, "Five six seven.")]


def passage(words: str, anchor: str, kind: str = "key") -> Passage:
    start = TEXT.index(words)
    return Passage(start=start, end=start + len(words), anchor=anchor, question=3, kind=kind)


def marked(*passages: Passage) -> list[str]:
    return [str(paragraph.html) for paragraph in mark(PARTS, passages)]


def test_text_without_passages_is_only_escaped() -> None:
    assert marked() == ["One &lt;two&gt; three four.", "Five six seven."]


def test_paragraphs_have_numbers_and_anchors() -> None:
    assert [(p.number, p.anchor) for p in mark(PARTS, prefix="b")] == [(1, "b1"), (2, "b2")]


def test_a_passage_is_marked_where_it_stands() -> None:
    assert marked(passage("<two>", "x")) == [
        'One <mark id="x" class="key" data-question="3">&lt;two&gt;</mark> three four.',
        "Five six seven.",
    ]


def test_a_passage_inside_another_is_marked_inside_it() -> None:
    assert marked(passage("six", "in", "chosen"), passage("Five six seven", "out"))[1] == (
        '<mark id="out" class="key" data-question="3">Five '
        '<mark id="in" class="chosen" data-question="3">six</mark> seven</mark>.'
    )


def test_the_same_passage_twice_has_both_anchors() -> None:
    assert marked(passage("six", "a"), passage("six", "b"))[1] == (
        'Five <mark id="a" class="key" data-question="3">'
        '<mark id="b" class="key" data-question="3">six</mark></mark> seven.'
    )


def test_of_two_that_cross_the_later_goes_on_where_the_earlier_ends() -> None:
    assert marked(passage("Five six", "a"), passage("six seven", "b"))[1] == (
        '<mark id="a" class="key" data-question="3">Five <mark id="b" class="key" data-question="3">six</mark></mark>'
        '<mark class="key" data-question="3"> seven</mark>.'
    )


def test_a_passage_over_two_paragraphs_is_anchored_once() -> None:
    assert marked(passage("four.\n\nFive", "x")) == [
        'One &lt;two&gt; three <mark id="x" class="key" data-question="3">four.</mark>',
        '<mark class="key" data-question="3">Five</mark> six seven.',
    ]


def test_a_quotation_has_the_words_around_it() -> None:
    assert str(quote(cite_quote(TEXT, "<two>"))) == "One <mark>&lt;two&gt;</mark> three four."


def test_a_quotation_stays_in_its_paragraph() -> None:
    assert str(quote(cite_quote(TEXT, "six"))) == "Five <mark>six</mark> seven."


def test_a_quotation_is_cut_between_words() -> None:
    text = "Where nothing else was to be had they ate the bread and drank the wine of the older houses."
    assert str(quote(cite_quote(text, "bread"))) == (
        "… was to be had they ate the <mark>bread</mark> and drank the wine of the …"
    )


def test_a_whole_text_is_quoted_as_it_is() -> None:
    assert str(quote(cite("Just so.", 0, 8))) == "<mark>Just so.</mark>"
