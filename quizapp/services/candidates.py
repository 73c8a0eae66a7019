"""Candidates: what a generation wrote besides the questions it added, kept so that a teacher can take of it."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import datetime

from sqlalchemy import ScalarResult, func, select
from sqlalchemy.orm import Session

from quizapp.core.citations import Citation
from quizapp.core.items import Choice, Item, Problem, item_hash, to_dict
from quizapp.models import ArticleRevision, Candidate, Happening, Origin, Question, QuestionVersion, StoredCitation, Why
from quizapp.services.questions import keep_question, write_event

MOST_KEPT = 200
_OF_ONE_FORM = 2

Checked = tuple[Item, tuple[Problem, ...]]


def keep_candidates(
    session: Session,
    revision: ArticleRevision,
    *,
    job_id: int | None,
    spares: Sequence[Checked],
    refused: Sequence[Checked],
    known: set[str],
    now: datetime,
) -> None:
    """Keep the candidates of a generation that the article has neither as questions nor as candidates.

    `spares` are those that the gate let pass, the best first, and `refused` those that it did not: the fewer faults one
    has, the nearer it missed. `known` holds the hashes of the article's questions, in all their versions.
    """
    there = select(Candidate.hash).where(Candidate.revision_id == revision.id)
    seen = known | set(session.scalars(there))
    last = session.scalar(select(func.max(Candidate.place)).where(Candidate.revision_id == revision.id)) or 0
    for place, (why, item, problems) in enumerate(_offered(spares, refused), last + 1):
        passage, digest = _first_passage(item), item_hash(item)
        if passage and digest not in seen:
            seen.add(digest)
            row = Candidate(revision_id=revision.id, job_id=job_id, hash=digest, why=why, place=place, created_at=now)
            row.form, row.start, row.end, row.body = item.form, passage.start, passage.end, to_dict(item)
            row.problems = [asdict(problem) for problem in problems]
            session.add(row)
    session.flush()


def _offered(spares: Sequence[Checked], refused: Sequence[Checked]) -> Iterator[tuple[Why, Item, tuple[Problem, ...]]]:
    yield from ((Why.SPARE, *each) for each in spares[:MOST_KEPT])
    nearest = sorted(refused, key=lambda checked: len(checked[1]))
    yield from ((Why.REFUSED, *each) for each in nearest[:MOST_KEPT])


def _first_passage(item: Item) -> Citation | None:
    cited = item.citations if isinstance(item, Choice) else item.events[0].citations
    return next(iter(cited), None)


def refused_candidates(session: Session, *, revision_id: int) -> ScalarResult[Candidate]:
    """What the checks threw away of all that was written about a revision, the nearest misses first."""
    chosen = select(Candidate).where(Candidate.revision_id == revision_id, Candidate.why == Why.REFUSED)
    return session.scalars(chosen.where(Candidate.question_id.is_(None)).order_by(Candidate.place))


def near_misses(session: Session, *, revision_id: int, count: int) -> list[Candidate]:
    """The refused candidates that are nearest to being right: each on a sentence of its own that nothing asks about.

    At most two are of one form, so that what they lack is not the same for all.

    Args:
        session: what they are read in.
        revision_id: what they are about.
        count: how many at most.
    """
    asked = _asked_places(session, revision_id)
    return list(_spread(refused_candidates(session, revision_id=revision_id), asked))[:count]


def _asked_places(session: Session, revision_id: int) -> set[int]:
    """Where the first passage begins of each question that cites a revision."""
    first = select(StoredCitation.start).join(QuestionVersion, QuestionVersion.id == StoredCitation.version_id)
    places = first.join(Question, Question.id == QuestionVersion.question_id).where(
        StoredCitation.revision_id == revision_id,
        StoredCitation.position == 1,
        QuestionVersion.number == Question.version_number,
    )
    return set(session.scalars(places))


def _spread(candidates: ScalarResult[Candidate], taken: set[int]) -> Iterator[Candidate]:
    forms: dict[str, int] = {}
    for candidate in candidates:
        if candidate.start not in taken and forms.get(candidate.form, 0) < _OF_ONE_FORM:
            taken.add(candidate.start)
            forms[candidate.form] = forms.get(candidate.form, 0) + 1
            yield candidate


def open_near_misses(session: Session, *, revision_id: int, count: int, teacher_id: int, now: datetime) -> list[int]:
    """Make drafts of the nearest misses, each with what the checks found in it; their ids.

    Args:
        session: in whose transaction it is done.
        revision_id: what they are about.
        count: how many at most.
        teacher_id: who asks for them, and will mend them.
        now: the moment.
    """
    # Locked, so that two who ask at once do not open the same ones.
    locked = select(ArticleRevision).where(ArticleRevision.id == revision_id).with_for_update(key_share=True)
    revision, opened = session.scalars(locked).one(), []
    for candidate in near_misses(session, revision_id=revision_id, count=count):
        question = keep_question(
            session, candidate.item(), revision, candidate.found(), origin=Origin.GENERATED, now=now
        )
        write_event(session, question, Happening.ADDED, now=now, actor_id=teacher_id, note="near miss")
        candidate.question_id = question.id
        opened.append(question.id)
    session.flush()
    return opened
