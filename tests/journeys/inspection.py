"""What every page met on a journey is looked at for: accessibility in light and dark, and a width of 320 px."""

import re
from dataclasses import dataclass, field
from typing import Any, Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

NARROW = {"width": 320, "height": 640}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


# The names of the parts that a page is made of: two pages with the same ones differ in their words only.
PARTS = "[...new Set([...document.querySelectorAll('main *')].flatMap(e => [...e.classList]))].sort().join(' ')"


@dataclass
class Inspection:
    """Looks at each kind of page once; its address without numbers and its parts tell the kind."""

    seen: set[tuple[str, str, bool]] = field(default_factory=set)
    axe: Axe = field(default_factory=Axe)

    def look_at(self, page: Page, *, has_script: bool) -> None:
        """Fail with what is wrong on the page, if anything is; axe itself needs script."""
        kind = (re.sub(r"\d+", "N", page.url.split("?")[0].split("#")[0]), page.evaluate(PARTS), has_script)
        if kind in self.seen:
            return
        self.seen.add(kind)
        faults = [*(self._not_accessible(page) if has_script else ()), *self._too_wide(page)]
        assert not faults, "\n".join([page.url, *faults])

    def _not_accessible(self, page: Page) -> list[str]:
        faults = []
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            found: dict[str, Any] = self.axe.run(page).response
            faults += [_told(scheme, violation) for violation in found["violations"]]
        page.emulate_media(color_scheme="light")
        return faults

    def _too_wide(self, page: Page) -> list[str]:
        usual = page.viewport_size
        page.set_viewport_size(NARROW)
        width = page.evaluate("document.documentElement.scrollWidth")
        if usual:
            page.set_viewport_size(usual)
        return [f"is {width} px wide where there are {NARROW['width']}"] if width > NARROW["width"] else []


def _told(scheme: str, violation: dict[str, Any]) -> str:
    where = [f"{' '.join(map(str, node['target']))}: {node['failureSummary']}" for node in violation["nodes"][:3]]
    return f"axe ({scheme}): {violation['id']}: {violation['help']}\n    " + "\n    ".join(where)
