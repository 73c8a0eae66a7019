from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from quizapp.core.citations import cite_quote
from quizapp.models import Candidate, Happening, Status
from quizapp.services.errors import ChangedError, ConflictError, InvalidError
from quizapp.services.questions import load_version
from quizapp.services.review.deciding import Seen
from quizapp.services.review.swapping_options import find_another, put_another
from quizapp.services.review.undoing import find_decision, undo_decision
from tests.factories import NOW, TEXT, choice, make_article, make_candidate, make_question, ordering

SINCE = cite_quote(TEXT, "Since 2004 walkers have used its banks.")


def with_third(text, **changes):
    """The item with other words for its last wrong answer."""
    first, second, third = choice().options
    return choice(options=(first, second, replace(third, text=text, citations=(SINCE,))), fixed_order=False, **changes)


def swap(session, question, teacher, option="c", version=None, now=NOW):
    about = {"question_id": question.id, "teacher_id": teacher.id}
    found = find_another(session, **about, option_id=option)
    seen = Seen(version or question.version_number, question.status)
    return put_another(session, **about, seen=seen, found=found, now=now)


def texts(session, question):
    return [option.text for option in load_version(session, question).item().options]


def test_another_that_was_told_with_the_stem_or_the_key_takes_its_place(session, teacher, article, draft, events):
    question = draft()
    make_candidate(session, article=article, item=with_third("In 2004"))
    draft(item=with_third("In 2004 at last", stem="In which year?"))
    draft(item=ordering())
    shown = [texts(session, swap(session, question, teacher)) for _ in range(2)]
    assert shown == [["In 1871", "In 1890", "In 2004 at last"], ["In 1871", "In 1890", "In 2004"]]
    swapped = Happening.CHANGED, teacher.id
    assert events(question) == [(*swapped, "swapped, from version 1"), (*swapped, "swapped, from version 2")]
    assert question.status is Status.DRAFT
    assert "number-order" not in [problem.check for problem in load_version(session, question).found()]


def test_pressing_on_comes_round_and_leaves_no_candidates(session, teacher, article, draft):
    question = draft(item=choice(fixed_order=False))
    draft(item=with_third("In 2004", stem="In which year?"))
    minutes = [NOW, NOW + timedelta(minutes=1)]
    shown = [texts(session, swap(session, question, teacher, now=at))[2] for at in minutes]
    assert shown == ["In 2004", "In 1923"]
    decision = find_decision(session, article_id=article.id, teacher_id=teacher.id, now=NOW)
    undo_decision(session, article_id=article.id, teacher_id=teacher.id, event_id=decision.event_id, now=NOW)
    assert texts(session, question)[2] == "In 2004"
    assert session.scalar(select(func.count(Candidate.id))) == 0


def test_what_is_told_of_another_question_is_not_taken(session, teacher, article, draft):
    question = draft()
    first, second, third = choice().options
    asks_else = with_third("In 2004", stem="When did it close?")
    other = replace(asks_else, options=(replace(first, text="In 1924"), second, asks_else.options[2]))
    make_question(session, article=article, item=other)
    assert third.text == "In 1923"
    with pytest.raises(InvalidError, match="no other wrong answer"):
        swap(session, question, teacher)
    assert question.version_number == 1


@pytest.mark.parametrize("option", ["a", "x"])
def test_only_a_wrong_answer_is_swapped(session, teacher, draft, option):
    with pytest.raises(InvalidError, match="no such wrong answer"):
        swap(session, draft(), teacher, option)


def test_a_timeline_has_no_wrong_answers(session, teacher, draft):
    with pytest.raises(InvalidError, match="no such wrong answer"):
        swap(session, draft(item=ordering()), teacher)


def test_what_was_seen_otherwise_is_not_swapped(session, teacher, draft):
    question = draft(item=choice(fixed_order=False))
    draft(item=with_third("In 2004", stem="In which year?"))
    with pytest.raises(ChangedError):
        swap(session, question, teacher, version=3)
    assert question.version_number == 1


def test_an_article_that_nobody_has_read_offers_nothing_yet(session, teacher):
    unread = make_article(session, parse=None, author_id=teacher.id)
    with pytest.raises(ConflictError, match="still being read"):
        swap(session, make_question(session, article=unread), teacher)
