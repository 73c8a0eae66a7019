"""Parts of the world beside countries and cities: states, regions and continents that can stand for each other."""

_TABLE = """
California, Oregon, Nevada, Arizona, New Mexico, Texas, Oklahoma, Kansas, Nebraska, Colorado, Utah, Idaho, Montana, \
Wyoming, North Dakota, South Dakota, Minnesota, Wisconsin, Michigan, Ohio, Indiana, Illinois, Iowa, Missouri, \
Arkansas, Louisiana, Mississippi, Alabama, Florida, South Carolina, North Carolina, Tennessee, Kentucky, \
West Virginia, Virginia, Maryland, Delaware, Pennsylvania, New Jersey, Connecticut, Rhode Island, Massachusetts, \
Vermont, New Hampshire, Maine, Alaska, Hawaii
Ontario, Quebec, Alberta, Manitoba, Saskatchewan, British Columbia, Nova Scotia
Queensland, Victoria, New South Wales, Western Australia, Tasmania, South Australia
Punjab, Kerala, Gujarat, Rajasthan, Bihar, Assam, Tamil Nadu, Uttar Pradesh, Maharashtra
Bavaria, Saxony, Hesse, Lower Saxony
Catalonia, Andalusia, Galicia, Aragon
Sicily, Sardinia, Tuscany, Lombardy
Yorkshire, Lancashire, Cornwall, Devon, Kent, Essex, Norfolk, Suffolk, Sussex, Surrey
England, Scotland, Wales, Northern Ireland
Africa, Asia, South America, Europe
Latin America, Africa, South-East Asia
Eastern Europe, Western Europe, Central Asia
the Middle East, South-East Asia, Latin America
North Africa, West Africa, East Africa, southern Africa
the Atlantic, the Pacific
the Pacific Ocean, the Atlantic Ocean, the Indian Ocean
the Mediterranean, the Black Sea, the Baltic
the North Sea, the Baltic Sea, the Irish Sea
the Arctic, the Antarctic
Mars, Venus, Jupiter, Saturn
the Midwest, the South, the Northeast, the West Coast
the Alps, the Andes, the Rockies, the Himalayas
the Thames, the Rhine, the Danube, the Seine
"""
_GROUPS = [tuple(part.strip() for part in row.split(",")) for row in _TABLE.strip().splitlines()]


def sort_of_part(name: str) -> str:
    """The first of the places that are of one sort with a state, region or continent; empty for anything else."""
    plain = name.removeprefix("the ")
    return next((group[0] for group in _GROUPS if plain in (part.removeprefix("the ") for part in group)), "")


def part_as_written(name: str) -> str:
    """A state, region or continent with the “the” that it takes; empty for anything else."""
    known = (part for group in _GROUPS for part in group)
    return next((part for part in known if part.removeprefix("the ") == name.removeprefix("the ")), "")


def other_parts(name: str) -> tuple[str, ...]:
    """The states, regions or continents that can stand in the place of one, those behind it in its row first."""
    sort, plain = sort_of_part(name), name.removeprefix("the ")
    group = next((group for group in _GROUPS if group[0] == sort), ())
    at = next((k for k, part in enumerate(group) if part.removeprefix("the ") == plain), 0)
    return group[at + 1 :] + group[:at]
