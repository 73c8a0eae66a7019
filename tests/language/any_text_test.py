"""Whatever a text holds, reading its time expressions keeps the promises that everything else rests on."""

import json
from datetime import date
from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from quizapp import language
from quizapp.core.timex import Timex

PHRASES = """
in|on|at|the|a|of|from|to|between|and|until|since|before|after|not|every|each|said|will|two|three|1,000|1914|2003|5|31|30
|12:30|24:00|5 p.m.|GMT|in May|March|June 30|June 3–5, 2010|31 February|Monday|on Sunday|last Friday|next May|today
|yesterday|tomorrow|now|last year|this week|the past decade|days|centuries|19th century|300 BC|AD 79|two years later
|five days ago|three weeks earlier|several months later|the same day|the same month|that year|that week|that decade
|the following day|the next week|the previous month|the next century|the day before|the day after|February that year
|the end of the day|for the year|the end of the month|the same period last year|the same quarter a year ago|night
|Friday morning|this evening|in the morning|tonight|spring|autumn 1990|winter 1968|winter of 1968–69|last summer
|the third quarter
|Q3 2012|the first half of 2009|the 4th millennium BC|'90s|1960s|the sixties|the 18th and 19th centuries
|mid|early|late|about|the beginning of|fiscal 2010|1914-18|a fortnight later|half a year ago|two and a half years ago
|the weekend|last weekend|the last quarter|later this month|10,001 years ago|9999 centuries later|–|-|,|.|“|”|0|9999
""".replace("\n", "").split("|")


@settings(max_examples=100, deadline=None)
@given(
    st.one_of(st.text(max_size=80), st.lists(st.sampled_from(PHRASES), max_size=12).map(" ".join)),
    st.one_of(st.none(), st.dates()),
)
@example("in 9999 years ago 24:00 31 February 2010 29 February", date(1, 1, 1))
@example("last year next week 999 centuries ago", date(9999, 12, 31))
def test_whatever_the_text_expressions_lie_in_it_in_order_and_write_themselves(text, published_on):
    found = language.read(text, "", published_on).timexes

    assert [text[t.start : t.end] for t in found] == [t.text for t in found]
    assert all(before.end <= after.start for before, after in pairwise(found))
    assert all(Timex.from_dict(json.loads(json.dumps(t.to_dict()))).interval == t.interval for t in found)
