"""Asking about a sentence, chosen from a list or beside a question."""

import pytest
from sqlalchemy.orm import Session

from quizapp import language
from quizapp.models import Article, Question
from tests import factories
from tests.core.generate.articles import MOON
from tests.page import Reader

FIRST = "In April 1961, Yuri Gagarin became the first person to travel into space."


@pytest.fixture
def moon(stored: Session, teacher_id: int) -> Article:
    """An article of the teacher's own that was read in earnest."""
    made = factories.make_article(stored, text=MOON, parse=language.parse(MOON), author_id=teacher_id, title="The Moon")
    stored.commit()
    return made


def asked(teacher: Reader) -> str:
    """The stem of the question in front."""
    return teacher.texts("//p[@class='stem']")[0]


def test_a_sentence_from_the_list_is_asked_about(teacher: Reader, moon: Article) -> None:
    teacher.goes(f"/teach/articles/{moon.id}").presses("Ask about it", passage=f"0-{len(FIRST)}")
    assert "Written about the sentence that you chose." in teacher.text
    assert teacher.heading == "Draft 1 of 1"
    first = asked(teacher)
    assert teacher.texts("//section[@id='article']//mark[@class='key']") == [FIRST]
    teacher.presses("Ask something else about this sentence")
    assert (teacher.heading, asked(teacher) == first) == ("Draft 2 of 2", False)


def test_a_form_sent_twice_asks_once(teacher: Reader, stored: Session, moon: Article) -> None:
    teacher.goes(f"/teach/articles/{moon.id}")
    for _ in range(2):
        teacher.posts(f"/teach/articles/{moon.id}/ask", passage=f"0-{len(FIRST)}", press="one")
    assert stored.query(Question).where(Question.article_id == moon.id).count() == 1


def test_why_there_is_none_is_said_where_it_was_asked(teacher: Reader, stored: Session, article: Article) -> None:
    question = factories.make_question(stored, article=article)
    stored.commit()
    teacher.goes(f"/teach/questions/{question.id}").presses("Ask something else about this sentence")
    assert "Nothing in this sentence is said so plainly" in teacher.text
    assert teacher.heading == "Approved question 1 of 1"


@pytest.mark.parametrize("passage", ["", "9-3", "x", "0-999999"])
def test_what_is_no_sentence_is_refused(teacher: Reader, article: Article, passage: str) -> None:
    teacher.goes(f"/teach/articles/{article.id}").presses("Ask about it", passage=passage)
    assert "Choose a sentence of the article to ask about." in teacher.text
    assert teacher.heading == "The southern canal"


def test_nobody_asks_about_anothers_article(teacher: Reader, foreign: Article) -> None:
    teacher.goes("/teach").posts(f"/teach/articles/{foreign.id}/ask", 404, passage="0-10")
