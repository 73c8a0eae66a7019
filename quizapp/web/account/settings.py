"""How Flask-Security is set: what it may do, at which addresses, with which pages, and in which words."""

from datetime import timedelta

from quizapp.services.users import SHORTEST_PASSWORD
from quizapp.web.edge import now

# What it says, by its own names; the second of each pair is the kind of notice.
MESSAGES = {
    "GENERIC_AUTHN_FAILED": ("That address and password do not fit together.", "error"),
    "UNAUTHENTICATED": ("Sign in to see that page.", ""),
    "REAUTHENTICATION_REQUIRED": ("Show that it is still you first.", ""),
    "REAUTHENTICATION_SUCCESSFUL": ("Thank you.", "good"),
    "CONFIRM_REGISTRATION": (
        "A mail is on its way to %(email)s. Open the link in it to make the account yours.",
        "good",
    ),
    "CONFIRMATION_REQUEST": (
        "If an account with the address %(email)s waits for it, a new link is on its way there.",
        "good",
    ),
    "EMAIL_CONFIRMED": ("Your address is confirmed. You can sign in now.", "good"),
    "ALREADY_CONFIRMED": ("That address is confirmed. You can sign in.", "good"),
    "INVALID_CONFIRMATION_TOKEN": ("That link does not work. Have a new one sent.", "error"),
    "CONFIRMATION_EXPIRED": ("That link was good for %(within)s. Have a new one sent.", "error"),
    "PASSWORD_RESET_REQUEST": (
        "If there is an account with the address %(email)s, a link for a new password is on its way there.",
        "good",
    ),
    "PASSWORD_RESET_EXPIRED": ("That link was good for %(within)s. You need a new one.", "error"),
    "INVALID_RESET_PASSWORD_TOKEN": ("That link does not work, or it was used already. You need a new one.", "error"),
    "PASSWORD_RESET_NO_LOGIN": ("Your new password is set. Sign in with it.", "good"),
    "PASSWORD_CHANGE": ("Your new password is set. You are signed out everywhere else.", "good"),
    "PASSWORD_NOT_PROVIDED": ("Give a password.", "error"),
    "PASSWORD_INVALID_LENGTH": ("Give a password of at least %(length)s characters.", "error"),
    "PASSWORD_IS_THE_SAME": ("That is the password you have already.", "error"),
    "RETYPE_PASSWORD_MISMATCH": ("The two are not the same.", "error"),
    "INVALID_PASSWORD": ("That is not your password.", "error"),
    "EMAIL_NOT_PROVIDED": ("Give an e-mail address.", "error"),
    "INVALID_EMAIL_ADDRESS": ("That is no e-mail address.", "error"),
}

SETTINGS: dict[str, object] = {
    "SECURITY_LOGIN_URL": "/sign-in",
    "SECURITY_LOGOUT_URL": "/sign-out",
    "SECURITY_LOGOUT_METHODS": ["POST"],
    "SECURITY_VERIFY_URL": "/sign-in/again",
    "SECURITY_REGISTER_URL": "/sign-up",
    "SECURITY_CONFIRM_URL": "/sign-up/confirm",
    "SECURITY_RESET_URL": "/forgotten-password",
    "SECURITY_CHANGE_URL": "/account/password",
    "SECURITY_LOGIN_USER_TEMPLATE": "account/sign_in.html",
    "SECURITY_VERIFY_TEMPLATE": "account/again.html",
    "SECURITY_REGISTER_USER_TEMPLATE": "account/sign_up.html",
    "SECURITY_SEND_CONFIRMATION_TEMPLATE": "account/confirm.html",
    "SECURITY_FORGOT_PASSWORD_TEMPLATE": "account/forgotten.html",
    "SECURITY_RESET_PASSWORD_TEMPLATE": "account/reset.html",
    "SECURITY_CHANGE_PASSWORD_TEMPLATE": "account/password.html",
    "SECURITY_POST_LOGIN_VIEW": "/",
    "SECURITY_POST_LOGOUT_VIEW": "/",
    "SECURITY_POST_REGISTER_VIEW": "/sign-in",
    "SECURITY_POST_CONFIRM_VIEW": "/sign-in",
    "SECURITY_POST_RESET_VIEW": "/sign-in",
    "SECURITY_POST_CHANGE_VIEW": "/account",
    "SECURITY_POST_VERIFY_VIEW": "/account",
    # A link by mail or from the operator stands for a password that was forgotten; all else takes one.
    "SECURITY_RECOVERABLE": True,
    "SECURITY_CHANGEABLE": True,
    "SECURITY_RETURN_GENERIC_RESPONSES": True,
    "SECURITY_EMAIL_VALIDATOR_ARGS": {"check_deliverability": False},
    "SECURITY_DATETIME_FACTORY": now,
    "SECURITY_DEFAULT_REMEMBER_ME": False,
    "SECURITY_API_ENABLED_METHODS": ["session"],
    "SECURITY_FRESHNESS": timedelta(hours=12),
    "SECURITY_CONFIRM_EMAIL_WITHIN": timedelta(days=2),
    "SECURITY_RESET_PASSWORD_WITHIN": timedelta(days=1),
    "SECURITY_PASSWORD_LENGTH_MIN": SHORTEST_PASSWORD,
    # OWASP's minimum for argon2id, about 25 ms; the salt of a second hash would tie passwords to the secret key.
    "SECURITY_PASSWORD_HASH": "argon2",
    "SECURITY_PASSWORD_HASH_PASSLIB_OPTIONS": {
        "argon2__memory_cost": 19_456,
        "argon2__time_cost": 2,
        "argon2__parallelism": 1,
    },
    "SECURITY_PASSWORD_SINGLE_HASH": True,
    "SECURITY_PASSWORD_SALT": "unused: passwords are hashed once, by argon2, with a salt of their own",
    # What is hashed by it besides is said in signed links only; half a second for each would tell who has an account.
    "SECURITY_HASHING_SCHEMES": ["hex_sha256"],
    "SECURITY_EMAIL_HTML": False,
    "SECURITY_EMAIL_SUBJECT_REGISTER": "Your account for quizzes",
    "SECURITY_EMAIL_SUBJECT_CONFIRM": "Confirm your address",
    "SECURITY_EMAIL_SUBJECT_PASSWORD_RESET": "A new password",
    "SECURITY_EMAIL_SUBJECT_PASSWORD_NOTICE": "Your password was changed",
    "SECURITY_EMAIL_SUBJECT_PASSWORD_CHANGE_NOTICE": "Your password was changed",
    "SECURITY_REGISTER_EMAIL_TEMPLATE": "account/mail/welcome",
    "SECURITY_REGISTER_EMAIL_EXISTING_TEMPLATE": "account/mail/known",
    "SECURITY_EMAIL_TEMPLATE_CONFIRM": "account/mail/confirm",
    "SECURITY_EMAIL_TEMPLATE_PASSWORD_RESET": "account/mail/reset",
    "SECURITY_EMAIL_TEMPLATE_PASSWORD_RESET_NOTICE": "account/mail/changed",
    "SECURITY_EMAIL_TEMPLATE_PASSWORD_CHANGE_NOTICE": "account/mail/changed",
    **{f"SECURITY_MSG_{name}": message for name, message in MESSAGES.items()},
}
