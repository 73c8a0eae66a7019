"""Taking a quiz in a real browser, as a guest and as a student, with JavaScript and without."""

import pytest

from tests.journeys.conftest import Arrives
from tests.journeys.keys import Key
from tests.journeys.reader import History, Library, LookOver, Question

QUIZ = "A last base in federal Iraq is handed over"
scripts = pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])


def answers_the_rest(question: Question, key: Key) -> LookOver:
    """Answer right from here to the last question."""
    while True:
        question.answers_right(key)
        last = question.is_last
        question.goes_on()
        if last:
            return LookOver(question.visitor)


@scripts
def test_a_guest_reads_answers_comes_back_and_is_shown_why(arrives: Arrives, key: Key, script: bool) -> None:
    # Given a guest who has begun a quiz: one answer right, one wrong, the next left open
    guest = arrives(java_script_enabled=script)
    question = Library(guest).opens().chooses(QUIZ).starts()
    question.answers_right(key)
    question.goes_on()
    question.answers_wrong(key)
    wrong = key.wrong(question.stem, question.texts)
    question.goes_on()
    question.goes_on()

    # When they close the browser and come back
    guest.closes_the_browser_and_comes_back()
    library = Library(guest).opens()
    assert "in progress" in library.state_of(QUIZ)
    question = library.chooses(QUIZ).goes_on()

    # Then they stand at the first open question, with their answers kept
    assert question.number == 3
    guest.clicks("button", "Question 2 , answered")
    question.sees_its_answer(wrong)
    guest.clicks("button", "Question 4 , not answered")

    # When they answer the rest and hand in, with question 3 still open
    over = answers_the_rest(question, key)
    assert over.states()[:4] == ["answered", "answered", "not answered", "answered"]
    result = over.hands_in()

    # Then every question is told as right, wrong or not answered, and proved by its passage in the article
    verdicts = result.verdicts()
    assert [v.state for v in verdicts[:3]] == ["Right", "Wrong", "Not answered"]
    assert {v.state for v in verdicts[3:]} == {"Right"}
    assert all(v.explanation and v.quoted for v in verdicts)
    assert verdicts[1].why_not
    assert [v.why_not for v in verdicts if v.state != "Wrong"] == [None] * (len(verdicts) - 1)
    assert result.follows_the_passage_of(verdicts[0]) in result.marks_in_the_article()

    # And the attempt is kept in their history
    [row] = History(guest).opens().rows()
    assert row[0] == QUIZ
