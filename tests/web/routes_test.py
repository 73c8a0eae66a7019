"""Every route with its permission and who passes, as tests/house/routes.txt writes it out."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from werkzeug.routing import Rule

from quizapp.models import RoleName
from quizapp.security import FOREIGN
from tests.page import Reader
from tests.web.conftest import SignedIn

WRITTEN = Path(__file__).parents[1] / "house" / "routes.txt"
TYPED_AND_KEBAB = re.compile(r"(/[a-z0-9-]+(\.svg)?|/<(int|string):[a-z_]+>)+|/")


def routes(app: Flask) -> list[Rule]:
    return sorted(app.url_map.iter_rules(), key=lambda rule: (rule.rule, sorted(methods(rule))))


def methods(rule: Rule) -> set[str]:
    return set(rule.methods or ()) - {"HEAD", "OPTIONS"}


def declared(app: Flask, rule: Rule) -> str:
    """The permission of a route; what declares none is refused, unless it stands in the table of others' routes."""
    if rule.endpoint in FOREIGN:
        return "foreign"
    return str(getattr(app.view_functions[rule.endpoint], "permission", "refused"))


def lines() -> list[list[str]]:
    """The table: methods, path, endpoint, permission, and who passes."""
    return [line.split(maxsplit=4) for line in WRITTEN.read_text(encoding="utf-8").splitlines() if line[0] != "#"]


def test_the_routes_are_those_written_out(app: Flask) -> None:
    found = [[",".join(sorted(methods(r))), r.rule, r.endpoint, declared(app, r)] for r in routes(app)]
    written = [line[:4] for line in lines()]
    new = [" ".join(line) for line in found if line not in written]
    gone = [" ".join(line) for line in written if line not in found]
    assert not new + gone, f"write these into {WRITTEN.name}, with who passes: {new}; and strike out: {gone}"


def test_every_route_of_ours_declares_its_permission(app: Flask) -> None:
    ours = [r for r in routes(app) if not r.endpoint.startswith("security.")]
    assert [r.rule for r in ours if declared(app, r) == "refused"] == []


def test_every_path_is_kebab_case_with_typed_parameters(app: Flask) -> None:
    ours = [r.rule for r in routes(app) if not r.endpoint.startswith("security.")]
    assert [path for path in ours if not TYPED_AND_KEBAB.fullmatch(path)] == []


def test_a_view_of_ours_either_shows_or_changes(app: Flask) -> None:
    ours = [r for r in routes(app) if not r.endpoint.startswith("security.")]
    assert [r.endpoint for r in ours if methods(r) not in ({"GET"}, {"POST"})] == []


def everything(reader: Reader) -> Iterator[tuple[str, bool]]:
    """Ask for every route, with ids that name nothing; each with whether the door was open. Signing out comes last."""
    token = reader.goes("/").page.xpath("//input[@name='csrf_token']/@value")[0]
    for used, path, endpoint, _, _ in sorted(lines(), key=lambda line: line[2] == "security.logout"):
        address = re.sub(r"<[^>]+>", "999999", path)
        for method in used.split(","):
            answer = reader.open(address, method=method, data={"csrf_token": token} if method == "POST" else None)
            sent_to_sign_in = answer.status_code == 302 and answer.location.startswith("/sign-in")
            yield f"{method} {endpoint}", answer.status_code not in (401, 403) and not sent_to_sign_in


def expected(role: str) -> list[tuple[str, bool]]:
    ordered = sorted(lines(), key=lambda line: line[2] == "security.logout")
    return [
        (f"{method} {endpoint}", role in who.split())
        for used, _, endpoint, _, who in ordered
        for method in used.split(",")
    ]


def test_a_guest_passes_where_it_is_written(visitor: Reader) -> None:
    assert list(everything(visitor)) == expected("guest")


@pytest.mark.parametrize("role", RoleName)
def test_who_is_signed_in_passes_where_it_is_written(signed_in: SignedIn, role: RoleName) -> None:
    assert list(everything(signed_in(role))) == expected(role.value)
