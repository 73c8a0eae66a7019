from datetime import timedelta

import pytest
from sqlalchemy import select

from quizapp.core.checks import problems
from quizapp.core.items import Evidence, Option
from quizapp.core.regrading import Applied, Remedy
from quizapp.models import Happening, QuestionEvent, Standing, Status
from quizapp.services.articles import load_revision
from quizapp.services.mending.regrading import Wish, apply_regrade, preview_regrade
from quizapp.services.questions import load_version
from quizapp.services.versions import read_revision
from tests.factories import (
    NOW,
    choice,
    make_article,
    make_assignment,
    make_attempt,
    make_question,
    make_quiz,
    make_teacher,
    ordering,
)

LATER = NOW + timedelta(days=1)
KEY_B = Applied(remedy=Remedy.KEY, right=("b",))
VOID = Applied(remedy=Remedy.VOID)


@pytest.fixture
def teacher(session):
    return make_teacher(session)


@pytest.fixture
def asked(session, teacher):
    """Call it for a question that was asked once."""

    def ask(item=None, author_id=teacher.id, **changes):
        article = make_article(session, author_id=author_id)
        question = make_question(session, article=article, item=item or choice(), **changes)
        quiz = make_quiz(session, questions=[question])
        given = make_assignment(session, quiz=quiz, author_id=teacher.id)
        make_attempt(session, assignment=given, submitted=True)
        return question

    return ask


def apply(session, question, teacher, new):
    wish = Wish(question_id=question.id, teacher_id=teacher.id, new=new)
    newest = preview_regrade(session, wish).newest
    apply_regrade(session, wish, note="The plaque says otherwise.", newest=newest, now=LATER)


def history(session, question):
    chosen = select(QuestionEvent).where(QuestionEvent.question_id == question.id).order_by(QuestionEvent.id)
    return [(event.happening, event.note) for event in session.scalars(chosen)]


def test_with_one_new_key_the_question_is_asked_with_it_under_the_teachers_name(session, teacher, asked):
    question = asked()
    apply(session, question, teacher, KEY_B)
    assert (question.status, question.standing, question.voucher_id) == (
        Status.APPROVED,
        Standing.VOUCHED,
        teacher.id,
    )
    version = load_version(session, question)
    item = version.item()
    assert (version.number, version.author_id, version.wording_only) == (2, teacher.id, False)
    assert [key.id for key in item.keys] == ["b"]
    assert item.explanation == "The plaque says otherwise."
    assert [passage.exact for passage in item.citations] == ["The railway came in 1890"]
    old = item.options[0]
    assert (old.evidence, old.feedback) == (Evidence.ELSEWHERE, "")
    assert [passage.exact for passage in old.citations] == ["The canal “Süd” opened in 1871 with 14 locks."]
    assert version.found() == problems(item, read_revision(load_revision(session, article_id=question.article_id)))
    assert history(session, question) == [
        (Happening.REGRADED, "another answer is right: The plaque says otherwise."),
        (Happening.CHANGED, ""),
        (Happening.APPROVED, "vouched"),
    ]


def test_a_key_without_a_passage_of_its_own_keeps_the_old_one(session, teacher, asked):
    bare = Option(id="b", text="In 1890", evidence=Evidence.UNSUPPORTED)
    whole = choice()
    question = asked(choice(options=(whole.options[0], bare, whole.options[2])))
    apply(session, question, teacher, KEY_B)
    item = load_version(session, question).item()
    assert item.citations == whole.citations
    assert [(o.id, o.evidence) for o in item.options] == [
        ("a", Evidence.MISREADING),
        ("b", Evidence.KEY),
        ("c", Evidence.ELSEWHERE),
    ]


@pytest.mark.parametrize(
    "new",
    [
        Applied(remedy=Remedy.ALSO, right=("b",)),
        Applied(remedy=Remedy.KEY, right=("b", "c")),
        VOID,
        Applied(remedy=Remedy.EVERYONE),
    ],
)
def test_what_cannot_be_asked_again_as_it_is_becomes_a_draft(session, teacher, asked, new):
    question = asked()
    apply(session, question, teacher, new)
    assert (question.status, question.standing, question.voucher_id) == (Status.DRAFT, None, None)
    assert question.version_number == 1


def test_an_ordering_becomes_a_draft_too(session, teacher, asked):
    question = asked(ordering())
    apply(session, question, teacher, VOID)
    assert question.status is Status.DRAFT


def test_a_new_key_that_nobody_could_answer_by_stays_a_draft(session, teacher, asked):
    whole = choice()
    alike = Option(id="c", text="In 1890", evidence=Evidence.UNSUPPORTED)
    question = asked(choice(options=(*whole.options[:2], alike)))
    apply(session, question, teacher, KEY_B)
    assert (question.status, question.version_number) == (Status.DRAFT, 2)


@pytest.mark.parametrize("status", [Status.DRAFT, Status.RETIRED])
def test_what_is_not_asked_any_more_stays_as_it_is(session, teacher, asked, status):
    question = asked()
    question.status, question.standing = status, None
    session.flush()
    apply(session, question, teacher, KEY_B)
    assert (question.status, question.version_number) == (status, 1)


def test_what_another_may_change_only_is_left_to_them(session, teacher, asked):
    question = asked(author_id=None)
    apply(session, question, teacher, VOID)
    assert (question.status, question.standing) == (Status.APPROVED, Standing.PROVED)
    assert history(session, question) == [(Happening.REGRADED, "taken out of the count: The plaque says otherwise.")]


def test_taking_it_back_leaves_the_question_alone(session, teacher, asked):
    question = asked()
    apply(session, question, teacher, VOID)
    apply(session, question, teacher, None)
    assert question.status is Status.DRAFT
    assert history(session, question)[1] == (Happening.REGRADED, "taken back: The plaque says otherwise.")
