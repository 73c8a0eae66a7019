"""Takers: whoever takes a quiz, a student with an account or a guest."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement

from quizapp.models import Attempt, Guest, User


@dataclass(frozen=True, slots=True)
class Taker:
    """Exactly one of a student and a guest, by id; it outlives the session that loaded the row.

    Raises:
        ValueError: both are given, or neither.
    """

    student_id: int | None = None
    guest_id: int | None = None

    def __post_init__(self) -> None:
        if (self.student_id is None) == (self.guest_id is None):
            raise ValueError("a taker is a student or a guest")

    @classmethod
    def of(cls, person: User | Guest) -> "Taker":
        """The taker that a user or a guest is."""
        return cls(student_id=person.id) if isinstance(person, User) else cls(guest_id=person.id)

    def columns(self) -> dict[str, int | None]:
        """The columns of an attempt of theirs."""
        return {"student_id": self.student_id, "guest_id": self.guest_id}

    def owns(self) -> ColumnElement[bool]:
        """The condition that an attempt is theirs."""
        if self.student_id is not None:
            return Attempt.student_id == self.student_id
        return Attempt.guest_id == self.guest_id
