"""What works once works once, however many try at the same moment."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from quizapp.db import writing
from quizapp.models import Attempt, RoleName, User
from quizapp.services.accounts.claims import claim_attempts
from quizapp.services.accounts.invitations import accept_invitation, make_invitation
from quizapp.services.errors import NotFoundError
from quizapp.services.takers import Taker
from tests.factories import NOW, make_assignment, make_attempt, make_guest, make_user

THREADS = 8


def at_once(database: Engine, act: Callable[[Session, int], object]) -> list[object]:
    """What comes of an act in each of many threads that begin together; what it raises counts as what came."""
    together = Barrier(THREADS)

    def run(number: int) -> object:
        with Session(database) as session:
            together.wait()
            try:
                with writing(session):
                    return act(session, number)
            except NotFoundError as error:
                return type(error)

    with ThreadPoolExecutor(THREADS) as pool:
        return list(pool.map(run, range(THREADS)))


def test_an_invitation_makes_one_account(database: Engine) -> None:
    with Session(database) as session, writing(session):
        make_invitation(session, code="code", role=RoleName.TEACHER, note="", author_id=None, now=NOW)

    def join(session: Session, number: int) -> str:
        told = {"name": "Ada", "email": f"ada{number}@school.example", "password": "quiz-word"}
        return accept_invitation(session, code="code", **told, hash_password=str, now=NOW).name

    came = at_once(database, join)
    assert sorted(map(str, came)) == sorted(["Ada", *[str(NotFoundError)] * (THREADS - 1)])
    with Session(database) as session:
        assert session.scalar(select(func.count(User.id))) == 1


def test_attempts_are_claimed_once_and_numbered_without_a_gap(database: Engine) -> None:
    with Session(database) as session, writing(session):
        guest, student, assignment = make_guest(session), make_user(session), make_assignment(session)
        made = [
            make_attempt(session, taker=Taker.of(guest), assignment=assignment, submitted=True).id for _ in range(4)
        ]
        guest_id, student_id = guest.id, student.id

    def claim(session: Session, _number: int) -> int:
        return claim_attempts(session, attempt_ids=made, guest_id=guest_id, student_id=student_id)

    came = at_once(database, claim)
    assert sorted(came, key=int) == [0] * (THREADS - 1) + [4]  # type: ignore[call-overload]  # each is a number
    with Session(database) as session:
        mine = select(Attempt.number).where(Attempt.student_id == student_id).order_by(Attempt.number)
        assert session.scalars(mine).all() == [1, 2, 3, 4]
