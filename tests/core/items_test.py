import pytest

from quizapp.core.citations import cite_quote
from quizapp.core.items import (
    After,
    Choice,
    Derivation,
    DerivationKind,
    Event,
    Evidence,
    ItemError,
    Option,
    Ordering,
    Problem,
    Severity,
    from_dict,
    item_hash,
    to_dict,
)
from quizapp.core.timex import Day, Interval, Timex

TEXT = "Rome burned in 64. In 79 Vesuvius erupted. Trajan died in 117, after he had beaten Dacia."


def year(number: int) -> Timex:
    return Timex(0, 0, str(number), "DATE", f"{number:04d}", Interval(Day(number), Day(number + 1)))


def choice(**changes) -> Choice:
    fields = {
        "id": "fire",
        "stem": "When did Rome burn?",
        "options": (
            Option(id="a", text="In 64", evidence=Evidence.KEY, feedback="Yes."),
            Option(id="b", text="In 79", evidence=Evidence.ELSEWHERE, citations=(cite_quote(TEXT, "In 79"),)),
        ),
        "citations": (cite_quote(TEXT, "Rome burned in 64."),),
        "explanation": "It burned in 64.",
        "derivation": Derivation(kind=DerivationKind.LITERAL, operands=(cite_quote(TEXT, "64"),)),
        "fixed_order": True,
    }
    return Choice(**fields | changes)


def ordering(**changes) -> Ordering:
    beaten = (cite_quote(TEXT, "after he had beaten Dacia"),)
    fields = {
        "id": "romans",
        "stem": "Put these in order.",
        "events": (
            Event(
                id="a",
                text="Trajan dies",
                citations=beaten,
                timex=year(117),
                after=(After(event="c", citations=beaten),),
            ),
            Event(id="b", text="Rome burns", citations=(cite_quote(TEXT, "Rome burned in 64."),), timex=year(64)),
            Event(id="c", text="Dacia is beaten", citations=beaten),
        ),
        "order": ("b", "c", "a"),
        "explanation": "64, then 117.",
    }
    return Ordering(**fields | changes)


@pytest.mark.parametrize("item", [choice(), ordering()])
def test_item_survives_its_json(item):
    assert from_dict(to_dict(item)) == item


def test_to_dict_carries_problems():
    problem = Problem(check="one-best", severity=Severity.UNPROVED, message="Two answers.")
    assert to_dict(choice(), [problem])["problems"] == [
        {"check": "one-best", "severity": "unproved", "message": "Two answers."}
    ]


def test_hash_changes_with_what_a_student_sees_only():
    first = item_hash(choice())
    assert item_hash(choice(explanation="Other words.", id="other")) == first
    assert item_hash(choice(stem="In which year did Rome burn?")) != first
    assert item_hash(ordering(explanation="Other words.")) == item_hash(ordering())
    assert item_hash(ordering(order=("c", "b", "a"))) != item_hash(ordering())


def test_keys_are_the_options_with_key_evidence():
    assert [o.id for o in choice().keys] == ["a"]


def test_precedences_join_intervals_and_after_links():
    assert ordering().precedences() == {("b", "a"), ("c", "a")}
    chained = ordering(
        events=(
            Event(id="a", text="Third", citations=(), after=(After(event="b", citations=()),)),
            Event(id="b", text="Second", citations=(), after=(After(event="c", citations=()),)),
            Event(id="c", text="First", citations=()),
        )
    )
    assert chained.precedences() == {("c", "b"), ("b", "a"), ("c", "a")}
    assert chained.event("b").text == "Second"


@pytest.mark.parametrize(
    ("make", "changes", "message"),
    [
        (choice, {"stem": " "}, "stem"),
        (choice, {"options": ()}, "options"),
        (choice, {"options": (Option(id="a", text="x", evidence=Evidence.KEY),) * 2}, "twice"),
        (ordering, {"stem": ""}, "stem"),
        (ordering, {"events": ()}, "events"),
        (ordering, {"order": ("a", "b")}, "order"),
        (
            ordering,
            {"events": (Event(id="a", text="x", citations=(), after=(After(event="a", citations=()),)),) * 2},
            "twice",
        ),
    ],
)
def test_item_refuses_nonsense(make, changes, message):
    with pytest.raises(ItemError, match=message):
        make(**changes)


def test_after_must_name_another_event():
    with pytest.raises(ItemError, match="no such event"):
        ordering(
            events=(
                Event(id="a", text="x", citations=(), after=(After(event="z", citations=()),)),
                Event(id="b", text="y", citations=()),
            ),
            order=("a", "b"),
        )


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda b: b.pop("stem"), "stem: is missing"),
        (lambda b: b.update(kind="essay"), "neither choice nor ordering"),
        (lambda b: b["options"][0].update(evidence="rumour"), "rumour"),
        (lambda b: b["options"][0].update(key=False), "key against evidence"),
        (lambda b: b["citations"][0].pop("start"), "start"),
        (lambda b: b.update(options=7), "not iterable"),
    ],
)
def test_from_dict_names_the_field(change, message):
    body = to_dict(choice())
    change(body)
    with pytest.raises(ItemError, match=message):
        from_dict(body)
