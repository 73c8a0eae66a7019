import json
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.models import Assignment, Attempt, AttemptItem, LateResponse, ReadingMode, Shown
from tests.factories import make_article, make_assignment, make_question, make_quiz
from tests.page import Reader

EVENTS = ["The canal opens", "The railway comes", "The canal closes"]


@pytest.fixture
def taking(visitor: Reader, assignment: Assignment) -> Reader:
    """Somebody at the first question, a choice; the second is an ordering."""
    return visitor.goes(f"/quizzes/{assignment.id}").presses("Start the quiz")


def path(visitor: Reader) -> str:
    """The address that the question's form posts to."""
    [action] = visitor.page.xpath("//form[@id='answer']/@action")
    return str(action)


def responses(stored: Session) -> list[object]:
    stored.rollback()
    found = stored.scalars(select(AttemptItem.response).order_by(AttemptItem.position))
    return [response and json.loads(response) for response in found]


def order(visitor: Reader) -> list[str]:
    return visitor.texts("//*[@class='text']")


def places(visitor: Reader) -> list[str]:
    return [field.get("value") for field in visitor.page.xpath("//ol[@class='events']//input")]


class TestChoice:
    def test_an_answer_is_kept_and_the_next_question_comes(self, taking: Reader, stored: Session) -> None:
        assert taking.texts("//legend") == ["When did the canal open?"]
        assert taking.texts("//label") == ["In 1871", "In 1890", "In 1923"]
        assert taking.texts("//output") == ["Not answered"]
        taking.presses("Save and go on", choice="1")
        assert taking.heading == "Question 2 of 2"
        assert responses(stored) == [{"option": "b"}, None]

    def test_it_is_there_again_when_one_comes_back(self, taking: Reader) -> None:
        address = path(taking)
        taking.presses("Save and go on", choice="1").goes(address)
        assert taking.page.xpath("//input[@checked]/@value") == ["1"]
        assert taking.texts("//output")[0].startswith("Saved ")

    def test_going_on_without_an_answer_leaves_it_open(self, taking: Reader, stored: Session) -> None:
        taking.presses("Save and go on")
        assert taking.heading == "Question 2 of 2"
        assert responses(stored) == [None, None]

    def test_an_answer_can_be_taken_back(self, taking: Reader, stored: Session) -> None:
        address = path(taking)
        taking.presses("Save and go on", choice="1").goes(address).presses("Clear my answer")
        assert taking.heading == "Question 1 of 2"
        assert taking.texts("//output") == ["Not answered"]
        assert responses(stored) == [None, None]

    @pytest.mark.parametrize("choice", ["3", "-1", "b", "1e0"])
    def test_an_option_that_is_not_there_is_refused(self, taking: Reader, stored: Session, choice: str) -> None:
        taking.presses("Save and go on", 422, choice=choice)
        assert taking.heading == "Question 1 of 2"
        assert taking.texts("//*[@role='alert']") == [
            "This answer cannot be read There is no such option. Nothing was saved."
        ]
        assert responses(stored) == [None, None]

    def test_nothing_on_the_page_tells_the_key(self, taking: Reader) -> None:
        page = taking.answer.text
        told = ("It opened in 1871.", "That year the railway came.", "The first sentence says so.", "key", "mark>")
        assert [words for words in told if words in page] == []


