"""The form of a question as a teacher meets it without a mouse; each method is what this person does or sees."""

from playwright.sync_api import Locator, expect

from tests.journeys.reader import Screen
from tests.journeys.teacher import SELECT

FAR = 200


class Form(Screen):
    """A question that is being written or changed."""

    def types(self, label: str, text: str, *, inside: Locator | None = None) -> None:
        """Tab to the field of a label, and write over what it holds."""
        field = (inside or self.page.locator("main form")).get_by_label(label, exact=True).first
        self.tabs_to(field)
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(text)

    def marks_right(self, number: int) -> None:
        """Tab into the answers, and go to the one that is right by arrow keys."""
        first = self.page.locator("input[name=key]").first
        self.tabs_to(first)
        self.page.keyboard.press("Space")
        for _ in range(number - 1):
            self.page.keyboard.press("ArrowDown")
        expect(self.page.get_by_label(f"Answer {number} is right")).to_be_checked()

    def picks(self, label: str, words: str, *, inside: Locator | None = None) -> None:
        """Tab to a list of sentences, and choose the one that holds some words by its arrow keys."""
        field = (inside or self.page.locator("main form")).get_by_label(label, exact=True).first
        self.tabs_to(field)
        options = field.locator("option").all_inner_texts()
        for _ in range(next(place for place, option in enumerate(options) if words in option)):
            self.page.keyboard.press("ArrowDown")
        expect(field.locator("option:checked")).to_contain_text(words)

    def presses(self, name: str) -> None:
        """Tab to a button that leads to another page, and press it."""
        self.tabs_to(self.page.get_by_role("button", name=name, exact=True))
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")
        self.visitor.looks()

    def tabs_to(self, target: Locator) -> None:
        """Press Tab until something has the focus; everything that can be done must be reached so."""
        for _ in range(FAR):
            if target.evaluate("element => element === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"{self.page.url}: Tab never reaches {target}")

    def row(self, number: int) -> Locator:
        """One answer or event."""
        return self.page.locator("[data-row]").nth(number - 1)

    def sees_remarks(self, words: str) -> None:
        """Wait until the count says that something was found, open it, and read what."""
        remarks = self.page.locator("[data-remarks]")
        expect(remarks.locator("summary")).to_contain_text("remark")
        expect(remarks.locator("ul")).to_contain_text(words)

    def selects(self, words: str) -> None:
        """Select some words of the article."""
        self.page.evaluate(SELECT, words)
