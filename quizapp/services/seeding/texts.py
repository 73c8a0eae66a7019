"""Articles and questions for a database that is to be large: plain, each different, and every citation holds."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil
from random import Random

from quizapp.core.citations import Citation, cite
from quizapp.core.items import Choice, Derivation, Event, Evidence, Item, Option, Ordering
from quizapp.core.timex import Day, Interval, Timex

SYLLABLES = ("bar", "cor", "del", "fen", "gol", "har", "kel", "lin", "mor", "nor", "pel", "ros", "sel", "tor", "ven")
ENDINGS = ("by", "ford", "ham", "mouth", "stead", "ton", "wick")
WORKS = (
    ("open", "opened", "bridge"),
    ("dig", "dug", "canal"),
    ("build", "built", "mill"),
    ("found", "founded", "school"),
    ("raise", "raised", "tower"),
    ("lay", "laid", "road"),
    ("plant", "planted", "park"),
    ("finish", "finished", "harbour"),
    ("drain", "drained", "marsh"),
    ("widen", "widened", "market"),
    ("repair", "repaired", "wall"),
    ("move", "moved", "cemetery"),
    ("roof", "roofed", "station"),
    ("pave", "paved", "square"),
    ("light", "lit", "quay"),
    ("buy", "bought", "forest"),
    ("enlarge", "enlarged", "library"),
    ("dam", "dammed", "river"),
    ("restore", "restored", "castle"),
    ("replace", "replaced", "ferry"),
    ("line", "lined", "reservoir"),
    ("fence", "fenced", "pasture"),
    ("extend", "extended", "tramway"),
    ("rebuild", "rebuilt", "theatre"),
)
TOWNS = len(SYLLABLES) ** 2 * len(ENDINGS)
# Of each work one can ask when, for how long and for how much.
ASKED = 3
MOST = len(WORKS) * ASKED


@dataclass(frozen=True, slots=True)
class Composed:
    """An article with its questions."""

    title: str
    text: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class _Work:
    """What a town did, and where the text tells of it."""

    base: str
    thing: str
    year: int
    months: int
    cost: int
    done: Citation
    took: Citation


def town(number: int) -> str:
    """The name of the town of a number from 0 on; no two of the first `TOWNS` are the same."""
    number, ending = divmod(number, len(ENDINGS))
    second, first = divmod(number, len(SYLLABLES))
    return (SYLLABLES[first] + SYLLABLES[second % len(SYLLABLES)] + ENDINGS[ending]).capitalize()


def compose(number: int, *, questions: int, rng: Random) -> Composed:
    """Write the article of a number, with so many questions; at most `MOST`, of which every fifth is a timeline."""
    name, timelines = town(number), questions // 5
    works = sorted(rng.sample(WORKS, min(len(WORKS), max(5, ceil((questions - timelines) / ASKED)))))
    years = rng.sample(range(1700, 1990), len(works))
    months, costs = rng.sample(range(3, 60), len(works)), rng.sample(range(12, 990), len(works))
    sentences = [
        (f"In {year} the people of {name} {past} the {thing}.", f"The work took {long} months and cost {cost}00 marks.")
        for (_, past, thing), year, long, cost in zip(works, years, months, costs, strict=True)
    ]
    text = "\n\n".join(" ".join(pair) for pair in sentences)
    told = [_Work(works[i][0], works[i][2], years[i], months[i], costs[i] * 100, *_cited(text, sentences[i]))
            for i in range(len(works))]  # fmt: skip
    asked = [ask(name, told, i) for ask in (_when, _how_long, _how_much) for i in range(len(told))]
    items = [*rng.sample(asked, questions - timelines), *(_timeline(name, told, i, rng) for i in range(timelines))]
    return Composed(f"What {name} built", text, tuple(rng.sample(items, len(items))))


def _cited(text: str, sentences: tuple[str, str]) -> tuple[Citation, Citation]:
    start = text.index(sentences[0])
    middle = start + len(sentences[0])
    return cite(text, start, middle), cite(text, middle + 1, middle + 1 + len(sentences[1]))


def _when(name: str, works: Sequence[_Work], at: int) -> Item:
    work = works[at]
    stem = f"When did the people of {name} {work.base} the {work.thing}?"
    return _choice(
        f"when-{work.thing}", stem, works, at, lambda one: (one.year, f"In {one.year}"), lambda one: one.done
    )


def _how_long(name: str, works: Sequence[_Work], at: int) -> Item:
    work = works[at]
    stem = f"How many months did the work on the {work.thing} of {name} take?"
    return _choice(f"months-{work.thing}", stem, works, at, lambda one: (one.months, f"{one.months}"), _took)


def _how_much(name: str, works: Sequence[_Work], at: int) -> Item:
    work = works[at]
    stem = f"How many marks did the work on the {work.thing} of {name} cost?"
    return _choice(f"marks-{work.thing}", stem, works, at, lambda one: (one.cost, f"{one.cost}"), _took)


def _took(work: _Work) -> Citation:
    return work.took


def _choice(
    slug: str,
    stem: str,
    works: Sequence[_Work],
    at: int,
    answer: Callable[[_Work], tuple[int, str]],
    passage: Callable[[_Work], Citation],
) -> Choice:
    key = works[at]
    shown = sorted((works[(at + step) % len(works)] for step in range(4)), key=answer)
    options = tuple(
        Option(
            id="abcd"[place],
            text=answer(work)[1],
            evidence=Evidence.KEY if work is key else Evidence.ELSEWHERE,
            feedback=f"That is told of the {work.thing}.",
            citations=() if work is key else (passage(work),),
        )
        for place, work in enumerate(shown)
    )
    return Choice(
        id=slug,
        stem=stem,
        options=options,
        citations=(passage(key),),
        explanation=f"“{passage(key).exact}”",
        derivation=Derivation(operands=(passage(key),)),
        fixed_order=True,
    )


def _timeline(name: str, works: Sequence[_Work], at: int, rng: Random) -> Ordering:
    chosen = rng.sample(works, 4)
    events = {
        "abcd"[place]: Event(
            id="abcd"[place],
            text=f"The people of {name} {work.base} the {work.thing}",
            citations=(work.done,),
            timex=Timex(0, 4, str(work.year), "DATE", str(work.year), Interval(Day(work.year), Day(work.year + 1))),
        )
        for place, work in enumerate(chosen)
    }
    order = sorted(events, key=lambda event: chosen["abcd".index(event)].year)
    return Ordering(
        id=f"timeline-{at}",
        stem=f"Put these works of {name} in order, the earliest first.",
        events=tuple(events.values()),
        order=tuple(order),
        explanation=", ".join(str(chosen["abcd".index(event)].year) for event in order),
    )
