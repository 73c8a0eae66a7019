import pytest

from tests.core.generate.articles import facts


def claims(text: str) -> list[str]:
    """Who says so."""
    return [fact.answer.text for fact in facts(text) if fact.kind == "speaker"]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Marie Curie said that she had found radium in Paris.", "Marie Curie"),
        ("Marie Curie said that her radium glowed in Paris.", "Marie Curie"),
        ("Several ministers in Sweden told reporters that they had no plan for railways in Norway.", None),
        ("Ministers in Sweden said that they had no plan for railways in Norway.", "Ministers in Sweden"),
        ("The World Health Organization said that it had sent doctors to Africa.",
         "The World Health Organization"),
        ("The World Health Organization said that it was raining in Africa and Asia.", None),
        ("Marie Curie said that it had reached Paris by train.", None),
        ("Marie Curie said that he had found radium in the rocks of Bohemia.", None),
        ("Marie Curie said that it was important to keep radium in lead.", "Marie Curie"),
        ("Marie Curie said that there was radium in the rocks of Bohemia.", "Marie Curie"),
        ("Marie Curie said that the nuclear age had begun in Paris.", "Marie Curie"),
        ("Marie Curie said that the radium lamp had burnt in Paris.", "Marie Curie"),
        ("Marie Curie said that the new lamp had burnt in Paris.", None),
    ],
)  # fmt: skip
def test_what_is_said_may_speak_of_its_speaker_and_of_what_is_clear(text, claim):
    assert claims(text) == ([claim] if claim else [])
