"""Articles."""

from typing import Any

from sqlalchemy.orm import Session

from quizapp.core.text import Parse, digest
from quizapp.models import Article, ArticleRevision, Shown
from tests.factories.items import TEXT
from tests.factories.moments import NOW

# Nothing was read: for tests in which no check looks at the parse.
BLANK = Parse("blank 0", (), ())


def make_revision(session: Session, article: Article, text: str, number: int = 2, **changes: Any) -> ArticleRevision:
    fields: dict[str, Any] = {"article_id": article.id, "number": number, "text": text, "words": len(text.split())}
    fields |= {"sha256": digest(text), "created_at": NOW}
    revision = ArticleRevision(**fields | changes)
    session.add(revision)
    session.flush()
    return revision


def make_article(session: Session, *, text: str = TEXT, parse: Parse | None = BLANK, **changes: Any) -> Article:
    fields: dict[str, Any] = {
        "title": "The southern canal",
        "source": "",
        "language": "en",
        "licence": "CC0",
        "shown": Shown.WHOLE,
        "created_at": NOW,
    }
    article = Article(**fields | changes)
    session.add(article)
    session.flush()
    read = {"parse": parse.to_bytes(), "parse_model": parse.model} if parse else {}
    make_revision(session, article, text, number=1, **read)
    return article
