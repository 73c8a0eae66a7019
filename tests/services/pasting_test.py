"""Pasted articles are taken in whole, or refused with nothing kept."""

from datetime import date

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from quizapp.core.text import TextError
from quizapp.models import Article, Shown
from quizapp.services.articles import ArticleDraft
from quizapp.services.errors import InvalidError
from quizapp.services.pasting import paste_article
from tests import factories
from tests.factories import NOW

PASTED = "\r\n\r\n".join([factories.TEXT] * 2)


def test_a_pasted_article_belongs_to_its_teacher(session: Session) -> None:
    teacher = factories.make_teacher(session)
    draft = ArticleDraft(title=" The  canal ", text=PASTED, source="The Mail", published_on=date(2026, 3, 2))
    article = paste_article(session, draft=draft, author_id=teacher.id, now=NOW)
    assert (article.title, article.author_id, article.shown) == ("The canal", teacher.id, Shown.QUOTES)
    assert article.revisions[0].text == f"{factories.TEXT}\n\n{factories.TEXT}"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "no text"),
        (" \n\t", "no text"),
        ("word " * 250_000, "at most 1,000,000"),
        ("%PDF-1.7 \x00\x01\x02", "bytes of a file"),
        ("The canal opened in 1871.", "too short"),
        ("Der Kanal wurde eröffnet. " * 20, "English"),
    ],
)
def test_what_is_no_article_is_refused(session: Session, text: str, message: str) -> None:
    teacher = factories.make_teacher(session)
    with pytest.raises(TextError, match=message):
        paste_article(session, draft=ArticleDraft(title="A", text=text), author_id=teacher.id, now=NOW)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"published_on": date(2026, 3, 4)}, "published_on"),
        ({"title": " "}, "title"),
        ({"shown": Shown.WHOLE}, "licence"),
    ],
)
def test_a_refusal_names_the_field(session: Session, changes: dict[str, object], field: str) -> None:
    teacher = factories.make_teacher(session)
    draft = ArticleDraft(**{"title": "The canal", "text": PASTED} | changes)  # type: ignore[arg-type]
    before = session.scalar(select(func.count(Article.id)))
    with pytest.raises(InvalidError) as refused:
        paste_article(session, draft=draft, author_id=teacher.id, now=NOW)
    assert refused.value.field == field
    assert session.scalar(select(func.count(Article.id))) == before
