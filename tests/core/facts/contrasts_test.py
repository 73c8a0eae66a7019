"""Points: which words of a statement may be changed, what they are changed into, and which are left alone."""

import pytest

from quizapp.core.facts.amounts import another
from quizapp.core.facts.contrasts import best_pairs, find_points
from quizapp.core.facts.points import clause_of, depth
from quizapp.core.facts.statements import find_statements, shortened
from quizapp.core.facts.stock import Stock
from tests.core.generate.articles import context


def points(text: str) -> list[tuple[str, str]]:
    """The points of every statement of a text, each with the value in its place."""
    ctx = context(text)
    return [(p.said, p.instead) for s in find_statements(ctx) for p in find_points(Stock(ctx), s)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A survey counted 40 pigs in Jutland but 60 pigs in Fyn.", [("40 … 60", "60 … 40")]),
        ("Rivers rarely freeze in Norway before the feast of Saint Lucia.", [("rarely", "often")]),
        ("The boats of Kirkwall stood above the average level of 1990.", [("above", "below")]),
        ("The boats of Kirkwall stood above the old wall of Saint Magnus.", []),
        ("Sven won an increase in the wages of cooks.", []),
        ("The council of Leeds has opened more parks than Bradford did.", [("opened", "closed"), ("more", "fewer")]),
        ("The council of Leeds found a sound that is more popular.", [("more", "less"), ("popular", "unpopular")]),
        ("So far the council of Leeds has opened more parks than Bradford.", [("opened", "closed"), ("more", "fewer")]),
        ("The fleet of Bergen still pleases many cooks there.", [("many", "few")]),
        ("In 1998, the army withdrew soldiers from the town of Oulu.", [("army", "navy"), ("soldiers", "sailors")]),
        ("Few sailors have refused to leave the harbour of Bergen.", []),
        ("The council of Leeds did not raise the tax on boats.", []),
        ("The fleet of Bergen has at least 40 ships in harbour.", [("at least", "at most"), ("harbour", "airport")]),
        ("The fleet of Bergen has more than 30 metres of quay.", [("more than", "less than")]),
        ("The cooks of the fleet in Bergen fell ill in a temporary way.", [("temporary", "permanent")]),
        ("Gulls ate 12 herrings, which rarely swim there, in the river Nidelva.", [("12", "7")]),
        ("Storms on the coast killed 12 hens of Fyn.", []),
        ("Berg led the first march on the town hall.", [("first", "second")]),
        ("Some first-rate songs were sung by Swedish and Danish choirs in Fyn.", [("Swedish", "Danish")][:0]),
    ],
)
def test_what_a_sentence_claims_can_be_changed(text, found):
    assert points(text) == found


@pytest.mark.parametrize(
    ("said", "other"),
    [
        ("three", "five"),
        ("4,000", "6,000"),
        ("$1.5bn", "$2.2bn"),
        ("34,185", "20,511"),
        ("80%", "48%"),
        ("1990", ""),
        ("1", ""),
        ("dozens", ""),
        ("2", "3"),
    ],
)
def test_another_number_is_well_away_and_as_exact(said, other):
    assert another(said) == other


def test_two_turns_in_one_clause_may_turn_it_back():
    ctx = context("The council of Leeds has opened more parks than Bradford did.")
    (statement,) = find_statements(ctx)
    assert best_pairs(ctx, find_points(Stock(ctx), statement)) == []


def test_two_turns_in_two_clauses_are_apart():
    ctx = context("The council of Leeds opened more schools and lowered the tax on boats.")
    (statement,) = find_statements(ctx)
    ((one, other), *_) = best_pairs(ctx, find_points(Stock(ctx), statement))
    assert (one.said, other.said) in {("opened", "lowered"), ("more", "lowered")}


def test_a_token_is_of_the_nearest_verb_above_it():
    ctx = context("The schools of Leeds were opened by Mary Ross.")
    words = [t.text for t in ctx.tokens]
    assert words[clause_of(ctx, words.index("were"))] == "opened"
    assert words[clause_of(ctx, words.index("Leeds"))] == "opened"
    assert depth(ctx, words.index("Leeds")) == 3


def test_what_holds_no_point_is_left_out():
    ctx = context("Mary Ross, a teacher, opened the museum of Leeds in 2005 and lowered the tax on boats.")
    (statement,) = find_statements(ctx)
    needed = {i for i, t in enumerate(ctx.tokens) if t.text == "2005"}
    short = shortened(ctx, statement, needed)
    assert [ctx.tokens[t].text for t in short.tokens] == [
        "Mary",
        "Ross",
        "opened",
        "the",
        "museum",
        "of",
        "Leeds",
        "in",
        "2005",
    ]


def test_a_person_is_named_once():
    ctx = context("Mary Ross lives in Leeds. She sold her old boat in Leeds when she left the city of Leeds.")
    for statement in find_statements(ctx):
        written = [w for t, w in sorted(statement.premise.written.items()) if t in statement.tokens and w]
        assert len(written) <= 1
