import pytest

from tests.core.generate.articles import asked


@pytest.mark.parametrize(
    ("text", "stem", "key"),
    [
        (
            "China is the US government’s largest creditor.",
            "Which country does the article describe as the US government’s largest creditor?",
            "China",
        ),
        (
            "Marie Curie became the first woman to win a Nobel Prize in France.",
            "Whom does the article describe as the first woman to win a Nobel Prize in France?",
            "Marie Curie",
        ),
        (
            "Jean Racine was the most celebrated playwright of France.",
            "Whom does the article describe as the most celebrated playwright of France?",
            "Jean Racine",
        ),
        (
            "Victoria Lane is the oldest company of Norway.",
            "Which organisation does the article describe as the oldest company of Norway?",
            "Victoria Lane",
        ),
    ],
)
def test_who_is_the_first_or_largest(text: str, stem: str, key: str) -> None:
    assert asked(text)[stem] == key


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The storm reached Glasgow, Scotland’s largest city, on Monday.", ""),
        ("China is the US government’s largest creditor.", "China at work"),
        ("He said that China is the US government’s largest creditor.", ""),
        ("“China is the US government’s largest creditor,” said Mary Smith.", ""),
        ("China may become the US government’s largest creditor.", ""),
        ("China is not the US government’s largest creditor.", ""),
        ("Nicola Sturgeon, Scotland’s first minister, spoke in Edinburgh.", ""),
        ("Storms reached the largest city, Glasgow, on Monday.", ""),
        ("Glasgow is a largest city of Scotland.", ""),
        ("Storms reached a large city, Glasgow, on Monday.", ""),
        ("Glasgow, the city that is the largest one, is in Scotland.", ""),
    ],
)
def test_no_superlative(text: str, title: str) -> None:
    assert not [stem for stem in asked(text, title) if "does the article describe as" in stem]
