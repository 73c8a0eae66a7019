"""The language model's adapter: the one place that knows spaCy; the model loads on first use."""

from quizapp.language.model import DEFAULT_MODEL, ModelError
from quizapp.language.read import find_timexes, parse, read

__all__ = ["DEFAULT_MODEL", "ModelError", "find_timexes", "parse", "read"]
