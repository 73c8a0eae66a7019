"""Jobs: work for the worker. The row is the truth; the queue carries only its id."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, Select, String, or_, select
from sqlalchemy.orm import Mapped, mapped_column

from quizapp.db import Base, Json, one_of


class JobKind(StrEnum):
    """What there is to be done."""

    GENERATE = "generate"
    IMPORT = "import"


class JobState(StrEnum):
    """Where a job stands."""

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


class Job(Base):
    """One piece of work; `key` makes asking for it twice the same as asking once."""

    __tablename__ = "jobs"
    __table_args__ = (
        CheckConstraint("progress BETWEEN 0 AND 100", name="progress_in_percent"),
        CheckConstraint("(state = 'running') = (lease_until IS NOT NULL)", name="running_has_a_lease"),
        CheckConstraint("(state IN ('done', 'failed')) = (finished_at IS NOT NULL)", name="finished_has_its_time"),
        CheckConstraint("tries >= 0", name="tries_counted"),
        Index("ix_jobs_state_lease_until", "state", "lease_until"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[JobKind] = mapped_column(one_of(JobKind, "kind"))
    key: Mapped[str] = mapped_column(String(100), unique=True)
    state: Mapped[JobState] = mapped_column(one_of(JobState, "state"))
    payload: Mapped[dict[str, Any]] = mapped_column(Json)
    result: Mapped[dict[str, Any] | None] = mapped_column(Json)
    progress: Mapped[int]
    message: Mapped[str]
    tries: Mapped[int]
    lease_until: Mapped[datetime | None]
    author_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"), index=True)
    created_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]

    @property
    def finished(self) -> bool:
        """Whether nothing more will happen to it."""
        return self.state in (JobState.DONE, JobState.FAILED)

    @staticmethod
    def waiting(now: datetime) -> "Select[Job]":
        """The jobs that nobody works on: still queued, or their worker's lease ran out."""
        free = or_(Job.state == JobState.QUEUED, (Job.state == JobState.RUNNING) & (Job.lease_until <= now))
        return select(Job).where(free).order_by(Job.id)
