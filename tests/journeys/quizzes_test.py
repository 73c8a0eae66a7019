"""A quiz is built, previewed, copied and printed in a real browser, with JavaScript and without."""

import pytest

from tests.journeys.conftest import Arrives
from tests.journeys.keys import Key
from tests.journeys.maker import NewQuiz, Paper
from tests.journeys.reader import LookOver, Question, Result, SignIn
from tests.journeys.visitor import Visitor

TEACHER = ("teacher1@example.com", "read-the-text")
ARTICLE = "The Great Fire of London"


def previews_all_rightly(question: Question, key: Key) -> Result:
    """Go through the student's pages with the right answers, and hand in."""
    while True:
        assert "Preview: nothing is kept." in question.page.locator(".notice").first.inner_text()
        answer = key.right(question.stem, question.texts)
        if question.is_ordering:
            question.numbers(answer)
        else:
            question.option(answer[0]).check()
        last = question.is_last
        question.goes_on()
        if last:
            return LookOver(question.visitor).hands_in()


def folds(text: str) -> str:
    return "".join(text.split())


def is_clean_on_paper(paper: Paper) -> None:
    """Each part begins on a new sheet, no question is torn, and nothing of the site is on it."""
    sheets = paper.pages()
    begins = [[name for name in ("VersionA", "VersionB", "Key") if name in sheet[:60]] for sheet in sheets]
    assert [names for names in begins if names] == [["VersionA"], ["VersionB"], ["Key"]]
    for stem, *answers in paper.questions():
        assert any(all(folds(text) in sheet for text in (stem, *answers)) for sheet in sheets), stem
    for word in ("Signout", "Skiptothecontent", "Whattoprint", "Coloursasthedevice"):
        assert not [sheet for sheet in sheets if word in sheet], word


def signs_in(teacher: Visitor) -> None:
    teacher.goes_to("/")
    SignIn(teacher).opens().signs_in(*TEACHER)


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_a_teacher_builds_previews_copies_and_prints_a_quiz(arrives: Arrives, key: Key, script: bool) -> None:
    # Given a teacher who made a quiz of all the questions of an article
    teacher = arrives(java_script_enabled=script)
    signs_in(teacher)
    title = f"The fire, {'with' if script else 'without'} script"
    quiz = NewQuiz(teacher).makes_one(title, ARTICLE)
    first, second, *rest = quiz.stems()

    # When one question of another article is put in, weighed and put first, and another taken out
    building = quiz.changes_it()
    [found, *_] = building.finds("voyager")
    building.puts_in_the_first()
    assert building.stems()[-1] in found
    new = building.stems()[-1]
    building.takes_out(second)
    building.lifts_to_the_top(new)
    building.weighs(new, "3")
    quiz = building.keeps_it()

    # Then the quiz asks just that
    assert quiz.stems() == [new, first, *rest]
    assert quiz.worth()[0] == "3 points"

    # And the preview shows what a student sees, up to a result that explains itself
    result = previews_all_rightly(quiz.previews(), key)
    assert {verdict.state for verdict in result.verdicts()} == {"Right"}
    teacher.follows(teacher.page.get_by_role("link", name="Back to the quiz"))

    # And it is printed without anything of the site, no question torn
    paper = quiz.prints()
    is_clean_on_paper(paper)
    teacher.follows(teacher.page.get_by_role("link", name="Back to the quiz"))

    # And copied for next year
    copy = quiz.copies()
    assert copy.heading == f"{title} (copy)"
    assert copy.stems() == [new, first, *rest]
