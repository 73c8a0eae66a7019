import pytest

from quizapp.services.accounts.passwords import get_user, set_password
from quizapp.services.accounts.sign_ins import is_signed_in, start_sign_in
from quizapp.services.errors import InvalidError, NotFoundError
from tests.factories import NOW, make_user


def hashed(password):
    return f"hashed {password}"


def test_a_new_password_voids_the_old_one_and_all_that_rests_on_it(session):
    user = make_user(session, email="ada@school.example", password="old")
    other = make_user(session)
    named = user.fs_uniquifier
    for somebody, token in ((user, "hers"), (other, "theirs")):
        start_sign_in(session, user_id=somebody.id, token=token, device="", now=NOW)
    set_password(session, email=" Ada@school.example", password="new-password", hash_password=hashed, now=NOW)
    assert user.password == "hashed new-password"
    assert user.fs_uniquifier != named
    assert not is_signed_in(session, user_id=user.id, token="hers")
    assert is_signed_in(session, user_id=other.id, token="theirs")


def test_a_password_that_cannot_be_used_changes_nothing(session):
    user = make_user(session, email="ada@school.example", password="old")
    with pytest.raises(InvalidError, match="8 to 128"):
        set_password(session, email="ada@school.example", password="short", hash_password=hashed, now=NOW)
    assert user.password == "old"


def test_who_is_unknown_is_not_found(session):
    with pytest.raises(NotFoundError, match=r"no account with the address nobody@school\.example"):
        get_user(session, email="Nobody@school.example")
