import pytest

from quizapp.core.items import Problem, Severity
from quizapp.services.takers import Taker
from tests.factories import make_attempt, make_guest


@pytest.fixture(autouse=True)
def noise(request):
    """Rows of others, which a query without its condition would find."""
    if "session" in request.fixturenames:
        session = request.getfixturevalue("session")
        make_attempt(session, responses={1: {"choice": "1"}}, submitted=True)
        make_attempt(session, taker=Taker.of(make_guest(session)), responses={1: {"choice": "2"}})


@pytest.fixture
def broken():
    return Problem(check="one-key", severity=Severity.BROKEN, message="It has two keys.")


@pytest.fixture
def unproved():
    return Problem(check="evidence", severity=Severity.UNPROVED, message="No passage proves it.")


@pytest.fixture
def warning():
    return Problem(check="key-longest", severity=Severity.WARNING, message="The key is the longest option.")
