"""Time expressions in real sentences: what is found, its TIMEX3 type and value, and the days it covers."""

import json
from collections.abc import Iterable
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from quizapp import language
from quizapp.core.timex import Timex


def cases(table: str) -> list[tuple[str, list[str]]]:
    """The sentences of a table, each with the lines below it."""
    found: list[tuple[str, list[str]]] = []
    for line in table.strip().splitlines():
        if line.startswith("    "):
            found[-1][1].append(line.strip())
        else:
            found.append((line, []))
    return found


def told(timexes: Iterable[Timex]) -> list[str]:
    """Each expression as a line of the tables."""
    rows = []
    for timex in timexes:
        days = timex.to_dict()
        ends = f"{days['start'] or ''}..{days['end'] or ''}" if timex.interval else ""
        rows.append(f"{timex.text} | {timex.type} | {timex.value} | {ends}".strip())
    return rows


# Each sentence with the expressions in it: words | type | value | first day..day after the last.
UNDATED = """
A team from the museum opened the tomb on 4 November 1922.
    4 November 1922 | DATE | 1922-11-04 | 1922-11-04..1922-11-05
The treaty was signed on June 28th, 1919, in Versailles.
    June 28th, 1919 | DATE | 1919-06-28 | 1919-06-28..1919-06-29
It came on Sunday, 7 December 1941.
    Sunday, 7 December 1941 | DATE | 1941-12-07 | 1941-12-07..1941-12-08
The twelfth of May was chosen in 1960.
    The twelfth of May | DATE | XXXX-05-12 |
    1960 | DATE | 1960 | 1960-01-01..1961-01-01
The law of 1998-07-04 was repealed.
    1998-07-04 | DATE | 1998-07-04 | 1998-07-04..1998-07-05
Caesar died on 15 March 44 BC.
    15 March 44 BC | DATE | BC0044-03-15 | -0043-03-15..-0043-03-16
Pompeii was buried in AD 79.
    AD 79 | DATE | 0079 | 0079-01-01..0080-01-01
Rome fell in the year 476.
    the year 476 | DATE | 0476 | 0476-01-01..0477-01-01
The temple was built in 300 BC and burnt in the 5th century AD.
    300 BC | DATE | BC0300 | -0299-01-01..-0298-01-01
    the 5th century AD | DATE | 04 | 0401-01-01..0501-01-01
The city grew in the 18th and 19th centuries.
    the 18th and 19th centuries | DATE | 17/18 | 1701-01-01..1901-01-01
The first coins were struck in the 7th century BC.
    the 7th century BC | DATE | BC06 | -0699-01-01..-0599-01-01
Farming began in the 4th millennium BC.
    the 4th millennium BC | DATE | BC3 | -3999-01-01..-2999-01-01
The dam was built in the late 1960s.
    the late 1960s | DATE | 196 | 1965-01-01..1970-01-01
It spread in the early 20th century.
    the early 20th century | DATE | 19 | 1901-01-01..1951-01-01
The bridge opened in early 2006 and closed in mid-June 2010.
    early 2006 | DATE | 2006 | 2006-01-01..2006-07-01
    mid-June 2010 | DATE | 2010-06 | 2010-06-08..2010-06-24
He was born c. 1914 and died around 1950.
    c. 1914 | DATE | 1914 | 1912-01-01..1917-01-01
    around 1950 | DATE | 1950 | 1945-01-01..1956-01-01
They met in the spring of 1968 and again in autumn 1970.
    the spring of 1968 | DATE | 1968-SP | 1968-03-01..1968-06-01
    autumn 1970 | DATE | 1970-FA | 1970-09-01..1970-12-01
The winter of 1968–69 was cold.
    The winter of 1968–69 | DATE | 1968-WI | 1968-12-01..1969-03-01
Sales rose in the third quarter of 2010 and in Q4 2011.
    the third quarter of 2010 | DATE | 2010-Q3 | 2010-07-01..2010-10-01
    Q4 2011 | DATE | 2011-Q4 | 2011-10-01..2012-01-01
Sales fell in the second half of 2009.
    the second half of 2009 | DATE | 2009-H2 | 2009-07-01..2010-01-01
Profits rose in fiscal 2007.
    fiscal 2007 | DATE | FY2007 |
The group played in the '90s, and in the sixties too.
    the '90s | DATE | 199 | 1990-01-01..2000-01-01
    the sixties | DATE | 196 | 1960-01-01..1970-01-01
The railways of the 1800s were slow.
    the 1800s | DATE | 18 | 1800-01-01..1900-01-01
The town had been poor since '82.
    '82 | DATE | 1982 | 1982-01-01..
4,418 died in Iraq between 2003 and 2012.
    between 2003 and 2012 | DATE | 2003/2012 | 2003-01-01..2013-01-01
The war of 1914-18 was long; the strike (1984 – 85) was short.
    1914-18 | DATE | 1914/1918 | 1914-01-01..1919-01-01
    1984 – 85 | DATE | 1984/1985 | 1984-01-01..1986-01-01
He stayed from May to June 2010.
    from May to June 2010 | DATE | 2010-05/2010-06 | 2010-05-01..2010-07-01
She reigned from 3 June 1990 to the present.
    from 3 June 1990 to the present | DATE | 1990-06-03/PRESENT_REF | 1990-06-03..
The fair was held on June 3–5, 2010.
    June 3–5, 2010 | DATE | 2010-06-03/2010-06-05 | 2010-06-03..2010-06-06
The fair was held from 3 to 5 June 2010.
    from 3 to 5 June 2010 | DATE | 2010-06-03/2010-06-05 | 2010-06-03..2010-06-06
The pact held until 1941.
    1941 | DATE | 1941 | ..1942-01-01
The bridge must be finished by June 2030.
    June 2030 | DATE | 2030-06 | ..2030-07-01
He had left before 1914 and came back after 1918.
    1914 | DATE | 1914 | ..1914-01-01
    1918 | DATE | 1918 | 1919-01-01..
Since December 2021 it has had no king.
    December 2021 | DATE | 2021-12 | 2021-12-01..
He did not return until 2010.
    2010 | DATE | 2010 |
Violence rose after the 2003 invasion.
    2003 | DATE | 2003 | 2003-01-01..2004-01-01
Three days after 5 June 2010 he fled.
    Three days after 5 June 2010 | DATE | 2010-06-08 | 2010-06-08..2010-06-09
It ended about two years before 1914.
    about two years before 1914 | DATE | 1912 |
The war began in 1914. Four years later it ended.
    1914 | DATE | 1914 | 1914-01-01..1915-01-01
    Four years later | DATE | 1918 | 1918-01-01..1919-01-01
The war began in 1914. About four years later it ended.
    1914 | DATE | 1914 | 1914-01-01..1915-01-01
    About four years later | DATE | 1918 |
He arrived on 5 June 2010. The next day he left, and he was back three days later.
    5 June 2010 | DATE | 2010-06-05 | 2010-06-05..2010-06-06
    The next day | DATE | 2010-06-06 | 2010-06-06..2010-06-07
    three days later | DATE | 2010-06-09 | 2010-06-09..2010-06-10
He arrived in May 2010. He left the same year.
    May 2010 | DATE | 2010-05 | 2010-05-01..2010-06-01
    the same year | DATE | 2010 | 2010-01-01..2011-01-01
He was jailed for 27 years, and for the past two years he was ill.
    27 years | DURATION | P27Y |
    the past two years | DURATION | P2Y |
The heavy fire lasted for around two hours.
    around two hours | DURATION | PT2H |
The journey took two and a half years, or half a century, or a year and a half.
    two and a half years | DURATION | P2.5Y |
    half a century | DURATION | P50Y |
    a year and a half | DURATION | P1.5Y |
It is a 12-hour flight with a 20-year-old crew after a year-long delay.
    a 12-hour | DURATION | PT12H |
    20-year-old | DURATION | P20Y |
    a year-long | DURATION | P1Y |
They meet every Monday, twice a year, every two weeks and each morning.
    every Monday | SET | XXXX-WXX-1 |
    twice a year | SET | P1Y |
    every two weeks | SET | P2W |
    each morning | SET | XXXX-XX-XXTMO |
The annual report and the daily paper cost $5 a day.
    annual | SET | P1Y |
    daily | SET | P1D |
    a day | SET | P1D |
The fight went on for decades and for several months.
    decades | DURATION | PXDE |
    several months | DURATION | PXM |
Rain fell in the summer.
    the summer | DATE | XXXX-SU |
It was bought in the 1960s and 1970s, and sold in 2002 and 2006.
    the 1960s and 1970s | DATE | 196/197 | 1960-01-01..1980-01-01
    2002 and 2006 | DATE | 2002/2006 | 2002-01-01..2007-01-01
He retired in 2006. In February that year he won a prize.
    2006 | DATE | 2006 | 2006-01-01..2007-01-01
    February that year | DATE | 2006-02 | 2006-02-01..2006-03-01
In autumn 1990 he came. The same month he left. The next week it rained.
    autumn 1990 | DATE | 1990-FA | 1990-09-01..1990-12-01
    The same month | DATE | XXXX-XX |
    The next week | DATE | XXXX-WXX |
In the first half of 2009 he came. That year he left. Early on Saturday morning he was back.
    the first half of 2009 | DATE | 2009-H1 | 2009-01-01..2009-07-01
    That year | DATE | 2009 | 2009-01-01..2010-01-01
    Early on Saturday morning | TIME | XXXX-WXX-6TMO |
"""

