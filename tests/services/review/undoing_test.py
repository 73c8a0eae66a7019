from datetime import timedelta

import pytest

from quizapp.core.items import Problem, Severity
from quizapp.models import Access, ArticleRevision, Happening, Standing, Status
from quizapp.services.errors import ConflictError, NotFoundError
from quizapp.services.questions import approve_question, change_question, reject_question, retire, write_event
from quizapp.services.review.undoing import find_decision, undo_decision
from tests.factories import NOW, choice, make_article, make_question, make_teacher, share_article

UNPROVED = Problem(check="cited", severity=Severity.UNPROVED, message="Cite it.")


def later(minutes):
    return NOW + timedelta(minutes=minutes)


def approve(session, question, teacher, minutes=0, *, vouch=False):
    approve_question(session, question_id=question.id, teacher_id=teacher.id, now=later(minutes), vouch=vouch)


def reject(session, question, teacher, minutes=0):
    reject_question(session, question_id=question.id, teacher_id=teacher.id, now=later(minutes))


def find(session, article, teacher, minutes=30):
    return find_decision(session, article_id=article.id, teacher_id=teacher.id, now=later(minutes))


def undo(session, article, teacher, event_id, minutes=30):
    return undo_decision(session, article_id=article.id, teacher_id=teacher.id, event_id=event_id, now=later(minutes))


def undoes(session, article, teacher):
    """Take back whatever is offered."""
    return undo(session, article, teacher, find(session, article, teacher).event_id)


def test_an_approval_is_taken_back(session, teacher, article, draft, events):
    question = draft()
    approve(session, question, teacher)
    decision = find(session, article, teacher)
    assert (decision.happening, decision.question_id, decision.questions) == (Happening.APPROVED, question.id, 1)
    assert decision.stem == "When did the canal open?"
    assert undo(session, article, teacher, decision.event_id) == decision
    assert (question.status, question.standing) == (Status.DRAFT, None)
    assert events(question) == [(Happening.APPROVED, teacher.id, "proved"), (Happening.UNDONE, teacher.id, "approved")]
    assert find(session, article, teacher) is None


def test_a_rejected_question_stands_again_as_it_was_approved(session, teacher, article, draft):
    proved, vouched = draft(), draft(problems=(UNPROVED,))
    approve(session, proved, teacher)
    approve(session, vouched, teacher, 1, vouch=True)
    reject(session, proved, teacher, 2)
    reject(session, vouched, teacher, 3)
    undoes(session, article, teacher)
    assert (vouched.status, vouched.standing, vouched.voucher_id) == (
        Status.APPROVED,
        Standing.VOUCHED,
        teacher.id,
    )
    undoes(session, article, teacher)
    assert (proved.status, proved.standing, proved.voucher_id) == (Status.APPROVED, Standing.PROVED, None)


def test_one_goes_back_step_by_step(session, teacher, article, draft):
    first, second = draft(), draft()
    approve(session, first, teacher, 1)
    reject(session, second, teacher, 2)
    approve(session, second, teacher, 3)
    taken = [undoes(session, article, teacher).question_id for _ in range(3)]
    assert (taken, find(session, article, teacher)) == ([second.id, second.id, first.id], None)
    assert (first.status, second.status) == (Status.DRAFT, Status.DRAFT)


def test_what_was_put_away_for_another_reason_is_put_away_again(session, teacher, article, draft):
    question = draft()
    retire(session, question, Happening.RETIRED, now=NOW)
    approve(session, question, teacher, 1)
    undoes(session, article, teacher)
    assert question.status is Status.RETIRED


def test_a_regrade_changes_no_state(session, teacher, article, draft):
    question = draft()
    write_event(session, question, Happening.CHANGED, now=NOW)
    approve(session, question, teacher)
    write_event(session, question, Happening.REGRADED, now=NOW)
    reject(session, question, teacher, 1)
    undoes(session, article, teacher)
    assert question.status is Status.APPROVED


@pytest.mark.parametrize(("found", "status"), [((), Status.APPROVED), ((UNPROVED,), Status.DRAFT)])
def test_other_words_keep_it_approved_if_its_proof_holds(session, teacher, article, draft, found, status):
    question = draft()
    approve(session, question, teacher)
    revision = session.scalars(ArticleRevision.newest(article.id)).one()
    other = choice(explanation="It did.")
    change_question(session, question, other, revision, found, now=NOW, author_id=teacher.id, wording_only=True)
    reject(session, question, teacher, 1)
    undoes(session, article, teacher)
    assert question.status is status


def test_what_was_decided_at_one_press_is_taken_back_together(session, teacher, article, draft):
    first, second, other = draft(), draft(), draft()
    approve(session, other, teacher, 1)
    for question in (first, second):
        approve(session, question, teacher, 2)
    assert undoes(session, article, teacher).questions == 2
    assert (first.status, second.status, other.status) == (Status.DRAFT, Status.DRAFT, Status.APPROVED)


def test_taking_back_twice_is_taking_back_once(session, teacher, article, draft, events):
    question = draft()
    approve(session, question, teacher)
    decision = find(session, article, teacher)
    for _ in range(2):
        assert undo(session, article, teacher, decision.event_id) == decision
    assert len(events(question)) == 2


def test_nothing_is_taken_back_once_something_happened_since(session, teacher, article, draft):
    first, second, colleague = draft(), draft(), make_teacher(session)
    share_article(session, article, colleague, Access.EDIT)
    for question in (first, second):
        approve(session, question, teacher)
    decision = find(session, article, teacher)
    reject(session, second, colleague, 1)
    assert find(session, article, teacher) is None
    with pytest.raises(ConflictError, match="nothing was undone"):
        undo(session, article, teacher, decision.event_id)
    assert second.status is Status.RETIRED


def test_what_is_older_than_an_hour_is_not_offered(session, teacher, article, draft):
    approve(session, draft(), teacher)
    assert find(session, article, teacher, 60) is not None
    assert find(session, article, teacher, 61) is None


def test_only_ones_own_decisions_in_the_article_count(session, teacher, article, draft):
    elsewhere = make_question(
        session, article=make_article(session, author_id=teacher.id), status=Status.DRAFT, item=choice()
    )
    approve(session, elsewhere, teacher)
    assert find(session, article, teacher) is None
    event_id = find_decision(session, article_id=elsewhere.article_id, teacher_id=teacher.id, now=NOW).event_id
    with pytest.raises(NotFoundError):
        undo(session, article, teacher, event_id)
    colleague = make_teacher(session)
    share_article(session, article, colleague, Access.EDIT)
    question = draft()
    approve(session, question, teacher)
    with pytest.raises(NotFoundError):
        undo(session, article, colleague, find(session, article, teacher).event_id)
    with pytest.raises(NotFoundError):
        undo(session, article, teacher, 10_000)
