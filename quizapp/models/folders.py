"""Folders of articles, and the departments whose members may see or change what is in them."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from quizapp.db import Base, one_of


class Access(StrEnum):
    """What the members of a department may do in a folder; each word allows what those before it allow."""

    VIEW = "view"
    COPY = "copy"
    EDIT = "edit"


class Department(Base):
    """Teachers who share folders; who opens the link that holds its code joins."""

    __tablename__ = "departments"
    __table_args__ = (CheckConstraint("name <> ''", name="name_not_empty"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(100))
    code: Mapped[str] = mapped_column(String(64), unique=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("users.id"), index=True)
    created_at: Mapped[datetime]


class DepartmentMember(Base):
    """A teacher in a department; whoever founded it is one too."""

    __tablename__ = "department_members"

    department_id: Mapped[int] = mapped_column(ForeignKey("departments.id"), primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"), primary_key=True, index=True)
    joined_at: Mapped[datetime]


class Folder(Base):
    """A teacher's articles under one name; an article lies in one folder or in none."""

    __tablename__ = "folders"
    __table_args__ = (
        UniqueConstraint("author_id", "name"),
        CheckConstraint("name <> ''", name="name_not_empty"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(100))
    author_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    created_at: Mapped[datetime]


class FolderShare(Base):
    """What a department's members may do in a folder."""

    __tablename__ = "folder_shares"

    folder_id: Mapped[int] = mapped_column(ForeignKey("folders.id"), primary_key=True)
    department_id: Mapped[int] = mapped_column(ForeignKey("departments.id"), primary_key=True, index=True)
    access: Mapped[Access] = mapped_column(one_of(Access, "access"))
