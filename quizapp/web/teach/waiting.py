"""What a page that waits for the worker says of a job."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.orm import Session

from quizapp.core.generate.proposals import rule_in_words
from quizapp.models import Job, JobState
from quizapp.services.generation import Wish, request_generation, request_reading
from quizapp.services.owned import count_questions
from quizapp.web.edge import now
from quizapp.web.teach.adding_forms import CheckForm
from quizapp.web.teach.article_forms import GenerateForm

# A worker takes up a job within a second or two; longer means that none is running.
PATIENCE = timedelta(seconds=20)


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenModel:
    """What came of asking a language model: how many of the set it proposed, and why its other proposals are not there.

    `dropped` holds how many each rule threw away, with the rule in words; `note` says where it fell short.
    """

    kept: int
    dropped: tuple[tuple[int, str], ...]
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenJob:
    """A job as its page shows it.

    `questions` are the drafts it added, and `replaced` how many it put away for them; it wrote `known` that the article
    had already. `stalled` is why nobody seems to work on it, if so.
    """

    id: int
    article_id: int
    revision_id: int
    asked: int
    questions: tuple[int, ...]
    known: int
    state: JobState
    finished: bool
    progress: int
    message: str
    stalled: str
    replaced: int
    ask_model: bool
    spare: bool
    replace: bool
    model: SeenModel | None

    @property
    def wanting(self) -> int:
        """How many fewer questions it added than were asked for."""
        return max(0, self.asked - len(self.questions))


def ask_for(writing: Session, article_id: int, form: CheckForm | GenerateForm, teacher_id: int) -> Job:
    """Ask for questions about an article; for none, that it be read, so that they can be written by hand."""
    count = form.count.data or 0
    if not count:
        return request_reading(writing, article_id=article_id, author_id=teacher_id, now=now())
    seed = count_questions(writing, article_id=article_id)
    return request_generation(
        writing,
        article_id=article_id,
        count=count,
        seed=seed,
        author_id=teacher_id,
        now=now(),
        wish=Wish(
            ask_model=form.asks_model,
            spare=form.spare.data,
            replace=isinstance(form, GenerateForm) and form.replace.data,
        ),
    )


def see_job(job: Job, article_id: int, at: datetime) -> SeenJob:
    """What is to be said of a job now."""
    result = job.result or {}
    return SeenJob(
        id=job.id,
        article_id=article_id,
        revision_id=job.payload["revision"],
        asked=job.payload["count"],
        questions=tuple(result.get("questions", ())),
        known=result.get("known", 0),
        state=job.state,
        finished=job.finished,
        progress=job.progress,
        message=job.message,
        stalled=why_stalled(job, at),
        replaced=result.get("replaced", 0),
        ask_model=job.payload.get("ask_model", False),
        replace=job.payload.get("replace", False),
        spare=job.payload.get("spare", False),
        model=_model(result.get("model")),
    )


def _model(told: Mapping[str, Any] | None) -> SeenModel | None:
    if told is None:
        return None
    dropped = tuple((times, rule_in_words(check)) for check, times in told["dropped"])
    return SeenModel(kept=told["kept"], dropped=dropped, note=told["note"])


def why_stalled(job: Job, at: datetime) -> str:
    """Why nobody seems to work on a job; empty where somebody does, or it is done."""
    if job.state is JobState.QUEUED and at - job.created_at > PATIENCE:
        return "Nobody has taken this up yet, so the worker does not seem to be running."
    if job.state is JobState.RUNNING and job.lease_until is not None and job.lease_until < at:
        return "The worker stopped in the middle of this."
    return ""
