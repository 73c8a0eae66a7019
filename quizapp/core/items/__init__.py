"""Items: what generators write, checks read, students answer and banks store."""

from quizapp.core.items.codec import from_dict, item_hash, to_dict
from quizapp.core.items.values import (
    IDS,
    After,
    Choice,
    Derivation,
    DerivationKind,
    Event,
    Evidence,
    Item,
    ItemError,
    Option,
    Ordering,
    Problem,
    Severity,
)

__all__ = [
    "IDS",
    "After",
    "Choice",
    "Derivation",
    "DerivationKind",
    "Event",
    "Evidence",
    "Item",
    "ItemError",
    "Option",
    "Ordering",
    "Problem",
    "Severity",
    "from_dict",
    "item_hash",
    "to_dict",
]
