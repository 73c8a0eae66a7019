"""Questions written by hand."""

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session, undefer

from quizapp.core.items import Choice, Evidence, Ordering
from quizapp.models import Article, Origin, Question, QuestionVersion, Status
from tests import factories
from tests.page import Reader

# Passages of the factories' text.
RAILWAY, CLOSED, OPENED = "77-101", "121-146", "0-45"
CHOICE = {
    "stem": "When did the canal open?",
    "passage": OPENED,
    "key": "b",
    "options-0-text": "In 1890",
    "options-0-passage": RAILWAY,
    "options-0-feedback": "That year the railway came.",
    "options-1-text": "In 1871",
    "options-2-text": "In 1923",
    "options-2-passage": CLOSED,
    "explanation": "The first sentence says so.",
}
ORDERING = {
    "events-0-text": "The canal closes",
    "events-0-date": "1923",
    "events-0-passage": CLOSED,
    "events-1-text": "The canal opens",
    "events-1-date": "1871",
    "events-1-passage": OPENED,
    "events-2-text": "The railway comes",
    "events-2-date": "1890",
    "events-2-passage": RAILWAY,
}


def written(stored: Session) -> tuple[Question, Choice | Ordering]:
    version = stored.scalars(select(QuestionVersion).options(undefer(QuestionVersion.body))).one()
    return stored.get_one(Question, version.question_id), version.item()


def choice(teacher: Reader, article: Article, status: int = 200, **changes: str) -> Reader:
    page = teacher.goes(f"/teach/articles/{article.id}/questions/new-choice")
    return page.presses("Keep as a draft", status, **CHOICE | changes)


def ordering(teacher: Reader, article: Article, status: int = 200, **changes: str) -> Reader:
    page = teacher.goes(f"/teach/articles/{article.id}/questions/new-ordering")
    return page.presses("Keep as a draft", status, **ORDERING | changes)


def count(stored: Session) -> int:
    return stored.scalar(select(func.count(Question.id))) or 0


def test_sentences_are_offered_by_paragraph(teacher: Reader, article: Article) -> None:
    teacher.goes(f"/teach/articles/{article.id}/questions/new-choice")
    offered = teacher.page.xpath("//select[@id='passage']/option/@value")
    assert offered == ["", "0-75", "77-146", "148-187"]
    assert teacher.texts("//select[@id='passage']/option")[3] == "¶3 Since 2004 walkers have used its banks."


def test_a_choice_is_kept_as_a_draft_and_shown_for_review(
    teacher: Reader, stored: Session, article: Article, teacher_id: int
) -> None:
    choice(teacher, article)
    assert teacher.heading == "Draft 1 of 1"
    question, item = written(stored)
    assert (question.status, question.origin, question.author_id) == (Status.DRAFT, Origin.WRITTEN, teacher_id)
    assert isinstance(item, Choice)
    assert [(o.text, o.evidence, len(o.citations)) for o in item.options] == [
        ("In 1871", Evidence.KEY, 0),
        ("In 1890", Evidence.ELSEWHERE, 1),
        ("In 1923", Evidence.ELSEWHERE, 1),
    ]
    assert [citation.exact for citation in item.citations] == ["The canal “Süd” opened in 1871 with 14 locks."]
    assert (item.explanation, item.fixed_order) == ("The first sentence says so.", True)
    assert item.options[1].feedback == "That year the railway came."


@pytest.mark.parametrize(
    ("changes", "field", "message"),
    [
        ({"stem": ""}, "stem", "Write the question."),
        ({f"options-{i}-text": "" for i in range(3)}, "key", "Write at least one answer."),
        ({"passage": "0-100000"}, "passage", "no passage of the article"),
        ({"passage": "somewhere"}, "passage", "no passage of the article"),
        ({"second": "5-5"}, "second", "no passage of the article"),
        ({"options-0-passage": "9-1"}, "options-0-passage", "no passage of the article"),
        ({"options-1-text": "x" * 1001}, "options-1-text", "longer than 1000"),
        ({"explanation": "x" * 4001}, "explanation", "longer than 4000"),
    ],
)
def test_what_is_wrong_with_a_choice_is_said_and_nothing_is_lost(
    teacher: Reader, stored: Session, article: Article, changes: dict[str, str], field: str, message: str
) -> None:
    choice(teacher, article, 422, **changes)
    assert teacher.page.xpath("//*[@role='alert']//a/@href") == [f"#{field}"]
    assert message in teacher.texts("//*[@role='alert']//a")[0]
    kept = CHOICE | changes
    assert teacher.page.get_element_by_id("options-0-feedback").get("value") == kept["options-0-feedback"]
    assert teacher.page.get_element_by_id("explanation").text.strip() == kept["explanation"]
    assert teacher.page.xpath("//input[@name='key' and @checked]/@value") == [k for k in [kept["key"]] if k]
    assert count(stored) == 0


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"options-0-text": "In 1871"}, "are the same."),
        ({"key": ""}, "0 options are marked as the key"),
        ({"key": "q"}, "0 options are marked as the key"),
        ({"options-0-text": "", "options-2-text": ""}, "answer"),
    ],
)
def test_a_broken_choice_waits_as_a_draft_and_cannot_be_approved(
    teacher: Reader, stored: Session, article: Article, changes: dict[str, str], message: str
) -> None:
    choice(teacher, article, **changes)
    assert teacher.heading == "Draft 1 of 1"
    assert message in teacher.text
    assert "It cannot be approved as it is" in teacher.text
    assert {"Approve", "Vouch for it and approve"}.isdisjoint(teacher.texts("//button"))
    question = stored.scalars(select(Question)).one()
    teacher.posts(f"/teach/questions/{question.id}/approve", vouch="1", version="1", stood="draft")
    stored.refresh(question)
    assert question.status is Status.DRAFT


