"""Building a quiz: finding its questions, putting them in order, weighing and drawing them."""

from fractions import Fraction

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.models import Article, Question, Quiz, QuizItem, Status
from tests import factories
from tests.page import Reader


@pytest.fixture
def questions(stored: Session, article: Article) -> list[Question]:
    """Two that are in the quiz, and two that are not."""
    items = [factories.choice(stem="First?"), factories.ordering(), factories.choice(stem="Third?")]
    made = [factories.make_question(stored, article=article, item=item) for item in items]
    mill = factories.make_article(stored, title="The mill", author_id=article.author_id)
    made.append(factories.make_question(stored, article=mill, item=factories.choice(stem="Whose mill?")))
    stored.commit()
    return made


@pytest.fixture
def quiz(stored: Session, questions: list[Question], teacher_id: int) -> Quiz:
    made = factories.make_quiz(stored, questions=questions[:2], author_id=teacher_id)
    stored.commit()
    return made


@pytest.fixture
def page(teacher: Reader, quiz: Quiz) -> Reader:
    return teacher.goes(f"/teach/quizzes/{quiz.id}").goes(f"/teach/quizzes/{quiz.id}/edit")


def kept(stored: Session) -> list[tuple[int, Fraction]]:
    stored.rollback()
    chosen = select(QuizItem.question_id, QuizItem.points).order_by(QuizItem.position)
    return [(question, points) for question, points in stored.execute(chosen)]


def stems(page: Reader) -> list[str]:
    return page.texts("//li[@data-event]//span[@class='text']")


def typed(page: Reader, name: str) -> list[str]:
    found: list[str] = page.page.xpath(f"//li[@data-event]//input[starts-with(@name, '{name}-')]/@value")
    return found


def test_the_questions_stand_in_their_order_with_their_points(page: Reader) -> None:
    assert stems(page) == ["First?", "Put these in order, the earliest first."]
    assert (typed(page, "place"), typed(page, "points")) == (["1", "2"], ["1", "2"])
    assert page.texts("//fieldset/label[@class='check']") == [
        "Whose mill? choice, The mill",
        "Third? choice, The southern canal",
    ]


def test_one_searches_puts_in_moves_weighs_takes_out_and_keeps(
    page: Reader, stored: Session, questions: list[Question]
) -> None:
    first, second, third, mill = (question.id for question in questions)
    page.presses("Find questions", words="mill whose")
    assert page.texts("//fieldset/label[@class='check']") == ["Whose mill? choice, The mill"]
    page.presses("Put in those ticked", pick=str(mill))
    assert "Not kept yet." in page.text
    assert "No other approved question says that." in page.text
    page.presses("Find questions", words="", **{"in": str(questions[0].article_id)})
    page.presses("Put in those ticked", pick=[str(third)])
    page.presses("Move up: Whose mill?").presses("Move down: First?").presses("Take out: Third?")
    assert stems(page) == ["Whose mill?", "First?", "Put these in order, the earliest first."]
    page.presses("Keep the quiz", title="Mills", **{f"points-{mill}": "2,5", f"place-{first}": "3"})
    assert "The quiz is kept as you have it." in page.text
    assert page.heading == "Mills"
    assert kept(stored) == [(mill, Fraction(5, 2)), (second, 2), (first, 1)]


def test_a_typed_place_makes_room(page: Reader, questions: list[Question]) -> None:
    third, mill = questions[2].id, questions[3].id
    page.presses("Put in those ticked", pick=[str(third), str(mill)])
    page.presses("Apply what is typed", **{f"place-{mill}": "1", f"place-{questions[0].id}": "x"})
    assert stems(page)[0] == "Whose mill?"
    page.presses("Apply what is typed", **{f"place-{mill}": "3"})
    assert stems(page)[2] == "Whose mill?"


def test_some_are_drawn_where_all_are_worth_the_same(
    page: Reader, stored: Session, quiz: Quiz, questions: list[Question]
) -> None:
    page.presses("Keep the quiz", 422, drawn="1")
    assert "give them all the same points" in page.text
    page.presses("Keep the quiz", 422, drawn="some")
    page.presses("Put in those ticked", drawn="2", pick=str(questions[3].id))
    assert typed(page, "points") == ["1", "2", "1"]
    page.presses("Keep the quiz", **{f"points-{questions[1].id}": "1"})
    assert "Each attempt asks 2 of 3 questions, drawn at random, for 2 points in all." in page.text
    stored.rollback()
    assert stored.scalar(select(Quiz.drawn).where(Quiz.id == quiz.id)) == 2
    page.presses("Publish").goes(page.page.xpath("//a[@class='share']/@href")[0])
    assert "2 questions, 2 points" in page.text
    assert "2 of these, drawn anew for each attempt: 2 with options to choose from, 1 timeline to put in order" in (
        page.text
    )
    assert "2 questions" in page.goes("/teach").text


