"""Finding questions again in the bank."""

from typing import Any

import pytest
from sqlalchemy.orm import Session

from quizapp.core.items import Problem
from quizapp.models import Access, Article, Kind, Origin, Question, QuestionTag, Standing, Status, User
from quizapp.services.bank.catalogue import BankRow, Catalogue, Choices, load_catalogue, load_choices
from quizapp.services.bank.filters import Filters
from tests import factories


@pytest.fixture
def teacher(session: Session) -> User:
    return factories.make_teacher(session)


@pytest.fixture
def article(session: Session, teacher: User) -> Article:
    return factories.make_article(session, author_id=teacher.id)


@pytest.fixture(autouse=True)
def noise(session: Session) -> None:
    """Another teacher's question that every filter would let pass."""
    other = factories.make_teacher(session)
    article = factories.make_article(session, author_id=other.id)
    folder = factories.make_folder(session, articles=[article])
    question = factories.make_question(session, article=article, remember=True, origin=Origin.GENERATED)
    session.add(QuestionTag(question_id=question.id, tag="theirs"))
    factories.make_revision(session, article, "It is another text now.")
    factories.make_department(session, author_id=other.id)
    assert folder.id


def found(session: Session, teacher: User, **filters: Any) -> list[int]:
    page = load_catalogue(session, teacher_id=teacher.id, filters=Filters(**filters))
    assert page.found == len(page.rows)
    return [row.id for row in page.rows]


def test_a_bank_can_be_empty(session: Session, teacher: User) -> None:
    page = load_catalogue(session, teacher_id=teacher.id, filters=Filters())
    assert page == Catalogue(rows=(), found=0, newer=None, older=None)
    assert load_choices(session, teacher_id=teacher.id) == Choices(articles=(), folders=(), tags=(), problems=())


def test_a_row_tells_all_about_its_question(
    session: Session, teacher: User, article: Article, warning: Problem, unproved: Problem
) -> None:
    question = factories.make_question(
        session,
        article=article,
        problems=(warning, unproved),
        remember=True,
        standing=Standing.VOUCHED,
        voucher_id=teacher.id,
    )
    session.add_all([QuestionTag(question_id=question.id, tag=tag) for tag in ("year 9", "canals")])
    for _ in range(2):
        factories.make_quiz(session, questions=[question])
    [row] = load_catalogue(session, teacher_id=teacher.id, filters=Filters()).rows
    assert row == BankRow(
        id=question.id,
        article_id=article.id,
        article="The southern canal",
        kind="choice",
        stem="When did the canal open?",
        status=Status.APPROVED,
        standing=Standing.VOUCHED,
        origin=Origin.WRITTEN,
        remember=True,
        stale=False,
        own=True,
        tags=("canals", "year 9"),
        problems=2,
        quizzes=2,
    )


def test_the_bank_holds_ones_own_everyones_and_what_is_shared(session: Session, teacher: User) -> None:
    own = factories.make_question(session, article=factories.make_article(session, author_id=teacher.id))
    everyones = factories.make_question(session)
    colleague = factories.make_teacher(session)
    seen, edited = (factories.make_article(session, author_id=colleague.id) for _ in range(2))
    questions = [factories.make_question(session, article=article) for article in (seen, edited)]
    factories.share_article(session, seen, teacher, Access.VIEW)
    factories.share_article(session, edited, teacher, Access.EDIT)
    rows = load_catalogue(session, teacher_id=teacher.id, filters=Filters()).rows
    assert [(row.id, row.own) for row in rows] == [
        (questions[1].id, True),
        (questions[0].id, False),
        (everyones.id, False),
        (own.id, True),
    ]


