"""The project's own files and syntax trees, for the rules that are read from them."""

import ast
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Module:
    """A Python file: its dotted name, its path from the root, its syntax tree and the number of its lines."""

    name: str
    path: str
    tree: ast.Module
    lines: int

    @property
    def part(self) -> str:
        """The part of the house that the file belongs to: `core`, `web`, `db`…"""
        return self.name.split(".")[1] if "." in self.name else ""


@dataclass(frozen=True)
class Import:
    """One imported module, the name taken from it (if any), and the line."""

    module: str
    name: str | None
    line: int


@dataclass(frozen=True)
class Function:
    """A function with its path from the root, its dotted name in the file, and its lines from `def` on."""

    path: str
    name: str
    lines: int
    decorators: tuple[str, ...]

    @property
    def place(self) -> str:
        """How tables of exceptions name the function."""
        return f"{self.path}::{self.name}"


@cache
def modules(folder: str = "quizapp") -> tuple[Module, ...]:
    """Every Python file in a folder of the project."""
    return tuple(_module(path) for path in sorted((ROOT / folder).rglob("*.py")))


def _module(path: Path) -> Module:
    text = path.read_text(encoding="utf-8")
    inside = path.relative_to(ROOT)
    name = ".".join(inside.with_suffix("").parts).removesuffix(".__init__")
    return Module(name, inside.as_posix(), ast.parse(text), len(text.splitlines()))


def imports(module: Module) -> Iterator[Import]:
    """Every import of a file, wherever in it it stands; `from a import b` names the module a.b where that is one."""
    known = {m.name for m in modules()}
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from (Import(alias.name, None, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            origin = _origin(module, node)
            for alias in node.names:
                deeper = f"{origin}.{alias.name}"
                yield Import(deeper, None, node.lineno) if deeper in known else Import(origin, alias.name, node.lineno)


def _origin(module: Module, node: ast.ImportFrom) -> str:
    if not node.level:
        return node.module or ""
    package = module.name.split(".") if module.path.endswith("__init__.py") else module.name.split(".")[:-1]
    kept = package[: len(package) - node.level + 1]
    return ".".join([*kept, *([node.module] if node.module else [])])


def functions(module: Module) -> Iterator[Function]:
    """Every function of a file, methods and inner functions too."""
    yield from _functions(module.path, module.tree, "")


def _functions(path: str, node: ast.AST, outer: str) -> Iterator[Function]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (child.end_lineno or child.lineno) - child.lineno + 1
            yield Function(path, outer + child.name, lines, tuple(ast.unparse(d) for d in child.decorator_list))
        named = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
        yield from _functions(path, child, f"{outer}{child.name}." if named else outer)  # type: ignore[attr-defined]


@cache
def tracked() -> tuple[Path, ...]:
    """Every file that is in the repository, or would be by the next commit."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    paths = (ROOT / name for name in listed.stdout.decode().split("\0") if name)
    return tuple(path for path in paths if path.is_file())


def told(faults: list[str]) -> str:
    """What a failed rule prints: one fault a line."""
    return "\n" + "\n".join(faults)
