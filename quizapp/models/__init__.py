"""What exists: columns, constraints and selects, a file for each family; importing this registers every table."""

from quizapp.models.accounts import Invitation, SignIn
from quizapp.models.articles import Article, ArticleRevision, Shown
from quizapp.models.attempts import Attempt, AttemptItem, LateResponse
from quizapp.models.candidates import Candidate, Why
from quizapp.models.folders import Access, Department, DepartmentMember, Folder, FolderShare
from quizapp.models.jobs import Job, JobKind, JobState
from quizapp.models.marked import QuestionProblem, QuestionTag
from quizapp.models.presses import Press
from quizapp.models.questions import (
    CitationRole,
    Happening,
    Kind,
    Origin,
    Question,
    QuestionEvent,
    QuestionVersion,
    Standing,
    Status,
    StoredCitation,
)
from quizapp.models.quizzes import Assignment, Counts, Feedback, Quiz, QuizItem, ReadingMode
from quizapp.models.regrades import MarkChange, Regrade
from quizapp.models.users import Guest, Role, RoleName, User

__all__ = [
    "Access",
    "Article",
    "ArticleRevision",
    "Assignment",
    "Attempt",
    "AttemptItem",
    "Candidate",
    "CitationRole",
    "Counts",
    "Department",
    "DepartmentMember",
    "Feedback",
    "Folder",
    "FolderShare",
    "Guest",
    "Happening",
    "Invitation",
    "Job",
    "JobKind",
    "JobState",
    "Kind",
    "LateResponse",
    "MarkChange",
    "Origin",
    "Press",
    "Question",
    "QuestionEvent",
    "QuestionProblem",
    "QuestionTag",
    "QuestionVersion",
    "Quiz",
    "QuizItem",
    "ReadingMode",
    "Regrade",
    "Role",
    "RoleName",
    "Shown",
    "SignIn",
    "Standing",
    "Status",
    "StoredCitation",
    "User",
    "Why",
]
