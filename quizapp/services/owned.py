"""What is a teacher's own: every page of the desk finds its rows here, and what is another's is not there.

An article without an author came with the app: every teacher may use its questions and none may change them.
"""

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session, joinedload, selectinload

from quizapp.models import Article, ArticleRevision, Assignment, Attempt, Job, Question, Quiz, QuizItem
from quizapp.services.errors import NotFoundError


def may_use(teacher_id: int) -> ColumnElement[bool]:
    """The condition that an article is a teacher's own, or everyone's."""
    return or_(Article.author_id == teacher_id, Article.author_id.is_(None))


def find_article(session: Session, *, article_id: int, teacher_id: int, to_change: bool = False) -> ArticleRevision:
    """The newest revision of an article that a teacher may use, or even change, with the article.

    Raises:
        NotFoundError: there is no such article, or it is another's.
    """
    allowed = Article.author_id == teacher_id if to_change else may_use(teacher_id)
    newest = ArticleRevision.newest(article_id).join(ArticleRevision.article).where(allowed)
    revision = session.scalar(newest.options(joinedload(ArticleRevision.article)))
    if revision is None:
        raise NotFoundError("There is no such article.")
    return revision


def find_question(session: Session, *, question_id: int, teacher_id: int, to_change: bool = False) -> Question:
    """A question about an article that a teacher may use, or even change.

    Raises:
        NotFoundError: there is no such question, or it is about another's article.
    """
    allowed = Article.author_id == teacher_id if to_change else may_use(teacher_id)
    question = session.scalar(select(Question).join(Question.article).where(Question.id == question_id, allowed))
    if question is None:
        raise NotFoundError("There is no such question.")
    return question


def find_quiz(session: Session, *, quiz_id: int, teacher_id: int) -> Quiz:
    """A teacher's own quiz, with its questions and their faces.

    Raises:
        NotFoundError: there is no such quiz, or it is another's.
    """
    questions = selectinload(Quiz.items).joinedload(QuizItem.question).joinedload(Question.version)
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
    job = session.scalar(select(Job).where(Job.id == job_id, Job.author_id == teacher_id))
    if job is None:
        raise NotFoundError("There is no such job.")
    about = select(ArticleRevision.article_id).where(ArticleRevision.id == job.payload["revision"])
    return job, session.scalars(about).one()


def count_questions(session: Session, *, article_id: int) -> int:
    """How many questions an article has, whatever became of them.

    It seeds the next generation: a button pressed twice asks for the same questions, a later one for others.
    """
    return session.scalars(select(func.count(Question.id)).where(Question.article_id == article_id)).one()
