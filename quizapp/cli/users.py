"""`quizapp users`: people with accounts."""

import sys
from datetime import UTC, datetime

import click
from flask_security import hash_password

from quizapp.app import create_app
from quizapp.cli.settings import open_session, read_config
from quizapp.db import writing
from quizapp.models import RoleName
from quizapp.services.errors import ServiceError
from quizapp.services.users import create_user


@click.group(epilog="Example: quizapp users add ada@school.example --name Ada --role teacher")
def users() -> None:
    """Look after accounts."""


@users.command(
    epilog="Example: quizapp users add ada@school.example --name Ada --role teacher\n\n"
    "The password is asked for; a script gives it as the first line of standard input."
)
@click.argument("email")
@click.option("--name", required=True, help="What pages call them.")
@click.option("--role", type=click.Choice([role.value for role in RoleName]), default="student", show_default=True)
def add(email: str, name: str, role: str) -> None:
    """Add someone who signs in with EMAIL."""
    config, password = read_config(), read_password()
    with create_app(config).app_context(), open_session(config) as session, writing(session):
        try:
            user = create_user(
                session,
                name=name,
                email=email,
                password=password,
                hash_password=hash_password,
                roles=[RoleName(role)],
                now=datetime.now(UTC),
            )
        except ServiceError as error:
            raise click.ClickException(str(error)) from error
        click.echo(f"{user.name} can sign in as {user.email}, a {role}.")


def read_password() -> str:
    """Ask for a password, unseen and twice; a script gives it on standard input, where no process list shows it."""
    if sys.stdin.isatty():
        return str(click.prompt("Password", hide_input=True, confirmation_prompt=True))
    return sys.stdin.readline().rstrip("\n")
