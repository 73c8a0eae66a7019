"""Peoples: adjectives of countries, of faiths and of parties, and those that can stand in each other’s place."""

from quizapp.core.facts.places import neighbours, takes_the

_ADJECTIVES = """
Afghanistan: Afghan; Albania: Albanian; Algeria: Algerian; Argentina: Argentine; Armenia: Armenian
Australia: Australian; Austria: Austrian; Azerbaijan: Azerbaijani; Bangladesh: Bangladeshi; Belarus: Belarusian
Belgium: Belgian; Bolivia: Bolivian; Brazil: Brazilian; Bulgaria: Bulgarian; Cambodia: Cambodian; Canada: Canadian
Chile: Chilean; China: Chinese; Colombia: Colombian; Croatia: Croatian; Cuba: Cuban; Denmark: Danish
Ecuador: Ecuadorian; Egypt: Egyptian; England: English; Eritrea: Eritrean; Estonia: Estonian; Ethiopia: Ethiopian
Finland: Finnish; France: French; Georgia: Georgian; Germany: German; Ghana: Ghanaian; Greece: Greek; Haiti: Haitian
Hungary: Hungarian; Iceland: Icelandic; India: Indian; Indonesia: Indonesian; Iran: Iranian; Iraq: Iraqi
Ireland: Irish; Israel: Israeli; Italy: Italian; Jamaica: Jamaican; Japan: Japanese; Jordan: Jordanian
Kazakhstan: Kazakh; Kenya: Kenyan; Kuwait: Kuwaiti; Latvia: Latvian; Lebanon: Lebanese; Libya: Libyan
Lithuania: Lithuanian; Malaysia: Malaysian; Mexico: Mexican; Morocco: Moroccan; Nepal: Nepalese; Netherlands: Dutch
Nigeria: Nigerian; North Korea: North Korean; Norway: Norwegian; Pakistan: Pakistani; Peru: Peruvian
Philippines: Filipino; Poland: Polish; Portugal: Portuguese; Qatar: Qatari; Romania: Romanian; Russia: Russian
Rwanda: Rwandan; Saudi Arabia: Saudi; Scotland: Scottish; Serbia: Serbian; Singapore: Singaporean; Slovakia: Slovak
Somalia: Somali; South Africa: South African; South Korea: South Korean; Spain: Spanish; Sri Lanka: Sri Lankan
Sudan: Sudanese; Sweden: Swedish; Switzerland: Swiss; Syria: Syrian; Taiwan: Taiwanese; Tanzania: Tanzanian
Thailand: Thai; Tunisia: Tunisian; Turkey: Turkish; Uganda: Ugandan; Ukraine: Ukrainian; United Kingdom: British
United States: American; Uruguay: Uruguayan; Venezuela: Venezuelan; Vietnam: Vietnamese; Wales: Welsh; Yemen: Yemeni
Zambia: Zambian; Zimbabwe: Zimbabwean
"""
_OTHERS = """
European, African, Asian, Latin American
Muslim, Christian, Hindu, Jewish, Buddhist
Islamic, Christian, Hindu, Jewish
Sunni, Shia
Catholic, Protestant
Republican, Democratic
Muslims, Christians, Hindus, Jews, Buddhists
Sunnis, Shias
Catholics, Protestants
Republicans, Democrats
Conservatives, Liberal Democrats
Tories, Liberal Democrats
Kurdish, Turkish, Arab
Scottish, Welsh, English
"""
_COUNTRY = {
    adjective.strip(): country.strip()
    for row in _ADJECTIVES.strip().splitlines()
    for country, _, adjective in (pair.partition(":") for pair in row.split(";"))
}
_ADJECTIVE = {country: adjective for adjective, country in _COUNTRY.items()}
_GROUPS = [[word.strip() for word in row.split(",")] for row in _OTHERS.strip().splitlines()]
_AMERICANS = {"Argentinian": "Argentine", "U.S.": "American"}
# How the plural of a people is made from an adjective: by “s” where it ends so.
_COUNTED = ("an", "i", "Greek", "Slovak", "Filipino")


def country_of(word: str) -> str:
    """The country whose people or adjective a word is, in the singular or the plural; else empty."""
    word = _AMERICANS.get(word, word)
    return _COUNTRY.get(word) or _COUNTRY.get(word.removesuffix("s"), "")


def sort_of(word: str) -> str:
    """What a word of a people is, so that words of one sort can stand beside each other; empty for no such word."""
    if country_of(word):
        return "plural" if word not in _COUNTRY and word.endswith("s") else "nation"
    return next((group[0] for group in _GROUPS if word in group), "")


def other_peoples(word: str) -> tuple[str, ...]:
    """The words that can stand in the place of a people’s: of its region, faith or party."""
    for group in _GROUPS:
        if word in group:
            return tuple(other for other in group if other != word)
    found = [_ADJECTIVE[other] for other in neighbours(country_of(word)) if other in _ADJECTIVE]
    if sort_of(word) == "plural":
        return tuple(f"{other}s" for other in found if other.endswith(_COUNTED))
    return tuple(found)


def with_article(place: str) -> str:
    """A place’s name as it stands in a sentence: “the Netherlands”, “Japan”."""
    return f"the {place}" if takes_the(place) else place
