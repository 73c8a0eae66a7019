import pytest

from quizapp.core.items import Problem, Severity
from quizapp.models import ArticleRevision, Happening, Status
from quizapp.services.errors import NotFoundError
from quizapp.services.muting import mute_for_question
from quizapp.services.questions import change_question
from quizapp.services.review.bulk import Flawless, approve_batch, load_batch
from quizapp.services.review.undoing import find_decision, undo_decision
from tests.factories import NOW, choice, make_teacher, ordering

FLAW = Problem(check="longest-key", severity=Severity.WARNING, message="Shorten it.")
UNPROVED = Problem(check="cited", severity=Severity.UNPROVED, message="Cite it.")


def listed(session, article, teacher):
    return load_batch(session, article_id=article.id, teacher_id=teacher.id).drafts


def approve(session, article, teacher, versions):
    return approve_batch(session, article_id=article.id, teacher_id=teacher.id, listed=versions, now=NOW)


def test_only_drafts_with_nothing_against_them_are_listed(session, teacher, article, draft):
    first, second = draft(), draft(item=ordering())
    draft(problems=(FLAW,))
    draft(problems=(UNPROVED,))
    draft(status=Status.APPROVED)
    batch = load_batch(session, article_id=article.id, teacher_id=teacher.id)
    assert batch.article.title == "The southern canal"
    assert batch.drafts == (
        Flawless(
            id=first.id,
            version=1,
            stem="When did the canal open?",
            answer="In 1871",
            passage=choice().citations[0],
        ),
        Flawless(
            id=second.id,
            version=1,
            stem="Put these in order, the earliest first.",
            answer="The canal opens → The railway comes → The canal closes",
            passage=ordering().events[2].citations[0],
        ),
    )


def test_a_muted_warning_is_nothing_against_it(session, teacher, article, draft):
    question = draft(problems=(FLAW,))
    assert listed(session, article, teacher) == ()
    mute_for_question(session, question_id=question.id, teacher_id=teacher.id, check="longest-key")
    assert [one.id for one in listed(session, article, teacher)] == [question.id]


def test_what_was_listed_is_approved_with_an_event_each_and_taken_back_together(
    session, teacher, article, draft, events
):
    first, second, left = draft(), draft(), draft()
    assert approve(session, article, teacher, {first.id: 1, second.id: 1}) == 2
    assert [q.status for q in (first, second, left)] == [Status.APPROVED, Status.APPROVED, Status.DRAFT]
    assert events(second) == [(Happening.APPROVED, teacher.id, "proved")]
    decision = find_decision(session, article_id=article.id, teacher_id=teacher.id, now=NOW)
    assert decision.questions == 2
    undo_decision(session, article_id=article.id, teacher_id=teacher.id, event_id=decision.event_id, now=NOW)
    assert [q.status for q in (first, second)] == [Status.DRAFT, Status.DRAFT]


def test_what_changed_since_it_was_listed_stays_a_draft(session, teacher, article, draft):
    question, other = draft(), draft(problems=(FLAW,))
    revision = session.scalars(ArticleRevision.newest(article.id)).one()
    change_question(session, question, choice(stem="When?"), revision, (), now=NOW, author_id=teacher.id)
    assert approve(session, article, teacher, {question.id: 1, other.id: 1, 10_000: 1}) == 0
    assert (question.status, other.status) == (Status.DRAFT, Status.DRAFT)


def test_nobody_approves_anothers(session, article, draft):
    question, stranger = draft(), make_teacher(session)
    with pytest.raises(NotFoundError):
        listed(session, article, stranger)
    with pytest.raises(NotFoundError):
        approve(session, article, stranger, {question.id: 1})
    assert question.status is Status.DRAFT
