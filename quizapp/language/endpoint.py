"""One request to an OpenAI-compatible endpoint, bounded in time, size and tries; it tells nothing but our own words.

What the endpoint says of an error is never repeated, and neither are addresses: either may hold the key.
"""

import json
import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from quizapp.language.prompt import plainer

if TYPE_CHECKING:
    import httpx

_PATH = "/chat/completions"
_AGAIN = frozenset({429, 500, 502, 503, 504})
_TOLD = {
    401: "refuses the key",
    403: "refuses the key",
    404: "knows no such model or address",
    413: "finds the article too long",
    429: "has no room for more requests now",
}
_LONGEST_COMPLAINT = 20_000


class EndpointError(Exception):
    """Why an endpoint gave nothing, as the end of a sentence about it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """Where a language model is asked; the key is never shown."""

    url: str
    model: str
    key: str = field(default="", repr=False)

    @property
    def address(self) -> str:
        """Where requests go; a setting may name the API's root or its full path."""
        root = self.url.rstrip("/")
        return root if root.endswith(_PATH) else root + _PATH

    @property
    def headers(self) -> dict[str, str]:
        """What every request says. Nothing compressed is asked for, since it could grow without bound."""
        own = {"Accept": "application/json", "Accept-Encoding": "identity"}
        return own | ({"Authorization": f"Bearer {self.key}"} if self.key else {})


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What asking about one article may cost.

    Args:
        calls: how many parts of an article are asked about at most.
        part: the characters of a part.
        answer_tokens: what the model may write for a part.
        answer_bytes: what is read of an answer at most.
        retries: how many failed requests are made again, over all parts.
        backoff: seconds before the first of them; each next waits twice as long, or as the endpoint says.
        seconds: the time for everything.
        silence: for how many seconds an endpoint may say nothing.
    """

    calls: int = 3
    part: int = 24_000
    answer_tokens: int = 6_000
    answer_bytes: int = 1_000_000
    retries: int = 2
    backoff: float = 1.0
    seconds: float = 180.0
    silence: float = 90.0


class Budget:
    """What is left of the limits while an article is asked about."""

    def __init__(
        self,
        limits: Limits,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.limits = limits
        self.retries = limits.retries
        self._clock, self._sleep = clock, sleep
        self._ends = clock() + limits.seconds

    @property
    def left(self) -> float:
        """The seconds that are left.

        Raises:
            EndpointError: there are none.
        """
        left = self._ends - self._clock()
        if left <= 0:
            raise EndpointError("did not answer in time")
        return left

    def wait(self, told: str, wanted: float | None) -> None:
        """Wait before a failed request is made again.

        Args:
            told: why it failed.
            wanted: for how many seconds the endpoint asks to be left alone, if it does.

        Raises:
            EndpointError: there is no retry left, or no time to wait so long.
        """
        if not self.retries:
            raise EndpointError(told)
        pause = self.limits.backoff * 2 ** (self.limits.retries - self.retries) if wanted is None else wanted
        if pause >= self.left:
            raise EndpointError(f"{told}, and asks for more patience than there is time")
        self.retries -= 1
        self._sleep(pause)


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    kind: str
    retry_after: str
    data: bytes


def ask(client: "httpx.Client", endpoint: Endpoint, body: dict[str, Any], budget: Budget) -> Any:
    """The JSON with which an endpoint answers a request; what fails for a moment is tried again.

    Raises:
        EndpointError: it gives none.
    """
    while True:
        answer = _send(client, endpoint, body, budget)
        if answer is None:
            budget.wait("cannot be reached", None)
        elif answer.status in _AGAIN:
            budget.wait(_told(answer.status), _seconds(answer.retry_after))
        elif answer.status in (400, 422):
            simpler = plainer(body, answer.data[:_LONGEST_COMPLAINT].decode(errors="replace"))
            if simpler is None:
                raise EndpointError("does not understand the request")
            body = simpler
        else:
            return _json(answer)


def _send(client: "httpx.Client", endpoint: Endpoint, body: dict[str, Any], budget: Budget) -> _Answer | None:
    """One answer, read no further than is allowed; None where there is no connection.

    Raises:
        EndpointError: it takes too long, which another try would only double, or is too long.
    """
    import httpx  # noqa: PLC0415 - the extra `llm`, which few installations have

    timeout = httpx.Timeout(min(budget.limits.silence, budget.left), connect=min(10.0, budget.left))
    try:
        with client.stream(
            "POST", endpoint.address, json=body, headers=endpoint.headers, timeout=timeout, follow_redirects=False
        ) as response:
            data = bytearray()
            for chunk in response.iter_raw():
                data += chunk
                if len(data) > budget.limits.answer_bytes:
                    raise EndpointError("answers at a length that nobody asked for")
                _ = budget.left
            headers = response.headers
            kind, after = headers.get("content-type", ""), headers.get("retry-after", "")
            return _Answer(response.status_code, kind, after, bytes(data))
    except httpx.ReadTimeout:
        raise EndpointError("did not answer in time") from None
    except (httpx.HTTPError, httpx.InvalidURL):
        return None


def _json(answer: _Answer) -> Any:
    if answer.status != HTTPStatus.OK:
        raise EndpointError(_told(answer.status))
    if "json" not in answer.kind.casefold():
        raise EndpointError("answers with something other than JSON")
    try:
        return json.loads(answer.data)
    except (ValueError, RecursionError):
        raise EndpointError("answers with broken JSON") from None


def _told(status: int) -> str:
    if 300 <= status < 400:
        return "sends requests on to another address, which is not followed"
    return _TOLD.get(status, f"answers with an error (HTTP {status})")


def _seconds(retry_after: str) -> float | None:
    """The seconds that a Retry-After header asks for, given as their number or as a date."""
    if re.fullmatch(r"\d{1,9}", retry_after.strip()):
        return float(retry_after)
    try:
        moment = parsedate_to_datetime(retry_after)
    except ValueError:
        return None
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0.0, (aware - datetime.now(UTC)).total_seconds())
