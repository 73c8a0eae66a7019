"""Which event came first or last, on sentences of our own read by the language model."""

from random import Random

from quizapp import language
from quizapp.core import checks
from quizapp.core.facts.context import Context
from quizapp.core.generate.assemble import Candidate, choice
from quizapp.core.generate.forms.times import which_first
from quizapp.core.generate.happenings import find_happenings
from quizapp.core.generate.orderings import orderings
from quizapp.core.items import Choice, DerivationKind, Severity

SHIPS = "Denmark bought a ship in 1907. Sweden closed its border in 1905. Norway built a bridge in 1905."


def asked(text: str) -> tuple[Candidate, ...]:
    """The question of a text without a timeline."""
    ctx = Context(language.read(text))
    return which_first(ctx, find_happenings(ctx), ())


def shown(text: str) -> Choice:
    """The item of the only question of a text."""
    (candidate,) = asked(text)
    return choice(candidate, 0, Random(1))


def test_the_first_of_events_strictly_apart_from_it_is_asked() -> None:
    item = shown(
        "Denmark bought a ship in 1907. Sweden closed its border in 1905. After a storm in 1908 Peru freed a poet."
    )
    assert item.stem == "According to the article, which of these events was the first to happen?"
    assert item.form == "which-first"
    assert [o.text for o in item.options if o.key] == ["Sweden closes its border"]
    assert {o.text: o.feedback for o in item.options} == {
        "Sweden closes its border": "The article dates “Sweden closes its border” to 1905.",
        "Denmark buys a ship": "The article dates this to 1907.",
        "Peru frees a poet": "The article dates this to the time after 1908.",
    }
    assert item.derivation.kind is DerivationKind.ORDER
    assert len(item.derivation.operands) == 3


def test_where_two_come_first_the_last_is_asked() -> None:
    item = shown(SHIPS)
    assert item.stem == "According to the article, which of these events was the last to happen?"
    assert [o.text for o in item.options if o.key] == ["Denmark buys a ship"]


def test_the_gate_lets_it_pass() -> None:
    item = shown(SHIPS)
    found = checks.problems(item, language.read(SHIPS))
    assert [p for p in found if p.severity is not Severity.WARNING] == []


def test_a_following_year_is_explained_by_its_number() -> None:
    item = shown(
        "Norway opened a bank in Oslo in 1950. Sweden closed its border in 1948. Norway built a bridge in Bergen the "
        "following year. Peru freed a poet in 1960."
    )
    assert {o.feedback for o in item.options} >= {"The article dates this to 1949."}


def test_events_of_a_timeline_and_fewer_than_three_are_not_asked_about() -> None:
    assert asked("Denmark bought a ship in 1907. Sweden closed its border in 1905.") == ()
    ctx = Context(language.read(f"{SHIPS} Peru freed a poet in 1960."))
    assert which_first(ctx, find_happenings(ctx), orderings(ctx, Random(1), lambda _: True)) == ()
