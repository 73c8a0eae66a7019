"""The form of the sign-in page."""

from flask_security import LoginForm
from flask_security.forms import EmailValidation, IsString
from wtforms import EmailField, PasswordField
from wtforms.validators import DataRequired


class SignInForm(LoginForm):
    """Address and password, and nothing about remembering: every session lasts until one signs out."""

    email = EmailField("E-mail address", validators=[IsString(), DataRequired(), EmailValidation(verify=False)])
    password = PasswordField("Password", validators=[IsString(), DataRequired()])
    remember = None
