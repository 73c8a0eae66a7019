"""No page asks the database more than fifteen times, however much it holds: every page there is, one by one."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import event

from quizapp.db import db
from quizapp.services.seeding import Seeded, Size
from tests.web.seeded import pages, seeded_app, sign_in

MOST = 15
FEW, MANY = Size(articles=2, questions=20, attempts=40), Size(articles=13, questions=200, attempts=200)


@contextmanager
def counted(app: Flask) -> Iterator[list[str]]:
    """The statements that the pages of a block send."""
    with app.app_context():
        engine = db.engine
    sent: list[str] = []

    def note(*call: object) -> None:
        sent.append(str(call[2]))

    event.listen(engine, "before_cursor_execute", note)
    yield sent
    event.remove(engine, "before_cursor_execute", note)


def count(app: Flask, seeded: Seeded) -> tuple[dict[str, int], dict[str, list[int]]]:
    """How many statements each page sends at the most, to whoever may see it; and what came back, if no page did."""
    counts: dict[str, int] = {}
    answers: dict[str, list[int]] = {}
    for email in (seeded.teacher, seeded.student):
        reader = sign_in(app, email)
        for page in pages(app, seeded.student):
            with counted(app) as sent:
                answer = reader.get(page.address)
            answers.setdefault(page.endpoint, []).append(answer.status_code)
            if answer.status_code < 400:
                counts[page.endpoint] = max(counts.get(page.endpoint, 0), len(sent))
    return counts, {name: codes for name, codes in answers.items() if name not in counts}


def measure(folder: Path, size: Size) -> tuple[dict[str, int], dict[str, list[int]]]:
    app, seeded = seeded_app(folder, size)
    found = count(app, seeded)
    with app.app_context():
        db.engine.dispose()
    gc.collect()
    return found


def test_no_page_asks_more_for_more(tmp_path_factory: pytest.TempPathFactory) -> None:
    (few, unseen), (many, _) = (measure(tmp_path_factory.mktemp("seeded"), size) for size in (FEW, MANY))
    assert unseen == {}, "nobody sees these pages: give tests/web/seeded.py the row that they are about"
    assert {name: number for name, number in many.items() if number > MOST} == {}
    assert {name: (few[name], many[name]) for name in many if few[name] != many[name]} == {}


@pytest.mark.slow
def test_no_page_asks_more_than_fifteen_times_of_five_thousand_questions(tmp_path: Path) -> None:
    counts, unseen = measure(tmp_path, Size())
    assert unseen == {}
    assert {name: number for name, number in counts.items() if number > MOST} == {}
