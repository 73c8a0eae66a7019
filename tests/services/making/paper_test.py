from dataclasses import replace

import pytest

from quizapp.core.citations import cite_quote
from quizapp.models import Shown, Status
from quizapp.services.making.paper import Quote, lay_out_paper
from tests.factories import choice, make_article, make_question, make_quiz, ordering
from tests.factories.items import TEXT, year

WHY = "Why did traffic fall?"


@pytest.fixture
def article(session):
    return make_article(session)


@pytest.fixture
def quiz_of(session, article):
    def quiz_of(*items, **changes):
        questions = [make_question(session, article=article, item=item) for item in items]
        return make_quiz(session, questions=questions, **changes)

    return quiz_of


def mixed(stem=WHY):
    return choice(stem=stem, fixed_order=False)


def stems(version):
    return [question.stem for question in version.questions]


def test_both_versions_ask_the_same_in_different_orders(session, quiz_of):
    quiz = quiz_of(choice(), ordering(), mixed())
    papers = [lay_out_paper(session, quiz_id=quiz.id, seed=seed) for seed in range(12)]
    for paper in papers:
        first, second = paper.versions
        assert (first.name, second.name, paper.total) == ("A", "B", 6)
        assert sorted(stems(first)) == sorted(stems(second))
        assert stems(first) != stems(second)
    assert lay_out_paper(session, quiz_id=quiz.id, seed=3) == papers[3]
    assert len({tuple(stems(paper.versions[0])) for paper in papers}) > 1


def test_the_answer_is_the_letter_that_the_version_prints(session, quiz_of):
    quiz = quiz_of(choice(), mixed())
    letters = set()
    for seed in range(10):
        for version in lay_out_paper(session, quiz_id=quiz.id, seed=seed).versions:
            by_stem = {question.stem: question for question in version.questions}
            dated, free = by_stem["When did the canal open?"], by_stem[WHY]
            assert (dated.parts, dated.answer) == (("In 1871", "In 1890", "In 1923"), "A")
            assert free.parts["ABC".index(free.answer)] == "In 1871"
            letters.add(free.answer)
    assert letters == {"A", "B", "C"}


def test_the_numbers_of_a_timeline_stand_as_its_boxes_do(session, quiz_of):
    quiz = quiz_of(ordering())
    rank = {"The canal opens": "1", "The railway comes": "2", "The canal closes": "3"}
    for seed in range(4):
        for version in lay_out_paper(session, quiz_id=quiz.id, seed=seed).versions:
            [question] = version.questions
            assert question.answer == ", ".join(rank[part] for part in question.parts)


def test_the_key_names_places_answers_and_passages(session, quiz_of):
    quiz = quiz_of(choice(), ordering())
    paper = lay_out_paper(session, quiz_id=quiz.id, seed=5)
    when, timeline = paper.key
    assert [stems(version)[place - 1] for version, place in zip(paper.versions, when.places, strict=True)] == [
        "When did the canal open?"
    ] * 2
    assert when.answer == "In 1871"
    assert when.quotes == (Quote(1, "The canal “Süd” opened in 1871 with 14 locks."),)
    assert timeline.answer == "The canal opens; The railway comes; The canal closes"
    assert [quote.paragraph for quote in timeline.quotes] == [1, 2, 2]
    assert (when.free, timeline.free) == (False, False)


def test_the_key_says_where_events_may_change_places(session, quiz_of):
    first, *rest = ordering().events
    tied = replace(first, timex=year(1923), citations=(cite_quote(TEXT, "traffic fell"),))
    paper = lay_out_paper(session, quiz_id=quiz_of(ordering(events=(tied, *rest))).id, seed=1)
    assert paper.key[0].free


def test_a_drawn_paper_asks_as_many_as_are_drawn_the_same_in_both(session, quiz_of):
    quiz = quiz_of(mixed("One?"), mixed("Two?"), mixed("Three?"), drawn=2)
    first, second = lay_out_paper(session, quiz_id=quiz.id, seed=1).versions
    assert len(first.questions) == 2
    assert set(stems(first)) == set(stems(second))


@pytest.mark.parametrize(("shown", "paragraphs"), [(Shown.WHOLE, 3), (Shown.CLASS, 3), (Shown.QUOTES, 0)])
def test_the_article_is_printed_as_far_as_a_class_may_be_given_it(session, article, quiz_of, shown, paragraphs):
    article.shown = shown
    paper = lay_out_paper(session, quiz_id=quiz_of(choice()).id, seed=1)
    assert [len(one.paragraphs) for one in paper.articles] == [paragraphs]


def test_what_may_not_be_asked_is_not_printed(session, article):
    quiz = make_quiz(session, questions=[make_question(session, article=article, status=Status.DRAFT)])
    paper = lay_out_paper(session, quiz_id=quiz.id, seed=1)
    assert (paper.key, paper.total, paper.articles) == ((), 0, ())
    assert [version.questions for version in paper.versions] == [(), ()]
