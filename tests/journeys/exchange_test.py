"""Questions taken out and brought in, in a real browser, with JavaScript and without."""

from pathlib import Path

import pytest

from quizapp.interchange import FORMATS
from tests.journeys.conftest import Arrives
from tests.journeys.exchanger import BringingIn, TakingOut
from tests.journeys.reader import SignIn
from tests.journeys.teacher import Desk

TEACHER = ("teacher1@example.com", "read-the-text")
ARTICLE = "The long journey of the Voyagers"
OLD = """Who kept the lock of {place}?{{=Ann Lee#The list names her. ~Bob Day ~%50%Cid May####She kept it.}}

Describe the lock of {place}.{{}}
"""


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_a_teacher_takes_questions_out_and_brings_others_in(arrives: Arrives, tmp_path: Path, script: bool) -> None:
    # Given a teacher before an article with questions
    teacher = arrives(java_script_enabled=script)
    teacher.goes_to("/")
    SignIn(teacher).opens().signs_in(*TEACHER)
    Desk(teacher).opens()
    teacher.clicks("link", ARTICLE)

    # When they look at what a format loses before they take the file
    out = TakingOut(teacher).opens()
    assert "Derivation" in out.sees_what_is_lost("GIFT")
    assert out.sees_what_is_lost("Bank files") == []
    out.sees_what_is_lost("Moodle XML")
    taken = out.downloads("Moodle XML", tmp_path)

    # Then the file holds the questions
    assert taken.name == "the-long-journey-of-the-voyagers.xml"
    assert len(FORMATS["moodle"].read(taken.read_text(encoding="utf-8")).entries) >= 5

    # And when they send a file of their own, what cannot be understood is named before anything is kept
    old = tmp_path / "old.gift"
    place = "Süd" if script else "Nord"
    old.write_text(OLD.format(place=place), encoding="utf-16")
    coming = BringingIn(teacher).opens()
    assert coming.sends(old) == [f"Who kept the lock of {place}?"]
    assert coming.not_understood() == [f"Line 3: “Describe the lock of {place}.{{}}”: its answers are marked by hand."]

    # Then the rest becomes drafts that say what was changed, and the teacher vouches for one
    assert coming.keeps_them(f"Locks of {place}") == [
        "“Cid May” earned part of the points (50 %); here it is wrong and earns none."
    ]
    review = coming.reviews()
    assert review.heading == "Draft 1 of 1"
    assert f"Who kept the lock of {place}?" in teacher.page.locator("main").inner_text()
    review.approves()
    assert "vouched for" in teacher.page.locator("main").inner_text()
