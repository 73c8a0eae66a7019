"""Items as JSON: what banks store, `generate` prints and hashes are taken of."""

import json
from collections.abc import Iterable
from hashlib import sha256
from typing import Any

from quizapp.core.citations import Citation
from quizapp.core.items.values import (
    After,
    Choice,
    Derivation,
    DerivationKind,
    Event,
    Evidence,
    Item,
    ItemError,
    Option,
    Ordering,
    Problem,
    require,
)
from quizapp.core.timex import Timex


def item_hash(item: Item) -> str:
    """The sha256 of what a student could tell apart: kind, stem, texts, key or order, citations."""
    body = to_dict(item)
    if isinstance(item, Choice):
        answers = [[o["text"], o["key"]] for o in body["options"]]
    else:
        shown = {e["id"]: [e["text"], e.get("timex"), e["after"], e["citations"]] for e in body["events"]}
        answers = [[e["text"] for e in body["events"]], [shown[i] for i in body["order"]]]
    essence = [item.kind, item.stem, answers, body.get("citations", [])]
    return sha256(json.dumps(essence, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()).hexdigest()


def to_dict(item: Item, problems: Iterable[Problem] = ()) -> dict[str, Any]:
    """An item as the JSON values of docs/item-format.md, without its hash."""
    body: dict[str, Any] = {"id": item.id, "kind": item.kind, "form": item.form}
    if isinstance(item, Choice):
        body |= {"fact": item.fact, "stem": item.stem, "fixed_order": item.fixed_order}
        body["derivation"] = {
            "kind": item.derivation.kind.value,
            "operands": [c.to_dict() for c in item.derivation.operands],
        }
        body["options"] = [_option_dict(o) for o in item.options]
        body["citations"] = [c.to_dict() for c in item.citations]
    else:
        body |= {"stem": item.stem, "events": [_event_dict(e) for e in item.events], "order": list(item.order)}
    body["explanation"] = item.explanation
    body["problems"] = [{"check": p.check, "severity": p.severity.value, "message": p.message} for p in problems]
    return body


def _option_dict(option: Option) -> dict[str, Any]:
    return {
        "id": option.id,
        "text": option.text,
        "key": option.key,
        "evidence": option.evidence.value,
        "citations": [c.to_dict() for c in option.citations],
        "feedback": option.feedback,
    }


def _event_dict(event: Event) -> dict[str, Any]:
    body: dict[str, Any] = {"id": event.id, "text": event.text}
    if event.timex:
        body["timex"] = event.timex.to_dict()
    body["after"] = [{"event": a.event, "citations": [c.to_dict() for c in a.citations]} for a in event.after]
    body["citations"] = [c.to_dict() for c in event.citations]
    return body


def from_dict(body: dict[str, Any]) -> Item:
    """Read back what `to_dict` wrote; `hash` and `problems` are derived and ignored.

    Raises:
        ItemError: a field is missing, unknown or of the wrong type; the message names it.
    """
    try:
        return _choice(body) if body["kind"] == "choice" else _ordering(body)
    except ItemError:
        raise
    except KeyError as missing:
        raise ItemError(f"{missing.args[0]}: is missing") from None
    except (TypeError, ValueError, AttributeError) as error:
        raise ItemError(str(error)) from None


def _citations(values: list[dict[str, Any]]) -> tuple[Citation, ...]:
    return tuple(Citation(**value) for value in values)


def _choice(body: dict[str, Any]) -> Choice:
    derivation = body.get("derivation") or {"kind": "literal", "operands": []}
    return Choice(
        id=body["id"],
        stem=body["stem"],
        options=tuple(_option(o) for o in body["options"]),
        citations=_citations(body["citations"]),
        explanation=body["explanation"],
        form=body.get("form", "written"),
        fact=body.get("fact", ""),
        derivation=Derivation(
            kind=DerivationKind(derivation["kind"]), operands=_citations(derivation.get("operands", []))
        ),
        fixed_order=body.get("fixed_order", False),
    )


def _option(body: dict[str, Any]) -> Option:
    evidence = Evidence(body["evidence"])
    require(body.get("key", evidence is Evidence.KEY) == (evidence is Evidence.KEY), "options: key against evidence")
    return Option(
        id=body["id"],
        text=body["text"],
        evidence=evidence,
        feedback=body.get("feedback", ""),
        citations=_citations(body.get("citations", [])),
    )


def _ordering(body: dict[str, Any]) -> Ordering:
    require(body["kind"] == "ordering", f"kind: {body['kind']!r} is neither choice nor ordering")
    return Ordering(
        id=body["id"],
        stem=body["stem"],
        events=tuple(_event(e) for e in body["events"]),
        order=tuple(body["order"]),
        explanation=body["explanation"],
        form=body.get("form", "written"),
    )


def _event(body: dict[str, Any]) -> Event:
    return Event(
        id=body["id"],
        text=body["text"],
        citations=_citations(body["citations"]),
        timex=Timex.from_dict(body["timex"]) if body.get("timex") else None,
        after=tuple(After(event=a["event"], citations=_citations(a["citations"])) for a in body.get("after", [])),
    )
