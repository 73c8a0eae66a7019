import pytest

from quizapp.core.facts.names import Kind, find_names
from quizapp.core.facts.persons import gender_of, is_human
from tests.core.facts import parsed
from tests.core.generate.articles import context, reading


def kinds(text: str) -> dict[str, Kind]:
    return {name.text: name.kind for name in find_names(reading(text))}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Marie Curie won the prize.", "Marie Curie", Kind.PERSON),
        ("Queen Victoria visited the museum.", "Queen Victoria", Kind.PERSON),
        ("The ships of Portugal sailed to India.", "Portugal", Kind.COUNTRY),
        ("The family lived in Amsterdam.", "Amsterdam", Kind.PLACE),
        ("The Ministry of Defence moved to Whitehall.", "Ministry of Defence", Kind.ORGANISATION),
        ("They marched with the British Army.", "British Army", Kind.ORGANISATION),
        ("The ship left Southampton Harbour.", "Southampton Harbour", Kind.PLACE),
    ],
)
def test_a_name_has_a_kind(text, name, kind):
    assert kinds(text)[name] is kind


def named(words: str, entity: str) -> list[tuple[str, Kind]]:
    """The names of “… slept.” where a model took the words for an entity."""
    tokens = " ".join(f"{word}/NNP/compound/9/{entity}" for word in words.split())
    return [(n.text, n.kind) for n in find_names(parsed.reading(tokens))]


@pytest.mark.parametrize(
    ("words", "entity", "kind"),
    [
        ("King", "PERSON", Kind.PEOPLE),
        ("King Alfred", "PERSON", Kind.PERSON),
        ("Oxford University", "PERSON", Kind.ORGANISATION),
        ("Windsor Castle", "PERSON", Kind.PLACE),
        ("Scotland", "PERSON", Kind.COUNTRY),
        ("Ada Lovelace", "PERSON", Kind.PERSON),
        ("Ada Lovelace", "ORG", Kind.ORGANISATION),
        ("Peace Accord", "ORG", Kind.THING),
        ("Accord", "ORG", Kind.ORGANISATION),
    ],
)
def test_a_names_own_words_tell_more_than_the_model(words, entity, kind):
    assert named(words, entity) == [(words, kind)]


@pytest.mark.parametrize(("words", "entity"), [("Renaissance", "EVENT"), ("Friday", "DATE"), ("Wall*Street", "ORG")])
def test_what_is_no_person_place_or_organisation_is_no_name(words, entity):
    assert named(words, entity) == []


def test_a_name_is_told_without_article_possessive_and_marks():
    sentence = "“/``/punct/1/ORG the/DT/det/2/ORG Navy/NNP/nsubj/4/ORG ’s/POS/case/2/ORG slept/VBD/ROOT/4"
    assert find_names(parsed.reading(sentence))[0].text == "Navy"
    assert find_names(parsed.reading("the/DT/det/1/ORG navy/NN/nsubj/1/ORG")) == ()
    assert find_names(parsed.reading("the/DT/det/0/ORG ”/''/punct/0/ORG")) == ()


def test_a_surname_is_the_full_name_that_it_ends():
    text = "Isaac Newton studied light. Newton built a telescope."
    [newton] = find_names(reading(text))
    assert (newton.text, newton.mentions) == ("Isaac Newton", ((0, 2), (5, 6)))


def test_a_surname_of_two_persons_is_the_one_told_of_first():
    couple = (
        "Pierre/NNP/compound/1/PERSON Curie/NNP/nsubj/2/PERSON met/VBD/ROOT/2 Marie/NNP/compound/4/PERSON "
        "Curie/NNP/dobj/2/PERSON ././punct/2"
    )
    found = find_names(parsed.reading(couple, "Curie/NNP/nsubj/1/PERSON slept/VBD/ROOT/1 ././punct/1"))
    assert [(n.text, n.mentions) for n in found] == [
        ("Pierre Curie", ((0, 2), (6, 7))),
        ("Marie Curie", ((3, 5),)),
    ]


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Emily Bronte wrote the novel.", "f"),
        ("Charles Babbage built the engine.", "m"),
        ("Sir Xanthos Moore built the engine.", "m"),
        ("The engine was built by Mrs Xanthos Moore.", "f"),
        ("Xanthos Moore built the engine.", ""),
        ("Xanthos Moore said that she had built it. Xanthos Moore sold her engine in 1900.", "f"),
        ("Xanthos Moore said that she had built it.", ""),
        ("Xanthos Moore said that she had built it. Xanthos Moore sold his engine in 1900.", ""),
    ],
)
def test_he_or_she_is_told_by_title_use_or_first_name(text, gender):
    ctx = context(text)
    assert gender_of(ctx, next(n for n in ctx.names if n.kind is Kind.PERSON)) == gender


