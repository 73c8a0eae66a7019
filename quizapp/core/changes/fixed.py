"""Fixed: nouns that stand in set phrases, or beside words that go with them alone."""

import re
from collections.abc import Sequence

from quizapp.core.changes.swapping import glued
from quizapp.core.english import word_set
from quizapp.core.facts.context import Context
from quizapp.core.facts.phrases import render
from quizapp.core.facts.statements import Statement
from quizapp.core.words import content

_PHRASES = re.compile(
    r"\b(?:half-mast|in the (?:company|hands?|eyes?|heart|case|face|wake) of|"
    r"at the (?:hands|heart|age|foot|head|centre|center) of|"
    r"an eye|keep(?:s|ing)? an|turned to gold|open(?:s|ed|ing)? fire|play(?:s|ed|ing)? (?:a|the) (?:part|role)|"
    r"man of|woman of|men and women|women and men|boys and girls|wife and|husband and|crew member|lion.s share|"
    r"heart attacks?|sea change|of the (?:man|woman)|prime suspect|family and friends|friends and family|"
    r"film star|rock and roll|foot of|by car|by phone|over the phone|on the phone|by e?mail|red carpet|"
    r"doors? (?:to|for|on)|(?:smooth|plain) sailing|windows? of|tip of|war on|key to|stepping stone|"
    r"(?:his|her|their|’s|'s) (?:re-?)?election|(?:his|her|my|our) government|"
    r"the final|in the final|final of|power plant|road to|on the road|down the road|at the polls|guard of|"
    r"open letter|letter of|in office|take office|took office|the bus(?:es)? to|hot seat|steering wheel)\b",
    re.IGNORECASE,
)
# With these about a noun, another in its place would be comic or impossible.
_TIED = {
    "arm": word_set("raise fold hold"),
    "railway": word_set("underground postal"),
    "road": word_set("4x4s car lorry main checkpoint block traffic drive"),
    "hospital": word_set("patient doctor nurse surgery treat drug infection resistance bacterium medical health"),
    "school": word_set("pupil teacher student education study learn teach child"),
    "election": word_set("parliamentary presidential local"),
    "cinema": word_set("film movie reach release force"),
    "government": word_set("dominate military incentive guest"),
    "voter": word_set("ordinary"),
    "president": word_set("reserve bank company university"),
    "employee": word_set("federal government public return employer customer"),
    "worker": word_set("employ union wage"),
    "speech": word_set("deliver freedom free"),
    "exhibition": word_set("document display museum work gather artist"),
    "snow": word_set("fresh melt ski"),
    "climate change": word_set("global future"),
    "change": word_set("global future"),
    "company": word_set("user customer law firm business"),
    "relief": word_set("sigh"),
    "tourist": word_set("tourism hotel holiday"),
    "lake": word_set("glacial"),
    "wife": word_set("marry divorce"),
    "husband": word_set("marry divorce"),
    "mother": word_set("bear birth breastfeed pregnant"),
    "daughter": word_set("birth bear marry"),
    "son": word_set("birth bear marry"),
    "player": word_set("football match goal score"),
    "album": word_set("title chart song band"),
    "fan": word_set("club"),
    "pilot": word_set("fly flight plane aircraft aeroplane"),
    "village": word_set("global"),
    "virus": word_set("computer"),
    "mouse": word_set("computer"),
    "plant": word_set("power"),
    "passenger": word_set("board"),
    "student": word_set("teacher school pupil"),
    "prisoner": word_set("jail prison release"),
    "heart": word_set("attack"),
    "television": word_set("watch"),
    "radio": word_set("listen"),
    "film": word_set("direct director actor star watch trilogy camera"),
    "book": word_set("page read author publish"),
    "painting": word_set("hang paint canvas"),
    "funeral": word_set("ceremonial state military coffin bury mourner body"),
    "wedding": word_set("bride groom marry"),
    "football": word_set("goal world cup league"),
    "rain": word_set("fall"),
    "oil": word_set("barrel drill spill"),
}
_POINTING = frozenset({"this", "that", "these", "those"})
_SAME = word_set("own same other such another every each")


def is_fixed(ctx: Context, statement: Statement, run: Sequence[int]) -> bool:
    """Whether a noun belongs to a compound, a name or a set phrase, or to words that go with it alone.

    Args:
        ctx: the article.
        statement: what the noun stands in.
        run: the tokens of the noun.
    """
    i = run[-1]
    if any(glued(ctx, t) or t in ctx.quoted for t in run) or (run[0] in ctx.name_at and len(run) == 1):
        return True
    before = [ctx.tokens[t].text.lower() for t in ctx.reading.parse.children[i]]
    if any(ctx.tokens[c].text.lower() in _POINTING for c in ctx.reading.parse.children[i]):
        return True
    tied = _TIED.get(ctx.tokens[i].lemma.lower(), frozenset())
    lemmas = [ctx.tokens[t].lemma.lower() for t in statement.tokens if t != i]
    told = ctx.tokens[i].lemma.lower() in lemmas or content(ctx.tokens[i].text) & content(ctx.reading.title)
    around = render(ctx.reading, range(max(0, run[0] - 3), min(i + 3, len(ctx.tokens))))
    return bool(told) or not _SAME.isdisjoint(before) or not tied.isdisjoint(lemmas) or bool(_PHRASES.search(around))
