import pytest

from tests.core.generate.articles import CANAL, MOON, asked, drafts


@pytest.mark.parametrize(
    ("stem", "key"),
    [
        ("Who became the first person to travel into space in April 1961?", "Yuri Gagarin"),
        ("Who said, “The exploration of space will go ahead, whether we join in it or not”?", "John F. Kennedy"),
        ("In which month did Neil Armstrong and Buzz Aldrin land on the Moon?", "July 1969"),
        ("About how many kilograms of rock did Neil Armstrong collect?", "21"),
        (
            "Which remark does the article quote John F. Kennedy as making?",
            "“The exploration of space will go ahead, whether we join in it or not”",
        ),
        ("Why did Jim Lovell return to Earth in April 1970?", "Because an oxygen tank had exploded"),
        ("What did Gene Kranz refuse to do?", "Give up"),
        ("How many astronauts walked on the Moon between 1969 and 1972?", "Twelve"),
        ("In which year did Sergei Korolev die?", "1966"),
        ("Where did a fire kill three astronauts at Cape Kennedy in January 1967?", "In Florida"),
    ],
)
def test_forms_of_a_news_text(stem: str, key: str) -> None:
    assert asked(MOON)[stem] == key


@pytest.mark.parametrize(
    ("stem", "key"),
    [
        ("Who began a canal in Panama in 1881?", "French engineers"),
        ("What did President Theodore Roosevelt support in 1903?", "The independence of Panama"),
        ("How did John Stevens build new railways?", "By using steam shovels from the United States"),
        ("At whose request did George Goethals take command in 1907?", "Theodore Roosevelt"),
        ("How much did the American government spend?", "$375 million"),
        ("In which month was the Panama Canal opened?", "August 1914"),
    ],
)
def test_forms_of_a_history_text(stem: str, key: str) -> None:
    assert asked(CANAL)[stem] == key


@pytest.mark.parametrize(
    ("text", "stem", "key"),
    [
        (
            "NASA plans to send four astronauts to Mars to build a colony.",
            "Why does NASA plan to send four astronauts to Mars?",
            "To build a colony",
        ),
        (
            "NASA hopes to launch a telescope to study distant planets.",
            "Why does NASA hope to launch a telescope?",
            "To study distant planets",
        ),
        (
            "A new road is being built to Lukla to guarantee the flow of tourists and their money.",
            "Why is a new road being built to Lukla?",
            "To guarantee the flow of tourists and their money",
        ),
        (
            "Charles Darwin sailed to Chile in order to collect fossils.",
            "Why did Charles Darwin sail to Chile?",
            "To collect fossils",
        ),
        (
            (
                "In January 2020, Iran launched a missile attack on US forces at al-Asad in retaliation for a drone "
                "strike at a Baghdad airport that killed a top Iranian commander."
            ),
            "Why did Iran launch a missile attack on US forces at al-Asad in January 2020?",
            "In retaliation for a drone strike at a Baghdad airport",
        ),
        (
            "The library in Dublin closed because of a flood in the cellar.",
            "Why did the library in Dublin close?",
            "Because of a flood in the cellar",
        ),
        (
            "With help from Norway, Charles Darwin sailed to Chile to collect fossils.",
            "Why did Charles Darwin sail to Chile?",
            "To collect fossils",
        ),
    ],
)
def test_why(text: str, stem: str, key: str) -> None:
    assert asked(text)[stem] == key


@pytest.mark.parametrize(
    "text",
    [
        # What came of it was not what it was done for.
        "The Nikkei index fell to close at 7,162 points in Tokyo.",
        "Charles Darwin sailed to Chile to become famous.",
        # Nobody acts.
        "A storm crossed Wales to reach Ireland.",
        # What was not done had no purpose.
        "Charles Darwin did not sail to Chile to collect fossils.",
    ],
)
def test_no_why(text: str) -> None:
    assert not [stem for stem in asked(text) if stem.startswith("Why")]


