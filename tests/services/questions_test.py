from dataclasses import replace

import pytest
from sqlalchemy import func, select

from quizapp.core.citations import Citation
from quizapp.core.items import After, Severity
from quizapp.models import CitationRole, Happening, Origin, Question, QuestionEvent, Standing, Status, StoredCitation
from quizapp.services.errors import ChangedError, ConflictError, InvalidError, InvalidItemError, NotFoundError
from quizapp.services.questions import (
    add_question,
    approve_question,
    load_version,
    lock_question,
    reject_question,
    save_version,
)
from quizapp.services.versions import citations, face
from tests.factories import NOW, choice, make_article, make_question, make_teacher, ordering

RENAMED = choice(stem="In which year did the canal open?")


@pytest.fixture
def found(monkeypatch):
    """What the checks find; put problems into it."""
    problems = []
    monkeypatch.setattr("quizapp.services.versions.checks.problems", lambda _item, _reading: tuple(problems))
    return problems


@pytest.fixture
def teacher(session):
    return make_teacher(session)


def events(session, question):
    chosen = QuestionEvent.of_question(question.id)
    return [(event.happening, event.actor_id, event.note) for event in session.scalars(chosen)]


class TestAdd:
    def test_keeps_a_draft_with_its_citations(self, session, teacher, found, warning):
        found.append(warning)
        article = make_article(session)
        question = add_question(session, article_id=article.id, item=choice(), now=NOW, author_id=teacher.id)
        assert (question.status, question.standing, question.origin) == (Status.DRAFT, None, Origin.WRITTEN)
        version = load_version(session, question)
        assert (version.number, version.item(), version.found()) == (1, choice(), (warning,))
        assert (version.broken, version.author_id) == (False, teacher.id)
        kept = session.scalars(select(StoredCitation).where(StoredCitation.version_id == version.id))
        assert [(c.role, c.target, c.exact) for c in kept] == [
            (CitationRole.KEY, "", "The canal “Süd” opened in 1871 with 14 locks."),
            (CitationRole.OPERAND, "", "1871"),
            (CitationRole.DISTRACTOR, "b", "The railway came in 1890"),
            (CitationRole.DISTRACTOR, "c", "The canal closed in 1923."),
        ]
        assert events(session, question) == [(Happening.ADDED, teacher.id, "")]

    def test_keeps_a_broken_item_as_a_draft_with_what_is_wrong(self, session, teacher, found, broken, unproved):
        found.extend([broken, unproved])
        article = make_article(session)
        question = add_question(session, article_id=article.id, item=choice(), now=NOW, author_id=teacher.id)
        version = load_version(session, question)
        assert (question.status, version.broken, version.found()) == (Status.DRAFT, True, (broken, unproved))

    def test_refuses_a_citation_that_does_not_hold_by_the_gate_itself(self, session, teacher):
        article = make_article(session)
        false = choice(citations=(Citation(0, 3, "Das", "", ""),))
        with pytest.raises(InvalidItemError) as refused:
            add_question(session, article_id=article.id, item=false, now=NOW, author_id=teacher.id)
        assert {(p.check, p.severity) for p in refused.value.problems} == {("citation-exact", Severity.BROKEN)}
        assert session.scalar(select(func.count()).where(Question.article_id == article.id)) == 0

    def test_waits_for_an_article_that_nobody_has_read(self, session, teacher):
        article = make_article(session, parse=None)
        with pytest.raises(ConflictError, match="still being read"):
            add_question(session, article_id=article.id, item=choice(), now=NOW, author_id=teacher.id)


