"""Asking: from premises to facts, and from facts, by the table of forms, to drafts that read well."""

from collections.abc import Sequence

from quizapp.core.drafts import Draft
from quizapp.core.facts.context import Context
from quizapp.core.facts.definitions import find_definitions
from quizapp.core.facts.directions import read_direction
from quizapp.core.facts.find import facts_of
from quizapp.core.facts.heard import read_heard
from quizapp.core.facts.links import read_links
from quizapp.core.facts.obliques import read_obliques
from quizapp.core.facts.premises import Premise
from quizapp.core.facts.quotes import read_quotes
from quizapp.core.facts.said import read_according, read_action, read_said
from quizapp.core.facts.superlatives import read_superlatives
from quizapp.core.facts.values import Fact
from quizapp.core.facts.voices import find_voices
from quizapp.core.generate.forms import FORMS
from quizapp.core.generate.selfcheck import sound


def all_facts(ctx: Context, premises: Sequence[Premise]) -> tuple[Fact, ...]:
    """The facts of an article's premises in text order."""
    found: list[Fact] = []
    for premise in premises:
        found += facts_of(ctx, premise)
        found += read_action(ctx, premise)
        found += read_according(ctx, premise)
        found += read_obliques(ctx, premise)
        found += read_direction(ctx, premise)
    found += read_links(ctx, premises)
    found += read_superlatives(ctx)
    found += find_definitions(ctx)
    voices = find_voices(ctx)
    for voice in voices:
        found += read_said(ctx, voice)
    return (*found, *read_quotes(ctx, voices), *read_heard(ctx, voices))


def all_drafts(ctx: Context, facts: Sequence[Fact]) -> list[Draft]:
    """The questions that the forms make of facts, those that read well."""
    found = (form(ctx, fact) for fact in facts for form in FORMS.get(fact.kind, ()))
    return [draft for draft in found if draft and sound(ctx, draft)]
