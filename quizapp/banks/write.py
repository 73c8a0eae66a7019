"""Write a bank: citations as the quotations that a person reads, offsets left out."""

from pathlib import Path
from typing import Any

import yaml

from quizapp.banks.values import ARTICLE, ITEMS, Bank, BankArticle
from quizapp.core.items import IDS, Item, to_dict

_UNSAID: dict[str, object] = {"form": "written", "fact": "", "fixed_order": False, "feedback": "", "after": []}


class _Dumper(yaml.SafeDumper):
    """Indents lists under their key, as people do."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 -- PyYAML's signature
        """Indent once more."""
        super().increase_indent(flow, False)  # noqa: FBT003 -- as above


def write_bank(bank: Bank, folder: Path) -> None:
    """Write a bank's two files into a folder; `read_bank` reads the same values back."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / ARTICLE).write_text(_article(bank.article), encoding="utf-8")
    body = {"items": [_item(item, bank.article.text) for item in bank.items]}
    (folder / ITEMS).write_text(_dump(body), encoding="utf-8")


def _dump(value: object) -> str:
    text: str = yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=110)
    return text


def _article(article: BankArticle) -> str:
    front = {
        "title": article.title,
        "source": article.source,
        "published_on": str(article.published_on) if article.published_on else "",
        "language": article.language,
        "licence": article.licence,
        "shown": article.shown,
    }
    return f"---\n{_dump({name: value for name, value in front.items() if value})}---\n{article.text}\n"


def _item(item: Item, text: str) -> dict[str, Any]:
    body = to_dict(item)
    del body["problems"]
    if body.get("derivation") == {"kind": "literal", "operands": []}:
        del body["derivation"]
    for group in ("options", "events"):
        for letter, each in zip(IDS, body.get(group, ()), strict=False):
            each.pop("key", None)
            if each["id"] == letter and group == "options":
                del each["id"]
    pruned: dict[str, Any] = _pruned(body, text)
    return pruned


def _pruned(value: Any, text: str) -> Any:
    if isinstance(value, list):
        return [_pruned(each, text) for each in value]
    if not isinstance(value, dict):
        return value
    if "exact" in value:
        return _quotation(value["exact"], value["start"], text)
    kept = {key: each for key, each in value.items() if key not in _UNSAID or each != _UNSAID[key] or key == "feedback"}
    return {key: _pruned(each, text) for key, each in kept.items() if key != "citations" or each}


def _quotation(exact: str, start: int, text: str) -> str | dict[str, object]:
    before = sum(text.startswith(exact, i) for i in range(start))
    if before or text.find(exact, start + 1) >= 0:
        return {"exact": exact, "occurrence": before + 1}
    return exact
