"""The forms of accounts: Flask-Security's, with our fields and words."""

from typing import Any

from flask import current_app
from flask_security import (
    ChangePasswordForm,
    ForgotPasswordForm,
    LoginForm,
    MfRecoveryForm,
    RegisterFormV2,
    ResetPasswordForm,
    SendConfirmationForm,
    TwoFactorRescueForm,
    TwoFactorSetupForm,
    TwoFactorVerifyCodeForm,
    VerifyForm,
)
from flask_security.forms import EmailValidation, EqualToLocalize, IsString, unique_user_email, valid_user_email
from flask_security.utils import validate_redirect_url
from flask_wtf import FlaskForm
from wtforms import EmailField, Field, Form, PasswordField, RadioField, SelectChoice, StringField
from wtforms.validators import DataRequired, Length

from quizapp.models import RoleName
from quizapp.services.accounts.invitations import LONGEST_NOTE
from quizapp.services.users import LONGEST_PASSWORD, MAX_NAME, SHORTEST_PASSWORD
from quizapp.web.edge import now

# The hash refuses to read what is much longer with an error of its own.
_NO_PASSWORD = Length(max=LONGEST_PASSWORD, message=f"No password is longer than {LONGEST_PASSWORD} characters.")
_GIVEN = DataRequired("Give a password.")
_TOO_SHORT = Length(min=SHORTEST_PASSWORD, message=f"Give a password of at least {SHORTEST_PASSWORD} characters.")


def _address(*checks: Any) -> EmailField:
    return EmailField("E-mail address", validators=[IsString(), DataRequired("Give an e-mail address."), *checks])


def _present_password(label: str = "Password") -> PasswordField:
    return PasswordField(label, validators=[IsString(), _GIVEN, _NO_PASSWORD])


def _new_password(label: str = "New password") -> PasswordField:
    return PasswordField(label, validators=[IsString(), _GIVEN, _TOO_SHORT, _NO_PASSWORD])


def _repeated(field: str) -> PasswordField:
    same = EqualToLocalize(field, message="RETYPE_PASSWORD_MISMATCH")
    return PasswordField("The same again", validators=[IsString(), _GIVEN, same])


def _without_spaces(typed: str | None) -> str:
    """A code as it is kept; apps and people write it in groups."""
    return "".join((typed or "").split()).lower()


def name_field(label: str = "Name") -> StringField:
    """What pages call somebody."""
    told = f"Give a name of 1 to {MAX_NAME} characters."
    return StringField(
        label,
        filters=[lambda typed: " ".join(typed.split()) if typed else ""],
        validators=[DataRequired(told), Length(max=MAX_NAME, message=told)],
    )


def _forget_foreign(_form: Form, field: Field) -> None:
    """An address of another site leads to the usual page, without a word: whoever signs in did not write it."""
    if field.data and not validate_redirect_url(field.data):
        field.data = ""


class SignInForm(LoginForm):
    """Address and password, and nothing about remembering: every session lasts until one signs out."""

    email = _address(EmailValidation(verify=False))
    password = _present_password()
    remember = None

    def validate_next(self, field: Field) -> None:
        """Go nowhere else."""
        _forget_foreign(self, field)


class AgainForm(VerifyForm):
    """The password again, before something that somebody at an open browser must not do."""

    password = _present_password("Your password")

    def validate_next(self, field: Field) -> None:
        """Go nowhere else."""
        _forget_foreign(self, field)


class SignUpForm(RegisterFormV2):
    """An account by oneself; who may have which role is the operator's setting."""

    name = name_field()
    email = _address(EmailValidation(verify=True), unique_user_email)
    password = _new_password("Password")
    password_confirm = _repeated("password")
    role = RadioField(
        "I am",
        choices=[SelectChoice(RoleName.STUDENT.value, "a student"), SelectChoice(RoleName.TEACHER.value, "a teacher")],
        default=RoleName.STUDENT.value,
    )

    def __init__(self, *arguments: Any, **fields: Any) -> None:
        super().__init__(*arguments, **fields)
        if RoleName.TEACHER not in current_app.config["SIGN_UP_ROLES"]:
            del self.role

    def validate_next(self, field: Field) -> None:
        """Go nowhere else."""
        _forget_foreign(self, field)

    def to_dict(self, only_user: bool) -> dict[str, Any]:  # noqa: FBT001 -- Flask-Security's signature
        """The columns of the account."""
        told = {name: self[name].data for name in ("name", "email", "password")}
        role = self.role.data if "role" in self else RoleName.STUDENT.value
        return told | {"roles": [role], "created_at": now()} if only_user else told


class ConfirmForm(SendConfirmationForm):
    """Where a new link to confirm an address goes."""

    email = _address(EmailValidation(verify=True), valid_user_email)


class ForgottenForm(ForgotPasswordForm):
    """Where a link for a new password goes."""

    email = _address(EmailValidation(verify=True), valid_user_email)


class ResetForm(ResetPasswordForm):
    """The new password of somebody who opened a link."""

    password = _new_password()
    password_confirm = _repeated("password")


class PasswordForm(ChangePasswordForm):
    """A new password for the old one."""

    password = PasswordField("Present password", validators=[IsString(), _NO_PASSWORD])
    new_password = _new_password()
    new_password_confirm = _repeated("new_password")


class InvitationForm(FlaskForm):
    """Whom to invite."""

    role = RadioField(
        "As a",
        choices=[SelectChoice(RoleName.TEACHER.value, "teacher"), SelectChoice(RoleName.STUDENT.value, "student")],
        default=RoleName.TEACHER.value,
    )
    note = StringField("Note", validators=[Length(max=LONGEST_NOTE)])


class JoinForm(FlaskForm):
    """The account of somebody who was invited."""

    name = name_field()
    email = _address(EmailValidation(verify=True))
    password = _new_password("Password")
    password_confirm = _repeated("password")


class NameForm(FlaskForm):
    """What pages call a person."""

    name = name_field()


class SetupForm(TwoFactorSetupForm):
    """Turning the second factor on or off, by the button that was pressed."""

    setup = StringField()


class CodeForm(TwoFactorVerifyCodeForm):
    """The code that the app shows."""

    code = StringField("Code", filters=[_without_spaces], validators=[IsString(), DataRequired("Give a code.")])


class RescueForm(TwoFactorRescueForm):
    """What Flask-Security asks for beside a code; no page of ours shows it."""

    help_setup = RadioField(choices=[SelectChoice("help", "")])


class RecoveryCodeForm(MfRecoveryForm):
    """A code that was kept on paper."""

    code = StringField(
        "Recovery code", filters=[_without_spaces], validators=[IsString(), DataRequired("Give a code.")]
    )


FORMS: dict[str, Any] = {
    "login_form": SignInForm,
    "verify_form": AgainForm,
    "register_form": SignUpForm,
    "send_confirmation_form": ConfirmForm,
    "forgot_password_form": ForgottenForm,
    "reset_password_form": ResetForm,
    "change_password_form": PasswordForm,
    "two_factor_setup_form": SetupForm,
    "two_factor_verify_code_form": CodeForm,
    "two_factor_rescue_form": RescueForm,
    "mf_recovery_form": RecoveryCodeForm,
}
