import pytest

from quizapp.models import Status
from quizapp.services.making.survey import Coverage, survey_quiz
from tests.factories import choice, make_article, make_question, make_quiz, ordering
from tests.factories.articles import BLANK


@pytest.fixture
def quiz_of(session):
    def quiz_of(*items, parse=BLANK, **changes):
        article = make_article(session, parse=parse, title="The canal")
        questions = [make_question(session, article=article, item=item, **changes) for item in items]
        return make_quiz(session, questions=questions), questions

    return quiz_of


def test_problems_of_the_set_name_the_question(session, quiz_of):
    quiz, questions = quiz_of(ordering(), choice(), choice(stem="In which year did the canal open?"))
    survey = survey_quiz(session, quiz_id=quiz.id)
    [twice] = [one for one in survey.noticed if one.problem.check == "fact-twice"]
    assert (twice.position, twice.question_id) == (3, questions[2].id)
    assert [one.position for one in survey.noticed] == sorted(one.position for one in survey.noticed)


def test_it_says_which_paragraphs_are_asked_about(session, quiz_of):
    quiz, questions = quiz_of(choice())
    assert survey_quiz(session, quiz_id=quiz.id).coverage == (Coverage(questions[0].article_id, "The canal", (1,), 3),)
    quiz, questions = quiz_of(choice(), ordering())
    assert survey_quiz(session, quiz_id=quiz.id).coverage[0].touched == (1, 2)


def test_only_what_would_be_asked_is_looked_over(session, quiz_of):
    quiz, _ = quiz_of(choice(), choice(), status=Status.DRAFT)
    survey = survey_quiz(session, quiz_id=quiz.id)
    assert (survey.noticed, survey.coverage) == ((), ())


def test_an_article_that_is_not_read_yet_is_not_judged(session, quiz_of):
    quiz, _ = quiz_of(choice(), choice(), parse=None)
    survey = survey_quiz(session, quiz_id=quiz.id)
    assert (survey.noticed, len(survey.coverage)) == ((), 1)
