import re
from dataclasses import replace

import pytest

from quizapp.core.citations import cite
from quizapp.core.items import Choice, Derivation, Ordering
from quizapp.interchange import FORMATS, Field, RefusedError, losses, place
from tests.factories.items import TEXT, choice, ordering
from tests.interchange.comparing import entry_of


def quiz(*questions: str) -> str:
    return '<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n' + "\n".join(questions) + "\n</quiz>\n"


def multichoice(*answers: str, stem: str = "When?", single: str = "true", more: str = "") -> str:
    return (
        f'<question type="multichoice"><name><text>N</text></name><questiontext format="html"><text><![CDATA[{stem}]]>'
        f"</text></questiontext><single>{single}</single>{more}{''.join(answers)}</question>"
    )


def answer(text: str, fraction: str = "0", feedback: str = "") -> str:
    return (
        f'<answer fraction="{fraction}" format="html"><text><![CDATA[{text}]]></text>'
        f'<feedback format="html"><text><![CDATA[{feedback}]]></text></feedback></answer>'
    )


SOUND = multichoice(answer("In 1871", "100"), answer("In 1890"))


def read(*questions: str):
    return FORMATS["moodle"].read(quiz(*questions))


def only(*questions: str):
    (entry,) = read(*questions).entries
    return entry


class TestWrite:
    def test_a_choice_with_its_proof(self):
        entry = entry_of(choice(), TEXT, article="Canals / rails", tags=("Trade",))
        assert FORMATS["moodle"].write((entry,)) == (
            '<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n'
            '<question type="category"><category><text>$course$/top/Canals // rails</text></category></question>\n'
            '<question type="multichoice">\n<name><text>When did the canal open?</text></name>\n'
            '<questiontext format="html"><text><![CDATA[<p>When did the canal open?</p>]]></text></questiontext>\n'
            '<generalfeedback format="html"><text><![CDATA[<p>It opened in 1871.</p><p>In the article:</p>'
            "<p>“The canal “Süd” opened in 1871 with 14 locks.” (¶1)</p>]]></text></generalfeedback>\n"
            "<defaultgrade>1</defaultgrade><penalty>0.3333333</penalty><hidden>0</hidden>\n"
            "<idnumber>opening</idnumber>\n"
            "<single>true</single><shuffleanswers>false</shuffleanswers><answernumbering>abc</answernumbering>\n"
            "<showstandardinstruction>0</showstandardinstruction>\n"
            '<correctfeedback format="html"><text></text></correctfeedback>\n'
            '<partiallycorrectfeedback format="html"><text></text></partiallycorrectfeedback>\n'
            '<incorrectfeedback format="html"><text></text></incorrectfeedback>\n'
            "<shownumcorrect>1</shownumcorrect>\n"
            '<answer fraction="100" format="html"><text><![CDATA[In 1871]]></text><feedback format="html"><text>'
            "<![CDATA[<p>The first sentence says so.</p>]]></text></feedback></answer>\n"
            '<answer fraction="0" format="html"><text><![CDATA[In 1890]]></text><feedback format="html"><text>'
            "<![CDATA[<p>That year the railway came.</p><p>In the article:</p><p>“The railway came in 1890” (¶2)</p>]]>"
            "</text></feedback></answer>\n"
            '<answer fraction="0" format="html"><text><![CDATA[In 1923]]></text><feedback format="html"><text>'
            "<![CDATA[<p>That year it closed.</p><p>In the article:</p><p>“The canal closed in 1923.” (¶2)</p>]]>"
            "</text></feedback></answer>\n"
            "<tags><tag><text>trade</text></tag></tags>\n</question>\n</quiz>\n"
        )

    def test_an_ordering_tells_its_key_by_the_order_of_its_answers_and_its_proof_in_the_general_feedback(self):
        written = FORMATS["moodle"].write((entry_of(ordering(), TEXT),))
        assert re.findall(
            r'<answer fraction="(.*?)" format="moodle_auto_format"><text><!\[CDATA\[(.*?)\]\]>', written
        ) == [
            ("1.0000000", "The canal opens"),
            ("2.0000000", "The railway comes"),
            ("3.0000000", "The canal closes"),
        ]
        assert "<gradingtype>RELATIVE_ALL_PREVIOUS_AND_NEXT</gradingtype>" in written
        assert "<selectcount>3</selectcount>" in written
        assert "<defaultgrade>2</defaultgrade>" in written
        assert "<p>The railway comes: “The railway came in 1890” (¶2)</p>" in written
        assert "<feedback" not in written

    def test_a_tie_is_written_as_one_of_its_orders_and_reported(self):
        first, second, third = ordering().events
        tied = ordering(events=(first, second, type(third)(id="c", text=third.text, citations=(), timex=first.timex)))
        entry = entry_of(tied, TEXT)
        told = {loss.field: loss.what for loss in losses("moodle", entry, TEXT)}
        assert told[Field.TIES] == "are lost: written as 1 of 2 allowed orders"

    def test_a_quote_that_stands_twice_in_its_paragraph_is_reported(self):
        text = "It rained. Then It rained.\n\nIt snowed, and It rained."
        passages = [cite(text, text.index("It rained"), 9), cite(text, 41, 50)]
        told = [losses("moodle", entry_of(bare(citations=(passage,)), text), text) for passage in passages]
        assert [[loss.what for loss in found if loss.field is Field.CITATIONS] for found in told] == [
            ["“It rained” stands in its paragraph more than once: written, but not found again"],
            [],
        ]


