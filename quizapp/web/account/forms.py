"""The form of the sign-in page."""

from flask_security import LoginForm
from flask_security.forms import EmailValidation, IsString
from flask_security.utils import validate_redirect_url
from wtforms import EmailField, Field, PasswordField
from wtforms.validators import DataRequired, Length

from quizapp.services.users import LONGEST_PASSWORD

# The hash refuses to read what is much longer with an error of its own.
_NO_PASSWORD = Length(max=LONGEST_PASSWORD, message=f"No password is longer than {LONGEST_PASSWORD} characters.")


class SignInForm(LoginForm):
    """Address and password, and nothing about remembering: every session lasts until one signs out."""

    email = EmailField("E-mail address", validators=[IsString(), DataRequired(), EmailValidation(verify=False)])
    password = PasswordField("Password", validators=[IsString(), DataRequired(), _NO_PASSWORD])
    remember = None

    def validate_next(self, field: Field) -> None:
        """An address of another site leads to the library, without a word: whoever signs in did not write it."""
        if field.data and not validate_redirect_url(field.data):
            field.data = ""
