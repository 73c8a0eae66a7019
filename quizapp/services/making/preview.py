"""A quiz as a student would meet it, for its teacher: the same questions and grades, and nothing of it is kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload, undefer

from quizapp.core.answers import Answer, to_form
from quizapp.core.grading import grade
from quizapp.core.items import Choice
from quizapp.models import (
    ArticleRevision,
    Assignment,
    QuestionVersion,
    Quiz,
    ReadingMode,
    StoredCitation,
    User,
)
from quizapp.services.articles import ArticleView, view_article
from quizapp.services.errors import NotFoundError
from quizapp.services.frozen import Asked, draw_questions
from quizapp.services.library import OpenQuiz, describe_quiz
from quizapp.services.quizzes import Settings, apply_settings
from quizapp.services.results import Explained, Result, ResultItem, read_passage
from quizapp.services.taking import Overview, OverviewRow, QuestionPage

Answers = Mapping[int, Answer]


@dataclass(frozen=True, slots=True)
class Trial:
    """One run through a quiz that nobody keeps: how it is given, or would be at once, and what it asks."""

    quiz: Quiz
    given: Assignment
    asked: tuple[Asked, ...]


def begin_trial(session: Session, *, quiz: Quiz, given: Assignment | None, seed: int, now: datetime) -> Trial:
    """Draw what an attempt with this seed would ask; the same seed asks the same, as long as the quiz is the same."""
    given = given or _as_if_given(quiz, now)
    asked = draw_questions(session, quiz_id=quiz.id, shuffled=given.shuffled, seed=seed)
    return Trial(quiz, given, tuple(asked))


def _as_if_given(quiz: Quiz, now: datetime) -> Assignment:
    """An assignment with the usual settings that no session knows of."""
    given = Assignment(quiz_id=quiz.id, created_at=now)
    apply_settings(given, Settings(), now)
    return given


def describe_trial(session: Session, trial: Trial, *, now: datetime) -> OpenQuiz:
    """The start page's facts."""
    return describe_quiz(session, trial.quiz, trial.given, now)


def overview(trial: Trial, answers: Answers) -> Overview:
    """How far the trial has come."""
    return Overview(
        attempt_id=0,
        assignment_id=0,
        title=trial.quiz.title,
        number=1,
        deadline_at=None,
        time_up=False,
        submitted=False,
        rows=tuple(
            OverviewRow(position=position, stem=one.version.face["stem"], answered=position in answers, saved_at=None)
            for position, one in enumerate(trial.asked, 1)
        ),
    )


def show_question(session: Session, trial: Trial, answers: Answers, *, position: int) -> QuestionPage:
    """One question of the trial, without what tells its key.

    Raises:
        NotFoundError: it has no such question.
    """
    if not 1 <= position <= len(trial.asked):
        raise NotFoundError("There is no such question.")
    one = trial.asked[position - 1]
    face, answer = one.version.face, answers.get(position)
    texts = {part["id"]: part["text"] for part in face["parts"]}
    return QuestionPage(
        overview=overview(trial, answers),
        position=position,
        kind=face["kind"],
        stem=face["stem"],
        texts=tuple(texts[part] for part in one.shown),
        answer=answer,
        fields=to_form(answer, tuple(one.shown)),
        saved_at=None,
        article=_article(session, trial, one),
    )


def _article(session: Session, trial: Trial, one: Asked) -> ArticleView | None:
    if trial.given.reading is ReadingMode.AWAY:
        return None
    chosen = select(ArticleRevision).where(ArticleRevision.id == one.version.revision_id)
    view = view_article(session.scalars(chosen.options(joinedload(ArticleRevision.article))).one())
    return view if view.whole else None


def load_outcome(session: Session, trial: Trial, answers: Answers, *, now: datetime) -> Result:
    """The result that these answers would have, all of it, whenever students see theirs."""
    whole = _whole(session, [one.version.id for one in trial.asked])
    vouchers = _vouchers(session, trial.quiz)
    items = tuple(
        _result_item(one, whole[one.version.id], position, answers.get(position), trial, vouchers)
        for position, one in enumerate(trial.asked, 1)
    )
    return Result(
        attempt_id=0,
        assignment_id=0,
        title=trial.quiz.title,
        number=1,
        started_at=now,
        submitted_at=now,
        points=sum((item.explained.grade.points for item in items if item.explained), Fraction(0)),
        maximum=sum((one.points for one in trial.asked), Fraction(0)),
        feedback_at=None,
        items=items,
        articles={version.revision_id: view_article(version.revision) for version in whole.values()},
    )


def _whole(session: Session, ids: list[int]) -> dict[int, QuestionVersion]:
    """Versions with their bodies, passages and articles, in the order of the ids."""
    everything = (
        undefer(QuestionVersion.body),
        selectinload(QuestionVersion.citations).joinedload(StoredCitation.revision).joinedload(ArticleRevision.article),
        joinedload(QuestionVersion.revision).joinedload(ArticleRevision.article),
    )
    chosen = select(QuestionVersion).where(QuestionVersion.id.in_(ids)).options(*everything)
    found = {version.id: version for version in session.scalars(chosen.execution_options(populate_existing=True))}
    return {id_: found[id_] for id_ in ids}


def _vouchers(session: Session, quiz: Quiz) -> dict[int, str]:
    """For each question of a quiz that a teacher vouches for, the teacher's name."""
    by = {item.question_id: item.question.voucher_id for item in quiz.items}
    names = dict(session.execute(select(User.id, User.name).where(User.id.in_(set(by.values()) - {None}))).all())
    return {question_id: names[voucher] for question_id, voucher in by.items() if voucher is not None}


def _result_item(
    one: Asked, version: QuestionVersion, position: int, answer: Answer | None, trial: Trial, vouchers: dict[int, str]
) -> ResultItem:
    item, face = version.item(), version.face
    texts = {part["id"]: part["text"] for part in face["parts"]}
    return ResultItem(
        position=position,
        question_id=version.question_id,
        kind=face["kind"],
        stem=face["stem"],
        shown=tuple((part, texts[part]) for part in one.shown),
        answer=answer,
        revision_id=version.revision_id,
        voucher=vouchers.get(version.question_id, ""),
        explained=Explained(
            item=item,
            grade=grade(item, answer, maximum=one.points, method=trial.given.grading),
            passages=tuple(read_passage(citation) for citation in version.citations),
            late=(),
            mended=(),
            right=frozenset(key.id for key in item.keys) if isinstance(item, Choice) else frozenset(),
        ),
    )