class TestOrdering:
    @pytest.fixture
    def taking(self, taking: Reader) -> Reader:
        return taking.presses("Save and go on")

    def test_an_untouched_list_is_not_answered(self, taking: Reader, stored: Session) -> None:
        assert places(taking) == ["", "", ""]
        taking.presses("Save and look over your answers")
        assert responses(stored) == [None, None]
        assert taking.texts("//*[@class='state']") == ["not answered", "not answered"]

    def test_an_untouched_list_can_be_kept_as_it_is(self, taking: Reader, stored: Session) -> None:
        lay = order(taking)
        taking.presses("Keep this order")
        assert (order(taking), places(taking)) == (lay, ["1", "2", "3"])
        [_, response] = responses(stored)
        assert isinstance(response, dict)
        assert sorted(response["order"]) == ["a", "b", "c"]

    def test_numbers_put_events_in_order(self, taking: Reader, stored: Session) -> None:
        fields = {
            name: str(EVENTS.index(text) + 1)
            for name, text in zip(taking.page.xpath("//ol[@class='events']//input/@name"), order(taking), strict=True)
        }
        address = path(taking)
        taking.presses("Save and look over your answers", **fields).goes(address)
        assert order(taking) == EVENTS
        assert responses(stored) == [None, {"order": ["c", "a", "b"]}]

    def test_buttons_move_one_event_by_one_place(self, taking: Reader, stored: Session) -> None:
        first, second, third = order(taking)
        taking.presses(f"Move up: {third}")
        assert (order(taking), places(taking)) == ([first, third, second], ["1", "2", "3"])
        taking.presses(f"Move down: {first}")
        assert order(taking) == [third, first, second]
        taking.presses(f"Move up: {third}")
        assert order(taking) == [third, first, second]
        taking.presses(f"Move down: {second}")
        assert order(taking) == [third, first, second]
        assert responses(stored)[1] is not None

    def test_a_list_can_be_left_open_again(self, taking: Reader, stored: Session) -> None:
        taking.presses("Keep this order").presses("Clear my answer")
        assert places(taking) == ["", "", ""]
        assert responses(stored) == [None, None]

    @pytest.mark.parametrize(
        ("fields", "told"),
        [
            ({"place-0": "1", "place-1": "2"}, "Give every event a place, or none."),
            ({"place-0": "1", "place-1": "2", "place-2": "2"}, "Give each place to one event only."),
            ({"place-0": "1", "place-1": "2", "place-2": "4"}, "Give places from 1 to 3."),
            ({"place-0": "1", "place-1": "2", "place-2": "3", "place-3": "4"}, "There is no such event."),
            ({"move": "up-7"}, "There is no such event to move."),
            ({"move": "up-" + "9" * 5000}, "There is no such event to move."),
            ({"move": "sideways-1"}, "There is no such event to move."),
        ],
    )
    def test_what_is_no_order_is_refused(
        self, taking: Reader, stored: Session, fields: dict[str, str], told: str
    ) -> None:
        taking.posts(path(taking), 422, **fields)
        assert taking.texts("//*[@role='alert']") == [f"This answer cannot be read {told} Nothing was saved."]
        assert responses(stored) == [None, None]

    def test_what_was_typed_stays_when_it_is_refused(self, taking: Reader) -> None:
        taking.posts(path(taking), 422, **{"place-0": "1", "place-1": "2", "place-2": "2"})
        assert sorted(places(taking)) == ["1", "2", "2"]


class TestScript:
    def test_it_is_told_when_an_answer_was_kept(self, taking: Reader, stored: Session) -> None:
        taking.posts(path(taking), json=True, choice="0")
        said = taking.answer.json
        assert said
        assert datetime.fromisoformat(said.pop("saved_at")).tzinfo == UTC
        assert said == {"counted": True, "answered": True, "answered_count": 1}
        assert responses(stored) == [{"option": "a"}, None]

    def test_it_is_told_why_an_answer_was_not_kept(self, taking: Reader, stored: Session) -> None:
        taking.posts(path(taking), 422, json=True, choice="9")
        assert taking.answer.json == {"message": "There is no such option."}
        assert responses(stored) == [None, None]

    def test_it_is_told_that_the_form_is_too_old(self, taking: Reader) -> None:
        answer = taking.post(path(taking), data={"choice": "0"}, headers={"Accept": "application/json"})
        assert answer.status_code == 400
        assert answer.json == {
            "message": "This page was open for too long, or cookies are off. Load it again and repeat what you did."
        }


class TestSteps:
    def test_every_question_is_one_press_away_and_keeps_the_answer(self, taking: Reader, stored: Session) -> None:
        assert taking.texts("//*[@class='steps']//button") == [
            "Question 1 , not answered",
            "Question 2 , not answered",
        ]
        taking.presses("Question 2 , not answered", choice="2")
        assert taking.heading == "Question 2 of 2"
        taking.presses("Question 1 , answered")
        assert taking.heading == "Question 1 of 2"
        assert responses(stored) == [{"option": "c"}, None]

    @pytest.mark.parametrize("go", ["0", "3", "9" * 5000, "x", ""])
    def test_a_question_that_is_not_there_leads_nowhere(self, taking: Reader, go: str) -> None:
        taking.posts(path(taking), choice="0", go=go)
        assert taking.heading == "Question 1 of 2"

    def test_coming_back_leads_to_the_first_open_question(self, taking: Reader, assignment: Assignment) -> None:
        taking.presses("Save and go on", choice="0").goes(f"/quizzes/{assignment.id}")
        taking.presses("Go on with your attempt")
        assert taking.heading == "Question 2 of 2"
        taking.presses("Keep this order").goes(f"/quizzes/{assignment.id}").presses("Go on with your attempt")
        assert taking.heading == "Look over your answers"


class TestCheck:
    def test_it_names_what_is_open(self, taking: Reader) -> None:
        taking.presses("Save and go on", choice="0").presses("Look over your answers")
        assert taking.texts("//*[@class='state']") == ["answered", "not answered"]
        assert "1 question has no answer yet" in taking.text

    def test_it_says_when_nothing_is_open(self, taking: Reader) -> None:
        taking.presses("Save and go on", choice="0").presses("Keep this order").presses("Look over your answers")
        assert "Every question is answered" in taking.text


