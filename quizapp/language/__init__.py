"""The language models' adapter: the one place that knows spaCy, and the one that asks a language model over HTTP.

Either loads on first use.
"""

from quizapp.language.endpoint import Budget, Endpoint, Limits
from quizapp.language.llm import propose
from quizapp.language.model import DEFAULT_MODEL, ModelError
from quizapp.language.read import find_timexes, parse, read

__all__ = ["DEFAULT_MODEL", "Budget", "Endpoint", "Limits", "ModelError", "find_timexes", "parse", "propose", "read"]
