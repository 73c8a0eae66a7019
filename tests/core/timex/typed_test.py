import pytest

from quizapp.core.timex import Day, DayError, Interval, read_date, written

TYPED = """
18 January 2026 | 2026-01-18 | 2026-01-18..2026-01-19 | 18 January 2026
  18  january 2026 | 2026-01-18 | 2026-01-18..2026-01-19 | 18 January 2026
Jan 18, 2026 | 2026-01-18 | 2026-01-18..2026-01-19 | 18 January 2026
2026-01-18 | 2026-01-18 | 2026-01-18..2026-01-19 | 18 January 2026
may 1914 | 1914-05 | 1914-05-01..1914-06-01 | May 1914
1914 | 1914 | 1914-01-01..1915-01-01 | 1914
476 | 0476 | 0476-01-01..0477-01-01 | 476
2150 | 2150 | 2150-01-01..2151-01-01 | 2150
c. 1914 | 1914 | 1912-01-01..1917-01-01 | 1912–1916
about 1850 | 1850 | 1845-01-01..1856-01-01 | 1845–1855
around 1800 | 1800 | 1775-01-01..1826-01-01 | 1775–1825
around 300 BC | BC0300 | -0349-01-01..-0248-01-01 | 350–250 BC
around May 1914 | 1914-05 | 1914-03-31..1914-07-02 | 31 March – 1 July 1914
spring 1968 | 1968-SP | 1968-03-01..1968-06-01 | March–May 1968
winter 1968 | 1968-WI | 1968-12-01..1969-03-01 | December 1968 – February 1969
winter 1968-69 | 1968-WI | 1968-12-01..1969-03-01 | December 1968 – February 1969
Q3 2012 | 2012-Q3 | 2012-07-01..2012-10-01 | July–September 2012
300 BC | BC0300 | -0299-01-01..-0298-01-01 | 300 BC
15 March 44 BC | BC0044-03-15 | -0043-03-15..-0043-03-16 | 15 March 44 BC
79 AD | 0079 | 0079-01-01..0080-01-01 | 79
1960s | 196 | 1960-01-01..1970-01-01 | the 1960s
late 1960s | 196 | 1965-01-01..1970-01-01 | 1965–1969
5th century BC | BC04 | -0499-01-01..-0399-01-01 | the 5th century BC
the 18th century | 17 | 1701-01-01..1801-01-01 | the 18th century
1st century | 00 | 0001-01-01..0101-01-01 | the 1st century
2nd century BC | BC01 | -0199-01-01..-0099-01-01 | the 2nd century BC
3rd century | 02 | 0201-01-01..0301-01-01 | the 3rd century
11th century | 10 | 1001-01-01..1101-01-01 | the 11th century
early 2006 | 2006 | 2006-01-01..2006-07-01 | January–June 2006
mid-June 2010 | 2010-06 | 2010-06-08..2010-06-24 | 8–23 June 2010
2003–2012 | 2003/2012 | 2003-01-01..2013-01-01 | 2003–2012
1914-18 | 1914/1918 | 1914-01-01..1919-01-01 | 1914–1918
the 1960s and 1970s | 196/197 | 1960-01-01..1980-01-01 | 1960–1979
from May to June 2010 | 2010-05/2010-06 | 2010-05-01..2010-07-01 | May–June 2010
3 June - 5 July 2010 | 2010-06-03/2010-07-05 | 2010-06-03..2010-07-06 | 3 June – 5 July 2010
3 June 2010 to 5 July 2011 | 2010-06-03/2011-07-05 | 2010-06-03..2011-07-06 | 3 June 2010 – 5 July 2011
10 BC to AD 5 | BC0010/0005 | -0009-01-01..0006-01-01 | 10 BC–5
before 1914 | 1914 | ..1914-01-01 | before 1914
after 5 June 1914 | 1914-06-05 | 1914-06-06.. | since 6 June 1914
912/917 | 0912/0917 | 0912-01-01..0918-01-01 | 912–917
912 or 917 | 0912/0917 | 0912-01-01..0918-01-01 | 912–917
917/912 BC | BC0917/BC0912 | -0916-01-01..-0910-01-01 | 917–912 BC
1912/13 | 1912/1913 | 1912-01-01..1914-01-01 | 1912–1913
3/4 May 1945 | 1945-05-03/1945-05-04 | 1945-05-03..1945-05-05 | 3–4 May 1945
3.4.1921 | 1921-04-03 | 1921-04-03..1921-04-04 | 3 April 1921
~1914 | 1914 | 1912-01-01..1917-01-01 | 1912–1916
1914? | 1914 | 1912-01-01..1917-01-01 | 1912–1916
Christmas 1914 | 1914-12-25 | 1914-12-25..1914-12-26 | 25 December 1914
christmas eve 1914 | 1914-12-24 | 1914-12-24..1914-12-25 | 24 December 1914
New Year’s Day 1863 | 1863-01-01 | 1863-01-01..1863-01-02 | 1 January 1863
10000 BC | BC10000 | -9999-01-01..-9998-01-01 | 10000 BC
c. 40,000 BC | BC40000 | -43999-01-01..-35998-01-01 | 44000–36000 BC
early May 1940 | 1940-05 | 1940-05-01..1940-05-17 | 1–16 May 1940
the 1910s | 191 | 1910-01-01..1920-01-01 | the 1910s
3 March 1921 | 1921-03-03 | 1921-03-03..1921-03-04 | 3 March 1921
since May 1990 | 1990-05 | 1990-05-01.. | since May 1990
"""


@pytest.mark.parametrize("row", TYPED.strip("\n").splitlines())
def test_a_typed_date_is_read_with_its_days_and_written_for_people(row):
    typed, value, days, words = row.split(" | ")

    timex = read_date(typed)

    ends = timex.to_dict()
    assert (timex.value, f"{ends['start'] or ''}..{ends['end'] or ''}") == (value, days)
    assert timex.interval is not None
    assert written(timex.interval) == words
    assert (timex.start, timex.end, timex.text) == (0, len(timex.text), " ".join(typed.split()))


@pytest.mark.parametrize(
    "typed",
    ["31 February 2010", "yesterday", "May", "Monday", "two weeks", "hello", "1914 x", "3/4/2026", "1914 and on",
     "1914, 1915", "13.13.1921", "99/99 May 1945", "x" * 100],
)  # fmt: skip
def test_what_is_no_date_is_refused_with_the_forms_that_are(typed):
    with pytest.raises(
        DayError, match=r"^“.+” cannot be read as a date\. Write it like 18 January 2026, .*2003–2012\.$"
    ):
        read_date(typed)


def test_years_that_run_backwards_are_refused():
    with pytest.raises(DayError, match="“917/912” runs backwards: write the earlier"):
        read_date("917/912")


def test_nothing_typed_is_answered_with_the_forms_alone():
    with pytest.raises(DayError, match=r"^Write it like 18 January 2026"):
        read_date("  ")


def test_an_interval_open_on_both_sides_is_any_time():
    assert written(Interval(None, None)) == "at any time"


def test_an_interval_is_written_no_coarser_than_it_is():
    assert written(Interval(Day(2010, 1, 2), Day(2011))) == "2 January – 31 December 2010"
    assert written(Interval(Day(2010, 2, 1), Day(2012, 1, 1))) == "February 2010 – December 2011"
    assert written(Interval(Day(1901), Day(2000))) == "1901–1999"
    assert written(Interval(Day(-9), Day(1))) == "10–1 BC"