@pytest.mark.parametrize(
    ("changes", "message"),
    [({"title": ""}, "Give the quiz a title."), ({"points": "0"}, "a number above 0"), ({"drawn": "5"}, "Draw fewer")],
)
def test_what_is_wrong_is_said_and_nothing_is_lost(
    page: Reader, stored: Session, questions: list[Question], changes: dict[str, str], message: str
) -> None:
    before = kept(stored)
    fields = {f"points-{questions[0].id}" if name == "points" else name: value for name, value in changes.items()}
    page.presses("Move up: Put these in order, the earliest first.").presses("Keep the quiz", 422, **fields)
    assert message in page.text
    assert stems(page)[0] == "Put these in order, the earliest first."
    assert kept(stored) == before


def test_another_window_is_told_and_loses_nothing(
    page: Reader, stored: Session, quiz: Quiz, questions: list[Question]
) -> None:
    other: Reader = page.application.test_client()
    cookie = page.get_cookie("session")
    assert cookie
    other.set_cookie(cookie.key, cookie.value)
    other.goes(f"/teach/quizzes/{quiz.id}/edit").presses("Keep the quiz", title="Theirs")
    page.presses("Keep the quiz", 409, title="Mine")
    assert "changed meanwhile" in page.text
    assert page.page.get_element_by_id("title").get("value") == "Mine"
    assert page.presses("Keep the quiz").heading == "Mine"
    assert len(kept(stored)) == len(questions[:2])


def test_keeping_twice_is_keeping_once(page: Reader, quiz: Quiz) -> None:
    base = page.page.xpath("//input[@name='base']/@value")[0]
    ids = page.page.xpath("//input[@name='question']/@value")
    fields = {"base": base, "title": "Mine", "save": "1", "question": ids} | {f"points-{id_}": "1" for id_ in ids}
    for _ in range(2):
        page.goes("/teach").posts(f"/teach/quizzes/{quiz.id}/edit", **fields)
        assert page.heading == "Mine"


def test_a_question_put_away_stays_until_it_is_taken_out(
    page: Reader, stored: Session, quiz: Quiz, questions: list[Question]
) -> None:
    questions[0].status, questions[0].standing = Status.RETIRED, None
    stored.commit()
    page.goes(f"/teach/quizzes/{quiz.id}/edit")
    assert "no longer approved, so not asked" in page.text
    page.presses("Keep the quiz", title="With it")
    assert len(kept(stored)) == 2


def test_what_may_not_be_asked_cannot_be_put_in(
    page: Reader, stored: Session, quiz: Quiz, foreign: Article, questions: list[Question]
) -> None:
    other = factories.make_question(stored, article=foreign)
    stored.commit()
    page.presses("Put in those ticked", pick=[str(other.id), "x", "99999999"])
    assert len(stems(page)) == 2
    assert len(questions) == 4
    assert quiz.id


def test_a_published_quiz_says_who_keeps_what(teacher: Reader, stored: Session, quiz: Quiz, teacher_id: int) -> None:
    factories.make_assignment(stored, quiz=quiz, author_id=teacher_id)
    stored.commit()
    assert "Who has begun goes on with" in teacher.goes(f"/teach/quizzes/{quiz.id}/edit").text


def test_anothers_quiz_cannot_be_changed(teacher: Reader, stored: Session) -> None:
    quiz = factories.make_quiz(stored, author_id=factories.make_teacher(stored).id)
    stored.commit()
    teacher.goes(f"/teach/quizzes/{quiz.id}/edit", 404)
    teacher.goes("/teach").posts(f"/teach/quizzes/{quiz.id}/edit", 404, save="1", title="Mine")


def test_the_quiz_tells_what_its_questions_show_as_a_set(
    teacher: Reader, stored: Session, article: Article, teacher_id: int
) -> None:
    items = [factories.choice(), factories.choice(stem="In which year did the canal open?")]
    made = [factories.make_question(stored, article=article, item=item) for item in items]
    quiz = factories.make_quiz(stored, questions=made, author_id=teacher_id)
    stored.commit()
    teacher.goes(f"/teach/quizzes/{quiz.id}")
    assert "Of “The southern canal” it asks about 1 of 3 paragraphs: ¶1." in teacher.text
    assert "asks the same fact" in teacher.text
