"""What a teacher puts right after the lesson, in a real browser, with JavaScript and without."""

import pytest

from quizapp import resources
from quizapp.banks import read_bank
from tests.journeys.conftest import Arrives
from tests.journeys.mender import Correcting, Mending, Reading
from tests.journeys.reader import SignIn, StartPage
from tests.journeys.teacher import Bench, Desk, Quiz

TEACHER = ("teacher1@example.com", "read-the-text")
STEM = "How high is the Monument?"
HEIGHT = (STEM, "202 feet", ["22 feet", "120 feet", "220 feet"], "It is 202 feet high")


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_a_teacher_mends_a_question_and_corrects_its_article(arrives: Arrives, script: bool) -> None:
    # Given a question of a teacher's own, in a quiz that somebody answered otherwise than its key says
    teacher = arrives(java_script_enabled=script)
    teacher.goes_to("/")
    SignIn(teacher).opens().signs_in(*TEACHER)
    text = read_bank(resources.questions() / "great-fire-of-london").article.text
    title = f"The fire, corrected {'with' if script else 'without'} script"
    Desk(teacher).opens().adds_an_article(title, text, questions=0)
    Reading(teacher).goes_to_the_article()
    article = teacher.page.url
    bench = Bench(teacher)
    bench.writes_a_choice().asks(*HEIGHT).approves()
    quiz = bench.makes_a_quiz(f"Quiz: {title}")
    guest = arrives(java_script_enabled=script)
    guest.goes_to(quiz.publishes())
    question = StartPage(guest).starts()
    question.gives(["220 feet"])
    question.goes_on()
    guest.clicks("button", "Hand in and see the result")
    assert guest.page.locator("h1").inner_text() == "Your result: 0 of 1 points"

    # When the teacher looks at what another key would change, and applies it
    Quiz(teacher).sees_the_attempts()
    mending = Mending(teacher).opens(STEM)
    assert "chosen by 1 of 1" in mending.chosen()
    [row] = mending.looks_at("Another answer is right", "220 feet")
    assert "gains" in row
    mending.applies("The plaque says 220 feet.")

    # Then whoever took the quiz has the point, and reads why
    guest.page.reload()
    guest.looks()
    assert guest.page.locator("h1").inner_text() == "Your result: 1 of 1 points"
    assert "The plaque says 220 feet. Your mark: 0 of 1 → 1 of 1." in guest.page.locator(".mended").inner_text()

    # And when the article's text is corrected, the question goes along, or is named where the text says it otherwise
    teacher.goes_to(article)
    correcting = Correcting(teacher).opens()
    first = text.split("\n\n", maxsplit=1)[0]
    assert correcting.replaces(first, f"A word before.\n\n{first}", "A word was missing.")[1] == "1 moved"
    assert "1 question goes with the corrected text." in correcting.saves()
    teacher.goes_to(article)
    correcting.opens()
    assert correcting.replaces("It is 202 feet high", "It is 220 feet high", "It was misprinted.")[2] == "1 changed"
    assert "1 stays behind" in correcting.saves()
    assert teacher.page.get_by_role("link", name="Mend it").count() == 1
