"""What stands around every answer: headers, cookies, declared permissions."""

from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from quizapp.app import create_app
from quizapp.config import Config
from quizapp.models import User
from quizapp.permissions import Permission
from quizapp.security import FOREIGN, needs

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


@pytest.fixture
def app(tmp_path: Path) -> Flask:
    return create_app(Config.for_tests(tmp_path))


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.mark.parametrize("path", ["/about", "/sign-in", "/there/is/no/such/page"])
def test_nothing_inline_and_nothing_from_elsewhere(client: FlaskClient, path: str) -> None:
    headers = client.get(path).headers
    assert headers["Content-Security-Policy"] == POLICY
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert headers["Permissions-Policy"] == "camera=(), geolocation=(), microphone=()"
    assert headers["Cache-Control"] == "no-store"
    assert "Strict-Transport-Security" not in headers


def test_https_makes_cookies_secure_and_lasting_encryption(tmp_path: Path) -> None:
    app = create_app(Config.for_tests(tmp_path, public_url="https://quiz.example"))
    answer = app.test_client().get("/about", base_url="https://quiz.example")
    assert answer.headers["Strict-Transport-Security"] == "max-age=31536000"
    cookie = answer.headers["Set-Cookie"]
    assert cookie.startswith("__Host-session=")
    assert all(word in cookie for word in ("Secure;", "HttpOnly;", "Path=/;", "SameSite=Lax"))


def test_http_goes_without(client: FlaskClient) -> None:
    cookie = client.get("/about").headers["Set-Cookie"]
    assert cookie.startswith("session=")
    assert "Secure" not in cookie
    assert "SameSite=Lax" in cookie


def test_every_route_declares_its_permission(app: Flask) -> None:
    undeclared = {
        rule.endpoint
        for rule in app.url_map.iter_rules()
        if not hasattr(app.view_functions[rule.endpoint], "permission")
    }
    assert undeclared - FOREIGN == {"security.static", "security.two_factor_rescue", "security.tf_select"}


def test_a_route_that_declares_nothing_is_refused(app: Flask, caplog: pytest.LogCaptureFixture) -> None:
    app.add_url_rule("/forgotten", "forgotten", lambda: "open to all")
    assert app.test_client().get("/forgotten").status_code == 403
    assert "forgotten declares no permission" in caplog.text


def test_whoever_lacks_a_permission_is_asked_to_sign_in(app: Flask) -> None:
    @needs(Permission.DESK_USE)
    def desk(user: User) -> str:
        return f"the desk of {user.name}"

    app.add_url_rule("/desk", "desk", desk, methods=["GET", "POST"])
    client = app.test_client()
    answer = client.get("/desk?page=2")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/sign-in?next=/desk?page%3D2")
    app.config["WTF_CSRF_ENABLED"] = False
    assert client.post("/desk").status_code == 403


def test_sessions_outlive_the_browser_from_the_first_form_on(client: FlaskClient) -> None:
    assert "Expires" not in client.get("/about").headers["Set-Cookie"]
    with client.session_transaction() as session:
        token = session["csrf_token"]
    client.application.config["WTF_CSRF_ENABLED"] = False
    assert token
    assert "Expires" in client.post("/theme", data={"theme": "dark"}).headers.get_all("Set-Cookie")[-1]
