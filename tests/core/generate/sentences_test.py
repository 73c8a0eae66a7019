"""One sentence for each turn that a clause can take, with what is asked about it or that nothing is."""

import pytest

from quizapp.core.generate import generate
from quizapp.core.items import Ordering
from tests.core.generate.articles import asked, reading


@pytest.mark.parametrize(
    ("text", "stem", "key"),
    [
        ("Portugal won with 40 ships of Goa.", "With how many ships of Goa did Portugal win?", "40"),
        (
            "Charles Darwin, who sailed on the Beagle, wrote a book about coral reefs. He was young.",
            "Who wrote a book about coral reefs?",
            "Charles Darwin",
        ),
        (
            "Alexander Fleming, who noticed the mould in London, did not patent the drug penicillin. So it goes.",
            "Who noticed the mould in London?",
            None,
        ),
        (
            "Nuclear reactors are cooled by water from the river Rhone. Engineers watch them.",
            "What is cooled by water from the river Rhone?",
            None,
        ),
        (
            "Polar bears have not reached the coast of Norway. Ice is thin.",
            "What has not reached the coast of Norway?",
            "Polar bears",
        ),
        (
            "LONDON (Reuters) - The Bank of England will raise the cost of loans in Britain. Nobody likes it.",
            "Which organisation will raise the cost of loans in Britain?",
            None,
        ),
        (
            "The Nile flows through Egypt. Cleopatra ruled Egypt from Alexandria with Roman support.",
            "Who ruled Egypt from Alexandria with Roman support?",
            None,
        ),
        (
            "The German government says it helps Ukraine. Ministers in Berlin believe that tanks help Ukraine to win.",
            "Who believes that tanks help Ukraine to win?",
            "Ministers in Berlin",
        ),
    ],
)
def test_a_sentence_is_asked_as_it_should_be_or_not_at_all(text: str, stem: str, key: str | None) -> None:
    assert asked(text).get(stem) == key


_TEXT = """\
Dr Rosalind Franklin, a chemist from London, photographed DNA in 1952. She had studied at Cambridge. Her work helped \
Francis Crick and James Watson. In 1953, Watson and Crick, two researchers in Cambridge, published a model of DNA.
The deadliest year for the soldiers of Napoleon was 1812, when the Grand Army marched into Russia. In 1813, Prussia \
declared war. In 1814, Napoleon was sent to Elba. In June 1815, the Duke of Wellington defeated Napoleon at Waterloo. \
Napoleon died on 5 May 1821 on the island of Saint Helena because of a disease of the stomach.
Mount Everest stands in Nepal. Tourists in Kathmandu visit the temples near Boudha. Planes land in Lukla. Climbers \
sleep at Gorak Shep. Doctors work in Pheriche. In Namche Bazaar, traders sell wool to visitors from China.
Voyager 1 was launched in September 1977 by NASA. Voyager 2 was launched in August 1977. In 1979, Voyager 1 \
photographed Jupiter. In 1989, Voyager 2 photographed Neptune. Carl Sagan, the astronomer from New York, died in 1996.
The village does not have a school, the mayor said. According to scientists, the lake could vanish. According to him, \
nothing changed. The mayor, a doctor, was told that the bridge would be closed. There are two bridges."""
_TEXTS = _TEXT.splitlines()


@pytest.mark.parametrize("text", _TEXTS)
def test_every_set_keeps_its_promises(text: str) -> None:
    made = generate(reading(text, "Notes"), count=20, spare=True)
    stems = [item.stem for item in made.items]
    assert len(set(stems)) == len(stems)
    for item in made.items:
        if not isinstance(item, Ordering):
            assert item.keys[0].text.casefold() not in item.stem.casefold()


def test_some_of_these_texts_are_asked_about() -> None:
    made = [item for text in _TEXTS for item in generate(reading(text, "Notes"), count=20, spare=True).items]
    assert {isinstance(item, Ordering) for item in made} == {True, False}


def test_a_history_gives_a_timeline() -> None:
    timeline = generate(reading(_TEXTS[1])).items[0]
    assert isinstance(timeline, Ordering)
    assert [timeline.event(id_).text for id_ in timeline.order] == [
        "The Grand Army marches into Russia",
        "Napoleon is sent to Elba",
        "The Duke of Wellington defeats Napoleon at Waterloo",
        "Napoleon dies on the island of Saint Helena",
    ]


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        ("Rome ’s in Italy.", "Where"),
        ("The war of Napoleon came in 1812. It was long.", "In which year"),
        ("Galileo Galilei told that the Earth moves around the Sun.", "Who told"),
    ],
)
def test_what_would_not_read_well_is_not_asked(text: str, stem: str) -> None:
    assert [asked_for for asked_for in asked(text) if asked_for.startswith(stem)] == []
