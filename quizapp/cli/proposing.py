"""`quizapp generate --model`: ask the language model of this machine's settings, and say what came of it."""

from collections.abc import Callable
from functools import partial

import click

from quizapp import language
from quizapp.config import LlmSettings
from quizapp.core.generate import Generated
from quizapp.core.generate.proposals import Dropped, Proposals, count_dropped, rule_in_words
from quizapp.core.generate.together import Joined
from quizapp.core.reading import Reading
from quizapp.servers import ConfigError


def proposer() -> Callable[[Reading, int], Proposals]:
    """What asks the language model of this machine's settings.

    Raises:
        click.UsageError: they name none, or cannot be used.
    """
    try:
        settings = LlmSettings.from_env()
    except ConfigError as error:
        raise click.UsageError(str(error)) from None
    if settings is None:
        raise click.UsageError("--model takes a language model: name it by QUIZAPP_LLM_URL and QUIZAPP_LLM_MODEL")
    endpoint = language.Endpoint(url=settings.url, model=settings.model, key=settings.key)
    click.echo(f"quizapp: asking {settings.model}; the article is sent to {settings.host}", err=True)
    return partial(language.propose, endpoint=endpoint)


def tell(joined: Joined, *, explain: bool) -> tuple[Generated, tuple[Dropped, ...]]:
    """Say on standard error what came of asking, and hand over the set with what was thrown away."""
    if joined.note:
        click.echo(f"quizapp: {joined.note}", err=True)
    many, gone = joined.proposed, len(joined.dropped)
    told = f"the language model proposed {many} of these questions; {gone} of its proposals were thrown away"
    click.echo(f"quizapp: {told}", err=True)
    for check, times in count_dropped(joined.dropped).items() if explain else ():
        click.echo(f"  {times:3} {check}: {rule_in_words(check)}", err=True)
    return joined.made, joined.dropped
