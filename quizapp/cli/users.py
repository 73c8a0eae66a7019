"""`quizapp users`: people with accounts."""

import secrets
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

import click
from flask import url_for
from flask_security import hash_password
from flask_security.recoverable import generate_reset_password_token
from sqlalchemy.orm import Session

from quizapp.app import create_app
from quizapp.cli.settings import open_session, read_config
from quizapp.db import writing
from quizapp.models import RoleName
from quizapp.services.accounts.invitations import make_invitation
from quizapp.services.accounts.passwords import get_user
from quizapp.services.accounts.passwords import set_password as set_password_of
from quizapp.services.accounts.second_factor import forget_second_factor
from quizapp.services.bank.handing import hand_over as pass_on
from quizapp.services.errors import ServiceError
from quizapp.services.users import create_user


@click.group(epilog="Example: quizapp users add ada@school.example --name Ada --role teacher")
def users() -> None:
    """Look after accounts."""


@contextmanager
def accounts() -> Iterator[Session]:
    """A write transaction on the accounts of this machine's settings; what a service refuses is told on one line."""
    config = read_config()
    try:
        with create_app(config).test_request_context(), open_session(config) as session, writing(session):
            yield session
    except ServiceError as error:
        raise click.ClickException(str(error)) from error


@users.command(
    epilog="Example: quizapp users add ada@school.example --name Ada --role teacher\n\n"
    "The password is asked for; a script gives it as the first line of standard input."
)
@click.argument("email")
@click.option("--name", required=True, help="What pages call them.")
@click.option("--role", type=click.Choice([role.value for role in RoleName]), default="student", show_default=True)
def add(email: str, name: str, role: str) -> None:
    """Add someone who signs in with EMAIL."""
    password = read_password()
    with accounts() as session:
        user = create_user(
            session,
            name=name,
            email=email,
            password=password,
            hash_password=hash_password,
            roles=[RoleName(role)],
            now=datetime.now(UTC),
        )
        told = f"{user.name} can sign in as {user.email}, {RoleName(role).told}."
    click.echo(told)


@users.command(
    epilog="Example: quizapp users set-password ada@school.example\n\n"
    "The password is asked for; a script gives it as the first line of standard input."
)
@click.argument("email")
def set_password(email: str) -> None:
    """Give whoever signs in with EMAIL a new password; they are signed out everywhere."""
    password, now = read_password(), datetime.now(UTC)
    with accounts() as session:
        user = set_password_of(session, email=email, password=password, hash_password=hash_password, now=now)
        told = f"{user.name} signs in with the new password, and is signed out everywhere."
    click.echo(told)


@users.command(epilog="Example: quizapp users reset-link ada@school.example")
@click.argument("email")
def reset_link(email: str) -> None:
    """Print a link by which whoever signs in with EMAIL chooses a new password: good for a day, and once."""
    with accounts() as session:
        user = get_user(session, email=email)
        link = address_of("security.reset_password", token=generate_reset_password_token(user))  # type: ignore[no-untyped-call]  # Flask-Security leaves it so
    click.echo(link)


@users.command(epilog='Example: quizapp users invite --role teacher --note "history department"')
@click.option("--role", type=click.Choice([role.value for role in RoleName]), required=True, help="What it gives.")
@click.option("--note", default="", help="Whom it is for.")
def invite(role: str, note: str) -> None:
    """Print a link by which somebody makes an account with a role: good for 14 days, and once."""
    code, now = secrets.token_urlsafe(24), datetime.now(UTC)
    with accounts() as session:
        make_invitation(session, code=code, role=RoleName(role), note=note, author_id=None, now=now)
        link = address_of("account.invitation", code=code)
    click.echo(link)


@users.command(epilog="Example: quizapp users drop-second-factor ada@school.example")
@click.argument("email")
def drop_second_factor(email: str) -> None:
    """Let whoever signs in with EMAIL, and lost phone and codes, sign in by their password alone."""
    with accounts() as session:
        user = forget_second_factor(session, user_id=get_user(session, email=email).id)
        told = f"{user.name} signs in by password alone."
    click.echo(told)


@users.command(epilog="Example: quizapp users hand-over ada@school.example grace@school.example --deactivate")
@click.argument("giver", metavar="FROM")
@click.argument("taker", metavar="TO")
@click.option("--deactivate", is_flag=True, help="FROM can no longer sign in.")
def hand_over(giver: str, taker: str, *, deactivate: bool) -> None:
    """Make all articles, folders, quizzes and departments of FROM those of TO, who must be a teacher."""
    with accounts() as session:
        user = get_user(session, email=giver)
        handed = pass_on(session, giver_id=user.id, email=taker, now=datetime.now(UTC), deactivate=deactivate)
        told = f"From {handed.giver} to {handed.taker}: {handed.told}."
    click.echo(told)


def address_of(endpoint: str, **arguments: Any) -> str:
    """The address of a page as people reach it."""
    return read_config().public_url + url_for(endpoint, **arguments)


def read_password() -> str:
    """Ask for a password, unseen and twice; a script gives it on standard input, where no process list shows it."""
    if sys.stdin.isatty():
        return str(click.prompt("Password", hide_input=True, confirmation_prompt=True))
    return sys.stdin.readline().rstrip("\n")
