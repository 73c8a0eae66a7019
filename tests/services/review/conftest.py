import pytest

from quizapp.models import QuestionEvent, Status
from tests.factories import make_article, make_question, make_teacher


@pytest.fixture
def teacher(session):
    return make_teacher(session)


@pytest.fixture
def article(session, teacher):
    return make_article(session, author_id=teacher.id)


@pytest.fixture
def draft(session, article):
    """Call it for one more draft about the article."""
    return lambda **changes: make_question(session, article=article, **{"status": Status.DRAFT} | changes)


@pytest.fixture
def events(session):
    """Call it for what happened to a question."""

    def told(question):
        chosen = QuestionEvent.of_question(question.id)
        return [(event.happening, event.actor_id, event.note) for event in session.scalars(chosen)]

    return told
