import json
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from quizapp.cli import main
from quizapp.cli.generate import generate
from quizapp.cli.paper import as_text
from tests.core.generate.articles import CANAL


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "two-canals.txt"
    path.write_text(CANAL, encoding="utf-8")
    return path


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(generate, [str(a) for a in arguments], standalone_mode=False)


def test_generate_prints_the_article_and_its_items(article: Path) -> None:
    body = json.loads(run(article, "--published", "2020-05-01").stdout)
    assert body["article"]["title"] == "Two canals"
    assert body["article"]["published_on"] == "2020-05-01"
    assert body["article"]["text"] == CANAL
    assert {item["kind"] for item in body["items"]} == {"choice", "ordering"}
    assert all(item["hash"].startswith(item["id"]) for item in body["items"])
    assert "rejected" not in body


def test_generate_explains_what_was_thrown_away(article: Path) -> None:
    body = json.loads(run(article, "--explain", "--title", "Canals").stdout)
    assert body["article"]["title"] == "Canals"
    assert isinstance(body["rejected"], list)


def test_generate_writes_yaml_and_text(article: Path) -> None:
    assert yaml.safe_load(run(article, "--format", "yaml").stdout)["items"]
    lines = run(article, "--format", "text", "--explain").stdout.splitlines()
    assert lines[:2] == ["Two canals", "=========="]
    assert any(line.startswith("1. ") for line in lines)
    assert any(line.startswith(" * ") for line in lines)
    assert any(line.startswith("   Why: ") for line in lines)


@pytest.mark.parametrize(
    ("content", "options", "message"),
    [
        (b"", [], "empty"),
        (b"\x00\x01\x02" * 500, [], "not text"),
        (b"One short sentence.", [], "too short"),
        (b"x" * 5_000_000, [], "MB"),
        ("Der Kanal verbindet zwei Meere. Er wurde im Jahr 1869 eröffnet. ".encode() * 5, [], "English"),
        (CANAL.encode(), ["--published", "2999-01-01"], "future"),
        (CANAL.encode(), ["--published", "2020-02-31"], "--published"),
        (CANAL.encode(), ["--count", "0"], "--count"),
        (CANAL.encode(), ["--format", "pdf"], "--format"),
    ],
)
def test_what_cannot_be_used_exits_2_with_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes, options: list[str], message: str
) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(content)
    with pytest.raises(SystemExit) as left:
        main(["generate", str(path), *options])
    printed = capsys.readouterr()
    assert left.value.code == 2
    assert printed.out == ""
    assert message in printed.err
    assert printed.err.count("\n") == 1


def test_a_missing_file_exits_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["generate", str(tmp_path / "none.txt")])
    assert left.value.code == 2
    assert "none.txt" in capsys.readouterr().err


def test_an_article_without_facts_gives_no_item_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "dull.txt"
    path.write_text("It was what it was and they knew it. " * 6, encoding="utf-8")
    result = run(path)
    assert json.loads(result.stdout)["items"] == []
    assert "no question" in result.stderr


def test_what_was_thrown_away_is_told_with_its_check() -> None:

    rejected = [{"kind": "choice", "stem": "Who?", "problems": [{"check": "one-best", "message": "Two are right."}]}]
    sheet = as_text({"article": {"title": "Canals"}, "items": [], "rejected": rejected})
    assert sheet == "Canals\n======\n\nThrown away: Who?\n   one-best: Two are right.\n"
