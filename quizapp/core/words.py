"""Words as checks compare them: folded, without function words, and cut to stems that inflections share."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from quizapp.core.english import word_set

_FUNCTION = """
a about above across after again against all along also although am among an and any are around as at away be
because been before being below between both but by can could did do does doing down during each either every
few for from further had has have having he her here hers herself him himself his how i if in into is it its
itself just like many may me might more most much must my near neither no nor not now of off on once one only
onto or other our out over own per same shall she should since so some such than that the their theirs them
themselves then there these they this those through to too toward towards under until up upon us very via was we
were what when where whether which while who whom whose why will with within without would yet you your"""
FUNCTION_WORDS = word_set(_FUNCTION)

# A base form, then after a colon the forms that no suffix rule leads back to it.
_IRREGULAR_FORMS = """
arise:arose,arisen awake:awoke use:used,using,user,users bear:bore,born,borne beat:beaten become:became
begin:began,begun bend:bent bind:bound bite:bit,bitten bleed:bled blow:blew,blown break:broke,broken breed:bred
bring:brought build:built burn:burnt buy:bought catch:caught choose:chose,chosen come:came creep:crept
deal:dealt die:dying,death,died,dies dig:dug draw:drew,drawn dream:dreamt drink:drank,drunk drive:drove,driven
eat:ate,eaten fall:fell,fallen feed:fed feel:felt fight:fought find:found flee:fled fly:flew,flown,flight
forbid:forbade forget:forgot,forgotten freeze:froze,frozen get:got,gotten give:gave,given go:went,gone
grow:grew,grown,growth hang:hung hear:heard hide:hid,hidden hold:held keep:kept know:knew,known lay:laid
lead:led leave:left lend:lent lie:lay,lain light:lit lose:lost,loss,losses make:made man:men mean:meant meet:met
pay:paid ride:rode,ridden ring:rang,rung rise:rose,risen run:ran say:said see:saw,seen seek:sought
sell:sold,sale,sales send:sent shake:shook,shaken shine:shone shoot:shot,shots show:shown sing:sang,sung
sink:sank,sunk sit:sat sleep:slept speak:spoke,spoken,speech spend:spent spin:spun stand:stood
steal:stole,stolen stick:stuck strike:struck,stricken swear:swore,sworn sweep:swept swim:swam,swum
take:took,taken teach:taught tear:tore,torn tell:told think:thought throw:threw,thrown understand:understood
wake:woke,woken wear:wore,worn weave:wove,woven win:won wind:wound write:wrote,written child:children
destroy:destruction,destroyed,destroying foot:feet tooth:teeth mouse:mice goose:geese woman:women person:people
life:lives marry:marriage,marriages wife:wives leaf:leaves half:halves wolf:wolves thief:thieves bad:worse,worst
good:better,best"""
_IRREGULAR = {form: line.split(":")[0] for line in _IRREGULAR_FORMS.split() for form in line.split(":")[1].split(",")}

_SUFFIXES = re.compile(
    r"(?<=...)(?:iest|ier|ies|ied|ian|ians)$|(?<=....)(?:ations?|ments?|ness|ances?|ences?|ibly|ably|ingly|edly)$"
    r"|(?<=...)(?:ings?|ed|ions?)$|(?<=....)(?:ers?|ors?|est|ally|ly|als?|ity|ity|ful|ous|ive|ive|ans?)$|(?<=..)(?<!s)(?<!u)s$"
)

# Names that one reader in a class would take for the same thing, each line led by the form that stands for all.
_ALIASES = """usa: united states of america, united states, u.s.a., u.s., usa, america
uk: united kingdom, great britain, u.k., uk, britain
uno: united nations, u.n.
euro: european union, e.u.
isis: islamic state of iraq and syria, islamic state group, islamic state, isil, daesh, isis
wwii: second world war, world war two, world war ii, wwii
wwi: first world war, world war one, world war i, wwi
ussr: soviet union, ussr"""
_ALIAS = {name.strip(): line.split(":")[0] for line in _ALIASES.splitlines() for name in line.split(":")[1].split(",")}
_ALIAS_PATTERN = re.compile(
    r"(?<!\w)(?:" + "|".join(re.escape(a) for a in sorted(_ALIAS, key=len, reverse=True)) + r")(?!\w)"
)
_CAPITALS = {"US": "usa", "UN": "uno", "EU": "euro"}
_DEMONYMS = {"american": "usa", "americans": "usa", "british": "uk", "britons": "uk", "soviet": "ussr"}
_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)*|\w")


def fold(text: str) -> str:
    """Text in one case, with plain apostrophes, and with each name of `_ALIASES` in one form."""
    for capitals, name in _CAPITALS.items():
        text = re.sub(rf"\b{capitals}\b", name, text)
    return _ALIAS_PATTERN.sub(lambda m: _ALIAS[m.group()], text.replace("’", "'").replace("‘", "'").casefold())


@lru_cache(maxsize=8_000)
def _words(text: str) -> tuple[str, ...]:
    found = (w.group().removesuffix("'s").removesuffix("'") for w in _WORD.finditer(fold(text)))
    return tuple(w.replace(",", "") if w[0].isdigit() else w for w in found)


def words(text: str) -> list[str]:
    """The words of a text, folded, without a possessive ending; a figure is one word, without its commas."""
    return list(_words(text))


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """What a folded word shares with its inflections and nearest derivations: withdraw, withdrew, withdrawal."""
    if word in _DEMONYMS:
        return _DEMONYMS[word]
    if word[0].isdigit() or word in ("usa", "isis", "uno"):
        return word
    word = _IRREGULAR.get(word, word)
    for prefix in ("with", "under", "over", "out", "re"):
        if (base := _IRREGULAR.get(word.removeprefix(prefix))) and word.startswith(prefix):
            word = prefix + base
    word = re.sub(r"(?<=[aeioun])sions?$", "d", word)
    for _ in range(3):
        word = _SUFFIXES.sub("", word)
    # operate and operation, city and cities, stop and stopped.
    word = re.sub(r"(?<=...)[aeiouy]+$", "", re.sub(r"(?<=...)ate?$", "", word))
    return re.sub(r"(?<=..)([b-df-hj-np-tv-z])\1$", r"\1", word)


def stems(text: str) -> list[str]:
    """The stems of all words of a text in order, function words included."""
    return [w if w in FUNCTION_WORDS else stem(w) for w in words(text)]


@lru_cache(maxsize=8_000)
def content(text: str) -> frozenset[str]:
    """The stems of a text's content words."""
    return frozenset(stem(w) for w in words(text) if w not in FUNCTION_WORDS)


