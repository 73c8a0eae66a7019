import re

import pytest

from quizapp.core.items import Choice, Ordering
from quizapp.interchange import FORMATS, Field, RefusedError
from tests.factories.items import TEXT, choice, ordering
from tests.interchange.comparing import entry_of, foretold

GRADINGS = (
    "ALL_OR_NOTHING|ABSOLUTE_POSITION|ABSOLUTE|ABS|RELATIVE_NEXT_EXCLUDE_LAST|RELATIVE_NEXT_INCLUDE_LAST|"
    "RELATIVE_ONE_PREVIOUS_AND_NEXT|RELATIVE_ALL_PREVIOUS_AND_NEXT|RELATIVE_TO_CORRECT|RELATIVE|RELLONGEST_ORDERED_SUBSET|"
    "LONGEST_CONTIGUOUS_SUBSET"
)
# How Moodle's ordering question takes a header apart, its missing bar after REL included.
MOODLE = re.compile(
    r"^\s*>\s*(\d+)\s*((?:ALL|EXACT|RANDOM|REL|CONTIGUOUS|CONTIG)?)\s*((?:HORIZONTAL|HORI|H|1|VERTICAL|VERT|V|0)?)"
    rf"\s*((?:{GRADINGS})?)\s*((?:SHOW|TRUE|YES|1|HIDE|FALSE|NO|0)?)\s*((?:none|123|abc|ABCD|iii|IIII)?)\s*(.*?)\s*$",
    re.DOTALL,
)


def moodle_reads(answers: str) -> list[str]:
    """The events that Moodle finds between an ordering's braces."""
    found = MOODLE.match(answers.split("####", maxsplit=1)[0])
    assert found
    return [line for line in re.split(r"[\r\n]+", found[7]) if line]


def read(text: str):
    return FORMATS["gift"].read(text)


def only(text: str):
    (entry,) = read(text).entries
    return entry


class TestWrite:
    def test_a_choice_with_id_tags_and_proof(self):
        entry = entry_of(choice(stem="Which: {a} = b?"), TEXT, article="Canals / rails", tags=("Trade", "a]b"))
        assert FORMATS["gift"].write((entry,)) == (
            "$CATEGORY: $course$/top/Canals // rails\n\n"
            "// [id:opening] [tag:a\\]b] [tag:trade]\n"
            "::Which\\: \\{a\\} \\= b?::[html]<p>Which\\: \\{a\\} \\= b?</p>{\n"
            "=In 1871#<p>The first sentence says so.</p>\n"
            "~In 1890#<p>That year the railway came.</p><p>In the article\\:</p>"
            "<p>“The railway came in 1890” (¶2)</p>\n"
            "~In 1923#<p>That year it closed.</p><p>In the article\\:</p><p>“The canal closed in 1923.” (¶2)</p>\n"
            "####<p>It opened in 1871.</p><p>In the article\\:</p>"
            "<p>“The canal “Süd” opened in 1871 with 14 locks.” (¶1)</p>\n}\n"
        )

    def test_an_ordering_names_all_six_fields(self):
        written = FORMATS["gift"].write((entry_of(ordering(), TEXT),))
        assert (
            "{>3 ALL VERTICAL RELATIVE_ALL_PREVIOUS_AND_NEXT SHOW none\nThe canal opens\nThe railway comes\n" in written
        )
        assert (
            "####<p>1871, 1890, 1923.</p><p>In the article\\:</p><p>The railway comes\\: “The railway came" in written
        )

    @pytest.mark.parametrize(
        "first", ["1914 War", "Versailles", "0 degrees", "abc", "none", "SHOW of force", "RELATIVE", "NO", "x"]
    )
    def test_moodle_finds_every_event_whole(self, first):
        texts = [first, "Hiroshima", "ALL ends"]
        events = tuple(type(e)(id=e.id, text=t, citations=()) for e, t in zip(ordering().events, texts, strict=True))
        item = ordering(events=events, order=("a", "b", "c"))
        written = FORMATS["gift"].write((entry_of(item, TEXT),))
        assert moodle_reads(written[written.index("{") + 1 : written.rindex("}")]) == texts

    @pytest.mark.parametrize(
        ("header", "first", "misread"),
        [
            (">3 ALL", "1914 War", "914 War"),
            (">3 ALL", "Versailles", "ersailles"),
            (">3 ALL VERTICAL LONGEST_ORDERED_SUBSET SHOW none", "x", "LONGEST_ORDERED_SUBSET SHOW none"),
        ],
    )
    def test_moodle_loses_the_beginning_after_the_headers_that_are_never_written(self, header, first, misread):
        assert moodle_reads(f"{header}\n{first}\nb")[0] == misread

    def test_events_hold_no_sign_that_moodle_misreads_and_the_report_says_so(self):
        texts = ["// {a} \\: b", "c #### d", "e = f ~ g"]
        events = tuple(type(e)(id=e.id, text=t, citations=()) for e, t in zip(ordering().events, texts, strict=True))
        entry = entry_of(ordering(events=events, order=("a", "b", "c")), TEXT)
        written = FORMATS["gift"].write((entry,))
        assert "\n/ (a) /: b\nc # d\ne = f ~ g\n" in written
        assert Field.TEXTS in foretold("gift", entry, TEXT)

    def test_tags_that_moodle_refuses_lose_their_signs(self):
        entry = entry_of(choice(), TEXT, tags=("a<b>", "<>"))
        assert "// [id:opening] [tag:ab]\n" in FORMATS["gift"].write((entry,))
        assert Field.TAGS in foretold("gift", entry, TEXT)

    def test_an_option_that_looks_like_a_weight_or_a_format_is_told_apart(self):
        options = tuple(
            type(o)(id=o.id, text=t, evidence=o.evidence)
            for o, t in zip(choice().options, ["%50% off", "[plain] x", "c"], strict=True)
        )
        entry = entry_of(choice(options=options, citations=()), TEXT)
        written = FORMATS["gift"].write((entry,))
        assert "=[html]%50% off\n~[html][plain] x\n~c\n" in written
        assert [o.text for o in only(written).item.options] == ["%50% off", "[plain] x", "c"]


