"""Question forms: each turns a fact of its kinds into a draft, or into nothing where it would not read well."""

from collections.abc import Callable

from quizapp.core.citations import Citation
from quizapp.core.drafts import LONGEST_STEM, Draft, because, cited
from quizapp.core.facts.context import Context
from quizapp.core.facts.names import Kind
from quizapp.core.facts.phrases import Part, count_words, render, tidy, upper_first
from quizapp.core.facts.values import Fact
from quizapp.core.generate.wording import ask_other, ask_subject, plural_subject, third_person

_WHO = {
    Kind.PERSON: "who",
    Kind.PEOPLE: "who",
    Kind.ORGANISATION: "which organisation",
    Kind.COUNTRY: "which country",
    Kind.PLACE: "which place",
}


def stem_of(ctx: Context, fact: Fact, parts: list[Part] | None) -> str | None:
    """A stem of parts: attributed, capitalised, ended with its mark; None where it would be too long."""
    if parts is None:
        return None
    words = tidy(render(ctx.reading, parts, fact.premise.written))
    if fact.premise.speaker:
        words = f"according to {fact.premise.speaker}, {words}"
    return upper_first(words) + "?" if count_words(words) <= LONGEST_STEM else None


def draft_of(
    ctx: Context, form: str, fact: Fact, parts: list[Part] | None, *, deep: bool = False, figure: bool = False
) -> Draft | None:
    """A draft of a fact, if its stem reads well."""
    stem = stem_of(ctx, fact, parts)
    if stem is None:
        return None
    passages = cited(ctx, fact)
    return Draft(form, fact, stem, fact.answer.text, because(ctx, fact), deep=deep, figure=figure, citations=passages)


def who_subject(ctx: Context, fact: Fact) -> Draft | None:
    """“Who withdrew US forces from Iraq in 2011?”."""
    clause = fact.premise.clause
    if fact.piece.role != "subject" or any(p.role == "ccomp" for p in clause.pieces):
        return None
    parts = ask_subject(ctx, clause, _WHO[fact.kind], left_out=fact.premise.left_out, plural=False)
    return draft_of(ctx, "who-subject", fact, parts)


def who_object(ctx: Context, fact: Fact) -> Draft | None:
    """“Whom did …?”, “Which organisation did …?”, “By whom was …?”."""
    clause = fact.premise.clause
    if fact.piece.role not in ("dobj", "agent") or clause.kind == "relcl" or (clause.passive and not fact.lead):
        return None
    wh = {"who": "whom"}.get(_WHO[fact.kind], _WHO[fact.kind])
    wh = f"by {wh}" if fact.lead == "by" else wh
    left_out = {*fact.premise.left_out, fact.piece.head}
    return draft_of(
        ctx, "who-agent" if fact.lead else "who-object", fact, ask_other(ctx, clause, wh, left_out=left_out)
    )


def at_whose_request(ctx: Context, fact: Fact) -> Draft | None:
    """“At whose request were about 5,000 troops deployed to Iraq in 2014?”."""
    if " whose " not in fact.lead:
        return None
    left_out = {*fact.premise.left_out, fact.piece.head}
    parts = ask_other(ctx, fact.premise.clause, fact.lead, left_out=left_out)
    return draft_of(ctx, "at-whose-request", fact, parts, deep=True)


def where(ctx: Context, fact: Fact) -> Draft | None:
    """“Where do US forces remain?”, “In which country do the operations continue?”."""
    if fact.piece.role != "prep":
        return None
    if fact.premise.clause.passive and any(p.role in ("dobj", "oprd") for p in fact.premise.clause.after):
        return None
    wh = "in which country" if fact.kind is Kind.COUNTRY else "where"
    left_out = {*fact.premise.left_out, fact.piece.head}
    return draft_of(ctx, "where", fact, ask_other(ctx, fact.premise.clause, wh, left_out=left_out))


