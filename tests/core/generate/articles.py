"""Short true texts of our own, and what is asked about them."""

from functools import cache

from quizapp import language
from quizapp.core.distractors.pool import Pool
from quizapp.core.drafts import Draft
from quizapp.core.facts.context import Context
from quizapp.core.facts.premises import find_premises
from quizapp.core.facts.values import Fact
from quizapp.core.generate.asking import all_drafts, all_facts
from quizapp.core.reading import Reading

MOON = """In April 1961, Yuri Gagarin became the first person to travel into space. President John F. Kennedy \
answered in May 1961: he asked Congress to support a landing on the Moon. “The exploration of \
space will go ahead, whether we join in it or not,” Kennedy said in September 1962 at Rice University in Houston.

In January 1967, a fire killed three astronauts at Cape Kennedy in Florida. NASA redesigned the spacecraft to make \
it safer. In December 1968, Apollo 8 carried Frank Borman, Jim Lovell and Bill Anders around the Moon.

Neil Armstrong and Buzz Aldrin landed on the Moon in July 1969. Michael Collins stayed in orbit. Armstrong, the \
commander of Apollo 11, collected about 21 kilograms of rock. “Magnificent desolation is all around me,” said \
Buzz Aldrin. According to NASA, more than 600 million people watched the landing.

In April 1970, Jim Lovell, the commander of Apollo 13, returned to Earth because an oxygen tank had exploded. \
“Houston, we’ve had a problem,” Lovell said. Gene Kranz, the director of the flight, refused to give up. In December \
1972, Eugene Cernan left the last footprints on the Moon. Twelve astronauts walked on the Moon between 1969 and 1972.

The programme cost $25bn. Historians in the United States say that the programme changed the American view of the \
Earth. The Soviet Union cancelled its own programme in 1974 after four launches of the N1 rocket had failed. Sergei \
Korolev, the chief designer of the Soviet Union, died in 1966. India, China and Japan sent probes to the Moon in \
later decades."""

CANAL = """Ferdinand de Lesseps opened the Suez Canal in November 1869. The canal joins the Mediterranean Sea and \
the Red Sea. In 1881, French engineers began a canal in Panama. Yellow fever killed thousands of French workers in \
Panama. The French company collapsed in 1889.

President Theodore Roosevelt supported the independence of Panama in 1903. In 1904, American engineers took over the \
works. William Gorgas drained swamps to fight yellow fever. John Stevens built new railways by using steam shovels \
from the United States. At the request of President Theodore Roosevelt, George Goethals took command in 1907.

The Panama Canal was opened in August 1914. The canal shortened the voyage from New York to San Francisco by 13,000 \
kilometres. About 5,600 workers died between 1904 and 1913. The American government spent $375 million. In 1977, \
President Jimmy Carter signed two treaties with Panama. Panama took control of the canal in 1999."""


@cache
def reading(text: str, title: str = "") -> Reading:
    """A text as the language model reads it."""
    return language.read(text, title)


def context(text: str, title: str = "") -> Context:
    """The context of a text as the language model reads it."""
    return Context(reading(text, title))


def facts(text: str, title: str = "") -> tuple[Fact, ...]:
    """The facts that a text tells."""
    ctx = context(text, title)
    return all_facts(ctx, find_premises(ctx))


def drafts(text: str, title: str = "") -> list[Draft]:
    """Every question that the forms make of a text."""
    return all_drafts(context(text, title), facts(text, title))


def asked(text: str, title: str = "") -> dict[str, str]:
    """Every question that the forms make of a text, with its key."""
    return {draft.stem: draft.key for draft in drafts(text, title)}


def pool(text: str) -> Pool:
    """What a text offers as distractors."""
    ctx = context(text)
    return Pool(ctx, all_facts(ctx, find_premises(ctx)))
