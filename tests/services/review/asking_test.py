from dataclasses import replace

import pytest
from sqlalchemy import select

from quizapp import language
from quizapp.models import Candidate, Happening, Origin, Status, Why
from quizapp.services.errors import ConflictError, InvalidError, NotFoundError
from quizapp.services.questions import load_version
from quizapp.services.review.asking import About, add_written, write_about
from tests.core.generate.articles import MOON
from tests.factories import NOW, choice, make_article, make_candidate, make_question, make_revision, make_teacher

FIRST = "In April 1961, Yuri Gagarin became the first person to travel into space."


@pytest.fixture
def moon(session, teacher):
    return make_article(session, text=MOON, parse=language.parse(MOON), author_id=teacher.id, title="The Moon")


def write(session, article, teacher, words):
    start = MOON.index(words)
    about = {"article_id": article.id, "teacher_id": teacher.id}
    return write_about(session, **about, start=start, end=start + len(words))


def add(session, article, teacher, about):
    return add_written(session, article_id=article.id, teacher_id=teacher.id, about=about, now=NOW)


def test_the_best_becomes_a_draft_and_the_others_candidates(session, teacher, moon, events):
    about = write(session, moon, teacher, FIRST)
    assert {item.citations[0].exact for item, _ in about.items} == {FIRST}
    question = add(session, moon, teacher, about)
    version = load_version(session, question)
    assert (question.status, question.origin, version.item()) == (Status.DRAFT, Origin.GENERATED, about.items[0][0])
    assert version.found() == about.items[0][1]
    assert events(question) == [(Happening.ADDED, teacher.id, "asked about a sentence")]
    kept = session.scalars(select(Candidate).where(Candidate.why == Why.SPARE).order_by(Candidate.place))
    assert [one.item() for one in kept] == [item for item, _ in about.items[1:]]


def test_asking_on_adds_the_next_until_all_is_asked(session, teacher, moon):
    about = write(session, moon, teacher, FIRST)
    added = [load_version(session, add(session, moon, teacher, about)).item().stem for _ in about.items]
    assert added == [item.stem for item, _ in about.items]
    with pytest.raises(InvalidError, match="is asked already"):
        add(session, moon, teacher, about)


def test_a_candidate_that_is_asked_is_taken(session, teacher, moon):
    about = write(session, moon, teacher, FIRST)
    candidate = make_candidate(session, article=moon, item=about.items[0][0])
    question = add(session, moon, teacher, about)
    assert candidate.question_id == question.id


def test_why_there_is_none_is_said(session, teacher, article, broken, unproved):
    revision_id = make_candidate(session, article=article).revision_id
    empty = About(revision_id=revision_id, items=(), refused=())
    with pytest.raises(InvalidError, match="said so plainly"):
        add(session, article, teacher, empty)
    refused = ((choice(stem="Far?"), (broken, unproved)), (choice(stem="Near?"), (unproved,)))
    with pytest.raises(InvalidError) as told:
        add(session, article, teacher, replace(empty, refused=refused))
    assert str(told.value) == "One could ask “Near?”, but it did not pass the checks. No passage proves it."


def test_a_text_that_was_changed_meanwhile_is_chosen_from_anew(session, teacher, article):
    revision_id = make_candidate(session, article=article).revision_id
    make_revision(session, article, "It closed in 1924.")
    with pytest.raises(ConflictError, match="changed meanwhile"):
        add(session, article, teacher, About(revision_id=revision_id, items=((choice(), ()),), refused=()))


@pytest.mark.parametrize(("start", "end"), [(5, 5), (-1, 4), (0, 10_000)])
def test_places_that_enclose_nothing_are_refused(session, teacher, article, start, end):
    with pytest.raises(InvalidError, match="no passage"):
        write_about(session, article_id=article.id, teacher_id=teacher.id, start=start, end=end)


def test_nobody_asks_about_anothers(session, article):
    with pytest.raises(NotFoundError):
        write_about(session, article_id=article.id, teacher_id=make_teacher(session).id, start=0, end=5)
    make_question(session, article=article)
