"""Turns: verbs that say which way something went, each with what it might have been instead, and their forms."""

from collections.abc import Iterator
from dataclasses import dataclass

_ROWS = """
change: rise climb = fall / stay the same
change: fall drop = rise / stay the same
change: increase = decrease / stay the same
change: decrease decline diminish = increase / stay the same
change: grow = shrink / stay the same
change: shrink = grow / stay the same
change: soar surge rocket = plunge / stay the same
change: plunge plummet slump tumble = soar / stay the same
change: improve = get worse / stay the same
change: worsen deteriorate = improve / stay the same
change: widen = narrow / stay the same
change: narrow = widen / stay the same
change: weaken = strengthen / stay the same
change: strengthen = weaken / stay the same
effect: strengthen boost = weaken {} / leave {} unchanged
effect: weaken undermine = strengthen {} / leave {} unchanged
effect: reduce cut lower decrease = increase {} / leave {} unchanged
effect: increase raise = reduce {} / leave {} unchanged
effect: improve = worsen {} / leave {} unchanged
effect: worsen = improve {} / leave {} unchanged
effect: widen = narrow {} / leave {} unchanged
effect: narrow = widen {} / leave {} unchanged
effect: extend prolong lengthen = shorten {} / leave {} unchanged
effect: shorten = extend {} / leave {} unchanged
effect: relax ease loosen = tighten {} / leave {} unchanged
effect: tighten = relax {} / leave {} unchanged
effect: lift = extend {} / tighten {} / leave {} unchanged
respond: reject = accept {} / ask for changes to {} / put off a decision on {}
respond: accept = reject {} / ask for changes to {} / put off a decision on {}
respond: approve = reject {} / ask for changes to {} / put off a decision on {}
position: support back endorse favour favor = oppose {} / take no side on {}
position: oppose = support {} / take no side on {}
react: welcome praise = condemn {} / make no comment on {}
react: condemn criticise criticize denounce = welcome {} / make no comment on {}
respond: dismiss = accept {} / ask for changes to {} / put off a decision on {}
respond: resist = accept {} / ask for changes to {} / put off a decision on {}
fate: cancel = postpone {} / bring forward {}
fate: postpone delay = cancel {} / bring forward {}
fate: ban prohibit outlaw forbid = allow {} / promote {}
fate: abolish scrap = keep {} / extend {}
fate: suspend = extend {} / cancel {}
fate: uphold = overturn {} / put off a decision on {}
fate: overturn = uphold {} / put off a decision on {}
people: release free = charge / deport
people: arrest detain = fine / expel
people: acquit = convict / deport
people: convict = acquit / deport
people: deport expel = arrest / pardon
people: sack fire dismiss = promote / suspend
claim: deny = confirm {} / refuse to comment on {} / promise to look into {}
claim: confirm = deny {} / refuse to comment on {} / promise to look into {}
"""
# What is done to somebody’s plan, told of the plan itself.
_PASSIVE = {
    "reject": ("accept", "withdraw", "postpone"),
    "accept": ("reject", "withdraw", "postpone"),
    "approve": ("reject", "withdraw", "postpone"),
    "uphold": ("overturn", "withdraw"),
    "overturn": ("uphold", "withdraw"),
}
# What can be raised, cut or lifted so that a question may ask which way it went.
SCALED = {
    "raise": "rate tax price limit level standard age fee wage salary rent tariff duty forecast estimate target "
    "ceiling cost income output number pressure temperature risk threshold fare budget spending chance value",
    "cut": "rate tax price limit level fee wage salary rent tariff duty forecast estimate target cost output "
    "number budget spending funding program programme emission workforce production majority pension benefit subsidy",
    "lift": "ban sanction embargo restriction curfew siege blockade moratorium lockdown quarantine suspension",
    "accept": "plan proposal offer deal idea demand condition result verdict invitation request call "
    "recommendation decision claim ruling terms resignation",
    "approve": "plan proposal deal bill law budget measure sale merger request application reform",
    "confirm": "claim report rumour rumor allegation story figure plan",
    "deny": "claim report rumour rumor allegation story accusation charge involvement responsibility wrongdoing",
    "back": "plan proposal deal idea call bill law reform move bid campaign measure",
    "extend": "deadline ban truce ceasefire contract deal period term time lead sanction",
    "improve": "access relation condition quality standard safety performance service result life",
    "dismiss": "claim notion idea suggestion call concern fear report allegation proposal plan criticism accusation",
    "resist": "mediation pressure call demand change reform plan proposal attempt effort",
    "ease": "restriction sanction rule pressure tension burden limit ban lockdown",
}
_IRREGULAR = """
rise rises rose risen rising
fall falls fell fallen falling
grow grows grew grown growing
shrink shrinks shrank shrunk shrinking
get gets got got getting
leave leaves left left leaving
put puts put put putting
take takes took taken taking
make makes made made making
bring brings brought brought bringing
forbid forbids forbade forbidden forbidding
expel expels expelled expelled expelling
uphold upholds upheld upheld upholding
keep keeps kept kept keeping
cancel cancels cancelled cancelled cancelling
ban bans banned banned banning
acquit acquits acquitted acquitted acquitting
cut cuts cut cut cutting
drop drops dropped dropped dropping
withdraw withdraws withdrew withdrawn withdrawing
"""
_TAGS = ("VBZ", "VBD", "VBN", "VBG")


@dataclass(frozen=True, slots=True)
class Turn:
    """What a verb says of something: the frame that asks for it, and what it might have been instead."""

    frame: str
    others: tuple[str, ...]
    passive: tuple[str, ...]


def _turns() -> Iterator[tuple[str, Turn]]:
    for row in _ROWS.strip().splitlines():
        frame, rest = row.split(": ")
        keys, others = rest.split(" = ")
        told = tuple(others.split(" / "))
        bare = tuple(o.removesuffix(" {}") for o in told)
        made = {"effect": (*(o for o in bare if " " not in o), "leave unchanged"), "fate": bare, "people": bare}
        for key in keys.split():
            yield key, Turn(frame, told, _PASSIVE.get(key, made.get(frame, ())))


_ALL = tuple(_turns())
# By lemma and whether the verb has an object or is passive.
TURNS: dict[tuple[str, bool], Turn] = {(k, t.frame != "change"): t for k, t in _ALL if t.frame != "people"}
# What is done to people, told of them in the passive.
FATES: dict[str, Turn] = {key: turn for key, turn in _ALL if turn.frame == "people"}
_FORMS = {row.split()[0]: dict(zip(_TAGS, row.split()[1:], strict=True)) for row in _IRREGULAR.strip().splitlines()}


def inflected(lemma: str, tag: str) -> str:
    """A verb of the tables in the form of a tag: VBZ, VBD, VBN or VBG; any other gives the bare form."""
    if tag not in _TAGS:
        return lemma
    if lemma in _FORMS:
        return _FORMS[lemma][tag]
    if tag == "VBZ":
        return f"{lemma[:-1]}ies" if lemma.endswith("y") and lemma[-2] not in "aeiou" else _with_s(lemma)
    if tag == "VBG":
        return (lemma.removesuffix("e") if not lemma.endswith("ee") else lemma) + "ing"
    return f"{lemma[:-1]}ied" if lemma.endswith("y") and lemma[-2] not in "aeiou" else lemma.removesuffix("e") + "ed"


def _with_s(lemma: str) -> str:
    return lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z")) else "s")
