from datetime import UTC, datetime

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.core.items import Choice
from quizapp.models import Assignment, AttemptItem, Feedback, LateResponse, Shown, Standing
from tests.factories import choice, make_article, make_assignment, make_question, make_quiz, make_teacher
from tests.page import Reader

FUTURE = datetime(2999, 5, 4, 16, 30, tzinfo=UTC)


def places(visitor: Reader, *order: str) -> dict[str, str]:
    """The number fields that put the events of the question in front of a visitor in an order."""
    names = visitor.page.xpath("//ol[@class='events']//input/@name")
    texts = visitor.texts("//*[@class='text']")
    return {name: str(order.index(text) + 1) for name, text in zip(names, texts, strict=True)}


def hand_in(visitor: Reader, made: Assignment, *, option: str = "", order: tuple[str, ...] = ()) -> Reader:
    """Take the quiz of a choice and an ordering, answering as told."""
    visitor.goes(f"/quizzes/{made.id}").presses("Start the quiz").presses("Save and go on", choice=option)
    fields = places(visitor, *order) if order else {}
    visitor.presses("Save and look over your answers", **fields)
    return visitor.presses("Hand in and see the result")


def section(number: int) -> str:
    return f"//section[@id='q{number}']"


class TestPoints:
    def test_everything_right(self, visitor: Reader, assignment: Assignment) -> None:
        hand_in(visitor, assignment, option="0", order=("The canal opens", "The railway comes", "The canal closes"))
        assert visitor.heading == "Your result: 3 of 3 points"
        assert "Of 2 questions: 2 right." in visitor.text
        assert visitor.texts("//section//strong") == ["✓ Right", "✓ Right"]

    def test_a_little_of_everything(self, visitor: Reader, assignment: Assignment) -> None:
        hand_in(visitor, assignment, option="1", order=("The railway comes", "The canal opens", "The canal closes"))
        assert visitor.heading == "Your result: 0.67 of 3 points"
        assert "Of 2 questions: 1 partly right, 1 wrong." in visitor.text
        assert visitor.texts("//section//strong") == ["✗ Wrong", "◐ Partly right"]
        assert visitor.texts("//*[@class='parts']/li") == ["Question 1: Wrong", "Question 2: Partly right"]

    def test_nothing_answered(self, visitor: Reader, assignment: Assignment) -> None:
        hand_in(visitor, assignment)
        assert visitor.heading == "Your result: 0 of 3 points"
        assert "Of 2 questions: 2 not answered." in visitor.text
        assert "You left this list as it was." in visitor.text


class TestChoice:
    def test_a_wrong_answer_is_shown_with_why_and_why_not(self, visitor: Reader, assignment: Assignment) -> None:
        hand_in(visitor, assignment, option="1")
        first = section(1)
        assert visitor.texts(f"{first}//ul[@class='answers']/li") == [
            "In 1871 ✓ Right answer",
            "In 1890 ✗ Your answer",
            "In 1923",
        ]
        assert visitor.texts(f"{first}//h3") == ["Why", "Why not “In 1890”"]
        assert "It opened in 1871." in visitor.texts(first)[0]
        assert "That year the railway came." in visitor.texts(first)[0]
        assert visitor.texts(f"{first}//blockquote") == [
            "The canal “Süd” opened in 1871 with 14 locks. It carried coal for 52 years. Paragraph 1 of the article",
            "The railway came in 1890, and traffic fell. The canal … Paragraph 2 of the article",
        ]

    def test_a_right_answer_needs_no_why_not(self, visitor: Reader, assignment: Assignment) -> None:
        hand_in(visitor, assignment, option="0")
        first = section(1)
        assert visitor.texts(f"{first}//ul[@class='answers']/li")[0] == "In 1871 ✓ Your answer, right"
        assert visitor.texts(f"{first}//h3") == ["Why"]

    def test_each_passage_is_marked_in_the_article(self, visitor: Reader, assignment: Assignment) -> None:
        hand_in(visitor, assignment, option="1")
        links = visitor.page.xpath(f"{section(1)}//blockquote//a/@href")
        assert links == ["#q1-key-1", "#q1-chosen-1"]
        assert visitor.texts("//*[@id='article']//mark[@id='q1-key-1']") == [
            "The canal “Süd” opened in 1871 with 14 locks."
        ]
        [chosen] = visitor.page.xpath("//*[@id='article']//mark[@id='q1-chosen-1']")
        assert (chosen.get("class"), chosen.get("data-question")) == ("chosen", "1")

    def test_an_option_without_feedback_is_answered_all_the_same(self, visitor: Reader, stored: Session) -> None:
        options = tuple(
            type(option)(id=option.id, text=option.text, evidence=option.evidence, citations=option.citations)
            for option in choice().options
        )
        made = self._quiz_of(stored, choice(options=options))
        visitor.goes(f"/quizzes/{made.id}").presses("Start the quiz")
        visitor.presses("Save and look over your answers", choice="2").presses("Hand in and see the result")
        assert "The article does not say so." in visitor.text

    def test_a_teacher_who_vouches_is_named(self, visitor: Reader, stored: Session) -> None:
        teacher = make_teacher(stored, name="Ada Roth")
        question = make_question(stored, standing=Standing.VOUCHED, voucher_id=teacher.id)
        made = make_assignment(stored, quiz=make_quiz(stored, questions=[question]))
        stored.commit()
        visitor.goes(f"/quizzes/{made.id}").presses("Start the quiz").presses("Look over your answers")
        visitor.presses("Hand in and see the result")
        assert "Ada Roth vouches for this question; the text alone does not prove it." in visitor.text

    @staticmethod
    def _quiz_of(stored: Session, item: Choice) -> Assignment:
        made = make_assignment(stored, quiz=make_quiz(stored, questions=[make_question(stored, item=item)]))
        stored.commit()
        return made


