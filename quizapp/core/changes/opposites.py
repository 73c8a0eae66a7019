"""Opposites: pairs of English words of which, in one sentence, only one can be right; plain data, and its lookup."""

import re

from quizapp.core.english import word_set
from quizapp.core.inflect import inflected

_PAIR = re.compile(r"([\w -]+)([=>])([\w -]+?)(?::([\w ]+))?$")

# “=” goes both ways, “>” one way. Behind the colon stand the frames in which both fit: i without an object, d with
# one, t before “to do”, g before “doing”, c before a clause, o with an object that does something; or a class of
# objects from OBJECTS.
_VERBS = """
increase=decrease:i amounts, rise=fall:i, decline>increase:i, grow=shrink:i, expand=shrink:i, expand=reduce:d
widen=narrow:i d, strengthen=weaken:i d, improve=worsen:i d, accelerate=slow:i d, soar>plunge:i, plunge>soar:i
surge>slump:i, slump>surge:i, double>halve:i d, triple>halve:i d, halve>double:i d, warm=cool:i d
reduce>increase:d, raise>lower:amounts, lower>raise:amounts, cut>raise:amounts, cut>increase:d
win=lose:contests, gain=lose:gains, accept=reject:d, approve=reject:d, back>oppose:d, support=oppose:d
favour>oppose:d, favor>oppose:d, endorse>reject:d, pass>reject:laws, allow=forbid:o, permit=forbid:o
allow>ban:d, ban>allow:d, prohibit>permit:d o, include=exclude:d, agree=refuse:t, decline>agree:t
admit>deny:c g, deny>admit:c g, confirm>deny:c d, deny>confirm:d, begin>stop:g, start>stop:g, stop>continue:g
join=leave:bodies, enter=leave:places, import=export:d, open=close:places, reopen>close:places
praise=criticise:d, praise=criticize:d, criticise>praise:d, criticize>praise:d, condemn>welcome:d
welcome>condemn:d, denounce>praise:d, fail>manage:t, manage>fail:t, encourage>discourage:d
discourage>encourage:d, lift>impose:bans, impose>lift:bans, tighten=relax:rules, ease>tighten:rules
relax>tighten:rules, extend>shorten:times, shorten>extend:times, deploy>withdraw:forces, withdraw>deploy:forces
arrest>release:people, release>arrest:people, outperform=underperform:d, overestimate=underestimate:d
believe>doubt:c, doubt>believe:c, help=hinder:d, convict=acquit:people, suspend>resume:d, resume>suspend:d
halt>resume:d, upgrade=downgrade:d, downgrade>upgrade:d, absorb=reflect:rays, reflect>absorb:rays
delay>bring forward:times, postpone>bring forward:times, advance=retreat:i, block>approve:laws
veto>approve:laws, repeal>keep:laws, overturn>uphold:rulings, uphold>overturn:rulings, protect>endanger:d
deteriorate=improve:i, hail>condemn:d, applaud>criticise:d, promise>refuse:t, offer>refuse:t, follow=precede:d
appoint>dismiss:d, dismiss>appoint:d, sack>appoint:d, hire>dismiss:d, promote>demote:d
sign>veto:laws, order>forbid:o, stay=leave:i, encourage>forbid:o, decline>increase:i, diminish>increase:i
dwindle>grow:i
"""
# Classes of objects that a verb of several meanings must have.
OBJECTS = {
    "amounts": word_set(
        "tax price rate limit age wage ceiling cost level target fee minimum maximum forecast salary tariff fare "
        "budget spending output production number amount size pay pension benefit expectation temperature estimate "
        "interest profit revenue funding emission share length speed risk threshold"
    ),
    "contests": word_set(
        "election war battle match game vote seat case race title trophy championship cup series referendum change "
        "appeal majority final medal contest lawsuit support ground money power contract"
    ),
    "gains": word_set(
        "weight ground seat control job power support territory money independence vote change popularity member share"
    ),
    "laws": word_set("law bill legislation resolution motion measure amendment act proposal plan deal treaty reform"),
    "bodies": word_set("union group party alliance coalition club team eu nato government army company euro church"),
    "places": word_set(
        "school border office road shop airport embassy store museum station factory plant hospital prison base "
        "restaurant theatre church mosque university mine park canal bridge port room building city country area"
    ),
    "buildings": word_set(
        "house home church mosque tower wall bridge dam school hospital stadium theatre road railway station temple "
        "castle palace plant factory settlement fence reactor"
    ),
    "bans": word_set("ban sanction restriction embargo curfew blockade limit tariff emergency siege moratorium"),
    "rules": word_set("rule restriction law control sanction guideline regulation border grip security policy"),
    "times": word_set("deadline mandate contract term period stay visit talk life hour season vote election decision"),
    "disasters": word_set("crash attack fire earthquake flood disaster explosion war battle storm accident"),
    "forces": word_set("troop force soldier army navy missile police officer aircraft warship"),
    "people": word_set(
        "man woman people person suspect protester activist journalist prisoner student leader militant soldier "
        "hostage worker teenager boy girl officer member demonstrator driver dissident spy"
    ),
    "rays": word_set("light sunlight heat radiation energy ray warmth water carbon"),
    "money": word_set("money dollar pound euro cent million billion"),
    "rulings": word_set("ruling verdict conviction decision sentence ban judgment law"),
}