MOORE = "Xanthos/NNP/compound/1/PERSON Moore/NNP/{dep}/{head}/PERSON"


@pytest.mark.parametrize(
    ("sentence", "human"),
    [
        (f"{MOORE.format(dep='nsubj', head=2)} said=say/VBD/ROOT/2 ././punct/2", True),
        (f"{MOORE.format(dep='nsubj', head=2)} rose=rise/VBD/ROOT/2 ././punct/2", False),
        (f"{MOORE.format(dep='nsubj', head=5)} ,/,/punct/1 a/DT/det/4 poet/NN/appos/1 rose=rise/VBD/ROOT/5", True),
        (f"{MOORE.format(dep='nsubj', head=5)} ,/,/punct/1 a/DT/det/4 peak/NN/appos/1 rose=rise/VBD/ROOT/5", False),
    ],
)
def test_a_human_is_known_by_what_is_told_of_them(sentence, human):
    ctx = parsed.context(sentence)
    assert is_human(ctx, ctx.names[0]) is human


def test_a_human_is_known_by_the_word_beside_the_name():
    ctx = parsed.context(
        "the/DT/det/1 poet/NN/nsubj/4 Xanthos/NNP/compound/3/PERSON Moore/NNP/appos/1/PERSON rose=rise/VBD/ROOT/4"
    )
    assert is_human(ctx, ctx.names[0])


def test_a_capital_name_that_and_joins_to_no_person_is_no_name():
    joined = "Keel/NNP/nsubj/4 and/CC/cc/0 Red/NNP/compound/3 Lion/NNP/conj/0 met/VBD/ROOT/4 ./PU/punct/4"
    assert find_names(parsed.reading(joined)) == ()


def test_a_name_that_no_entity_marks_is_one_where_it_stands_alone():
    marked = "Boro/NNP/nsubj/1/PERSON sold/VBD/ROOT/1 boats/NNS/dobj/1 ././punct/1"
    sentence = "Then/RB/advmod/2 Boro/NNP/{dep} left/VBD/ROOT/2 ././punct/2"
    [name] = find_names(parsed.reading(marked, sentence.format(dep="nsubj/2")))
    assert name.mentions == ((0, 1), (5, 6))
    longer = "Then/NNP/compound/1 Boro/NNP/nsubj/2 left/VBD/ROOT/2 ././punct/2"
    [name] = find_names(parsed.reading(marked, longer))
    assert name.mentions == ((0, 1),)


@pytest.mark.parametrize(
    ("noun", "found"),
    [("company", [("Mars One", Kind.ORGANISATION)]), ("director", [("Mars One", Kind.PERSON)]), ("album", [])],
)
def test_a_name_is_what_the_noun_beside_it_says(noun, found):
    sentence = (
        f"The/DT/det/1 {noun}/NN/nsubj/5 ,/,/punct/1 Mars/NNP/compound/4 One/NNP/appos/1 grew/VBD/ROOT/5 ././punct/5"
    )
    assert [(n.text, n.kind) for n in find_names(parsed.reading(sentence))] == found
    marked = sentence.replace("compound/4", "compound/4/PERSON").replace("appos/1", "appos/1/PERSON")
    told = found or [("Mars One", Kind.PERSON)]
    assert [(n.text, n.kind) for n in find_names(parsed.reading(marked))] == told
    assert find_names(parsed.reading(sentence.replace("One/NNP", "O*ne/NNP"))) == ()


@pytest.mark.parametrize(
    ("role", "kind"),
    [("a/DT/det/5 geologist/NN/appos/1", Kind.PERSON), ("a/DT/det/5 comet/NN/appos/1", Kind.ORGANISATION)],
)
def test_a_role_beside_a_name_tells_that_it_is_a_persons(role, kind):
    text = f"Alton/NNP/compound/1/ORG Byers/NNPS/nsubj/5/ORG ,/,/punct/1 {role} slept/VBD/ROOT/5 ././punct/5"
    assert [(n.text, n.kind) for n in find_names(parsed.reading(text))] == [("Alton Byers", kind)]


def test_a_noun_beside_a_noun_is_no_name():
    text = "Crews/NNS/nsubj/4 ,/,/punct/0 good/JJ/amod/3 teams/NNS/appos/0 slept/VBD/ROOT/4 ././punct/4"
    assert find_names(parsed.reading(text)) == ()


def test_who_stands_with_a_person_is_a_person():
    text = (
        "Hideo/NNP/compound/1/PERSON Abe/NNP/nsubj/5/PERSON and/CC/cc/1 Tomoo/NNP/compound/4 Ogura/NNP/conj/1 "
        "slept/VBD/ROOT/5 ././punct/5"
    )
    assert [n.text for n in find_names(parsed.reading(text))] == ["Hideo Abe", "Tomoo Ogura"]
