"""Rows for tests: each factory makes one sound row, and takes whatever the test is about."""

from tests.factories.articles import make_article, make_revision
from tests.factories.attempts import make_attempt
from tests.factories.candidates import make_candidate
from tests.factories.folders import make_department, make_folder, share_article
from tests.factories.items import TEXT, choice, ordering, year
from tests.factories.moments import NOW
from tests.factories.questions import change_question, make_question
from tests.factories.quizzes import make_assignment, make_quiz
from tests.factories.users import make_guest, make_teacher, make_user

__all__ = [
    "NOW",
    "TEXT",
    "change_question",
    "choice",
    "make_article",
    "make_assignment",
    "make_attempt",
    "make_candidate",
    "make_department",
    "make_folder",
    "make_guest",
    "make_question",
    "make_quiz",
    "make_revision",
    "make_teacher",
    "make_user",
    "ordering",
    "share_article",
    "year",
]
