"""Promise 1: a citation holds in its revision, always, whoever inserts it."""

import pytest
from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from quizapp.models import Article, ArticleRevision, CitationRole, QuestionVersion, StoredCitation
from tests.factories import TEXT, make_article, make_question, make_revision


def row(session, **changes):
    version = session.scalars(select(QuestionVersion)).first()
    fields = {"version_id": version.id, "revision_id": version.revision_id, "position": 99, "target": ""}
    return fields | {"role": CitationRole.KEY, "start": 10, "end": 15, "exact": "“Süd”"} | changes


def test_a_citation_that_holds_is_kept(session):
    make_question(session)
    session.execute(insert(StoredCitation).values(row(session)))
    assert TEXT[10:15] == "“Süd”"
    assert session.scalar(select(func.count()).where(StoredCitation.position == 99)) == 1


@pytest.mark.parametrize(
    "wrong",
    [
        {"exact": "“Sud”"},
        {"exact": "“SÜD”"},
        {"start": 11, "end": 16},
        {"start": 11, "end": 15},
        {"start": 10, "end": 10, "exact": ""},
        {"start": -1, "end": 4},
        {"start": len(TEXT) - 1, "end": len(TEXT) + 1, "exact": ".."},
    ],
)
def test_a_citation_that_does_not_hold_is_refused(session, wrong):
    make_question(session)
    with pytest.raises(IntegrityError):
        session.execute(insert(StoredCitation).values(row(session, **wrong)))


def test_positions_count_code_points_beyond_the_basic_plane(session):
    make_question(session)
    article = make_article(session, text="A 🚀 flew over Zürich. It was seen.")
    revision = session.scalars(ArticleRevision.newest(article.id)).one()
    held = row(session, revision_id=revision.id, start=4, end=8, exact="flew")
    session.execute(insert(StoredCitation).values(held))
    with pytest.raises(IntegrityError):
        session.execute(insert(StoredCitation).values(held | {"position": 98, "start": 5, "end": 9}))


def test_a_citation_must_hold_in_its_own_revision(session):
    question = make_question(session)
    other = make_revision(session, session.get(Article, question.article_id), "Quite another text.")
    with pytest.raises(IntegrityError):
        session.execute(insert(StoredCitation).values(row(session, revision_id=other.id)))


@pytest.mark.parametrize(
    "statement",
    [
        update(StoredCitation).values(start=0, end=3, exact="The"),
        update(StoredCitation).values(target="z"),
        delete(StoredCitation),
    ],
)
def test_a_citation_never_changes_or_goes(session, statement):
    make_question(session)
    with pytest.raises(IntegrityError, match="citation"):
        session.execute(statement)
