"""Pages as a teacher meets them who makes a quiz; each method is something that this person does or sees."""

import io
import re

from playwright.sync_api import Locator
from pypdf import PdfReader

from tests.journeys.reader import Question, Screen

SHEET = {"format": "A4", "prefer_css_page_size": True}


class NewQuiz(Screen):
    """The articles that a quiz may be about, and their questions."""

    def makes_one(self, title: str, article: str) -> "QuizPage":
        """Make a quiz of all approved questions of one article."""
        self.visitor.goes_to("/teach/quizzes/new")
        self.page.get_by_role("checkbox", name=re.compile(f"^{article} ")).check()
        self.visitor.clicks("button", "Show their questions")
        self.page.get_by_label("Title", exact=True).fill(title)
        self.visitor.clicks("button", "Make the quiz")
        return QuizPage(self.visitor)


class QuizPage(Screen):
    """A quiz with what it asks."""

    def stems(self) -> list[str]:
        """What it asks, in order."""
        return self.page.locator("ol.preview .stem").all_inner_texts()

    def worth(self) -> list[str]:
        """What each question is worth."""
        return self.page.locator("ol.preview .verdict-head .numeric").all_inner_texts()

    def changes_it(self) -> "Building":
        """Open the page on which its questions are chosen."""
        self.visitor.clicks("link", "Change its questions")
        return Building(self.visitor)

    def previews(self) -> Question:
        """Begin it as a student would."""
        self.visitor.clicks("link", "Preview it as a student")
        self.visitor.clicks("button", "Start the quiz")
        return Question(self.visitor)

    def copies(self) -> "QuizPage":
        """Copy it for next year."""
        self.visitor.clicks("button", "Copy it for next year")
        return self

    def prints(self) -> "Paper":
        """Open what is printed."""
        self.visitor.clicks("link", "Print it")
        return Paper(self.visitor)


class Building(Screen):
    """The questions of a quiz while they are chosen."""

    def stems(self) -> list[str]:
        """The questions as they lie."""
        return self.page.locator("[data-event] .text").all_inner_texts()

    def finds(self, words: str) -> list[str]:
        """Look in the bank; what is found."""
        self.page.get_by_label("Words of the question").fill(words)
        self.visitor.clicks("button", "Find questions")
        return [row.locator("span").first.inner_text() for row in self.found().all()]

    def found(self) -> Locator:
        """What the bank shows."""
        return self.page.locator("label.check").filter(has=self.page.locator("[name=pick]"))

    def puts_in_the_first(self) -> None:
        """Take the first that was found."""
        self.found().first.get_by_role("checkbox").check()
        self.visitor.clicks("button", "Put in those ticked")

    def takes_out(self, stem: str) -> None:
        """Strike one from the list."""
        self.visitor.clicks("button", f"Take out: {stem}")

    def weighs(self, stem: str, points: str) -> None:
        """Give one its points."""
        self.page.get_by_label(f"Points of: {stem}").fill(points)

    def lifts_to_the_top(self, stem: str) -> None:
        """Move one up to the first place: by the arrow key, or without script by its button."""
        for _ in range(self.stems().index(stem)):
            if self.visitor.has_script:
                self.page.get_by_label(f"Place of: {stem}", exact=True).press("ArrowUp")
            else:
                self.visitor.clicks("button", f"Move up: {stem}")
        assert self.stems()[0] == stem

    def keeps_it(self) -> QuizPage:
        """Press the one button that keeps it."""
        self.visitor.clicks("button", "Keep the quiz")
        return QuizPage(self.visitor)


class Paper(Screen):
    """A quiz as it is printed."""

    def pages(self) -> list[str]:
        """What each sheet of paper says, without white space."""
        printed = PdfReader(io.BytesIO(self.page.pdf(**SHEET)))  # type: ignore[arg-type]  # names of options
        return ["".join(sheet.extract_text().split()) for sheet in printed.pages]

    def questions(self) -> list[list[str]]:
        """The stem and the answers of each question of each version."""
        asked = self.page.locator("section[aria-labelledby^=version] .asked > li").all()
        return [
            [stem_of(one.locator("h3")), *one.locator(".boxes li > span:last-child").all_inner_texts()] for one in asked
        ]


def stem_of(heading: Locator) -> str:
    """A question's own words, without its number and points."""
    words: str = heading.evaluate("heading => heading.firstChild.textContent")
    return words.split(". ", 1)[1].strip()
