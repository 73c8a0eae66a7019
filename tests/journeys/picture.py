"""`python -m tests.journeys.picture`: takes the README's picture of a result page anew, from the demo itself."""

import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.house.code import ROOT
from tests.journeys import chromium
from tests.journeys.inspection import Inspection
from tests.journeys.keys import read_key
from tests.journeys.reader import Library, LookOver
from tests.journeys.server import make_server
from tests.journeys.visitor import Visitor

PICTURE = ROOT / "docs" / "img" / "result.png"
QUIZ = "The long journey of the Voyagers"
SHOW = "verdict => scrollTo({ top: verdict.getBoundingClientRect().top + scrollY - 24, behavior: 'instant' })"
SIZE = {"width": 1280, "height": 960}


def take(url: str) -> None:
    """Take a quiz with its second choice answered wrongly, and a picture of what the result says of that."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.find(), args=chromium.arguments())
        context = browser.new_context(base_url=url, viewport=SIZE, locale="en-GB", timezone_id="Europe/London")  # type: ignore[arg-type]
        visitor, key, choices, missed = Visitor(context, Inspection()), read_key(), 0, 0
        question = Library(visitor).opens().chooses(QUIZ).starts()
        while "Look over" not in question.heading:
            choices += not question.is_ordering
            if choices == 2 and not missed:
                missed = question.number
                question.answers_wrong(key)
            else:
                question.answers_right(key)
            question.goes_on()
        LookOver(visitor).hands_in()
        visitor.page.reload()
        visitor.page.locator(f"#q{missed}").evaluate(SHOW)
        visitor.page.wait_for_timeout(1500)
        PICTURE.parent.mkdir(parents=True, exist_ok=True)
        visitor.page.screenshot(path=PICTURE)
        browser.close()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        server = make_server(Path(folder))
        server.start("demo")
        try:
            take(server.url)
        finally:
            server.stop()
