"""A file of 10,000 questions: read in some seconds of the processor's time and in memory that stays small."""

import time
import tracemalloc

import pytest

from quizapp.interchange import FORMATS, RefusedError, building

COUNT = 10_000
QUESTIONS = {
    "gift": "// [id:q{n}]\n::Lock {n}::[html]<p>Which lock is number {n}?</p>{{\n=Lock {n}#Yes\n~Lock x{n}\n}}\n\n",
    "moodle": (
        '<question type="multichoice"><name><text>{n}</text></name><questiontext format="html"><text><![CDATA[<p>Which '
        "lock is number {n}?</p>]]></text></questiontext><idnumber>q{n}</idnumber><single>true</single>"
        '<answer fraction="100"><text>Lock {n}</text></answer><answer fraction="0"><text>No</text></answer>'
        "</question>\n"
    ),
    "csv": "q{n},Which lock is number {n}?,a,Lock {n},No\r\n",
    "aiken": "Which lock is number {n}?\nA. Lock {n}\nB. No\nANSWER: A\n\n",
}
FRAMES = {"moodle": ("<quiz>\n", "</quiz>"), "csv": ("id,stem,key,option a,option b\r\n", "")}


def file(name: str, count: int) -> str:
    before, after = FRAMES.get(name, ("", ""))
    return before + "".join(QUESTIONS[name].format(n=n) for n in range(count)) + after


@pytest.mark.parametrize("name", FORMATS)
def test_ten_thousand_questions_are_read_within_seconds(name):
    text = file(name, COUNT)
    began = time.process_time()
    report = FORMATS[name].read(text)
    spent = time.process_time() - began
    assert (len(report.entries), report.faults) == (COUNT, ())
    assert report.entries[-1].item.stem == "Which lock is number 9999?"
    # Measured 1 to 3 s; a busy machine is slower, and a reader whose time grows with the square takes minutes.
    assert spent < 20


def test_memory_grows_with_the_questions_and_not_with_their_markup():
    text = file("moodle", 2_000)
    tracemalloc.start()
    report = FORMATS["moodle"].read(text)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(report.entries) == 2_000
    assert most < 12_000_000


def test_more_than_anyone_can_look_through_is_refused_with_its_line(monkeypatch):
    monkeypatch.setattr(building, "MOST_ENTRIES", 2)
    with pytest.raises(RefusedError, match="Line 14: there are more than 2 questions; split the file"):
        FORMATS["gift"].read(file("gift", 3))