# Published on Sunday, 18 January 2026.
NEWS = """
The ministry said Sunday that the troops had left.
    Sunday | DATE | 2026-01-18 | 2026-01-18..2026-01-19
The ministry released a video on Saturday.
    Saturday | DATE | 2026-01-17 | 2026-01-17..2026-01-18
The minister will speak on Tuesday.
    Tuesday | DATE | 2026-01-20 | 2026-01-20..2026-01-21
The trial is set to begin on Wednesday.
    Wednesday | DATE | 2026-01-21 | 2026-01-21..2026-01-22
The markets will remain closed until Friday.
    Friday | DATE | 2026-01-23 | ..2026-01-24
The team meets on Monday.
    Monday | DATE | 2026-01-19 |
The bank failed last Monday and reopened this Wednesday.
    last Monday | DATE | 2026-01-12 |
    this Wednesday | DATE | 2026-01-14 | 2026-01-14..2026-01-15
The vote is planned for next Thursday.
    next Thursday | DATE | 2026-01-22 |
The men gathered after Friday prayers on a grey Monday.
    Friday | DATE | 2026-01-16 |
    Monday | DATE | 2026-01-12 | 2026-01-12..2026-01-13
The club was sold in October and should reopen in June.
    October | DATE | 2025-10 | 2025-10-01..2025-11-01
    June | DATE | 2026-06 | 2026-06-01..2026-07-01
Mr May said in May that they may march in March.
    May | DATE | 2025-05 | 2025-05-01..2025-06-01
    March | DATE | 2026-03 |
The plane crashed on 11 December.
    11 December | DATE | 2025-12-11 | 2025-12-11..2025-12-12
A January 30 hearing has been scheduled.
    January 30 | DATE | 2026-01-30 |
The firm lost money last year, and this week it closed.
    last year | DATE | 2025 | 2025-01-01..2026-01-01
    this week | DATE | 2026-W03 | 2026-01-12..2026-01-19
The mine will open later this year.
    later this year | DATE | 2026 | 2026-01-18..2027-01-01
It has rained since last month.
    last month | DATE | 2025-12 | 2025-12-01..
She was freed two years ago, three days ago or about a month ago.
    two years ago | DATE | 2024 |
    three days ago | DATE | 2026-01-15 | 2026-01-15..2026-01-16
    about a month ago | DATE | 2025-12 |
He arrived yesterday and will leave tomorrow.
    yesterday | DATE | 2026-01-17 | 2026-01-17..2026-01-18
    tomorrow | DATE | 2026-01-19 | 2026-01-19..2026-01-20
The army announced today that it was over.
    today | DATE | 2026-01-18 | 2026-01-18..2026-01-19
Today the bridge carries six lanes.
    Today | DATE | 2026-01-18 |
The raid took place on Friday night, and another last night.
    Friday night | TIME | 2026-01-16TNI |
    last night | TIME | 2026-01-17TNI | 2026-01-17..2026-01-18
The call came at 5:30 p.m. on Saturday and at 16:08 UTC.
    5:30 p.m. on Saturday | TIME | 2026-01-17T17:30 | 2026-01-17..2026-01-18
    16:08 UTC | TIME | 2026-01-17T16:08Z | 2026-01-17..2026-01-18
The city is now safe, recently rebuilt and soon to be opened.
    now | DATE | PRESENT_REF |
    recently | DATE | PAST_REF |
    soon | DATE | FUTURE_REF |
In 2008 the war went on. In June he fled.
    2008 | DATE | 2008 | 2008-01-01..2009-01-01
    June | DATE | 2025-06 |
Profits fell in the third quarter and the third quarter of last year.
    the third quarter | DATE | 2025-Q3 |
    the third quarter of last year | DATE | 2025-Q3 | 2025-07-01..2025-10-01
Sales in December rose from the same period last year.
    December | DATE | 2025-12 | 2025-12-01..2026-01-01
    the same period last year | DATE | 2024-12 |
It was sold at the end of last year.
    the end of last year | DATE | 2025 | 2025-07-01..2026-01-01
Last summer was hot and this fall will be wet.
    Last summer | DATE | 2025-SU |
    this fall | DATE | 2026-FA | 2026-09-01..2026-12-01
"""

