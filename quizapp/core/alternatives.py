"""Alternatives: nouns of one narrow class, of which a clause can mean only one; plain data, and its lookup."""

import re
from collections.abc import Collection

# Each row is a class; a word's best alternatives stand next to it.
_CLASSES = """
son daughter | brother sister | mother father | husband wife | uncle aunt | grandfather grandmother | nephew niece
king queen | prince princess | grandson granddaughter | widow widower
helicopter plane | ferry submarine | truck van | bicycle motorcycle
newspaper magazine | radio television | novel play poem | album single | photograph painting | letter email
memoir novel | documentary drama | diary letter
physicist chemist biologist | geologist astronomer botanist | historian archaeologist philosopher
economist sociologist | psychologist linguist | mathematician physicist | zoologist botanist
virus bacterium fungus | lung liver kidney | nurse doctor dentist | vaccine antibiotic painkiller
cancer diabetes malaria | surgeon dentist | stroke pneumonia
prosecutor judge | lawyer accountant | murder fraud robbery | witness defendant | arson burglary
senator governor mayor | ambassador minister | election referendum | treaty ceasefire | monarchy republic
chancellor governor | subsidy tax | pension salary | loan grant | embargo tariff
army navy | soldier sailor | missile grenade | rifle pistol | colonel captain | sniper bomber
earthquake flood drought | hurricane drought | volcano glacier | tornado blizzard | wildfire flood | landslide avalanche
church mosque temple synagogue | university school | prison hospital | museum library | hotel hospital
castle cathedral palace | factory warehouse | airport harbour | bridge tunnel | dam canal | stadium theatre
whale dolphin shark | bee ant | wolf bear fox | elephant lion tiger | frog snake lizard | rabbit hare
wheat rice maize | coffee tea | gold silver bronze copper | iron copper lead | aluminium steel | oil gas coal
uranium plutonium | nickel zinc | oxygen hydrogen nitrogen | comet asteroid | marble granite
painter sculptor | playwright poet novelist | composer conductor | drummer guitarist singer | pianist violinist
rugby football cricket | tennis golf | boxing wrestling | goalkeeper defender striker | quarter-final semi-final
farmer fisherman | carpenter blacksmith | rabbi priest | professor student | waiter chef
relief alarm | pride shame | disappointment satisfaction | criticism praise | gratitude anger | contempt respect
indifference enthusiasm | joy grief | petition boycott | wedding funeral | ankle wrist | knee shoulder
heroin cocaine cannabis | petrol diesel | tobacco alcohol | kitchen bathroom
"""
_ROWS = tuple(tuple(row.split()) for row in re.split(r"[|\n]", _CLASSES) if row.strip())
_OTHERS: dict[str, tuple[str, ...]] = {}
for _row in _ROWS:
    for _word in _row:
        _OTHERS[_word] = (*_OTHERS.get(_word, ()), *(other for other in _row if other != _word))


def alternatives(word: str, told: Collection[str]) -> tuple[str, ...]:
    """The other words of a noun's class, those that an article uses first.

    Args:
        word: the noun's base form.
        told: the base forms that the article uses.
    """
    found = _OTHERS.get(word, ())
    return (*(other for other in found if other in told), *(other for other in found if other not in told))
