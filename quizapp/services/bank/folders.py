"""Folders: a teacher's articles under one name, shared with departments to see, to copy or to edit."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, func, or_, select, update
from sqlalchemy.orm import Session

from quizapp.models import Access, Article, Department, DepartmentMember, Folder, FolderShare, User
from quizapp.services.bank.names import read_name
from quizapp.services.errors import InvalidError, NotFoundError
from quizapp.services.owned import may_copy, shared_folders

MOST = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """What the members of a department may do in a folder."""

    department_id: int
    department: str
    access: Access


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderRow:
    """A folder with how many articles lie in it and with whom it is shared; `owner` is empty for one's own."""

    id: int
    name: str
    owner: str
    articles: int
    shares: tuple[Share, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderView:
    """A folder and a page of its articles; `older` is the key under which the next page starts, None at the end."""

    folder: FolderRow
    articles: tuple[tuple[int, str], ...]
    older: int | None


def list_folders(session: Session, *, teacher_id: int) -> tuple[FolderRow, ...]:
    """A teacher's folders and those that are shared with them, by name."""
    opened = or_(Folder.author_id == teacher_id, Folder.id.in_(shared_folders(teacher_id)))
    counted = select(func.count(Article.id)).where(Article.folder_id == Folder.id).scalar_subquery()
    chosen = select(Folder, User.name, counted).join(User, User.id == Folder.author_id).where(opened)
    rows = session.execute(chosen.order_by(Folder.name, Folder.id).limit(MOST)).all()
    shares = _shares(session, [folder.id for folder, *_ in rows])
    return tuple(
        FolderRow(
            id=folder.id,
            name=folder.name,
            owner="" if folder.author_id == teacher_id else author,
            articles=articles,
            shares=shares.get(folder.id, ()),
        )
        for folder, author, articles in rows
    )


def _shares(session: Session, ids: Sequence[int]) -> dict[int, tuple[Share, ...]]:
    chosen = (
        select(FolderShare, Department.name)
        .join(Department, Department.id == FolderShare.department_id)
        .where(FolderShare.folder_id.in_(ids))
        .order_by(Department.name, Department.id)
    )
    found: dict[int, tuple[Share, ...]] = {}
    for share, name in session.execute(chosen):
        told = Share(department_id=share.department_id, department=name, access=share.access)
        found[share.folder_id] = (*found.get(share.folder_id, ()), told)
    return found


def load_folder(
    session: Session, *, folder_id: int, teacher_id: int, before: int | None = None, limit: int = 50
) -> FolderView:
    """A folder that a teacher has or that is shared with them, with its newest articles.

    Raises:
        NotFoundError: there is no such folder for them.
    """
    row = next((row for row in list_folders(session, teacher_id=teacher_id) if row.id == folder_id), None)
    if row is None:
        raise NotFoundError("There is no such folder.")
    chosen = select(Article.id, Article.title).where(Article.folder_id == folder_id).order_by(Article.id.desc())
    if before is not None:
        chosen = chosen.where(Article.id < before)
    found = [(id_, title) for id_, title in session.execute(chosen.limit(limit + 1))]
    shown = tuple(found[:limit])
    return FolderView(folder=row, articles=shown, older=shown[-1][0] if len(found) > limit else None)


def own_folder(session: Session, *, folder_id: int, teacher_id: int) -> Folder:
    """A teacher's own folder, kept from changing until the transaction ends.

    Raises:
        NotFoundError: there is no such folder, or it is another's.
    """
    own = select(Folder).where(Folder.id == folder_id, Folder.author_id == teacher_id)
    folder = session.scalar(own.with_for_update(key_share=True))
    if folder is None:
        raise NotFoundError("There is no such folder.")
    return folder


def _new_name(session: Session, typed: str, teacher_id: int, *, besides: int = 0) -> str:
    name = read_name(typed, "folder")
    taken = select(Folder.id).where(Folder.author_id == teacher_id, Folder.name == name, Folder.id != besides)
    if session.scalar(taken) is not None:
        raise InvalidError(f"You have a folder “{name}” already.", field="name")
    return name


def make_folder(session: Session, *, name: str, teacher_id: int, now: datetime) -> Folder:
    """Make an empty folder.

    Raises:
        InvalidError: the name is empty, long, or that of another of the teacher's folders.
    """
    folder = Folder(name=_new_name(session, name, teacher_id), author_id=teacher_id, created_at=now)
    session.add(folder)
    session.flush()  # makes the folder's id
    return folder


def rename_folder(session: Session, *, folder_id: int, name: str, teacher_id: int) -> None:
    """Give a folder another name.

    Raises:
        NotFoundError: there is no such folder, or it is another's.
        InvalidError: as in `make_folder`.
    """
    folder = own_folder(session, folder_id=folder_id, teacher_id=teacher_id)
    folder.name = _new_name(session, name, teacher_id, besides=folder_id)
    session.flush()


def delete_folder(session: Session, *, folder_id: int, teacher_id: int) -> None:
    """Delete a folder; its articles stay, and are no longer shared by it.

    Raises:
        NotFoundError: there is no such folder, or it is another's.
    """
    folder = own_folder(session, folder_id=folder_id, teacher_id=teacher_id)
    session.execute(update(Article).where(Article.folder_id == folder_id).values(folder_id=None))
    session.execute(delete(FolderShare).where(FolderShare.folder_id == folder_id))
    session.delete(folder)
    session.flush()


def put_articles(session: Session, *, ids: Sequence[int], folder_id: int | None, teacher_id: int) -> int:
    """Put a teacher's own articles into one of their folders, or into none; how many of them that were.

    Raises:
        NotFoundError: there is no such folder, or it is another's.
    """
    if folder_id is not None:
        own_folder(session, folder_id=folder_id, teacher_id=teacher_id)
    own = update(Article).where(Article.id.in_(ids), Article.author_id == teacher_id).values(folder_id=folder_id)
    return len(session.scalars(own.returning(Article.id)).all())


@dataclass(frozen=True, slots=True, kw_only=True)
class Filed:
    """Where an article lies: `folders` are those that its teacher can put it into, `copies` says who may copy it."""

    folder_id: int | None
    folders: tuple[tuple[int, str], ...]
    copies: bool


def load_filed(session: Session, *, article_id: int, teacher_id: int) -> Filed:
    """What a teacher can do with an article as a whole: put their own into a folder, copy another's."""
    article = session.get_one(Article, article_id)
    if article.author_id == teacher_id:
        own = select(Folder.id, Folder.name).where(Folder.author_id == teacher_id).order_by(Folder.name)
        folders = tuple((id_, name) for id_, name in session.execute(own.limit(MOST)))
        return Filed(folder_id=article.folder_id, folders=folders, copies=False)
    copies = session.scalar(select(Article.id).where(Article.id == article_id, may_copy(teacher_id))) is not None
    return Filed(folder_id=None, folders=(), copies=copies)


def share_folder(
    session: Session, *, folder_id: int, department_id: int, access: Access | None, teacher_id: int
) -> None:
    """Let the members of a department of the teacher's see, copy or edit what is in a folder; None takes it back.

    Raises:
        NotFoundError: there is no such folder or department for them.
    """
    own_folder(session, folder_id=folder_id, teacher_id=teacher_id)
    share = session.get(FolderShare, (folder_id, department_id))
    if access is None:
        if share is not None:
            session.delete(share)
    elif session.get(DepartmentMember, (department_id, teacher_id)) is None:
        raise NotFoundError("There is no such department.")
    elif share is not None:
        share.access = access
    else:
        session.add(FolderShare(folder_id=folder_id, department_id=department_id, access=access))
    session.flush()
