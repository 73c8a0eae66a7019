"""The bank without JavaScript: searching, filtering, paging, and doing something with what is ticked."""

from collections.abc import Callable

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.core.items import Problem, Severity
from quizapp.models import Access, Article, Question, QuestionTag, Quiz, QuizItem, Status, User
from tests import factories
from tests.page import Reader

STEMS = "//ul[contains(@class,'shelf')]/li//h3"
WARNING = Problem(check="longest-key", severity=Severity.WARNING, message="Shorten the key.")
Ask = Callable[..., Question]


@pytest.fixture
def ask(stored: Session, article: Article) -> Ask:
    """Call it for a question with a stem."""

    def make(stem: str, **changes: object) -> Question:
        item = factories.choice(stem=stem)
        question = factories.make_question(stored, **{"article": article, "item": item} | changes)
        stored.commit()
        return question

    return make


def now_is(stored: Session, question: Question) -> Question:
    stored.expire_all()
    stored.rollback()
    return stored.get_one(Question, question.id)


def test_an_empty_bank_says_how_to_fill_it(teacher: Reader) -> None:
    teacher.goes("/teach/bank")
    assert teacher.heading == "Bank"
    assert "The bank is empty" in teacher.text
    assert "Bank" in teacher.texts("//nav[@aria-label='Site']/a[@aria-current]")


def test_words_and_filters_combine_and_each_can_be_taken_away(teacher: Reader, stored: Session, ask: Ask) -> None:
    ask("When did the mill burn?")
    mill = ask("Who built the mill?", status=Status.DRAFT, problems=(WARNING,))
    stored.add(QuestionTag(question_id=mill.id, tag="year 9"))
    ask("Who closed the canal?", status=Status.DRAFT)
    stored.commit()
    teacher.goes("/teach/bank")
    assert "3 questions" in teacher.text
    teacher.goes("/teach/bank?status=draft").presses("Find", words="MILL", tag="year 9", problem="longest-key")
    assert teacher.texts(STEMS) == ["Who built the mill?"]
    assert "1 question found" in teacher.text
    assert teacher.texts("//ul[@class='chips']//a") == [
        "Remove the filter “MILL” ×",
        "Remove the filter Status: drafts ×",
        "Remove the filter Tag: year 9 ×",
        "Remove the filter Problem: longest key ×",
        "Remove them all",
    ]
    assert teacher.page.xpath("//select[@name='status']/option[@selected]/@value") == ["draft"]
    without_words = teacher.page.xpath("//ul[@class='chips']//a/@href")[0]
    assert without_words == "/teach/bank?status=draft&tag=year+9&problem=longest-key"
    teacher.goes("/teach/bank?words=mill").goes(teacher.page.xpath("//ul[@class='chips']//a/@href")[0])
    assert "3 questions" in teacher.text


def test_nothing_found_says_so(teacher: Reader, ask: Ask) -> None:
    ask("Who built the mill?")
    teacher.goes("/teach/bank?words=zeppelin")
    assert "0 questions found" in teacher.text
    assert "No question is like that" in teacher.text


@pytest.mark.parametrize("query", ["status=burnt", "article=x", "folder=99999999999", "remember=2", "before=no"])
def test_an_address_that_makes_no_sense_filters_nothing(teacher: Reader, ask: Ask, query: str) -> None:
    ask("Who built the mill?")
    assert teacher.goes(f"/teach/bank?{query}").texts(STEMS) == ["Who built the mill?"]


def test_a_folder_of_another_is_not_named(teacher: Reader, stored: Session, foreign: Article, ask: Ask) -> None:
    ask("Who built the mill?")
    folder = factories.make_folder(stored, articles=[foreign], name="Secret")
    stored.commit()
    teacher.goes(f"/teach/bank?folder={folder.id}")
    assert "0 questions found" in teacher.text
    assert "Secret" not in teacher.answer.text


def test_the_bank_is_read_page_by_page_and_keeps_its_filters(teacher: Reader, ask: Ask) -> None:
    for number in range(1, 53):
        ask(f"Mill {number}?")
    teacher.goes("/teach/bank?words=mill")
    assert (len(teacher.texts(STEMS)), teacher.texts(STEMS)[0]) == (50, "Mill 52?")
    [older] = teacher.page.xpath("//a[@rel='next']/@href")
    assert teacher.goes(older).texts(STEMS) == ["Mill 2?", "Mill 1?"]
    [newer] = teacher.page.xpath("//a[@rel='prev']/@href")
    assert teacher.goes(newer).texts(STEMS)[0] == "Mill 52?"


def test_ticked_questions_are_tagged_and_the_filters_stay(teacher: Reader, stored: Session, ask: Ask) -> None:
    first, second = ask("Mill one?"), ask("Mill two?")
    ask("Canal?")
    teacher.goes("/teach/bank?words=mill").presses("Put on", id=[str(first.id), str(second.id)], tag="Year 9, mills")
    assert "2 questions tagged." in teacher.text
    assert teacher.texts(STEMS) == ["Mill two?", "Mill one?"]
    assert teacher.texts("//li[contains(@class,'ticked')][1]//a[contains(@class,'tag')]") == [
        "Tagged mills",
        "Tagged year 9",
    ]
    teacher.presses("Take off", id=str(first.id), tag="mills")
    assert "1 question without the tag now." in teacher.text
    stored.rollback()
    assert sorted((row.question_id, row.tag) for row in stored.scalars(select(QuestionTag))) == [
        (first.id, "year 9"),
        (second.id, "mills"),
        (second.id, "year 9"),
    ]


