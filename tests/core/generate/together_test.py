"""One set of the rules' items and of those proposed: nothing asked or told twice, and room for both."""

from typing import Any

from quizapp.core.generate import Generated, Left
from quizapp.core.generate.proposals import Proposals
from quizapp.core.generate.together import Joined, join
from quizapp.core.items import Choice, Evidence, Item, Option, Ordering
from tests.core.generate.articles import CANAL, reading
from tests.core.generate.proposed import DIED, TIMELINE, WHY, answer, proposal
from tests.core.hand import choice, event, ordering, quotes, year

ARTICLE = reading(CANAL, "Two canals")
GORGAS = "William Gorgas drained swamps to fight yellow fever."
STEVENS = "John Stevens built new railways by using steam shovels from the United States."
SPENT = "The American government spent $375 million."


def ours(stem: str, key: str, passage: str, *others: str, **fields: Any) -> Choice:
    """An item of the rules, with three distractors unless a test names them."""
    # Each item has distractors of its own: a set shares none.
    named = stem.rstrip("?").split()[-1]
    texts = others or (f"A first {named} thing", f"Some {named} matter", f"The {named} affair")
    options = [Option(id="a", text=key, evidence=Evidence.KEY)]
    options += [Option(id="bcde"[n], text=text, evidence=Evidence.UNSUPPORTED) for n, text in enumerate(texts)]
    given = {"id": stem, "options": tuple(options), "citations": quotes(CANAL, passage), "fact": "thing", **fields}
    return choice(stem, key, **given)


WHO = ours("Who drained swamps to fight yellow fever?", "William Gorgas", GORGAS, fact="person", form="who-subject")
MUCH = ours("How much did the American government spend?", "$375 million", SPENT, fact="money")
BUILT = ours("What did John Stevens build?", "New railways", STEVENS, form="what")


def joined(*items: Item, proposed: tuple[object, ...], count: int = 16, **made: Any) -> Joined:
    proposals = Proposals(proposed, "A note.")
    return join(Generated(items, (), **made), proposals, ARTICLE, count=count, seed=1)


def stems(found: Joined) -> list[str]:
    return [item.stem for item in found.made.items]


def dropped(found: Joined) -> list[tuple[str, str]]:
    return [(each.stem, each.problems[0].check) for each in found.dropped]


def test_without_proposals_the_rules_set_stays_as_it_is() -> None:
    made = Generated((WHO, MUCH), (), (BUILT,))
    assert join(made, Proposals((), "A note."), ARTICLE, count=3, seed=1) == Joined(made, 0, (), "A note.")


def test_what_passes_stands_beside_the_rules_items_in_text_order() -> None:
    found = joined(BUILT, MUCH, proposed=(answer(WHY, proposal(WHY, key="To win")),))
    assert stems(found) == [WHY["stem"], BUILT.stem, MUCH.stem]
    assert (found.proposed, found.note, dropped(found)) == (1, "A note.", [(WHY["stem"], "key-cited")])
    assert found.made.left == ()


def test_no_fact_is_asked_twice() -> None:
    same = ours("For what reason did William Gorgas drain swamps?", "To fight yellow fever", GORGAS, fact="reason")
    plain = [{"text": each["text"], "quote": ""} for each in WHY["distractors"]]
    found = joined(same, BUILT, proposed=(answer(proposal(WHY, distractors=plain)),))
    assert stems(found) == [same.stem, BUILT.stem]
    assert dropped(found) == [(WHY["stem"], "set")]


def test_a_better_proposal_takes_the_place_of_a_weaker_item() -> None:
    weak = ours("For what reason did William Gorgas drain swamps?", "To fight yellow fever", GORGAS, "To win", "To go")
    found = joined(weak, BUILT, proposed=(answer(WHY),), spares=(WHO, MUCH))
    assert stems(found) == [WHY["stem"], BUILT.stem]
    assert found.made.left == (Left(weak.stem, "set", "A proposed question goes better with the others."),)
    assert found.made.spares == (weak, WHO, MUCH)
    assert found.dropped == ()


def test_a_proposal_that_tells_anothers_answer_stays_away() -> None:
    found = joined(WHO, BUILT, proposed=(answer(WHY),))
    assert [WHY["stem"] in stems(found), WHO.stem in stems(found)].count(True) == 1


def test_a_set_that_is_full_takes_no_more() -> None:
    found = joined(BUILT, proposed=(answer(WHY, DIED),), count=2)
    assert len(found.made.items) == 2
    assert [check for _, check in dropped(found)] == ["set"]


def test_at_most_a_third_ask_bare_figures() -> None:
    found = joined(MUCH, BUILT, proposed=(answer(DIED),))
    assert stems(found) == [BUILT.stem]
    assert dropped(found) == [(DIED["stem"], "set")]
    more = joined(MUCH, BUILT, WHO, proposed=(answer(DIED),))
    assert len([s for s in stems(more) if s in (MUCH.stem, DIED["stem"])]) == 1


