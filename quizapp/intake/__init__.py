"""Intake: files and pasted text become a title and canonical text, or one clear sentence says why not."""

from quizapp.intake.files import read_bytes, read_file
from quizapp.intake.values import MAX_BYTES, Intake, IntakeError

__all__ = ["MAX_BYTES", "Intake", "IntakeError", "read_bytes", "read_file"]