@pytest.mark.parametrize(
    ("text", "stem", "key"),
    [
        (
            "The World Health Organization said that malaria killed many children in Africa. Doctors agreed.",
            "Who said that malaria killed many children in Africa?",
            "The World Health Organization",
        ),
        (
            "Alan Turing told reporters that computers would play good chess. Others doubted it.",
            "Who told reporters that computers would play good chess?",
            "Alan Turing",
        ),
        (
            "Alan Turing told them that computers would play good chess. Others doubted it.",
            "Who said that computers would play good chess?",
            "Alan Turing",
        ),
        (
            "According to NASA, more than 600 million people watched the landing on the Moon. It was fun.",
            "Who says that more than 600 million people watched the landing on the Moon?",
            "NASA",
        ),
        (
            "Edmund Hillary wrote: “Snow lay deep on the slopes of Everest and storms were near.” He was tired.",
            "Who wrote, “Snow lay deep on the slopes of Everest and storms were near”?",
            "Edmund Hillary",
        ),
        (
            "Fishermen in Iceland say that cod swim further north every year. Scientists agree.",
            "Who says that cod swim further north every year?",
            "Fishermen in Iceland",
        ),
        (
            "Marie Curie said that radium glowed in dark rooms at night. Others saw nothing.",
            "Which of these statements does the article attribute to Marie Curie?",
            "Radium glowed in dark rooms at night",
        ),
        (
            "According to the World Bank, trade across the sea raised the income of farmers in Vietnam. Good.",
            "According to the World Bank, what raised the income of farmers in Vietnam?",
            "Trade across the sea",
        ),
        (
            "The castle of Edinburgh was attacked by English soldiers in 1296. It stands on a rock.",
            "By whom was the castle of Edinburgh attacked in 1296?",
            "English soldiers",
        ),
        (
            "Marie Curie won two Nobel prizes in Stockholm. In 1903, Sweden honoured Marie Curie with a medal.",
            "Whom did Sweden honour with a medal in 1903?",
            "Marie Curie",
        ),
        (
            "About 70 percent of the surface of the Earth lies under water. Fish live there.",
            "About what percentage of the surface of the Earth lies under water?",
            "70%",
        ),
        ("More than 70 percent of the surface of the Earth lies under water.", "", None),
        (
            "Louis Pasteur worked in France for many years. Robert Koch worked in Germany.",
            "In which country did Louis Pasteur work for many years?",
            "France",
        ),
    ],
)
def test_a_form_by_example(text: str, stem: str, key: str) -> None:
    assert asked(text).get(stem) == key, asked(text)


@pytest.mark.parametrize(
    "text",
    [
        "He discovered the cave in 1940. They were amazed.",
        "This shows that the plan worked. Such things happen.",
        "“I saw the comet over London,” nobody said. We do not know.",
        "Did Napoleon sleep in this bed? Nobody knows.",
        "The attack killed twelve soldiers. The same period brought more.",
    ],
)
def test_what_leans_on_its_neighbours_is_not_asked(text: str) -> None:
    assert asked(text) == {}


@pytest.mark.parametrize(
    ("text", "stem", "deep"),
    [
        ("Louis Pasteur accused Victor Hugo of piracy in the harbour of Cadiz. It rained.", "accused", True),
        ("Louis Pasteur sent ships to Victor Hugo from the harbour of Lisbon. It rained.", "sent", False),
    ],
)
def test_to_ask_who_takes_a_stand_is_to_ask_who_says_so(text: str, stem: str, deep: bool) -> None:
    assert {d.deep for d in drafts(text) if stem in d.stem} == {deep}


def test_the_explanation_of_a_quoted_remark_quotes_it() -> None:
    [draft] = [
        d
        for d in drafts(MOON)
        if d.stem == "Who said, “The exploration of space will go ahead, whether we join in it or not”?"
    ]
    assert draft.explanation.startswith("The article gives these as words of John F. Kennedy: “")


@pytest.mark.parametrize(
    "text",
    [
        "Mary Lane was in Rome with Henry Moss in 1843.",
        "Mary Lane told Henry Moss about the fire in Rome.",
        "Mary Lane did not open the bridge of Rome in 1843.",
        "More than 70 percent of the surface of the Earth lies under water.",
    ],
)
def test_what_is_no_good_question_is_not_asked(text: str) -> None:
    found = {d.form for d in drafts(text)}
    assert found.isdisjoint({"who-subject", "how-many-subject", "how-many-other"})


def test_how_many_somebody_had_is_asked_and_not_who_had_so_many() -> None:
    found = {d.form for d in drafts("Portugal had forty ships in Goa in 1500.")}
    assert found & {"who-subject", "how-many-other"} == {"how-many-other"}