class TestRead:
    def test_escapes_line_breaks_and_comments(self):
        entry = only(
            "\n// a comment [id:q\\]1] [tag:One] [tag:two]\n"
            "::A \\:: title::[plain]What\\: is \\{a\\} \\= \\~ \\# \\\\ b?\\nSecond {\n// inside\n"
            "  = right \\= 1 # yes\\nno\n ~ wrong\\~ # why\n ~ third \n####General \\{x\\}\n}\n\n"
        )
        assert (entry.item.id, entry.tags, entry.line) == ("q]1", ("one", "two"), 3)
        assert entry.item.stem == "What: is {a} = ~ # \\ b? Second"
        assert [(o.text, o.key, o.feedback) for o in entry.item.options] == [
            ("right = 1", True, "yes\nno"),
            ("wrong~", False, "why"),
            ("third", False, ""),
        ]
        assert entry.item.explanation == "General {x}"

    def test_a_category_holds_for_what_follows(self):
        report = read("A{=a~b}\n\n$CATEGORY: $course$/top/Canals\n\nB{=a~b}\n\n$CATEGORY: top\nC{=a~b}")
        assert [entry.article for entry in report.entries] == ["", "Canals", ""]

    def test_windows_line_ends(self):
        assert [entry.line for entry in read("A{=a\r\n~b}\r\n\r\nB{=a~b}\r\n").entries] == [1, 4]

    @pytest.mark.parametrize(
        ("text", "stem"),
        [
            ("[html]<p>a<br>b</p>", "a b"),
            ("[markdown]*a* b", "a b"),
            ("[plain]<b>a</b>", "<b>a</b>"),
            ("[moodle]a &lt; b", "a < b"),
            ("a < b and c", "a < b and c"),
        ],
    )
    def test_every_format_of_text(self, text, stem):
        assert only(f"{text}{{=a~b}}").item.stem == stem

    def test_markup_that_is_lost_is_named_once(self):
        entry = only("[html]<img src=x>Who?{=<b>a</b>#<i>x</i>\n~<b>b</b>}")
        assert entry.notes == (
            "Not kept in the stem: a picture.",
            "Not kept in an option: bold, slanted or struck out letters.",
            "Not kept in feedback: bold, slanted or struck out letters.",
        )

    def test_text_after_the_braces_makes_a_gap(self):
        assert (
            only("The canal opened in {=1871 ~1890} with locks.").item.stem == "The canal opened in _____ with locks."
        )

    @pytest.mark.parametrize(
        ("answers", "key", "feedback"),
        [
            ("{T}", "True", ["", ""]),
            ("{false}", "False", ["", ""]),
            ("{TRUE#no#yes####}", "True", ["yes", "no"]),
            ("{F#no#yes}", "False", ["no", "yes"]),
            ("{F # no}", "False", ["no", ""]),
        ],
    )
    def test_true_and_false_with_the_feedback_for_wrong_first(self, answers, key, feedback):
        item = only(f"Wet?{answers}").item
        assert [option.text for option in item.keys] == [key]
        assert [option.text for option in item.options] == ["True", "False"]
        assert [option.feedback for option in item.options] == feedback

    def test_weights_are_lost_and_named(self):
        entry = only("Who?{=a ~%83.33333%b ~%-25%c ~%0%d}")
        assert [(o.text, o.key) for o in entry.item.options] == [("a", True), ("b", False), ("c", False), ("d", False)]
        assert entry.notes == (
            "“b” earned part of the points (83.33333 %); here it is wrong and earns none.",
            "“c” earned minus points (-25 %); here it is wrong and earns none.",
        )

    @pytest.mark.parametrize(
        "header",
        [
            ">3 ALL VERTICAL RELATIVE_ALL_PREVIOUS_AND_NEXT SHOW none",
            ">3 ALL",
            ">3",
            ">",
            "> 3 ALL V ABS 1 123",
            ">3 EXACT H LONGEST_ORDERED_SUBSET HIDE IIII",
            ">3 ALL HORI RELATIVE YES",
        ],
    )
    def test_every_header_of_an_ordering_and_no_event_loses_its_beginning(self, header):
        item = only(f"Order!{{{header}\n1914 War\nVersailles\nnone\n####Because.\n}}").item
        assert isinstance(item, Ordering)
        assert [item.event(i).text for i in item.order] == ["1914 War", "Versailles", "none"]
        assert item.explanation == "Because."

    def test_a_choice_of_some_events_is_lost_and_named(self):
        entry = only("[html]Order!{>2 RANDOM\n<b>a</b>\n<b>b</b>\nc\n}")
        assert entry.notes == (
            "It asked for some of its events at a time; here it asks for all of them.",
            "Not kept in an event: bold, slanted or struck out letters.",
        )


