"""The foremost topic: what an article as a whole is about, as a question can name it."""

from quizapp.core.facts.articled import with_article
from quizapp.core.facts.context import Context
from quizapp.core.facts.topics import recurring
from quizapp.core.words import content

_OFTEN = 3


def foremost_topic(ctx: Context) -> str:
    """What the title names and the article speaks of most, else the name that the article speaks of most.

    Returns:
        “Marie Curie”, “the US”, “superbugs”; empty where the article returns to nothing.
    """
    titled = content(ctx.reading.title)
    names = sorted(ctx.names, key=lambda n: (-len(content(n.text) & titled), -len(n.mentions), n.mentions[0]))
    if names and content(names[0].text) & titled:
        return with_article(ctx, names[0])
    nouns = [words for words in ctx.reading.once(recurring).values() if content(words) & titled]
    if nouns:
        return nouns[0]
    return with_article(ctx, names[0]) if names and len(names[0].mentions) >= _OFTEN else ""
