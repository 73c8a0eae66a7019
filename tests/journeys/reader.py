"""Pages as someone meets them who takes a quiz; each method is something that this person does or sees."""

import re
from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect

from tests.journeys.keys import Key
from tests.journeys.visitor import Visitor

SAVED = re.compile(r"^Saved")


@dataclass
class Screen:
    """A page in front of a visitor."""

    visitor: Visitor

    @property
    def page(self) -> Page:
        """The page itself."""
        return self.visitor.page

    @property
    def heading(self) -> str:
        """What the page is called."""
        return self.page.locator("h1").inner_text()


class Library(Screen):
    """The list of open quizzes."""

    def opens(self) -> "Library":
        """Come to the site."""
        self.visitor.goes_to("/")
        return self

    def titles(self) -> list[str]:
        """What there is to take."""
        return self.page.locator(".shelf h2").all_inner_texts()

    def state_of(self, title: str) -> str:
        """What the list says about a quiz."""
        return self.page.locator(".shelf > li").filter(has_text=title).locator(".state").inner_text()

    def chooses(self, title: str) -> "StartPage":
        """Open a quiz."""
        self.visitor.clicks("link", title)
        return StartPage(self.visitor)


class StartPage(Screen):
    """What a quiz is, before it is taken."""

    def starts(self) -> "Question":
        """Begin an attempt."""
        self.visitor.clicks("button", "Start the quiz")
        return Question(self.visitor)

    def starts_again(self) -> "Question":
        """Begin another attempt."""
        self.visitor.clicks("button", "Start again")
        return Question(self.visitor)

    def goes_on(self) -> "Question":
        """Return to the attempt that is not handed in."""
        self.visitor.clicks("button", "Go on with your attempt")
        return Question(self.visitor)


class Question(Screen):
    """One question of an attempt."""

    @property
    def number(self) -> int:
        """Its place in the quiz."""
        return int(self.heading.split()[1])

    @property
    def is_last(self) -> bool:
        """Whether no question follows."""
        return self.heading.split()[1] == self.heading.split()[3]

    @property
    def stem(self) -> str:
        """What it asks."""
        return self.page.locator("legend.stem").inner_text()

    @property
    def is_ordering(self) -> bool:
        """Whether it is a list to put in order."""
        return self.page.locator("[data-order]").count() == 1

    @property
    def texts(self) -> list[str]:
        """The options or events, as they now lie."""
        return self.page.locator(".event .text" if self.is_ordering else ".option span").all_inner_texts()

    def answers_right(self, key: Key) -> None:
        """Give the right answer."""
        self.gives(key.right(self.stem, self.texts))

    def answers_wrong(self, key: Key) -> None:
        """Give a wrong answer."""
        self.gives(key.wrong(self.stem, self.texts))

    def gives(self, answer: list[str]) -> None:
        """Choose an option, or number the events."""
        if self.is_ordering:
            self.numbers(answer)
        else:
            self.option(answer[0]).check()
        if self.visitor.has_script:
            self.sees_it_saved()

    def numbers(self, order: list[str]) -> None:
        """Type the place of each event into its field."""
        for place, text in enumerate(order, 1):
            field = self.place_of(text)
            field.fill(str(place))
            field.press("Tab")

    def drags(self, text: str, onto: str) -> None:
        """Drag one event to where another lies."""
        start, end = (self.event(t).locator(".text").bounding_box() for t in (text, onto))
        assert start
        assert end
        mouse = self.page.mouse
        mouse.move(start["x"] + 10, start["y"] + start["height"] / 2)
        mouse.down()
        downwards = end["y"] > start["y"]
        mouse.move(end["x"] + 10, end["y"] + end["height"] * (0.9 if downwards else 0.1), steps=8)
        mouse.up()

    def option(self, text: str) -> Locator:
        """The radio button of an option."""
        return self.page.get_by_role("radio", name=text, exact=True)

    def event(self, text: str) -> Locator:
        """An event of the list."""
        return self.page.locator("[data-event]").filter(has=self.page.get_by_text(text, exact=True))

    def place_of(self, text: str) -> Locator:
        """The number field of an event."""
        return self.page.get_by_label(f"Place of: {text}", exact=True)

    def sees_it_saved(self) -> None:
        """Wait until the page says that the answer is kept."""
        expect(self.page.locator("[data-save]")).to_have_attribute("data-state", "saved")
        expect(self.page.locator("[data-save-text]")).to_have_text(SAVED)

    def sees_its_answer(self, answer: list[str]) -> None:
        """Find what was answered before."""
        if self.is_ordering:
            assert [self.place_of(text).input_value() for text in answer] == [str(i + 1) for i in range(len(answer))]
        else:
            expect(self.option(answer[0])).to_be_checked()

    def goes_on(self) -> None:
        """Go to the next question, or to the look over all."""
        self.visitor.clicks("button", "Save and look over your answers" if self.is_last else "Save and go on")

    def jumps_to(self, number: int) -> None:
        """Go to another question by its number."""
        steps = self.page.get_by_role("navigation", name="Questions").locator("button.step")
        self.visitor.follows(steps.nth(number - 1))

    def looks_over(self) -> "LookOver":
        """Leave the questions for the list of all."""
        self.visitor.clicks("button", "Look over your answers")
        return LookOver(self.visitor)


