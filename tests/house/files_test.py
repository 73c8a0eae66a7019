"""What may lie in the repository: our own text, no path of a machine, no package host, nothing of others."""

import re
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from tests.house.code import ROOT, told, tracked

BINARY = {".png", ".ico", ".woff2", ".webp"}
LARGEST = 400_000

# Written so that this file does not hold what it looks for.
MACHINE_PATH = re.compile(r"(?<![\w.])/(?:work|root|home|Users|mnt|private)/\w|(?<![\w.])/tmp/\w|\b[A-Z]:\\\\?Users")
PACKAGE_HOST = re.compile(
    r"(?:pypi|pythonhosted|npmjs|yarnpkg|jsdelivr|unpkg|cdnjs|anaconda)\.(?:org|com|net|io)|--(?:extra-)?index-ur[l]"
)
BESIDE = re.compile(r"\.\./share[d]\b|\bfarm-(?:bench|studio)\b")
BANNER = re.compile(r"@license|@preserve|/\*!|sourceMappingURL|\bCopyright \(c\)", re.IGNORECASE)
VENDORED = {
    "vendor",
    "vendored",
    "third_party",
    "third-party",
    "node_modules",
    "bower_components",
    "site-packages",
    "lib",
}


def texts() -> Iterator[tuple[str, str]]:
    """Path from the root and text of every tracked text file."""
    for path in tracked():
        if path.suffix not in BINARY:
            yield path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")


def finds(pattern: re.Pattern[str], why: str) -> list[str]:
    return [
        f"{path}:{number}: {found.group()!r}: {why}"
        for path, text in texts()
        for number, line in enumerate(text.splitlines(), 1)
        if (found := pattern.search(line))
    ]


def test_no_file_names_a_path_of_a_machine() -> None:
    faults = finds(MACHINE_PATH, "a path of one machine; take it from settings or from the test's own folder")
    assert not faults, told(faults)


def test_no_file_names_a_package_host() -> None:
    faults = finds(
        PACKAGE_HOST, "packages are named by name and version; where they come from is the installer's matter"
    )
    assert not faults, told(faults)


def test_no_file_needs_what_lies_beside_the_repository() -> None:
    faults = finds(BESIDE, "a clone must stand alone")
    assert not faults, told(faults)


def test_every_text_ends_its_lines_with_lf_and_itself_with_one() -> None:
    faults = [f"{path}: holds a CR" for path, text in texts() if "\r" in text and not path.startswith("tests/")]
    faults += [f"{path}: does not end with one newline" for path, text in texts() if text and not text.endswith("\n")]
    assert not faults, told(faults)


def test_no_file_is_large() -> None:
    faults = [f"{p.relative_to(ROOT)}: {p.stat().st_size} bytes" for p in tracked() if p.stat().st_size > LARGEST]
    assert not faults, told(faults)


def test_nothing_of_others_is_copied_in() -> None:
    inside = [path.relative_to(ROOT) for path in tracked()]
    faults = [f"{p}: others' code is installed, not copied" for p in inside if VENDORED & set(p.parts[:-1])]
    faults += [f"{p}: minified; ours is served as we wrote it" for p in inside if ".min." in p.name]
    faults += [
        f"{path}: carries the banner of a library"
        for path, text in texts()
        if path.startswith("quizapp/static/") and BANNER.search(text)
    ]
    assert not faults, told(faults)


def test_no_package_of_ours_bears_the_name_of_a_library() -> None:
    """A folder of ours named as a library would shadow it, or be a copy of it."""
    theirs = {name for name in metadata.packages_distributions() if name not in {"quizapp", "tests", "migrations"}}
    ours = {p.stem for p in ROOT.iterdir() if p.is_dir() or p.suffix == ".py"}
    nested = {
        p.stem: p
        for p in tracked()
        if p.suffix in {".py", ".js", ".css"} and p.is_relative_to(ROOT / "quizapp" / "static")
    }
    known = {
        "jquery",
        "bootstrap",
        "htmx",
        "alpine",
        "sortable",
        "tailwind",
        "normalize",
        "chart",
        "d3",
        "react",
        "vue",
    }
    assert not ours & theirs
    assert not {name for name in nested if name.lower() in known}


def test_the_source_says_nothing_unfinished() -> None:
    # "XXX" in quotes is the TIMEX3 value of a decade that nobody knows.
    unfinished = re.compile(r"\b(?:TOD[O]|FIXM[E]|HAC[K])\b|(?<!\")\bXX[X]\b")
    faults = finds(unfinished, "finish it, or leave it out")
    assert not faults, told(faults)


def test_python_is_one_that_is_supported() -> None:
    assert (3, 11) <= sys.version_info[:2] <= (3, 13), f"{sys.version_info[:2]} is not among the supported versions"
    assert Path(ROOT / "LICENSE").read_text(encoding="utf-8").startswith("MIT License")
