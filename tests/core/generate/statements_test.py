from quizapp.core.distractors.lures import Lure
from quizapp.core.facts.statements import find_statements
from quizapp.core.generate.sets import together
from quizapp.core.generate.statements import _beside, _Told, which_statement
from quizapp.core.items import Evidence
from tests.core.generate.articles import CANAL, context, reading

TITLE = "The Panama Canal"


def asked(topic: str, text: str = CANAL):
    stem = f"Which of these statements about {topic} does the article support?"
    return [c for c in which_statement(context(text, TITLE)) if c.draft.stem == stem]


def test_the_key_is_what_a_sentence_tells_and_the_others_what_other_sentences_do_not():
    best = asked("Panama")[0]
    sentence = best.draft.fact.sentence
    assert CANAL[sentence.start : sentence.end].startswith(best.draft.key)
    assert all(lure.evidence is Evidence.ELSEWHERE and lure.text not in CANAL for lure in best.lures)
    assert len({lure.citations[0].start for lure in best.lures} | {sentence.start}) == len(best.lures) + 1


def test_feedback_quotes_what_the_article_says_instead():
    lure = asked("Panama")[0].lures[0]
    assert lure.feedback == f"The article says: “{lure.citations[0].exact.rstrip('.')}”."


def test_every_option_names_the_topic():
    for candidate in asked("Panama"):
        assert all("Panama" in text for text in (candidate.draft.key, *(lure.text for lure in candidate.lures)))


def test_an_article_that_tells_too_little_of_a_name_asks_nothing():
    assert which_statement(context("Ann Lee rejected the plan in May 2011.")) == ()


def test_no_two_questions_of_a_set_rest_on_one_sentence():
    ctx = context(CANAL, TITLE)
    chosen = together(which_statement(ctx), 9, (), reading(CANAL, TITLE), 1)
    rests = [at for c in chosen for at in (c.draft.fact.sentence.start, *(x.citations[0].start for x in c.lures))]
    assert chosen
    assert len(rests) == len(set(rests))


def test_a_false_version_that_loses_the_topic_gives_way_to_one_that_keeps_it():
    statement = next(find_statements(context(CANAL, TITLE)))
    lost = Lure("De Lesseps opened the Erie Canal in 1869", Evidence.ELSEWHERE, "")
    kept = Lure("De Lesseps closed the Suez Canal in 1869", Evidence.ELSEWHERE, "")
    key = _Told(statement, "The Suez Canal joins two seas today", (), ())
    other = _Told(statement, "De Lesseps opened the Suez Canal in 1869", (), ((2.0, lost), (1.6, kept)))
    assert _beside("the Suez Canal", key, other) == (1.6, kept)
    assert _beside("Panama", key, other) is None
