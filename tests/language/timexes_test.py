"""Time expressions in real sentences: what is found, its TIMEX3 type and value, and the days it covers."""

from collections.abc import Iterable
from datetime import date

import pytest

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
The bridge opened in early 2006 and closed in mid-June 2010.
    early 2006 | DATE | 2006 | 2006-01-01..2006-07-01
    mid-June 2010 | DATE | 2010-06 | 2010-06-08..2010-06-24
He was born c. 1914 and died around 1950.
    c. 1914 | DATE | 1914 | 1912-01-01..1917-01-01
    around 1950 | DATE | 1950 | 1945-01-01..1956-01-01
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
It was sold in 2002 and 2006.
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
Three seconds later it fell; ages came, and several years earlier it rose.
    Three seconds | DURATION | PT3S |
    several years earlier | DATE | PAST_REF |
He arrived on 5 June 2010. The day after, he left. The day before, it had rained.
    5 June 2010 | DATE | 2010-06-05 | 2010-06-05..2010-06-06
    The day after | DATE | 2010-06-06 | 2010-06-06..2010-06-07
    The day before | DATE | 2010-06-05 | 2010-06-05..2010-06-06
He left the day before.
    the day before | DATE | XXXX-XX-XX |
On 31 June 1990 nothing happened, nor on 31 June to 2 July 1990 or 1990-13-45 or June 3–31, 1990.
    31 June 1990 | DATE | 1990-06-31 |
    31 June to 2 July 1990 | DATE | 1990-06-31/1990-07-02 |
    1990-13-45 | DATE | 1990-13-45 |
    June 3–31, 1990 | DATE | 1990-06-03/1990-06-31 |
The team of '82 won, but '82 was a nasty year, with cats '15 and '05 and in '05.
    '82 | DATE | 1982 | 1982-01-01..1983-01-01
    '05 | DATE | 2005 |
The eighties were loud, the nineteen-twenties roared, and eighties music sells.
    The eighties | DATE | 198 | 1980-01-01..1990-01-01
    the nineteen-twenties | DATE | 192 | 1920-01-01..1930-01-01
The years 1918-14 were counted backwards.
    1918 | DATE | 1918 |
At 25:70 or 13 p.m. nothing happens, and at noon he slept until midnight.
    noon | TIME | XXXX-XX-XXT12:00 |
    midnight | TIME | XXXX-XX-XXT24:00 |
The morning of 5 June was wet; the morning was cold, and in the evening it froze.
    The morning of 5 June | TIME | XXXX-06-05TMO |
    the evening | TIME | XXXX-XX-XXTEV |
They meet at seven o'clock and at 20.30 GMT on 5 June.
    seven o'clock | TIME | XXXX-XX-XXT07:00 |
    20.30 GMT on 5 June | TIME | XXXX-06-05T20:30Z |
Today's youth sings today.
    Today | DATE | PRESENT_REF |
    today | DATE | PRESENT_REF |
It fell a fortnight ago, several years ago and five minutes ago.
    a fortnight ago | DATE | XXXX-WXX |
    several years ago | DATE | PAST_REF |
    five minutes | DURATION | PT5M |
It was the fifth quarter, then the second quarter.
    the second quarter | DATE | XXXX-Q2 |
Over the weekend it rained.
    the weekend | DATE | XXXX-WXX-WE |
It lasted a fortnight and some day, one day, one year, for one day, and many a day, what a year, in half a day.
    a fortnight | DURATION | P2W |
    one year | DURATION | P1Y |
    one day | DURATION | P1D |
    half a day | DURATION | PT12H |
The deal was the third in as many years.
A two-second pause and a 30-second clip came after a several-day trip.
    a 30-second | DURATION | PT30S |
Annual General Meetings are held every June, each spring, every other week and every Friday night.
    every June | SET | XXXX-06 |
    each spring | SET | XXXX-SP |
    every other week | SET | P2W |
    every Friday night | SET | XXXX-WXX-5TNI |
Two weeks after 5 June 2010 he came, five days after the election.
    Two weeks after 5 June 2010 | DATE | XXXX |
    five days | DURATION | P5D |
He came after 5 p.m. on 5 June 2010.
    5 p.m. on 5 June 2010 | TIME | 2010-06-05T17:00 |
The 2010-based figures and the 2003 report were out.
    2010 | DATE | 2010 | 2010-01-01..2011-01-01
    2003 | DATE | 2003 | 2003-01-01..2004-01-01
It took one hundred years, a hundred years, two thousand years, several hundred years, twenty-five days.
    one hundred years | DURATION | P100Y |
    a hundred years | DURATION | P100Y |
    two thousand years | DURATION | P2000Y |
    several hundred years | DURATION | PXY |
    twenty-five days | DURATION | P25D |
It took one and a half years, 1,500 years, a few years, half an hour, a couple of weeks, a dozen years.
    one and a half years | DURATION | P1.5Y |
    1,500 years | DURATION | P1500Y |
    a few years | DURATION | PXY |
    half an hour | DURATION | PT30M |
    a couple of weeks | DURATION | PXW |
    a dozen years | DURATION | P12Y |
