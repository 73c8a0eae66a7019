"""Whom a quotation speaks of as “he” or “she”: the one person whom the article is about."""

from quizapp.core.facts.context import Context
from quizapp.core.facts.names import Kind, Name
from quizapp.core.facts.persons import gender_in, gender_of, is_human
from quizapp.core.facts.speakers import Voice

_OFTEN = 4


def spoken_of(ctx: Context, voice: Voice, tokens: tuple[int, ...]) -> str:
    """The name of whom a quotation means by “he” or “she”, where nobody else can be meant; else an empty string.

    Args:
        ctx: the article.
        voice: the one who is quoted.
        tokens: the words between the quotation marks.
    """
    genders = {gender for t in tokens if (gender := gender_in(ctx.tokens[t].text.lower()))}
    hero = _hero(ctx, genders.pop()) if len(genders) == 1 else None
    if hero is None or hero.text == voice.speaker.text:
        return ""
    sentence = ctx.sentence_of(tokens[0])
    start = ctx.opening[ctx.paragraph_of[sentence]]
    # A remark that opens its paragraph goes on with the one before.
    start = ctx.opening[ctx.paragraph_of[ctx.sentence_of(max(0, start - 1))]] if start == sentence.first else start
    run = [t for t in range(start, max(tokens[-1], *voice.span) + 1) if t in tokens or t not in ctx.quoted]
    persons = [n for n in ctx.mentions(run) if n.kind is Kind.PERSON and n.text != voice.speaker.text]
    gender = gender_of(ctx, hero)
    rivals = [n for n in persons if n != hero and gender_of(ctx, n) in (gender, "") and is_human(ctx, n)]
    return "" if rivals or hero in ctx.mentions(tokens) else hero.text


def _hero(ctx: Context, gender: str) -> Name | None:
    """The one person of a gender of whom the article tells twice as often as of any other who may be of it."""
    fitting = [n for n in ctx.names if n.kind is Kind.PERSON and gender_of(ctx, n) in (gender, "")]
    first = max(fitting, key=lambda n: len(n.mentions), default=None)
    most = max((len(n.mentions) for n in fitting if n != first), default=0)
    known = first is not None and gender_of(ctx, first) == gender and " " in first.text
    return first if first and known and len(first.mentions) >= max(_OFTEN, 2 * most) else None
