"""The application: `create_app` loads its settings, binds its extensions and registers its pages."""

import base64
import hmac
from datetime import timedelta

from flask import Flask, request, url_for
from flask_security import SQLAlchemyUserDatastore
from werkzeug.middleware.proxy_fix import ProxyFix

from quizapp import assets, db, errors, intake, jobs, security
from quizapp.config import Config, LlmSettings, SignUp
from quizapp.core.intake import IntakeTools
from quizapp.extensions import csrf, limiter
from quizapp.mail import Mail
from quizapp.models import Role, RoleName, User
from quizapp.permissions import Permission, may
from quizapp.web import account, learn, public, teach
from quizapp.web.account.forms import FORMS
from quizapp.web.account.second_factor import Accounts, Codes
from quizapp.web.account.settings import SETTINGS
from quizapp.web.edge import press_token
from quizapp.web.ids import RowIdConverter
from quizapp.web.theme import current_theme
from quizapp.web.words import FILTERS

BLUEPRINTS = (public.bp, learn.bp, teach.bp, account.bp)
LARGEST_REQUEST = 6_000_000

# Who sees which entry of the site's navigation: its label, its endpoint, and what it needs.
NAVIGATION = (
    ("Library", "public.library", Permission.LIBRARY_READ),
    ("My attempts", "learn.history", Permission.ATTEMPT_TAKE),
    ("Desk", "teach.desk", Permission.DESK_USE),
    ("Bank", "teach.bank", Permission.BANK_USE),
)


def create_app(config: Config) -> Flask:
    """Make the application for one configuration; it touches no table until it is asked for a page."""
    app = Flask("quizapp", static_folder=None)
    app.config.from_mapping(flask_settings(config))
    app.url_map.converters["int"] = RowIdConverter
    app.jinja_env.filters.update(FILTERS)
    app.jinja_env.globals |= {
        "press_token": press_token,
        "public_url": config.public_url,
        "accounts": {"mail": config.mail is not None, "sign_up": config.sign_up is not SignUp.OFF},
    }
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.extensions["quizapp.intake"] = intake_tools(config)
    db.init_app(app)
    jobs.init_app(app, config)
    csrf.init_app(app)
    limiter.init_app(app)
    # One for each application: it keeps what it was told on itself.
    accounts = Accounts(mail_util_cls=Mail, totp_cls=Codes, **FORMS)
    accounts.init_app(app, SQLAlchemyUserDatastore(db.db, User, Role))
    accounts.want_json(lambda _request: False)
    for blueprint in BLUEPRINTS:
        app.register_blueprint(blueprint)
    account.init_app(app)
    security.init_app(app)
    errors.init_app(app)
    app.context_processor(page_context)
    trust_proxies(app, config.proxies)
    assets.init_app(app, config.home / "static")
    return app


def trust_proxies(app: Flask, count: int) -> None:
    """Believe what so many proxies in front say of who asks, and nobody further away."""
    if count:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=count, x_proto=count, x_host=count)  # type: ignore[method-assign]  # as Flask's documentation says


def intake_tools(config: Config) -> IntakeTools:
    """What pages read articles with: addresses only where an operator allows it."""
    return IntakeTools(read_file=intake.read_apart, fetch=intake.fetch if config.fetch else None, tidy=intake.tidy)


def flask_settings(config: Config) -> dict[str, object]:
    """Our settings in the words of Flask and its extensions."""
    return {
        "TESTING": config.testing,
        "SECRET_KEY": config.secret_key,
        "SQLALCHEMY_DATABASE_URI": config.database_url,
        "MAX_CONTENT_LENGTH": LARGEST_REQUEST,
        "MAX_FORM_MEMORY_SIZE": LARGEST_REQUEST,
        "SESSION_COOKIE_NAME": "__Host-session" if config.secure else "session",
        "SESSION_COOKIE_SECURE": config.secure,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "PERMANENT_SESSION_LIFETIME": timedelta(days=90),
        "PREFERRED_URL_SCHEME": "https" if config.secure else "http",
        "WTF_CSRF_TIME_LIMIT": None,
        "WTF_CSRF_SSL_STRICT": config.secure,
        "RATELIMIT_STORAGE_URI": config.valkey_url or "memory://",
        "RATELIMIT_HEADERS_ENABLED": False,
        # What pages may say of it; its key stays with the settings.
        "LANGUAGE_MODEL": _model_told(config.llm) if config.llm else None,
        **account_settings(config),
    }


def _model_told(llm: LlmSettings) -> dict[str, object]:
    return {"name": llm.model, "host": llm.host, "local": llm.local}


SIGN_UP_ROLES: dict[SignUp, tuple[RoleName, ...]] = {
    SignUp.OFF: (),
    SignUp.STUDENTS: (RoleName.STUDENT,),
    SignUp.TEACHERS: (RoleName.STUDENT, RoleName.TEACHER),
}


def account_settings(config: Config) -> dict[str, object]:
    """Flask-Security's settings.

    Sign-up is there only with a mail server that confirms addresses: without one its answers would tell who has an
    account. Without one, too, the operator hands out the links for a new password.
    """
    return {
        **SETTINGS,
        "PUBLIC_URL": config.public_url,
        "MAIL_SETTINGS": config.mail,
        "SIGN_UP_ROLES": SIGN_UP_ROLES[config.sign_up],
        # What is kept in the database can be read only with the secret key, which is not.
        "SECURITY_TOTP_SECRETS": {"1": _derived(config.secret_key, "codes").decode()},
        "SECURITY_MULTI_FACTOR_RECOVERY_CODES_KEYS": [_derived(config.secret_key, "recovery codes")],
        "SECURITY_REGISTERABLE": bool(SIGN_UP_ROLES[config.sign_up]),
        "SECURITY_CONFIRMABLE": bool(SIGN_UP_ROLES[config.sign_up]),
        "SECURITY_SEND_PASSWORD_CHANGE_EMAIL": config.mail is not None,
        "SECURITY_SEND_PASSWORD_RESET_NOTICE_EMAIL": config.mail is not None,
    }


def _derived(secret_key: str, purpose: str) -> bytes:
    """A key for one purpose, 32 bytes in base64, from which the secret key cannot be told."""
    return base64.urlsafe_b64encode(hmac.digest(secret_key.encode(), purpose.encode(), "sha256"))


def page_context() -> dict[str, object]:
    """What base.html needs to know on every page."""
    user = security.signed_in()
    links = [
        (label, url_for(endpoint), request.endpoint == endpoint)
        for label, endpoint, permission in NAVIGATION
        if may(user, permission)
    ]
    return {"navigation": links, "person": user, "theme": current_theme()}
