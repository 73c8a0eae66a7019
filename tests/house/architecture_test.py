"""Who may import whom (docs/architecture.md): what import-linter cannot say is said here, by the syntax trees."""

import ast
import sys
from fnmatch import fnmatchcase

import pytest

from tests.house.code import Import, Module, imports, modules, told

# Each part of the house and the parts that it may import besides itself.
MAY_IMPORT: dict[str, set[str]] = {
    "": set(),
    "core": set(),
    "language": {"core"},
    "intake": {"core"},
    "interchange": {"core"},
    "banks": {"core"},
    "db": set(),
    "config": {"servers"},
    "servers": set(),
    "mail": {"servers"},
    "extensions": set(),
    "assets": set(),
    "resources": set(),
    "schema": {"resources"},
    "models": {"db", "core"},
    "permissions": {"core"},
    "services": {"models", "core", "permissions", "banks", "interchange"},
    "jobs": {"services", "language", "intake", "banks", "config", "db"},
    "security": {"permissions", "models", "extensions"},
    "errors": {"core", "services"},
    "web": {"services", "models", "core", "permissions", "security", "extensions", "jobs", "db"},
}
EVERYTHING = {*MAY_IMPORT, "cli", "app", "wsgi"}
MAY_IMPORT |= {"cli": EVERYTHING - {"web"}, "app": EVERYTHING - {"cli", "wsgi"}, "wsgi": {"app", "config"}}

# Where only some names of a part may be taken.
ONLY_THESE_NAMES = {
    ("web", "quizapp.jobs"): ["enqueue_*"],
    ("web", "quizapp.db"): ["session", "transaction"],
}

# Frameworks that whole parts do without, whoever imports them.
WITHOUT = {
    "banks": {"flask", "werkzeug", "sqlalchemy", "spacy"},
    "language": {"flask", "werkzeug", "sqlalchemy"},
    "intake": {"flask", "werkzeug", "sqlalchemy", "spacy"},
    "interchange": {"flask", "werkzeug", "sqlalchemy", "spacy"},
    "permissions": {"flask", "werkzeug", "sqlalchemy", "spacy"},
    "models": {"flask", "werkzeug", "spacy"},
    "services": {"flask", "werkzeug", "wtforms", "spacy", "huey", "httpx"},
    "web": {"spacy", "huey", "httpx"},
    "app": {"spacy", "httpx"},
    "security": {"spacy"},
    "errors": {"spacy"},
    "jobs": {"spacy", "httpx"},
    "cli": {"spacy", "httpx"},
}


def part_of(name: str) -> str:
    return name.split(".")[1] if "." in name else ""


def ours(module: Module) -> list[Import]:
    return [i for i in imports(module) if i.module.split(".")[0] == "quizapp"]


def test_every_part_of_the_house_has_its_rule() -> None:
    unruled = sorted({m.part for m in modules()} - set(MAY_IMPORT))
    assert not unruled, f"no rule says what these may import: {unruled}; add them to MAY_IMPORT and to the docs"


def test_no_part_imports_another_that_it_may_not() -> None:
    faults = [
        f"{m.path}:{i.line}: {m.part} may not import {i.module}"
        for m in modules()
        for i in ours(m)
        if part_of(i.module) not in MAY_IMPORT.get(m.part, set()) | {m.part}
    ]
    assert not faults, told(faults)


def test_the_core_imports_the_standard_library_only() -> None:
    faults = [
        f"{m.path}:{i.line}: the core is pure and may not import {i.module}"
        for m in modules()
        if m.part == "core"
        for i in imports(m)
        if i.module.split(".")[0] not in sys.stdlib_module_names | {"quizapp"}
    ]
    assert not faults, told(faults)


@pytest.mark.parametrize(
    "banned", ["os", "pathlib", "io", "random", "time", "socket", "subprocess", "tempfile", "sqlite3"]
)
def test_the_core_reaches_nothing_outside_itself(banned: str) -> None:
    faults = [
        f"{m.path}:{i.line}: the core opens no file, reads no clock and draws no random number of its own: {i.module}"
        for m in modules()
        if m.part == "core"
        for i in imports(m)
        if i.module.split(".")[0] == banned and not (i.module == "random" and i.name == "Random")
    ]
    assert not faults, told(faults)


def test_parts_do_without_the_frameworks_of_others() -> None:
    faults = [
        f"{m.path}:{i.line}: {m.part} does without {i.module}"
        for m in modules()
        for i in imports(m)
        if i.module.split(".")[0] in WITHOUT.get(m.part, set())
    ]
    assert not faults, told(faults)


def test_only_the_names_meant_for_others_are_taken() -> None:
    faults = [
        f"{m.path}:{i.line}: {m.part} takes {i.name or 'the whole'} from {i.module}; it may take {', '.join(names)}"
        for m in modules()
        for i in ours(m)
        if (names := ONLY_THESE_NAMES.get((m.part, i.module)))
        and not any(fnmatchcase(i.name or "", name) for name in names)
    ]
    assert not faults, told(faults)


def test_no_web_package_imports_a_sibling() -> None:
    faults = []
    for m in (m for m in modules() if m.name.count(".") >= 2 and m.part == "web"):
        mine = m.name.split(".")[2]
        siblings = {n.name.split(".")[2] for n in modules() if n.part == "web" and n.name.count(".") >= 3} - {mine}
        faults += [
            f"{m.path}:{i.line}: {mine} may not import its sibling {i.module}"
            for i in ours(m)
            if i.module.startswith("quizapp.web.") and i.module.split(".")[2] in siblings
        ]
    assert not faults, told(faults)


def test_only_the_edge_imports_the_app() -> None:
    faults = [
        f"{m.path}:{i.line}: only cli and wsgi make an app"
        for m in modules()
        if m.part not in {"cli", "wsgi", "app"}
        for i in ours(m)
        if i.module == "quizapp.app"
    ]
    assert not faults, told(faults)


def test_the_root_package_is_empty() -> None:
    assert not next(m for m in modules() if m.name == "quizapp").tree.body


def test_imports_are_absolute() -> None:
    faults = [
        f"{m.path}:{node.lineno}: write the import out from `quizapp` on"
        for m in modules()
        for node in ast.walk(m.tree)
        if isinstance(node, ast.ImportFrom) and node.level
    ]
    assert not faults, told(faults)
