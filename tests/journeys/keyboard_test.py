"""A quiz taken with the keys of the keyboard alone."""

from playwright.sync_api import expect

from tests.journeys.conftest import Arrives
from tests.journeys.keys import Key
from tests.journeys.reader import Question, Result, StartPage
from tests.journeys.visitor import Visitor

QUIZ = "The Great Fire of London"
FAR = 150


def tabs_to(visitor: Visitor, name: str) -> None:
    """Press Tab until what has the focus bears a name; everything that can be done must be reached so."""
    for _ in range(FAR):
        visitor.page.keyboard.press("Tab")
        if name in focused(visitor):
            return
    raise AssertionError(f"{visitor.page.url}: Tab never reaches {name!r}")


def focused(visitor: Visitor) -> set[str]:
    """The names by which what has the focus may be known: its words, its label, its value."""
    names = "[e.textContent, e.getAttribute('aria-label'), e.labels?.[0]?.textContent]"
    said: list[str | None] = visitor.page.evaluate(f"(e => {names})(document.activeElement)")
    return {" ".join(name.split()) for name in said if name}


def presses_enter(visitor: Visitor) -> None:
    """Follow what has the focus to another page."""
    with visitor.page.expect_navigation():
        visitor.page.keyboard.press("Enter")
    visitor.looks()


def chooses(question: Question, answer: str) -> None:
    """Tab into the options, and go down to the answer by arrow keys."""
    texts = question.texts
    tabs_to(question.visitor, texts[0])
    question.page.keyboard.press("Space")
    for _ in range(texts.index(answer)):
        question.page.keyboard.press("ArrowDown")
    expect(question.option(answer)).to_be_checked()


def orders(question: Question, answer: list[str]) -> None:
    """Tab to each event in turn, from the earliest on, and lift it to its place by the arrow key."""
    for place, text in enumerate(answer):
        question.page.locator("h1").evaluate("heading => { heading.tabIndex = -1; heading.focus(); }")
        tabs_to(question.visitor, f"Place of: {text}")
        for _ in range(question.texts.index(text) - place):
            question.page.keyboard.press("ArrowUp")
    assert question.texts == answer
    if all(question.page.locator("[data-event] input").evaluate_all("fields => fields.map((field) => !field.value)")):
        # The order first shown was the right one, as it is once in a while.
        tabs_to(question.visitor, "Keep this order")
        question.page.keyboard.press("Space")
    question.sees_its_answer(answer)


def test_choices_and_orderings_need_no_mouse(arrives: Arrives, key: Key) -> None:
    # Given a reader without a mouse, who finds the quiz by Tab and starts it
    reader = arrives()
    reader.goes_to("/")
    tabs_to(reader, QUIZ)
    presses_enter(reader)
    assert StartPage(reader).heading == QUIZ
    tabs_to(reader, "Start the quiz")
    presses_enter(reader)

    # When they answer every question by keys
    question = Question(reader)
    kinds = set()
    while True:
        kinds.add(question.is_ordering)
        right = key.right(question.stem, question.texts)
        if question.is_ordering:
            orders(question, right)
        else:
            chooses(question, right[0])
        question.sees_it_saved()
        last = question.is_last
        tabs_to(reader, "Save and look over your answers" if last else "Save and go on")
        presses_enter(reader)
        if last:
            break
    tabs_to(reader, "Hand in and see the result")
    presses_enter(reader)

    # Then they have answered both kinds, and all of it is right
    assert kinds == {True, False}
    result = Result(reader)
    assert {verdict.state for verdict in result.verdicts()} == {"Right"}

    # And a passage's link brings its place in the article into view
    tabs_to(reader, reader.page.locator(".passage footer a").first.inner_text())
    reader.page.keyboard.press("Enter")
    expect(reader.page.locator("#article mark.on").first).to_be_in_viewport()
