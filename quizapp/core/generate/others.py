"""Other distractors: an item that stands already is offered another wrong answer in the place of one."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from quizapp.core.checks import refusals
from quizapp.core.distractors.choose import admissible, find_lures, rank_of
from quizapp.core.distractors.lures import Lure
from quizapp.core.distractors.pool import Pool
from quizapp.core.distractors.sources import SOURCES
from quizapp.core.drafts import Draft
from quizapp.core.facts.context import Context
from quizapp.core.facts.premises import find_premises
from quizapp.core.generate.asking import all_drafts, all_facts
from quizapp.core.generate.windows import moved_option, window
from quizapp.core.items import IDS, Choice, Option
from quizapp.core.reading import Reading


@dataclass(frozen=True, slots=True)
class _Offered:
    """What may be known of a draft's distractors: the lures, and the place of each text among numbers or dates."""

    options: tuple[Option, ...]
    ranks: dict[str, Fraction]


def with_another(reading: Reading, item: Choice, option_id: str, told: Iterable[Option] = ()) -> Choice | None:
    """The item with the next distractor in the place of one of its own; None where no other passes the gate.

    What can stand there has a fixed order, and the one after that which stands there is next: asking again and again
    goes through all of them and comes round.

    Args:
        reading: the article.
        item: the item as it is.
        option_id: which of its distractors is to go.
        told: distractors of other items with this stem or this key, which are tried after those found here.
    """
    old = next(option for option in item.options if option.id == option_id)
    offered = _offer(reading, item)
    taken = {option.text.casefold() for option in item.options if option.id != option_id}
    texts: dict[str, Option] = {}
    for option in (*offered.options, *told):
        if option.text.casefold() not in taken:
            texts.setdefault(option.text.casefold(), option)
    order = list(texts)
    at = order.index(old.text.casefold()) + 1 if old.text.casefold() in order else 0
    accepted = {problem.message for problem in refusals(item, reading)}
    for text in (*order[at:], *order[:at]):
        changed = _put(item, old, texts[text], offered.ranks)
        if text != old.text.casefold() and all(p.message in accepted for p in refusals(changed, reading)):
            return changed
    return None


def _offer(reading: Reading, item: Choice) -> _Offered:
    """The distractors that the article offers for an item's question, the best first."""
    first = item.citations[0].start if item.citations else -1
    part, offset = window(reading, first)
    ctx = part.once(Context)
    facts = all_facts(ctx, find_premises(ctx))
    draft = _draft_of(all_drafts(ctx, facts), item, first - offset)
    if draft is None:
        return _Offered((), {})
    lures = list(dict.fromkeys(_lures(ctx, Pool(ctx, facts), draft)))
    ranks = {lure.text: lure.rank for lure in lures if lure.rank is not None}
    options = [
        Option(id="d", text=x.text, evidence=x.evidence, feedback=x.feedback, citations=x.citations) for x in lures
    ]
    return _Offered(
        tuple(moved_option(option, reading.text, offset) for option in options),
        ranks | ({draft.key: rank_of(draft)} if ranks else {}),
    )


def _draft_of(drafts: Sequence[Draft], item: Choice, first: int) -> Draft | None:
    """The draft that an item was made of: by its stem or, where that was edited, by its key on its first passage."""
    key = item.keys[0].text if item.keys else ""
    same = [draft for draft in drafts if draft.stem == item.stem and draft.key == key]
    alike = [draft for draft in drafts if draft.key == key and draft.fact.sentence.start == first]
    return next(iter([*same, *alike]), None)


def _lures(ctx: Context, pool: Pool, draft: Draft) -> Iterator[Lure]:
    """The lures of a draft, first those that go with each other."""
    yield from find_lures(ctx, pool, draft)
    if not draft.fact.others:
        yield from (x for source in SOURCES for x in source(ctx, pool, draft) if admissible(ctx, draft, x))


def _put(item: Choice, old: Option, new: Option, ranks: dict[str, Fraction]) -> Choice:
    """The item with an option in the place of another; numbers and dates stay in order, and ids tell nothing."""
    options = [new if option.id == old.id else option for option in item.options]
    if item.fixed_order and all(option.text in ranks for option in options):
        options.sort(key=lambda option: ranks[option.text])
    return replace(item, options=tuple(replace(option, id=IDS[n]) for n, option in enumerate(options)))
