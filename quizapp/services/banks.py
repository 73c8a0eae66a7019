"""Banks in the database: loaded again they change only what changed, and dumped they give back what they held."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from sqlalchemy import select
from sqlalchemy.orm import Session, undefer

from quizapp.banks import Bank, BankArticle
from quizapp.core.items import Item, Problem, Severity, to_dict
from quizapp.core.text import Parse
from quizapp.models import (
    Article,
    ArticleRevision,
    Happening,
    Origin,
    Question,
    QuestionVersion,
    Quiz,
    QuizItem,
    Shown,
    Standing,
    Status,
)
from quizapp.services.articles import ArticleDraft, add_article, add_revision, change_article, load_revision
from quizapp.services.errors import InvalidError, InvalidItemError
from quizapp.services.frozen import in_use
from quizapp.services.generation import store_parse
from quizapp.services.questions import change_question, keep_question, retire, settle, write_event
from quizapp.services.quizzes import choose_questions, create_quiz, publish_quiz
from quizapp.services.versions import find_problems

Parser = Callable[[str], Parse]


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """What loading a bank did: how many questions were added, changed, retired, and left as they were."""

    slug: str
    added: int
    changed: int
    retired: int
    same: int


def load_bank(session: Session, *, bank: Bank, parse: Parser, now: datetime) -> Loaded:
    """Bring the database to what a bank says: article, approved questions, and an open quiz of them all.

    Whatever has not changed stays as it is; a changed item becomes a new version, and one that the bank no longer
    has is retired. All of it happens or nothing.

    Raises:
        InvalidItemError: an item is broken or not proved; the message begins with its id.
        InvalidError: the article cannot be used as it is.
    """
    revision = _load_article(session, bank, now)
    found = select(Question).where(Question.article_id == revision.article_id, Question.origin == Origin.IMPORTED)
    questions = {question.slug: question for question in session.scalars(found.with_for_update(key_share=True))}
    counts = {"added": 0, "changed": 0, "same": 0}
    for item in bank.items:
        counts[_load_item(session, item, questions.get(item.id), revision, parse, now)] += 1
    kept = {item.id for item in bank.items}
    gone = [q for slug, q in questions.items() if slug not in kept and q.status is not Status.RETIRED]
    for question in gone:
        retire(session, question, Happening.RETIRED, now=now, note="no longer in its bank")
    _load_quiz(session, bank, revision.article_id, now)
    return Loaded(slug=bank.slug, retired=len(gone), **counts)


def _load_article(session: Session, bank: Bank, now: datetime) -> ArticleRevision:
    draft = _draft(bank.article)
    article = session.scalar(select(Article).where(Article.bank == bank.slug).with_for_update(key_share=True))
    if article is None:
        article = add_article(session, draft=draft, now=now, bank=bank.slug)
    else:
        change_article(article, draft=draft, now=now)
        add_revision(session, article, text=draft.text, now=now)
    return load_revision(session, article_id=article.id)


def _draft(article: BankArticle) -> ArticleDraft:
    return ArticleDraft(
        title=article.title,
        text=article.text,
        source=article.source,
        published_on=article.published_on,
        language=article.language,
        licence=article.licence,
        shown=Shown(article.shown),
    )


def _load_item(
    session: Session, item: Item, question: Question | None, revision: ArticleRevision, parse: Parser, now: datetime
) -> str:
    """Bring one question to what the bank says, and tell what that took: added, changed or same."""
    current = None if question is None else _current(session, question)
    if question is not None and current is not None and _is_same(current, item, revision):
        if question.status is Status.APPROVED:
            return "same"
        settle(question, Standing.PROVED, None)
        write_event(session, question, Happening.APPROVED, now=now, note="in its bank again")
        return "changed"
    if revision.parse is None:
        store_parse(revision, parse(revision.text))
    problems = _require_proved(item, revision)
    if question is None:
        question = keep_question(session, item, revision, problems, origin=Origin.IMPORTED, now=now, slug=item.id)
    else:
        change_question(session, question, item, revision, problems, now=now)
    settle(question, Standing.PROVED, None)
    write_event(session, question, Happening.APPROVED, now=now, note="from its bank")
    return "added" if current is None else "changed"


def _current(session: Session, question: Question) -> QuestionVersion:
    chosen = select(QuestionVersion).join(Question, in_use()).where(Question.id == question.id)
    return session.scalars(chosen.options(undefer(QuestionVersion.body))).one()


def _is_same(current: QuestionVersion, item: Item, revision: ArticleRevision) -> bool:
    return current.revision_id == revision.id and current.body == to_dict(item)


def _require_proved(item: Item, revision: ArticleRevision) -> tuple[Problem, ...]:
    """The warnings about an item; a bank's items are approved as they come, so the text must prove them."""
    try:
        problems = find_problems(item, revision)
    except InvalidItemError as error:
        raise InvalidItemError(error.problems, item_id=item.id) from None
    grave = [problem for problem in problems if problem.severity is not Severity.WARNING]
    # What is broken is told alone: what else is wrong with it may well come of that.
    if told := [problem for problem in grave if problem.severity is Severity.BROKEN] or grave:
        raise InvalidItemError(told, item_id=item.id)
    return problems


def _load_quiz(session: Session, bank: Bank, article_id: int, now: datetime) -> None:
    """Keep an open quiz of all the bank's items in their order, each worth a point."""
    in_bank = select(Question.slug, Question.id).where(Question.article_id == article_id, Question.slug.is_not(None))
    ids = dict(session.execute(in_bank).all())
    chosen = [(ids[item.id], Fraction(1)) for item in bank.items]
    quiz = session.scalar(select(Quiz).where(Quiz.bank == bank.slug))
    if quiz is None:
        quiz = create_quiz(session, title=bank.article.title, chosen=chosen, now=now, bank=bank.slug)
    else:
        quiz.title = bank.article.title
        listed = select(QuizItem.question_id, QuizItem.points).where(QuizItem.quiz_id == quiz.id)
        if [tuple(row) for row in session.execute(listed.order_by(QuizItem.position))] != chosen:
            choose_questions(session, quiz, chosen)
    publish_quiz(session, quiz_id=quiz.id, now=now)


def dump_bank(session: Session, *, article_id: int, slug: str | None = None) -> Bank:
    """An article's approved questions as a bank, named as the bank they came from or as the caller says.

    Raises:
        NotFoundError: there is no such article.
        InvalidError: it has no approved question, or belongs to no bank and is given no name.
    """
    revision = load_revision(session, article_id=article_id)
    name = slug or revision.article.bank
    if name is None:
        raise InvalidError("The article belongs to no bank: give the bank a name.")
    chosen = (
        select(QuestionVersion)
        .join(Question, in_use())
        .where(
            Question.article_id == article_id,
            Question.status == Status.APPROVED,
            QuestionVersion.revision_id == revision.id,
        )
    )
    versions = session.scalars(chosen.options(undefer(QuestionVersion.body)).order_by(Question.id)).all()
    if not versions:
        raise InvalidError("The article has no approved question.")
    items = tuple(version.item() for version in versions)
    return Bank(slug=name, article=_bank_article(revision), items=items)


def _bank_article(revision: ArticleRevision) -> BankArticle:
    article = revision.article
    return BankArticle(
        title=article.title,
        text=revision.text,
        source=article.source,
        published_on=article.published_on,
        language=article.language,
        licence=article.licence,
        shown=article.shown.value,
    )
