import csv
from dataclasses import replace
from io import BytesIO, StringIO
from zipfile import ZipFile

import pytest

from quizapp.core.items import Severity
from quizapp.interchange import FORMATS, Field
from quizapp.models import Access, QuestionTag, Standing, Status
from quizapp.services.errors import InvalidError, NotFoundError
from quizapp.services.exchange import exporting
from quizapp.services.exchange.bank_files import read_banks
from quizapp.services.exchange.exporting import Wanted, gather_questions, report_losses, write_file
from tests.factories import NOW, TEXT, choice, make_article, make_question, make_teacher, ordering
from tests.factories.articles import make_revision
from tests.factories.folders import make_folder, share_article

APPROVED = {"status": Status.APPROVED, "standing": Standing.PROVED}


@pytest.fixture
def teacher(session):
    return make_teacher(session)


@pytest.fixture
def article(session, teacher):
    return make_article(session, author_id=teacher.id, title="The Süd canal!")


@pytest.fixture
def questions(session, article):
    return [
        make_question(session, article=article, item=choice(), **APPROVED),
        make_question(session, article=article, item=ordering(), **APPROVED),
        make_question(session, article=article, item=choice(id="draft"), status=Status.DRAFT, standing=None),
        make_question(session, article=article, item=choice(id="gone"), status=Status.RETIRED, standing=None),
    ]


def gather(session, teacher, **wanted):
    return gather_questions(session, teacher_id=teacher.id, wanted=Wanted(**wanted))


def ids(outgoing):
    return [entry.item.id for entry, _ in outgoing.entries]


class TestGather:
    @pytest.mark.usefixtures("questions")
    def test_an_article_gives_what_is_approved_and_drafts_where_they_are_wanted(self, session, teacher, article):
        assert ids(gather(session, teacher, article_id=article.id)) == ["opening", "timeline"]
        assert ids(gather(session, teacher, article_id=article.id, drafts=True)) == ["opening", "timeline", "draft"]

    def test_picked_questions_go_whatever_their_status(self, session, teacher, questions):
        assert ids(gather(session, teacher, ids=(questions[3].id, questions[0].id))) == ["opening", "gone"]

    def test_a_folder_gives_those_of_its_articles_with_their_tags(self, session, teacher, article, questions):
        folder = make_folder(session, author_id=teacher.id, articles=[article])
        session.add_all(QuestionTag(question_id=questions[0].id, tag=tag) for tag in ("trade", "locks"))
        session.flush()
        outgoing = gather(session, teacher, folder_id=folder.id)
        assert [entry.tags for entry, _ in outgoing.entries] == [("locks", "trade"), ()]
        assert outgoing.title == "The Süd canal!"

    def test_only_what_may_be_copied_is_found(self, session, article, questions):
        other = make_teacher(session)
        share_article(session, article, other, Access.VIEW)
        with pytest.raises(NotFoundError, match="no question here"):
            gather(session, other, ids=(questions[0].id,))
        third = make_teacher(session)
        share_article(session, article, third, Access.COPY)
        foreign = make_question(session, article=make_article(session, author_id=other.id))
        outgoing = gather(session, third, ids=(questions[0].id, foreign.id))
        assert (ids(outgoing), outgoing.missing) == (["opening"], 1)

    def test_nothing_named_is_nothing_found(self, session, teacher):
        with pytest.raises(NotFoundError, match="Name questions"):
            gather(session, teacher)

    def test_more_than_a_file_holds_are_refused(self, session, teacher, article, questions, monkeypatch):
        assert questions
        monkeypatch.setattr(exporting, "MOST_ENTRIES", 1)
        with pytest.raises(InvalidError, match="more than 1 questions"):
            gather(session, teacher, article_id=article.id)

    def test_broken_questions_stay_out_and_are_named(self, session, teacher, article, broken):
        make_question(session, article=article, item=choice(), problems=(broken,), status=Status.DRAFT, standing=None)
        make_question(session, article=article, item=ordering(), **APPROVED)
        outgoing = gather(session, teacher, article_id=article.id, drafts=True)
        assert broken.severity is Severity.BROKEN
        assert ids(outgoing) == ["timeline"]
        assert [(loss.item, loss.field) for loss in report_losses(outgoing, format_name="csv")] == [
            ("opening", Field.WHOLE)
        ]