def test_a_choice_without_a_passage_waits_to_be_vouched_for(teacher: Reader, article: Article) -> None:
    choice(teacher, article, passage="")
    assert "not proved" in teacher.text
    assert "Nothing is cited" in teacher.text
    assert teacher.presses("Vouch for it and approve").heading == "The southern canal"


def test_words_picked_in_the_article_stay_picked(teacher: Reader, article: Article) -> None:
    choice(teacher, article, 422, stem="", passage="4-16")
    chosen = teacher.page.xpath("//select[@id='passage']/option[@selected]")
    assert [(option.get("value"), option.text) for option in chosen] == [("4-16", "“canal “Süd” ”")]


def test_a_row_more_is_given_without_storing_anything(teacher: Reader, stored: Session, article: Article) -> None:
    page = teacher.goes(f"/teach/articles/{article.id}/questions/new-choice")
    page.presses("One more answer", **CHOICE)
    assert len(teacher.page.xpath("//input[@name='key']")) == 5
    assert teacher.page.get_element_by_id("options-0-text").get("value") == "In 1890"
    assert not teacher.page.xpath("//*[@role='alert']")
    page.presses("One more answer", **{"options-3-text": "In 1900", "options-4-text": "In 1901"})
    assert "One more answer" not in teacher.texts("//button[not(@hidden)]")
    page.presses("Keep as a draft")
    assert count(stored) == 1


def test_a_text_that_changed_meanwhile_is_told(teacher: Reader, stored: Session, article: Article) -> None:
    teacher.goes(f"/teach/articles/{article.id}/questions/new-choice")
    factories.make_revision(stored, article, factories.TEXT + " It is new.")
    stored.commit()
    teacher.presses("Keep as a draft", 422, **CHOICE)
    assert "changed meanwhile" in teacher.text
    assert count(stored) == 0


def test_an_ordering_follows_from_its_dates(teacher: Reader, stored: Session, article: Article) -> None:
    ordering(teacher, article)
    assert teacher.heading == "Draft 1 of 1"
    _, item = written(stored)
    assert isinstance(item, Ordering)
    assert [item.event(i).text for i in item.order] == ["The canal opens", "The railway comes", "The canal closes"]
    assert [e.text for e in item.events] == ["The canal closes", "The canal opens", "The railway comes"]
    assert "proved by the text" in teacher.text


@pytest.mark.parametrize(
    ("changes", "field", "message"),
    [
        ({"stem": ""}, "stem", "Write the question."),
        ({"events-0-date": ""}, "events-0-date", "Write it like"),
        ({"events-0-date": "long ago"}, "events-0-date", "“long ago” cannot be read as a date"),
        ({"events-2-text": ""}, "events-2-text", "Say what happened."),
        ({f"events-{i}-{part}": "" for i in (0, 1) for part in ("text", "date")}, "events", "at least two events"),
        ({"events-1-passage": "1-99999"}, "events-1-passage", "no passage of the article"),
    ],
)
def test_what_is_wrong_with_an_ordering_is_said_and_nothing_is_lost(
    teacher: Reader, stored: Session, article: Article, changes: dict[str, str], field: str, message: str
) -> None:
    ordering(teacher, article, 422, **changes)
    assert teacher.page.xpath("//*[@role='alert']//a/@href") == [f"#{field}"]
    assert message in teacher.texts("//*[@role='alert']//a")[0]
    kept = ORDERING | changes
    for name in ("events-0-text", "events-1-date", "events-2-date"):
        assert teacher.page.get_element_by_id(name).get("value", "") == kept[name]
    assert count(stored) == 0


def test_dates_are_shown_as_they_are_read(teacher: Reader, stored: Session, article: Article) -> None:
    page = teacher.goes(f"/teach/articles/{article.id}/questions/new-ordering")
    page.presses("Check it", **ORDERING | {"events-0-date": "300 BC", "events-1-date": "spring 1968"})
    assert teacher.texts("//output[@data-understood]") == [
        "Read as 300 BC",
        "Read as March–May 1968",
        "Read as 1890",
        "",
    ]
    assert count(stored) == 0


@pytest.mark.parametrize(
    ("typed", "understood", "message"),
    [("c. 1914", "1912–1916", ""), ("soon", "", "“soon” cannot be read as a date. "), ("", "", "Write it like")],
)
def test_a_script_is_told_how_a_date_is_read(teacher: Reader, typed: str, understood: str, message: str) -> None:
    told = teacher.get("/teach/dates", query_string={"typed": typed}).get_json()
    assert told["understood"] == understood
    assert told["message"].startswith(message)


