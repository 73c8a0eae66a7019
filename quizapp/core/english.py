"""Tell whether a text is English: the rules that read articles know no other language."""

import re

from quizapp.core.text import TextError


def word_set(words: str) -> frozenset[str]:
    """The words of a line of words, as tables of words are easiest to read and to add to."""
    return frozenset(words.split())


# The commonest words of English that are not also common words of its neighbours: "a", "die", "in", "an", "on",
# "me" or "to" would let French, German, Spanish or Portuguese through.
_FUNCTION_WORDS = word_set(
    "the of and that is was for it with as his he be by at are this from have has had were which their they been but "
    "would will who about when its there what more could some than into only other these two do did how our after "
    "before should because through where those while said over most such between since against during"
)
_SHARE = 0.15
_ENOUGH_WORDS = 20


class NotEnglishError(TextError):
    """A text that is not English; the message is fit to show to its author."""


def check_english(text: str) -> None:
    """Refuse a text in another language, by the share of English function words among its words.

    English prose has three to four such words in ten, other languages hardly one in twenty. A text of
    fewer than twenty words is let through: that is too few to judge by.

    Raises:
        NotEnglishError: fewer than three words in twenty are English function words.
    """
    words = re.findall(r"[^\W\d_]+", text.lower())
    if len(words) >= _ENOUGH_WORDS and sum(word in _FUNCTION_WORDS for word in words) < _SHARE * len(words):
        raise NotEnglishError("The text does not seem to be English; only English articles can be read.")
