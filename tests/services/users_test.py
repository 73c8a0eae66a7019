import pytest
from sqlalchemy import func, select

from quizapp.models import RoleName, User
from quizapp.services.errors import ConflictError, InvalidError
from quizapp.services.users import create_user, find_user, rename_user
from tests.factories import NOW


def create(session, **changes):
    fields = {"name": " Ada  L ", "email": " Ada@School.example ", "password": "quiz-word", "roles": [RoleName.TEACHER]}
    return create_user(session, **fields | changes, hash_password=lambda word: f"hashed {word}", now=NOW)


def test_someone_new_can_sign_in(session):
    user = create(session)
    assert (user.name, user.email, user.password) == ("Ada L", "ada@school.example", "hashed quiz-word")
    assert (user.active, user.confirmed_at, user.created_at, len(user.fs_uniquifier)) == (True, NOW, NOW, 64)
    assert [role.name for role in user.roles] == [RoleName.TEACHER]
    assert find_user(session, email="ADA@school.example") is user


def test_no_two_have_the_same_token(session):
    assert create(session).fs_uniquifier != create(session, email="b@school.example").fs_uniquifier


def test_one_address_is_one_account(session):
    create(session)
    with pytest.raises(ConflictError, match="There is an account"):
        create(session, email="ADA@SCHOOL.example")


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"name": " "}, "name"),
        ({"name": "x" * 101}, "name"),
        ({"email": "ada"}, "no e-mail address"),
        ({"email": "ada@school"}, "no e-mail address"),
        ({"email": "a b@school.example"}, "no e-mail address"),
        ({"email": "x" * 250 + "@a.example"}, "no e-mail address"),
        ({"password": "seven77"}, "8 to 128"),
        ({"password": "x" * 129}, "8 to 128"),
    ],
)
def test_refuses_what_cannot_be_used(session, changes, told):
    before = session.scalar(select(func.count(User.id)))
    with pytest.raises(InvalidError, match=told):
        create(session, **changes)
    assert session.scalar(select(func.count(User.id))) == before


def test_letters_with_marks_are_hashed_as_they_are_read_at_sign_in(session):
    assert create(session, password="Gr\u00fc\u00dfe-26").password == "hashed Gru\u0308\u00dfe-26"


def test_somebody_is_renamed_and_nobody_else(session):
    user, other = create(session), create(session, email="b@school.example")
    rename_user(session, user_id=user.id, name=" Ada   Lovelace ")
    assert (user.name, other.name) == ("Ada Lovelace", "Ada L")


def test_nobody_is_renamed_to_nothing(session):
    user = create(session)
    with pytest.raises(InvalidError, match="name"):
        rename_user(session, user_id=user.id, name=" ")
    assert user.name == "Ada L"


def test_nobody_is_found_by_an_unknown_address(session):
    assert find_user(session, email="nobody@school.example") is None
