"""Classes of nouns: what can stand beside what as things of one kind."""

from quizapp.core.english import word_set
from quizapp.core.facts.lexicon import COLLECTIVE, EVENT_NOUNS, PEOPLE, PLACE_WORDS

_CLASSES = {
    "measure": word_set("""
    amount average cent cost degree depth distance dollar euro fee figure fine height kilometre length level limit loss
    majority maximum metre mile million minimum minority number percent percentage pound price profit proportion rate
    salary share size speed sum tax temperature third total ton tonne trillion billion value volume wage weight width
    half quarter rise increase fall drop decline revenue income debt budget
    """),
    "paper": word_set("""
    act agreement amendment article bill book charter constitution contract convention declaration decree diary document
    essay file journal law letter magazine manuscript map memo newspaper note novel order page paper petition plan play
    poem policy programme proposal record regulation report resolution rule song speech statement story study text
    treaty warning will advice guideline law email message press
    """),
    "work": word_set("""
    album advertisement broadcast cartoon concert documentary drama drawing episode exhibition film game movie music
    opera painting photo photograph picture play sculpture sequel series show song soundtrack statue video
    """),
    "building": word_set("""
    airport apartment bank barrier base bridge building camp cathedral castle church dam factory farm fence flat garden
    headquarters home hospital hotel house hut library mill mine monument mosque museum office palace pipeline plant
    port prison railway reactor road runway school shop stadium station store street studio temple tower tunnel wall
    """),
    "machine": word_set("""
    aircraft aeroplane airplane balloon bicycle boat bomb bus camera car computer device drone engine ferry gun
    helicopter jet laptop lorry machine missile phone plane robot rocket satellite ship smartphone spacecraft submarine
    tank telescope train truck vehicle vessel weapon
    """),
    "matter": word_set("""
    air ash carbon chemical coal copper cotton diesel drug dust food fuel gas gold grain ice iron lead medicine metal
    milk oil ozone paint petrol plastic rain rock salt sand silver snow soil steel stone sugar vaccine vapour water wood
    antibiotic penicillin
    """),
    "life": word_set("""
    animal bacteria bacterium bear bird cat cell cow crop dog elephant fish flower forest fungus horse insect lion
    monkey mouse mushroom parasite pig plant rat shark sheep species tiger tree virus whale wolf
    """),
    "illness": word_set("""
    cancer cholera cold depression diabetes disease ebola fever flu illness infection influenza injury malaria measles
    plague pneumonia polio smallpox stroke tuberculosis
    """),
    "weather": word_set("blizzard cloud cyclone drought flood heat hurricane rain snow storm tornado typhoon wind"),
    "time": word_set("afternoon century day decade evening hour minute month morning night second week year"),
    "mind": word_set("""
    anger anxiety belief concern confidence doubt enthusiasm fear feeling frustration hope interest joy love mood
    optimism pride relief worry
    """),
    "power": word_set("""
    ability access authority capacity chance freedom licence majority opportunity permission power right support
    """),
}
_BY_NOUN = {noun: name for name, nouns in _CLASSES.items() for noun in sorted(nouns)}


def noun_class(lemma: str) -> str:
    """The class of a noun; a noun that no table holds is a class of its own."""
    noun = lemma.casefold()
    if noun in PEOPLE or noun in COLLECTIVE:
        return "people"
    if noun in EVENT_NOUNS:
        return "event"
    return _BY_NOUN.get(noun, "building" if noun in PLACE_WORDS else noun)
