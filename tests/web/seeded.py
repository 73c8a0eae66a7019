"""Every page that a seeded database can show, for whoever counts or times them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any

from argon2 import PasswordHasher
from flask import Flask
from sqlalchemy import select
from sqlalchemy.orm import Session
from werkzeug.routing import Rule

from quizapp.app import create_app
from quizapp.config import Config
from quizapp.core.text import Parse, Sentence, paragraph_spans
from quizapp.db import Base, db, writing
from quizapp.models import Attempt, Job, JobKind, RoleName, User
from quizapp.services.accounts.invitations import make_invitation
from quizapp.services.bank.departments import found_department
from quizapp.services.bank.folders import make_folder
from quizapp.services.exchange.uploads import add_upload
from quizapp.services.seeding import Seeded, Size, seed_database
from tests import databases
from tests.factories import NOW
from tests.page import Reader

PASSWORD = "a-password-of-the-seeded"
CODE = "the-code-of-an-invitation"
# What the parameters of routes stand for that are no ids of rows.
OTHERS: dict[str, str | int] = {"position": 1, "number": 1, "version": 1, "token": "none", "code": CODE}
# Whose rows an id names, where it is not the table of the same name.
TABLES = {"quiz_id": "quizzes", "revision_id": "article_revisions"}
# What a page is asked for besides its address, so that it shows much.
QUERIES: dict[str, str] = {
    "teach.export": "?article=1",
    "teach.export_file": "?article=1&format=moodle",
    "teach.quiz_new": "?article=1",
}
GIFT = b"Which bridge is older?{=The stone one ~The iron one}"
# Pages of an attempt that is not handed in; all others are of one that is.
TAKING = {"learn.resume", "learn.question", "learn.check"}
# Pages that nobody sees, or only who is half signed in.
UNSEEN = {"security.static", "security.tf_select", "security.two_factor_rescue"}


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its endpoint and where it is; `row` says that its address names a row."""

    endpoint: str
    address: str
    row: bool


def blank_parse(text: str) -> Parse:
    """A reading that found nothing: what a page asks of the database does not depend on it."""
    return Parse("blank 0", (), tuple(Sentence(0, 0, span.start, span.end) for span in paragraph_spans(text)))


def seeded_app(folder: Path, size: Size, parse: Callable[[str], Parse] = blank_parse) -> tuple[Flask, Seeded]:
    """An application on a database that holds so much."""
    with databases.sqlite(folder) as new:
        url = new()
    app = create_app(Config.for_tests(folder, url))
    app.test_client_class = Reader
    hashed = PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1).hash(PASSWORD)
    with app.app_context(), Session(db.engine) as session, writing(session):
        made = seed_database(session, size=size, password=hashed, parse=parse, now=NOW, rng=Random(size.articles))
        teacher = session.scalars(User.with_email(made.teacher)).one()
        found_department(session, name="History", code=CODE, teacher_id=teacher.id, now=NOW)
        make_folder(session, name="Rivers", teacher_id=teacher.id, now=NOW)
        author_id = session.scalars(User.with_email(made.teacher)).one().id
        add_upload(session, data=GIFT, name="file.gift", teacher_id=author_id, now=NOW)
        make_invitation(session, code=CODE, role=RoleName.TEACHER, note="", author_id=None, now=datetime.now(UTC))
    return app, made


def sign_in(app: Flask, email: str) -> Reader:
    """One of the two who can sign in."""
    reader: Reader = app.test_client()
    reader.goes("/sign-in").presses("Sign in", email=email, password=PASSWORD)
    return reader


def pages(app: Flask, student: str) -> Iterator[Page]:
    """Every page that is got by its address, with ids of rows that there are."""
    with app.app_context(), Session(db.engine) as session:
        for rule in sorted(app.url_map.iter_rules(), key=lambda rule: rule.rule):
            if "GET" in (rule.methods or ()) and rule.endpoint not in UNSEEN and "path" not in rule.arguments:
                values = {name: _value(session, name, rule.endpoint, student) for name in rule.arguments}
                yield Page(rule.endpoint, _address(app, rule, values), bool(values))


def _address(app: Flask, rule: Rule, values: dict[str, Any]) -> str:
    return app.url_map.bind("localhost").build(rule.endpoint, values) + QUERIES.get(rule.endpoint, "")


def _value(session: Session, name: str, endpoint: str, student: str) -> str | int:
    if name in OTHERS:
        return OTHERS[name]
    if name == "attempt_id":
        mine = select(Attempt.id).join(User, User.id == Attempt.student_id).where(User.email == student)
        is_open = Attempt.submitted_at.is_(None)
        return session.scalars(mine.where(is_open if endpoint in TAKING else ~is_open)).first() or 0
    if endpoint == "teach.import_file":
        return session.scalars(select(Job.id).where(Job.kind == JobKind.IMPORT)).one()
    tables = {table.name: table for table in Base.metadata.tables.values()}
    table = tables.get(TABLES.get(name, f"{name.removesuffix('_id')}s"))
    assert table is not None, f"say in {__name__} what <{name}> stands for"
    found = session.scalars(select(table.c.id).order_by(table.c.id)).first()
    assert found is not None, f"the seeding adds no row to {table.name}"
    return int(found)
