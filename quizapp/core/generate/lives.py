"""Lives: what a person did came before the day that the text calls the person dead."""

from collections.abc import Iterable, Iterator, Mapping

from quizapp.core.facts.clauses import Clause
from quizapp.core.generate.happening import Happening


def life_links(
    told: Mapping[int, Clause], found: Mapping[int, Happening], actors: Mapping[int, str], clauses: Iterable[int]
) -> Iterator[tuple[int, int]]:
    """Pairs of a person's own deed and death, where the text gives the death no date.

    Args:
        told: the clauses that tell events of some time or place in an order, by their verbs.
        found: the events.
        actors: the person whom each clause's subject names, by its verb.
        clauses: the verbs of all clauses that tell events.
    """
    deaths: dict[str, int] = {}
    for verb in clauses:
        if verb in found and found[verb].text == f"{actors.get(verb)} dies" and found[verb].interval is None:
            deaths.setdefault(actors[verb], verb)
    for verb, clause in told.items():
        death = deaths.get(actors.get(verb, ""))
        named = verb in found and found[verb].text.startswith(f"{actors.get(verb)} ")
        if death is not None and named and not clause.passive and not found[verb].text.endswith(" dies"):
            yield verb, death