def when(ctx: Context, fact: Fact) -> Draft | None:
    """“In which year did Obama withdraw US forces from Iraq?”."""
    if ctx.tokens[fact.premise.clause.verb].lemma in ("follow", "come"):
        return None
    wh = f"{fact.lead} which {fact.unit}" if fact.piece.role == "prep" else f"which {fact.unit}"
    left_out = {*fact.premise.left_out, fact.piece.head}
    parts = ask_other(ctx, fact.premise.clause, wh, left_out=left_out)
    return draft_of(ctx, "when", fact, parts, figure=True)


def how_many(ctx: Context, fact: Fact) -> Draft | None:
    """“About how many troops were deployed to Iraq in 2014?”, “What percentage of the population has …?”."""
    noun, tail = _at_head(ctx, fact)
    wh: list[Part] = ["what percentage", *noun[1:]] if fact.kind is Kind.PERCENT else ["how many", *noun]
    if fact.hedge:
        wh.insert(0, fact.hedge)
    clause, premise = fact.premise.clause, fact.premise
    if fact.piece.role == "subject":
        parts = ask_subject(
            ctx, clause, "", left_out=premise.left_out, plural=fact.kind is Kind.PERCENT or plural_subject(ctx, clause)
        )[1:]
        return draft_of(ctx, "how-many-subject", fact, [*wh, *tail, *parts], figure=True)
    if fact.lead:
        wh.insert(0, fact.lead)
    if fact.kind is Kind.MONEY:
        wh = ["how much"]
    rest = ask_other(ctx, clause, "", left_out={*premise.left_out, fact.piece.head}, instead={fact.piece.head: tail})
    return draft_of(ctx, "how-many-other", fact, rest and [*wh, *rest[1:]], figure=True)


def _at_head(ctx: Context, fact: Fact) -> tuple[list[Part], list[Part]]:
    """A counted noun parted behind its head: “troops” and “in Iraq”; what “of” adds stays with the head."""
    heads = [n for n, t in enumerate(fact.rest) if ctx.tokens[t].pos in ("NOUN", "PROPN", "SYM")]
    at = next((n + 1 for n in heads if n + 1 not in heads), len(fact.rest))
    if fact.rest[at:] and ctx.tokens[fact.rest[at]].text == "of":
        at = len(fact.rest)
    return list(fact.rest[:at]), list(fact.rest[at:])


def why(ctx: Context, fact: Fact) -> Draft | None:
    """“Why did Iran launch a ballistic missile attack on US forces at al-Asad?”."""
    left_out = {*fact.premise.left_out, fact.piece.head}
    return draft_of(ctx, "why", fact, ask_other(ctx, fact.premise.clause, "why", left_out=left_out), deep=True)


def what(ctx: Context, fact: Fact) -> Draft | None:
    """“What has been the biggest mystery …?”, “What did the committee reject?”."""
    clause, premise = fact.premise.clause, fact.premise
    vague = clause.kind in ("relcl", "advcl") or ctx.tokens[clause.verb].lemma in ("follow", "come")
    if vague or any(p.role == "ccomp" for p in clause.pieces):
        return None
    if fact.piece.role == "subject":
        named = any(p.role == "attr" and p.head in ctx.name_at for p in clause.after)
        states = ctx.tokens[clause.verb].lemma in ("be", "have")
        plain = not states or (not named and any(p.role == "attr" for p in clause.after))
        parts = ask_subject(ctx, clause, "what", left_out=premise.left_out, plural=False) if plain else None
    else:
        parts = ask_other(ctx, clause, "what", left_out={*premise.left_out, fact.piece.head})
    return draft_of(ctx, "what", fact, parts)


def to_do_what(ctx: Context, fact: Fact) -> Draft | None:
    """“What did President Trump threaten to do?”."""
    to_do: dict[int, list[Part]] = {fact.piece.head: ["to do"]}
    parts = ask_other(ctx, fact.premise.clause, "what", left_out=fact.premise.left_out, instead=to_do)
    return draft_of(ctx, "to-do-what", fact, parts)


def how(ctx: Context, fact: Fact) -> Draft | None:
    """“How did the new research narrow the range?”."""
    left_out = {*fact.premise.left_out, fact.piece.head}
    return draft_of(ctx, "how", fact, ask_other(ctx, fact.premise.clause, "how", left_out=left_out), deep=True)


