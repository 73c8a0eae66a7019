from dataclasses import replace

import pytest
from sqlalchemy import select

from quizapp.banks import Bank, BankArticle
from quizapp.core.items import Severity
from quizapp.core.text import Parse
from quizapp.models import Article, Assignment, Question, QuestionVersion, Quiz, QuizItem, Status
from quizapp.services.articles import load_revision
from quizapp.services.banks import dump_bank, load_bank
from quizapp.services.errors import InvalidError, InvalidItemError, NotFoundError
from quizapp.services.questions import load_version
from tests.factories import NOW, TEXT, choice, make_article, make_question, ordering

BANK = Bank(
    slug="canal",
    article=BankArticle(title="The southern canal", text=TEXT, source="Ours", licence="CC0"),
    items=(choice(), ordering()),
)


@pytest.fixture(autouse=True)
def found(monkeypatch):
    """What the checks find, by the id of the item."""
    problems = {}
    monkeypatch.setattr(
        "quizapp.services.versions.checks.problems", lambda item, _reading: tuple(problems.get(item.id, ()))
    )
    return problems


@pytest.fixture
def load(session):
    read = []

    def load(bank=BANK):
        loaded = load_bank(session, bank=bank, parse=lambda text: read.append(text) or Parse("m", (), ()), now=NOW)
        return loaded.added, loaded.changed, loaded.retired, loaded.same

    load.read = read
    return load


def questions(session):
    chosen = select(Question).join(Article).where(Article.bank == "canal").order_by(Question.id)
    return {question.slug: question for question in session.scalars(chosen)}


def asked(session):
    chosen = select(Question.slug).join(QuizItem).join(Quiz).where(Quiz.bank == "canal").order_by(QuizItem.position)
    return session.scalars(chosen).all()


class TestLoad:
    def test_makes_an_article_approved_questions_and_an_open_quiz(self, session, load):
        assert load() == (2, 0, 0, 0)
        assert [(q.status, q.version_number) for q in questions(session).values()] == [(Status.APPROVED, 1)] * 2
        assert asked(session) == ["opening", "timeline"]
        (assignment,) = session.scalars(select(Assignment).join(Quiz).where(Quiz.bank == "canal"))
        assert assignment.is_open(NOW)

    def test_again_changes_nothing_and_reads_nothing(self, session, load):
        load()
        before = session.scalars(select(QuestionVersion.id)).all()
        assert load() == (0, 0, 0, 2)
        assert (session.scalars(select(QuestionVersion.id)).all(), load.read) == (before, [TEXT])
        assert len(session.scalars(select(Assignment).join(Quiz).where(Quiz.bank == "canal")).all()) == 1

    def test_a_changed_item_becomes_a_new_version(self, session, load):
        load()
        changed = replace(BANK, items=(choice(explanation="It says 1871."), ordering()))
        assert load(changed) == (0, 1, 0, 1)
        question = questions(session)["opening"]
        assert (question.version_number, question.status) == (2, Status.APPROVED)
        assert load_version(session, question).item().explanation == "It says 1871."

    def test_a_removed_item_is_retired_and_comes_back_as_it_was(self, session, load):
        load()
        assert load(replace(BANK, items=(ordering(),))) == (0, 0, 1, 1)
        assert (questions(session)["opening"].status, asked(session)) == (Status.RETIRED, ["timeline"])
        assert load(replace(BANK, items=(ordering(),))) == (0, 0, 0, 1)
        assert load() == (0, 1, 0, 1)
        assert (questions(session)["opening"].version_number, asked(session)) == (1, ["opening", "timeline"])

    def test_a_changed_text_becomes_a_revision_that_the_items_are_proved_by(self, session, load):
        load()
        longer = TEXT + " They walk there still."
        article = replace(BANK.article, text=longer, title="The canal")
        assert load(replace(BANK, article=article)) == (0, 2, 0, 0)
        revision = load_revision(session, article_id=questions(session)["opening"].article_id)
        assert (revision.number, revision.text, revision.article.title) == (2, longer, "The canal")
        assert load_version(session, questions(session)["opening"]).revision_id == revision.id

    @pytest.mark.parametrize("severity", [Severity.BROKEN, Severity.UNPROVED])
    def test_refuses_what_is_not_proved_and_names_the_item(self, load, found, broken, severity):
        found["timeline"] = [replace(broken, severity=severity)]
        with pytest.raises(InvalidItemError, match=r"^timeline: It has two keys"):
            load()

    def test_warnings_stand_in_nobodys_way(self, load, found, warning):
        found["timeline"] = [warning]
        assert load() == (2, 0, 0, 0)


class TestDump:
    def test_gives_back_what_was_loaded(self, session, load):
        load()
        article_id = questions(session)["opening"].article_id
        assert dump_bank(session, article_id=article_id) == BANK
        assert dump_bank(session, article_id=article_id, slug="other").slug == "other"

    def test_leaves_out_what_is_not_approved(self, session):
        article = make_article(session)
        make_question(session, article=article)
        make_question(session, article=article, item=ordering(), status=Status.DRAFT)
        assert dump_bank(session, article_id=article.id, slug="mine").items == (choice(),)

    def test_needs_a_name_and_a_question(self, session):
        article = make_article(session)
        with pytest.raises(InvalidError, match="a name"):
            dump_bank(session, article_id=article.id)
        with pytest.raises(InvalidError, match="no approved question"):
            dump_bank(session, article_id=article.id, slug="mine")
        with pytest.raises(NotFoundError):
            dump_bank(session, article_id=10_000)
