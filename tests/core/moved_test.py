"""Items brought to a text that was corrected."""

from dataclasses import replace

from quizapp.core.citations import cite_quote
from quizapp.core.items import After, Derivation, DerivationKind
from quizapp.core.moved import Moved, move_item
from tests.core.hand import choice, event, ordering

OLD = "The canal opened in 1871. The railway came in 1890."
NEW = "It was long. The canal opened in 1871. The railroad came in 1890."
OPENED, RAILWAY = cite_quote(OLD, "The canal opened in 1871."), cite_quote(OLD, "The railway came in 1890.")
MOVED = cite_quote(NEW, "The canal opened in 1871.")


def test_what_a_text_still_holds_is_cited_where_it_stands() -> None:
    ratio = Derivation(kind=DerivationKind.RATIO, operands=(OPENED,))
    item = choice("When?", "1871", "1890", citations=(OPENED,), derivation=ratio)
    key, other = item.options
    item = replace(item, options=(replace(key, citations=(OPENED,)), other))
    assert move_item(item, OLD) == Moved(item, ())
    moved = move_item(item, NEW)
    assert moved.lost == ()
    assert moved.item == replace(
        item,
        citations=(MOVED,),
        derivation=replace(ratio, operands=(MOVED,)),
        options=(replace(key, citations=(MOVED,)), other),
    )


def test_what_it_does_not_hold_or_holds_twice_is_lost_once() -> None:
    ratio = Derivation(kind=DerivationKind.RATIO, operands=(OPENED, RAILWAY))
    item = choice("When?", "1871", "1890", citations=(OPENED, RAILWAY), derivation=ratio)
    moved = move_item(item, NEW)
    assert moved == Moved(replace(item, citations=(MOVED,), derivation=Derivation()), ("The railway came in 1890.",))
    assert move_item(item, f"{NEW} {NEW}").lost == ("The canal opened in 1871.", "The railway came in 1890.")


def test_events_and_their_links_are_brought_along() -> None:
    linked = event("b", "A mill burns", after=(After(event="a", citations=(OPENED,)),))
    item = ordering(event("a", "Boats come", citations=(RAILWAY, OPENED)), linked)
    assert move_item(item, NEW) == Moved(
        ordering(
            event("a", "Boats come", citations=(MOVED,)),
            event("b", "A mill burns", after=(After(event="a", citations=(MOVED,)),)),
        ),
        ("The railway came in 1890.",),
    )
