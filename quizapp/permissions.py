"""Who may do what: each permission with the predicates of which one must hold.

A route declares its permission (`security.needs`) and services ask again for what they are handed. A person
who is not signed in is None, and so is the target where the question is "may they do this at all".
"""

from collections.abc import Callable
from enum import StrEnum
from typing import Protocol


class Permission(StrEnum):
    """What can be allowed, as scope and action."""

    LIBRARY_READ = "library:read"
    ATTEMPT_TAKE = "attempt:take"
    DESK_USE = "desk:use"
    ARTICLE_WRITE = "article:write"
    QUESTION_REVIEW = "question:review"
    BANK_USE = "bank:use"
    FOLDER_SHARE = "folder:share"
    QUIZ_SET = "quiz:set"
    RESULTS_READ = "results:read"
    ACCOUNT_KEEP = "account:keep"
    INVITATION_MAKE = "invitation:make"
    INVITATION_USE = "invitation:use"
    MARK_CHANGE = "mark:change"


class Person(Protocol):
    """What a predicate may know of whoever asks."""

    def has_role(self, role: str) -> bool:
        """Whether the person holds a role."""


Predicate = Callable[[Person | None], bool]


def anyone(_person: Person | None) -> bool:
    """Guests too."""
    return True


def somebody(person: Person | None) -> bool:
    """Whoever signed in."""
    return person is not None


def teacher(person: Person | None) -> bool:
    """Whoever signed in as a teacher."""
    return person is not None and person.has_role("teacher")


def admin(person: Person | None) -> bool:
    """Whoever looks after the site."""
    return person is not None and person.has_role("admin")


TABLE: dict[Permission, tuple[Predicate, ...]] = {
    Permission.LIBRARY_READ: (anyone,),
    Permission.ATTEMPT_TAKE: (anyone,),
    Permission.DESK_USE: (teacher,),
    Permission.ARTICLE_WRITE: (teacher,),
    Permission.QUESTION_REVIEW: (teacher,),
    Permission.BANK_USE: (teacher,),
    Permission.FOLDER_SHARE: (teacher,),
    Permission.QUIZ_SET: (teacher,),
    Permission.RESULTS_READ: (teacher,),
    Permission.ACCOUNT_KEEP: (somebody,),
    Permission.INVITATION_MAKE: (teacher, admin),
    Permission.INVITATION_USE: (anyone,),
    Permission.MARK_CHANGE: (teacher,),
}


def may(person: Person | None, permission: Permission) -> bool:
    """Whether a person has a permission, by any one predicate of its row."""
    return any(holds(person) for holds in TABLE[permission])
