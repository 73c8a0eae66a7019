"""An article handed in as a Word document, as a PDF and as a copied page, with JavaScript and without."""

import pytest

from tests.intake.documents import column, pdf, word
from tests.journeys.adding import Adding
from tests.journeys.conftest import Arrives
from tests.journeys.reader import SignIn
from tests.journeys.teacher import Desk

TEACHER = ("teacher1@example.com", "read-the-text")
PROSE = (
    "The old canal was opened in the spring of 1871 by the mayor of the town. It carried coal.",
    "In 1890 the railway came, and most of the traffic left. The council closed the canal in 1923.",
)
COPIED = "\n\n".join([
    "Home > News",
    "The old canal",
    "By Ann Orr, The Mail",
    *PROSE,
    "About 4,000 walkers came last week, the park’s office said.",
    "Read more: The new canal",
])  # fmt: skip


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_a_teacher_hands_in_a_document_and_a_copied_page(arrives: Arrives, script: bool) -> None:
    # Given a teacher at the desk
    teacher = arrives(java_script_enabled=script)
    teacher.goes_to("/")
    SignIn(teacher).opens().signs_in(*TEACHER)
    desk = Desk(teacher).opens()

    # When a Word document is uploaded, its title is known and all of it is kept
    adding = Adding(teacher).opens()
    adding.uploads("canal.docx", word(("Title", "The old canal"), *PROSE))
    assert (adding.title, adding.left_out()) == ("The old canal", [])

    # And a file that cannot be read is refused beside its field
    adding = Adding(teacher).begins_again()
    adding.uploads("canal.pdf", b"%PDF-1.7 and no more")
    assert "The PDF is damaged" in adding.complaint()

    # And the lines of a PDF are paragraphs
    lines = [line for text in PROSE for line in (*text.split(". "), "")]
    adding.uploads("canal.pdf", pdf([(72, 810, 20, "The old canal"), *column(*lines, top=760, size=9)]))
    assert (adding.title, len(adding.kept())) == ("The old canal", 2)

    # Then a page pasted with all that stood around it is stripped of that, and the day that it lacks is asked for
    title = f"The old canal {'with' if script else 'without'} script"
    copied = COPIED.replace("The old canal\n", f"{title}\n")
    adding = Adding(teacher).begins_again()
    adding.pastes(copied)
    assert adding.left_out() == ["the page’s navigation", "the title", "who wrote it", "leads to other pages"]
    assert "came last week" in adding.asks_for_the_day()

    # And with the keyboard a paragraph is left out, the text is changed without losing what was typed, and it is added
    adding.leaves_out("In 1890 the railway")
    assert len(adding.kept()) == 2
    adding.changes_the_text(copied.replace("Read more: The new canal", "It is calm now."))
    assert adding.left_out()[-1] == "who wrote it"
    assert adding.adds_it_unasked() == "The article is read"
    assert desk.opens().page.get_by_role("link", name=title, exact=True).count() == 1