class LookOver(Screen):
    """Every question with whether it is answered."""

    def states(self) -> list[str]:
        """Answered or not, for each question."""
        return self.page.locator(".shelf .state").all_inner_texts()

    def hands_in(self) -> "Result":
        """Submit the attempt."""
        self.visitor.clicks("button", "Hand in and see the result")
        return Result(self.visitor)


class Result(Screen):
    """The result, which explains itself."""

    def verdicts(self) -> list["Verdict"]:
        """What it says about each question."""
        return [Verdict(section) for section in self.page.locator("[data-verdict]").all()]

    def marks_in_the_article(self) -> list[str]:
        """The passages highlighted in the article."""
        return self.page.locator("#article mark").all_inner_texts()

    def follows_the_passage_of(self, verdict: "Verdict") -> str:
        """Follow the first link from a question into the article; the passage that it leads to."""
        link = verdict.section.locator(".passage footer a").first
        anchor = link.get_attribute("href")
        assert anchor
        link.click()
        return self.page.locator(anchor).inner_text()


@dataclass
class Verdict:
    """What a result says about one question."""

    section: Locator

    @property
    def state(self) -> str:
        """Right, Partly right, Wrong or Not answered."""
        return self.section.locator(".verdict-head strong").inner_text()[2:]

    @property
    def explanation(self) -> str:
        """Why the right answer is right."""
        return self.section.locator("h3:text-is('Why') + p").inner_text()

    @property
    def quoted(self) -> list[str]:
        """The passages shown below the question."""
        return self.section.locator(".passage mark").all_inner_texts()

    @property
    def why_not(self) -> str | None:
        """Why the chosen answer is not right; None where nothing is said."""
        told = self.section.locator("h3:text-matches('^Why not') + p")
        return told.inner_text() if told.count() else None


class History(Screen):
    """The attempts that were handed in."""

    def opens(self) -> "History":
        """Come to it by the site's navigation."""
        self.visitor.follows(self.page.get_by_role("navigation", name="Site").get_by_role("link", name="My attempts"))
        return self

    def rows(self) -> list[list[str]]:
        """The table, row by row."""
        return [row.locator("th, td").all_inner_texts() for row in self.page.locator("tbody tr").all()]

    def sees_the_chart(self) -> None:
        """Find the picture of the attempts, loaded and not empty."""
        picture = self.page.locator("figure.chart img")
        expect(picture).to_be_visible()
        assert picture.evaluate("image => image.complete && image.naturalWidth > 0")


class SignIn(Screen):
    """Signing in and out."""

    def opens(self) -> "SignIn":
        """Come to the form."""
        self.visitor.goes_to("/sign-in")
        return self

    def signs_in(self, email: str, password: str) -> None:
        """Fill in the form and send it."""
        self.page.get_by_label("E-mail address").fill(email)
        self.page.get_by_label("Password").fill(password)
        self.visitor.clicks("button", "Sign in")

    def signs_out(self) -> None:
        """Leave the account."""
        self.visitor.clicks("button", "Sign out")