# Ordinary words and numbers that look like dates.
NOT_DATES = [
    "She may march to the sun for a second spring of water.",
    "They fell in the fall of the tower and had a second chance.",
    "Theresa May and April Jones met June Allyson.",
    "The march stopped in Sun City after a mon ami said so.",
    "It cost 1500 metres of rope, 2000 troops and £1900.",
    "Room 1984 lies on page 1999, near number 2001.",
    "More than 1900 were hurt and about 1850 people fled.",
    "He is in his 70s, and it was in the low 60s.",
    "One of the many was minded to sat on it.",
    "A quarter of the cake and three quarters of the pie.",
    "It scored 21.55 and 1,984 points at 3:1.",
]


@pytest.mark.parametrize(("sentence", "expected"), cases(UNDATED))
def test_dates_are_read_without_a_day_of_writing(sentence, expected):
    assert told(language.read(sentence).timexes) == expected


@pytest.mark.parametrize(("sentence", "expected"), cases(NEWS))
def test_dates_are_read_against_the_day_of_writing(sentence, expected):
    assert told(language.read(sentence, "", date(2026, 1, 18)).timexes) == expected


@pytest.mark.parametrize("sentence", NOT_DATES)
def test_no_date_is_read_from_ordinary_words(sentence):
    assert told(language.read(sentence, "", date(2026, 1, 18)).timexes) == []


def test_find_timexes_gives_a_range_as_its_two_ends():
    found = language.find_timexes("They died between 2003 and 2012.")

    assert told(found) == [
        "2003 | DATE | 2003 | 2003-01-01..2013-01-01",
        "2012 | DATE | 2012 | 2003-01-01..2013-01-01",
    ]


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


@settings(max_examples=200, deadline=None)
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
