"""Whatever an item is, typing it anew without a change makes the same item."""

from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.citations import Citation
from quizapp.core.items import After, Choice, Derivation, DerivationKind, Event, Evidence, Option, Ordering, item_hash
from quizapp.core.timex import Day, Interval, Timex
from quizapp.core.written import typed_choice, typed_ordering, write_choice, write_ordering

texts = st.text(st.sampled_from("ab 1\u00a0\n“é"), max_size=8)
stems = texts.map(lambda text: text + "?")
citations = st.lists(
    st.integers(0, 90).map(lambda start: Citation(start, start + 4, "text", "", "")), max_size=3, unique=True
).map(tuple)
dates = st.none() | st.builds(
    lambda text, year, years: Timex(0, 0, text, "DATE", "x", Interval(Day(year), Day(year + years))),
    texts,
    st.integers(-500, 2000),
    st.integers(1, 90),
)


@st.composite
def choices(draw: st.DrawFn) -> Choice:
    ids = draw(st.lists(st.sampled_from("abcdef"), min_size=2, max_size=6, unique=True))
    parts = st.tuples(texts, st.sampled_from(Evidence), texts, citations)
    drawn = [(i, *draw(parts)) for i in ids]
    return Choice(
        id="item",
        stem=draw(stems),
        options=tuple(
            Option(id=i, text=text, evidence=evidence, feedback=feedback, citations=cited)
            for i, text, evidence, feedback, cited in drawn
        ),
        citations=draw(citations),
        explanation=draw(texts),
        form=draw(st.sampled_from(["written", "when"])),
        derivation=Derivation(kind=draw(st.sampled_from(DerivationKind)), operands=draw(citations)),
        fixed_order=draw(st.booleans()),
    )


@st.composite
def orderings(draw: st.DrawFn) -> Ordering:
    ids = draw(st.lists(st.sampled_from("abcdef"), min_size=2, max_size=5, unique=True))
    events = []
    for i in ids:
        after = draw(st.lists(st.sampled_from([j for j in ids if j != i]), max_size=2, unique=True))
        links = tuple(After(event=j, citations=draw(citations)) for j in after)
        events.append(Event(id=i, text=draw(texts), citations=draw(citations), timex=draw(dates), after=links))
    order = tuple(draw(st.permutations(ids)))
    return Ordering(id="item", stem=draw(stems), events=tuple(events), order=order, explanation=draw(texts))


@given(choices())
def test_a_choice(item: Choice) -> None:
    again = write_choice(typed_choice(item), read_date=lambda _text: None, was=item)
    assert again == item
    assert item_hash(again) == item_hash(item)


@given(orderings())
def test_an_ordering(item: Ordering) -> None:
    again = write_ordering(typed_ordering(item), was=item)
    assert again == item
    assert item_hash(again) == item_hash(item)