class TestArticle:
    def test_it_stands_beside_the_question(self, taking: Reader) -> None:
        assert taking.texts("//*[@id='article']//p[@id]") == [
            "¶1The canal “Süd” opened in 1871 with 14 locks. It carried coal for 52 years.",
            "¶2The railway came in 1890, and traffic fell. The canal closed in 1923.",
            "¶3Since 2004 walkers have used its banks.",
        ]

    @pytest.mark.parametrize(
        ("reading", "shown"), [(ReadingMode.AWAY, Shown.WHOLE), (ReadingMode.BESIDE, Shown.QUOTES)]
    )
    def test_it_is_away_where_it_is_put_away_or_may_not_be_shown(
        self, visitor: Reader, stored: Session, reading: ReadingMode, shown: Shown
    ) -> None:
        question = make_question(stored, article=make_article(stored, shown=shown))
        made = make_assignment(stored, quiz=make_quiz(stored, questions=[question]), reading=reading)
        stored.commit()
        visitor.goes(f"/quizzes/{made.id}").presses("Start the quiz")
        assert "It carried coal" not in visitor.answer.text


class TestOthers:
    @pytest.mark.parametrize("page", ["", "/questions/1", "/check", "/result"])
    def test_another_s_attempt_is_not_there(self, taking: Reader, page: str) -> None:
        address = path(taking).removesuffix("/questions/1")
        other: Reader = taking.application.test_client()
        assert other.goes(address + page, 404).heading == "There is no such page"

    @pytest.mark.parametrize("page", ["/questions/1", "/submit"])
    def test_nothing_can_be_posted_to_another_s_attempt(
        self, taking: Reader, stored: Session, assignment: Assignment, page: str
    ) -> None:
        address = path(taking).removesuffix("/questions/1")
        other: Reader = taking.application.test_client()
        other.goes(f"/quizzes/{assignment.id}").presses("Start the quiz")
        other.posts(address + page, 404, choice="0")
        assert responses(stored) == [None, None, None, None]
        assert stored.scalars(select(Attempt.submitted_at)).all() == [None, None]

    @pytest.mark.parametrize("position", [0, 3])
    def test_there_is_no_such_question(self, taking: Reader, position: int) -> None:
        address = path(taking).removesuffix("/1")
        taking.goes(f"{address}/{position}", 404)
        taking.posts(f"{address}/{position}", 404, choice="0")


class TestLate:
    @pytest.fixture
    def overdue(self, taking: Reader, stored: Session) -> Reader:
        [attempt] = stored.scalars(select(Attempt))
        attempt.deadline_at = datetime.now(UTC) - timedelta(minutes=5)
        stored.commit()
        return taking

    def test_an_answer_after_time_is_kept_apart(self, overdue: Reader, stored: Session) -> None:
        overdue.presses("Save and go on", choice="0")
        assert overdue.heading == "Look over your answers"
        assert "Time was up before this answer arrived." in overdue.text
        assert responses(stored) == [None, None]
        assert stored.scalars(select(LateResponse.response)).all() == ['{"option":"a"}']

    def test_a_script_is_told_that_it_does_not_count(self, overdue: Reader) -> None:
        overdue.posts(path(overdue), json=True, choice="0")
        assert overdue.answer.json
        assert (overdue.answer.json["counted"], overdue.answer.json["answered"]) == (False, False)

    @pytest.mark.parametrize(
        ("device_at", "kept"),
        [
            ("2026-03-02T10:29:59.120Z", datetime(2026, 3, 2, 10, 29, 59, 120_000, tzinfo=UTC)),
            ("2026-03-02T10:29:59", None),
            ("0001-01-01T00:00:00+14:00", None),
            ("9999-12-31T23:59:59-12:00", None),
            ("half past ten", None),
            ("", None),
        ],
    )
    def test_the_device_s_own_time_is_kept_with_it(
        self, overdue: Reader, stored: Session, device_at: str, kept: datetime | None
    ) -> None:
        overdue.posts(path(overdue), json=True, choice="0", device_at=device_at)
        assert stored.scalars(select(LateResponse.device_at)).all() == [kept]

    def test_no_question_is_shown_after_time(self, overdue: Reader) -> None:
        overdue.goes(path(overdue))
        assert overdue.heading == "Look over your answers"
        assert "Time is up" in overdue.text
        assert overdue.page.xpath("//ol[@class='shelf']//a") == []

    def test_a_question_of_a_submitted_attempt_leads_to_the_result(self, taking: Reader) -> None:
        address = path(taking)
        taking.presses("Look over your answers").presses("Hand in and see the result")
        for page in (address, address.removesuffix("/questions/1"), address.removesuffix("questions/1") + "check"):
            assert taking.goes(page).heading == "Your result: 0 of 3 points"

    def test_handing_in_again_changes_nothing(self, taking: Reader, stored: Session) -> None:
        submit = path(taking).removesuffix("questions/1") + "submit"
        taking.posts(submit)
        stored.rollback()
        before = stored.scalars(select(Attempt.submitted_at)).one()
        taking.posts(submit)
        stored.rollback()
        assert stored.scalars(select(Attempt.submitted_at)).one() == before
