"""Folders, and the departments that they are shared with."""

from itertools import count
from typing import Any

from sqlalchemy.orm import Session

from quizapp.models import Access, Article, Department, DepartmentMember, Folder, FolderShare, User
from tests.factories.moments import NOW
from tests.factories.users import make_teacher

_numbers = count(1)


def make_department(session: Session, *, members: list[User] | None = None, **changes: Any) -> Department:
    """A department of one teacher, who founded it, and of the members given."""
    founder_id = changes.pop("author_id", None) or make_teacher(session).id
    number = next(_numbers)
    fields: dict[str, Any] = {"name": "History", "code": f"code{number}", "author_id": founder_id, "created_at": NOW}
    department = Department(**fields | changes)
    session.add(department)
    session.flush()
    for user_id in dict.fromkeys([founder_id, *(member.id for member in members or [])]):
        session.add(DepartmentMember(department_id=department.id, user_id=user_id, joined_at=NOW))
    session.flush()
    return department


def make_folder(session: Session, *, articles: list[Article] | None = None, **changes: Any) -> Folder:
    """A folder with the articles given, of the teacher whose they are."""
    fields: dict[str, Any] = {"name": f"Folder {next(_numbers)}", "created_at": NOW}
    if "author_id" not in changes:
        fields["author_id"] = articles[0].author_id if articles else make_teacher(session).id
    folder = Folder(**fields | changes)
    session.add(folder)
    session.flush()
    for article in articles or []:
        article.folder_id = folder.id
    session.flush()
    return folder


def share_article(session: Session, article: Article, teacher: User, access: Access) -> Folder:
    """Put an article into a folder that is shared with a department of which a teacher is a member."""
    folder = make_folder(session, articles=[article])
    department = make_department(session, members=[teacher], author_id=article.author_id)
    session.add(FolderShare(folder_id=folder.id, department_id=department.id, access=access))
    session.flush()
    return folder
