import pytest

from quizapp.core.items import After, Choice, Event, Evidence, Option, Ordering
from quizapp.core.timex import Day, Interval, Timex
from quizapp.interchange import FORMATS, Field, Quote, RefusedError, losses
from quizapp.interchange.columns import guard, unguard
from quizapp.interchange.csv_dates import read_days, write_days
from tests.factories.items import TEXT, choice, ordering
from tests.interchange.comparing import differences, entry_of, foretold, out_and_back


def read(text: str):
    return FORMATS["csv"].read(text)


def only(text: str):
    (entry,) = read(text).entries
    return entry


HEAD = "stem,key,option a,option b,option c\n"


class TestWrite:
    def test_a_row_for_each_question_with_the_columns_that_are_filled(self):
        written = FORMATS["csv"].write((entry_of(choice(), TEXT, article="Canals", tags=("b", "a")),))
        names, row = written.split("\r\n", 1)
        assert names == (
            "id,kind,stem,key,explanation,quote,paragraph,tags,article,fixed order,form,fact,"
            "option a,feedback a,evidence a,option b,feedback b,evidence b,quote b,paragraph b,"
            "option c,feedback c,evidence c,quote c,paragraph c"
        )
        assert row == (
            "opening,choice,When did the canal open?,a,It opened in 1871.,"
            "The canal “Süd” opened in 1871 with 14 locks.,1,"
            '"a, b",Canals,yes,when,time,'
            "In 1871,The first sentence says so.,key,"
            "In 1890,That year the railway came.,elsewhere,The railway came in 1890,2,"
            "In 1923,That year it closed.,elsewhere,The canal closed in 1923.,2\r\n"
        )

    def test_an_ordering_names_its_key_by_letters_and_keeps_dates(self):
        names, row = FORMATS["csv"].write((entry_of(ordering(), TEXT),)).split("\r\n", 1)
        assert names.startswith("id,kind,stem,key,explanation,option a,quote a,paragraph a,date a,date words a,")
        assert row.startswith('timeline,ordering,"Put these in order, the earliest first.",c a b,"1871, 1890, 1923.",')
        assert FORMATS["csv"].encoding == "utf-8-sig"
        assert only(f"{names}\r\n{row}").item.event("b").timex.interval == Interval(Day(1923), Day(1924))

    def test_an_ordering_with_ties_and_links_comes_back_with_them(self):
        first = ordering().events[0]
        linked = Event(id="c", text="Ships come", citations=(), after=(After(event="a", citations=()),))
        entry = entry_of(
            ordering(
                events=(first, Event(id="b", text="x", citations=(), timex=first.timex), linked), order=("a", "b", "c")
            ),
            TEXT,
        )
        back = out_and_back("csv", entry, TEXT)
        assert isinstance(back.item, Ordering)
        assert back.item.precedences() == {("a", "c")}
        assert differences(entry, back) == foretold("csv", entry, TEXT) == set()

    def test_links_that_cite_lose_their_passages(self):
        first = ordering().events[0]
        linked = Event(id="b", text="x", citations=(), after=(After(event="a", citations=first.citations),))
        entry = entry_of(ordering(events=(first, linked), order=("a", "b")), TEXT)
        assert foretold("csv", entry, TEXT) == differences(entry, out_and_back("csv", entry, TEXT)) == {Field.AFTER}

    def test_events_without_dates_or_links_get_links(self):
        events = tuple(Event(id=e.id, text=e.text, citations=()) for e in ordering().events)
        entry = entry_of(ordering(events=events), TEXT)
        assert foretold("csv", entry, TEXT) == {Field.AFTER, Field.TIES}
        assert out_and_back("csv", entry, TEXT).item.precedences() == {("c", "a"), ("c", "b"), ("a", "b")}

    def test_what_a_cell_cannot_hold_is_reported(self):
        options = (
            Option(id="x", text="1871", evidence=Evidence.KEY),
            Option(id="b", text="1890", evidence=Evidence.UNSUPPORTED, citations=choice().options[1].citations),
        )
        entry = entry_of(choice(options=options, form="a  b"), TEXT, tags=("a,b",))
        assert foretold("csv", entry, TEXT) == differences(entry, out_and_back("csv", entry, TEXT))
        assert {Field.LETTERS, Field.EVIDENCE, Field.FORM, Field.TAGS} <= foretold("csv", entry, TEXT)
        assert {loss.stem for loss in losses("csv", entry, TEXT)} == {"When did the canal open?"}


