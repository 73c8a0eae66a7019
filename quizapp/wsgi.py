"""The application for a WSGI server: `gunicorn quizapp.wsgi:app`."""

from quizapp.app import create_app
from quizapp.config import Config

app = create_app(Config.from_env())