def test_where_the_rules_give_another_answer_the_proposal_goes() -> None:
    other = ours("What did William Gorgas drain in Panama?", "Some old swamps", GORGAS)
    rules = ours("For what reason did William Gorgas drain swamps?", "To gain land for farmers", GORGAS)
    found = joined(BUILT, proposed=(answer(WHY),), spares=(other, ordering(event("a", "A"), event("b", "B")), rules))
    assert stems(found) == [BUILT.stem]
    assert dropped(found) == [(WHY["stem"], "rules-differ")]
    assert found.dropped[0].problems[0].message == "The rules ask the same and answer “To gain land for farmers”."


def test_an_answer_of_several_words_is_no_wrong_answer_of_another() -> None:
    key = "Railways by using steam shovels from the United States"
    long = ours("With what did John Stevens work in Panama?", key, STEVENS, fact="means")
    gorgas = proposal(
        WHY, distractors=[{"text": key, "quote": STEVENS}, *WHY["distractors"][:1], WHY["distractors"][2]]
    )
    assert len(joined(long, MUCH, proposed=(answer(WHY),)).made.items) == 3
    found = joined(long, MUCH, proposed=(answer(gorgas),))
    assert len({WHY["stem"], long.stem} & set(stems(found))) == 1


def test_one_person_may_answer_two_questions_and_a_thing_one() -> None:
    again = proposal(
        DIED,
        asks="person",
        stem="Who took command at the request of President Theodore Roosevelt?",
        key="George Goethals",
        quotes=["George Goethals took command in 1907."],
        distractors=[
            {"text": "Jimmy Carter", "quote": "President Jimmy Carter signed two treaties"},
            {"text": "John Stevens", "quote": STEVENS},
            {"text": "William Gorgas", "quote": GORGAS},
        ],
    )
    signed = "In 1977, President Jimmy Carter signed two treaties with Panama."
    one = ours("Who commanded in the year of the treaties?", "George Goethals", signed, fact="person")
    assert len(joined(one, BUILT, proposed=(answer(again),)).made.items) == 3
    thing = ours("What commanded in the year of the treaties?", "George Goethals", signed)
    assert len(joined(thing, BUILT, proposed=(answer(again),)).made.items) == 2


def test_no_more_than_two_ask_about_one_sentence() -> None:
    three = [
        ours("What is new in Panama?", "Railways", STEVENS),
        ours("Which shovels work?", "Those of steam", STEVENS, "Those of hand", "Big ones", "Old ones"),
        ours("From where do they come?", "The United States", STEVENS, "France", "Spain", "Peru", fact="place"),
    ]
    found = joined(*three, proposed=(answer(WHY),))
    assert len(found.made.items) == 3
    assert WHY["stem"] in stems(found)
    assert [left.rule for left in found.made.left] == ["set"]


class TestTimelines:
    def test_one_is_proposed_where_the_rules_have_none(self) -> None:
        found = joined(BUILT, proposed=(answer(orderings=(TIMELINE,)),))
        assert [type(item) for item in found.made.items] == [Ordering, Choice]
        assert found.proposed == 1

    def test_none_that_shares_an_event_with_the_rules(self) -> None:
        events = [
            event(
                name,
                f"Thing {name}",
                citations=quotes(CANAL, passage),
                timex=year(f"in {when}", when),
            )
            for name, passage, when in (
                ("a", "Panama took control of the canal in 1999.", 1999),
                ("b", "In 1881, French engineers began a canal in Panama.", 1881),
                ("c", SPENT, 1900),
            )
        ]
        mine = ordering(*events, order="bca")
        found = joined(mine, BUILT, proposed=(answer(WHY, orderings=(TIMELINE,)),))
        assert found.made.items[0] == mine
        assert len(found.made.items) == 3
        assert [check for _, check in dropped(found)] == ["set"]

    def test_a_question_that_dates_an_event_stays_away(self) -> None:
        dated = proposal(
            WHY,
            asks="thing",
            stem="Of what did Panama take control in 1999?",
            key="The canal",
            quotes=["Panama took control of the canal in 1999."],
            distractors=[
                {"text": "The railways", "quote": STEVENS},
                {"text": "The harbours", "quote": ""},
            ],
        )
        assert joined(BUILT, proposed=(answer(dated),)).proposed == 1
        found = joined(BUILT, proposed=(answer(dated, orderings=(TIMELINE,)),))
        assert dropped(found) == [(dated["stem"], "set")]


def test_what_a_question_of_statements_makes_false_is_not_asked_beside_it() -> None:
    false = Option(
        id="b", text="The government spent nothing", evidence=Evidence.ELSEWHERE, citations=quotes(CANAL, SPENT)
    )
    others = (
        Option(id="a", text="Panama took control of the canal in 1999", evidence=Evidence.KEY),
        Option(id="c", text="A second canal was begun", evidence=Evidence.UNSUPPORTED),
    )
    passage = "Panama took control of the canal in 1999."
    which = ours("Which statement?", "", passage, options=(false, *others), fact="assertion")
    found = joined(which, MUCH, proposed=(answer(WHY),))
    assert {which.stem, MUCH.stem} & set(stems(found)) in ({which.stem}, {MUCH.stem})
