"""A language model, where an operator wants one: it proposes questions, and the core judges them.

Asking never fails: what goes wrong becomes a note beside the proposals that there are.
"""

import json
import logging
import re
from collections.abc import Iterator
from importlib.util import find_spec
from typing import Any

from quizapp.core.generate.proposals import Proposals
from quizapp.core.reading import Reading
from quizapp.core.text import paragraph_spans
from quizapp.language.endpoint import Budget, Endpoint, EndpointError, Limits, ask
from quizapp.language.prompt import request

_FEWEST, _SPARE = 4, 2
_TRIED = 20
_FENCED = re.compile(r"```\w*\n(.*?)```", re.DOTALL)
log = logging.getLogger(__name__)


def propose(reading: Reading, count: int, *, endpoint: Endpoint, budget: Budget | None = None) -> Proposals:
    """What a language model proposes to ask about an article; where it gives nothing, a note that says why.

    Args:
        reading: the article, whose text is sent to the endpoint.
        count: how many questions are wanted.
        endpoint: where the model is asked.
        budget: what it may cost; a fresh one of the usual limits where none is given.
    """
    if find_spec("httpx") is None:
        return Proposals(note="The part `llm` is not installed, so no language model was asked.")
    budget = budget or Budget(Limits())
    parts, whole = _parts(reading.text, budget.limits)
    note = "" if whole else "The language model was asked about the beginning of the article only, which is long."
    values: list[object] = []
    try:
        values.extend(_answers(reading, parts, count, endpoint, budget))
    except EndpointError as error:
        note = f"The language model {error}."
        log.warning("%s", note)
    return Proposals(tuple(values), note)


def _answers(reading: Reading, parts: list[str], count: int, endpoint: Endpoint, budget: Budget) -> Iterator[object]:
    """What is answered for each part of an article.

    Raises:
        EndpointError: for one of them nothing is; the others before it were given.
    """
    import httpx  # noqa: PLC0415 - the extra `llm`, which few installations have

    many = max(_FEWEST, -(-count // len(parts)) + _SPARE)
    with httpx.Client() as client:
        for part in parts:
            body = request(endpoint.model, reading, part, count=many, answer_tokens=budget.limits.answer_tokens)
            yield _value(_content(ask(client, endpoint, body, budget)))


def _parts(text: str, limits: Limits) -> tuple[list[str], bool]:
    """A text in parts of whole paragraphs, as many as may be asked about, and whether those are all."""
    parts, start, end = [], 0, 0
    for span in paragraph_spans(text):
        if span.end - start > limits.part and end > start:
            parts.append(text[start:end])
            start = span.start
        end = min(span.end, start + limits.part)
    parts.append(text[start:end])
    whole = end == len(text) and len(parts) <= limits.calls
    return parts[: limits.calls], whole


def _content(answer: Any) -> str:
    """The words of the model in an endpoint's answer.

    Raises:
        EndpointError: there are none.
    """
    try:
        content = answer["choices"][0]["message"]["content"]
    except (KeyError, IndexError, TypeError):
        content = None
    if not isinstance(content, str) or not content.strip():
        raise EndpointError("answered without a word")
    return content


def _value(content: str) -> object:
    """The JSON object in a model's words: they are it, they fence it, or it stands among them.

    Raises:
        EndpointError: there is none.
    """
    for candidate in (content, *_FENCED.findall(content), *_from_braces(content)):
        try:
            value, _ = json.JSONDecoder().raw_decode(candidate.strip())
        except (ValueError, RecursionError):
            continue
        if isinstance(value, dict) and ("choices" in value or "orderings" in value):
            return value
    raise EndpointError("answered with broken JSON")


def _from_braces(content: str) -> Iterator[str]:
    """The words from each of the first opening braces on."""
    for match in list(re.finditer(r"\{", content))[:_TRIED]:
        yield content[match.start() :]