# Words that change no answer: "at the base", "the base" and "its base" are one option.
LIGHT_WORDS = frozenset(
    word_set("a an the of to in at on by for from with its their his her was were is are be been being had has have")
    | word_set("about around roughly nearly almost approximately some as and or that this it they he she")
)


@lru_cache(maxsize=8_000)
def weighty(text: str) -> tuple[str, ...]:
    """The stems of a text in order but for light words: "not", "before", "more" and "all" are kept."""
    return tuple(w if w in FUNCTION_WORDS else stem(w) for w in words(text) if w not in LIGHT_WORDS)


@dataclass(frozen=True)
class Place:
    """A sentence of a text as checks look it up: its place and the stems of its content words."""

    start: int
    end: int
    content: frozenset[str]


class Index:
    """Where a text uses each content word, so that a lookup does not pass over every sentence."""

    def __init__(self, places: tuple[Place, ...]) -> None:
        self.places = places
        self._holding: dict[str, list[int]] = {}
        for i, place in enumerate(places):
            for word in place.content:
                self._holding.setdefault(word, []).append(i)

    def near(self, start: int, end: int) -> frozenset[str]:
        """The content stems of every sentence that a passage lies in or touches."""
        return frozenset[str]().union(*(p.content for p in self.places if p.start < end and start < p.end))

    def holding(self, wanted: frozenset[str]) -> Iterator[Place]:
        """The sentences that hold every one of some content stems, in text order."""
        if wanted:
            rarest = min(sorted(wanted), key=lambda w: len(self._holding.get(w, ())))
            yield from (p for i in self._holding.get(rarest, ()) if wanted <= (p := self.places[i]).content)

    def weight(self, wanted: frozenset[str]) -> float:
        """How much some stems tell a sentence apart: the sum of 1 / (sentences that hold each)."""
        return sum(1 / max(1, len(self._holding.get(w, ()))) for w in sorted(wanted))


def index(text: str, spans: tuple[tuple[int, int], ...]) -> Index:
    """Index the sentences of a text, given as their (start, end)."""
    return Index(tuple(Place(start, end, content(text[start:end])) for start, end in spans))