@pytest.mark.parametrize(
    ("cell", "guarded"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-5", "'-5"),
        ("@x", "'@x"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("'=1", "''=1"),
        ("''", "'''"),
        ("'tis", "'tis"),
        ("'", "'"),
        ("", ""),
        ("a=1", "a=1"),
    ],
)
def test_no_cell_is_a_formula_and_each_reads_back(cell, guarded):
    assert (guard(cell), unguard(guard(cell))) == (guarded, cell)


def test_the_apostrophe_of_a_spreadsheet_is_taken_off_when_read():
    assert [o.text for o in only(f"{HEAD}'=A1?,a,'-5,'tis,+7").item.options] == ["-5", "'tis", "+7"]


class TestRead:
    @pytest.mark.parametrize("sign", [",", ";", "\t"])
    def test_any_separator_is_found_by_the_first_row(self, sign):
        text = (
            sign.join(["Stem", "KEY", "option a", "Option B"])
            + "\n"
            + sign.join(["Who, and; when?" if sign == "\t" else "Who?", "b", "x", "y"])
        )
        assert [option.text for option in only(text).item.keys] == ["y"]

    def test_the_separator_that_excel_names_counts_as_a_line(self):
        assert only("sep=;\r\nstem;key;option a;option b\r\nWho;a;x;y\r\n").line == 3

    def test_other_names_of_columns_and_a_key_by_its_text(self):
        entry = only("Question,A,B,Correct answer,id,tags\nWho?,Ann Lee,Bo,b,q1,x\n")
        assert (entry.item.id, [o.text for o in entry.item.keys]) == ("q1", ["Bo"])
        second = only("Question,A,B,Correct answer\nWhat?,Ann Lee,Bo,Ann Lee\n")
        assert [o.text for o in second.item.keys] == ["Ann Lee"]

    def test_lines_in_cells_count_and_empty_rows_do_not(self):
        report = read(HEAD + '"Who\nis it?",a,x,y,\n,,,,\nWhen?,b,x,y,z\n')
        assert [(entry.line, entry.item.stem) for entry in report.entries] == [(2, "Who is it?"), (5, "When?")]

    def test_passages_of_one_cell_and_their_paragraphs(self):
        entry = only('stem,key,option a,option b,quote,paragraph,quote b\nWho?,a,x,y,"One\n\ntwo\nThree","2, 4",Four\n')
        assert entry.quotes == (
            Quote(exact="One\ntwo", paragraph=2),
            Quote(exact="Three", paragraph=4),
            Quote(exact="Four", paragraph=0, part="b"),
        )

    def test_dates_as_teachers_type_them(self):
        text = (
            "kind,stem,key,option a,option b,date a,date b,date words b\n"
            "ordering,Order!,b a,x,y,1923,spring 1914,that spring\n"
        )
        item = only(text).item
        assert isinstance(item, Ordering)
        assert (item.event("a").timex.text, item.event("b").timex.text) == ("1923", "that spring")
        assert item.precedences() == {("b", "a")}

    def test_a_column_that_is_unknown_is_named(self):
        report = read("stem,key,option a,option b,colour\nWho?,a,x,y,red\n")
        assert [str(fault) for fault in report.faults] == [
            "Line 1: the column “colour”: there is no such column, so it is left out"
        ]
        assert len(report.entries) == 1

    @pytest.mark.parametrize(
        ("row", "why"),
        [
            ("Who?,1,x,y,", "its key “1” is no letter of its options, such as a"),
            ("Who?,,x,y,", "its key names no options; a question here has one key"),
            ('Who?,"a, b",x,y,', "its key names 2 options; a question here has one key"),
            ("Who?,a,x,,z", "an option between others is empty"),
            ("Who?,a,x,,", "it has 1 options; a question has 2 to 26"),
            ("Who?,a,x,y,z,more", "it has more cells than the first row’s 5; a separator may stand in its text"),
            (",a,x,y,z", "stem: is empty"),
        ],
    )
    def test_what_is_not_understood_is_named_by_its_line(self, row, why):
        report = read(f"{HEAD}A?,a,x,y,\n{row}\nB?,b,x,y,\n")
        assert [(fault.line, fault.why) for fault in report.faults] == [(3, why)]
        assert [entry.item.stem for entry in report.entries] == ["A?", "B?"]

    @pytest.mark.parametrize(
        ("row", "why"),
        [
            ("essay,Who?,a,x,y,,", "“essay” is neither choice nor ordering"),
            ("ordering,Who?,a,x,y,,", "its key does not name each event once, from the earliest on, as in “c a b”"),
            ("ordering,Who?,a b,x,y,someday,", "“someday” cannot be read as a date."),
            ("ordering,Who?,a b,x,y,1914-01-01/x,", "'x' is no day of the form 2026-01-18"),
            ("choice,Who?,a,x,y,,guess", "“guess” is none of misreading, elsewhere and unsupported"),
            (
                "choice,Who?,a,x,y,,key",
                "the evidence of an option says that it is the key, and the column “key” does not",
            ),
        ],
    )
    def test_kinds_dates_and_evidence_that_there_are_not(self, row, why):
        (fault,) = read(f"kind,stem,key,option a,option b,date a,evidence b\n{row}\n").faults
        assert (fault.line, fault.why[: len(why)]) == (2, why)

    def test_evidence_stays_as_it_is_told(self):
        item = only("stem,key,option a,option b,evidence b\nWho?,a,x,y,misreading\n").item
        assert isinstance(item, Choice)
        assert item.options[1].evidence is Evidence.MISREADING


class TestRefused:
    @pytest.mark.parametrize(
        ("text", "message"),
        [
            ("stem,option a\nx,y", "Line 1: the first row names no column “key”, “option b”;"),
            ("stem,key,option a,option b,A\n", "Line 1: the column “option a” is there twice."),
            (f'{HEAD}"Who?,a,x,y,\n', r"Line 2: this is no sound CSV \(unexpected end of data\)"),
            (HEAD, "There is no question in this file."),
            ("\n\n", "There is no question in this file."),
        ],
    )
    def test_the_whole_file_is_refused_with_its_line(self, text, message):
        with pytest.raises(RefusedError, match=message):
            read(text)


class TestDays:
    @pytest.mark.parametrize(
        ("first", "last", "cell"),
        [
            (Day(1914), Day(1915), "1914"),
            (Day(1914, 8), Day(1914, 9), "August 1914"),
            (Day(-299), Day(-298), "300 BC"),
            (Day(2026, 1, 17), Day(2026, 1, 18), "17 January 2026"),
            (None, Day(2020, 2), "before February 2020"),
            (Day(-50), Day(20), "-0050-01-01/0020-01-01"),
            (None, Day(1914, 8, 4), "before 4 August 1914"),
        ],
    )
    def test_days_are_written_so_that_they_are_read_back(self, first, last, cell):
        days = Interval(first, last)
        assert write_days(Timex(0, 0, "then", "DATE", "x", days)) == cell
        assert read_days(cell, "then").interval == days
        assert read_days(cell, "then").text == "then"

    def test_no_date_is_an_empty_cell(self):
        assert (write_days(None), write_days(Timex(0, 0, "now", "DATE", "x")), read_days("", "now")) == ("", "", None)
