from quizapp.core.facts.deeds import find_deeds
from tests.core.generate.articles import context


def deeds(text: str) -> list[tuple[str, str, str]]:
    return [(deed.doer, deed.asked, deed.answer.text) for deed in find_deeds(context(text))]


def test_deeds_are_told_without_when_and_why():
    text = "In March 1850, Charles Darwin crossed the mountains of Chile on Monday to collect fossils."
    assert deeds(text) == [("Charles Darwin", "did", "Crossed the mountains of Chile")]
    assert deeds("Ada Lovelace teaches mathematics in London.") == [
        ("Ada Lovelace", "does", "Teaches mathematics in London")
    ]
    assert deeds("Farmers in Wales grow oats on hills.") == [("farmers in Wales", "do", "Grow oats on hills")]


def test_a_deed_may_be_somebodys_whom_a_pronoun_means():
    assert deeds("She crossed the mountains of Chile.") == [("she", "did", "Crossed the mountains of Chile")]


def test_what_is_no_deed_is_left_out():
    for text in (
        "Charles Darwin did not cross the mountains of Chile.",
        "Charles Darwin has crossed the mountains of Chile.",
        "Charles Darwin was the son of a doctor.",
        "Charles Darwin said that Chile was warm.",
        "The mountains crossed the plain of Chile.",
        "Charles Darwin crossed them.",
        "Charles Darwin bought apples, pears, plums in Leeds.",
        "“Charles Darwin crossed the mountains of Chile,” she said.",
        "A mountain that Darwin crossed in Chile collapsed.",
    ):
        assert deeds(text) == [], text
