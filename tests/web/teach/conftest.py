"""A teacher at the desk, with an article that was read."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.models import Article, RoleName, User
from tests import factories
from tests.page import Reader
from tests.web.conftest import SignedIn


@pytest.fixture
def teacher(signed_in: SignedIn) -> Reader:
    return signed_in(RoleName.TEACHER)


@pytest.fixture
def teacher_id(stored: Session, teacher: Reader) -> int:  # noqa: ARG001 -- who signed in last is the teacher
    return stored.scalars(select(User.id).order_by(User.id.desc())).first() or 0


@pytest.fixture
def article(stored: Session, teacher_id: int) -> Article:
    """An article of the teacher's own."""
    made = factories.make_article(stored, author_id=teacher_id)
    stored.commit()
    return made


@pytest.fixture
def foreign(stored: Session) -> Article:
    """An article of another teacher."""
    made = factories.make_article(stored, author_id=factories.make_teacher(stored).id, title="Not yours")
    stored.commit()
    return made
