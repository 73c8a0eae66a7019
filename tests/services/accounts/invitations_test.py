from datetime import timedelta

import pytest
from sqlalchemy import select

from quizapp.models import Invitation, RoleName, User
from quizapp.services.accounts.invitations import (
    accept_invitation,
    find_invitation,
    list_invitations,
    make_invitation,
    revoke_invitation,
    take_role,
)
from quizapp.services.errors import ConflictError, InvalidError, NotFoundError
from tests.factories import NOW, make_teacher, make_user

LATER = NOW + timedelta(days=13, hours=23)
TOO_LATE = NOW + timedelta(days=14)


@pytest.fixture
def teacher(session):
    teacher = make_teacher(session)
    invite(session, "noise", author_id=make_teacher(session).id)
    return teacher


def invite(session, code="code", role=RoleName.TEACHER, **changes):
    fields = {"note": "", "author_id": None, "now": NOW}
    return make_invitation(session, code=code, role=role, **fields | changes)


def accept(session, now=LATER, **changes):
    fields = {"code": "code", "name": "Ada", "email": "ada@school.example", "password": "quiz-word"}
    return accept_invitation(session, **fields | changes, hash_password=lambda word: f"hashed {word}", now=now)


def names(user):
    return [role.name for role in user.roles]


def test_only_the_hash_of_a_code_is_kept(session, teacher):
    invitation = invite(session, "code", author_id=teacher.id, note="  Ms   B ")
    assert invitation.hash == "5694d08a2e53ffcae0c3103e5ad6f6076abd960eb1f8a56577040bc1028f702b"
    assert (invitation.note, invitation.expires_at) == ("Ms B", TOO_LATE)


def test_a_note_is_short(session):
    with pytest.raises(InvalidError, match="100"):
        invite(session, note="x" * 101)


@pytest.mark.usefixtures("teacher")
def test_an_invitation_makes_one_account_with_its_role(session):
    invitation = invite(session)
    user = accept(session)
    assert (user.email, names(user)) == ("ada@school.example", [RoleName.TEACHER])
    assert (invitation.used_at, invitation.used_by_id) == (LATER, user.id)
    with pytest.raises(NotFoundError):
        accept(session, email="eve@school.example")
    assert session.scalar(select(User).where(User.email == "eve@school.example")) is None


@pytest.mark.usefixtures("teacher")
@pytest.mark.parametrize(("code", "now"), [("code", TOO_LATE), ("another", NOW), ("", NOW)])
def test_an_old_or_unknown_one_makes_none(session, code, now):
    invite(session)
    assert find_invitation(session, code=code, now=now) is None
    with pytest.raises(NotFoundError):
        accept(session, code=code, now=now)
    assert session.scalar(select(User).where(User.email == "ada@school.example")) is None


def test_what_cannot_be_used_leaves_the_invitation_as_it_is(session):
    invite(session)
    make_user(session, email="taken@school.example")
    with pytest.raises(ConflictError):
        accept(session, email="Taken@school.example")
    with pytest.raises(InvalidError):
        accept(session, password="short")
    assert find_invitation(session, code="code", now=NOW) is not None


def test_open_invitations_are_their_authors_newest_first(session, teacher):
    for code in ("one", "two", "used", "old"):
        invite(session, code, author_id=teacher.id, note=code, now=NOW - timedelta(days=14 if code == "old" else 1))
    accept(session, code="used", now=NOW)
    listed = list_invitations(session, author_id=teacher.id, now=NOW)
    assert [(row.note, row.role) for row in listed] == [("two", RoleName.TEACHER), ("one", RoleName.TEACHER)]
    everybodys = list_invitations(session, author_id=None, now=NOW)
    assert [row.note for row in everybodys] == ["two", "one", ""]


def test_an_invitation_is_taken_back_by_its_author_until_it_is_used(session, teacher):
    invitation = invite(session, author_id=teacher.id)
    with pytest.raises(NotFoundError):
        revoke_invitation(session, invitation_id=invitation.id, author_id=make_teacher(session).id, now=NOW)
    assert find_invitation(session, code="code", now=NOW) is invitation
    revoke_invitation(session, invitation_id=invitation.id, author_id=teacher.id, now=NOW)
    assert find_invitation(session, code="code", now=NOW) is None
    used = invite(session, "used", author_id=teacher.id)
    accept(session, code="used", now=NOW)
    with pytest.raises(NotFoundError):
        revoke_invitation(session, invitation_id=used.id, author_id=teacher.id, now=NOW)
    assert session.get(Invitation, used.id) is not None


def test_whoever_looks_after_the_site_takes_back_anybodys(session, teacher):
    invitation = invite(session, author_id=teacher.id)
    revoke_invitation(session, invitation_id=invitation.id, author_id=None, now=NOW)
    assert find_invitation(session, code="code", now=NOW) is None


def test_an_account_takes_the_role_once(session):
    invite(session)
    user, other = make_user(session), make_user(session)
    assert take_role(session, code="code", user_id=user.id, now=NOW) is RoleName.TEACHER
    assert sorted(names(user)) == [RoleName.STUDENT, RoleName.TEACHER]
    with pytest.raises(NotFoundError):
        take_role(session, code="code", user_id=other.id, now=NOW)
    assert names(other) == [RoleName.STUDENT]


def test_who_has_the_role_leaves_the_invitation_to_others(session):
    invite(session)
    with pytest.raises(ConflictError, match="You are a teacher already"):
        take_role(session, code="code", user_id=make_teacher(session).id, now=NOW)
    assert find_invitation(session, code="code", now=NOW) is not None
