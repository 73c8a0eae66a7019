import pytest

from quizapp.interchange import FORMATS, RefusedError


def read(text: str):
    return FORMATS["aiken"].read(text)


def test_options_with_either_sign_and_the_key_by_its_letter():
    report = read(
        "When did it open?\nA. In 1871\nB. In 1890\nANSWER: B\n\nWhen then?\r\nA) One & two\r\nB) <b>\r\nanswer:a\r\n"
    )
    assert [(e.line, e.item.stem) for e in report.entries] == [(1, "When did it open?"), (6, "When then?")]
    assert [[(o.text, o.key) for o in e.item.options] for e in report.entries] == [
        [("In 1871", False), ("In 1890", True)],
        [("One & two", True), ("<b>", False)],
    ]
    assert not report.faults


@pytest.mark.parametrize(
    ("question", "what", "why"),
    [
        ("One\ntwo\nA. a\nB. b\nANSWER: A", "“One two”", "its stem has 2 lines; Aiken has it on one"),
        ("One\nA. a\nB. b", "“One”", "no line ANSWER: follows"),
        ("One\nA. a\nC. b\nANSWER: A", "“One”", "its options are not lettered A, B, C in turn"),
        ("One\nA. a\nB. b\nANSWER: C", "“One”", "the answer C is none of its options"),
        ("One\nA. a\nANSWER: A", "“One”", "it has 1 options; a question has 2 to 26"),
        ("ANSWER: A", "a question without a stem", "its stem has no lines; Aiken has it on one"),
    ],
)
def test_what_is_not_understood_is_named_by_its_line(question, what, why):
    report = read(f"Zero\nA. a\nB. b\nANSWER: A\n\n{question}\n\nLast\nA. a\nB. b\nANSWER: B\n")
    assert [(fault.line, fault.what, fault.why) for fault in report.faults] == [(6, what, why)]
    assert [entry.item.stem for entry in report.entries] == ["Zero", "Last"]


def test_an_unfinished_question_at_the_end_is_named():
    assert [fault.line for fault in read("A?\nA. a\nB. b\nANSWER: A\nZ?\nA. a").faults] == [5]


def test_a_file_without_any_question_is_refused():
    with pytest.raises(RefusedError, match="There is no question"):
        read("\n\n")
