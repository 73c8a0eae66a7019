"""A teacher's way in a real browser from a pasted article to a published quiz, with JavaScript and without."""

import pytest

from quizapp import resources
from quizapp.banks import read_bank
from tests.journeys.conftest import Arrives
from tests.journeys.reader import Question, SignIn, StartPage
from tests.journeys.teacher import Bench, Desk, Quiz, Review, Told

TEACHER = ("teacher1@example.com", "read-the-text")
HEIGHT = ("How high is the Monument?", "202 feet", ["22 feet", "120 feet", "220 feet"], "It is 202 feet high")
DAYS = [
    Told("St Paul’s Cathedral catches fire", "4 September 1666", "On 4 September 1666"),
    Told("A fire breaks out in a bakery", "2 September 1666", "On 2 September 1666"),
    Told("The king hands the command to his brother", "3 September 1666", "On 3 September 1666"),
]


def approves_the_first_and_rejects_the_second(review: Review, drafts: int) -> None:
    """Review the drafts one after the other: every second one is put away."""
    for number in range(drafts):
        assert review.quoted()
        if number % 2:
            review.rejects()
        else:
            review.approves()


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_a_teacher_makes_a_quiz_of_an_article_and_sees_who_took_it(arrives: Arrives, script: bool) -> None:
    # Given a teacher who has pasted an article
    teacher = arrives(java_script_enabled=script)
    teacher.goes_to("/")
    SignIn(teacher).opens().signs_in(*TEACHER)
    text = read_bank(resources.questions() / "great-fire-of-london").article.text
    title = f"The fire, pasted {'with' if script else 'without'} script"
    waiting = Desk(teacher).opens().adds_an_article(title, text, questions=4)

    # When the questions are written, and the teacher reviews each beside its passage
    written = waiting.sees_them_written()
    assert written >= 1
    approves_the_first_and_rejects_the_second(waiting.begins_the_review(), written)

    # And writes a choice and a timeline by hand, each with its passages
    bench = Bench(teacher)
    assert bench.heading == title
    bench.writes_a_choice().asks(*HEIGHT).approves()
    bench.writes_a_timeline().tells("Put these days in order.", DAYS).approves()

    # And publishes a quiz of what is approved
    quiz = bench.makes_a_quiz(f"Quiz: {title}")
    link = quiz.publishes()

    # Then whoever has the link takes it, written questions and all
    guest = arrives(java_script_enabled=script)
    guest.goes_to(link)
    question = StartPage(guest)
    assert question.heading == f"Quiz: {title}"
    asked = takes_it(question.starts())
    assert {HEIGHT[0], "Put these days in order."} <= set(asked)
    assert len(asked) == 2 + (written + 1) // 2

    # And the teacher sees the attempt, explained
    [row] = Quiz(teacher).sees_the_attempts()
    assert "%" in row[-1]
    assert quiz.opens_the_attempt() == len(asked)


def takes_it(question: Question) -> list[str]:
    """Answer everything somehow and hand in; what was asked."""
    asked = []
    while True:
        asked.append(question.stem)
        texts = question.texts
        question.gives(texts if question.is_ordering else texts[:1])
        last = question.is_last
        question.goes_on()
        if last:
            break
    question.visitor.clicks("button", "Hand in and see the result")
    return asked
