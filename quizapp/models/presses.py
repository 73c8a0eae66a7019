"""Presses of buttons: what came of a form that was sent, so that sending it twice does its thing once."""

from datetime import datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from quizapp.db import Base


class Press(Base):
    """One form as it was loaded, by its random token, and the id of what sending it made."""

    __tablename__ = "presses"

    token: Mapped[str] = mapped_column(String(64), primary_key=True)
    made: Mapped[int]
    at: Mapped[datetime] = mapped_column(index=True)
