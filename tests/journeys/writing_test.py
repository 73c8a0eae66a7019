"""A teacher writes a choice and a timeline and changes one, by the keyboard alone, and again without JavaScript."""

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import Arrives
from tests.journeys.reader import SignIn
from tests.journeys.teacher import Bench, Desk, Review
from tests.journeys.writer import Form

TEACHER = ("teacher1@example.com", "read-the-text")
TEXT = (
    "The canal opened in 1871 with 14 locks. It carried coal for 52 years.\n\n"
    "The railway came in 1890, and the boats left. The mill burned in spring 1901.\n\n"
    "The canal closed in 1923. Since 2004 walkers have used its banks."
)
EVENTS = [
    ("Boats leave the water", "1890", "The railway came"),
    ("A mill goes up in flames", "spring 1901", "The mill burned"),
    ("Barges take their first coal", "c. 1871", "The canal opened"),
]


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_a_teacher_writes_and_changes_questions_by_keyboard(arrives: Arrives, script: bool) -> None:
    # Given a teacher with an article of their own
    teacher = arrives(java_script_enabled=script)
    teacher.goes_to("/")
    SignIn(teacher).opens().signs_in(*TEACHER)
    title = f"The canal, written about {'with' if script else 'without'} script"
    Desk(teacher).opens().adds_an_article(title, TEXT, questions=1).sees_them_written()
    teacher.goes_to("/teach")
    teacher.clicks("link", title)
    form = Form(teacher)
    address = teacher.page.url

    # When they ask about words selected in it, or open the form by its link
    if script:
        form.selects("opened in 1871")
        teacher.follows(teacher.page.locator("[data-write] a"))
        expect(teacher.page.locator("#passage option:checked")).to_contain_text("opened in 1871")
    else:
        Bench(teacher).writes_a_choice()
        form.picks("Passage that proves the right answer", "The canal opened")
    form.types("Question", "When did the canal open?")
    form.marks_right(1)
    for number, text in enumerate(("1871", "1890", "1890"), 1):
        form.types(f"Answer {number}", text)

    # Then the checks say quietly what is wrong, and what is broken is kept as a draft that cannot be approved
    if script:
        form.tabs_to(teacher.page.get_by_role("button", name="Check it"))
        form.sees_remarks("are the same")
    else:
        form.presses("Check it")
        form.sees_remarks("are the same")
    form.presses("Keep as a draft")
    assert "Nobody could answer a broken question" in teacher.page.locator("main").inner_text()

    # And once it is changed, it can be
    teacher.clicks("link", "Edit")
    form.types("Answer 3", "1923")
    form.presses("Save")
    Review(teacher).approves()

    # And so is a timeline, whose dates are typed as people write them
    teacher.goes_to(address)
    Bench(teacher).writes_a_timeline()
    for number, (text, date, words) in enumerate(EVENTS, 1):
        form.types("What happened", text, inside=form.row(number))
        form.types("When", date, inside=form.row(number))
        form.picks("Passage that tells of it", words, inside=form.row(number))
    form.presses("Keep as a draft")
    assert teacher.page.locator(".timeline > li > span:not([class])").all_inner_texts() == [
        "Barges take their first coal",
        "Boats leave the water",
        "A mill goes up in flames",
    ]
    assert "read as 1869–1873" in teacher.page.locator("main").inner_text()
