"""Persons: whether “he” or “she” can mean somebody, by title or by a common first name."""

from quizapp.core.english import word_set
from quizapp.core.facts.context import Context
from quizapp.core.facts.lexicon import COLLECTIVE, ORG_WORDS, PEOPLE, PERSON_TITLES, PLACE_WORDS, SAYING
from quizapp.core.facts.names import Name

_MALE_NAMES = word_set(
    """
    abdul abdullah adam adrian ahmad ahmed alain alan albert alec alejandro aleksandr alexander alexei alfred
    ali allan alvaro amir andre andreas andrei andrew angus anthony antoine anton antonio arnold arthur ashraf
    barack barry bas bashar ben benjamin bernard bernie bertrand bill bjorn bob boris brad bradley brendan brian
    bruce bruno caleb carl carlo carlos cesar charles chris christopher clement colin craig cyril damien daniel
    darren dave david dean dennis derek desmond diego dmitry dominic donald doug douglas duncan ed eddie edgar
    eduardo edward edwin emilio emmanuel enrique eric erik ernest ernesto ethan eugene evan fabio felix fernando
    fidel filip francesco francis frank franz fred frederic frederick fyodor galileo gareth gary gavin geoff
    geoffrey georg george gerald gerard gerhard giovanni giuseppe glenn gordon graham greg gregor gregory
    guillaume gustav guy hamid hans harold harry haruki hassan heinrich henri henry herbert hideo howard hugo
    hussein ian ibrahim igor imran isaac isaiah ismail ivan jack jacob jacques jake jakob jamal james jared
    jason javier jay jean jeff jeffrey jens jeremiah jeremy jesse jim joaquin joe joel johan johann johannes
    john jonathan jorge jose josef joseph josh joshua juan julian julius jurgen karim karl keith ken kenneth
    kevin khalid kofi kurt larry lars laurence laurent lawrence leo leon leonard leonardo liam lionel lorenzo
    louis luca lucas ludwig luigi luis luiz luke mahmoud malcolm manuel marc marcel marco marcus mario marius
    mark markus martin mathew mathieu matt matteo matthew mauricio max maxim mehmet michael miguel mike mikhail
    mohamed mohammad mohammed mohandas moritz moses muhammad mustafa napoleon narendra nathan ned neil nelson
    nicholas nick nigel nikita nikolai noah noel norbert norman olaf oliver olivier omar osama oscar osman
    oswald pablo pascal patrice patrick paul pavel pedro pervez peter phil philip pierre piotr rafael rahul raj
    ralf ralph ramon raul ray raymond recep reinhard rene ricardo richard rishi rob robert roberto rodrigo roger
    roland rolf romain roman ronald ross roy rudolf rupert russell ryan saddam salman samir samuel sanjay scott
    sean sergei sergey sergio seth shane silvio simon spencer stanley stefan stephen steve steven stuart sven
    ted terry theo theodore thierry thomas tim timothy timur tobias todd tom tomas tommy tony tristan umberto
    vaclav vernon victor vijay viktor vincent vitaly vivek vladimir walter wayne werner wilhelm willem william
    winston wolfgang xavier xi yasser yuri yusuf zachary
    """
)
_FEMALE_NAMES = word_set(
    """
    abigail ada adele adriana agnes aisha alexandra alice alison alma amal amanda amelia amina amy ana anastasia
    andrea angela angelina anita ann anna anne annette annie antonia astrid audrey ava ayesha barbara beatrice
    beatriz becky benazir bernadette beth betty bianca bridget brigitte camilla carla carmen carol carole
    caroline cassandra catherine cecilia celia chantal charlene charlotte chiara chloe christiane christina
    christine cindy claire clara clarissa claudia constance cora cristina cynthia danielle daphne debbie deborah
    delia denise diana diane dina dolores donna doris dorothy edith edna eileen elaine eleanor elena eleni elisa
    elisabeth eliza elizabeth ella ellen ellie elsa emily emma erica erika erin esther ethel eugenia eva evelyn
    farah fatima felicity fiona florence frances frida gabriela gabrielle gemma georgina geraldine gertrude gina
    giovanna gisele gloria grace greta gwen hannah harriet heather hedy heidi helen helena helga henrietta
    hilary hilda hillary holly ida imogen indira ines ingrid irene irina iris isabel isabella isabelle ivana
    jacinda jacqueline jana jane janet janice jasmine jean jeanne jenna jennifer jenny jessica jill joan joanna
    joanne jocelyn johanna josephine joyce judith julia juliana julianne julie juliet justine kamala karen karin
    kate katherine kathleen kathryn kathy katrina kayla kirsten kristen kristin lara latifa laura laurel lauren
    layla leila lena lidia lily lina linda lisa livia liz lorna lorraine louise lucia lucie lucy ludmila lydia
    lynn mabel madeleine madeline magdalena mairead malala manuela marcia margaret margot maria marianne marie
    marina marion marjorie marlene marta martha martina mary matilda maud maureen maxine maya meg megan melanie
    melinda melissa meredith michelle mila mildred millicent miranda miriam moira molly mona monica monique
    muriel nadia nadine nancy naomi natalia natalie natasha nell nicola nicole nina nora norma octavia olga
    olivia pamela paola patricia patty paula paulina pauline penelope petra philippa phoebe phyllis pilar polly
    priscilla priyanka rachel ramona raquel rebecca rebekah renata renee rhoda rita roberta rosa rosalie
    rosalind rosamund rose rosemary roxana ruth sabina sabrina sadie sally samantha samira sandra sara sarah
    selina serena shannon sharon sheila shirley silvia sonia sonja sophia sophie stella stephanie sue susan
    susana susanna suzanne sybil sylvia tamara tania tanya tara tatiana teresa theodora theresa tina toni tracey
    trudy ursula valentina valerie vanessa vera veronica victoria virginia vivian vivienne wendy wilhelmina
    winifred yasmin yolanda yulia yvette yvonne zaha zahra zara zoe
    """
)
_MALE, _FEMALE = frozenset({"he", "his", "him", "himself"}), frozenset({"she", "her", "herself"})
_TITLES = dict.fromkeys(["mr", "sir", "lord", "king", "prince", "pope"], "m") | dict.fromkeys(
    ["mrs", "ms", "miss", "dame", "lady", "queen", "princess"], "f"
)
# Nouns for one person beside those of PEOPLE, and how others end.
_SINGLE = word_set(
    "person lecturer colleague partner baby kid guy hero victim suspect gunman shopkeeper chef star boss secretary"
)
_PERSONS = PEOPLE - COLLECTIVE - ORG_WORDS - PLACE_WORDS - {"body", "household", "community", "rebel", "enemy"}
_AGENT = ("ist", "woman", "ographer", "onomer", "ologist")
_NOUNS = {
    "m": word_set(
        """
    man boy father brother son husband king grandfather uncle clergyman salesman gunman spokesman
    """
    ),
    "f": word_set(
        """
    woman girl mother sister daughter wife queen grandmother aunt girlfriend spokeswoman actress
    """
    ),
}


