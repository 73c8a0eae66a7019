"""What exists: columns, constraints and selects, a file for each family; importing this registers every table."""

from quizapp.models.articles import Article, ArticleRevision, Shown
from quizapp.models.attempts import Attempt, AttemptItem, LateResponse
from quizapp.models.jobs import Job, JobKind, JobState
from quizapp.models.questions import (
    CitationRole,
    Happening,
    Origin,
    Question,
    QuestionEvent,
    QuestionVersion,
    Standing,
    Status,
    StoredCitation,
)
from quizapp.models.quizzes import Assignment, Counts, Feedback, Quiz, QuizItem, ReadingMode
from quizapp.models.users import Guest, Role, RoleName, User

__all__ = [
    "Article",
    "ArticleRevision",
    "Assignment",
    "Attempt",
    "AttemptItem",
    "CitationRole",
    "Counts",
    "Feedback",
    "Guest",
    "Happening",
    "Job",
    "JobKind",
    "JobState",
    "LateResponse",
    "Origin",
    "Question",
    "QuestionEvent",
    "QuestionVersion",
    "Quiz",
    "QuizItem",
    "ReadingMode",
    "Role",
    "RoleName",
    "Shown",
    "Standing",
    "Status",
    "StoredCitation",
    "User",
]
