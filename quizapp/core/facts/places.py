"""Countries by region: what “in which country” may ask, and neighbours that the article does not hold."""

_REGIONS = """
Northern Europe: Denmark, Estonia, Finland, Iceland, Ireland, Latvia, Lithuania, Norway, Sweden
Western Europe: Austria, Belgium, France, Germany, Luxembourg, Netherlands, Switzerland, United Kingdom
Southern Europe: Albania, Croatia, Greece, Italy, Malta, Portugal, Serbia, Slovenia, Spain
Eastern Europe: Belarus, Bulgaria, Czech Republic, Hungary, Moldova, Poland, Romania, Russia, Slovakia, Ukraine
Middle East: Bahrain, Iran, Iraq, Israel, Jordan, Kuwait, Lebanon, Oman, Qatar, Saudi Arabia, Syria, Turkey, Yemen
North Africa: Algeria, Egypt, Libya, Morocco, Sudan, Tunisia
West Africa: Benin, Cameroon, Gambia, Ghana, Guinea, Ivory Coast, Liberia, Mali, Niger, Nigeria, Senegal, Togo
East Africa: Burundi, Eritrea, Ethiopia, Kenya, Madagascar, Rwanda, Somalia, Tanzania, Uganda
Southern Africa: Angola, Botswana, Lesotho, Malawi, Mozambique, Namibia, South Africa, Zambia, Zimbabwe
South Asia: Afghanistan, Bangladesh, Bhutan, India, Maldives, Nepal, Pakistan, Sri Lanka
East Asia: China, Japan, Mongolia, North Korea, South Korea, Taiwan
South-East Asia: Cambodia, Indonesia, Laos, Malaysia, Myanmar, Philippines, Singapore, Thailand, Vietnam
Central Asia: Armenia, Azerbaijan, Georgia, Kazakhstan, Kyrgyzstan, Tajikistan, Turkmenistan, Uzbekistan
North America: Canada, Mexico, United States
Central America: Belize, Costa Rica, Cuba, El Salvador, Guatemala, Haiti, Honduras, Jamaica, Nicaragua, Panama
South America: Argentina, Bolivia, Brazil, Chile, Colombia, Ecuador, Guyana, Paraguay, Peru, Uruguay, Venezuela
Oceania: Australia, Fiji, New Zealand, Papua New Guinea, Samoa, Tonga
"""
REGIONS: dict[str, tuple[str, ...]] = {
    name: tuple(country.strip() for country in rest.split(","))
    for name, _, rest in (line.partition(": ") for line in _REGIONS.strip().splitlines())
}
_ALIASES = {
    "us": "United States",
    "usa": "United States",
    "america": "United States",
    "uk": "United Kingdom",
    "britain": "United Kingdom",
    "great britain": "United Kingdom",
    "u.s.": "United States",
    "holland": "Netherlands",
    "burma": "Myanmar",
}
_WITH_THE = frozenset(
    {"us", "usa", "uk", "un", "eu", "uae", "netherlands", "philippines", "united states", "united kingdom", "gambia"}
    | {"united nations", "european union", "czech republic", "united arab emirates", "maldives", "bahamas"}
)
# They hold other places, so that neither stands well beside those.
CONTINENTS = frozenset(
    {"africa", "europe", "asia", "america", "north america", "south america", "latin america", "australasia"}
    | {"antarctica", "the middle east", "middle east", "the west", "west", "earth", "the world"}
)
_PARTS = frozenset({"england", "scotland", "wales", "northern ireland"})
_BY_NAME = {country.casefold(): (country, region) for region, countries in REGIONS.items() for country in countries}


def country(name: str) -> str | None:
    """The table's name for a country, by its own name or a common alias, or None for anything else."""
    folded = name.casefold().removeprefix("the ").strip()
    if folded in _PARTS:
        return name.removeprefix("the ")
    found = _BY_NAME.get(_ALIASES.get(folded, folded).casefold())
    return found[0] if found else None


def neighbours(name: str) -> tuple[str, ...]:
    """The other countries of a country's region, in the table's order; none for what is no country."""
    known = country(name)
    if known is None or known.casefold() not in _BY_NAME:
        return ()
    region = _BY_NAME[known.casefold()][1]
    return tuple(other for other in REGIONS[region] if other != known)


def takes_the(name: str) -> bool:
    """Whether a name stands with “the” in a sentence: the US, the Netherlands."""
    return name.casefold().replace(".", "") in _WITH_THE