It was in about 1914, in about the 1960s, and in about winter 1968.
    about 1914 | DATE | 1914 | 1912-01-01..1917-01-01
    about the 1960s | DATE | 196 | 1955-01-01..1975-01-01
    about winter 1968 | DATE | 1968-WI |
It spread at the start of June 1944, at the end of the 4th millennium BC and early on 5 June 1944.
    the start of June 1944 | DATE | 1944-06 | 1944-06-01..1944-06-16
    the end of the 4th millennium BC | DATE | BC3 | -3499-01-01..-2999-01-01
    early on 5 June 1944 | DATE | 1944-06-05 | 1944-06-05..1944-06-06
She was a child in late winter 1968.
    late winter 1968 | DATE | 1968-WI |
It will be done in a hundred million years.
They came in 1600 and 1601 and at 5:30.
    1600 and 1601 | DATE | 1600/1601 | 1600-01-01..1602-01-01
    5:30 | TIME | XXXX-XX-XXT05:30 |
In February that year he won.
    February that year | DATE | XXXX-02 |
Sales rose in the year-earlier quarter.
At 5 p.m. on 31 June, or on the night of 31 June, he left.
He came last May and goes on 31 June.
    last May | DATE | XXXX-05 |
The past year was hard, and so was the last decade.
    The past year | DURATION | P1Y |
    the last decade | DURATION | P1DE |
He came the same month and the same quarter last year.
    the same month | DATE | XXXX-XX |
    the same quarter last year | DATE | XXXX |
It took a year and a half.
    a year and a half | DURATION | P1.5Y |
He was there this year, and left the following week.
    this year | DATE | XXXX |
    the following week | DATE | XXXX-WXX |
Luther published his theses on 31 October 1517; in 1521 he was banned, and that December he was ill.
    31 October 1517 | DATE | 1517-10-31 | 1517-10-31..1517-11-01
    1521 | DATE | 1521 | 1521-01-01..1522-01-01
    that December | DATE | 1521-12 | 1521-12-01..1522-01-01
The Hundred Years’ War lasted 116 years, from 1337 to 1453.
    116 years | DURATION | P116Y |
    from 1337 to 1453 | DATE | 1337/1453 | 1337-01-01..1454-01-01
On the night of April 14-15, 1912, the ship sank.
    April 14-15, 1912 | DATE | 1912-04-14/1912-04-15 | 1912-04-14..1912-04-16
He was arrested at around 3:30am on Saturday, 23 March 2013, in the city’s north.
    around 3:30am on Saturday, 23 March 2013 | TIME | 2013-03-23T03:30 | 2013-03-23..2013-03-24
It began last night and ended this morning; at 5 p.m. tonight it stops.
    last night | TIME | XXXX-XX-XXTNI |
    this morning | TIME | XXXX-XX-XXTMO |
    tonight | TIME | XXXX-XX-XXTNI |
A fortnight later he left; two weeks after that he was back.
    A fortnight later | DATE | XXXX-WXX |
    two weeks after that | DATE | XXXX-WXX |
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
It fell last March and will rise next March, this March and next January.
    last March | DATE | 2025-03 | 2025-03-01..2025-04-01
    next March | DATE | 2026-03 |
    this March and next January | DATE | 2026-03/2027-01 | 2026-03-01..2027-02-01
It opened last June and closes next February.
    last June | DATE | 2025-06 | 2025-06-01..2025-07-01
    next February | DATE | 2026-02 |
In winter he skied, and in summer he will swim; he came last autumn and goes next spring.
    winter | DATE | 2025-WI |
    summer | DATE | 2026-SU |
    last autumn | DATE | 2025-FA |
    next spring | DATE | 2026-SP |
It was warm last spring, and will be warm next winter and in the fall of the house.
    last spring | DATE | 2025-SP |
    next winter | DATE | 2026-WI |
To this day nobody knows.
The shop opened earlier this month.
    earlier this month | DATE | 2026-01 | 2026-01-01..2026-01-19
Today's youth will sing today.
    Today | DATE | 2026-01-18 | 2026-01-18..2026-01-19
    today | DATE | 2026-01-18 | 2026-01-18..2026-01-19
It fell a fortnight ago, one and a half years ago, half a century ago and 20,000 years ago.
    a fortnight ago | DATE | 2026-W01 |
    one and a half years ago | DATE | 2024-07 |
    half a century ago | DATE | 1976 |
    20,000 years ago | DATE | XXXX |
The weekend was wet, and the weekend will be dry.
    The weekend | DATE | 2026-W03-WE |
    the weekend | DATE | 2026-W03-WE |
The president is meeting them on Tuesday.
    Tuesday | DATE | 2026-01-20 | 2026-01-20..2026-01-21
The talks, planned for Friday, failed.
    Friday | DATE | 2026-01-23 |
The fair, due on 1 March, was cancelled.
    1 March | DATE | 2026-03-01 | 2026-03-01..2026-03-02
