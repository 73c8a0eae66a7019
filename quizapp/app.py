"""The application: `create_app` loads its settings, binds its extensions and registers its pages."""

from datetime import timedelta

from flask import Flask, request, url_for
from flask_security import SQLAlchemyUserDatastore
from werkzeug.middleware.proxy_fix import ProxyFix

from quizapp import assets, db, errors, jobs, security
from quizapp.config import Config, LlmSettings
from quizapp.extensions import csrf, limiter
from quizapp.extensions import security as flask_security
from quizapp.models import Role, User
from quizapp.permissions import Permission, may
from quizapp.web import learn, public, teach
from quizapp.web.account.forms import SignInForm
from quizapp.web.edge import now, press_token
from quizapp.web.ids import RowIdConverter
from quizapp.web.theme import current_theme
from quizapp.web.words import FILTERS

BLUEPRINTS = (public.bp, learn.bp, teach.bp)
LARGEST_REQUEST = 6_000_000

# Who sees which entry of the site's navigation: its label, its endpoint, and what it needs.
NAVIGATION = (
    ("Library", "public.library", Permission.LIBRARY_READ),
    ("My attempts", "learn.history", Permission.ATTEMPT_TAKE),
    ("Desk", "teach.desk", Permission.DESK_USE),
)


def create_app(config: Config) -> Flask:
    """Make the application for one configuration; it touches no table until it is asked for a page."""
    app = Flask("quizapp", static_folder=None)
    app.config.from_mapping(flask_settings(config))
    app.url_map.converters["int"] = RowIdConverter
    app.jinja_env.filters.update(FILTERS)
    app.jinja_env.globals["press_token"] = press_token
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    db.init_app(app)
    jobs.init_app(app, config)
    csrf.init_app(app)
    limiter.init_app(app)
    flask_security.init_app(app, SQLAlchemyUserDatastore(db.db, User, Role), login_form=SignInForm)
    for blueprint in BLUEPRINTS:
        app.register_blueprint(blueprint)
    security.init_app(app)
    errors.init_app(app)
    app.context_processor(page_context)
    if config.proxies:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=config.proxies, x_proto=config.proxies, x_host=config.proxies)  # type: ignore[method-assign]  # as Flask's documentation says
    assets.init_app(app, config.home / "static")
    return app


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
        **account_settings(),
    }


def _model_told(llm: LlmSettings) -> dict[str, object]:
    return {"name": llm.model, "host": llm.host, "local": llm.local}


def account_settings() -> dict[str, object]:
    """Flask-Security: signing in by password and out, and nothing else; people join by a teacher or the CLI.

    Sign-up stays off, since without a mail server that confirms addresses its answers would tell who has an account.
    """
    return {
        "SECURITY_LOGIN_URL": "/sign-in",
        "SECURITY_LOGOUT_URL": "/sign-out",
        "SECURITY_LOGOUT_METHODS": ["POST"],
        "SECURITY_LOGIN_USER_TEMPLATE": "account/sign_in.html",
        "SECURITY_POST_LOGIN_VIEW": "/",
        "SECURITY_POST_LOGOUT_VIEW": "/",
        "SECURITY_RETURN_GENERIC_RESPONSES": True,
        "SECURITY_FLASH_MESSAGES": False,
        "SECURITY_EMAIL_VALIDATOR_ARGS": {"check_deliverability": False},
        "SECURITY_DATETIME_FACTORY": now,
        "SECURITY_DEFAULT_REMEMBER_ME": False,
        # OWASP's minimum for argon2id, about 25 ms; the salt of a second hash would tie passwords to the secret key.
        "SECURITY_PASSWORD_HASH": "argon2",
        "SECURITY_PASSWORD_HASH_PASSLIB_OPTIONS": {
            "argon2__memory_cost": 19_456,
            "argon2__time_cost": 2,
            "argon2__parallelism": 1,
        },
        "SECURITY_PASSWORD_SINGLE_HASH": True,
        "SECURITY_PASSWORD_SALT": "unused: passwords are hashed once, by argon2, with a salt of their own",
        "SECURITY_MSG_GENERIC_AUTHN_FAILED": ("That address and password do not fit together.", "error"),
    }


def page_context() -> dict[str, object]:
    """What base.html needs to know on every page."""
    user = security.signed_in()
    links = [
        (label, url_for(endpoint), request.endpoint == endpoint)
        for label, endpoint, permission in NAVIGATION
        if may(user, permission)
    ]
    return {"navigation": links, "person": user, "theme": current_theme()}
