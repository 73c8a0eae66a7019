"""Pasting: an article that a teacher hands in as text, taken in whole or not at all."""

from datetime import datetime

from sqlalchemy.orm import Session

from quizapp.core.prose import check_prose, is_readable
from quizapp.core.text import TextError
from quizapp.models import Article
from quizapp.services.articles import ArticleDraft, add_article


def paste_article(session: Session, *, draft: ArticleDraft, author_id: int, now: datetime) -> Article:
    """Add a teacher's article, if it is one that questions can be asked about.

    Raises:
        TextError: it is no text, empty, too long, of one sentence, or not English.
        InvalidError: as in `add_article`.
    """
    if not is_readable(draft.text):
        raise TextError("This is not text but the bytes of a file: open the file, copy its text and paste that.")
    article = add_article(session, draft=draft, now=now, author_id=author_id)
    check_prose(article.revisions[0].text)
    return article
