"""`quizapp serve`: the web server and one worker, on this machine or for everyone on its network."""

import sys
import time

import click
import segno

from quizapp.cli import addresses
from quizapp.cli.processes import Child, Stop, run_until_stopped
from quizapp.cli.settings import bring_up_to_date, read_config
from quizapp.config import Config, child_environment

PORT = 8000
START_SECONDS = 60.0

port_option = click.option(
    "--port", type=click.IntRange(1, 65535), default=PORT, envvar="PORT", show_default=True, show_envvar=True,
    help="Where to listen.",
)  # fmt: skip


@click.command(epilog="Example: quizapp serve --lan --port 8080")
@port_option
@click.option(
    "--lan", is_flag=True, help="Serve everyone on this machine's network; print the address and its QR code."
)
@click.option("--reload", is_flag=True, help="Read the code again when it changes.")
def serve(port: int, *, lan: bool, reload: bool) -> None:
    """Serve until Ctrl+C: the web server, and one worker for what takes longer than a page.

    The database is made, or brought to the newest schema, first.
    """
    require_free(port, lan=lan)
    config = read_config()
    bring_up_to_date(config)
    run(config, port, lan=lan, reload=reload)


def require_free(port: int, *, lan: bool) -> None:
    """Refuse a port that somebody listens on, before anything else is done."""
    if not addresses.is_free(addresses.ANY if lan else addresses.LOOPBACK, port):
        raise click.ClickException(f"port {port} is taken; choose another, with PORT={port + 1} or --port {port + 1}")


def run(config: Config, port: int, *, lan: bool = False, reload: bool = False, told: str = "") -> None:
    """Start the web server and the worker, say where they serve, and leave when they are stopped.

    Args:
        config: whose home the children shall use.
        port: where to listen.
        lan: serve the network and not this machine alone.
        reload: read the code again when it changes.
        told: what to print below the address.
    """
    here = _address(lan=lan)
    url = f"http://{here}:{port}"
    environment = child_environment(QUIZAPP_PUBLIC_URL=url) | {"QUIZAPP_HOME": str(config.home)}
    stop = Stop()
    host = addresses.ANY if lan else addresses.LOOPBACK
    web = Child(web_command(host, port, reload=reload), environment)
    worker = Child([sys.executable, "-P", "-m", "quizapp.cli", "worker", "--with-parent"], environment)
    web.start()
    worker.start()
    if _starts(web, port, stop):
        click.echo(f"Serving at {url} (stop with Ctrl+C)\n{told}".rstrip())
        if lan:
            click.echo(qr_code(url))
    sys.exit(run_until_stopped(web, worker, stop))


def web_command(host: str, port: int, *, reload: bool = False) -> list[str]:
    """How the web server is started on this system."""
    if sys.platform == "win32":
        return [sys.executable, "-P", "-m", "waitress", f"--listen={host}:{port}", "--threads=8", "quizapp.wsgi:app"]
    settings = ["--config", "python:quizapp.cli.gunicorn_settings", "--bind", f"{host}:{port}"]
    return [sys.executable, "-P", "-m", "gunicorn", *settings, *(["--reload"] if reload else [])]


def qr_code(url: str) -> str:
    """An address as a QR code of half blocks, black on white whatever the terminal's colours are."""
    rows = [bytes(row) for row in segno.make(url, error="m", micro=False).matrix_iter(border=2)]
    rows += [bytes(len(rows[0]))] * (len(rows) % 2)
    blocks = {(0, 0): " ", (0, 1): "▄", (1, 0): "▀", (1, 1): "█"}
    lines = (
        "".join(blocks[pair] for pair in zip(*two, strict=True)) for two in zip(rows[::2], rows[1::2], strict=True)
    )
    return "\n".join(click.style(line, fg="black", bg="bright_white") for line in lines)


def _address(*, lan: bool) -> str:
    if not lan:
        return addresses.LOOPBACK
    found = addresses.on_the_network()
    if found is None:
        raise click.ClickException("this machine is in no network; join one, or leave out --lan")
    return found


def _starts(web: Child, port: int, stop: Stop) -> bool:
    """Wait until the web server answers; False where it ended or was stopped before."""
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until and web.exit_code is None and not stop.asked_within(0.05):
        if addresses.answers(port):
            return True
    return False