@pytest.mark.parametrize("button", ["Put on", "Make a quiz", "Put away", "Copy into it"])
def test_nothing_ticked_is_said(teacher: Reader, ask: Ask, button: str) -> None:
    ask("Who built the mill?")
    teacher.goes("/teach/bank").presses(button)
    assert "Tick the questions first." in teacher.text


def test_a_tag_must_be_named(teacher: Reader, ask: Ask) -> None:
    question = ask("Who built the mill?")
    teacher.goes("/teach/bank").presses("Put on", id=str(question.id))
    assert "Name a tag" in teacher.text


@pytest.mark.parametrize(
    ("button", "before", "after", "told"),
    [
        ("Approve those proved", Status.DRAFT, Status.APPROVED, "1 question approved."),
        ("Put away", Status.APPROVED, Status.RETIRED, "1 question put away."),
        ("Bring back", Status.RETIRED, Status.DRAFT, "1 question brought back as drafts."),
        ("Bring back", Status.DRAFT, Status.DRAFT, "0 questions brought back as drafts. 1 question left as it was."),
    ],
)
def test_ticked_questions_change_their_status(
    teacher: Reader, stored: Session, ask: Ask, button: str, before: Status, after: Status, told: str
) -> None:
    question = ask("Who built the mill?", status=before)
    teacher.goes("/teach/bank").presses(button, id=str(question.id))
    assert told in teacher.text
    assert now_is(stored, question).status is after


def test_what_is_worth_remembering_is_ticked_and_found(teacher: Reader, stored: Session, ask: Ask) -> None:
    question = ask("Who built the mill?")
    teacher.goes("/teach/bank").presses("Worth remembering", id=str(question.id))
    assert now_is(stored, question).remember
    assert "worth remembering" in teacher.texts("//span[contains(@class,'tag')]")
    assert teacher.goes("/teach/bank?remember=1").texts(STEMS) == ["Who built the mill?"]
    teacher.presses("Not worth remembering", id=str(question.id))
    assert not now_is(stored, question).remember


def test_a_quiz_is_made_of_what_is_ticked_and_approved(teacher: Reader, stored: Session, ask: Ask) -> None:
    first, second = ask("Mill one?"), ask("Mill two?")
    draft = ask("Mill three?", status=Status.DRAFT)
    teacher.goes("/teach/bank").presses("Make a quiz", id=[str(q.id) for q in (draft, second, first)])
    assert "A quiz of 2 questions. Give it a title. 1 question left out" in teacher.text
    stored.rollback()
    [quiz] = stored.scalars(select(Quiz))
    assert quiz.title == "The southern canal"
    asked = stored.scalars(select(QuizItem.question_id).order_by(QuizItem.position)).all()
    assert asked == [first.id, second.id]
    teacher.goes("/teach/bank").presses("Make a quiz", id=str(draft.id))
    assert "None of these is approved" in teacher.text


def test_a_button_pressed_twice_makes_one_quiz(teacher: Reader, stored: Session, ask: Ask) -> None:
    question = ask("Who built the mill?")
    teacher.goes("/teach/bank")
    press = teacher.page.xpath("//form[@class='ticking']//input[@name='press']/@value")[0]
    for _ in range(2):
        teacher.posts("/teach/bank", id=str(question.id), do="quiz", press=press)
    stored.rollback()
    assert len(stored.scalars(select(Quiz)).all()) == 1


def test_what_is_shared_to_see_is_used_and_not_changed(
    teacher: Reader, stored: Session, teacher_id: int, foreign: Article, ask: Ask
) -> None:
    stored.rollback()
    factories.share_article(stored, stored.get_one(Article, foreign.id), stored.get_one(User, teacher_id), Access.VIEW)
    question = ask("Who built the mill?", article=foreign)
    teacher.goes("/teach/bank").presses("Put away", id=str(question.id))
    assert "0 questions put away. 1 question not yours to change." in teacher.text
    teacher.presses("Make a quiz", id=str(question.id))
    assert "A quiz of 1 question." in teacher.text


def test_ticked_questions_go_on_to_a_file(teacher: Reader, ask: Ask) -> None:
    question, draft = ask("Mill one?"), ask("Mill two?", status=Status.DRAFT)
    teacher.goes("/teach/bank").presses("Take out as a file", id=[str(question.id), str(draft.id)])
    assert teacher.answer.request.path == "/teach/export"
    assert teacher.answer.request.args.getlist("ids") == [str(question.id), str(draft.id)]


def test_ticked_questions_are_copied_into_an_article_with_the_same_text(
    teacher: Reader, stored: Session, article: Article, ask: Ask
) -> None:
    question = ask("Who came with the app?", article=factories.make_article(stored))
    teacher.goes("/teach/bank").presses("Copy into it", id=str(question.id), target=str(article.id))
    assert "1 question copied as drafts." in teacher.text
    stored.rollback()
    assert [q.status for q in stored.scalars(Question.of_article(article.id))] == [Status.DRAFT]
    teacher.presses("Copy into it", id=str(question.id))
    assert "Choose the article" in teacher.text


def test_a_strangers_question_is_neither_shown_nor_touched(
    teacher: Reader, stored: Session, ask: Ask, foreign: Article
) -> None:
    question = ask("Who built the mill?", article=foreign)
    ask("Mine?")
    assert teacher.goes("/teach/bank").texts(STEMS) == ["Mine?"]
    teacher.posts("/teach/bank", id=str(question.id), do="retire")
    assert now_is(stored, question).status is Status.APPROVED
    teacher.posts("/teach/bank", id=str(question.id), do="burn")
    assert now_is(stored, question).status is Status.APPROVED
