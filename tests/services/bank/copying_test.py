"""Copies of questions and articles, which begin a life of their own."""

from dataclasses import replace

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session, undefer

from quizapp.core.items import Choice, Derivation, Problem
from quizapp.models import (
    Access,
    Article,
    ArticleRevision,
    Happening,
    Question,
    QuestionEvent,
    QuestionTag,
    QuestionVersion,
    Standing,
    Status,
    StoredCitation,
    User,
)
from quizapp.services.bank.chosen import Done
from quizapp.services.bank.copying import copy_article, copy_questions, duplicate_question
from quizapp.services.errors import NotFoundError
from tests import factories
from tests.factories import NOW


@pytest.fixture
def teacher(session: Session) -> User:
    return factories.make_teacher(session)


@pytest.fixture
def colleague(session: Session) -> User:
    return factories.make_teacher(session)


def body_of(session: Session, question: Question) -> QuestionVersion:
    chosen = select(QuestionVersion).where(QuestionVersion.question_id == question.id)
    return session.scalars(chosen.options(undefer(QuestionVersion.body), undefer(QuestionVersion.problems))).one()


def events(session: Session, question: Question) -> list[tuple[Happening, str]]:
    return [(event.happening, event.note) for event in session.scalars(QuestionEvent.of_question(question.id))]


def questions_of(session: Session, article_id: int) -> list[Question]:
    return list(session.scalars(Question.of_article(article_id)))


def test_a_question_is_doubled_as_a_draft_of_its_own(session: Session, teacher: User, warning: Problem) -> None:
    article = factories.make_article(session, author_id=teacher.id)
    question = factories.make_question(
        session, article=article, problems=(warning,), remember=True, muted=["key-longest"]
    )
    session.add(QuestionTag(question_id=question.id, tag="canals"))
    copy = duplicate_question(session, question_id=question.id, teacher_id=teacher.id, now=NOW)
    assert (copy.article_id, copy.status, copy.standing, copy.author_id) == (article.id, Status.DRAFT, None, teacher.id)
    assert (copy.remember, copy.muted, copy.words) == (True, ["key-longest"], question.words)
    one, two = body_of(session, question), body_of(session, copy)
    assert two.body == one.body | {"id": "opening-2"}
    assert (two.hash, two.revision_id, two.problems) == (one.hash, one.revision_id, one.problems)
    assert session.scalars(select(QuestionTag.tag).where(QuestionTag.question_id == copy.id)).all() == ["canals"]
    assert events(session, copy) == [(Happening.ADDED, f"copy of question {question.id}")]


def test_another_teachers_question_is_not_doubled(session: Session, teacher: User, colleague: User) -> None:
    article = factories.make_article(session, author_id=colleague.id)
    question = factories.make_question(session, article=article)
    factories.share_article(session, article, teacher, Access.COPY)
    with pytest.raises(NotFoundError, match="no such question"):
        duplicate_question(session, question_id=question.id, teacher_id=teacher.id, now=NOW)


def test_an_article_is_copied_with_its_approved_questions(session: Session, teacher: User, colleague: User) -> None:
    article = factories.make_article(session, author_id=colleague.id, title="The mill", source="Archive")
    old = factories.make_question(session, article=article)
    factories.make_revision(session, article, factories.TEXT + "\n\nIt is a park.")
    proved = factories.make_question(session, article=article)
    vouched = factories.make_question(
        session, article=article, standing=Standing.VOUCHED, voucher_id=colleague.id, item=factories.ordering()
    )
    factories.make_question(session, article=article, status=Status.DRAFT)
    factories.share_article(session, article, teacher, Access.COPY)

    copy = copy_article(session, article_id=article.id, teacher_id=teacher.id, now=NOW)

    assert (copy.title, copy.source, copy.licence, copy.shown) == ("The mill", "Archive", "CC0", article.shown)
    assert (copy.author_id, copy.folder_id, copy.bank) == (teacher.id, None, None)
    [revision] = session.scalars(select(ArticleRevision).where(ArticleRevision.article_id == copy.id))
    assert (revision.number, revision.text) == (1, factories.TEXT + "\n\nIt is a park.")
    assert (revision.note, revision.author_id) == (f"copy of article {article.id}", teacher.id)
    one, two = questions_of(session, copy.id)
    assert (one.status, one.standing, one.kind) == (Status.APPROVED, Standing.PROVED, proved.kind)
    assert (two.status, two.standing, two.kind) == (Status.DRAFT, None, vouched.kind)
    assert events(session, one) == [
        (Happening.ADDED, f"copy of question {proved.id}"),
        (Happening.APPROVED, "proved as before"),
    ]
    cited = select(StoredCitation.revision_id).where(StoredCitation.version_id == body_of(session, one).id).distinct()
    assert session.scalars(cited).all() == [revision.id]
    assert old.status is Status.APPROVED