@pytest.fixture
def four(session: Session, article: Article, teacher: User, warning: Problem) -> list[Question]:
    """Four questions, each with something of its own; the last two say the same."""
    other = factories.make_article(session, title="The mill", author_id=teacher.id)
    factories.make_folder(session, name="Rivers", articles=[other])
    draft = factories.make_question(
        session, article=article, item=factories.ordering(), status=Status.DRAFT, problems=(warning,)
    )
    asked = factories.make_question(
        session, article=other, item=factories.choice(stem="Who gave 100% of the money?"), origin=Origin.GENERATED
    )
    factories.make_revision(session, other, "The mill is another one.")
    vouched = factories.make_question(session, article=article, standing=Standing.VOUCHED, voucher_id=teacher.id)
    kept = factories.make_question(session, article=article, remember=True)
    session.add(QuestionTag(question_id=asked.id, tag="money"))
    session.flush()
    return [draft, asked, vouched, kept]


@pytest.mark.parametrize(
    ("filters", "places"),
    [
        ({}, [3, 2, 1, 0]),
        ({"words": "money WHO"}, [1]),
        ({"words": "money canal"}, []),
        ({"words": "railway comes"}, [0]),
        ({"words": "100%"}, [1]),
        ({"words": "1%0"}, []),
        ({"words": "d_d"}, []),
        ({"words": "\\"}, []),
        ({"kind": Kind.ORDERING}, [0]),
        ({"status": Status.DRAFT}, [0]),
        ({"status": Status.RETIRED}, []),
        ({"standing": Standing.VOUCHED}, [2]),
        ({"standing": Standing.PROVED}, [3, 1]),
        ({"origin": Origin.GENERATED}, [1]),
        ({"tag": "money"}, [1]),
        ({"tag": "theirs"}, []),
        ({"problem": "key-longest"}, [0]),
        ({"remember": True}, [3]),
        ({"stale": True}, [1]),
        ({"twice": True}, [3, 2]),
        ({"twice": True, "remember": True}, [3]),
        ({"kind": Kind.CHOICE, "words": "open", "standing": Standing.PROVED}, [3]),
    ],
)
def test_filters_hold_together(
    session: Session, teacher: User, four: list[Question], filters: dict[str, Any], places: list[int]
) -> None:
    assert found(session, teacher, **filters) == [four[place].id for place in places]


def test_an_article_and_a_folder_are_filters_too(session: Session, teacher: User, four: list[Question]) -> None:
    article, other = four[0].article_id, four[1].article_id
    folder = session.get_one(Article, other).folder_id
    assert found(session, teacher, article=article) == [four[3].id, four[2].id, four[0].id]
    assert found(session, teacher, folder=folder) == [four[1].id]
    assert found(session, teacher, folder=999_999) == []


def test_what_was_put_away_says_nothing_twice(session: Session, teacher: User, four: list[Question]) -> None:
    four[3].status, four[3].standing = Status.RETIRED, None
    session.flush()
    assert found(session, teacher, twice=True) == []


@pytest.mark.usefixtures("four")
def test_the_choices_are_those_of_what_may_be_used(session: Session, teacher: User, article: Article) -> None:
    choices = load_choices(session, teacher_id=teacher.id)
    assert [title for _, title in choices.articles] == ["The mill", "The southern canal"]
    assert (article.id, "The southern canal") in choices.articles
    assert [name for _, name in choices.folders] == ["Rivers"]
    assert (choices.tags, choices.problems) == (("money",), ("key-longest",))


def test_the_bank_is_read_page_by_page_both_ways(session: Session, teacher: User, article: Article) -> None:
    ids = [factories.make_question(session, article=article).id for _ in range(5)][::-1]

    def page(**place: int) -> tuple[list[int], int, int | None, int | None]:
        read = load_catalogue(session, teacher_id=teacher.id, filters=Filters(), limit=2, **place)
        return [row.id for row in read.rows], read.found, read.newer, read.older

    assert page() == (ids[:2], 5, None, ids[1])
    assert page(before=ids[1]) == (ids[2:4], 5, ids[2], ids[3])
    assert page(before=ids[3]) == (ids[4:], 5, ids[4], None)
    assert page(after=ids[4]) == (ids[2:4], 5, ids[2], ids[3])
    assert page(after=ids[2]) == (ids[:2], 5, None, ids[1])
    assert page(before=ids[4]) == ([], 5, None, None)
