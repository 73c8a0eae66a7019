import pytest

from quizapp.cli import main

TEXT = """---
title: The wall
---
In 122, Hadrian visited Britain. He had a wall built. The wall ran 117 km from coast to coast.
"""
ITEMS = """items:
  - id: how-long
    kind: choice
    fixed_order: true
    stem: How far did the wall run from coast to coast?
    options:
      - {text: 73 km, evidence: unsupported, feedback: The article does not say so.}
      - {text: 117 km, evidence: key, feedback: It ran 117 km.}
      - {text: 300 km, evidence: unsupported, feedback: The article does not say so.}
    citations: [The wall ran 117 km from coast to coast.]
    explanation: It ran 117 km.
"""


@pytest.fixture
def bank(tmp_path):
    folder = tmp_path / "wall"
    folder.mkdir()
    (folder / "article.md").write_text(TEXT, encoding="utf-8")
    (folder / "items.yaml").write_text(ITEMS, encoding="utf-8")
    return folder


def run(*arguments: object) -> int:
    with pytest.raises(SystemExit) as left:
        main(["verify", *map(str, arguments)])
    assert isinstance(left.value.code, int)
    return left.value.code


def test_a_sound_bank_says_nothing(bank, capsys):
    assert run(bank.parent) == 0
    assert capsys.readouterr() == ("", "1 banks, 1 items, 0 to mend\n")


def test_an_unproved_item_is_told_with_its_place(bank, capsys):
    (bank / "items.yaml").write_text(ITEMS.replace("ran 117 km from coast to coast.]", "ran]"), encoding="utf-8")
    assert run(bank) == 1
    out, err = capsys.readouterr()
    assert out.startswith(f"{bank / 'items.yaml'}:2: how-long: key-cited (unproved): The cited passage does not hold")
    assert err == "1 banks, 1 items, 1 to mend\n"


def test_a_bank_that_cannot_be_read_is_told(bank, capsys):
    (bank / "items.yaml").write_text(ITEMS.replace("stem:", "steam:"), encoding="utf-8")
    assert run(bank) == 1
    assert capsys.readouterr().out.startswith(f"{bank / 'items.yaml'}:2: how-long: ")


def test_a_folder_without_banks_is_a_mistake(tmp_path, capsys):
    assert run(tmp_path) == 2
    assert "holds no bank" in capsys.readouterr().err
