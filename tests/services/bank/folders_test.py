"""Folders and with whom they are shared."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.models import Access, Article, Folder, FolderShare, User
from quizapp.services.bank.folders import (
    FolderRow,
    Share,
    delete_folder,
    list_folders,
    load_filed,
    load_folder,
    make_folder,
    put_articles,
    rename_folder,
    share_folder,
)
from quizapp.services.errors import InvalidError, NotFoundError
from tests import factories
from tests.factories import NOW


@pytest.fixture
def teacher(session: Session) -> User:
    return factories.make_teacher(session)


@pytest.fixture
def colleague(session: Session) -> User:
    return factories.make_teacher(session)


@pytest.fixture
def folder(session: Session, teacher: User) -> Folder:
    return make_folder(session, name="  Rivers  and canals ", teacher_id=teacher.id, now=NOW)


def test_a_folder_has_a_name_of_its_own(session: Session, teacher: User, colleague: User, folder: Folder) -> None:
    assert (folder.name, folder.author_id) == ("Rivers and canals", teacher.id)
    assert make_folder(session, name="Rivers and canals", teacher_id=colleague.id, now=NOW).id != folder.id
    rename_folder(session, folder_id=folder.id, name="Rivers and canals", teacher_id=teacher.id)
    for name, told in (("", "1 to 100"), ("x" * 101, "1 to 100"), ("Rivers and canals", "already")):
        with pytest.raises(InvalidError, match=told):
            make_folder(session, name=name, teacher_id=teacher.id, now=NOW)


def test_a_folder_is_shared_changed_and_taken_back(
    session: Session, teacher: User, colleague: User, folder: Folder
) -> None:
    department = factories.make_department(session, members=[colleague], author_id=teacher.id)
    for access in (None, Access.VIEW, Access.EDIT):
        share_folder(session, folder_id=folder.id, department_id=department.id, access=access, teacher_id=teacher.id)
    shares = (Share(department_id=department.id, department="History", access=Access.EDIT),)
    row = FolderRow(id=folder.id, name="Rivers and canals", owner="", articles=0, shares=shares)
    assert list_folders(session, teacher_id=teacher.id) == (row,)
    [seen] = list_folders(session, teacher_id=colleague.id)
    assert (seen.owner, seen.shares) == (teacher.name, shares)
    share_folder(session, folder_id=folder.id, department_id=department.id, access=None, teacher_id=teacher.id)
    assert list_folders(session, teacher_id=colleague.id) == ()


def test_a_folder_is_shared_only_with_ones_own_department(session: Session, teacher: User, folder: Folder) -> None:
    strange = factories.make_department(session)
    with pytest.raises(NotFoundError, match="no such department"):
        share_folder(session, folder_id=folder.id, department_id=strange.id, access=Access.VIEW, teacher_id=teacher.id)


def test_articles_lie_in_it_page_by_page(session: Session, teacher: User, folder: Folder) -> None:
    ids = [factories.make_article(session, author_id=teacher.id).id for _ in range(3)]
    strange = factories.make_article(session)
    moved = put_articles(session, ids=[*ids, strange.id], folder_id=folder.id, teacher_id=teacher.id)
    assert moved == 3
    first = load_folder(session, folder_id=folder.id, teacher_id=teacher.id, limit=2)
    assert ([id_ for id_, _ in first.articles], first.older, first.folder.articles) == (ids[:0:-1], ids[1], 3)
    rest = load_folder(session, folder_id=folder.id, teacher_id=teacher.id, before=ids[1], limit=2)
    assert ([id_ for id_, _ in rest.articles], rest.older) == (ids[:1], None)
    assert put_articles(session, ids=ids[:1], folder_id=None, teacher_id=teacher.id) == 1
    session.expire_all()
    assert [session.get_one(Article, id_).folder_id for id_ in ids] == [None, folder.id, folder.id]
    assert load_filed(session, article_id=ids[1], teacher_id=teacher.id).folders == ((folder.id, "Rivers and canals"),)
    assert load_filed(session, article_id=strange.id, teacher_id=teacher.id).copies


def test_deleting_it_leaves_its_articles(session: Session, teacher: User, colleague: User) -> None:
    article = factories.make_article(session, author_id=teacher.id)
    folder = factories.share_article(session, article, colleague, Access.VIEW)
    assert not load_filed(session, article_id=article.id, teacher_id=colleague.id).copies
    delete_folder(session, folder_id=folder.id, teacher_id=teacher.id)
    session.expire_all()
    assert session.get_one(Article, article.id).folder_id is None
    assert session.scalars(select(FolderShare)).all() == []


def test_anothers_folder_is_not_there(session: Session, colleague: User, folder: Folder) -> None:
    with pytest.raises(NotFoundError, match="no such folder"):
        load_folder(session, folder_id=folder.id, teacher_id=colleague.id)
    with pytest.raises(NotFoundError, match="no such folder"):
        delete_folder(session, folder_id=folder.id, teacher_id=colleague.id)
    with pytest.raises(NotFoundError, match="no such folder"):
        put_articles(session, ids=[], folder_id=folder.id, teacher_id=colleague.id)