He would have come on Friday.
    Friday | DATE | 2026-01-16 | 2026-01-16..2026-01-17
They forced him to leave on Friday.
    Friday | DATE | 2026-01-16 | 2026-01-16..2026-01-17
On a cold, grey Friday he left.
    Friday | DATE | 2026-01-16 |
At noon on 29 February 1999 he left.
    noon on 29 February 1999 | TIME | 1999-02-29T12:00 |
He was there on 29 February.
    29 February | DATE | 2024-02-29 | 2024-02-29..2024-03-01
The match was put off to Friday.
    Friday | DATE | 2026-01-16 |
In March 1990 he came. On Friday he left.
    March 1990 | DATE | 1990-03 | 1990-03-01..1990-04-01
    Friday | DATE | 2026-01-16 |
At 5 p.m. today he left; at 5 p.m. today's meeting began.
    5 p.m. today | TIME | 2026-01-18T17:00 | 2026-01-18..2026-01-19
    5 p.m. today | TIME | 2026-01-18T17:00 | 2026-01-18..2026-01-19
The third quarter of next year will be good.
    The third quarter of next year | DATE | 2027-Q3 | 2027-07-01..2027-10-01
Sales are rising this decade and this century.
    this decade | DATE | 202 |
    this century | DATE | 20 |
It happened on Friday's watch.
    Friday | DATE | 2026-01-16 | 2026-01-16..2026-01-17
At the end of the day he won, and at the end of the year he retires.
    the end of the day | DATE | 2026-01-18 |
    the end of the year | DATE | 2026 |
The talks are planned for Thursday, and the boss was to speak on Friday.
    Thursday | DATE | 2026-01-22 |
    Friday | DATE | 2026-01-23 |
On June 3.5 inches of rain fell, 5 May 3% more; April Jones and June 5th came.
    5 May | DATE | 2026-05-05 |
    June 5th | DATE | 2025-06-05 |
It has rained since Friday’s vote.
    Friday | DATE | 2026-01-16 | 2026-01-16..2026-01-17
The ceasefire took effect at midnight local time Thursday.
    midnight local time Thursday | TIME | 2026-01-15T24:00 | 2026-01-15..2026-01-16
Police were called at 11pm last night.
    11pm last night | TIME | 2026-01-17T23:00 | 2026-01-17..2026-01-18
In 2010 he lived there; the law, which takes effect on July 1, 2027, was passed on 18 December.
    2010 | DATE | 2010 | 2010-01-01..2011-01-01
    July 1, 2027 | DATE | 2027-07-01 | 2027-07-01..2027-07-02
    18 December | DATE | 2025-12-18 |
"""

# Published on Wednesday, 14 January 2026.
MIDWEEK = """
The ministry said Friday that the troops had left.
    Friday | DATE | 2026-01-09 | 2026-01-09..2026-01-10
The minister said Wednesday that he would resign.
    Wednesday | DATE | 2026-01-14 | 2026-01-14..2026-01-15
The minister will speak on Monday and again this Friday.
    Monday | DATE | 2026-01-19 | 2026-01-19..2026-01-20
    this Friday | DATE | 2026-01-16 | 2026-01-16..2026-01-17
The bank failed last Friday and last Tuesday, but this Monday it reopened.
    last Friday | DATE | 2026-01-09 | 2026-01-09..2026-01-10
    last Tuesday | DATE | 2026-01-13 |
    this Monday | DATE | 2026-01-12 | 2026-01-12..2026-01-13
The vote is planned for next Friday, and the count for next Monday.
    next Friday | DATE | 2026-01-16 |
    next Monday | DATE | 2026-01-19 |
The weekend was wet.
    The weekend | DATE | 2026-W02-WE |
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
    "A quarter of the cake and three quarters of the pie.",
    "He died the day before the vote.",
    "It scored 21.55 and 1,984 points at 3:1.",
]


@pytest.mark.parametrize(("sentence", "expected"), cases(UNDATED))
def test_dates_are_read_without_a_day_of_writing(sentence, expected):
    assert told(language.read(sentence).timexes) == expected


@pytest.mark.parametrize(("sentence", "expected"), cases(NEWS))
def test_dates_are_read_against_the_day_of_writing(sentence, expected):
    assert told(language.read(sentence, "", date(2026, 1, 18)).timexes) == expected


@pytest.mark.parametrize(("sentence", "expected"), cases(MIDWEEK))
def test_weekdays_are_read_against_the_middle_of_a_week(sentence, expected):
    assert told(language.read(sentence, "", date(2026, 1, 14)).timexes) == expected


@pytest.mark.parametrize("sentence", NOT_DATES)
def test_no_date_is_read_from_ordinary_words(sentence):
    assert told(language.read(sentence, "", date(2026, 1, 18)).timexes) == []


def test_find_timexes_gives_a_range_as_its_two_ends():
    found = language.find_timexes("They died between 2003 and 2012.")

    assert told(found) == [
        "2003 | DATE | 2003 | 2003-01-01..2013-01-01",
        "2012 | DATE | 2012 | 2003-01-01..2013-01-01",
    ]
