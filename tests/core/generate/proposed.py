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


def proposal(base: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """A proposal with other parts; a part that is None is left out."""
    return {name: value for name, value in {**base, **changes}.items() if value is not None}


def answer(*choices: object, orderings: tuple[object, ...] = ()) -> dict[str, Any]:
    """What a proposer answers."""
    return {"choices": list(choices), "orderings": list(orderings)}
