"""The form of the sign-in page."""

from flask_security import LoginForm
from flask_security.forms import EmailValidation, IsString
from flask_security.utils import validate_redirect_url
from wtforms import EmailField, Field, PasswordField
from wtforms.validators import DataRequired


class SignInForm(LoginForm):
    """Address and password, and nothing about remembering: every session lasts until one signs out."""

    email = EmailField("E-mail address", validators=[IsString(), DataRequired(), EmailValidation(verify=False)])
    password = PasswordField("Password", validators=[IsString(), DataRequired()])
    remember = None

    def validate_next(self, field: Field) -> None:
        """An address of another site leads to the library, without a word: whoever signs in did not write it."""
        if field.data and not validate_redirect_url(field.data):
            field.data = ""
