"""Proposals about the article of two canals, sound ones and lies."""

from typing import Any

WHY = {
    "asks": "reason",
    "stem": "For what reason did William Gorgas drain swamps in Panama?",
    "key": "To fight yellow fever",
    "quotes": ["William Gorgas drained swamps to fight yellow fever."],
    "derivation": "literal",
    "distractors": [
        {"text": "To dig a way between two seas", "quote": "The canal joins the Mediterranean Sea and the Red Sea."},
        {"text": "To make room for new railways", "quote": "John Stevens built new railways"},
        {"text": "To gain land for farmers", "quote": ""},
    ],
}
DIED = {
    "asks": "quantity",
    "stem": "About how many workers died between 1904 and 1913?",
    "key": "5,600",
    "quotes": ["About 5,600 workers died between 1904 and 1913."],
    "derivation": "literal",
    "distractors": [
        {"text": "13,000", "quote": "San Francisco by 13,000 kilometres"},
        {"text": "1,200", "quote": ""},
    ],
}
TIMELINE = {
    "events": [
        {
            "text": "Panama takes control of the canal",
            "quote": "Panama took control of the canal in 1999.",
            "date": "in 1999",
        },
        {
            "text": "The French company collapses",
            "quote": "The French company collapsed in 1889.",
            "date": "in 1889",
        },
        {
            "text": "Ferdinand de Lesseps opens the Suez Canal",
            "quote": "Ferdinand de Lesseps opened the Suez Canal in November 1869.",
            "date": "in November 1869",
        },
        {
            "text": "George Goethals takes command",
            "quote": "George Goethals took command in 1907.",
            "date": "in 1907",
        },
    ]
}


# What a lie is, how it changes the question, and the check that drops it.
LIES: list[tuple[str, dict[str, Any], str]] = [
    (
        "an invented quotation",
        {"quotes": ["William Gorgas burned the swamps to fight yellow fever."]},
        "citation-exact",
    ),
    ("one that stands twice", {"quotes": ["in Panama."]}, "citation-exact"),
    ("one that is empty", {"quotes": [""]}, "citation-exact"),
    ("one that is no text", {"quotes": [7]}, "citation-exact"),
    ("none", {"quotes": []}, "proposal"),
    ("no key", {"key": None}, "proposal"),
    ("a key of a page", {"key": "swamp " * 200}, "proposal"),
    ("no distractors", {"distractors": []}, "proposal"),
    ("distractors that are none", {"distractors": ["a", "b"]}, "proposal"),
    ("no question", {"stem": "William Gorgas drained swamps."}, "proposal"),
    ("a question without end", {"stem": "Why " + "oh why " * 20 + "did he do so?"}, "proposal"),
    ("another thing asked", {"asks": "colour"}, "proposal"),
    ("another derivation", {"derivation": "negation"}, "proposal"),
    ("a key that the passage does not hold", {"key": "To build new railways and locks"}, "key-cited"),
    (
        "a stem about something else",
        {"stem": "For what reason did Yellow Fever stop in the whole of Panama?"},
        "stem-told",
    ),
    ("a name from nowhere", {"stem": "For what reason did William Gorgas drain swamps in Honduras?"}, "stem-told"),
    ("a year from nowhere", {"stem": "For what reason did William Gorgas drain swamps in 1905?"}, "stem-told"),
    ("a stem that leans", {"stem": "Why did he drain the swamps?"}, "stands-alone"),
    ("a stem that gives the key away", {"stem": "Did William Gorgas drain swamps to fight yellow fever?"}, "no-leak"),
    (
        "two right answers",
        {"distractors": [{"text": "To fight the yellow fever", "quote": ""}, WHY["distractors"][0]]},
        "one-best",
    ),
    (
        "a distractor that another sentence makes right",
        {
            "stem": "Which canal was opened in August 1914 and shortened the voyage to San Francisco?",
            "key": "The Panama Canal",
            "quotes": ["The Panama Canal was opened in August 1914."],
            "distractors": [{"text": "The canal", "quote": ""}, {"text": "The Suez Canal", "quote": ""}],
        },
        "one-best",
    ),
    (
        "a distractor whose passage does not hold it",
        {
            "distractors": [
                {"text": "To found a city", "quote": "The French company collapsed in 1889."},
                *WHY["distractors"][:2],
            ]
        },
        "evidence-told",
    ),
    (
        "a distractor with an invented quotation",
        {"distractors": [{"text": "To found a city", "quote": "He founded a city."}, *WHY["distractors"][:2]]},
        "citation-exact",
    ),
    (
        "a warning",
        {"distractors": [{"text": "To always win", "quote": ""}, *WHY["distractors"][:2]]},
        "absolute-terms",
    ),
]


def proposal(base: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """A proposal with other parts; a part that is None is left out."""
    return {name: value for name, value in {**base, **changes}.items() if value is not None}


def answer(*choices: object, orderings: tuple[object, ...] = ()) -> dict[str, Any]:
    """What a proposer answers."""
    return {"choices": list(choices), "orderings": list(orderings)}
