from datetime import timedelta

import pytest

from quizapp.core.citations import cite_quote
from quizapp.core.items import Derivation, Option, Problem, Severity
from quizapp.models import Candidate, Happening, Status, Why
from quizapp.services.errors import ChangedError, InvalidError
from quizapp.services.questions import approve_question, load_version
from quizapp.services.review.deciding import Seen
from quizapp.services.review.exchanging import exchange
from quizapp.services.review.swapping import Others, count_others, swap_question
from quizapp.services.review.undoing import find_decision, undo_decision
from quizapp.services.reviewing import load_review
from tests.factories import NOW, TEXT, choice, make_article, make_candidate, make_revision, ordering

FLAW = Problem(check="longest-key", severity=Severity.WARNING, message="Shorten it.")
COAL = cite_quote(TEXT, "It carried coal for 52 years.")
RAILWAY = cite_quote(TEXT, "The railway came in 1890, and traffic fell.")


def asked(session, question):
    return load_version(session, question).item().stem


def others(session, question, teacher):
    return count_others(session, load_review(session, question_id=question.id, teacher_id=teacher.id))


def swap(session, question, teacher, **changes):
    seen = Seen(question.version_number, question.status)
    return swap_question(
        session, question_id=question.id, teacher_id=teacher.id, **{"seen": seen, "now": NOW, **changes}
    )


def test_the_next_on_the_sentence_comes_before_one_on_the_paragraph(session, teacher, article, draft, events):
    question = draft()
    make_candidate(session, article=article, item=choice(stem="How long did it carry coal?", citations=(COAL,)))
    make_candidate(session, article=article, item=choice(stem="When was it opened?"), problems=(FLAW,))
    make_candidate(session, article=article, item=choice(stem="What came in 1890?", citations=(RAILWAY,)))
    assert others(session, question, teacher) == Others(2, 0)
    swap(session, question, teacher)
    version = load_version(session, question)
    assert (version.item().stem, version.found(), version.author_id) == ("When was it opened?", (FLAW,), None)
    assert (question.version_number, question.status) == (2, Status.DRAFT)
    assert events(question) == [(Happening.CHANGED, teacher.id, "swapped, from version 1")]


def test_swapping_on_comes_round(session, teacher, article, draft):
    question = draft()
    for stem in ("Second?", "Third?"):
        make_candidate(session, article=article, item=choice(stem=stem))
    make_candidate(session, article=article, item=choice(stem="Fourth?", citations=(COAL,)))
    stems = [asked(session, swap(session, question, teacher)) for _ in range(5)]
    assert stems == ["Second?", "Third?", "Fourth?", "When did the canal open?", "Second?"]
    used = session.query(Candidate).where(Candidate.question_id == question.id).all()
    assert [one.body["stem"] for one in used] == ["Second?"]


def test_another_form_passes_over_its_own(session, teacher, article, draft):
    question = draft()
    make_candidate(session, article=article, item=choice(stem="Second?"))
    make_candidate(session, article=article, item=choice(stem="Why?", form="why"))
    assert others(session, question, teacher) == Others(2, 1)
    assert asked(session, swap(session, question, teacher, another_form=True)) == "Why?"


def test_what_a_check_refused_or_another_question_asks_is_not_taken(session, teacher, article, draft):
    question = draft()
    make_candidate(session, article=article, why=Why.REFUSED)
    there = choice(stem="There already?")
    draft(item=there)
    make_candidate(session, article=article, item=there)
    make_candidate(session, article=article, item=choice(stem="Taken?"), question_id=question.id)
    make_candidate(session, article=article, item=ordering(), start=0, end=10)
    make_candidate(session, article=make_article(session), item=choice(stem="Of another article?"))
    with pytest.raises(InvalidError, match="Nothing else was written"):
        swap(session, question, teacher)
    assert question.version_number == 1


def test_what_cites_an_older_text_has_nothing_beside_it(session, teacher, article, draft):
    question = draft()
    make_candidate(session, article=article)
    make_revision(session, article, "It closed in 1924.")
    assert others(session, question, teacher) == Others(0, 0)


def test_what_was_seen_otherwise_is_not_swapped(session, teacher, article, draft):
    question = draft()
    make_candidate(session, article=article)
    with pytest.raises(ChangedError):
        swap(session, question, teacher, seen=Seen(2, Status.DRAFT))


def test_a_swap_is_taken_back_with_where_the_question_stood(session, teacher, article, draft, events):
    question = draft()
    for stem in ("Second?", "Third?"):
        make_candidate(session, article=article, item=choice(stem=stem))
    approve_question(session, question_id=question.id, teacher_id=teacher.id, now=NOW)
    for minutes in (1, 2):
        swap(session, question, teacher, now=NOW + timedelta(minutes=minutes))
    stood = []
    for _ in range(2):
        decision = find_decision(session, article_id=article.id, teacher_id=teacher.id, now=NOW)
        assert decision.happening is Happening.CHANGED
        undo_decision(session, article_id=article.id, teacher_id=teacher.id, event_id=decision.event_id, now=NOW)
        stood.append((asked(session, question), question.status, question.version_number))
    assert stood == [("Second?", Status.DRAFT, 4), ("When did the canal open?", Status.APPROVED, 5)]
    assert events(question)[-1] == (Happening.UNDONE, teacher.id, "changed")
    free = session.query(Candidate).where(Candidate.question_id.is_(None)).order_by(Candidate.place).all()
    assert [one.body["stem"] for one in free] == ["Second?", "Third?"]


def test_what_cites_nothing_is_no_candidate(session, teacher, article, draft):
    options = tuple(Option(id=o.id, text=o.text, evidence=o.evidence) for o in choice().options)
    question = draft(item=choice(citations=(), derivation=Derivation(), options=options))
    assert others(session, question, teacher) == Others(0, 0)
    candidate = make_candidate(session, article=article)
    assert exchange(session, question, candidate, now=NOW) == 1
    assert session.query(Candidate).where(Candidate.revision_id == candidate.revision_id).all() == [candidate]
