import pytest

from quizapp.models import Status
from quizapp.services.errors import InvalidError
from quizapp.services.making.finding import Source, find_askable, list_sources, pick_askable
from tests.factories import choice, make_article, make_question, make_teacher, ordering


@pytest.fixture
def teacher(session):
    return make_teacher(session)


@pytest.fixture
def questions(session, teacher):
    own = make_article(session, author_id=teacher.id, title="On Mills")
    every = make_article(session, title="100% of canals", bank="canals")
    return [
        make_question(session, article=own, item=choice(stem="When did the mill open?")),
        make_question(session, article=every, item=ordering()),
        make_question(session, article=own, item=choice(stem="Why did it close?")),
    ]


@pytest.fixture(autouse=True)
def noise(session, teacher, broken):
    """Questions that nobody may put into a quiz, or not this teacher."""
    own = make_article(session, author_id=teacher.id, title="On Mills too")
    make_question(session, article=own, status=Status.DRAFT)
    make_question(session, article=own, problems=(broken,))
    make_question(session, article=make_article(session, author_id=make_teacher(session).id, title="On Mills"))


def ids(found):
    return [question.id for question in found.questions]


def find(session, teacher, **wanted):
    return find_askable(session, teacher_id=teacher.id, **wanted)


def test_all_that_may_be_asked_is_found_the_newest_first(session, teacher, questions):
    found = find(session, teacher, limit=2)
    assert (ids(found), found.next) == ([questions[2].id, questions[1].id], questions[1].id)
    rest = find(session, teacher, limit=2, before=found.next)
    assert (ids(rest), rest.next) == ([questions[0].id], None)
    assert (rest.questions[0].article, rest.questions[0].kind) == ("On Mills", "choice")


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("MILL open", [0]),
        ("mills", [2, 0]),
        ("1923", [2, 0]),
        ("railway comes", [1]),
        ("100%", [1]),
        ("%", [1]),
        ("windmill", []),
    ],
)
def test_words_are_looked_for_in_questions_and_titles(session, teacher, questions, words, places):
    assert ids(find(session, teacher, words=words)) == [questions[place].id for place in places]


def test_an_article_may_be_named_and_questions_left_out(session, teacher, questions):
    own = questions[0].article_id
    assert ids(find(session, teacher, article_id=own)) == [questions[2].id, questions[0].id]
    assert ids(find(session, teacher, without=[questions[2].id, questions[1].id])) == [questions[0].id]


def test_picking_passes_over_what_may_not_be_asked(session, teacher, questions):
    other = make_question(session, article=make_article(session, author_id=make_teacher(session).id))
    picked = pick_askable(session, teacher_id=teacher.id, question_ids=[questions[0].id, other.id, 10**6])
    assert list(picked) == [questions[0].id]


def test_a_list_longer_than_any_quiz_is_refused(session, teacher):
    assert pick_askable(session, teacher_id=teacher.id, question_ids=range(10**6, 10**6 + 500)) == {}
    with pytest.raises(InvalidError, match="500 questions"):
        pick_askable(session, teacher_id=teacher.id, question_ids=range(70_000))


def test_articles_tell_how_many_are_approved(session, teacher, questions):
    own, every = questions[0].article_id, questions[1].article_id
    rows = list_sources(session, teacher_id=teacher.id, words="mills")
    assert rows == [Source(own, "On Mills", 2)]
    assert len(list_sources(session, teacher_id=teacher.id, limit=1)) == 2
    assert [row.id for row in list_sources(session, teacher_id=teacher.id, words="canals 100%")] == [every]
    older = list_sources(session, teacher_id=teacher.id, before=every)
    assert (own in [row.id for row in older], every in [row.id for row in older]) == (own < every, False)
