"""Swapping: a question gives way to the next that was written about its passage, until all have had their turn."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from quizapp.core.citations import Citation
from quizapp.core.items import Item
from quizapp.core.text import paragraph_spans
from quizapp.models import ArticleRevision, Candidate, Question, QuestionVersion, Why
from quizapp.services.errors import InvalidError
from quizapp.services.questions import load_version
from quizapp.services.review.deciding import Seen, find_unchanged
from quizapp.services.review.exchanging import exchange, write_swap
from quizapp.services.reviewing import Review
from quizapp.services.versions import citations


@dataclass(frozen=True, slots=True)
class Others:
    """How many candidates there are beside a question, and how many of them are of another form."""

    candidates: int
    of_another_form: int


def count_others(session: Session, review: Review) -> Others:
    """What a question under review could be swapped for."""
    near = _beside(session, review.article_id, review.article.revision_id, review.item, review.text)
    return Others(len(near), sum(one.form != review.item.form for one in near))


def swap_question(
    session: Session, *, question_id: int, teacher_id: int, seen: Seen, now: datetime, another_form: bool = False
) -> Question:
    """Put the next candidate on the same sentence, else on the same paragraph, in a question's place.

    What was not yet used comes first, the best first; then what was, the longest ago first, so that swapping on
    comes round.

    Raises:
        NotFoundError: there is no such question, or it is not theirs to change.
        ChangedError: somebody changed it or decided on it since it was seen.
        InvalidError: there is no other candidate.
    """
    question = find_unchanged(session, question_id=question_id, teacher_id=teacher_id, seen=seen)
    version = load_version(session, question)
    item, text = version.item(), version.revision.text
    beside = _beside(session, question.article_id, version.revision_id, item, text)
    near = [one for one in beside if not another_form or one.form != item.form]
    if not near:
        raise InvalidError("Nothing else was written about this passage. Write a question yourself.")
    passage, used = _first(item), _used(session, question_id)
    chosen = min(near, key=lambda one: (used.get(one.hash, 0), not _meets(one, passage), one.place))
    number = exchange(session, question, chosen, now=now)
    write_swap(session, question, number, now=now, actor_id=teacher_id)
    return question


def _beside(session: Session, article_id: int, revision_id: int, item: Item, text: str) -> list[Candidate]:
    """The candidates on the passage or the paragraph of what a question asks, which no question uses.

    There are none where it cites nothing, or an older text than the article has now.
    """
    passage = _first(item)
    if passage is None:
        return []
    around = next(span for span in paragraph_spans(text) if passage.start < span.end)
    newest = ArticleRevision.newest(article_id).with_only_columns(ArticleRevision.id).scalar_subquery()
    there = select(Candidate).where(
        Candidate.revision_id == revision_id,
        Candidate.revision_id == newest,
        Candidate.why == Why.SPARE,
        Candidate.question_id.is_(None),
        Candidate.start < around.end,
        Candidate.end > around.start,
        Candidate.hash.not_in(_in_use(article_id)),
    )
    return [one for one in session.scalars(there) if one.body["kind"] == item.kind]


def _first(item: Item) -> Citation | None:
    """The passage that an item cites first, if it cites any."""
    return next((citation for _, _, citation in citations(item)), None)


def _in_use(article_id: int) -> Select[str]:
    """The hashes of what an article's questions ask now."""
    versions = select(QuestionVersion.hash).join(Question, Question.id == QuestionVersion.question_id)
    return versions.where(Question.article_id == article_id, QuestionVersion.number == Question.version_number)


def _used(session: Session, question_id: int) -> dict[str, int]:
    """What a question asked before, by hash, with the number of the last version that did."""
    versions = select(QuestionVersion.hash, QuestionVersion.number).where(QuestionVersion.question_id == question_id)
    return dict(session.execute(versions.order_by(QuestionVersion.number)).all())


def _meets(candidate: Candidate, passage: Citation | None) -> bool:
    return passage is not None and candidate.start < passage.end and candidate.end > passage.start