class TestOrdering:
    def test_the_right_order_has_dates_places_and_passages(self, visitor: Reader, assignment: Assignment) -> None:
        hand_in(visitor, assignment, order=("The railway comes", "The canal opens", "The canal closes"))
        second = section(2)
        assert "You put 2 of 3 pairs of events in the right order. The right order:" in visitor.texts(second)[0]
        events = visitor.texts(f"{second}//ol[@class='timeline']/li")
        assert [event.split(" “")[0].split(" …")[0] for event in events] == [
            "1871 The canal opens you put it at place 2 The canal",
            "1890 The railway comes you put it at place 1 The railway came in 1890, and traffic fell. The canal",
            "1923 The canal closes ✓ you put it here",
        ]
        assert visitor.page.xpath(f"{second}//blockquote//a/@href") == [
            "#q2-event-c-1",
            "#q2-event-a-1",
            "#q2-event-b-1",
        ]

    def test_swapped_events_are_named_with_their_dates(self, visitor: Reader, assignment: Assignment) -> None:
        hand_in(visitor, assignment, order=("The railway comes", "The canal opens", "The canal closes"))
        assert visitor.texts(f"{section(2)}//h3") == ["Why", "Why not your order"]
        assert visitor.texts(f"{section(2)}/ul/li") == [
            "“The canal opens” (1871) comes before “The railway comes” (1890)."
        ]

    def test_a_list_turned_round_names_neighbours_only(self, visitor: Reader, assignment: Assignment) -> None:
        hand_in(visitor, assignment, order=("The canal closes", "The railway comes", "The canal opens"))
        assert visitor.texts(f"{section(2)}/ul/li") == [
            "“The canal opens” (1871) comes before “The railway comes” (1890).",
            "“The railway comes” (1890) comes before “The canal closes” (1923).",
        ]

    def test_a_right_order_and_an_untouched_one_need_no_why_not(self, visitor: Reader, assignment: Assignment) -> None:
        hand_in(visitor, assignment)
        assert visitor.texts(f"{section(2)}//h3") == ["Why"]
        visitor.goes(f"/quizzes/{assignment.id}").presses("Start again").presses("Save and go on")
        order = places(visitor, "The canal opens", "The railway comes", "The canal closes")
        visitor.presses("Save and look over your answers", **order).presses("Hand in and see the result")
        assert visitor.texts(f"{section(2)}//h3") == ["Why"]


