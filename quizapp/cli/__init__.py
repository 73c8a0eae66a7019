"""The `quizapp` command: each subcommand reads what it was given, makes one call and echoes what came back.

A subcommand is one entry of COMMANDS and the function of that name in the module of this folder named there.
Modules are loaded only when their command is asked for, so that `quizapp generate` never loads Flask. What a
command has to say to a reader goes to standard output, progress and warnings to standard error. Exit codes: 0;
1 where it found something (a bank with a problem, say); 2 where it was used wrongly, with one line saying how.
"""

import sys
from importlib import import_module

import click

COMMANDS: dict[str, str] = {
    "generate": "generate",
    "verify": "verify",
    "demo": "demo",
    "serve": "serve",
    "db": "db",
    "banks": "banks",
    "users": "users",
    "worker": "worker",
}


class LazyGroup(click.Group):
    """A group that loads the module of a command when the command is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 -- click hands it over
        """The names of all commands, in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 -- as above
        """The command of a name, or None where there is no such command."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"quizapp.cli.{COMMANDS[cmd_name]}"), cmd_name)
        return command


@click.group(cls=LazyGroup)
@click.version_option(package_name="quizapp")
def group() -> None:
    """Turn an article into a quiz whose every answer is proved by the text."""


def main(arguments: list[str] | None = None) -> None:
    """Run the command and leave with its exit code; whatever it was given wrongly is told on one line."""
    try:
        code = group.main(arguments, prog_name="quizapp", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message())
        code = 2
    except click.ClickException as error:
        click.echo(f"quizapp: {' '.join(error.format_message().split())}", err=True)
        code = 2
    except click.Abort:
        click.echo("quizapp: stopped", err=True)
        code = 130
    sys.exit(code if isinstance(code, int) else 0)
