"""One server and one browser for all journeys of a process, and people who visit it."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright

from tests.journeys import chromium
from tests.journeys.inspection import Inspection
from tests.journeys.keys import Key, read_key
from tests.journeys.server import Server, make_server
from tests.journeys.visitor import Visitor

Arrives = Callable[..., Visitor]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder drives a browser, and shares one server: all of it runs in one process."""
    for item in items:
        if "journeys" in item.path.parts:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.xdist_group("journeys"))


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The demo as `make demo` serves it, in a folder of its own."""
    serving = make_server(tmp_path_factory.mktemp("quizapp"))
    serving.start("demo")
    yield serving
    assert serving.stop() == 0
    for word in ("Traceback", "Warning", "ERROR"):
        assert word not in serving.printed, serving.printed


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    path = chromium.find()
    assert path, "there is no Chromium; `make test` installs one"
    launched = playwright.chromium.launch(executable_path=path, args=chromium.arguments())
    yield launched
    launched.close()


@pytest.fixture(scope="session")
def key() -> Key:
    return read_key()


@pytest.fixture(scope="session")
def inspection() -> Inspection:
    return Inspection()


@pytest.fixture
def arrives(server: Server, browser: Browser, inspection: Inspection) -> Iterator[Arrives]:
    """Someone opens a browser of their own: `arrives()`, or `arrives(java_script_enabled=False)` and the like."""
    visitors: list[Visitor] = []

    def open_browser(**options: Any) -> Visitor:
        scripted = options.get("java_script_enabled", True)
        context = browser.new_context(base_url=server.url, locale="en-GB", timezone_id="Europe/Berlin", **options)
        context.set_default_timeout(20_000)
        visitor = Visitor(context, inspection, has_script=scripted)
        visitors.append(visitor)
        return visitor

    yield open_browser
    troubles = [trouble for visitor in visitors for trouble in visitor.troubles]
    for visitor in visitors:
        visitor.context.close()
    assert not troubles, "\n".join(troubles)
