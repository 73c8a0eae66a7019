"""Mending a question after the lesson: the remedies, their effect before they are applied, and what students read."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.models import Article, Assignment, Attempt, Question, Regrade, RoleName, Status
from quizapp.services.takers import Taker
from tests import factories
from tests.page import Reader
from tests.web.conftest import SignedIn

OPTIONS = "//ul[@class='chosen-by']/li"
ROWS = "//section[@id='effect']//tbody/tr"


@pytest.fixture
def questions(stored: Session, article: Article) -> list[Question]:
    """A choice and an ordering."""
    items = (factories.choice(), factories.ordering())
    made = [factories.make_question(stored, article=article, item=item) for item in items]
    stored.commit()
    return made


@pytest.fixture
def given(stored: Session, teacher_id: int, questions: list[Question]) -> Assignment:
    """A quiz of both, whose results are shown at once."""
    quiz = factories.make_quiz(stored, questions=questions, author_id=teacher_id, title="Canals")
    made = factories.make_assignment(stored, quiz=quiz, author_id=teacher_id)
    stored.commit()
    return made


@pytest.fixture
def attempts(stored: Session, given: Assignment) -> list[Attempt]:
    """Of Ada, who chose the key, and Bob, who chose b."""
    made = []
    for name, place in (("Ada", "0"), ("Bob", "1")):
        taker = Taker.of(factories.make_user(stored, name=name))
        responses = {1: {"choice": place}}
        made.append(factories.make_attempt(stored, assignment=given, taker=taker, responses=responses, submitted=True))
    stored.commit()
    return made


@pytest.fixture
def page(teacher: Reader, questions: list[Question], attempts: list[Attempt]) -> Reader:  # noqa: ARG001 -- it shows them
    return teacher.goes(f"/teach/questions/{questions[0].id}/mend")


def points(stored: Session, attempts: list[Attempt]) -> list[tuple[object, object]]:
    stored.rollback()
    stored.expire_all()
    return [(attempt.points, attempt.maximum) for attempt in attempts]


def test_three_pages_lead_to_it(
    teacher: Reader, questions: list[Question], given: Assignment, attempts: list[Attempt]
) -> None:
    for start in (
        f"/teach/questions/{questions[0].id}",
        f"/teach/attempts/{attempts[0].id}",
        f"/teach/assignments/{given.id}/attempts",
    ):
        links = teacher.goes(start).page.xpath(f"//a[@href='/teach/questions/{questions[0].id}/mend']")
        assert len(links) == 1, start
    assert teacher.goes(links[0].get("href")).heading == "Mend a question"


def test_it_tells_what_was_asked_and_chosen(page: Reader) -> None:
    assert "When did the canal open?" in page.text
    assert page.texts(OPTIONS) == [
        "In 1871 ✓ right chosen by 1 of 2",
        "In 1890 chosen by 1 of 2",
        "In 1923 chosen by 0 of 2",
    ]
    assert page.page.xpath("//input[@name='remedy']/@value") == ["key", "also", "void", "everyone"]


def test_an_ordering_has_no_answers_to_tick(
    teacher: Reader, questions: list[Question], attempts: list[Attempt]
) -> None:
    assert len(attempts) == 2
    teacher.goes(f"/teach/questions/{questions[1].id}/mend")
    assert teacher.page.xpath("//input[@name='remedy']/@value") == ["void", "everyone"]
    assert teacher.texts("//ol[@class='asked-order']/li")[0] == "The canal opens"
    assert "Of 2 answers: 2 not given." in teacher.text


def test_the_effect_is_shown_and_nothing_changed(page: Reader, stored: Session, attempts: list[Attempt]) -> None:
    page.presses("Show what it changes", remedy="key", right=["b"])
    assert page.texts("//ul[@class='reach']/li") == [
        "1 gain",
        "0 lose",
        "1 stay, 1 of them because marks may not fall",
    ]
    assert page.texts(ROWS) == ["Bob ▲ gains 0 of 1 → 1 of 1 0 of 3 → 1 of 3"]
    assert "it is asked with the new answer as its key" in page.text
    assert points(stored, attempts) == [(1, 3), (0, 3)]


def test_somebody_loses_only_where_that_is_ticked(page: Reader) -> None:
    page.presses("Show what it changes", remedy="key", right=["b"], lowering="1")
    assert page.texts(ROWS) == [
        "Ada ▼ loses 1 of 1 → 0 of 1 1 of 3 → 0 of 3",
        "Bob ▲ gains 0 of 1 → 1 of 1 0 of 3 → 1 of 3",
    ]


def test_applying_needs_a_reason_and_keeps_what_was_chosen(
    page: Reader, stored: Session, attempts: list[Attempt]
) -> None:
    page.presses("Show what it changes", remedy="key", right=["b"])
    page.presses("Apply it", 422)
    assert "Say why: your students read it beside their mark." in page.text
    page.presses("Apply it", note="The plaque says 1890.")
    assert "Done. Your students see the note" in page.text
    assert points(stored, attempts) == [(1, 3), (1, 3)]
    assert "Another answer is right (“In 1890”). The plaque says 1890. Teacher" in page.text
    assert page.texts(OPTIONS)[:2] == [
        "In 1871 right at first chosen by 1 of 2",
        "In 1890 ✓ right by now chosen by 1 of 2",
    ]


def test_students_read_what_was_mended(
    page: Reader, stored: Session, given: Assignment, signed_in: SignedIn, questions: list[Question]
) -> None:
    student = signed_in(RoleName.STUDENT)
    student.goes(f"/quizzes/{given.id}").presses("Start the quiz").presses("Save and go on", choice="1")
    attempt_id = stored.scalars(select(Attempt.id).order_by(Attempt.id.desc())).first()
    student.goes(f"/attempts/{attempt_id}/check").presses("Hand in and see the result")
    assert student.heading == "Your result: 0 of 3 points"
    page.presses("Show what it changes", remedy="key", right=["b"]).presses("Apply it", note="The plaque says 1890.")
    student.goes(f"/attempts/{attempt_id}/result")
    assert student.heading == "Your result: 1 of 3 points"
    (note,) = student.texts("//div[contains(@class,'mended')]")
    assert note.startswith("Mended on ")
    assert note.endswith(": another answer is right. The plaque says 1890. Your mark: 0 of 1 → 1 of 1.")
    assert student.texts("//section[@id='q1']/ul/li") == [
        "In 1871 Taken for right at first",
        "In 1890 ✓ Your answer, right",
        "In 1923",
    ]
    assert "What was said for the first answer" in student.text
    student.goes("/history")
    assert "marks changed on" in student.texts("//tbody/tr")[0]
    page.goes(f"/teach/questions/{questions[0].id}/mend").presses(
        "Show what it changes", remedy="void", lowering="1"
    ).presses("Apply it", note="Nobody knows.")
    student.goes(f"/attempts/{attempt_id}/result")
    assert student.heading == "Your result: 0 of 2 points"
    assert student.texts("//section[@id='q1']/p")[0] == "Question 1: ∅ Does not count"
    assert "Of 2 questions: 1 not answered, 1 does not count." in student.text


def test_sent_twice_it_is_applied_once(page: Reader, stored: Session) -> None:
    page.presses("Show what it changes", remedy="everyone")
    form = page.page.xpath("//form[@method='post'][.//textarea]")[0]
    sent = {field.get("name"): field.get("value") for field in form.iter("input")} | {"note": "It was unclear."}
    for _ in range(2):
        assert page.post(form.get("action"), data=sent).status_code == 302
    assert len(stored.scalars(select(Regrade)).all()) == 1


def test_who_comes_second_is_told_and_sees_the_effect_anew(page: Reader, stored: Session) -> None:
    page.presses("Show what it changes", remedy="everyone")
    held = page.page
    page.presses("Apply it", note="It was unclear.")
    page.page = held
    for field in page.page.xpath("//input[@name='press']"):
        field.set("value", "another")
    page.presses("Apply it", 422, note="It was unclear.")
    assert "This question was mended meanwhile" in page.text
    assert len(stored.scalars(select(Regrade)).all()) == 1


def test_the_last_change_is_taken_back(page: Reader, stored: Session, attempts: list[Attempt]) -> None:
    page.presses("Show what it changes", remedy="everyone").presses("Apply it", note="It was unclear.")
    assert points(stored, attempts) == [(1, 3), (1, 3)]
    page.presses("Show what it changes", remedy="back")
    assert page.texts(ROWS) == ["Bob ▼ loses 1 of 1 → 0 of 1 1 of 3 → 0 of 3"]
    assert "the question itself stays as it is now" in page.text
    page.presses("Apply it", note="It was clear after all.")
    assert points(stored, attempts) == [(1, 3), (0, 3)]
    assert "Taken back: Give everyone its points" in page.text


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({}, "Choose what to do about the question."),
        ({"remedy": "nonsense"}, "Choose what to do about the question."),
        ({"remedy": "key"}, "Tick the answers that are right."),
        ({"remedy": "also", "right": ["a"]}, "These answers are right already."),
        ({"remedy": "key", "right": ["z"]}, "There is no such answer."),
        ({"remedy": "back"}, "There is nothing to take back."),
    ],
)
def test_what_cannot_be_done_is_said(page: Reader, fields: dict[str, str], message: str) -> None:
    page.presses("Show what it changes", **fields)
    assert page.texts("//div[@role='alert']") == [message]
    assert not page.page.xpath("//section[@id='effect']")


@pytest.mark.parametrize(
    ("fields", "onwards"),
    [
        ({"remedy": "also", "right": ["b"]}, "a question has one right answer, so nobody is asked it again"),
        ({"remedy": "key", "right": ["b", "c"]}, "a question has one right answer, so nobody is asked it again"),
        ({"remedy": "void"}, "nobody is asked it again before"),
    ],
)
def test_it_says_what_is_asked_from_now_on(page: Reader, fields: dict[str, str], onwards: str) -> None:
    assert f"From now on: {onwards}" in page.presses("Show what it changes", **fields).text


def test_it_says_so_where_only_marks_change(
    page: Reader, stored: Session, teacher_id: int, questions: list[Question]
) -> None:
    questions[0].status, questions[0].standing = Status.RETIRED, None
    shared = factories.make_question(stored)
    quiz = factories.make_quiz(stored, questions=[shared], author_id=teacher_id)
    asked = factories.make_assignment(stored, quiz=quiz, author_id=teacher_id)
    factories.make_attempt(stored, assignment=asked, submitted=True)
    stored.commit()
    assert "this version is not asked any more" in page.presses("Show what it changes", remedy="void").text
    page.goes(f"/teach/questions/{shared.id}/mend").presses("Show what it changes", remedy="void")
    assert "the question itself is not yours to change" in page.text


def test_a_question_that_nobody_handed_in_yet_says_so(teacher: Reader, questions: list[Question]) -> None:
    teacher.goes(f"/teach/questions/{questions[0].id}/mend")
    assert "No attempt on a quiz of yours that asked it is handed in yet." in teacher.text
    teacher.presses("Show what it changes", remedy="void")
    assert "No mark changes now." in teacher.text


def test_anothers_question_is_not_there(teacher: Reader, stored: Session, foreign: Article) -> None:
    question = factories.make_question(stored, article=foreign)
    stored.commit()
    teacher.goes("/teach").goes(f"/teach/questions/{question.id}/mend", 404)
    teacher.goes("/teach").posts(f"/teach/questions/{question.id}/mend", 404, remedy="void", note="No.")


def test_students_mend_nothing(signed_in: SignedIn, questions: list[Question]) -> None:
    student = signed_in(RoleName.STUDENT)
    student.goes(f"/teach/questions/{questions[0].id}/mend", 403)
