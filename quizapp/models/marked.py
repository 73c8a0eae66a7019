"""What teachers and checks say of a question: its tags, and the problems of its version in use, to search by."""

from sqlalchemy import CheckConstraint, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from quizapp.core.items import Severity
from quizapp.db import Base, one_of


class QuestionTag(Base):
    """A word by which a teacher finds a question again."""

    __tablename__ = "question_tags"
    __table_args__ = (
        CheckConstraint("tag <> ''", name="tag_not_empty"),
        Index("ix_question_tags_tag", "tag", "question_id"),
    )

    question_id: Mapped[int] = mapped_column(ForeignKey("questions.id"), primary_key=True)
    tag: Mapped[str] = mapped_column(String(50), primary_key=True)


class QuestionProblem(Base):
    """A check that found something in a question's version in use; what it said stands with the version."""

    __tablename__ = "question_problems"
    __table_args__ = (Index("ix_question_problems_check_name", "check_name", "question_id"),)

    question_id: Mapped[int] = mapped_column(ForeignKey("questions.id"), primary_key=True)
    check_name: Mapped[str] = mapped_column(String(50), primary_key=True)
    severity: Mapped[Severity] = mapped_column(one_of(Severity, "severity"))
