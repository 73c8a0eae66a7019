from datetime import timedelta

import pytest
from sqlalchemy import select

from quizapp.models import SignIn
from quizapp.services.accounts.sign_ins import (
    end_sign_in,
    end_sign_in_here,
    end_sign_ins,
    forget_sign_ins,
    is_signed_in,
    list_sign_ins,
    start_sign_in,
)
from quizapp.services.errors import NotFoundError
from tests.factories import NOW, make_user

LATER = NOW + timedelta(hours=1)


def start(session, user, token, device="Firefox on Linux", now=NOW):
    start_sign_in(session, user_id=user.id, token=token, device=device, now=now)


def open_tokens(session, user):
    return [t for t in ("one", "two", "other") if is_signed_in(session, user_id=user.id, token=t)]


@pytest.fixture
def user(session):
    user = make_user(session)
    start(session, user, "one")
    start(session, user, "two", "Chrome on Android", LATER)
    start(session, make_user(session), "other")
    return user


def test_sign_ins_are_listed_newest_first_with_this_one_marked(session, user):
    rows = list_sign_ins(session, user_id=user.id, token="one")
    assert [(r.device, r.started_at, r.here) for r in rows] == [
        ("Chrome on Android", LATER, False),
        ("Firefox on Linux", NOW, True),
    ]


def test_a_sign_in_is_its_accounts_own(session, user):
    assert open_tokens(session, user) == ["one", "two"]
    assert not is_signed_in(session, user_id=user.id, token=None)


def test_one_is_ended_and_stays_ended(session, user):
    first = list_sign_ins(session, user_id=user.id, token="one")[1]
    for _ in range(2):
        end_sign_in(session, sign_in_id=first.id, user_id=user.id, now=LATER)
    assert open_tokens(session, user) == ["two"]


def test_anothers_cannot_be_ended(session, user):
    stranger = make_user(session)
    with pytest.raises(NotFoundError):
        end_sign_in(
            session,
            sign_in_id=list_sign_ins(session, user_id=user.id, token="one")[0].id,
            user_id=stranger.id,
            now=LATER,
        )
    assert open_tokens(session, user) == ["one", "two"]


def test_the_one_here_is_ended_by_its_token(session, user):
    end_sign_in_here(session, token="two", now=LATER)
    assert open_tokens(session, user) == ["one"]


@pytest.mark.parametrize(("but", "left"), [("two", ["two"]), (None, [])])
def test_all_others_are_ended_at_once(session, user, but, left):
    end_sign_ins(session, user_id=user.id, but=but, now=LATER)
    assert open_tokens(session, user) == left


@pytest.mark.usefixtures("user")
def test_a_month_after_its_end_a_sign_in_is_forgotten(session):
    end_sign_in_here(session, token="one", now=NOW)
    end_sign_in_here(session, token="two", now=LATER)
    forget_sign_ins(session, now=NOW + timedelta(days=30, minutes=1))
    kept = session.scalars(select(SignIn.token).where(SignIn.token.in_(["one", "two", "other"]))).all()
    assert sorted(kept) == ["other", "two"]


def test_what_a_browser_says_of_itself_at_length_is_cut(session, user):
    start(session, user, "three", "x" * 500)
    assert list_sign_ins(session, user_id=user.id, token=None)[0].device == "x" * 200
