"""People: users with roles, and guests who are only a token in a browser's session."""

from datetime import datetime
from enum import StrEnum

from flask_security.core import RoleMixin, UserMixin
from sqlalchemy import CheckConstraint, Column, ForeignKey, Select, String, Table, select
from sqlalchemy.ext.mutable import MutableList
from sqlalchemy.orm import Mapped, mapped_column, relationship, validates

from quizapp.db import Base, Json, one_of


class RoleName(StrEnum):
    """What a user may be; permissions are told by roles."""

    STUDENT = "student"
    TEACHER = "teacher"
    ADMIN = "admin"

    @property
    def told(self) -> str:
        """As a sentence names somebody who has it: a student, an admin."""
        return f"an {self}" if self is RoleName.ADMIN else f"a {self}"


user_roles = Table(
    "user_roles",
    Base.metadata,
    Column("user_id", ForeignKey("users.id"), primary_key=True),
    Column("role_id", ForeignKey("roles.id"), primary_key=True, index=True),
)


class Role(Base, RoleMixin):
    """A role, by name."""

    __tablename__ = "roles"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[RoleName] = mapped_column(one_of(RoleName, "name"), unique=True)


class User(Base, UserMixin):
    """A person with an account; a pupil of a roster may have no e-mail address and no password.

    The columns that begin with `tf` and `mf` are Flask-Security's, for its second factor: a code counts time, and the
    last count is kept, so that no code works twice. `muted` are the checks whose warnings the person does not want to
    hear of.
    """

    __tablename__ = "users"
    __table_args__ = (CheckConstraint("email = lower(email)", name="email_in_lower_case"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(100))
    email: Mapped[str | None] = mapped_column(String(255), unique=True)  # type: ignore[assignment]  # pupils may have none
    password: Mapped[str | None] = mapped_column(String(255))
    active: Mapped[bool]
    fs_uniquifier: Mapped[str] = mapped_column(String(64), unique=True)
    confirmed_at: Mapped[datetime | None]
    tf_primary_method: Mapped[str | None] = mapped_column(String(64))
    tf_totp_secret: Mapped[str | None] = mapped_column(String(255))
    tf_last_counter: Mapped[int | None]
    mf_recovery_codes: Mapped[list[str] | None] = mapped_column(MutableList.as_mutable(Json))
    muted: Mapped[list[str]] = mapped_column(Json, default=list)
    created_at: Mapped[datetime]
    roles: Mapped[list[Role]] = relationship(secondary=user_roles, order_by=Role.id)  # type: ignore[assignment]  # list is invariant

    @validates("email")
    def _lower(self, _key: str, email: str | None) -> str | None:
        """One address in two spellings is one account."""
        return email.lower() if email else None

    @staticmethod
    def with_email(email: str) -> "Select[User]":
        """The user with an address, however it is spelled."""
        return select(User).where(User.email == email.strip().lower())


class Guest(Base):
    """Someone who takes a quiz without an account, known by a random token in their session."""

    __tablename__ = "guests"

    id: Mapped[int] = mapped_column(primary_key=True)
    token: Mapped[str] = mapped_column(String(64), unique=True)
    created_at: Mapped[datetime]