def bare(**changes):
    options = tuple(replace(option, citations=()) for option in choice().options)
    return choice(**{"options": options, "derivation": Derivation(), **changes})


class TestRead:
    def test_the_file_that_was_written_gives_citations_again_in_the_same_text(self):
        entry = FORMATS["moodle"].read(FORMATS["moodle"].write((entry_of(choice(), TEXT),))).entries[0]
        item, notes = place(entry, TEXT)
        assert isinstance(item, Choice)
        assert (item.citations, [o.citations for o in item.options], notes) == (
            choice().citations,
            [o.citations for o in choice().options],
            (),
        )

    def test_quotes_that_another_text_does_not_hold_are_said(self):
        entry = FORMATS["moodle"].read(FORMATS["moodle"].write((entry_of(choice(), TEXT),))).entries[0]
        item, notes = place(entry, "The canal closed in 1923.")
        assert [len(option.citations) for option in item.options] == [0, 0, 1]
        assert notes == (
            "Not cited, since the article does not hold it once: “The canal “Süd” opened in 1871 with 14 locks.”",
            "Not cited, since the article does not hold it once: “The railway came in 1890”",
        )

    def test_a_category_names_the_article_and_a_doubled_slash_is_one(self):
        category = (
            '<question type="category"><category><text>$course$/top/A/Canals // rails</text></category></question>'
        )
        assert only(category, SOUND).article == "Canals / rails"
        top = category.replace("/A/Canals // rails", "")
        assert only(top, SOUND).article == ""

    def test_entities_and_markup_become_text_and_what_is_lost_is_named(self):
        stem = (
            "<p>How much is 10<sup>3</sup>&nbsp;m<sup>2</sup> &amp; H<sub>2</sub>O &lt; 5?</p>"
            '<ul><li>one</li><li>two</li></ul><img src="x" alt="a lock"><script>alert(1)</script><b>Not</b> '
            "x<sup>?</sup>"
            '<a href="http://a.example/b">there</a>'
        )
        entry = only(multichoice(answer("<p>yes</p>", "100"), answer("n&eacute;e"), stem=stem))
        assert entry.item.stem == "How much is 10³ m² & H₂O < 5? one two [a lock]Not x?there"
        assert [option.text for option in entry.item.options] == ["yes", "née"]
        assert entry.notes == (
            "Not kept in the stem: a picture.",
            "Not kept in the stem: a script.",
            "Not kept in the stem: bold, slanted or struck out letters.",
            "Not kept in the stem: raised or lowered letters.",
            "Not kept in the stem: the address of a link, http://a.example/b.",
        )

    def test_a_file_beside_a_text_is_lost(self):
        stem = '<questiontext format="plain_text"><text>a &lt;b&gt;</text><file name="x">AAAA</file></questiontext>'
        question = f'<question type="multichoice">{stem}{answer("a", "100")}{answer("b")}</question>'
        entry = only(question)
        assert (entry.item.stem, entry.notes) == ("a <b>", ("Not kept in the stem: a file.",))

    @pytest.mark.parametrize(
        ("form", "stem"), [("markdown", "One *two*"), ("html", "One <i>two</i>"), ("moodle_auto_format", "One\ntwo")]
    )
    def test_every_format_of_text_is_read(self, form, stem):
        question = multichoice(answer("a", "100"), answer("b"), stem=stem).replace(
            'format="html"', f'format="{form}"', 1
        )
        assert only(question).item.stem == "One two"

    def test_partial_points_are_lost_and_named(self):
        entry = only(multichoice(answer("a", "100"), answer("b", "83.33333"), answer("c", "-25"), answer("d", "")))
        assert [option.key for option in entry.item.options] == [True, False, False, False]
        assert entry.notes == (
            "“b” earned part of the points (83.33333 %); here it is wrong and earns none.",
            "“c” earned minus points (-25 %); here it is wrong and earns none.",
        )

    def test_feedback_that_an_item_has_no_place_for_is_named(self):
        more = '<correctfeedback format="html"><text>Good</text></correctfeedback>'
        more += '<hint format="html"><text>h</text></hint>'
        entry = only(multichoice(answer("a", "100"), answer("b"), more=more))
        assert entry.notes == ("The feedback for right answers is not kept.", "The hint is not kept.")

    def test_true_and_false_become_a_choice_in_that_order(self):
        question = SOUND.replace("multichoice", "truefalse").replace("In 1871", "false").replace("In 1890", "true")
        entry = only(question)
        assert [(o.text, o.key) for o in entry.item.options] == [("True", False), ("False", True)]
        assert entry.item.fixed_order

    def test_a_sequence_of_answers_is_the_order_and_events_are_shown_as_in_the_alphabet(self):
        question = SOUND.replace("multichoice", "ordering")
        question = question.replace("In 1871", "Versailles").replace("In 1890", "1914 War")
        entry = only(question.replace("</question>", "<selecttype>RANDOM</selecttype></question>"))
        assert isinstance(entry.item, Ordering)
        assert [event.text for event in entry.item.events] == ["1914 War", "Versailles"]
        assert entry.item.order == ("b", "a")
        assert entry.item.precedences() == {("b", "a")}
        assert entry.notes == ("It asked for some of its events at a time; here it asks for all of them.",)

    def test_feedback_of_single_events_is_lost(self):
        question = SOUND.replace("multichoice", "ordering").replace("<![CDATA[]]>", "why", 1)
        assert only(question).notes == ("Feedback of single events is not kept.",)

    def test_an_id_that_is_used_twice_is_given_anew_and_named(self):
        numbered = SOUND.replace("<single>", "<idnumber>q1</idnumber><single>")
        first, second, third = read(numbered, numbered, numbered).entries
        assert first.item.id == "q1"
        assert len({first.item.id, second.item.id, third.item.id}) == 3
        assert second.notes == ("The id “q1” is used before in this file, so this question gets another.",)


