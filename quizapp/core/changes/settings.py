"""Settings: where a fixed phrase stands in its sentence, and whether its opposite may stand there too."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from quizapp.core.changes.frames import acts, governed, subject_of
from quizapp.core.changes.phrase import Phrase
from quizapp.core.english import word_set
from quizapp.core.facts.lexicon import DEATHS, EVENT_NOUNS, PLACE_WORDS

_EVENTS = EVENT_NOUNS | word_set(
    "summit meeting conference interview operation surgery wedding funeral match race final tournament accident "
    "storm hurricane injury illness divorce retirement resignation inauguration independence talk negotiation "
    "hearing verdict poll release opening closure merger takeover bailout flight takeoff rescue search clash fighting "
    "ceasefire truce debate examination exam tour concert show festival reunion"
)
_SPANS = word_set(
    "life lifetime career presidency reign war year decade century day night week month season campaign game match "
    "history term childhood trial tour film process"
)
_REGIONS = PLACE_WORDS | word_set("country world region continent globe nation state area capital")
_UNITS = word_set("metre meter centimetre centimeter kilometre kilometer mile inch foot hour minute second time")
_BE = word_set("is are was were be been being ’s 's")
_STANDING = word_set("still nevertheless nonetheless also only")
_NAMED_AFTER = word_set("name look take call run go come seek ask model")
_YET_MORE = word_set("to not more further another only no a")
_LOOSE = word_set("any anyone anything anybody anywhere ever yet either again before")
_PARTS = word_set("third half quarter fifth tenth one two most many some best worst first last percent")
_RACES = word_set("time game curve pack")


def _link(phrase: Phrase) -> bool:
    return phrase.before not in _BE and phrase.governs is not None


def _cause(phrase: Phrase) -> bool:
    return _link(phrase) and phrase.behind.tag not in ("VB", "CD")


def _clause(phrase: Phrase) -> bool:
    sentence = phrase.ctx.sentence_of(phrase.first)
    words = {t.text.lower() for t in phrase.ctx.tokens[sentence.first : sentence.last]}
    marks = phrase.at(phrase.last).dep == "mark" and phrase.before not in _BE
    return marks and _STANDING.isdisjoint(words) and phrase.behind.text.lower() != "of"


def _place(phrase: Phrase) -> bool:
    noun = phrase.governs
    known = noun is not None and noun not in phrase.ctx.time_at and phrase.at(noun).pos in ("NOUN", "PROPN")
    return known and phrase.behind.tag not in ("CD", "$") and phrase.lemma not in _SPANS | _EVENTS


def _broad(phrase: Phrase) -> bool:
    noun = phrase.governs
    return noun is not None and (phrase.at(noun).ent in ("GPE", "LOC") or phrase.lemma in _REGIONS)


def _time(phrase: Phrase) -> bool:
    noun = phrase.governs
    told = noun is not None and (noun in phrase.ctx.time_at or phrase.lemma in _SPANS)
    return told and phrase.first > phrase.at(phrase.first).head and phrase.above.pos in ("VERB", "AUX")


def _event(phrase: Phrase) -> bool:
    happens = phrase.above.pos == "VERB" and phrase.above.lemma.lower() not in _NAMED_AFTER
    return happens and phrase.governs is not None and phrase.lemma in _EVENTS


def _other(phrase: Phrase) -> bool:
    return phrase.governs is not None and phrase.lemma not in _EVENTS | _RACES


def _rival(phrase: Phrase) -> bool:
    return phrase.governs in phrase.ctx.name_at and phrase.above.lemma in ("finish", "come")


def _doing(phrase: Phrase) -> bool:
    verb = governed(phrase.ctx, phrase.last)
    return verb is not None and phrase.at(verb).dep == "pcomp" and phrase.at(verb).lemma.lower() not in DEATHS


def _happened(phrase: Phrase) -> bool:
    verb = phrase.at(phrase.at(phrase.last).head)
    above = phrase.at(verb.head)
    plain = {verb.lemma.lower(), above.lemma.lower()}.isdisjoint(DEATHS | {"bear", "be"})
    return phrase.at(phrase.last).dep == "mark" and above.pos == "VERB" and plain


def _held(phrase: Phrase) -> bool:
    behind = phrase.behind
    finite = phrase.at(phrase.first - 1).pos == "AUX" or behind.tag in ("VBD", "VBZ", "VBP")
    graded = behind.text.lower() in _YET_MORE or behind.tag in ("JJR", "RBR")
    return finite and phrase.at(phrase.first).dep == "advmod" and not graded


def _verb(phrase: Phrase) -> bool:
    verbal = phrase.at(phrase.first - 1).pos == "AUX" or phrase.behind.tag in ("VBD", "VBZ", "VBP")
    rest = phrase.ctx.tokens[phrase.last + 1 : phrase.ctx.sentence_of(phrase.last).last]
    return verbal and _LOOSE.isdisjoint(t.text.lower() for t in rest)


def _perfect(phrase: Phrase) -> bool:
    return phrase.before in ("has", "have", "had") and _verb(phrase)


def _was(phrase: Phrase) -> bool:
    return (phrase.before in ("was", "were") or phrase.behind.tag == "VBD") and _verb(phrase)


def _base(phrase: Phrase) -> bool:
    return phrase.behind.tag == "VB"


def _main(phrase: Phrase) -> bool:
    return _base(phrase) and phrase.above.dep in ("ROOT", "conj", "ccomp")


def _plain(phrase: Phrase) -> bool:
    return _base(phrase) and phrase.at(phrase.first - 1).tag not in ("MD", "TO", "RB")


def _somebody(phrase: Phrase) -> bool:
    return _base(phrase) and acts(phrase.ctx, subject_of(phrase.ctx, phrase.first))


def _counted(phrase: Phrase, *tags: str) -> bool:
    noun = phrase.noun
    return noun is not None and phrase.at(noun).tag in tags and noun not in phrase.ctx.time_at


def _plural(phrase: Phrase) -> bool:
    return _counted(phrase, "NNS", "NNPS") and phrase.lemma not in _UNITS


def _bare(phrase: Phrase) -> bool:
    return _plural(phrase) and phrase.behind.tag not in ("DT", "PRP$", "CD")


def _single(phrase: Phrase) -> bool:
    return _counted(phrase, "NN")


def _subject(phrase: Phrase) -> bool:
    noun = phrase.at(phrase.at(phrase.last).head)
    return _single(phrase) and noun.dep in ("nsubj", "nsubjpass") and noun.text.lower() != "one"


def _outright(phrase: Phrase) -> bool:
    part = phrase.before == "of" and phrase.at(phrase.at(phrase.first - 1).head).text.lower() in _PARTS
    return not part and phrase.before not in ("at", "in", "after", "above", "first")


def _alone(phrase: Phrase) -> bool:
    return phrase.behind.text.lower() not in ("since", "in", "ever", "at", "this", "to", "on")


def _to(phrase: Phrase) -> bool:
    below = phrase.ctx.reading.parse.children[phrase.at(phrase.last).head]
    return any(phrase.at(c).dep in ("relcl", "acl") and phrase.at(c).tag == "VB" for c in below)


def _noun(phrase: Phrase) -> bool:
    nouns = ("NOUN", "PROPN")
    return phrase.behind.pos in (*nouns, "ADJ", "DET") and phrase.at(phrase.first - 1).pos in nouns


FITS: Mapping[str, Callable[[Phrase], bool]] = MappingProxyType(
    {
        "link": _link,
        "cause": _cause,
        "clause": _clause,
        "place": _place,
        "broad": _broad,
        "time": _time,
        "event": _event,
        "other": _other,
        "rival": _rival,
        "doing": _doing,
        "happened": _happened,
        "held": _held,
        "verb": _verb,
        "perfect": _perfect,
        "was": _was,
        "base": _base,
        "main": _main,
        "plain": _plain,
        "somebody": _somebody,
        "plural": _plural,
        "bare": _bare,
        "single": _single,
        "subject": _subject,
        "outright": _outright,
        "alone": _alone,
        "to": _to,
        "noun": _noun,
    }
)
