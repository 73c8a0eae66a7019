"""Rules for templates: nothing inline that the content security policy would refuse, nothing imported in vain."""

import re
from pathlib import Path

import pytest

from tests.house.code import ROOT, told

FOLDER = ROOT / "quizapp" / "templates"
TEMPLATES = sorted(FOLDER.rglob("*.html")) + sorted(FOLDER.rglob("*.txt"))

COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)
INLINE = {
    re.compile(r"<script(?![^>]*\bsrc=)[^>]*>", re.IGNORECASE): "an inline script",
    re.compile(r"<style\b", re.IGNORECASE): "an inline style sheet",
    re.compile(r"<[a-z][^>]*\sstyle\s*=", re.IGNORECASE): "a style attribute",
    re.compile(r"<[a-z][^>]*\son[a-z]+\s*=", re.IGNORECASE): "an inline handler",
    re.compile(r"javascript:", re.IGNORECASE): "a javascript: address",
    re.compile(r"(?:src|href)=[\"'](?:https?:)?//", re.IGNORECASE): "something from another host",
    re.compile(r"\|\s*safe\b"): "text let through unescaped",
    re.compile(r"\{%-?\s*autoescape\s+false"): "text let through unescaped",
}
POST_FORM = re.compile(r"<form\b[^>]*\bmethod=[\"']?post\b[^>]*>(.*?)</form>", re.IGNORECASE | re.DOTALL)
FORM = re.compile(r"<form\b[^>]*>", re.IGNORECASE)
FROM_IMPORT = re.compile(r"\{%-?\s*from\s+[^%]*?\s+import\s+(.*?)(?:\s+with(?:out)? context)?\s*-?%\}", re.DOTALL)
IMPORT = re.compile(r"\{%-?\s*import\s+[^%]*?\s+as\s+(\w+)", re.DOTALL)


def source(template: Path) -> str:
    return COMMENT.sub("", template.read_text(encoding="utf-8"))


def name(template: Path) -> str:
    return template.relative_to(ROOT).as_posix()


def all_found(pattern: re.Pattern[str], why: str) -> list[str]:
    return [f"{name(t)}: {why}: {found.group()[:80]}" for t in TEMPLATES for found in pattern.finditer(source(t))]


@pytest.mark.parametrize(("pattern", "why"), INLINE.items(), ids=INLINE.values())
def test_nothing_inline(pattern: re.Pattern[str], why: str) -> None:
    faults = all_found(pattern, why)
    assert not faults, told(faults)


def test_every_imported_macro_is_used() -> None:
    faults = []
    for template in TEMPLATES:
        text = source(template)
        imported = [part.split(" as ")[-1].strip() for found in FROM_IMPORT.findall(text) for part in found.split(",")]
        imported += IMPORT.findall(text)
        rest = IMPORT.sub("", FROM_IMPORT.sub("", text))
        faults += [
            f"{name(template)}: imports {i} and does not use it" for i in imported if not re.search(rf"\b{i}\b", rest)
        ]
    assert not faults, told(faults)


def test_every_form_that_changes_something_carries_its_token() -> None:
    """The token comes with the macros of the submit button; a form by another macro (`action`) is theirs."""
    with_token = re.compile(r"\{\{\s*(?:token|submit)\(|name=\"csrf_token\"")
    faults = [
        f"{name(t)}: a form without `submit` or `token` of components/button.html: {found.group()[:80]}"
        for t in TEMPLATES
        for found in POST_FORM.finditer(source(t))
        if not with_token.search(found.group(1))
    ]
    assert not faults, told(faults)


def test_every_form_says_where_it_goes() -> None:
    faults = [f for f in all_found(FORM, "a form without method") if "method=" not in f]
    faults += [f for f in all_found(FORM, "a form without action") if "action=" not in f]
    assert not faults, told(faults)
