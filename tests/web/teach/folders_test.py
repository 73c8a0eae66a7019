"""Folders and departments without JavaScript: made, filled, shared with a colleague who sees it, and taken back."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from quizapp.models import Access, Article, Department, Folder, Question, QuestionTag, RoleName, Status, User
from tests import factories
from tests.page import Reader
from tests.web.conftest import SignedIn


def folder_of(stored: Session) -> Folder:
    stored.rollback()
    return stored.scalars(select(Folder)).one()


def test_a_folder_is_made_filled_renamed_and_deleted(teacher: Reader, stored: Session, article: Article) -> None:
    teacher.goes("/teach/folders")
    assert "No folder yet" in teacher.text
    teacher.presses("Make it", name="Rivers")
    assert teacher.heading == "Rivers"
    assert "Nothing lies in it." in teacher.text
    teacher.presses("Put in", article=str(article.id))
    assert "1 article put in." in teacher.text
    teacher.presses("Rename", name="Canals")
    assert teacher.heading == "Canals"
    teacher.presses("Take the ticked out", article=str(article.id))
    assert "1 article taken out." in teacher.text
    teacher.goes(f"/teach/articles/{article.id}").presses("Put it there", folder=str(folder_of(stored).id))
    assert teacher.page.xpath("//select[@id='folder']/option[@selected]")[0].text == "Canals"
    teacher.goes(f"/teach/folders/{folder_of(stored).id}").presses("Delete the folder")
    stored.rollback()
    assert stored.scalars(select(Folder)).all() == []
    stored.expire_all()
    assert stored.get_one(Article, article.id).folder_id is None


@pytest.mark.parametrize(("name", "told"), [("", "a name of 1 to 100"), ("Rivers", "“Rivers” already")])
def test_a_folder_needs_a_name_of_its_own(teacher: Reader, name: str, told: str) -> None:
    teacher.goes("/teach/folders").presses("Make it", name="Rivers")
    teacher.goes("/teach/folders").presses("Make it", name=name)
    assert told in teacher.text


def test_a_folder_is_shared_with_a_colleague_who_joins_by_the_link(
    teacher: Reader, stored: Session, article: Article, signed_in: SignedIn
) -> None:
    question = factories.make_question(stored, article=article)
    stored.commit()
    teacher.goes("/teach/departments").presses("Found it", name="History")
    link = teacher.page.xpath("//a[@class='share']/@href")[0].partition("localhost")[2]
    teacher.goes("/teach/folders").presses("Make it", name="Rivers").presses("Put in", article=str(article.id))
    teacher.presses("Share it", access="view")
    assert "History: see and use" in teacher.text

    colleague = signed_in(RoleName.TEACHER)
    colleague.goes(f"/teach/articles/{article.id}", status=404)
    colleague.goes(link)
    assert colleague.heading == "Join History?"
    colleague.presses("Join History")
    assert "Shared with you" in colleague.text
    assert colleague.goes(link).heading == "You are in History"
    colleague.goes(f"/teach/folders/{folder_of(stored).id}")
    assert "shares this folder with you" in colleague.text
    assert "Rename" not in colleague.texts("//button")
    colleague.goes(f"/teach/articles/{article.id}")
    assert "Copy to my articles" not in colleague.texts("//button")
    assert colleague.goes("/teach/bank").texts("//ul[contains(@class,'shelf')]//h3") == ["When did the canal open?"]

    teacher.presses("Share it", access="copy")
    colleague.goes(f"/teach/articles/{article.id}").presses("Copy to my articles")
    assert "This is your copy." in colleague.text
    teacher.presses("Stop sharing with History")
    colleague.goes(f"/teach/questions/{question.id}", status=404)

    colleague.goes("/teach/departments").presses("Leave History")
    assert "You are in no department" in colleague.text


def test_a_founder_removes_renews_and_deletes(
    teacher: Reader, stored: Session, teacher_id: int, signed_in: SignedIn
) -> None:
    stored.rollback()
    teacher.goes("/teach/departments").presses("Found it", name="")
    assert "a name of 1 to 100" in teacher.text
    teacher.presses("Found it", name="History")
    link = teacher.page.xpath("//a[@class='share']/@href")[0].partition("localhost")[2]
    colleague = signed_in(RoleName.TEACHER)
    colleague.goes(link).presses("Join History")
    name = stored.scalars(select(User.name).order_by(User.id.desc())).first()
    stored.rollback()
    teacher.goes("/teach/departments").presses(f"Remove {name}")
    teacher.presses("Renew the link of History")
    colleague.goes(link, status=404)
    department_id = stored.scalars(select(Department.id)).one()
    stored.rollback()
    colleague.goes("/teach").posts(f"/teach/departments/{department_id}/delete", status=404)
    teacher.posts(f"/teach/departments/{department_id}/leave")
    assert "cannot leave it" in teacher.text
    teacher.posts(f"/teach/departments/{department_id}/members/{teacher_id}/remove")
    assert "cannot leave it" in teacher.text
    teacher.presses("Delete History")
    assert "You are in no department" in teacher.text


def test_anothers_folder_is_not_there(teacher: Reader, stored: Session, article: Article) -> None:
    folder_id = factories.make_folder(stored).id
    stored.commit()
    teacher.goes(f"/teach/folders/{folder_id}", status=404).goes("/teach/folders")
    for what in ("rename", "delete", "articles"):
        teacher.posts(f"/teach/folders/{folder_id}/{what}", status=404, name="Mine", article=str(article.id))
    teacher.goes("/teach/folders").posts(f"/teach/articles/{article.id}/folder", status=404, folder=str(folder_id))


def test_everything_is_handed_over_once_it_is_sure(teacher: Reader, stored: Session, article: Article) -> None:
    colleague = factories.make_teacher(stored)
    stored.commit()
    teacher.goes("/teach/hand-over").presses("Hand it over", email=str(colleague.email))
    assert "Tick that you are sure" in teacher.text
    teacher.presses("Hand it over", email="nobody@school.example", sure="1")
    assert "No teacher signs in" in teacher.text
    teacher.presses("Hand it over", email=str(colleague.email), sure="1")
    assert "articles 1, folders 0" in teacher.text
    stored.rollback()
    stored.expire_all()
    assert stored.get_one(Article, article.id).author_id == colleague.id


def test_a_question_is_sorted_doubled_and_brought_back_on_its_page(
    teacher: Reader, stored: Session, article: Article
) -> None:
    question = factories.make_question(stored, article=article, status=Status.RETIRED)
    stored.commit()
    teacher.goes(f"/teach/questions/{question.id}").presses("Keep this", tags="Year 9, canals", remember="1")
    stored.rollback()
    tags = select(QuestionTag.tag).where(QuestionTag.question_id == question.id).order_by(QuestionTag.tag)
    assert stored.scalars(tags).all() == ["canals", "year 9"]
    assert "In the bank: canals, year 9, worth remembering" in teacher.text
    teacher.presses("Keep this", tags="x" * 60)
    assert "longer than 50" in teacher.text
    teacher.presses("Bring back as a draft").presses("Duplicate")
    assert "This is the copy, a draft." in teacher.text
    stored.rollback()
    stored.expire_all()
    assert [q.status for q in stored.scalars(Question.of_article(article.id))] == [Status.DRAFT, Status.DRAFT]


@pytest.mark.parametrize("what", ["tags", "duplicate", "restore"])
def test_a_question_to_use_is_not_sorted(
    teacher: Reader, stored: Session, teacher_id: int, foreign: Article, what: str
) -> None:
    question = factories.make_question(stored, article=foreign)
    factories.share_article(stored, foreign, stored.get_one(User, teacher_id), Access.COPY)
    stored.commit()
    teacher.goes("/teach").posts(f"/teach/questions/{question.id}/{what}", status=404, tags="mine")
