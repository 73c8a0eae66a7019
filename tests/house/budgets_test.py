"""How long a file, a function and a view may be: what is longer stands in one table, with its reason."""

from collections.abc import Iterator

from tests.house.code import Function, functions, modules, told

FILE, TEST_FILE, CONFTEST, FUNCTION, VIEW = 250, 500, 150, 30, 20

# path, or path::function -> why it may be longer. An entry that is no longer needed fails too.
EXCEPTIONS: dict[str, str] = {}

ROUTE_METHODS = (".route(", ".get(", ".post(")


def is_view(function: Function) -> bool:
    return function.path.startswith("quizapp/web/") and any(m in d for d in function.decorators for m in ROUTE_METHODS)


def too_long() -> Iterator[tuple[str, str]]:
    """Every place over its budget, and what to say about it."""
    for m in modules():
        if m.lines > FILE:
            yield m.path, f"{m.lines} lines; a file holds {FILE}: split it by what it is about"
        for f in functions(m):
            budget = VIEW if is_view(f) else FUNCTION
            if f.lines > budget:
                what = "view (guard, load, form, act, render)" if is_view(f) else "function"
                yield f.place, f"{f.lines} lines; a {what} has {budget}"
    for m in modules("tests"):
        budget = CONFTEST if m.path.endswith("/conftest.py") else TEST_FILE
        if m.lines > budget:
            yield m.path, f"{m.lines} lines; a file of tests holds {budget}"


def test_files_functions_and_views_keep_to_their_budgets() -> None:
    faults = [f"{place}: {message}" for place, message in too_long() if place not in EXCEPTIONS]
    assert not faults, told(faults)


def test_every_exception_is_needed_and_has_its_reason() -> None:
    needed = {place for place, _ in too_long()}
    faults = [f"{place}: is within its budget now; take it out of EXCEPTIONS" for place in EXCEPTIONS.keys() - needed]
    faults += [f"{place}: give the reason" for place, reason in EXCEPTIONS.items() if len(reason) < 20]
    assert not faults, told(faults)