class TestChange:
    def test_adds_a_version_that_must_be_approved_anew(self, session, teacher, found):
        question = make_question(session, standing=Standing.VOUCHED, voucher_id=teacher.id)
        first = load_version(session, question)
        changed = choice(stem="In which year did the canal open?")
        save_version(session, question_id=question.id, item=changed, now=NOW, author_id=teacher.id, base=1)
        assert (question.version_number, question.status, question.standing) == (2, Status.DRAFT, None)
        second = load_version(session, question)
        assert (second.number, second.item(), second.wording_only) == (2, changed, False)
        assert (first.item(), first.hash == second.hash, found) == (choice(), False, [])
        assert events(session, question) == [(Happening.CHANGED, teacher.id, "")]

    def test_a_broken_one_is_a_draft(self, session, found, broken):
        found.append(broken)
        question = make_question(session)
        save_version(session, question_id=question.id, item=RENAMED, now=NOW, author_id=None, base=1, wording_only=True)
        assert (question.version_number, question.status) == (2, Status.DRAFT)

    def test_refuses_a_citation_that_does_not_hold(self, session):
        question = make_question(session)
        false = choice(citations=(Citation(0, 3, "Das", "", ""),))
        with pytest.raises(InvalidItemError):
            save_version(session, question_id=question.id, item=false, now=NOW, author_id=None, base=1)
        assert question.version_number == 1

    def test_what_changes_nothing_makes_no_version(self, session, teacher):
        question = make_question(session)
        for base in (1, 7):
            save_version(session, question_id=question.id, item=choice(), now=NOW, author_id=teacher.id, base=base)
        assert (question.version_number, question.status, events(session, question)) == (1, Status.APPROVED, [])

    def test_whoever_saves_second_is_told_and_nothing_is_overwritten(self, session, teacher, found):
        question = make_question(session)
        save_version(session, question_id=question.id, item=RENAMED, now=NOW, author_id=teacher.id, base=1)
        mine = choice(stem="Since when was it open?")
        with pytest.raises(ChangedError, match="Someone else"):
            save_version(session, question_id=question.id, item=mine, now=NOW, author_id=teacher.id, base=1)
        assert (load_version(session, question).item(), found) == (RENAMED, [])
        save_version(session, question_id=question.id, item=mine, now=NOW, author_id=teacher.id, base=2)
        assert load_version(session, question).item() == mine

    @pytest.mark.parametrize(
        ("standing", "severity", "status"),
        [
            (Standing.PROVED, "warning", Status.APPROVED),
            (Standing.PROVED, "unproved", Status.DRAFT),
            (Standing.VOUCHED, "unproved", Status.APPROVED),
            (None, "warning", Status.DRAFT),
        ],
    )
    def test_other_words_for_the_same_leave_it_approved_while_it_holds(
        self, session, teacher, found, request, standing, severity, status
    ):
        found.append(request.getfixturevalue(severity))
        vouched = {"voucher_id": teacher.id} if standing is Standing.VOUCHED else {}
        first = Status.APPROVED if standing else Status.DRAFT
        question = make_question(session, status=first, standing=standing, **vouched)
        change = {"item": RENAMED, "now": NOW, "author_id": teacher.id, "base": 1, "wording_only": True}
        save_version(session, question_id=question.id, **change)
        kept = status is Status.APPROVED
        assert (question.status, question.standing) == (status, standing if kept else None)
        assert question.voucher_id == (teacher.id if kept and vouched else None)
        assert load_version(session, question).wording_only
        assert events(session, question) == [(Happening.CHANGED, teacher.id, "wording only")]

    def test_another_key_is_no_wording(self, session, teacher, found):
        first, second, third = choice().options
        options = (replace(first, evidence=second.evidence), replace(second, evidence=first.evidence), third)
        question = make_question(session)
        change = {"item": choice(options=options), "now": NOW, "author_id": teacher.id, "base": 1}
        with pytest.raises(InvalidError, match="More than the wording"):
            save_version(session, question_id=question.id, **change, wording_only=True)
        assert (question.version_number, found) == (1, [])


class TestApprove:
    def draft(self, session, *problems):
        return make_question(session, status=Status.DRAFT, problems=problems)

    def approve(self, session, question, teacher, *, vouch=False):
        return approve_question(session, question_id=question.id, teacher_id=teacher.id, now=NOW, vouch=vouch)

    @pytest.mark.parametrize("vouch", [False, True])
    def test_what_the_text_proves_is_proved(self, session, teacher, warning, vouch):
        question = self.approve(session, self.draft(session, warning), teacher, vouch=vouch)
        assert (question.status, question.standing, question.voucher_id) == (Status.APPROVED, Standing.PROVED, None)
        assert events(session, question) == [(Happening.APPROVED, teacher.id, "proved")]

    def test_what_it_does_not_prove_takes_a_teacher_who_vouches(self, session, teacher, unproved, warning):
        question = self.draft(session, warning, unproved)
        with pytest.raises(InvalidItemError, match="No passage") as refused:
            self.approve(session, question, teacher)
        assert (refused.value.problems, question.status) == ((unproved,), Status.DRAFT)
        self.approve(session, question, teacher, vouch=True)
        assert (question.standing, question.voucher_id) == (Standing.VOUCHED, teacher.id)

    def test_nobody_can_vouch_for_a_broken_one(self, session, teacher, broken):
        with pytest.raises(InvalidItemError, match="two keys"):
            self.approve(session, self.draft(session, broken), teacher, vouch=True)


def test_a_rejected_question_is_retired_and_says_why(session, teacher):
    question = make_question(session, standing=Standing.VOUCHED, voucher_id=teacher.id)
    reject_question(session, question_id=question.id, teacher_id=teacher.id, now=NOW, note="too easy")
    assert (question.status, question.standing, question.voucher_id) == (Status.RETIRED, None, None)
    assert events(session, question) == [(Happening.REJECTED, teacher.id, "too easy")]


def test_a_question_that_is_not_there(session):
    with pytest.raises(NotFoundError):
        lock_question(session, 10_000)


def test_a_face_tells_no_key():
    assert face(choice()) == {
        "kind": "choice",
        "stem": "When did the canal open?",
        "fixed_order": True,
        "parts": [
            {"id": "a", "text": "In 1871"},
            {"id": "b", "text": "In 1890"},
            {"id": "c", "text": "In 1923"},
        ],
    }
    assert face(ordering())["fixed_order"] is False


def test_the_citations_of_an_ordering_name_their_events():
    item = ordering()
    first, second, third = item.events
    linked = type(second)(
        id=second.id,
        text=second.text,
        citations=second.citations,
        after=(After(event="a", citations=first.citations),),
    )
    told = [(role, target) for role, target, _ in citations(ordering(events=(first, linked, third)))]
    event, after = CitationRole.EVENT, CitationRole.AFTER
    assert told == [(event, "a"), (event, "b"), (after, "b"), (event, "c")]
