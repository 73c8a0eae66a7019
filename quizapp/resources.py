"""Where the bundled banks and the migrations lie: inside the wheel, else in the checkout around this package."""

from pathlib import Path

_PACKAGE = Path(__file__).parent


def questions() -> Path:
    """The folder of the bundled banks."""
    return _folder("questions")


def migrations() -> Path:
    """The folder of the migrations."""
    return _folder("migrations")


def checkout() -> Path | None:
    """The checkout that this package runs from, or None where it was installed from a wheel."""
    root = _PACKAGE.parent
    return root if (root / "pyproject.toml").is_file() else None


def _folder(name: str) -> Path:
    bundled = _PACKAGE / "_data" / name
    return bundled if bundled.is_dir() else _PACKAGE.parent / name
