"""Pages as a teacher meets them at the desk; each method is something that this person does or sees."""

import re
from dataclasses import dataclass

from playwright.sync_api import Locator, expect

from tests.journeys.reader import Screen

WRITING_SECONDS = 90
# Selects some words of the article, as dragging over them does.
SELECT = """words => {
  const texts = document.createTreeWalker(document.querySelector("#article"), NodeFilter.SHOW_TEXT);
  while (texts.nextNode() && !texts.currentNode.data.includes(words));
  const range = document.createRange();
  const start = texts.currentNode.data.indexOf(words);
  range.setStart(texts.currentNode, start);
  range.setEnd(texts.currentNode, start + words.length);
  document.getSelection().removeAllRanges();
  document.getSelection().addRange(range);
}"""


@dataclass(frozen=True)
class Told:
    """An event of a timeline as a teacher writes it: what happened, when, and words of the passage that tells it."""

    text: str
    date: str
    words: str


class Desk(Screen):
    """The teacher's articles and quizzes."""

    def opens(self) -> "Desk":
        """Come to it by the site's navigation."""
        self.visitor.follows(self.page.get_by_role("navigation", name="Site").get_by_role("link", name="Desk"))
        return self

    def adds_an_article(self, title: str, text: str, *, questions: int, every_kind: bool = False) -> "Waiting":
        """Paste an article and have questions written, of every kind if so wanted."""
        self.visitor.follows(self.page.get_by_role("link", name="Add an article").first)
        self.page.get_by_label("Text", exact=True).fill(text)
        self.visitor.clicks("button", "Go on")
        self.page.get_by_label("Title", exact=True).fill(title)
        self.page.get_by_label("Licence", exact=True).fill("CC0-1.0")
        self.page.get_by_label("Questions to write", exact=True).fill(str(questions))
        self.page.get_by_label("Also kinds of question that often need mending").set_checked(every_kind)
        self.visitor.clicks("button", "Add it and write questions")
        return Waiting(self.visitor)


class Waiting(Screen):
    """The page that waits for the worker."""

    def sees_them_written(self) -> int:
        """Wait; how many questions there are to review."""
        done = re.compile(r"^\d+ (question|of)")
        expect(self.page.locator("h1")).to_have_text(done, timeout=1000 * WRITING_SECONDS)
        self.visitor.looks()
        return int(self.heading.split()[0])

    def begins_the_review(self) -> "Review":
        """Go to the first draft."""
        self.visitor.clicks("link", "Review them")
        return Review(self.visitor)


class Review(Screen):
    """One draft beside its passage."""

    def quoted(self) -> list[str]:
        """The passages shown below the question."""
        return self.page.locator(".task .passage mark").all_inner_texts()

    def approves(self) -> None:
        """Take the question, under the teacher's own name where the text does not prove it."""
        self.visitor.follows(self.page.get_by_role("button", name=re.compile(r"^(Approve|Vouch for it and approve)$")))

    def rejects(self) -> None:
        """Put the question away."""
        self.visitor.clicks("button", "Reject")


class Bench(Screen):
    """An article with its questions."""

    def writes_a_choice(self) -> "Writing":
        """Open the form of a choice."""
        self.visitor.clicks("link", "a choice")
        return Writing(self.visitor)

    def writes_a_timeline(self) -> "Writing":
        """Open the form of a timeline."""
        self.visitor.clicks("link", "a timeline")
        return Writing(self.visitor)

    def makes_a_quiz(self, title: str) -> "Quiz":
        """Make a quiz of all that is approved."""
        self.visitor.clicks("link", "Make a quiz of the approved")
        self.page.get_by_label("Title", exact=True).fill(title)
        self.visitor.clicks("button", "Make the quiz")
        return Quiz(self.visitor)


class Writing(Screen):
    """A question written by hand."""

    def asks(self, stem: str, right: str, wrong: list[str], words: str) -> Review:
        """Write a choice, proved by the passage that holds some words."""
        self.page.get_by_label("Question", exact=True).fill(stem)
        self.cites("Passage that proves the right answer", words)
        for number, text in enumerate([right, *wrong], 1):
            self.page.get_by_label(f"Answer {number}", exact=True).fill(text)
        self.page.get_by_label("Answer 1 is right").check()
        self.visitor.clicks("button", "Keep as a draft")
        return Review(self.visitor)

    def tells(self, stem: str, events: list[Told]) -> Review:
        """Write a timeline."""
        self.page.get_by_label("Question", exact=True).fill(stem)
        for row, event in zip(self.page.locator(".event-row").all(), events, strict=False):
            row.get_by_label("What happened").fill(event.text)
            row.get_by_label("When").fill(event.date)
            if self.visitor.has_script:
                row.get_by_label("When").press("Tab")
                expect(row.locator("[data-understood]")).not_to_be_empty()
            self.cites("Passage that tells of it", event.words, inside=row)
        self.visitor.clicks("button", "Keep as a draft")
        return Review(self.visitor)

    def cites(self, label: str, words: str, *, inside: Locator | None = None) -> None:
        """Pick a passage: by selecting its words in the article, or without script its sentence from the list."""
        place = (inside or self.page.locator("form")).locator("[data-passage]")
        field = place.filter(has=self.page.get_by_label(label, exact=True)).first
        if self.visitor.has_script:
            self.page.evaluate(SELECT, words)
            field.get_by_role("button").click()
            assert words[:20] in field.locator("option:checked").inner_text()
        else:
            field.locator("select").select_option(field.locator("option").filter(has_text=words).get_attribute("value"))


class Quiz(Screen):
    """A quiz and how it is given."""

    def publishes(self) -> str:
        """Open it to whoever has the link; the link's path."""
        self.visitor.clicks("button", "Publish")
        address = self.page.locator("a.share").get_attribute("href")
        assert address
        return "/" + address.split("/", 3)[3]

    def sees_the_attempts(self) -> list[list[str]]:
        """The list of attempts, row by row."""
        self.visitor.clicks("link", "See the attempts")
        return [row.locator("th, td").all_inner_texts() for row in self.page.locator("tbody tr").all()]

    def opens_the_attempt(self) -> int:
        """Look into the first attempt; how many questions it tells of."""
        self.visitor.follows(self.page.locator("tbody th a").first)
        return self.page.locator("[data-verdict]").count()
