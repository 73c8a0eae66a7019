from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import func, select

from quizapp.core.text import TextError
from quizapp.models import Article, ArticleRevision, Shown
from quizapp.services.articles import (
    MAX_CHARACTERS,
    ArticleDraft,
    add_article,
    add_revision,
    change_article,
    load_revision,
)
from quizapp.services.errors import InvalidError, NotFoundError
from tests.factories import NOW, make_article, make_teacher

DRAFT = ArticleDraft(title=" The  canal ", text="It opened\r\nin 1871.\n\nIt closed in 1923.")


class TestAdd:
    def test_keeps_canonical_text_as_the_first_revision(self, session):
        teacher = make_teacher(session)
        article = add_article(session, draft=DRAFT, now=NOW, author_id=teacher.id)
        revision = load_revision(session, article_id=article.id)
        assert (article.title, article.author_id, article.bank) == ("The canal", teacher.id, None)
        assert (revision.number, revision.text) == (1, "It opened in 1871.\n\nIt closed in 1923.")
        assert (revision.words, len(revision.sha256), revision.stored_parse()) == (8, 64, None)

    @pytest.mark.parametrize(
        ("licence", "shown", "kept"),
        [
            ("", None, Shown.QUOTES),
            ("CC0", None, Shown.WHOLE),
            ("CC0", Shown.QUOTES, Shown.QUOTES),
            ("", Shown.CLASS, Shown.CLASS),
        ],
    )
    def test_shows_all_of_it_only_under_a_licence(self, session, licence, shown, kept):
        assert add_article(session, draft=replace(DRAFT, licence=licence, shown=shown), now=NOW).shown is kept

    @pytest.mark.parametrize(
        ("changes", "told"),
        [
            ({"title": "  "}, "title"),
            ({"title": "x" * 301}, "title"),
            ({"published_on": date(2026, 3, 4)}, "has not come yet"),
            ({"text": "x" * (MAX_CHARACTERS + 1)}, "1,000,001 characters"),
            ({"licence": " ", "shown": Shown.WHOLE}, "licence"),
        ],
    )
    def test_refuses_what_makes_no_sense_and_keeps_nothing(self, session, changes, told):
        before = session.scalar(select(func.count(Article.id)))
        with pytest.raises(InvalidError, match=told):
            add_article(session, draft=replace(DRAFT, **changes), now=NOW)
        assert session.scalar(select(func.count(Article.id))) == before

    def test_takes_the_date_of_a_place_where_it_is_tomorrow_already(self, session):
        late = NOW.replace(hour=23)
        assert add_article(session, draft=replace(DRAFT, published_on=date(2026, 3, 3)), now=late).id

    @pytest.mark.parametrize("text", ["", " \n", "\x00\x01", "…—"])
    def test_refuses_a_text_without_words(self, session, text):
        before = session.scalar(select(func.count(ArticleRevision.id)))
        with pytest.raises(TextError):
            add_article(session, draft=replace(DRAFT, text=text), now=NOW)
        assert session.scalar(select(func.count(ArticleRevision.id))) == before


class TestChange:
    def test_another_text_is_another_revision(self, session):
        article = add_article(session, draft=DRAFT, now=NOW)
        first = load_revision(session, article_id=article.id)
        assert add_revision(session, article, text=DRAFT.text, now=NOW) is first
        second = add_revision(session, article, text="It opened in 1872.", now=NOW)
        assert (second.number, load_revision(session, article_id=article.id)) == (2, second)
        assert first.text.startswith("It opened in 1871.")

    def test_what_is_said_about_it_changes_in_place(self, session):
        article = make_article(session)
        change_article(article, draft=replace(DRAFT, source="Ours", licence="CC0"), now=NOW)
        assert (article.title, article.source, article.shown) == ("The canal", "Ours", Shown.WHOLE)
        with pytest.raises(InvalidError):
            change_article(article, draft=replace(DRAFT, title=""), now=NOW)


def test_refuses_an_article_that_is_not_there(session):
    with pytest.raises(NotFoundError):
        load_revision(session, article_id=10_000)
