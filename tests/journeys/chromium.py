"""Finds the Chromium that the journeys drive. Run as a script it installs one where there is none, or says why not."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import click

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
APT_INSTALL = ["apt-get", "install", "-qq", "-y", "--no-install-recommends", "chromium"]

# Headless, and silent towards a network that it is not meant to reach.
ARGUMENTS = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--force-prefers-reduced-motion",
]


def find() -> str | None:
    """The path of a Chromium: the one QUIZAPP_CHROMIUM names, the system's, or the one playwright installed."""
    named = os.environ.get("QUIZAPP_CHROMIUM")
    if named:
        return shutil.which(named)
    return next(filter(None, map(shutil.which, NAMES)), None) or _playwrights_own()


def arguments() -> list[str]:
    """What to start it with; Chromium refuses to run as root inside its sandbox."""
    as_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return [*ARGUMENTS, "--no-sandbox"] if as_root else ARGUMENTS


def install() -> str | None:
    """Install a Chromium by the system's packages where that is allowed, else by playwright; its path, or None."""
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        click.echo("Installing Chromium with apt-get (a minute or two)")
        if _runs(["apt-get", "update", "-qq"]) and _runs(APT_INSTALL) and find():
            return find()
    click.echo("Installing Chromium with playwright (a minute or two)")
    return find() if _runs([sys.executable, "-m", "playwright", "install", "chromium"]) else None


def _playwrights_own() -> str | None:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 -- starts a driver, so only where it is needed

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def _runs(command: list[str]) -> bool:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(
        command, env=environment, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    if done.returncode:
        click.echo(f"{' '.join(command)} failed: {done.stderr.strip()[-300:]}", err=True)
    return done.returncode == 0


def main() -> int:
    """Make sure that there is one; 0 where there is."""
    named = os.environ.get("QUIZAPP_CHROMIUM")
    if find() or (not named and install()):
        return 0
    why = f"QUIZAPP_CHROMIUM names {named}, which is no program" if named else "none found and none could be installed"
    click.echo(f"The journeys need Chromium: {why}. Install it, or name one with QUIZAPP_CHROMIUM=PATH.", err=True)
    return 1


if __name__ == "__main__":
    sys.exit(main())