def test_only_the_questions_named_come_along(session: Session, teacher: User) -> None:
    article = factories.make_article(session)
    first, second = (factories.make_question(session, article=article) for _ in range(2))
    strange = factories.make_question(session)
    copy = copy_article(session, article_id=article.id, teacher_id=teacher.id, now=NOW, ids=[second.id, strange.id])
    [copied] = questions_of(session, copy.id)
    assert events(session, copied)[0] == (Happening.ADDED, f"copy of question {second.id}")
    assert first.status is Status.APPROVED


def test_the_parse_comes_along_so_that_questions_can_be_written_at_once(session: Session, teacher: User) -> None:
    article = factories.make_article(session)
    copy = copy_article(session, article_id=article.id, teacher_id=teacher.id, now=NOW)
    parses = [
        session.scalars(ArticleRevision.newest(id_).options(undefer(ArticleRevision.parse))).one()
        for id_ in (article.id, copy.id)
    ]
    assert parses[0].parse == parses[1].parse
    assert parses[1].parse_model == "blank 0"


@pytest.mark.parametrize("access", [None, Access.VIEW])
def test_what_is_not_shared_to_copy_is_not_copied(
    session: Session, teacher: User, colleague: User, access: Access | None
) -> None:
    article = factories.make_article(session, author_id=colleague.id)
    if access:
        factories.share_article(session, article, teacher, access)
    with pytest.raises(NotFoundError, match="no such article"):
        copy_article(session, article_id=article.id, teacher_id=teacher.id, now=NOW)


@pytest.fixture
def target(session: Session, teacher: User) -> Article:
    """An article of the teacher's own with the usual text."""
    return factories.make_article(session, author_id=teacher.id)


def test_questions_are_copied_into_an_article_with_the_same_text(
    session: Session, teacher: User, colleague: User, target: Article
) -> None:
    same = factories.make_question(session)
    other = factories.make_article(session, text="A mill stood here. It was burnt.")
    there = factories.make_question(session, article=other, item=without_passages())
    seen = factories.make_article(session, author_id=colleague.id)
    locked = factories.make_question(session, article=seen)
    factories.share_article(session, seen, teacher, Access.VIEW)
    already = factories.make_question(session, article=target)
    ids = [same.id, there.id, locked.id, already.id]
    done = copy_questions(session, ids=ids, article_id=target.id, teacher_id=teacher.id, now=NOW)
    assert done == Done(changed=1, left=2, foreign=1)
    first, copied = questions_of(session, target.id)
    assert first.id == already.id
    assert (copied.status, copied.words) == (Status.DRAFT, same.words)
    assert events(session, copied) == [(Happening.ADDED, f"copy of question {same.id}")]


def without_passages() -> Choice:
    """A question that fits any text, since it cites nothing."""
    options = tuple(replace(option, citations=()) for option in factories.choice().options)
    return factories.choice(options=options, citations=(), derivation=Derivation())


def test_questions_are_copied_only_into_an_article_that_one_may_change(session: Session, teacher: User) -> None:
    question, article = factories.make_question(session), factories.make_article(session)
    with pytest.raises(NotFoundError, match="no such article"):
        copy_questions(session, ids=[question.id], article_id=article.id, teacher_id=teacher.id, now=NOW)