def who_says(ctx: Context, fact: Fact) -> Draft | None:
    """“Who said that US forces have completed a “full withdrawal” …?”."""
    clause = fact.premise.clause
    verbs: list[Part] = ["who", *clause.auxiliaries, clause.verb]
    if not clause.auxiliaries and ctx.tokens[clause.verb].tag == "VBP":
        verbs = ["who", third_person(ctx.tokens[clause.verb].lemma)]
    told_to: list[Part] = [t for p in clause.after if p.role in ("dobj", "dative") for t in p.tokens]
    if ctx.tokens[clause.verb].lemma == "tell" and not told_to:
        return None
    return draft_of(ctx, "who-says", fact, [*verbs, *told_to, "that", _lower(ctx, fact)], deep=True)


def _lower(ctx: Context, fact: Fact) -> str:
    return render(ctx.reading, fact.rest, fact.premise.written)


def says_what(ctx: Context, fact: Fact) -> Draft | None:
    """“Which of these statements does the article attribute to …?”."""
    parts: list[Part] = [f"which of these statements does the article attribute to {fact.lead}"]
    return draft_of(ctx, "says-what", fact, parts, deep=True)


def who_quoted(ctx: Context, fact: Fact) -> Draft | None:
    """“Who said, “The world needs a hero right now”?”."""
    stem = f"Who said, “{fact.lead}”?"
    return Draft("who-says", fact, stem, fact.answer.text, because(ctx, fact), deep=True, citations=_quoted(ctx, fact))


def _quoted(ctx: Context, fact: Fact) -> tuple[Citation, ...]:
    """The passages that prove who is quoted: where the speaker is told, and the words themselves."""
    words = ctx.cite(ctx.sentence_of(fact.piece.first))
    passages = cited(ctx, fact)
    return passages if words in passages else (*passages, words)


def quoted_what(ctx: Context, fact: Fact) -> Draft | None:
    """“With which of these remarks does the article quote Alex Salmond?”."""
    return draft_of(
        ctx, "says-what", fact, [f"with which of these remarks does the article quote {fact.lead}"], deep=True
    )


def did_what(ctx: Context, fact: Fact) -> Draft | None:
    """“What did Felix Baumgartner do, according to the article?”."""
    clause, head = fact.premise.clause, fact.premise.clause.subject.head
    if clause.auxiliaries or (fact.unit == "thing" and head not in fact.premise.written):
        return None
    subject = render(ctx.reading, clause.subject.tokens, fact.premise.written)
    return draft_of(ctx, "did-what", fact, [f"what did {subject} do, according to the article"])


def told_of(ctx: Context, fact: Fact) -> Draft | None:
    """“What does the article say about al-Asad Air Base?”."""
    return draft_of(ctx, "told-of", fact, ["what does the article say about", *fact.premise.clause.subject.tokens])


def who_is(ctx: Context, fact: Fact) -> Draft | None:
    """“Whom does the article describe as the head of learning at the Shakespeare Birthplace Trust?”."""
    return draft_of(ctx, "who-is", fact, ["whom does the article describe as", *fact.rest])


FORMS: dict[Kind, tuple[Callable[[Context, Fact], Draft | None], ...]] = {
    Kind.PERSON: (who_subject, who_object, at_whose_request),
    Kind.ORGANISATION: (who_subject, who_object, at_whose_request),
    Kind.PEOPLE: (who_subject, who_object, at_whose_request),
    Kind.COUNTRY: (who_subject, who_object, where),
    Kind.PLACE: (where,),
    Kind.TIME: (when,),
    Kind.QUANTITY: (how_many,),
    Kind.PERCENT: (how_many,),
    Kind.MONEY: (how_many,),
    Kind.REASON: (why,),
    Kind.THING: (what,),
    Kind.INTENT: (to_do_what,),
    Kind.MEANS: (how,),
    Kind.SPEAKER: (who_says,),
    Kind.STATEMENT: (says_what,),
    Kind.QUOTE: (who_quoted,),
    Kind.REMARK: (quoted_what,),
    Kind.ACTION: (did_what,),
    Kind.TOLD: (told_of,),
    Kind.ROLE: (who_is,),
}
