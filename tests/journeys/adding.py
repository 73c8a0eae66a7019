"""The two pages that add an article, as a teacher meets them."""

from tests.journeys.reader import Screen


class Adding(Screen):
    """Handing an article in, and checking what came of it."""

    def opens(self) -> "Adding":
        """Come to it from the desk."""
        self.visitor.follows(self.page.get_by_role("link", name="Add an article").first)
        return self

    def begins_again(self) -> "Adding":
        """Leave what came of the last one, of which nothing is kept."""
        self.visitor.clicks("link", "Back to the desk")
        return self.opens()

    def uploads(self, name: str, data: bytes) -> None:
        """Choose a file and go on."""
        self.page.get_by_label("File", exact=True).set_input_files(
            {"name": name, "mimeType": "application/octet-stream", "buffer": data}
        )
        self.visitor.clicks("button", "Go on")

    def pastes(self, text: str) -> None:
        """Paste a text and go on."""
        self.page.get_by_label("Text", exact=True).fill(text)
        self.visitor.clicks("button", "Go on")

    def changes_the_text(self, text: str) -> None:
        """Go back to the text and paste another."""
        self.visitor.clicks("button", "Change the text")
        self.pastes(text)

    @property
    def title(self) -> str:
        """What the article is called so far."""
        return self.page.get_by_label("Title", exact=True).input_value()

    def kept(self) -> list[str]:
        """The paragraphs that will be the article."""
        return self.page.locator("#keep li:has(input:checked) .said").all_inner_texts()

    def left_out(self) -> list[str]:
        """Why each of the others will not."""
        return self.page.locator("#keep li:has(input:not(:checked)) .why").all_inner_texts()

    def leaves_out(self, words: str) -> None:
        """Untick the paragraph of some words by the keyboard."""
        box = self.page.locator("#keep li").filter(has_text=words).locator("input")
        box.focus()
        box.press("Space")

    def complaint(self) -> str:
        """What is wrong with the file; the browser notes the refusal, which is no trouble here."""
        self.visitor.troubles[:] = [trouble for trouble in self.visitor.troubles if "status of 422" not in trouble]
        return self.page.locator("#file-problem").inner_text()

    def asks_for_the_day(self) -> str:
        """The notice that asks when the article was published."""
        return self.page.locator(".notice.warning").inner_text()

    def adds_it_unasked(self) -> str:
        """Add the article without questions; what the page says then."""
        self.page.get_by_label("Questions to write", exact=True).fill("0")
        self.visitor.clicks("button", "Add it and write questions")
        self.page.get_by_role("heading", level=1, name="The article is read").wait_for()
        return self.heading