class TestNotUnderstood:
    @pytest.mark.parametrize(
        ("question", "why"),
        [
            ("Say something.", "it has no answers in braces"),
            ("Open { =a\n~b", "its braces are not closed before the empty line"),
            ("Write!{}", "its answers are marked by hand"),
            ("How many?{#1822:5}", "its answers are typed numbers"),
            ("Type!{=a =b}", "its answers are typed"),
            ("Pair!{=a -> b =c -> d}", "it asks for pairs"),
            ("Several!{~%50%a ~%50%b ~c}", "it has several right answers; a question here has one"),
            ("Two!{=a =b ~c}", "2 of its options earn all points; a question here has one key"),
            ("Odd!{a =b ~c}", "its answers do not begin with = or ~"),
            ("Odd!{a}", "its answers do not begin with = or ~"),
            ("Order!{>3 SIDEWAYS\na\nb}", "the line after > holds more than the six fields of an ordering"),
            ("Order!{>1 ALL\na}", "it has 1 events; a question has 2 to 26"),
            ("{=a ~b}", "stem: is empty"),
        ],
    )
    def test_each_is_named_by_its_line_and_the_others_are_read(self, question, why):
        report = read(f"A{{=a~b}}\n\n{question}\n\nB{{=a~b}}\n")
        assert [(fault.line, fault.why) for fault in report.faults] == [(3, why)]
        assert [entry.item.stem for entry in report.entries] == ["A", "B"]

    def test_a_file_without_any_question_is_refused(self):
        with pytest.raises(RefusedError, match="There is no question in this file"):
            read("// only a comment\n\n$CATEGORY: a\n")


def test_what_is_read_is_a_choice():
    assert isinstance(only("A{=a~b}").item, Choice)