class TestNotUnderstood:
    @pytest.mark.parametrize(
        ("question", "what", "why"),
        [
            (
                multichoice(answer("a", "50"), answer("b", "50"), single="false"),
                "“N” (multichoice)",
                "it has several right answers; a question here has one",
            ),
            (
                multichoice(answer("a", "100"), answer("b", "100")),
                "“N” (multichoice)",
                "2 of its options earn all points; a question here has one key",
            ),
            (
                multichoice(answer("a", "90"), answer("b", "0")),
                "“N” (multichoice)",
                "none of its options earn all points; a question here has one key",
            ),
            (multichoice(answer("a", "100")), "“N” (multichoice)", "it has 1 options; a question has 2 to 26"),
            (multichoice(answer("a", "100"), answer(" ")), "“N” (multichoice)", "one of its options has no text"),
            (multichoice(answer("a", "x"), answer("b")), "“N” (multichoice)", "“x” is no share of the points"),
            (multichoice(answer("a", "100"), answer("b"), stem="<img src='x'>"), "“N” (multichoice)", "stem: is empty"),
            (SOUND.replace("multichoice", "matching"), "“N” (matching)", "it asks for pairs"),
            (SOUND.replace("multichoice", "ddwtos"), "“N” (ddwtos)", "questions of this type cannot be read"),
            (SOUND.replace(' type="multichoice"', ""), "“N” (no type)", "it names no type"),
            (SOUND.replace("multichoice", "truefalse"), "“N” (truefalse)", "its answers are not “true” and “false”"),
            (
                '<question type="essay"></question>',
                "a question without a name (essay)",
                "its answers are marked by hand",
            ),
            (
                '<question type="essay"><questiontext><text>Why?</text></questiontext></question>',
                "“Why?” (essay)",
                "its answers are marked by hand",
            ),
            (
                '<question type="ordering"><name><text>N</text></name></question>',
                "“N” (ordering)",
                "it has no events; a question has 2 to 26",
            ),
            (
                multichoice(answer("a"), answer(" ")).replace("multichoice", "ordering"),
                "“N” (ordering)",
                "one of its events has no text",
            ),
        ],
    )
    def test_each_is_named_by_its_line_and_the_others_are_read(self, question, what, why):
        report = read(SOUND, question, SOUND.replace("When?", "When then?"))
        assert [(fault.line, fault.what, fault.why) for fault in report.faults] == [(4, what, why)]
        assert str(report.faults[0]) == f"Line 4: {what}: {why}"
        assert [entry.line for entry in report.entries] == [3, 5]


class TestRefused:
    @pytest.mark.parametrize(
        ("text", "message"),
        [
            (quiz(SOUND)[:-40], "Line 3: the file ends in the middle; it was cut off on its way."),
            (
                quiz(SOUND.replace("<![CDATA[When?]]>", "When&nbsp;?")),
                "Line 3: a sign such as &nbsp; stands outside of CDATA",
            ),
            (quiz(SOUND.replace("</single>", "</double>")), r"Line 3: this is no sound XML \(mismatched tag\)"),
            (quiz(), "There is no question in this file."),
            ("<quiz>", "Line 1: the file ends in the middle"),
            ("<html><body/></html>", "Line 1: the file holds <html>, not the <quiz> of such an export."),
            ("<quiz>" + "<a>" * 50, "Line 1: elements are nested more than 40 deep"),
            (
                '<?xml version="1.0"?>\n<!DOCTYPE quiz [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><quiz>&b;</quiz>',
                "Line 2: the file declares entities of its own",
            ),
            (
                '<!DOCTYPE quiz SYSTEM "file:///etc/passwd"><quiz></quiz>',
                "Line 1: the file declares entities of its own",
            ),
        ],
    )
    def test_the_whole_file_is_refused_with_its_line(self, text, message):
        with pytest.raises(RefusedError, match=message):
            FORMATS["moodle"].read(text)
