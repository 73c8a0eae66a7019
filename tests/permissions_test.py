from dataclasses import dataclass

import pytest

from quizapp.permissions import TABLE, Permission, may


@dataclass(frozen=True)
class Someone:
    role: str

    def has_role(self, role: str) -> bool:
        return role == self.role


GUEST = None
STUDENT = Someone("student")
TEACHER = Someone("teacher")


def test_every_permission_has_its_row() -> None:
    assert set(TABLE) == set(Permission)


@pytest.mark.parametrize("permission", [Permission.LIBRARY_READ, Permission.ATTEMPT_TAKE])
def test_everyone_may_read_the_library_and_take_quizzes(permission: Permission) -> None:
    assert [may(person, permission) for person in (GUEST, STUDENT, TEACHER)] == [True, True, True]


@pytest.mark.parametrize(
    "permission",
    [
        Permission.DESK_USE,
        Permission.ARTICLE_WRITE,
        Permission.QUESTION_REVIEW,
        Permission.BANK_USE,
        Permission.FOLDER_SHARE,
        Permission.QUIZ_SET,
        Permission.RESULTS_READ,
    ],
)
def test_only_teachers_use_the_desk(permission: Permission) -> None:
    assert [may(person, permission) for person in (GUEST, STUDENT, TEACHER)] == [False, False, True]


@pytest.mark.parametrize(
    ("permission", "who"),
    [
        (Permission.ACCOUNT_KEEP, [STUDENT, TEACHER, Someone("admin")]),
        (Permission.INVITATION_MAKE, [TEACHER, Someone("admin")]),
        (Permission.INVITATION_USE, [GUEST, STUDENT, TEACHER, Someone("admin")]),
    ],
)
def test_accounts_are_their_owners_and_teachers_and_admins_invite(permission: Permission, who: list[Someone]) -> None:
    everybody = [GUEST, STUDENT, TEACHER, Someone("admin")]
    assert [person for person in everybody if may(person, permission)] == who
