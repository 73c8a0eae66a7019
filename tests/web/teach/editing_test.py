"""A question changed in the form that it was written in, by one teacher or by two at once."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session, undefer

from quizapp.core.items import Item
from quizapp.models import Access, Article, Question, QuestionVersion, RoleName, Standing, Status, User
from tests import factories
from tests.page import Reader
from tests.web.conftest import SignedIn

STEM = "In which year did the canal open?"


@pytest.fixture
def question(stored: Session, article: Article) -> Question:
    made = factories.make_question(stored, article=article)
    stored.commit()
    return made


def path(question: Question) -> str:
    return f"/teach/questions/{question.id}/edit"


def versions(stored: Session, question: Question) -> list[Item]:
    stored.commit()  # ends the snapshot of the last look
    chosen = select(QuestionVersion).where(QuestionVersion.question_id == question.id).order_by(QuestionVersion.number)
    return [version.item() for version in stored.scalars(chosen.options(undefer(QuestionVersion.body)))]


def test_a_form_that_is_not_changed_makes_no_version(teacher: Reader, stored: Session, question: Question) -> None:
    teacher.goes(path(question)).presses("Save")
    assert "Nothing was changed." in teacher.text
    assert versions(stored, question) == [factories.choice()]


def test_nor_does_that_of_an_ordering(teacher: Reader, stored: Session, article: Article) -> None:
    made = factories.make_question(stored, article=article, item=factories.ordering())
    stored.commit()
    teacher.goes(path(made)).presses("Save")
    assert "Nothing was changed." in teacher.text
    assert versions(stored, made) == [factories.ordering()]


def test_a_change_is_a_draft_again(teacher: Reader, stored: Session, question: Question) -> None:
    teacher.goes(f"/teach/questions/{question.id}")
    teacher.goes(path(question)).presses("Save", stem=STEM)
    assert teacher.heading == "Draft 1 of 1"
    assert "Saved as a draft." in teacher.text
    assert versions(stored, question) == [factories.choice(), factories.choice(stem=STEM)]


def test_other_words_leave_it_approved(teacher: Reader, stored: Session, question: Question) -> None:
    teacher.goes(path(question)).presses("Save", explanation="The canal opened in 1871.", wording_only="y")
    assert "Saved. It stays approved." in teacher.text
    stored.refresh(question)
    assert (question.status, question.standing, question.version_number) == (Status.APPROVED, Standing.PROVED, 2)


def test_another_key_is_no_wording(teacher: Reader, stored: Session, question: Question) -> None:
    teacher.goes(path(question)).presses("Save", 422, key="b", wording_only="y")
    assert "More than the wording was changed" in teacher.text
    assert len(versions(stored, question)) == 1


def test_whoever_saves_second_is_told_and_loses_nothing(teacher: Reader, stored: Session, question: Question) -> None:
    # Two windows of the form; the other one is saved first.
    page = teacher.goes(path(question))
    factories.change_question(stored, question, factories.choice(stem=STEM, explanation="It says so."))
    stored.commit()
    page.presses("Save", 409, stem="Since when was it open?", **{"options-1-feedback": "Look again."})
    assert "changed while you wrote" in teacher.text
    assert teacher.texts("//dl//dt") == ["Question", "Explanation"]
    assert teacher.texts("//dl//del") == ["taken out: When", "taken out: opened in 1871."]
    assert teacher.texts("//dl//ins") == ["put in: In which year", "put in: says so."]
    assert teacher.page.get_element_by_id("stem").get("value") == "Since when was it open?"
    assert teacher.page.get_element_by_id("options-1-feedback").get("value") == "Look again."
    assert len(versions(stored, question)) == 2
    teacher.presses("Save mine over theirs")
    assert "Saved as a draft." in teacher.text
    kept = versions(stored, question)[2]
    assert (kept.stem, kept.explanation) == ("Since when was it open?", "It opened in 1871.")


def test_theirs_can_be_taken(teacher: Reader, stored: Session, question: Question) -> None:
    page = teacher.goes(path(question))
    factories.change_question(stored, question, factories.choice(stem=STEM))
    stored.commit()
    page.presses("Save", 409, stem="Since when was it open?")
    [taken] = teacher.page.xpath("//a[.='Take theirs']/@href")
    assert teacher.goes(taken).page.get_element_by_id("stem").get("value") == STEM


def test_what_is_typed_stays_where_something_is_wrong(teacher: Reader, stored: Session, question: Question) -> None:
    teacher.goes(path(question)).presses("Save", 422, stem="", explanation="It says so.")
    assert teacher.page.xpath("//*[@role='alert']//a/@href") == ["#stem"]
    assert teacher.page.get_element_by_id("explanation").text.strip() == "It says so."
    assert len(versions(stored, question)) == 1


def test_a_row_more_stores_nothing(teacher: Reader, stored: Session, question: Question) -> None:
    teacher.goes(path(question)).presses("One more answer")
    assert len(teacher.page.xpath("//input[@name='key']")) == 5
    assert teacher.texts("//h1") == ["Change a choice"]
    assert len(versions(stored, question)) == 1


def test_a_passage_that_the_article_lost_is_named(
    teacher: Reader, stored: Session, article: Article, question: Question
) -> None:
    factories.make_revision(stored, article, factories.TEXT.replace("1923", "1924"))
    stored.commit()
    teacher.goes(path(question))
    assert "The article was corrected since" in teacher.text
    assert "“The canal closed in 1923.”" in teacher.text


def test_an_older_version_than_any_is_not_there(teacher: Reader, question: Question) -> None:
    teacher.goes(path(question)).presses("Save", 404, base="99", stem=STEM)


def test_nobody_changes_anothers(teacher: Reader, stored: Session, foreign: Article) -> None:
    other = factories.make_question(stored, article=foreign)
    stored.commit()
    teacher.goes("/teach")
    teacher.goes(path(other), 404)
    teacher.goes("/teach").posts(path(other), 404, stem=STEM, base="1")


def test_two_teachers_at_once_lose_nothing_of_either(
    teacher: Reader, signed_in: SignedIn, stored: Session, article: Article, question: Question
) -> None:
    # Given a colleague who may edit the same questions
    colleague = signed_in(RoleName.TEACHER)
    second = stored.scalars(select(User).order_by(User.id.desc())).first()
    assert second
    factories.share_article(stored, article, second, Access.EDIT)
    stored.commit()

    # When both open the form and save one after the other
    teacher.goes(path(question))
    colleague.goes(path(question))
    teacher.presses("Save", stem=STEM)
    colleague.presses("Save", 409, explanation="The text says so.")

    # Then the second is told by whom and of what, with their own words still in the form
    [name] = teacher.texts("//header//*[contains(@class, 'who')]")
    assert f"{name} saved version 2" in colleague.text
    assert colleague.texts("//dl//ins") == ["put in: In which year"]
    assert colleague.page.get_element_by_id("explanation").text.strip() == "The text says so."

    # And saved over, both versions are kept, each under its teacher's name
    colleague.presses("Save mine over theirs")
    assert [item.stem for item in versions(stored, question)] == [
        factories.choice().stem,
        STEM,
        factories.choice().stem,
    ]
    teacher.goes(f"/teach/questions/{question.id}/versions")
    assert [line.split(",")[0] for line in teacher.texts("//h2/following-sibling::p[1]")] == [
        second.name,
        name,
        "Generated",
    ]
