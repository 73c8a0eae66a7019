"""Static files: served under an address that names their content, so that browsers keep them for good."""

from hashlib import sha256
from pathlib import Path

from flask import Flask
from whitenoise import WhiteNoise

FOLDER = Path(__file__).parent / "static"
TEN_YEARS = 315_360_000


def init_app(app: Flask) -> None:
    """Serve the static files before the application is asked, and give templates `asset_url`.

    One digest of all files stands in each address, so that scripts may import each other by relative paths.
    """
    prefix = f"static/{_digest(FOLDER)}/"
    server = WhiteNoise(
        app.wsgi_app,
        immutable_file_test=lambda _path, _url: True,
        add_headers_function=_add_headers,
        max_age=TEN_YEARS,
    )
    server.add_files(str(FOLDER), prefix=prefix)
    app.wsgi_app = server  # type: ignore[method-assign]  # as Flask's documentation says
    app.jinja_env.globals["asset_url"] = lambda path: f"/{prefix}{_existing(path)}"


def _existing(path: str) -> str:
    if not (FOLDER / path).is_file():
        raise FileNotFoundError(f"there is no static file {path}")
    return path


def _digest(folder: Path) -> str:
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    return sha256(b"".join(f.relative_to(folder).as_posix().encode() + f.read_bytes() for f in files)).hexdigest()[:12]


def _add_headers(headers: object, _path: str, _url: str) -> None:
    headers["X-Content-Type-Options"] = "nosniff"  # type: ignore[index]  # WSGI's own headers class
