import pytest

from quizapp.core.items import Problem, Severity
from quizapp.models import Access, ArticleRevision, Happening, Standing, Status
from quizapp.services.errors import ChangedError, InvalidItemError, NotFoundError
from quizapp.services.questions import change_question, reject_question, write_event
from quizapp.services.review.deciding import Seen, decide
from tests.factories import NOW, choice, make_teacher, share_article

DRAFT = Seen(1, Status.DRAFT)


def decides(session, question, teacher, *, approve=True, seen=DRAFT, vouch=False):
    return decide(
        session, question_id=question.id, teacher_id=teacher.id, approve=approve, seen=seen, now=NOW, vouch=vouch
    )


def test_what_was_seen_is_approved_or_rejected(session, teacher, draft, events):
    first, second = draft(), draft()
    decides(session, first, teacher)
    decides(session, second, teacher, approve=False)
    assert (first.status, first.standing, second.status) == (Status.APPROVED, Standing.PROVED, Status.RETIRED)
    assert events(first) == [(Happening.APPROVED, teacher.id, "proved")]
    assert events(second) == [(Happening.REJECTED, teacher.id, "")]


@pytest.mark.parametrize("approve", [True, False])
def test_a_second_press_changes_nothing(session, teacher, draft, events, approve):
    question = draft()
    for _ in range(2):
        decides(session, question, teacher, approve=approve)
    assert len(events(question)) == 1


def test_a_teacher_vouches_for_what_is_not_proved(session, teacher, draft):
    question = draft(problems=(Problem(check="cited", severity=Severity.UNPROVED, message="Cite it."),))
    with pytest.raises(InvalidItemError):
        decides(session, question, teacher)
    assert decides(session, question, teacher, vouch=True).voucher_id == teacher.id


def test_what_a_colleague_changed_is_not_decided_on(session, teacher, article, draft):
    question, colleague = draft(), make_teacher(session, name="Nora Field")
    share_article(session, article, colleague, Access.EDIT)
    revision = session.scalars(ArticleRevision.newest(article.id)).one()
    change_question(session, question, choice(stem="When?"), revision, (), now=NOW, author_id=colleague.id)
    with pytest.raises(ChangedError, match=r"^Nora Field changed this question after you opened it") as refused:
        decides(session, question, teacher)
    assert refused.value.question_id == question.id
    assert question.status is Status.DRAFT
    decides(session, question, teacher, seen=Seen(2, Status.DRAFT))
    assert question.status is Status.APPROVED


def test_what_oneself_did_on_another_page_is_told_so(session, teacher, draft):
    question = draft()
    reject_question(session, question_id=question.id, teacher_id=teacher.id, now=NOW)
    with pytest.raises(ChangedError, match=r"^You rejected this question on another page after you opened it"):
        decides(session, question, teacher)


def test_a_change_without_a_name_is_somebodys(session, teacher, draft):
    question = draft()
    with pytest.raises(ChangedError, match=r"^Somebody changed this question"):
        decides(session, question, teacher, seen=Seen(7, Status.DRAFT))
    write_event(session, question, Happening.RETIRED, now=NOW)
    with pytest.raises(ChangedError, match=r"^Somebody put away this question"):
        decides(session, question, teacher, seen=Seen(7, Status.DRAFT))


def test_nobody_decides_on_anothers(session, draft):
    with pytest.raises(NotFoundError):
        decides(session, draft(), make_teacher(session))
