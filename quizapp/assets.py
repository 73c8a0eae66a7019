"""Static files: served under an address that names their content, so that browsers keep them for good."""

import gzip
import shutil
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from tempfile import mkdtemp

from flask import Flask
from whitenoise import WhiteNoise

FOLDER = Path(__file__).parent / "static"
TEN_YEARS = 315_360_000


def init_app(app: Flask, cache: Path) -> None:
    """Serve the static files before the application is asked, and give templates `asset_url`.

    One digest of all files stands in each address, so that scripts may import each other by relative paths.

    Args:
        app: the application, with everything else already around it.
        cache: a folder of ours, where the files are kept compressed; where it cannot be written they go uncompressed.
    """
    digest = _digest(FOLDER)
    prefix = f"static/{digest}/"
    server = WhiteNoise(
        app.wsgi_app,
        immutable_file_test=lambda _path, _url: True,
        add_headers_function=_add_headers,
        max_age=TEN_YEARS,
    )
    server.add_files(str(_compressed(cache, digest)), prefix=prefix)
    app.wsgi_app = server  # type: ignore[method-assign]  # as Flask's documentation says
    app.jinja_env.globals["asset_url"] = lambda path: f"/{prefix}{_existing(path)}"


def _compressed(cache: Path, digest: str) -> Path:
    """The files with a gzip beside each; made once a version, put into place whole, and older ones cleared away."""
    folder = cache / digest
    with suppress(OSError):
        if not folder.exists():
            cache.mkdir(exist_ok=True)
            draft = Path(mkdtemp(dir=cache))
            shutil.copytree(FOLDER, draft, dirs_exist_ok=True)
            draft.chmod(0o755)
            for file in [file for file in draft.rglob("*") if file.is_file()]:
                file.with_name(f"{file.name}.gz").write_bytes(gzip.compress(file.read_bytes(), mtime=0))
            draft.rename(folder)
            for other in cache.iterdir():
                if other != folder:
                    shutil.rmtree(other, ignore_errors=True)
    return folder if folder.is_dir() else FOLDER


def _existing(path: str) -> str:
    if not (FOLDER / path).is_file():
        raise FileNotFoundError(f"there is no static file {path}")
    return path


def _digest(folder: Path) -> str:
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    return sha256(b"".join(f.relative_to(folder).as_posix().encode() + f.read_bytes() for f in files)).hexdigest()[:12]


def _add_headers(headers: object, _path: str, _url: str) -> None:
    headers["X-Content-Type-Options"] = "nosniff"  # type: ignore[index]  # WSGI's own headers class
