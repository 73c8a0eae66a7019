"""Pasting: an article that a teacher hands in, checked before it is shown and taken in whole or not at all."""

from datetime import datetime

from sqlalchemy.orm import Session

from quizapp.core.prose import check_prose, is_readable
from quizapp.core.text import TextError, canonical
from quizapp.models import Article
from quizapp.services.articles import MAX_CHARACTERS, ArticleDraft, add_article


def check_text(text: str) -> None:
    """Refuse what no questions can be asked about, furniture and all, before a teacher looks through it.

    Raises:
        TextError: it is no text, empty, too long, of one sentence, or not English.
    """
    if not is_readable(text):
        raise TextError("This is not text but the bytes of a file: upload the file, or copy its text and paste that.")
    if len(text) > MAX_CHARACTERS:
        raise TextError(f"The text has {len(text):,} characters; at most {MAX_CHARACTERS:,} can be read.")
    check_prose(canonical(text))


def paste_article(session: Session, *, draft: ArticleDraft, author_id: int, now: datetime) -> Article:
    """Add a teacher's article, if it is one that questions can be asked about.

    Raises:
        TextError: as in `check_text`.
        InvalidError: as in `add_article`.
    """
    check_text(draft.text)
    return add_article(session, draft=draft, now=now, author_id=author_id)
