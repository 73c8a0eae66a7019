"""Pages as a teacher meets them who puts something right after the lesson; each method is something they do or see."""

import re

from playwright.sync_api import expect

from tests.journeys.reader import Screen

READING_SECONDS = 60


class Reading(Screen):
    """The page that waits until an article was read."""

    def goes_to_the_article(self) -> None:
        """Wait, and go on."""
        expect(self.page.locator("h1")).to_have_text("The article is read", timeout=1000 * READING_SECONDS)
        self.visitor.clicks("link", "To the article")


class Mending(Screen):
    """A question to be mended."""

    def opens(self, stem: str) -> "Mending":
        """Come to it from the list of attempts."""
        self.page.locator("summary", has_text="Something wrong with a question?").click()
        self.visitor.clicks("link", stem)
        return self

    def chosen(self) -> list[str]:
        """How many chose each answer."""
        return self.page.locator(".chosen-by .numeric").all_inner_texts()

    def looks_at(self, remedy: str, *right: str) -> list[str]:
        """Choose a remedy and see its effect; the marks that change."""
        for text in right:
            self.page.get_by_role("checkbox", name=text, exact=True).check()
        self.page.get_by_role("radio", name=remedy, exact=True).check()
        self.visitor.clicks("button", "Show what it changes")
        return self.page.locator("#effect tbody tr").all_inner_texts()

    def applies(self, why: str) -> None:
        """Say why, and apply it."""
        self.page.get_by_label("Why, for your students").fill(why)
        self.visitor.clicks("button", "Apply it")


class Correcting(Screen):
    """An article's text to be corrected."""

    def opens(self) -> "Correcting":
        """Come to it from the article."""
        self.visitor.clicks("link", "Correct the text, the title or where it is from")
        return self

    def replaces(self, old: str, new: str, why: str) -> list[str]:
        """Change some words of the text and see what that touches; how many questions are of which fate."""
        field = self.page.get_by_label("Text", exact=True)
        text = field.input_value()
        assert text.count(old) == 1
        field.fill(text.replace(old, new))
        self.page.get_by_label("Why the text is corrected").fill(why)
        self.visitor.clicks("button", "Look at what it touches")
        return self.page.locator(".reach li").all_inner_texts()

    def saves(self) -> str:
        """Save it and wait until it was read; what is said of the questions then."""
        self.visitor.clicks("button", "Save it")
        told = self.page.get_by_text(re.compile(r"with the corrected text\.")).first
        expect(told).to_be_visible(timeout=1000 * READING_SECONDS)
        self.visitor.looks()
        return told.inner_text()
