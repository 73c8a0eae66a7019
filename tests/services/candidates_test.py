"""Candidates are kept once, and the nearest misses become drafts with their faults."""

from dataclasses import replace

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.core.citations import cite_quote
from quizapp.core.items import Choice, Item, Problem, Severity, item_hash
from quizapp.models import Article, ArticleRevision, Candidate, Origin, Question, QuestionEvent, Status, Why
from quizapp.services.candidates import keep_candidates, near_misses, open_near_misses, refused_candidates
from quizapp.services.questions import load_version
from tests.factories import NOW, TEXT, choice, make_article, make_question, make_teacher, ordering

SENTENCES = (
    "The canal “Süd” opened in 1871 with 14 locks.",
    "It carried coal for 52 years.",
    "The canal closed in 1923.",
)
FAULT = Problem(check="option-count", severity=Severity.UNPROVED, message="There are 2 options: give three to five.")
OTHER = Problem(check="attributed", severity=Severity.UNPROVED, message="Say who says so.")


def about(sentence: int, stem: str, **changes: object) -> Choice:
    return choice(stem=stem, citations=(cite_quote(TEXT, SENTENCES[sentence]),), **changes)


@pytest.fixture
def article(session: Session) -> Article:
    return make_article(session)


@pytest.fixture
def revision(session: Session, article: Article) -> ArticleRevision:
    return session.scalars(ArticleRevision.newest(article.id)).one()


def keep(
    session: Session, revision: ArticleRevision, *refused: tuple[Item, tuple[Problem, ...]], **also: object
) -> None:
    given = {"spares": (), "known": set(), "job_id": None, "now": NOW, "refused": refused}
    keep_candidates(session, revision, **given | also)


def test_what_was_written_besides_is_kept_with_where_it_stands(session: Session, revision: ArticleRevision) -> None:
    keep(session, revision, (about(2, "When did it close?"), (FAULT,)), spares=((about(1, "For how long?"), ()),))
    spare, refused = session.scalars(select(Candidate).order_by(Candidate.place)).all()
    assert (spare.why, spare.item().stem, spare.found()) == (Why.SPARE, "For how long?", ())
    assert (refused.why, refused.found(), TEXT[refused.start : refused.end]) == (Why.REFUSED, (FAULT,), SENTENCES[2])


def test_nothing_is_kept_twice_nor_what_is_a_question(session: Session, revision: ArticleRevision) -> None:
    item, known = about(0, "When did it open?"), about(1, "For how long?")
    for _ in range(2):
        keep(session, revision, (item, (FAULT,)), (item, (FAULT,)), (known, (FAULT,)), known={item_hash(known)})
    assert [c.item() for c in refused_candidates(session, revision_id=revision.id)] == [item]


def test_what_cites_nothing_is_no_candidate(session: Session, revision: ArticleRevision) -> None:
    keep(session, revision, (choice(citations=()), (FAULT,)))
    assert refused_candidates(session, revision_id=revision.id).all() == []


def test_a_timeline_lies_where_its_first_event_is_told(session: Session, revision: ArticleRevision) -> None:
    keep(session, revision, (ordering(), (FAULT,)))
    (found,) = refused_candidates(session, revision_id=revision.id)
    assert TEXT[found.start : found.end] == ordering().events[0].citations[0].exact


def test_the_fewer_faults_the_nearer(session: Session, revision: ArticleRevision) -> None:
    keep(session, revision, (about(0, "Two faults?"), (FAULT, OTHER)), (about(1, "One fault?"), (FAULT,)))
    assert [c.item().stem for c in near_misses(session, revision_id=revision.id, count=5)] == [
        "One fault?",
        "Two faults?",
    ]
    assert [c.item().stem for c in near_misses(session, revision_id=revision.id, count=1)] == ["One fault?"]


def test_each_near_miss_is_on_a_sentence_that_nothing_asks_about(
    session: Session, article: Article, revision: ArticleRevision
) -> None:
    make_question(session, article=article, item=about(0, "When did the canal open?"))
    stems = {0: ["When, then?"], 1: ["How long?", "How many years?"], 2: ["Which year?"]}
    keep(session, revision, *((about(n, stem), (FAULT,)) for n, all_of in stems.items() for stem in all_of))
    assert [c.item().stem for c in near_misses(session, revision_id=revision.id, count=5)] == [
        "How long?",
        "Which year?",
    ]


def test_at_most_two_near_misses_are_of_one_form(session: Session, revision: ArticleRevision) -> None:
    rows = [(about(n, f"When, {n}?"), (FAULT,)) for n in range(3)]
    other = (replace(about(2, "Who?"), form="who"), (FAULT,))
    keep(session, revision, *rows, other)
    found = near_misses(session, revision_id=revision.id, count=5)
    assert [c.form for c in found] == ["when", "when", "who"]


def test_near_misses_become_drafts_once_with_what_is_wrong(
    session: Session, article: Article, revision: ArticleRevision
) -> None:
    keep(session, revision, (about(1, "For how long?"), (FAULT,)))
    asked = {"revision_id": revision.id, "count": 3, "teacher_id": make_teacher(session).id, "now": NOW}
    (opened,) = open_near_misses(session, **asked)
    question = session.get_one(Question, opened)
    assert (question.status, question.origin, question.article_id) == (Status.DRAFT, Origin.GENERATED, article.id)
    assert load_version(session, question).found() == (FAULT,)
    assert session.scalars(QuestionEvent.of_question(opened)).one().note == "near miss"
    assert open_near_misses(session, **asked) == []
