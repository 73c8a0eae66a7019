"""What only one place of the house may do: commit, read the environment, look at the clock, print."""

import ast
from collections.abc import Callable, Iterator

import pytest

from tests.house.code import Module, modules, told

Call = tuple[int, str]


def calls(module: Module) -> Iterator[Call]:
    """Line and dotted name of everything a file calls."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute | ast.Name):
            yield node.lineno, ast.unparse(node.func)


def attributes(module: Module) -> Iterator[Call]:
    """Line and dotted name of every attribute a file reads."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Attribute):
            yield node.lineno, ast.unparse(node)


def faults(
    read: Callable[[Module], Iterator[Call]],
    matches: Callable[[str], bool],
    allowed: Callable[[Module], bool],
    why: str,
) -> list[str]:
    found = [(m, *call) for m in modules() if not allowed(m) for call in read(m)]
    return [f"{m.path}:{line}: {name}: {why}" for m, line, name in found if matches(name)]


def test_only_db_commits() -> None:
    found = faults(
        calls,
        lambda name: name.endswith((".commit", ".begin_nested")),
        lambda m: m.name == "quizapp.db",
        "the edge opens db.transaction(), which commits; services never do",
    )
    assert not found, told(found)


def test_only_config_reads_the_environment() -> None:
    found = faults(
        attributes,
        lambda name: name in {"os.environ", "os.getenv", "os.environb"},
        lambda m: m.name == "quizapp.config",
        "settings are read in config.py and handed on",
    )
    found += [
        f"{m.path}: imports environ or getenv from os"
        for m in modules()
        for node in ast.walk(m.tree)
        if isinstance(node, ast.ImportFrom)
        and node.module == "os"
        and {a.name for a in node.names} & {"environ", "getenv"}
    ]
    assert not found, told(found)


@pytest.mark.parametrize("clock", ["datetime.now", "datetime.utcnow", "date.today", "time.time"])
def test_core_and_services_are_handed_the_time(clock: str) -> None:
    found = faults(
        calls,
        lambda name: name.endswith(clock),
        lambda m: m.part not in {"core", "services", "permissions", "banks"},
        "take `now` as an argument",
    )
    assert not found, told(found)


def test_chance_is_handed_over_too() -> None:
    found = faults(
        calls,
        lambda name: name.startswith("random.") and name != "random.Random",
        lambda _: False,
        "draw from an rng that was handed over, not from the global one",
    )
    assert not found, told(found)


def test_services_know_no_pages() -> None:
    found = faults(
        calls,
        lambda name: name.split(".")[-1] in {"abort", "flash", "redirect", "url_for", "render_template"},
        lambda m: m.part not in {"core", "services", "models", "permissions"},
        "raise an exception of the tree; errors.py makes a page of it",
    )
    assert not found, told(found)
