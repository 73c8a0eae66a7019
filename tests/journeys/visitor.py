"""Someone with a browser, who looks at every page they come to and notes what goes wrong behind it."""

from dataclasses import dataclass, field
from typing import Literal

from playwright.sync_api import BrowserContext, ConsoleMessage, Locator, Page, Request, Response

from tests.journeys.inspection import Inspection


@dataclass
class Visitor:
    """A browser context with one page in front, and every trouble that its pages reported."""

    context: BrowserContext
    inspection: Inspection
    has_script: bool = True
    troubles: list[str] = field(default_factory=list)
    page: Page = field(init=False)

    def __post_init__(self) -> None:
        self.context.on("console", self._console)
        self.context.on("weberror", lambda error: self.troubles.append(f"script: {error.error}"))
        self.context.on("requestfailed", self._failed)
        self.context.on("response", self._answered)
        self.page = self.context.new_page()

    def goes_to(self, path: str) -> None:
        """Open an address of the site."""
        self.page.goto(path)
        self.looks()

    def looks(self) -> None:
        """Look at the page that has come: it has one h1, which its title begins with, and passes the inspection."""
        heading = self.page.locator("h1")
        assert heading.count() == 1, f"{self.page.url}: {heading.count()} h1"
        assert self.page.title().startswith(heading.inner_text()), f"{self.page.url}: {self.page.title()}"
        self.inspection.look_at(self.page, has_script=self.has_script)

    def clicks(self, role: Literal["button", "link"], name: str) -> None:
        """Press the one button or follow the one link of a name, which leads to another page, and look at that."""
        self.follows(self.page.get_by_role(role, name=name, exact=True))

    def follows(self, leading: Locator) -> None:
        """Click what leads to another page, and look at that."""
        with self.page.expect_navigation():
            leading.click()
        self.looks()

    def closes_the_browser_and_comes_back(self) -> None:
        """Close the page; cookies that outlive a browser stay, those of a session go."""
        self.page.close()
        lasting = [cookie for cookie in self.context.cookies() if cookie["expires"] != -1]
        self.context.clear_cookies()
        self.context.add_cookies(lasting)  # type: ignore[arg-type]
        self.page = self.context.new_page()

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.troubles.append(f"console: {message.text} ({message.location.get('url')})")

    def _failed(self, request: Request) -> None:
        # A page that is left ends what it was still loading; that is no trouble.
        if request.failure != "net::ERR_ABORTED":
            self.troubles.append(f"request: {request.url}: {request.failure}")

    def _answered(self, response: Response) -> None:
        if response.status >= 500:
            self.troubles.append(f"answer {response.status}: {response.url}")
