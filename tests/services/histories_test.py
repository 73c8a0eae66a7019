"""What became of a question."""

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from quizapp.core.text import Parse
from quizapp.models import Article, Happening, Question, User
from quizapp.services import histories
from quizapp.services.errors import ChangedError, NotFoundError
from quizapp.services.histories import Happened, History, Made, bring_back, load_history
from quizapp.services.questions import approve_question, load_version, save_version
from tests import factories
from tests.factories import NOW

READ = Parse("hand 1", (), ())
STEMS = ("In which year did the canal open?", "Since when was the canal open?")


@pytest.fixture
def teacher(session: Session) -> User:
    return factories.make_teacher(session)


@pytest.fixture
def article(session: Session, teacher: User) -> Article:
    return factories.make_article(session, author_id=teacher.id, parse=READ)


@pytest.fixture
def question(session: Session, teacher: User, article: Article) -> Question:
    """A question of three versions, the second of which was approved."""
    made = factories.make_question(session, article=article)
    for number, stem in enumerate(STEMS, 1):
        at = NOW + timedelta(hours=number)
        item = factories.choice(stem=stem)
        save_version(session, question_id=made.id, item=item, now=at, author_id=teacher.id, base=number)
        if number == 1:
            at += timedelta(minutes=5)
            approve_question(session, question_id=made.id, teacher_id=teacher.id, now=at, vouch=True)
    return made


def told(history: History) -> list[int | Happening]:
    return [entry.number if isinstance(entry, Made) else entry.happening for entry in history.entries]


def test_versions_and_decisions_are_told_newest_first(
    session: Session, teacher: User, article: Article, question: Question
) -> None:
    history = load_history(session, question_id=question.id, teacher_id=teacher.id)
    assert told(history) == [3, Happening.APPROVED, 2, 1]
    assert (history.current, history.own, history.title, history.article_id, history.earlier) == (
        3,
        True,
        "The southern canal",
        article.id,
        None,
    )
    _, approved, second, first = history.entries
    assert isinstance(approved, Happened)
    assert (approved.actor, approved.at) == (teacher.name, NOW + timedelta(hours=1, minutes=5))
    assert isinstance(second, Made)
    assert (second.author, second.at, second.wording_only) == (teacher.name, NOW + timedelta(hours=1), False)
    assert [(change.part, [run.text for run in change.runs if run.kind == "new"]) for change in second.changes] == [
        ("Question", ["In which year"])
    ]
    assert isinstance(first, Made)
    assert (first.author, first.changes, first.stem) == ("", (), "When did the canal open?")


def test_a_long_history_is_told_in_pages(
    session: Session, teacher: User, question: Question, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(histories, "SHOWN", 1)
    pages = []
    before = None
    for _ in range(3):
        history = load_history(session, question_id=question.id, teacher_id=teacher.id, before=before)
        pages.append(told(history))
        before = history.earlier
    assert pages == [[3], [Happening.APPROVED, 2], [1]]
    assert before is None
    assert told(load_history(session, question_id=question.id, teacher_id=teacher.id, before=1)) == []


def test_an_older_version_is_brought_back_as_a_new_one(session: Session, teacher: User, question: Question) -> None:
    about = {"question_id": question.id, "number": 1, "teacher_id": teacher.id, "now": NOW}
    with pytest.raises(ChangedError):
        bring_back(session, **about, base=2)
    assert bring_back(session, **about, base=3).version_number == 4
    assert load_version(session, question).item() == factories.choice()


def test_nobody_sees_the_history_of_what_is_not_theirs(session: Session, question: Question) -> None:
    other = factories.make_teacher(session)
    with pytest.raises(NotFoundError):
        load_history(session, question_id=question.id, teacher_id=other.id)
    with pytest.raises(NotFoundError):
        bring_back(session, question_id=question.id, number=1, teacher_id=other.id, now=NOW, base=3)
