from pathlib import Path

import pytest
from flask import Flask

from quizapp.app import create_app
from quizapp.assets import FOLDER
from quizapp.config import Config


@pytest.fixture
def app(tmp_path: Path) -> Flask:
    return create_app(Config.for_tests(tmp_path))


def address(app: Flask, path: str) -> str:
    url: str = app.jinja_env.globals["asset_url"](path)
    return url


def test_every_file_is_served_for_good(app: Flask) -> None:
    client = app.test_client()
    for file in (f for f in FOLDER.rglob("*") if f.is_file()):
        with client.get(address(app, file.relative_to(FOLDER).as_posix())) as answer:
            assert answer.status_code == 200, file
            assert answer.data == file.read_bytes()
            assert answer.headers["Cache-Control"] == "max-age=315360000, public, immutable"
            assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_files_come_compressed_where_that_is_understood(app: Flask) -> None:
    with app.test_client().get(address(app, "css/base.css"), headers={"Accept-Encoding": "gzip"}) as answer:
        assert answer.headers["Content-Encoding"] == "gzip"
        assert len(answer.data) < 3000


def test_compressed_files_of_an_earlier_version_are_cleared_away(tmp_path: Path) -> None:
    (tmp_path / "static" / "0123456789ab" / "css").mkdir(parents=True)
    for _ in range(2):
        create_app(Config.for_tests(tmp_path))
    [kept] = (tmp_path / "static").iterdir()
    assert kept.name != "0123456789ab"
    assert (kept / "css" / "base.css.gz").is_file()


def test_where_nothing_can_be_written_files_come_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "static").write_text("a file where the folder would be", encoding="utf-8")
    app = create_app(Config.for_tests(tmp_path))
    with app.test_client().get(address(app, "css/base.css"), headers={"Accept-Encoding": "gzip"}) as answer:
        assert answer.data == (FOLDER / "css" / "base.css").read_bytes()


def test_a_file_that_is_not_there_is_noticed_when_the_page_is_made(app: Flask) -> None:
    with pytest.raises(FileNotFoundError, match=r"css/missing\.css"):
        address(app, "css/missing.css")


def test_style_sheets_stay_small() -> None:
    """Those of every page together, and each that only some pages of a teacher's load besides."""
    sizes = {file.stem: file.stat().st_size for file in (FOLDER / "css").iterdir()}
    assert sum(sizes.pop(name) for name in ("base", "parts", "reading", "result")) < 32_000
    assert max(sizes.values()) < 4_000
