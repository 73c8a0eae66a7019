"""Who is in a seeded database: a teacher whose desk is full, a colleague, and students."""

import secrets
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.models import Access, Department, DepartmentMember, Folder, FolderShare, Role, RoleName, User

STUDENTS = 30
FOLDERS = 8
TEACHER = "seeded.teacher1@example.com"
COLLEAGUE = "seeded.teacher2@example.com"
STUDENT = "seeded.student1@example.com"


def add_people(session: Session, password: str, now: datetime) -> tuple[User, list[User]]:
    """Add the teacher, a colleague, and students, of whom the first can sign in too.

    Args:
        session: where they are added.
        password: of those who can sign in, hashed.
        now: when.

    Returns:
        The teacher and the students.
    """
    roles = {role.name: role for role in session.scalars(select(Role))}
    teachers = [
        _person(f"Teacher {number}", email, password, roles[RoleName.TEACHER], now)
        for number, email in enumerate((TEACHER, COLLEAGUE), 1)
    ]
    first = _person("Student 1", STUDENT, password, roles[RoleName.STUDENT], now)
    others = [
        _person(f"Student {number}", None, None, roles[RoleName.STUDENT], now) for number in range(2, STUDENTS + 1)
    ]
    students = [first, *others]
    session.add_all([*teachers, *students])
    session.flush()  # makes their ids
    return teachers[0], students


def _person(name: str, email: str | None, password: str | None, role: Role, now: datetime) -> User:
    return User(
        name=name,
        email=email,
        password=password,
        active=True,
        fs_uniquifier=secrets.token_hex(32),
        confirmed_at=now,
        created_at=now,
        roles=[role],
    )


def add_folders(session: Session, teacher: User, now: datetime) -> list[Folder]:
    """Add the teacher's folders, of which the first is shared with a department that the colleague is in too."""
    colleague = session.scalars(User.with_email(COLLEAGUE)).one()
    folders = [Folder(name=f"Year {number}", author_id=teacher.id, created_at=now) for number in range(1, FOLDERS + 1)]
    department = Department(name="History", code=secrets.token_urlsafe(16), author_id=teacher.id, created_at=now)
    session.add_all([*folders, department])
    session.flush()  # makes their ids
    session.add_all(
        DepartmentMember(department_id=department.id, user_id=user.id, joined_at=now) for user in (teacher, colleague)
    )
    session.add(FolderShare(folder_id=folders[0].id, department_id=department.id, access=Access.EDIT))
    session.flush()
    return folders
