"""Why something was done, and what was done for that: read from whole texts, as the language model parses them."""

import pytest

from tests.core.generate.articles import asked


@pytest.mark.parametrize(
    ("text", "stem", "key"),
    [
        (
            "Isaac Newton said he was unable to return to London because he had lost his horse.",
            "According to Isaac Newton, why was he unable to return to London?",
            "Because he had lost his horse",
        ),
        (
            "The kingdom of Hungary fell largely because its army lacked horses.",
            "Why did the kingdom of Hungary fall?",
            "Largely because its army lacked horses",
        ),
        (
            "In March 1850, people gathered in the streets of Vienna to celebrate peace.",
            "Why did people gather in the streets of Vienna in March 1850?",
            "To celebrate peace",
        ),
        (
            "Around a third of all ships sank near Iceland because of strong winds.",
            "Why did around a third of all ships sink near Iceland?",
            "Because of strong winds",
        ),
        (
            "Charles Darwin sailed to Chile in an attempt to collect fossils.",
            "Why did Charles Darwin sail to Chile?",
            "To collect fossils",
        ),
        (
            "Iran attacked the port of Basra in retaliation for a strike in the city of Tehran that killed a man.",
            "Why did Iran attack the port of Basra?",
            "In retaliation for a strike in the city of Tehran",
        ),
        (
            "Charles Darwin painted the cliffs of Dover to thank his sister.",
            "What did Charles Darwin do to thank his sister?",
            "Painted the cliffs of Dover",
        ),
        (
            "Charles Darwin crossed the mountains of Chile, despite heavy storms.",
            "What did Charles Darwin do despite heavy storms?",
            "Crossed the mountains of Chile",
        ),
        (
            "Unlike his brother, Charles Darwin sailed to Chile to collect fossils.",
            "Why did Charles Darwin sail to Chile?",
            "To collect fossils",
        ),
        (
            "The storm hit Iberia, which cancelled fifty flights because of the weather in Madrid.",
            "Why did Iberia cancel fifty flights?",
            "Because of the weather in Madrid",
        ),
        (
            "Despite heavy storms, Charles Darwin crossed the mountains of Chile.",
            "What did Charles Darwin do despite heavy storms?",
            "Crossed the mountains of Chile",
        ),
        (
            "If Sudan breaks its promises, the old embargo on trade can be imposed by Norway.",
            "What can happen if Sudan breaks its promises?",
            "The old embargo on trade can be imposed by Norway",
        ),
        (
            "If Rome had fallen, Carthage would have ruled the sea.",
            "What would have happened if Rome had fallen?",
            "Carthage would have ruled the sea",
        ),
    ],
)
def test_a_reason_a_deed_or_an_outcome_is_asked_for(text: str, stem: str, key: str) -> None:
    assert asked(text).get(stem) == key


@pytest.mark.parametrize(
    "text",
    [
        # What was to be done completes the noun before it.
        "Charles Darwin made a promise to the king to collect fossils. Alan Turing made plans to collect stamps.",
        # Nobody knows who acts, or for what.
        "They sailed to Chile to collect fossils.",
        "Charles Darwin sailed to Chile because they wanted it.",
        # He is another.
        "Charles Darwin met him in Chile because of a storm in Lima.",
        # The reason may be that of the second verb only.
        "Charles Darwin crossed Chile and painted cliffs in Wales to thank his sister.",
        # It comes, and is not why.
        "The railway to Leeds is continuing to expand, with other stations due to come online.",
        # A condition of what is so, not of what may be.
        "If Rome slept, Carthage ruled the sea.",
        # A verb before its subject.
        "In 1835 came Charles Darwin to the coast of Chile to collect fossils.",
        # Whoever is meant by it is in the key alone.
        "If he breaks the promise of Oslo, Charles Darwin will cross the sea to Wales.",
        "“Charles Darwin will cross the sea if Rome falls,” wrote a poet.",
    ],
)
def test_no_reason_is_asked_for(text: str) -> None:
    assert not [stem for stem in asked(text) if stem.startswith(("Why", "What did", "What can", "What will"))]
