"""Intake: files, pages and pasted text become a title and canonical text, or one clear sentence says why not."""

from quizapp.core.intake import Intake
from quizapp.intake.apart import read_apart
from quizapp.intake.details import tidy
from quizapp.intake.fetch import fetch
from quizapp.intake.files import read_bytes, read_file
from quizapp.intake.values import MAX_BYTES, IntakeError

__all__ = ["MAX_BYTES", "Intake", "IntakeError", "fetch", "read_apart", "read_bytes", "read_file", "tidy"]