# Adjectives, comparatives, quantifiers, adverbs and prepositions; both ways unless “>” says otherwise.
_ADJECTIVES = """
likely=unlikely, possible=impossible, able=unable, safe=unsafe, legal=illegal, guilty=innocent, higher=lower
larger=smaller, bigger=smaller, greater>smaller, longer=shorter, older=younger, faster=slower, hotter>cooler
warmer=cooler, stronger=weaker, better=worse, earlier=later, cheaper>dearer, richer=poorer, deeper=shallower
wider=narrower, heavier=lighter, safer>riskier, riskier>safer, easier=harder, brighter=dimmer, closer>farther
largest=smallest, biggest=smallest, highest=lowest, longest=shortest, greatest>smallest, fastest=slowest
best=worst, richest=poorest, hottest=coldest, warmest=coldest, strongest=weakest, earliest=latest
wettest=driest, busiest=quietest, worst>best, temporary=permanent, voluntary=compulsory, expensive=cheap
rare=common, commonplace>rare, popular=unpopular, optimistic=pessimistic, necessary=unnecessary
successful=unsuccessful, effective=ineffective, willing=unwilling, weak=strong, low=high
legitimate>illegitimate, constitutional=unconstitutional, aware=unaware, independent>dependent
reliable=unreliable, acceptable=unacceptable, fair=unfair, similar>different, different>similar
sufficient=insufficient, adequate=inadequate, stable=unstable, private=public, northern=southern
eastern=western, upper=lower, rural=urban, domestic=foreign, left-wing=right-wing, full-time=part-time
minimum=maximum, partial=complete, positive=negative, pleased=disappointed, proud>ashamed, relieved>alarmed
worried>confident, hopeful>doubtful, delighted>dismayed, satisfied=dissatisfied, united=divided
defiant>resigned, grateful>ungrateful, unanimous>divided, deliberate>accidental, accidental>deliberate
rapid=slow, poisonous>harmless, toxic>harmless, harmless>harmful, harmful>harmless, visible=invisible
"""
# Of those, the ones that a sentence claims even where they only stand before a noun.
TELLING = word_set(
    "temporary permanent voluntary compulsory private public northern southern eastern western upper lower rural urban "
    "domestic foreign left-wing right-wing full-time part-time minimum maximum partial complete unanimous"
)
_ADVERBS = """
rarely>often, often>rarely, seldom>often, quickly>slowly, slowly>quickly, rapidly>slowly, narrowly>easily
easily>narrowly, overwhelmingly>narrowly, temporarily>permanently, permanently>temporarily, publicly=privately
directly=indirectly, legally=illegally, successfully=unsuccessfully, peacefully=violently, sharply>slightly
slightly>sharply, dramatically>slightly, significantly>slightly, unanimously>narrowly, abroad>at home
separately>together, fully>partly, completely>partly, partly>completely, northwards=southwards
eastwards=westwards, upwards=downwards, frequently>rarely, steeply>slightly, faster=slower, earlier=later
voluntarily>reluctantly
"""
_NOUNS = """
increase=decrease, rise=fall, growth>decline, decline>growth, majority=minority, minimum=maximum, victory=defeat
success=failure, surplus=deficit, summer=winter, beginning=end, approval>rejection, rejection>approval
support>opposition, opposition>support, reduction>increase, shortage=surplus, improvement>deterioration
expansion>contraction, optimism=pessimism, privatisation>nationalisation, privatization>nationalization
denationalization>nationalization, boom>slump, slump>boom, supporter=opponent, export=import, surge>slump
"""
_PREPOSITIONS = """
before=after, above=below, despite>because of
"""


def _table(rows: str) -> dict[str, tuple[tuple[str, tuple[str, ...]], ...]]:
    """A table of pairs read: each word with its opposites and the frames in which they fit."""
    found: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {}
    for row in re.split(r",|\n", rows):
        if match := _PAIR.match(row.strip()):
            one, way, other, frames = match.groups()
            fits = tuple((frames or "").split())
            found[one] = (*found.get(one, ()), (other, fits))
            if way == "=":
                found[other] = (*found.get(other, ()), (one, fits))
    return found


_VERB_TABLE = _table(_VERBS)
_WORD_TABLES = {
    "ADJ": _table(_ADJECTIVES),
    "ADV": _table(_ADVERBS),
    "NOUN": _table(_NOUNS),
    "ADP": _table(_PREPOSITIONS),
}


def opposite_verb(lemma: str, tag: str, frames: frozenset[str], target: str) -> str:
    """The opposite of a verb in its own form, or an empty string where none is sure.

    Args:
        lemma: the verb's base form.
        tag: the Penn tag that says its form.
        frames: the frames that it stands in (see the table).
        target: the base form of its object, or an empty string.
    """
    for other, fits in _VERB_TABLE.get(lemma, ()):
        classes = [OBJECTS[f] for f in fits if f in OBJECTS]
        if frames <= set(fits) or ("d" in frames and len(frames) == 1 and any(target in c for c in classes)):
            return inflected(other, tag)
    return ""


def opposite_word(word: str, lemma: str, pos: str, tag: str) -> str:
    """The opposite of an adjective, adverb, noun or preposition in its own form, or an empty string."""
    table = _WORD_TABLES.get(pos, {})
    if pos == "NOUN":
        return inflected(table[lemma][0][0], tag) if lemma in table else ""
    return table[word][0][0] if word in table else ""