def test_nobody_writes_about_anothers_article(teacher: Reader, stored: Session, foreign: Article) -> None:
    teacher.goes("/teach").posts(f"/teach/articles/{foreign.id}/questions/new-choice", 404, **CHOICE)
    teacher.goes("/teach").posts(f"/teach/articles/{foreign.id}/questions/new-ordering", 404, **ORDERING)
    assert count(stored) == 0


@pytest.mark.parametrize("revision", ["9" * 5000, "²", "x", "-1"])
def test_what_is_no_revision_is_refused(teacher: Reader, article: Article, stored: Session, revision: str) -> None:
    choice(teacher, article, 422, revision=revision)
    assert count(stored) == 0


@pytest.mark.parametrize("row", ["²", "9" * 5000, "x"])
def test_a_row_that_is_none_is_left_out(teacher: Reader, article: Article, stored: Session, row: str) -> None:
    path = f"/teach/articles/{article.id}/questions/new-choice"
    revision = teacher.goes(path).page.xpath("string(//input[@name='revision']/@value)")
    teacher.posts(path, revision=revision, **CHOICE, **{f"options-{row}-text": "In 1900"})
    _, item = written(stored)
    assert isinstance(item, Choice)
    assert {option.text for option in item.options} == {"In 1890", "In 1871", "In 1923"}


def test_a_row_is_taken_out_and_the_rest_stays(teacher: Reader, stored: Session, article: Article) -> None:
    teacher.goes(f"/teach/articles/{article.id}/questions/new-choice").presses("Take answer 1 out", **CHOICE)
    assert teacher.page.xpath("//div[@data-row]/input[contains(@name, '-text')]/@value") == ["In 1871", "In 1923", ""]
    assert teacher.page.xpath("//input[@name='key' and @checked]/@value") == ["b"]
    teacher.presses("Keep as a draft")
    _, item = written(stored)
    assert [(option.text, option.key) for option in item.options] == [("In 1871", True), ("In 1923", False)]


def test_words_selected_in_the_article_open_the_form(teacher: Reader, article: Article) -> None:
    teacher.goes(f"/teach/articles/{article.id}/questions/new-choice?passage=4-16")
    chosen = teacher.page.xpath("//select[@id='passage']/option[@selected]")
    assert [(option.get("value"), option.text) for option in chosen] == [("4-16", "“canal “Süd” ”")]
    teacher.goes(f"/teach/articles/{article.id}/questions/new-choice?passage=99999-100000")
    assert teacher.page.xpath("//select[@id='passage']/option[@selected]") == []
    asked = teacher.goes(f"/teach/articles/{article.id}").page.xpath("//*[@data-write]/@data-write")
    assert asked == [f"/teach/articles/{article.id}/questions/new-choice"]


def test_what_a_wrong_answer_rests_on_may_be_said(teacher: Reader, stored: Session, article: Article) -> None:
    choice(teacher, article, **{"options-0-evidence": "misreading", "options-2-evidence": ""})
    _, item = written(stored)
    assert isinstance(item, Choice)
    assert {o.text: o.evidence.value for o in item.options} == {
        "In 1890": "misreading",
        "In 1871": "key",
        "In 1923": "elsewhere",
    }


LINKED = {"events-2-date": "", "events-2-after-0-event": "b", "events-2-after-0-passage": RAILWAY}


def test_an_event_without_a_date_may_come_after_another(teacher: Reader, stored: Session, article: Article) -> None:
    ordering(teacher, article, **LINKED)
    _, item = written(stored)
    assert isinstance(item, Ordering)
    railway = next(event for event in item.events if event.text == "The railway comes")
    assert railway.timex is None
    assert [(item.event(a.event).text, [c.exact for c in a.citations]) for a in railway.after] == [
        ("The canal opens", ["The railway came in 1890"])
    ]
    assert "Either order is right between “The canal closes” and “The railway comes”" in teacher.text.replace("’", "’")


def test_links_that_go_in_a_circle_are_told(teacher: Reader, article: Article) -> None:
    ordering(teacher, article, **LINKED, **{"events-1-date": "", "events-1-after-0-event": "c"})
    assert "go in a circle" in teacher.text
    assert "It cannot be approved as it is" in teacher.text


def test_dates_that_meet_leave_either_order_right(teacher: Reader, article: Article) -> None:
    ordering(teacher, article, **{"events-2-date": "c. 1923"})
    assert "Either order is right between" in teacher.text


def test_a_form_that_is_sent_twice_writes_one_question(teacher: Reader, stored: Session, article: Article) -> None:
    path = f"/teach/articles/{article.id}/questions/new-choice"
    page = teacher.goes(path)
    sent = {
        name: page.page.xpath(f"string(//form[@data-dates]//input[@name='{name}']/@value)")
        for name in ("press", "revision")
    }
    for _ in range(2):
        teacher.goes(path).posts(path, **CHOICE, **sent)
        assert teacher.heading == "Draft 1 of 1"
    assert count(stored) == 1
