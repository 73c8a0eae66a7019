from datetime import UTC, datetime
from fractions import Fraction
from xml.etree import ElementTree as ET

import pytest

from quizapp.web.charts import draw_shares

SHARES = [(datetime(2026, 11, day, tzinfo=UTC), Fraction(day, 10)) for day in (2, 5, 9)]


def words(svg: str) -> list[str]:
    return [" ".join(t.itertext()).strip() for t in ET.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")]


def test_a_line_has_its_dates_and_percents() -> None:
    told = words(draw_shares(SHARES, "light"))
    assert {"2 Nov", "5 Nov", "9 Nov", "0 %", "25 %", "50 %", "75 %", "100 %"} <= set(told)


def test_it_holds_no_script() -> None:
    assert "<script" not in draw_shares(SHARES, "light")


@pytest.mark.parametrize(("theme", "ground"), [("light", "#fffefb"), ("dark", "#1c1f23"), ("sepia", "#fffefb")])
def test_it_has_the_colours_of_a_theme(theme: str, ground: str) -> None:
    assert ground in draw_shares(SHARES, theme)


def test_nothing_yet_is_said() -> None:
    assert "No attempts yet" in words(draw_shares([], "light"))
