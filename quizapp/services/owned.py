"""What is a teacher's own or shared with them: every page of the desk finds its rows here; what is not is not there.

An article without an author came with the app: every teacher may use its questions and none may change them. An
article in a folder that is shared with a department is open to the department's members as far as the share says.
"""

from collections.abc import Iterable

from sqlalchemy import ColumnElement, Select, false, func, or_, select
from sqlalchemy.orm import Session, joinedload, selectinload

from quizapp.models import (
    Access,
    Article,
    ArticleRevision,
    Assignment,
    Attempt,
    DepartmentMember,
    FolderShare,
    Job,
    JobKind,
    Question,
    Quiz,
    QuizItem,
    User,
)
from quizapp.services.errors import NotFoundError


def may_use(teacher_id: int) -> ColumnElement[bool]:
    """The condition that a teacher may read an article and put its questions into quizzes."""
    return _allowed(teacher_id, everyones=True, shared=(Access.VIEW, Access.COPY, Access.EDIT))


def may_copy(teacher_id: int) -> ColumnElement[bool]:
    """The condition that a teacher may take copies of an article and its questions among their own."""
    return _allowed(teacher_id, everyones=True, shared=(Access.COPY, Access.EDIT))


def may_change(teacher_id: int) -> ColumnElement[bool]:
    """The condition that a teacher may change an article and its questions, and approve them."""
    return _allowed(teacher_id, everyones=False, shared=(Access.EDIT,))


def _allowed(teacher_id: int, *, everyones: bool, shared: tuple[Access, ...]) -> ColumnElement[bool]:
    return or_(
        Article.author_id == teacher_id,
        Article.author_id.is_(None) if everyones else false(),
        Article.folder_id.in_(shared_folders(teacher_id, shared)),
    )


def shared_folders(teacher_id: int, accesses: Iterable[Access] = Access) -> Select[int]:
    """The ids of the folders that a department shares with a teacher, at any of some accesses."""
    return (
        select(FolderShare.folder_id)
        .join(DepartmentMember, DepartmentMember.department_id == FolderShare.department_id)
        .where(DepartmentMember.user_id == teacher_id, FolderShare.access.in_(list(accesses)))
    )


def name_owner(session: Session, article: Article, *, teacher_id: int) -> str:
    """The name of the colleague whose article it is; empty for one's own and for what came with the app."""
    if article.author_id is None or article.author_id == teacher_id:
        return ""
    return session.get_one(User, article.author_id).name


def can_change(session: Session, *, article_id: int, teacher_id: int) -> bool:
    """Whether a teacher may change an article that they have before them."""
    return session.scalar(select(Article.id).where(Article.id == article_id, may_change(teacher_id))) is not None


def find_article(
    session: Session, *, article_id: int, teacher_id: int, to_change: bool = False, to_copy: bool = False
) -> ArticleRevision:
    """The newest revision of an article that a teacher may use, or even change or copy, with the article.

    Raises:
        NotFoundError: there is no such article, or it is not the teacher's to use, change or copy.
    """
    allowed = _condition(teacher_id, to_change=to_change, to_copy=to_copy)
    newest = ArticleRevision.newest(article_id).join(ArticleRevision.article).where(allowed)
    revision = session.scalar(newest.options(joinedload(ArticleRevision.article)))
    if revision is None:
        raise NotFoundError("There is no such article.")
    return revision


def _condition(teacher_id: int, *, to_change: bool, to_copy: bool) -> ColumnElement[bool]:
    if to_change:
        return may_change(teacher_id)
    return may_copy(teacher_id) if to_copy else may_use(teacher_id)


def find_question(
    session: Session, *, question_id: int, teacher_id: int, to_change: bool = False, to_copy: bool = False
) -> Question:
    """A question about an article that a teacher may use, or even change or copy.

    Raises:
        NotFoundError: there is no such question, or its article is not the teacher's to use, change or copy.
    """
    allowed = _condition(teacher_id, to_change=to_change, to_copy=to_copy)
    question = session.scalar(select(Question).join(Question.article).where(Question.id == question_id, allowed))
    if question is None:
        raise NotFoundError("There is no such question.")
    return question


def find_quiz(session: Session, *, quiz_id: int, teacher_id: int) -> Quiz:
    """A teacher's own quiz, with its questions, their faces and articles.

    Raises:
        NotFoundError: there is no such quiz, or it is another's.
    """
    question = selectinload(Quiz.items).joinedload(QuizItem.question)
    questions = question.options(joinedload(Question.version), joinedload(Question.article))
    own = select(Quiz).where(Quiz.id == quiz_id, Quiz.author_id == teacher_id)
    quiz = session.scalar(own.options(questions))
    if quiz is None:
        raise NotFoundError("There is no such quiz.")
    return quiz


def find_given(session: Session, *, quiz_id: int) -> Assignment | None:
    """The assignment by which a quiz is given to anyone who comes; None before it is published."""
    return session.scalar(select(Assignment).where(Assignment.quiz_id == quiz_id).order_by(Assignment.id).limit(1))


def find_assignment(session: Session, *, assignment_id: int, teacher_id: int) -> Assignment:
    """An assignment that a teacher gave, with its quiz.

    Raises:
        NotFoundError: there is no such assignment, or it is another's.
    """
    own = select(Assignment).where(Assignment.id == assignment_id, Assignment.author_id == teacher_id)
    assignment = session.scalar(own.options(joinedload(Assignment.quiz)))
    if assignment is None:
        raise NotFoundError("There is no such quiz.")
    return assignment


def find_attempt(session: Session, *, attempt_id: int, teacher_id: int) -> Attempt:
    """An attempt on an assignment that a teacher gave, with whoever took it.

    Raises:
        NotFoundError: there is no such attempt, or it is on another's assignment.
    """
    own = select(Attempt).join(Attempt.assignment).where(Attempt.id == attempt_id, Assignment.author_id == teacher_id)
    attempt = session.scalar(own.options(joinedload(Attempt.student), joinedload(Attempt.guest)))
    if attempt is None:
        raise NotFoundError("There is no such attempt.")
    return attempt


def find_job(session: Session, *, job_id: int, teacher_id: int) -> tuple[Job, int]:
    """A job that a teacher asked for, and the id of the article that it is about.

    Raises:
        NotFoundError: there is no such job, or it is another's.
    """
    job = session.scalar(select(Job).where(Job.id == job_id, Job.author_id == teacher_id, Job.kind == JobKind.GENERATE))
    if job is None:
        raise NotFoundError("There is no such job.")
    about = select(ArticleRevision.article_id).where(ArticleRevision.id == job.payload["revision"])
    return job, session.scalars(about).one()


def count_questions(session: Session, *, article_id: int) -> int:
    """How many questions an article has, whatever became of them.

    It seeds the next generation: a button pressed twice asks for the same questions, a later one for others.
    """
    return session.scalars(select(func.count(Question.id)).where(Question.article_id == article_id)).one()
