"""Pages as a teacher meets them who takes questions out and brings others in; each method is what they do or see."""

import re
from pathlib import Path

from playwright.sync_api import expect

from tests.journeys.reader import Screen
from tests.journeys.teacher import Review

READING_SECONDS = 60


class TakingOut(Screen):
    """Questions on their way out."""

    def opens(self) -> "TakingOut":
        """Come to it from the article."""
        self.visitor.clicks("link", "Take the questions out")
        return self

    def sees_what_is_lost(self, title: str) -> list[str]:
        """Choose a format; what it does not keep, part by part."""
        self.page.get_by_role("radio", name=re.compile(f"^{title}")).check()
        self.visitor.clicks("button", "Show what it keeps")
        return self.page.locator(".problems > li > strong").all_inner_texts()

    def downloads(self, title: str, folder: Path) -> Path:
        """Take the file; where it was put."""
        with self.page.expect_download() as begun:
            self.page.get_by_role("link", name=f"Download {title}").click()
        path = folder / begun.value.suggested_filename
        begun.value.save_as(path)
        return path


class BringingIn(Screen):
    """A file with questions on its way in."""

    def opens(self) -> "BringingIn":
        """Come to it from the desk."""
        self.visitor.follows(self.page.get_by_role("navigation", name="Site").get_by_role("link", name="Desk"))
        self.visitor.clicks("link", "Bring questions in")
        return self

    def sends(self, file: Path) -> list[str]:
        """Send a file; the questions that were found in it."""
        self.page.get_by_label("File", exact=True).set_input_files(file)
        self.visitor.clicks("button", "Look through it")
        return self.page.locator("main h3").all_inner_texts()

    def not_understood(self) -> list[str]:
        """What was not understood, by line."""
        return self.page.locator(".notice.warning li").all_inner_texts()

    def keeps_them(self, title: str) -> list[str]:
        """Keep the questions as a collection, and wait; what was changed of them."""
        self.page.get_by_label("Title of the collection").fill(title)
        self.visitor.follows(self.page.get_by_role("button", name=re.compile("^Keep ")))
        done = re.compile("brought in$")
        expect(self.page.locator("h1")).to_have_text(done, timeout=1000 * READING_SECONDS)
        self.visitor.looks()
        return self.page.locator(".problems .soft").all_inner_texts()

    def reviews(self) -> Review:
        """Go to the first draft."""
        self.visitor.clicks("link", "Review them")
        return Review(self.visitor)
