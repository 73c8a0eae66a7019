"""Departments: who is in them, and what leaving one does to what was shared."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.models import Access, Department, FolderShare, User
from quizapp.services.bank import departments
from quizapp.services.errors import ConflictError, InvalidError, NotFoundError
from tests import factories
from tests.factories import NOW


@pytest.fixture
def founder(session: Session) -> User:
    return factories.make_teacher(session, name="Zoë")


@pytest.fixture
def colleague(session: Session) -> User:
    return factories.make_teacher(session, name="Abe")


@pytest.fixture
def department(session: Session, founder: User) -> Department:
    return departments.found_department(session, name="History", code="the-code", teacher_id=founder.id, now=NOW)


def members(session: Session, teacher: User) -> list[tuple[tuple[int, str], ...]]:
    return [row.members for row in departments.list_departments(session, teacher_id=teacher.id)]


def test_who_opens_the_link_joins_once(
    session: Session, founder: User, colleague: User, department: Department
) -> None:
    assert members(session, colleague) == []
    for _ in range(2):
        departments.join_department(session, code="the-code", teacher_id=colleague.id, now=NOW)
    assert members(session, colleague) == [((founder.id, "Zoë"), (colleague.id, "Abe"))]
    [row] = departments.list_departments(session, teacher_id=founder.id)
    assert (row.id, row.name, row.code, row.own) == (department.id, "History", "the-code", True)


def test_a_department_needs_a_name(session: Session, founder: User) -> None:
    with pytest.raises(InvalidError, match="1 to 100"):
        departments.found_department(session, name=" ", code="x", teacher_id=founder.id, now=NOW)


def test_a_renewed_code_lets_nobody_in_by_the_old(session: Session, founder: User, department: Department) -> None:
    departments.renew_code(session, department_id=department.id, code="newer", teacher_id=founder.id)
    assert departments.find_department(session, code="newer").id == department.id
    with pytest.raises(NotFoundError, match="leads to no department"):
        departments.find_department(session, code="the-code")


def test_who_leaves_takes_their_folders_along_and_no_others(
    session: Session, founder: User, colleague: User, department: Department
) -> None:
    departments.join_department(session, code="the-code", teacher_id=colleague.id, now=NOW)
    folders = [factories.make_folder(session, author_id=user.id) for user in (founder, colleague)]
    for folder in folders:
        session.add(FolderShare(folder_id=folder.id, department_id=department.id, access=Access.VIEW))
    session.flush()
    departments.leave_department(session, department_id=department.id, teacher_id=colleague.id)
    assert session.scalars(select(FolderShare.folder_id)).all() == [folders[0].id]
    session.expire_all()
    assert members(session, colleague) == []
    with pytest.raises(NotFoundError, match="no such department"):
        departments.leave_department(session, department_id=department.id, teacher_id=colleague.id)


def test_the_founder_removes_others_and_stays(
    session: Session, founder: User, colleague: User, department: Department
) -> None:
    departments.join_department(session, code="the-code", teacher_id=colleague.id, now=NOW)
    who = {"department_id": department.id, "teacher_id": founder.id}
    departments.remove_member(session, user_id=colleague.id, **who)
    assert members(session, founder) == [((founder.id, "Zoë"),)]
    with pytest.raises(ConflictError, match="cannot leave"):
        departments.remove_member(session, user_id=founder.id, **who)
    with pytest.raises(ConflictError, match="cannot leave"):
        departments.leave_department(session, **who)
    departments.delete_department(session, **who)
    assert members(session, founder) == []


def test_only_the_founder_changes_it(session: Session, colleague: User, department: Department) -> None:
    departments.join_department(session, code="the-code", teacher_id=colleague.id, now=NOW)
    with pytest.raises(NotFoundError, match="no such department"):
        departments.delete_department(session, department_id=department.id, teacher_id=colleague.id)
