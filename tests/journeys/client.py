"""A reader without a browser: plain HTTP with cookies, for what happens too fast or too badly for a browser."""

import json
import re
import urllib.request
from dataclasses import dataclass, field
from http.cookiejar import CookieJar
from typing import Any
from urllib.parse import urlencode


@dataclass
class Client:
    """Keeps its cookies and the token that forms carry."""

    url: str
    cookies: CookieJar = field(default_factory=CookieJar)
    token: str = ""
    address: str = ""

    def get(self, path: str) -> str:
        """Load a page."""
        return self._open(urllib.request.Request(self.url + path))

    def post(self, path: str, **fields: str) -> str:
        """Send a form; the page that it leads to."""
        return self._open(urllib.request.Request(self.url + path, self._body(fields)))

    def save(self, path: str, **fields: str) -> dict[str, Any]:
        """Send an answer as the page's script does; what the server says of it."""
        request = urllib.request.Request(self.url + path, self._body(fields), {"Accept": "application/json"})
        said: dict[str, Any] = json.loads(self._open(request))
        return said

    def _body(self, fields: dict[str, str]) -> bytes:
        return urlencode({"csrf_token": self.token, **fields}).encode()

    def _open(self, request: urllib.request.Request) -> str:
        opener = urllib.request.build_opener(
            urllib.request.ProxyHandler({}), urllib.request.HTTPCookieProcessor(self.cookies)
        )
        with opener.open(request, timeout=20) as answer:
            self.address = answer.geturl().removeprefix(self.url)
            text: str = answer.read().decode()
        found = re.search(r'name="csrf_token" value="([^"]+)"', text)
        self.token = found[1] if found else self.token
        return text
