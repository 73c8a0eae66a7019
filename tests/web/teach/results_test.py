"""What a teacher sees of the attempts on their quizzes."""

import pytest
from sqlalchemy.orm import Session

from quizapp.models import Assignment, Feedback, RoleName
from quizapp.services.takers import Taker
from tests import factories
from tests.page import Reader
from tests.web.conftest import SignedIn


@pytest.fixture
def own(stored: Session, teacher_id: int) -> Assignment:
    """A quiz that the teacher gave, whose answers are shown to nobody."""
    quiz = factories.make_quiz(stored, author_id=teacher_id)
    made = factories.make_assignment(stored, quiz=quiz, author_id=teacher_id, feedback=Feedback.NEVER)
    stored.commit()
    return made


def test_before_anybody_came_the_next_step_is_shown(teacher: Reader, own: Assignment) -> None:
    teacher.goes(f"/teach/assignments/{own.id}/attempts")
    assert "Nobody has started it yet" in teacher.text
    assert teacher.page.xpath("//a[text()='Show the link']/@href") == [f"/teach/quizzes/{own.quiz_id}"]


def test_attempts_tell_who_when_and_how_many_points(teacher: Reader, stored: Session, own: Assignment) -> None:
    student = factories.make_user(stored, name="Student A")
    right = {1: {"choice": "0"}, 2: {"place-0": "1", "place-1": "2", "place-2": "3"}}
    factories.make_attempt(stored, assignment=own, taker=Taker.of(student), responses={1: right[1]}, submitted=True)
    guest = factories.make_guest(stored)
    factories.make_attempt(stored, assignment=own, taker=Taker.of(guest), responses={1: right[1]})
    stored.commit()
    teacher.goes(f"/teach/assignments/{own.id}/attempts")
    rows = teacher.texts("//tbody/tr")
    assert rows[0].startswith(f"Guest {guest.id} not yet, begun 2 March 2026")
    assert rows[0].endswith("1 of 2 answered")
    assert rows[1] == "Student A 2 March 2026, 09:30 UTC 1 1.00 of 3 33 %"


def test_attempts_page_by_address(teacher: Reader, stored: Session, own: Assignment) -> None:
    for _ in range(51):
        factories.make_attempt(stored, assignment=own)
    stored.commit()
    teacher.goes(f"/teach/assignments/{own.id}/attempts")
    assert len(teacher.page.xpath("//tbody/tr")) == 50
    teacher.goes(teacher.page.xpath("//a[@rel='next']/@href")[0])
    assert len(teacher.page.xpath("//tbody/tr")) == 1


def test_one_attempt_is_shown_with_its_answers_whatever_students_may_see(
    teacher: Reader, stored: Session, own: Assignment
) -> None:
    student = factories.make_user(stored, name="Student A")
    responses = {1: {"choice": "1"}}
    attempt = factories.make_attempt(
        stored, assignment=own, taker=Taker.of(student), responses=responses, submitted=True
    )
    stored.commit()
    teacher.goes(f"/teach/assignments/{own.id}/attempts").goes(f"/teach/attempts/{attempt.id}")
    assert teacher.heading == "Student A: 0 of 3 points"
    assert teacher.texts("//ul[@class='answers']/li[@class='missed']/span[1]") == ["In 1890"]
    assert teacher.texts("//ul[@class='answers']/li[@class='key']/span[1]") == ["In 1871"]
    assert "That year the railway came." in teacher.text


def test_an_attempt_in_progress_has_no_result(teacher: Reader, stored: Session, own: Assignment) -> None:
    attempt = factories.make_attempt(stored, assignment=own)
    stored.commit()
    teacher.goes(f"/teach/attempts/{attempt.id}", 409)


def test_attempts_on_anothers_quiz_are_not_there(teacher: Reader, stored: Session) -> None:
    other = factories.make_assignment(stored, author_id=factories.make_teacher(stored).id)
    attempt = factories.make_attempt(stored, assignment=other, submitted=True)
    stored.commit()
    teacher.goes(f"/teach/assignments/{other.id}/attempts", 404)
    teacher.goes(f"/teach/attempts/{attempt.id}", 404)


def test_students_see_no_attempts_of_others(signed_in: SignedIn, stored: Session, own: Assignment) -> None:
    attempt = factories.make_attempt(stored, assignment=own, submitted=True)
    stored.commit()
    student = signed_in(RoleName.STUDENT)
    student.goes(f"/teach/assignments/{own.id}/attempts", 403)
    student.goes(f"/teach/attempts/{attempt.id}", 403)
