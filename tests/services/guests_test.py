from random import Random

from sqlalchemy.orm import Session

from quizapp.services.guests import add_guest, find_guest
from tests.factories import NOW, make_guest


def test_a_guest_is_found_by_the_token_they_were_given(session: Session) -> None:
    make_guest(session)
    guest = add_guest(session, now=NOW, rng=Random(1))
    assert len(guest.token) == 64
    assert find_guest(session, token=guest.token) == guest


def test_no_two_guests_share_a_token(session: Session) -> None:
    rng = Random(1)
    first, second = add_guest(session, now=NOW, rng=rng), add_guest(session, now=NOW, rng=rng)
    assert first.token != second.token


def test_an_unknown_token_is_nobodys(session: Session) -> None:
    make_guest(session)
    assert find_guest(session, token="token") is None
