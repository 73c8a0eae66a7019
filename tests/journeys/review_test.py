"""Drafts reviewed by keys alone, and on a phone."""

from playwright.sync_api import expect

from quizapp import resources
from quizapp.banks import read_bank
from tests.journeys.conftest import Arrives
from tests.journeys.reader import SignIn
from tests.journeys.reviewer import Reviewing
from tests.journeys.teacher import Desk
from tests.journeys.teaching_test import TEACHER
from tests.journeys.visitor import Visitor

LAPTOP = {"width": 1280, "height": 800}
PHONE = {"width": 360, "height": 640}
REWORDED = "What broke out in the bakery, as a person put it?"


def has_drafts(teacher: Visitor, title: str) -> Reviewing:
    """A teacher pastes an article and comes to the first of its drafts."""
    teacher.goes_to("/")
    SignIn(teacher).opens().signs_in(*TEACHER)
    text = read_bank(resources.questions() / "great-fire-of-london").article.text
    desk = Desk(teacher).opens()
    waiting = desk.adds_an_article(title, text, questions=8, every_kind=True)
    waiting.sees_them_written()
    waiting.begins_the_review()
    return Reviewing(teacher)


def test_drafts_are_reviewed_by_keys_alone(arrives: Arrives) -> None:
    # Given a teacher with several drafts, each beside its passage
    review = has_drafts(arrives(viewport=LAPTOP), "The fire, by keys")
    drafts = len(review.steps)
    assert drafts >= 3
    review.sees_the_passage()
    review.can_decide()
    first, start = review.address, review.stem

    # When they approve the first, reject the second and take that back
    review.presses("a")
    assert review.steps[0] == "Approved, 1"
    review.sees_the_passage()
    second = review.address
    review.presses("r")
    assert review.steps[1] == "Put away, 2"
    review.presses("u")
    assert (review.address, review.steps[1]) == (second, "Draft, 2")

    # And take the first back too, which was decided before it
    review.presses("u")
    assert (review.address, review.stem, review.steps[0]) == (first, start, "Draft, 1")

    # And go on without deciding, and back
    review.presses("n")
    assert review.address == second
    assert review.presses("p").address == first

    # And swap where something else was written, and swap back
    for _ in range(drafts - 1):
        if review.can("s"):
            break
        review.presses("n")
    if review.can("s"):
        before = review.stem, review.answers
        assert (review.presses("s").stem, review.answers) != before
        assert (review.presses("u").stem, review.answers) == before

    # And reword a question, whose letters decide nothing while they are typed
    place = review.address
    review.presses("e").rewords(REWORDED)
    assert (review.address, review.stem) == (place, REWORDED)

    # Then nothing was decided but by its key, and keys that are switched off decide nothing
    assert {step.split(",")[0] for step in review.steps} == {"Draft"}
    review.switches_the_keys()
    review.page.keyboard.press("a")
    expect(review.page.locator(".way .approved")).to_have_count(0)
    assert review.address == place
    review.page.reload()
    review.page.keyboard.press("a")
    expect(review.page.locator(".way .approved")).to_have_count(0)


def test_a_phone_has_the_decision_in_reach_and_the_article_a_tap_away(arrives: Arrives) -> None:
    # Given a teacher with drafts and a phone
    review = has_drafts(arrives(viewport=PHONE, has_touch=True), "The fire, on a phone")

    # Then both decisions are in reach, and the passage opens over the page and closes again
    review.can_decide()
    review.page.locator(".passage footer a").first.click()
    review.sees_the_passage()
    review.page.get_by_role("link", name="Back to the questions").click()
    review.can_decide()

    # And one tap decides and goes on
    review.visitor.clicks("button", "Approve")
    assert review.steps[0] == "Approved, 1"
