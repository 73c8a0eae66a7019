"""Taking a quiz in a real browser, as a guest and as a student, with JavaScript and without."""

import pytest

from tests.journeys.conftest import Arrives
from tests.journeys.keys import Key
from tests.journeys.reader import History, Library, LookOver, Question, SignIn

QUIZ = "Iraq announces a “full withdrawal” of US forces"
STUDENT = ("student1@example.com", "read-the-text")
scripts = pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])


def answers_the_rest(question: Question, key: Key) -> LookOver:
    """Answer right from here to the last question."""
    while True:
        question.answers_right(key)
        last = question.is_last
        question.goes_on()
        if last:
            return LookOver(question.visitor)


def goes_on_to_a_choice(question: Question, key: Key) -> None:
    """Answer right, up to the next question with options."""
    while True:
        question.answers_right(key)
        question.goes_on()
        if not question.is_ordering:
            return


@scripts
def test_a_guest_reads_answers_comes_back_and_is_shown_why(arrives: Arrives, key: Key, script: bool) -> None:
    # Given a guest who has begun a quiz: some answers right, one wrong, the next question left open
    guest = arrives(java_script_enabled=script)
    question = Library(guest).opens().chooses(QUIZ).starts()
    goes_on_to_a_choice(question, key)
    missed, wrong = question.number, key.wrong(question.stem, question.texts)
    question.gives(wrong)
    question.goes_on()

    # When they close the browser and come back
    guest.closes_the_browser_and_comes_back()
    library = Library(guest).opens()
    assert "in progress" in library.state_of(QUIZ)
    question = library.chooses(QUIZ).goes_on()

    # Then they stand at the first open question, with their answers kept
    assert question.number == missed + 1
    question.jumps_to(missed)
    question.sees_its_answer(wrong)
    question.jumps_to(missed + 2)

    # When they answer the rest and hand in, with one question still open
    over = answers_the_rest(question, key)
    assert [n for n, state in enumerate(over.states(), 1) if state == "not answered"] == [missed + 1]
    result = over.hands_in()

    # Then every question is told as right, wrong or not answered, and proved by its passage in the article
    verdicts = result.verdicts()
    expected = {missed: "Wrong", missed + 1: "Not answered"}
    assert [v.state for v in verdicts] == [expected.get(n, "Right") for n in range(1, len(verdicts) + 1)]
    assert all(v.explanation and v.quoted for v in verdicts)
    assert [n for n, v in enumerate(verdicts, 1) if v.why_not] == [missed]
    assert result.follows_the_passage_of(verdicts[0]) in result.marks_in_the_article()

    # And the attempt is kept in their history
    [row] = History(guest).opens().rows()
    assert row[0] == QUIZ


@scripts
def test_a_student_takes_a_quiz_and_sees_it_among_their_attempts(arrives: Arrives, key: Key, script: bool) -> None:
    # Given a student who signs in
    student = arrives(java_script_enabled=script)
    SignIn(student).opens().signs_in(*STUDENT)
    before = History(student).opens().rows()

    # When they take a quiz once more, with everything right
    start = Library(student).opens().chooses(QUIZ)
    over = answers_the_rest(start.starts_again(), key)
    assert set(over.states()) == {"answered"}
    result = over.hands_in()

    # Then they have all the points
    _, _, points, _, maximum, _ = result.heading.split()
    assert points == maximum
    assert {verdict.state for verdict in result.verdicts()} == {"Right"}

    # And their history begins with it, in a chart and a table
    history = History(student).opens()
    history.sees_the_chart()
    assert history.rows()[0][0] == QUIZ
    assert len(history.rows()) == len(before) + 1

    # And signed out it is theirs no more
    address = student.page.url
    SignIn(student).signs_out()
    student.goes_to(address)
    assert History(student).rows() == []


def test_events_are_dragged_moved_by_buttons_and_kept_as_they_stand(arrives: Arrives) -> None:
    # Given a guest before a list to put in order
    guest = arrives()
    question = Library(guest).opens().chooses(QUIZ).starts()
    while not question.is_ordering:
        question.goes_on()
    first, *_, last = before = question.texts

    # When they drag the last event to the top
    question.drags(last, onto=first)

    # Then it lies there, and the order is saved
    question.sees_it_saved()
    assert question.texts == [last, *before[:-1]]

    # When they move it down by its button, and drag the first one to the end
    question.page.get_by_role("button", name=f"Move down: {last}", exact=True).click()
    question.sees_it_saved()
    assert question.texts[:2] == [first, last]
    question.drags(first, onto=question.texts[-1])
    question.sees_it_saved()

    # Then the same order is there when the page is loaded again
    lies = question.texts
    assert lies[-1] == first
    question.page.reload()
    assert question.texts == lies
    question.sees_its_answer(lies)
