"""Departments: teachers who share folders. Whoever opens the link that holds a department's code may join it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from quizapp.models import Department, DepartmentMember, Folder, FolderShare, User
from quizapp.services.bank.names import read_name
from quizapp.services.errors import ConflictError, NotFoundError

MOST = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class DepartmentRow:
    """A department of a teacher's; `own` is whether they founded it, `members` are ids and names, the founder first."""

    id: int
    name: str
    code: str
    own: bool
    founder_id: int
    members: tuple[tuple[int, str], ...]


def list_departments(session: Session, *, teacher_id: int) -> tuple[DepartmentRow, ...]:
    """The departments of which a teacher is a member, by name."""
    mine = select(DepartmentMember.department_id).where(DepartmentMember.user_id == teacher_id)
    chosen = select(Department).where(Department.id.in_(mine)).order_by(Department.name, Department.id).limit(MOST)
    departments = session.scalars(chosen).all()
    members = _members(session, [department.id for department in departments])
    return tuple(
        DepartmentRow(
            id=one.id,
            name=one.name,
            code=one.code,
            own=one.author_id == teacher_id,
            founder_id=one.author_id,
            members=tuple(sorted(members[one.id], key=lambda member: (member[0] != one.author_id, member[1]))),
        )
        for one in departments
    )


def _members(session: Session, ids: Sequence[int]) -> dict[int, list[tuple[int, str]]]:
    chosen = (
        select(DepartmentMember.department_id, User.id, User.name)
        .join(User, User.id == DepartmentMember.user_id)
        .where(DepartmentMember.department_id.in_(ids))
    )
    found: dict[int, list[tuple[int, str]]] = {id_: [] for id_ in ids}
    for department_id, user_id, name in session.execute(chosen):
        found[department_id].append((user_id, name))
    return found


def found_department(session: Session, *, name: str, code: str, teacher_id: int, now: datetime) -> Department:
    """Found a department, whose first member is its founder.

    Args:
        session: in whose transaction.
        name: what it is called.
        code: what nobody can guess, for the link by which others join.
        teacher_id: who founds it.
        now: when.

    Raises:
        InvalidError: the name is empty or long.
    """
    department = Department(name=read_name(name, "department"), code=code, author_id=teacher_id, created_at=now)
    session.add(department)
    session.flush()  # makes the department's id
    session.add(DepartmentMember(department_id=department.id, user_id=teacher_id, joined_at=now))
    session.flush()
    return department


def find_department(session: Session, *, code: str) -> Department:
    """The department that a link leads to.

    Raises:
        NotFoundError: there is none, or its code was renewed.
    """
    department = session.scalar(select(Department).where(Department.code == code))
    if department is None:
        raise NotFoundError("This link leads to no department. Ask for the one that is good now.")
    return department


def is_member(session: Session, *, department_id: int, teacher_id: int) -> bool:
    """Whether a teacher is in a department."""
    return session.get(DepartmentMember, (department_id, teacher_id)) is not None


def join_department(session: Session, *, code: str, teacher_id: int, now: datetime) -> Department:
    """Become a member; one who is a member already stays one.

    Raises:
        NotFoundError: as in `find_department`.
    """
    department = find_department(session, code=code)
    if not is_member(session, department_id=department.id, teacher_id=teacher_id):
        session.add(DepartmentMember(department_id=department.id, user_id=teacher_id, joined_at=now))
        session.flush()
    return department


def leave_department(session: Session, *, department_id: int, teacher_id: int) -> None:
    """Leave a department; the folders that one shared with it are no longer shared.

    Raises:
        NotFoundError: the teacher is not in it.
        ConflictError: they founded it.
    """
    department = session.get(Department, department_id)
    if department is None or not is_member(session, department_id=department_id, teacher_id=teacher_id):
        raise NotFoundError("There is no such department.")
    if department.author_id == teacher_id:
        raise ConflictError("Whoever founded a department cannot leave it: delete it, or hand it over.")
    _part(session, department_id, teacher_id)


def remove_member(session: Session, *, department_id: int, user_id: int, teacher_id: int) -> None:
    """Take somebody else out of a department that one founded.

    Raises:
        NotFoundError: there is no such department of the teacher's.
        ConflictError: it is the founder.
    """
    _own(session, department_id, teacher_id)
    if user_id == teacher_id:
        raise ConflictError("Whoever founded a department cannot leave it: delete it, or hand it over.")
    _part(session, department_id, user_id)


def _part(session: Session, department_id: int, user_id: int) -> None:
    folders = select(Folder.id).where(Folder.author_id == user_id)
    shares = delete(FolderShare).where(FolderShare.department_id == department_id)
    session.execute(shares.where(FolderShare.folder_id.in_(folders)))
    membership = delete(DepartmentMember).where(DepartmentMember.department_id == department_id)
    session.execute(membership.where(DepartmentMember.user_id == user_id))


def renew_code(session: Session, *, department_id: int, code: str, teacher_id: int) -> None:
    """Give a department another code: the old link leads nowhere any more, members stay.

    Raises:
        NotFoundError: there is no such department of the teacher's.
    """
    _own(session, department_id, teacher_id).code = code
    session.flush()


def delete_department(session: Session, *, department_id: int, teacher_id: int) -> None:
    """Delete a department that one founded; folders stay with their teachers, shared no longer.

    Raises:
        NotFoundError: there is no such department of the teacher's.
    """
    department = _own(session, department_id, teacher_id)
    session.execute(delete(FolderShare).where(FolderShare.department_id == department_id))
    session.execute(delete(DepartmentMember).where(DepartmentMember.department_id == department_id))
    session.delete(department)
    session.flush()


def _own(session: Session, department_id: int, teacher_id: int) -> Department:
    own = select(Department).where(Department.id == department_id, Department.author_id == teacher_id)
    department = session.scalar(own.with_for_update(key_share=True))
    if department is None:
        raise NotFoundError("There is no such department.")
    return department