class TestWithheld:
    @pytest.mark.parametrize(
        ("settings", "told"),
        [
            (
                {"feedback": Feedback.CLOSED, "closes_at": FUTURE},
                "Points and explanations are shown from 4 May 2999, 16:30 UTC on.",
            ),
            (
                {"feedback": Feedback.NEVER},
                "Points and explanations are not shown now; your teacher decides when they are.",
            ),
        ],
    )
    def test_before_the_moment_only_the_answers_are_shown(
        self, visitor: Reader, stored: Session, settings: dict[str, object], told: str
    ) -> None:
        made = make_assignment(stored, **settings)
        stored.commit()
        hand_in(visitor, made, option="1", order=("The railway comes", "The canal opens", "The canal closes"))
        assert visitor.heading == "Your result"
        assert told in visitor.text
        assert visitor.texts("//ul[@class='answers']/li") == ["In 1871", "In 1890 Your answer", "In 1923"]
        assert visitor.texts("//section//ol/li") == ["The railway comes", "The canal opens", "The canal closes"]
        page = visitor.answer.text
        secrets = ("It opened in 1871.", "Right", "Wrong", "<mark", "That year", "1871, 1890")
        assert [secret for secret in secrets if secret in page] == []

    def test_an_open_exam_withholds_its_question_everywhere(self, visitor: Reader, stored: Session) -> None:
        quiz = make_quiz(stored)
        practice = make_assignment(stored, quiz=quiz)
        make_assignment(stored, quiz=quiz, feedback=Feedback.CLOSED, closes_at=FUTURE)
        stored.commit()
        hand_in(visitor, practice, option="1")
        assert visitor.heading == "Your result"
        assert "It opened in 1871." not in visitor.answer.text


class TestArticle:
    @pytest.mark.parametrize("shown", [Shown.QUOTES, Shown.CLASS])
    def test_where_it_may_not_be_shown_the_passages_still_are_with_a_link_to_their_source(
        self, visitor: Reader, stored: Session, shown: Shown
    ) -> None:
        where = "https://herald.example/canal"
        question = make_question(stored, article=make_article(stored, shown=shown, licence="", source=where))
        made = make_assignment(stored, quiz=make_quiz(stored, questions=[question]))
        stored.commit()
        visitor.goes(f"/quizzes/{made.id}").presses("Start the quiz").presses("Look over your answers")
        visitor.presses("Hand in and see the result")
        assert visitor.page.xpath("//*[@id='article']") == []
        assert "Since 2004 walkers" not in visitor.answer.text
        assert visitor.texts("//blockquote//footer") == ["Paragraph 1 of the article"]
        assert "Where the passages are from" in visitor.texts("//main//h2")
        assert where in visitor.page.xpath("//main//a/@href")

    def test_two_articles_stand_one_below_the_other(self, visitor: Reader, stored: Session) -> None:
        questions = [make_question(stored), make_question(stored, article=make_article(stored, title="Another"))]
        made = make_assignment(stored, quiz=make_quiz(stored, questions=questions))
        stored.commit()
        visitor.goes(f"/quizzes/{made.id}").presses("Start the quiz").presses("Look over your answers")
        visitor.presses("Hand in and see the result")
        assert visitor.texts("//*[@id='article']//h2") == ["The southern canal", "Another"]
        assert visitor.page.xpath("//*[@id='article']//p[@id]/@id") == ["p1", "p2", "p3", "a1-p1", "a1-p2", "a1-p3"]


def test_a_late_answer_is_shown_as_kept(visitor: Reader, stored: Session, assignment: Assignment) -> None:
    hand_in(visitor, assignment, option="1")
    address = visitor.answer.request.path
    items = stored.scalars(select(AttemptItem).order_by(AttemptItem.position)).all()
    for item, response in zip(items, ('{"option":"a"}', '{"order":["c","a","b"]}'), strict=True):
        stored.add(LateResponse(attempt_item_id=item.id, response=response, received_at=FUTURE))
    stored.commit()
    visitor.goes(address)
    assert "After time was up you answered “In 1871”." in visitor.text
    assert (
        "After time was up you answered “The canal opens, then The railway comes, then The canal closes”."
        in visitor.text
    )


def test_there_is_no_result_before_handing_in(visitor: Reader, assignment: Assignment) -> None:
    visitor.goes(f"/quizzes/{assignment.id}").presses("Start the quiz")
    [action] = visitor.page.xpath("//form[@id='answer']/@action")
    visitor.goes(action.replace("questions/1", "result"), 409)
    assert "This attempt is not handed in yet." in visitor.text