class TestReportAndWrite:
    @pytest.fixture
    def outgoing(self, session, teacher, article, questions):
        assert questions
        return gather(session, teacher, article_id=article.id)

    def test_each_format_says_what_it_loses_before_it_is_written(self, outgoing):
        lost = {name: {loss.field for loss in report_losses(outgoing, format_name=name)} for name in ("gift", "bank")}
        assert lost["bank"] == set()
        assert {Field.FIXED, Field.DATES, Field.DERIVATION} <= lost["gift"]

    @pytest.mark.parametrize(
        ("name", "file", "media_type"),
        [
            ("moodle", "the-sud-canal.xml", "application/xml; charset=utf-8"),
            ("gift", "the-sud-canal.gift.txt", "text/plain; charset=utf-8"),
            ("csv", "the-sud-canal.csv", "text/csv; charset=utf-8"),
            ("bank", "the-sud-canal.zip", "application/zip"),
        ],
    )
    def test_a_file_is_named_after_its_article(self, outgoing, name, file, media_type):
        written = write_file(outgoing, format_name=name)
        assert (written.name, written.media_type) == (file, media_type)
        if name == "csv":
            rows = list(csv.DictReader(StringIO(written.data.decode("utf-8-sig"), newline="")))
            assert [row["id"] for row in rows] == ["opening", "timeline"]
            assert written.data.startswith(b"\xef\xbb\xbf")
        elif name != "bank":
            assert len(FORMATS[name].read(written.data.decode()).entries) == 2

    @pytest.mark.parametrize("name", ["aiken", "docx"])
    def test_there_are_formats_that_cannot_be_written(self, outgoing, name):
        with pytest.raises(NotFoundError, match="no such format"):
            report_losses(outgoing, format_name=name)
        with pytest.raises(NotFoundError, match="no such format"):
            write_file(outgoing, format_name=name)

    def test_bank_files_give_back_the_same_items_and_the_article(self, outgoing):
        (bank,) = read_banks(write_file(outgoing, format_name="bank").data)
        assert (bank.slug, bank.article.title, bank.article.text) == ("the-s-d-canal", "The Süd canal!", TEXT)
        assert bank.items == tuple(entry.item for entry, _ in outgoing.entries)

    def test_a_title_without_letters_still_gives_a_name(self, session, teacher):
        article = make_article(session, author_id=teacher.id, title="运河")
        make_question(session, article=article, item=choice(), **APPROVED)
        outgoing = gather(session, teacher, article_id=article.id)
        assert write_file(outgoing, format_name="gift").name == "questions.gift.txt"
        assert ZipFile(BytesIO(write_file(outgoing, format_name="bank").data)).namelist() == [
            f"article-{article.id}/article.md",
            f"article-{article.id}/items.yaml",
        ]


class TestBankFiles:
    def test_what_a_bank_cannot_hold_is_left_out_and_named(self, session, teacher, article):
        make_question(session, article=article, item=choice(explanation=""), **APPROVED)
        old = make_question(session, article=article, item=ordering(explanation=" "), **APPROVED)
        session.add(QuestionTag(question_id=old.id, tag="x"))
        outgoing = gather(session, teacher, article_id=article.id)
        assert [(loss.item, loss.field) for loss in report_losses(outgoing, format_name="bank")] == [
            ("opening", Field.WHOLE),
            ("timeline", Field.WHOLE),
        ]
        with pytest.raises(InvalidError, match="can hold none of these"):
            write_file(outgoing, format_name="bank")

    def test_tags_and_odd_ids_are_lost_and_equal_ids_told_apart(self, session, teacher, article):
        one = make_question(session, article=article, item=choice(id="Q 1"), **APPROVED)
        make_question(session, article=article, item=choice(id="q-1"), **APPROVED)
        make_question(session, article=article, item=choice(id="!!"), **APPROVED)
        session.add(QuestionTag(question_id=one.id, tag="x"))
        outgoing = gather(session, teacher, article_id=article.id)
        assert [(loss.item, loss.field) for loss in report_losses(outgoing, format_name="bank")] == [
            ("Q 1", Field.TAGS),
            ("Q 1", Field.ID),
            ("!!", Field.ID),
        ]
        (bank,) = read_banks(write_file(outgoing, format_name="bank").data)
        assert [item.id for item in bank.items] == ["q-1", "q-1-2", "question"]

    def test_a_passage_of_another_text_keeps_an_item_out(self, session, teacher, article):
        question = make_question(session, article=article, item=choice(), **APPROVED)
        outgoing = gather(session, teacher, ids=(question.id,))
        other = make_revision(session, article, "Another text.", number=5)
        moved = replace(outgoing, entries=tuple((entry, other) for entry, _ in outgoing.entries))
        assert [loss.what for loss in report_losses(moved, format_name="bank")] == [
            "is left out: it cites another text than its article’s"
        ]

    def test_several_articles_are_several_banks(self, session, teacher, questions):
        other = make_article(session, author_id=teacher.id, title="The Süd canal!", created_at=NOW)
        more = make_question(session, article=other, item=choice(), **APPROVED)
        outgoing = gather(session, teacher, ids=(questions[0].id, more.id))
        data = write_file(outgoing, format_name="bank").data
        assert [bank.slug for bank in read_banks(data)] == ["the-s-d-canal", "the-s-d-canal-2"]
        assert data == write_file(outgoing, format_name="bank").data
