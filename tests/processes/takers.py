"""Real processes that take a quiz, each on its own connection: `python -m tests.processes.takers ROLE URL …`."""

import os
import sys
from datetime import UTC, datetime
from itertools import count
from random import SystemRandom

from sqlalchemy.orm import Session

from quizapp.db import writing
from quizapp.services.attempts import save_response, start_attempt, submit_attempt
from quizapp.services.errors import AttemptsUsedUpError
from quizapp.services.takers import Taker
from tests.databases import engine_for


def answer(url: str, attempt_id: int, student_id: int) -> None:
    """Answer question 1 over and over, one option after the other, and say so after each commit, until killed."""
    taker = Taker(student_id=student_id)
    with Session(engine_for(url)) as session:
        for turn in count():
            form = {"choice": str(turn % 3)}
            with writing(session):
                save_response(session, attempt_id=attempt_id, position=1, taker=taker, form=form, now=_now())
            say(str(turn))


def exhaust_together(url: str, assignment_id: int, student_id: int, processes: int) -> None:
    """Let several processes use up the attempts at once; they are forked, so that the code loads once for all."""
    children = []
    for _ in range(processes):
        child = os.fork()
        if not child:
            exhaust(url, assignment_id, student_id)
            return
        children.append(child)
    codes = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
    say(f"exit codes {codes}")


def exhaust(url: str, assignment_id: int, student_id: int) -> None:
    """Start attempts and hand them in until no more are allowed."""
    taker = Taker(student_id=student_id)
    with Session(engine_for(url)) as session:
        while True:
            try:
                with writing(session):
                    attempt = start_attempt(
                        session, assignment_id=assignment_id, taker=taker, now=_now(), rng=SystemRandom()
                    )
                    attempt_id = attempt.id
            except AttemptsUsedUpError:
                say("used up")
                return
            with writing(session):
                submit_attempt(session, attempt_id=attempt_id, taker=taker, now=_now())


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _now() -> datetime:
    return datetime.now(UTC)


if __name__ == "__main__":
    role, address, *numbers = sys.argv[1:]
    {"answer": answer, "exhaust": exhaust_together}[role](address, *(int(number) for number in numbers))
