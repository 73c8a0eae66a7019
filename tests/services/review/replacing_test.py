import pytest

from quizapp.models import ArticleRevision, Happening, Origin, QuestionTag, Status
from quizapp.services.questions import approve_question, change_question, write_event
from quizapp.services.review.replacing import asked_before, asked_by, replace_untouched
from tests.factories import NOW, choice, make_article, make_question, ordering


@pytest.fixture
def generated(session, draft):
    """Call it for a draft as a generation adds it."""

    def add(**changes):
        question = draft(**{"origin": Origin.GENERATED} | changes)
        write_event(session, question, Happening.ADDED, now=NOW, note="job 1")
        return question

    return add


def replace(session, article, *written):
    return replace_untouched(session, article_id=article.id, written=written, now=NOW)


def test_what_is_asked_is_the_same_in_any_order():
    first, second, third = choice().options
    assert asked_by(choice(options=(third, first, second))) == asked_by(choice())
    assert asked_by(choice(stem="When?")) != asked_by(choice())
    events = ordering().events
    assert asked_by(ordering(events=events[::-1])) == asked_by(ordering())
    assert asked_by(choice()) == ("When did the canal open?", "In 1871")


def test_an_untouched_draft_is_put_away(session, article, generated, events):
    question = generated()
    assert replace(session, article, choice(stem="When?")) == 1
    assert question.status is Status.RETIRED
    assert events(question)[-1] == (Happening.RETIRED, None, "replaced by another generation")


def test_a_draft_that_was_written_again_stays(session, article, generated):
    question = generated()
    assert replace(session, article, choice(options=choice().options[::-1])) == 0
    assert question.status is Status.DRAFT


def test_what_was_touched_stays(session, teacher, article, generated):
    edited, approved, tagged, muted, asked = (generated() for _ in range(5))
    written = generated(origin=Origin.WRITTEN)
    revision = session.scalars(ArticleRevision.newest(article.id)).one()
    change_question(session, edited, choice(explanation="So."), revision, (), now=NOW, author_id=teacher.id)
    approve_question(session, question_id=approved.id, teacher_id=teacher.id, now=NOW)
    session.add(QuestionTag(question_id=tagged.id, tag="exam"))
    muted.muted = ["longest-key"]
    write_event(session, asked, Happening.ADDED, now=NOW, actor_id=teacher.id)
    session.flush()
    assert replace(session, article) == 0
    stood = [question.status for question in (edited, tagged, muted, asked, written)]
    assert (stood, approved.status) == ([Status.DRAFT] * 5, Status.APPROVED)


def test_another_articles_drafts_stay(session, teacher, article):
    other = make_article(session, author_id=teacher.id)
    question = make_question(session, article=other, status=Status.DRAFT, origin=Origin.GENERATED)
    assert replace(session, article) == 0
    assert question.status is Status.DRAFT


def test_what_a_generation_put_away_may_come_again_and_what_a_teacher_rejected_may_not(session, article, generated):
    generated()
    generated(item=choice(stem="When?"), status=Status.RETIRED)
    assert asked_before(session, article_id=article.id) == {
        ("When did the canal open?", "In 1871"),
        ("When?", "In 1871"),
    }
    replace(session, article)
    assert asked_before(session, article_id=article.id) == {("When?", "In 1871")}
