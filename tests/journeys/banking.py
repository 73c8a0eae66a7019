"""The bank and the folders as a teacher meets them."""

import re

from tests.journeys.reader import Screen


class Bank(Screen):
    """All questions that a teacher may use."""

    def opens(self) -> "Bank":
        """Come to it by the site's navigation."""
        self.visitor.follows(self.page.get_by_role("navigation", name="Site").get_by_role("link", name="Bank"))
        return self

    def finds(self, words: str) -> list[str]:
        """Search; what is found."""
        self.page.get_by_label("Words of the question or its answers").fill(words)
        self.visitor.clicks("button", "Find")
        return self.stems()

    def stems(self) -> list[str]:
        """What this page of the list has."""
        return self.page.locator(".ticked h3").all_inner_texts()

    def tags_the_first(self, tag: str) -> None:
        """Tick one and put a tag on it."""
        self.page.get_by_role("checkbox", name=re.compile("^Tick: ")).first.check()
        self.page.get_by_label("Tag", exact=True).last.fill(tag)
        self.visitor.clicks("button", "Put on")

    def shows_only(self, tag: str) -> list[str]:
        """Follow a tag; what has it."""
        self.visitor.follows(self.page.locator(".ticked a.tag").filter(has_text=tag).first)
        return self.stems()


class Sharing(Screen):
    """Folders and departments."""

    def copies(self, article: str) -> None:
        """Take an article that came with the app among one's own."""
        self.visitor.follows(self.page.get_by_role("navigation", name="Site").get_by_role("link", name="Desk"))
        self.visitor.follows(self.page.get_by_role("link", name=article, exact=True).last)
        self.visitor.clicks("button", "Copy to my articles")

    def founds(self, department: str) -> str:
        """Found a department; the link by which others join."""
        self.visitor.goes_to("/teach/departments")
        self.page.get_by_label("Name", exact=True).fill(department)
        self.visitor.clicks("button", "Found it")
        section = self.page.locator("section").filter(has=self.page.get_by_role("heading", name=department, exact=True))
        return "/" + (section.locator("a.share").get_attribute("href") or "").split("/", 3)[3]

    def shares(self, folder: str, article: str, department: str) -> None:
        """Make a folder of one article and let a department see it."""
        self.visitor.goes_to("/teach/folders")
        self.page.get_by_label("Name", exact=True).fill(folder)
        self.visitor.clicks("button", "Make it")
        self.page.get_by_label("Articles", exact=True).select_option(label=article)
        self.visitor.clicks("button", "Put in")
        self.page.get_by_label("Department", exact=True).select_option(label=department)
        self.visitor.clicks("button", "Share it")

    def joins(self, link: str, department: str) -> str:
        """Join a department by its link; what one sees then."""
        self.visitor.goes_to(link)
        self.visitor.clicks("button", f"Join {department}")
        return self.page.locator("main").inner_text()
