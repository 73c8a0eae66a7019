"""Persons beside a person: of one walk of life, and doers beside a doer."""

from quizapp.core.distractors.choose import find_lures
from quizapp.core.distractors.people import acts, fellow_rank, rival_rank, walks_of
from tests.core.generate.articles import context, drafts, pool

TEXT = (
    "President Henry Moss opened the new bridge in 1843. Senator John Reed closed the port of York. "
    "Mary Lane, a retired teacher from Leeds, sold her house. Anna Stone, the mother of three boys, sang in Rome. "
    "Mary Lane thanked Peter Huber. Ruth Bell and David Hill painted the tower of Bath."
)


def test_walks_come_from_titles_and_asides():
    walks = walks_of(context(TEXT))
    assert {name: sorted(found) for name, found in walks.items()} == {
        "Henry Moss": ["state"],
        "John Reed": ["state"],
        "Mary Lane": ["mind", "private"],
        "Anna Stone": ["private"],
    }


def test_rivals_are_of_one_walk_or_of_none_that_is_known():
    walks = walks_of(context(TEXT))
    assert rival_rank(walks, "Henry Moss", "John Reed") == 0
    assert rival_rank(walks, "Henry Moss", "Ruth Bell") == 1
    assert rival_rank(walks, "Henry Moss", "Anna Stone") is None


def test_those_who_speak_for_office_or_trade_are_fellows():
    walks = {"Ann": frozenset({"state"}), "Bob": frozenset({"mind"}), "Cid": frozenset({"private"})}
    assert fellow_rank(walks, "Ann", "Bob") == 0
    assert fellow_rank(walks, "Ann", "Cid") is None
    assert fellow_rank(walks, "Ann", "Dan") == 1


def test_who_is_only_mentioned_does_not_act():
    named = {name.text: name for name in context(TEXT).names}
    doers = {text: acts(context(TEXT), name) for text, name in named.items() if name.kind == "person"}
    assert doers == {
        "Henry Moss": True,
        "John Reed": True,
        "Mary Lane": True,
        "Anna Stone": True,
        "Peter Huber": False,
        "Ruth Bell": True,
        "David Hill": True,
    }


def test_beside_a_doer_stand_doers_of_the_same_walk_first():
    [draft] = [d for d in drafts(TEXT) if d.stem == "Who closed the port of York?"]
    found = find_lures(context(TEXT), pool(TEXT), draft)
    assert [lure.text for lure in found] == ["Henry Moss", "Ruth Bell", "David Hill"]