def gender_in(word: str) -> str:
    """“m” or “f” for “he”, “she” and their forms in lower case; else empty."""
    return "m" if word in _MALE else "f" if word in _FEMALE else ""


def gender_of(ctx: Context, name: Name) -> str:
    """“m”, “f”, or empty where neither a title nor a common first name tells."""
    words = [w.casefold().rstrip(".") for w in name.text.split()]
    if words[0] in _TITLES:
        return _TITLES[words[0]]
    for first, _ in name.mentions:
        before = ctx.tokens[first - 1].text.casefold().rstrip(".") if first else ""
        if before in _TITLES:
            return _TITLES[before]
    told = ctx.genders.get(name.text, "")
    if told:
        return told
    firsts = {"m": words[0] in _MALE_NAMES, "f": words[0] in _FEMALE_NAMES}
    return next((g for g in ("m", "f") if firsts[g] and not firsts["f" if g == "m" else "m"]), "")


def is_human(ctx: Context, name: Name) -> bool:
    """Whether the article shows a name to be a person's: by title, first name, role, or what it says and does."""
    return bool(gender_of(ctx, name)) or any(_acts(ctx, first, last) for first, last in name.mentions)


def _acts(ctx: Context, first: int, last: int) -> bool:
    tokens = ctx.tokens
    head = tokens[last - 1]
    titled = first > 0 and (
        tokens[first - 1].text.casefold().rstrip(".") in PERSON_TITLES or tokens[first - 1].lemma in PEOPLE
    )
    role = head.dep == "appos" and tokens[head.head].lemma in PEOPLE
    subject = tokens[head.head] if head.dep == "conj" else head
    speaks = subject.dep == "nsubj" and tokens[subject.head].lemma in SAYING
    return (
        titled
        or role
        or speaks
        or any(tokens[c].dep == "appos" and tokens[c].lemma in PEOPLE for c in ctx.reading.parse.children[last - 1])
    )


def gendered(ctx: Context, i: int, gender: str) -> bool:
    """Whether a noun tells of somebody else whom a pronoun of a gender could mean.

    A definite noun that does nothing (“to silence the teenager”) mostly means somebody who is named.
    """
    token, below = ctx.tokens[i], ctx.reading.parse.children[i]
    if (
        token.tag != "NN"
        or token.pos != "NOUN"
        or token.dep in ("attr", "appos", "compound", "poss")
        or i in ctx.quoted
    ):
        return False
    if token.lemma in _NOUNS[gender]:
        return True
    speaks = token.dep == "nsubj" and ctx.tokens[token.head].lemma in SAYING
    one = token.lemma in _PERSONS or token.lemma in _SINGLE or token.lemma.endswith(_AGENT) or speaks
    named = any(ctx.tokens[c].dep == "appos" and c in ctx.name_at for c in below)
    idle = token.dep in ("dobj", "pobj") and any(ctx.tokens[c].text.lower() == "the" for c in below)
    return one and token.lemma not in _NOUNS["f" if gender == "m" else "m"] and not named and not idle
