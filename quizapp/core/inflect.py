"""Inflect: the form of a verb or noun that a part-of-speech tag asks for."""

import re

# A base form, then its past and its participle where no rule makes them.
_IRREGULAR_VERBS = """
arise arose arisen|awake awoke awoken|bear bore borne|beat beat beaten|become became become|begin began begun
bend bent bent|bet bet bet|bind bound bound|bite bit bitten|bleed bled bled|blow blew blown|break broke broken
breed bred bred|bring brought brought|broadcast broadcast broadcast|build built built|burst burst burst
buy bought bought|cast cast cast|catch caught caught|choose chose chosen|cling clung clung|come came come
cost cost cost|creep crept crept|cut cut cut|deal dealt dealt|dig dug dug|do did done|draw drew drawn
drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|fight fought fought
find found found|flee fled fled|fling flung flung|fly flew flown|forbid forbade forbidden|foresee foresaw foreseen
forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got got|give gave given|go went gone
grow grew grown|hang hung hung|have had had|hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt
keep kept kept|kneel knelt knelt|know knew known|lay laid laid|lead led led|leave left left|lend lent lent|let let let
lie lay lain|light lit lit|lose lost lost|make made made|mean meant meant|meet met met|mistake mistook mistaken
outsell outsold outsold|overcome overcame overcome|overtake overtook overtaken|overthrow overthrew overthrown
oversee oversaw overseen|pay paid paid|prove proved proven|put put put|quit quit quit|read read read
rebuild rebuilt rebuilt|repay repaid repaid|retake retook retaken|ride rode ridden|ring rang rung|rise rose risen
run ran run|say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set|shake shook shaken
shed shed shed|shine shone shone|shoot shot shot|show showed shown|shrink shrank shrunk|shut shut shut|sing sang sung
sink sank sunk|sit sat sat|sleep slept slept|slide slid slid|speak spoke spoken|speed sped sped|spend spent spent
spin spun spun|split split split|spread spread spread|spring sprang sprung|stand stood stood|steal stole stolen
stick stuck stuck|sting stung stung|strike struck struck|strive strove striven|swear swore sworn|sweep swept swept
swim swam swum|swing swung swung|take took taken|teach taught taught|tear tore torn|tell told told
think thought thought|throw threw thrown|undergo underwent undergone|understand understood understood
undertake undertook undertaken|undo undid undone|uphold upheld upheld|upset upset upset|wake woke woken|wear wore worn
weep wept wept|win won won|wind wound wound|withdraw withdrew withdrawn|withhold withheld withheld
withstand withstood withstood|write wrote written
"""
_IRREGULAR = {row.split()[0]: row.split()[1:] for row in re.split(r"[|\n]", _IRREGULAR_VERBS) if row.strip()}
_WITH_ES = frozenset({"go", "do", "undergo", "veto", "echo"})
_PLURALS = {
    "child": "children",
    "wife": "wives",
    "loss": "losses",
    "bacterium": "bacteria",
    "mouse": "mice",
}
# Verbs of more syllables that double their last consonant as a short verb does, “l” as British English has it.
_DOUBLING = frozenset(
    [
        "admit",
        "begin",
        "forbid",
        "forget",
        "upset",
        "permit",
        "deter",
        "commit",
        "occur",
        "prefer",
        "refer",
        "submit",
        "omit",
        "defer",
        "regret",
        "expel",
        "compel",
        "repel",
        "cancel",
        "travel",
        "label",
        "control",
        "quarrel",
        "equip",
        "transfer",
        "signal",
        "fuel",
    ]
)


def inflected(word: str, tag: str) -> str:
    """A base form in the form of a Penn tag: “fall” as VBD is “fell”, “loss” as NNS is “losses”.

    Only the first word of several is inflected: “allow in” as VBD is “allowed in”.
    """
    first, *rest = word.split()
    return " ".join([_form(first, tag), *rest])


def _form(word: str, tag: str) -> str:
    if tag == "NNS":
        return word[:-3] + "men" if word.endswith("man") else _PLURALS.get(word, with_s(word))
    if word == "be":
        return {"VBZ": "is", "VBG": "being", "VBN": "been"}.get(tag, word)
    if tag == "VBZ":
        return "has" if word == "have" else word + "es" if word in _WITH_ES else with_s(word)
    if tag == "VBG":
        return _ing(word)
    if tag in ("VBD", "VBN"):
        return _IRREGULAR[word][tag == "VBN"] if word in _IRREGULAR else _ed(word)
    return word


def with_s(word: str) -> str:
    """A noun in the plural, or a verb in the third person singular."""
    if word.endswith(("s", "sh", "ch", "x", "z")):
        return word + "es"
    return word[:-1] + "ies" if word.endswith("y") and word[-2:-1] not in "aeiou" else word + "s"


def _ed(word: str) -> str:
    if word.endswith("e"):
        return word + "d"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ied"
    return _doubled(word) + "ed"


def _ing(word: str) -> str:
    if word.endswith("ie"):
        return word[:-2] + "ying"
    return (word[:-1] if word.endswith("e") and not word.endswith(("ee", "oe")) else _doubled(word)) + "ing"


def _doubled(word: str) -> str:
    short = re.fullmatch(r"(?:[^aeiou]*|[^aeiou]*qu)[aeiou][bdgmnprt]", word)
    return word + word[-1] if short or word in _DOUBLING else word
