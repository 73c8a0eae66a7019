"""The review of drafts as a teacher goes through it without a mouse; each method is something they press or see."""

import re

from playwright.sync_api import expect

from tests.journeys.reader import Screen

# What leads to another page, and so is waited for.
LEADING = "arnpues"


class Reviewing(Screen):
    """One question of several beside the article."""

    @property
    def stem(self) -> str:
        """The question in front."""
        return self.page.locator(".stem").inner_text()

    @property
    def answers(self) -> list[str]:
        """Its options or events."""
        return self.page.locator(".reviewed > li > span:first-child, .timeline > li > span").all_inner_texts()

    @property
    def steps(self) -> list[str]:
        """Where each question about the article stands."""
        return [step.get_attribute("aria-label") or "" for step in self.page.locator(".way a").all()]

    @property
    def address(self) -> str:
        """The path of the page."""
        return re.sub(r"^https?://[^/]+", "", self.page.url)

    def presses(self, key: str) -> "Reviewing":
        """Press a key that leads on, and look at the page that comes."""
        assert key in LEADING
        with self.page.expect_navigation():
            self.page.keyboard.press(key)
        self.visitor.looks()
        return self

    def can(self, key: str) -> bool:
        """Whether the page has something for a key to do."""
        return self.page.locator(f"[data-key={key}]").count() > 0

    def sees_the_passage(self) -> None:
        """The words that prove the key can be read without scrolling."""
        expect(self.page.locator("#article mark.key").first).to_be_in_viewport()

    def can_decide(self) -> None:
        """Both decisions are in reach without scrolling."""
        for name in ("Approve", "Reject"):
            expect(self.page.get_by_role("button", name=name, exact=True)).to_be_in_viewport(ratio=1)

    def switches_the_keys(self) -> None:
        """Open the list of keys by its own, and turn the keys off or on again."""
        self.page.keyboard.press("?")
        expect(self.page.locator("#keys dl")).to_be_visible()
        self.page.keyboard.press("Tab")
        self.page.keyboard.press("Space")
        self.page.keyboard.press("?")

    def rewords(self, words: str) -> None:
        """On the form of the question: write other words by keyboard, and keep them."""
        field = self.page.get_by_label("Question", exact=True)
        field.focus()
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(words)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")
        self.visitor.looks()
