"""Assemble items: a draft with its lures becomes a choice whose id is the start of its hash."""

from dataclasses import dataclass, replace
from random import Random

from quizapp.core.distractors.choose import pick, rank_of
from quizapp.core.distractors.lures import Lure
from quizapp.core.drafts import Draft
from quizapp.core.items import IDS, Choice, Evidence, Item, Option, item_hash

ID_LENGTH = 12


@dataclass(frozen=True, slots=True)
class Candidate:
    """A draft with the lures that may stand beside its key, and how much it is worth asking.

    `paragraph` is the number of its passage's paragraph; `main` tells that the passage says what the article is about.
    """

    draft: Draft
    lures: tuple[Lure, ...]
    worth: float
    paragraph: int = 0
    main: bool = False


def choice(candidate: Candidate, place: int, rng: Random, many: int = 3) -> Choice:
    """The choice of a candidate, its key at a place (from 0) where its lures allow that.

    Numbers and dates stand in order; everything else is shuffled.
    """
    draft = candidate.draft
    lures = pick(draft, candidate.lures, place, many)
    fixed = bool(lures) and all(lure.rank is not None for lure in lures)
    options = _arranged(draft, lures, place, rng, fixed=fixed)
    item = Choice(
        id="new",
        stem=draft.stem,
        options=tuple(replace(option, id=IDS[n]) for n, option in enumerate(options)),
        citations=draft.citations,
        explanation=draft.explanation,
        form=draft.form,
        fact=draft.fact.kind.value,
        derivation=draft.derivation,
        fixed_order=fixed,
    )
    return replace(item, id=identity(item))


def _arranged(draft: Draft, lures: tuple[Lure, ...], place: int, rng: Random, *, fixed: bool) -> list[Option]:
    """The options as they are shown: in order of their numbers or dates, else shuffled with the key at its place."""
    key = Option(id="k", text=draft.key, evidence=Evidence.KEY, feedback=draft.explanation)
    if fixed:
        ranked = [(lure.rank or 0, _option(lure)) for lure in lures]
        return [option for _, option in sorted([*ranked, (rank_of(draft), key)], key=lambda r: r[0])]
    options = [_option(lure) for lure in lures]
    rng.shuffle(options)
    return [*options[:place], key, *options[place:]]


def _option(lure: Lure) -> Option:
    return Option(id="d", text=lure.text, evidence=lure.evidence, feedback=lure.feedback, citations=lure.citations)


def identity(item: Item) -> str:
    """An id that two generations of the same item share: the start of its hash."""
    return item_hash(item)[:ID_LENGTH]
