import json
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from quizapp.cli import main
from quizapp.cli.generate import generate
from quizapp.cli.paper import as_text
from tests.core.generate.articles import CANAL
from tests.core.generate.proposed import TIMELINE, WHY, proposal
from tests.language.scripted import KEY, Reply, Scripted, proposes, refuses, scripted


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
        (b"x" * 5_100_000, [], "MB"),
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


class TestModel:
    @pytest.fixture(autouse=True)
    def no_proxy(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("NO_PROXY", "127.0.0.1")

    def asked(self, server: Scripted, monkeypatch: pytest.MonkeyPatch, *arguments: str | Path) -> Result:
        monkeypatch.setenv("QUIZAPP_LLM_URL", server.url)
        monkeypatch.setenv("QUIZAPP_LLM_MODEL", "scribe")
        monkeypatch.setenv("QUIZAPP_LLM_KEY", KEY)
        return run(*arguments)

    def test_its_proposals_stand_beside_the_rules_items(self, article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        lie = proposal(WHY, stem="Why did William Gorgas drain swamps?", quotes=["He did it to fight yellow fever."])
        with scripted(proposes(WHY, lie, orderings=(TIMELINE,))) as server:
            result = self.asked(server, monkeypatch, article, "--model", "--explain", "--count", "30")
        body = json.loads(result.stdout)
        rules = json.loads(run(article, "--count", "30").stdout)
        mine = [item for item in body["items"] if item["form"] == "model"]
        assert [item["stem"] for item in mine] == [WHY["stem"]]
        assert len(body["items"]) > len(mine)
        assert {item["form"] for item in rules["items"]}.isdisjoint({"model"})
        (dropped,) = [r for r in body["rejected"] if r["stem"] == lie["stem"]]
        assert (dropped["form"], dropped["problems"][0]["check"]) == ("model", "citation-exact")
        told = result.stderr.splitlines()
        assert told[0] == "quizapp: asking scribe; the article is sent to 127.0.0.1"
        assert (
            told[1] == "quizapp: the language model proposed 1 of these questions; 2 of its proposals were thrown away"
        )
        assert told[2:] == [
            "    1 citation-exact: Every quotation stands in the article word for word, and only once.",
            "    1 set: It goes with the other questions: none asks or tells the same, and there is room for it.",
        ]
        assert KEY not in result.output

    @pytest.mark.parametrize(
        ("reply", "note"),
        [
            (refuses(401, KEY), "The language model refuses the key."),
            (Reply(b"<p>", headers=(("Content-Type", "text/html"),)), "other than JSON."),
        ],
    )
    def test_where_it_fails_the_rules_items_come(
        self, article: Path, monkeypatch: pytest.MonkeyPatch, reply: Reply, note: str
    ) -> None:
        with scripted(reply) as server:
            result = self.asked(server, monkeypatch, article, "--model")
        assert result.exit_code == 0
        assert result.stdout == run(article).stdout
        assert note in result.stderr
        assert KEY not in result.output

    def test_nothing_is_sent_unless_it_is_asked_for(self, article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        with scripted(proposes(WHY)) as server:
            assert self.asked(server, monkeypatch, article).exit_code == 0
        assert server.bodies == []

    @pytest.mark.parametrize(
        ("settings", "message"),
        [
            ({}, "--model takes a language model: name it by QUIZAPP_LLM_URL and QUIZAPP_LLM_MODEL"),
            ({"QUIZAPP_LLM_URL": "https://llm.example"}, "QUIZAPP_LLM_MODEL: name the model"),
        ],
    )
    def test_without_settings_it_exits_2_with_one_line(
        self,
        article: Path,
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
        settings: dict[str, str],
        message: str,
    ) -> None:
        for name in ("QUIZAPP_LLM_URL", "QUIZAPP_LLM_MODEL", "QUIZAPP_LLM_KEY"):
            monkeypatch.delenv(name, raising=False)
        for name, value in settings.items():
            monkeypatch.setenv(name, value)
        with pytest.raises(SystemExit) as left:
            main(["generate", str(article), "--model"])
        printed = capsys.readouterr()
        assert (left.value.code, printed.out) == (2, "")
        assert message in printed.err
        assert printed.err.count("\n") == 1
