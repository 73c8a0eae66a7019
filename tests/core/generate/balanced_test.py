"""Balanced statements: the stem, the key, and the three that one or two changed points make false."""

import pytest

from quizapp.core.distractors.choose import find_lures
from quizapp.core.items import Evidence
from tests.core.generate.articles import context, drafts, pool

HOLM = " Nils Holm said that Norwegian boats should be painted red."


def balanced(text: str, title: str = ""):
    """The balanced drafts of a text."""
    return [d for d in drafts(text, title) if d.form == "balanced"]


def shown(text: str, title: str = "") -> dict[str, list[str]]:
    """The balanced questions of a text, each with its key and then its distractors."""
    ctx, offers = context(text, title), pool(text)
    return {d.stem: [d.key, *(x.text for x in find_lures(ctx, offers, d))] for d in balanced(text, title)}


@pytest.mark.parametrize(
    ("text", "stem", "options"),
    [
        (
            "In 1998, the town council of Oulu approved a new harbour for fishing boats. A bridge followed in 2003.",
            "Which of these statements about the town council of Oulu does the article support?",
            [
                "In 1998, it approved a new harbour for fishing boats",
                "In 2003, it approved a new harbour for fishing boats",
                "In 1998, it rejected a new harbour for fishing boats",
                "In 2003, it rejected a new harbour for fishing boats",
            ],
        ),
        (
            "Exports of Kenyan tea have risen by about 40 tonnes since 2011. A new port was opened in 2006.",
            "Which of these statements about exports of Kenyan tea does the article support?",
            [
                "They have risen by about 40 tonnes since 2011",
                "They have fallen by about 40 tonnes since 2011",
                "They have risen by about 40 tonnes since 2006",
                "They have fallen by about 40 tonnes since 2006",
            ],
        ),
        (
            "Mary Ross won the election in Leeds in 2005, although her mother opposed it. Her father left in 2001.",
            "Which of these statements about Mary Ross and the election in Leeds does the article support?",
            [
                "She won the election in Leeds in 2005",
                "She lost the election in Leeds in 2005",
                "She won the election in Leeds in 2001",
                "She lost the election in Leeds in 2001",
            ],
        ),
        (
            "Sudan imposed a trade embargo on Chad in 1997 and sent troops to the border. Chad replied in 2003.",
            "Which of these statements about Sudan and Chad does the article support?",
            [
                "Sudan imposed a trade embargo on Chad in 1997",
                "Sudan lifted a trade embargo on Chad in 1997",
                "Sudan imposed a trade embargo on Chad in 2003",
                "Sudan lifted a trade embargo on Chad in 2003",
            ],
        ),
        (
            "France closed a harbour near Nantes in 1980. Norway froze.",
            "",
            [],
        ),
        (
            "The Finnish army opposed the fortress of Sveaborg. Swedish soldiers watched it.",
            "Which of these statements about the fortress of Sveaborg does the article support?",
            [
                "The Finnish army opposed the fortress of Sveaborg",
                "The Swedish army opposed the fortress of Sveaborg",
                "The Finnish army supported the fortress of Sveaborg",
                "The Swedish army supported the fortress of Sveaborg",
            ],
        ),
        (
            "France closed a harbour near Nantes in 1980. Spain sent ships in 1984.",
            "Which of these statements about Nantes does the article support?",
            [
                "France closed a harbour near Nantes in 1980",
                "Spain closed a harbour near Nantes in 1980",
                "France closed a harbour near Nantes in 1984",
                "Spain closed a harbour near Nantes in 1984",
            ],
        ),
    ],
)
def test_each_value_stands_in_two_options(text, stem, options):
    assert shown(text).get(stem, []) == options


@pytest.mark.parametrize(
    ("said", "denied"),
    [
        ("would not be closed", "would be closed"),
        ("did not freeze over", "froze over"),
        ("can be reached by ship", "cannot be reached by ship"),
        ("is the deepest of Norway", "is not the deepest of Norway"),
        ("pleases many sailors", "pleases few sailors"),
        ("never froze in January", ""),
        ("is the only one of Norway", ""),
        ("may be closed by the city", ""),
    ],
)
def test_who_says_it_goes_with_what_is_denied(said, denied):
    text = f"Anna Berg said that the old harbour in Bergen {said}.{HOLM}"
    stem = "Who said what about the old harbour in Bergen, according to the article?"
    options = [
        f"Anna Berg said that the old harbour in Bergen {said}",
        f"Nils Holm said that the old harbour in Bergen {said}",
        f"Anna Berg said that the old harbour in Bergen {denied}",
        f"Nils Holm said that the old harbour in Bergen {denied}",
    ]
    assert shown(text).get(stem, []) == (options if denied else [])


def test_a_claim_is_asked_as_its_speaker_s():
    text = "Anna Berg said that exports of Kenyan tea had risen by 40 tonnes since 2011. A port was opened in 2006."
    assert list(shown(text)) == ["What did Anna Berg say about exports of Kenyan tea?"]


def test_the_sentence_that_names_her_is_cited_too():
    text = "Mary Ross was born in York. In 1998, Ross opposed the new harbour of Leeds. A bridge followed in 2003."
    (draft,) = balanced(text)
    assert draft.key == "In 1998, she opposed the new harbour of Leeds"
    assert [c.exact for c in draft.citations] == [
        "In 1998, Ross opposed the new harbour of Leeds.",
        "Mary Ross was born in York.",
    ]


def test_one_word_is_no_focus_beside_a_short_name():
    assert shown("In 1998, Mary Ross opposed the boats of the other. A bridge followed in 2003.") == {}


def test_nobody_else_says_it_who_says_the_like():
    text = (
        "Anna Berg said that the old harbour in Bergen can be reached by ship. Nils Holm said that the old harbour in \
Bergen is never reached by ship."
    )
    assert shown(text) == {}


def test_nobody_else_says_it_who_speaks_at_another_time():
    text = "Anna Berg says that the harbour in Bergen can be reached by ship." + HOLM
    assert shown(text) == {}


def test_feedback_tells_what_the_passage_has_instead():
    text = "In 1998, the town council of Oulu approved a new harbour for fishing boats. A bridge followed in 2003."
    (draft,) = balanced(text)
    lures = find_lures(context(text), pool(text), draft)
    quote = "“In 1998, the town council of Oulu approved a new harbour for fishing boats”"
    assert [lure.feedback for lure in lures] == [
        f"The article says “1998”, not “2003”: {quote}.",
        f"The article says “approved”, not “rejected”: {quote}.",
        f"The article says “1998”, not “2003” and “approved”, not “rejected”: {quote}.",
    ]
    assert {lure.evidence for lure in lures} == {Evidence.MISREADING}
    assert draft.fewest == 3
