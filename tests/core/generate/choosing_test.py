from quizapp.core.distractors.pool import Pool
from quizapp.core.facts.context import Context
from quizapp.core.facts.premises import find_premises
from quizapp.core.generate.asking import all_drafts, all_facts
from quizapp.core.generate.choosing import MOST_RATED, rated
from tests.core.generate.articles import CANAL, reading


def test_distractors_are_sought_for_the_best_drafts_only() -> None:
    ctx = Context(reading(CANAL, "The Panama Canal"))
    facts = all_facts(ctx, find_premises(ctx))
    drafts = all_drafts(ctx, facts)
    every = rated(ctx, Pool(ctx, facts), drafts)
    best = rated(ctx, Pool(ctx, facts), drafts * MOST_RATED)
    assert len(drafts) > 4
    assert len(every) <= len(drafts) <= len(best) <= MOST_RATED
    assert [c.worth for c in every] == sorted((c.worth for c in every), reverse=True)
    assert len({c.draft.stem for c in best}) < len(every)
