"""A client that reads pages as a browser without script does, and checks each one that it is given."""

from itertools import pairwise
from typing import Any

from flask.testing import FlaskClient
from lxml import html
from lxml.html import HtmlElement
from werkzeug.test import TestResponse

INLINE = "//script[not(@src)] | //style | //*[@style] | //*[@*[starts-with(name(), 'on')]]"
LABELLED = "//input[not(@type='hidden')] | //select | //textarea"


class Reader(FlaskClient):
    """A visitor; `page` is the page in front of them, and `text` what it says in one line."""

    page: HtmlElement
    answer: TestResponse

    @property
    def text(self) -> str:
        """The words of the page, with white space folded."""
        return said(self.page.find(".//main"))

    @property
    def heading(self) -> str:
        """What the page is called."""
        return said(self.page.find(".//h1"))

    def goes(self, path: str, status: int = 200, **arguments: Any) -> "Reader":
        """Open an address, follow where it leads, and check the page."""
        return self.reads(self.get(path, follow_redirects=True, **arguments), status)

    def presses(self, label: str, status: int = 200, **fields: str | list[str]) -> "Reader":
        """Press the button of a name, with its form as it stands but for `fields`; empty ones are left out."""
        button = self._button(label)
        form = self._form(button)
        filled = _filled(form) | ({button.get("name"): button.get("value")} if button.get("name") else {}) | fields
        sent = {name: value for name, value in filled.items() if value not in ("", [])}
        if form.get("method") == "get":
            return self.goes(form.get("action"), status, query_string=sent)
        return self.reads(
            self.post(button.get("formaction") or form.get("action"), data=sent, follow_redirects=True), status
        )

    def posts(self, path: str, status: int = 200, *, json: bool = False, **fields: str | list[str]) -> "Reader":
        """Send fields that no button of the page would send, with the page's own token."""
        token = self.page.xpath("//input[@name='csrf_token']/@value")[0]
        headers = {"Accept": "application/json"} if json else {}
        answer = self.post(path, data=fields | {"csrf_token": token}, headers=headers, follow_redirects=True)
        return self.reads(answer, status)

    def texts(self, path: str) -> list[str]:
        """What each element of an XPath says."""
        return [said(found) for found in self.page.xpath(path)]

    def reads(self, answer: TestResponse, status: int) -> "Reader":
        """Take an answer for what is in front of them, and check the page."""
        self.answer = answer
        assert answer.status_code == status, f"{answer.status}: {answer.text[:2000]}"
        if answer.mimetype == "text/html":
            self.page = check(answer.text)
        return self

    def _button(self, label: str) -> HtmlElement:
        found = [b for b in self.page.iter("button") if label in (said(b), b.get("aria-label"))]
        assert len(found) == 1, f"{len(found)} buttons are called {label!r}"
        return found[0]

    def _form(self, button: HtmlElement) -> HtmlElement:
        named = button.get("form")
        return self.page.get_element_by_id(named) if named else next(button.iterancestors("form"))


def said(element: HtmlElement) -> str:
    """The words of an element in one line."""
    return " ".join(element.text_content().split())


def _filled(form: HtmlElement) -> dict[str, str | list[str]]:
    """What a form sends as it stands: a list where a name is there more than once."""
    found: dict[str, list[str]] = {}
    for field in form.iter("input", "textarea", "select"):
        if field.get("type") not in ("radio", "checkbox") or field.get("checked") is not None:
            found.setdefault(field.get("name"), []).append(_value(field))
    return {name: values[0] if len(values) == 1 else values for name, values in found.items()}


def _value(field: HtmlElement) -> str:
    if field.tag == "textarea":
        return str(field.text_content()).removeprefix("\n")
    if field.tag == "select":
        chosen = field.xpath("./option[@selected]/@value") or field.xpath("./option/@value")
        return str(chosen[0])
    return str(field.get("value", ""))


def check(text: str) -> HtmlElement:
    """Fail with everything that no page of ours may have, or lack."""
    page = html.document_fromstring(text)
    faults = [*_heads(page), *_fields(page), *_links(page)]
    faults += [f"inline: {html.tostring(found)[:80]!r}" for found in page.xpath(INLINE)]
    assert not faults, "\n".join(faults)
    return page


def _heads(page: HtmlElement) -> list[str]:
    headings = [said(h) for h in page.iter("h1")]
    title = said(page.find(".//title"))
    levels = [int(h.tag[1]) for h in page.iter("h1", "h2", "h3", "h4", "h5", "h6")]
    faults = [] if page.get("lang") else ["the page has no language"]
    faults += [] if len(headings) == 1 else [f"{len(headings)} h1"]
    faults += [] if headings and title.startswith(headings[0]) else [f"the title {title!r} does not begin with its h1"]
    faults += [f"h{b} follows h{a}" for a, b in pairwise(levels) if b > a + 1]
    return faults


def _fields(page: HtmlElement) -> list[str]:
    labels = set(page.xpath("//label/@for"))
    faults = [
        f"no label: {html.tostring(f)[:120]!r}"
        for f in page.xpath(LABELLED)
        if not (f.get("id") in labels or f.get("aria-label") or f.xpath("ancestor::label"))
    ]
    for form in page.iter("form"):
        faults += [] if form.get("action") and form.get("method") in ("get", "post") else ["a form without its way"]
        asks_only = form.get("method") == "get"
        faults += [] if asks_only or form.xpath(".//input[@name='csrf_token']") else [f"no token: {form.get('action')}"]
    buttons = page.xpath("//button[not(@type)]")
    return faults + [f"no type: {html.tostring(b)[:80]!r}" for b in buttons]


def _links(page: HtmlElement) -> list[str]:
    ids = page.xpath("//@id")
    faults = [f"the id {i!r} stands twice" for i in sorted({i for i in ids if ids.count(i) > 1})]
    anchors = {href[1:] for href in page.xpath("//a/@href") if href.startswith("#")}
    told = {i for names in page.xpath("//@aria-labelledby | //@aria-describedby") for i in names.split()}
    faults += [f"#{missing} leads nowhere" for missing in sorted((anchors | told) - set(ids))]
    return faults + ["an image without alt" for _ in page.xpath("//img[not(@alt)]")]
