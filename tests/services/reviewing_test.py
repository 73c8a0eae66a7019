"""The article's workbench and the review of one question."""

import pytest
from sqlalchemy.orm import Session

from quizapp.core.items import Problem, Severity
from quizapp.models import Article, CitationRole, Standing, Status, User
from quizapp.services.errors import NotFoundError
from quizapp.services.reviewing import load_review, load_workbench, next_draft
from tests import factories

FAULT = Problem(check="cited", severity=Severity.UNPROVED, message="Cite it.")
FLAW = Problem(check="longest-key", severity=Severity.WARNING, message="Shorten it.")
BREAK = Problem(check="one-key", severity=Severity.BROKEN, message="Mark one.")


@pytest.fixture
def teacher(session: Session) -> User:
    return factories.make_teacher(session)


@pytest.fixture
def article(session: Session, teacher: User) -> Article:
    return factories.make_article(session, author_id=teacher.id)


@pytest.fixture(autouse=True)
def noise(session: Session, teacher: User) -> None:
    """A draft about another article of the same teacher."""
    other = factories.make_article(session, author_id=teacher.id)
    factories.make_question(session, article=other, status=Status.DRAFT)


def test_a_workbench_shows_questions_by_status_with_their_problems(
    session: Session, teacher: User, article: Article
) -> None:
    draft = factories.make_question(session, article=article, status=Status.DRAFT, problems=(FAULT, FLAW))
    approved = factories.make_question(session, article=article, item=factories.ordering())
    bare = factories.make_question(session, article=article, status=Status.RETIRED, item=factories.choice(citations=()))
    bench = load_workbench(session, article_id=article.id, teacher_id=teacher.id)
    assert (bench.own, bench.read, bench.article.title) == (True, True, "The southern canal")
    (row,) = bench.standing_at(Status.DRAFT)
    assert (row.id, row.kind, row.paragraph, row.faults, row.warnings) == (draft.id, "choice", 1, 1, 1)
    assert [(row.id, row.kind, row.paragraph) for row in bench.standing_at(Status.APPROVED)] == [
        (approved.id, "ordering", 2)
    ]
    assert [row.id for row in bench.standing_at(Status.RETIRED)] == [bare.id]
    assert {cited.question_id for cited in bench.cited} == {draft.id, approved.id}
    assert (bench.cited[0].role, bench.cited[0].start, bench.cited[0].end) == (CitationRole.KEY, 0, 45)


def test_passages_of_an_older_revision_are_not_marked_in_the_newest(
    session: Session, teacher: User, article: Article
) -> None:
    factories.make_question(session, article=article)
    factories.make_revision(session, article, "It closed in 1924.")
    bench = load_workbench(session, article_id=article.id, teacher_id=teacher.id)
    assert (bench.read, bench.cited, bench.questions[0].paragraph) == (False, (), None)


def test_a_review_holds_the_whole_question_and_its_neighbours(
    session: Session, teacher: User, article: Article
) -> None:
    first, second, third = (
        factories.make_question(session, article=article, status=Status.DRAFT, problems=problems)
        for problems in ((FAULT,), (FLAW,), (BREAK,))
    )
    factories.make_question(session, article=article)
    review = load_review(session, question_id=second.id, teacher_id=teacher.id)
    assert (review.earlier, review.later, review.place, review.total) == (first.id, third.id, 2, 3)
    assert (review.item, review.problems, review.version) == (factories.choice(), (FLAW,), 1)
    assert (review.text, review.own, review.voucher) == (factories.TEXT, True, "")
    stand = [load_review(session, question_id=q.id, teacher_id=teacher.id) for q in (first, second, third)]
    assert [(r.broken, r.proved) for r in stand] == [(False, False), (False, True), (True, False)]
    assert (stand[0].earlier, stand[2].later) == (None, None)


def test_a_review_names_who_vouches(session: Session, teacher: User, article: Article) -> None:
    question = factories.make_question(
        session, article=article, standing=Standing.VOUCHED, voucher_id=teacher.id, problems=(FAULT,)
    )
    assert load_review(session, question_id=question.id, teacher_id=teacher.id).voucher == teacher.name


def test_a_review_is_of_the_revision_that_the_question_cites(session: Session, teacher: User, article: Article) -> None:
    question = factories.make_question(session, article=article)
    factories.make_revision(session, article, "It closed in 1924.")
    assert load_review(session, question_id=question.id, teacher_id=teacher.id).text == factories.TEXT


def test_anothers_question_is_not_there(session: Session, article: Article) -> None:
    question = factories.make_question(session, article=article)
    other = factories.make_teacher(session)
    with pytest.raises(NotFoundError):
        load_review(session, question_id=question.id, teacher_id=other.id)
    with pytest.raises(NotFoundError):
        load_workbench(session, article_id=article.id, teacher_id=other.id)


def test_the_next_draft_comes_after_and_then_from_the_start(session: Session, article: Article) -> None:
    drafts = [factories.make_question(session, article=article, status=Status.DRAFT).id for _ in range(3)]
    assert next_draft(session, article_id=article.id, after=drafts[0]) == drafts[1]
    assert next_draft(session, article_id=article.id, after=drafts[2]) == drafts[0]
    empty = factories.make_article(session)
    assert next_draft(session, article_id=empty.id, after=0) is None
