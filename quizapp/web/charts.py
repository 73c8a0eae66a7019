"""Charts, drawn here as SVG without script; each stands beside a table that says the same."""

import re
from collections.abc import Sequence
from datetime import datetime
from fractions import Fraction

import pygal
from pygal.style import Style

from quizapp.web.words import percent

Y_LABELS = [0, 25, 50, 75, 100]
FONT = "-apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"
# The colours of css/base.css, which an image cannot read.
INKS = {
    "light": {"background": "#fffefb", "ink": "#1c1e22", "soft": "#575a61", "line": "#d9d5ca", "accent": "#24478f"},
    "dark": {"background": "#1c1f23", "ink": "#e8e4db", "soft": "#aeaba3", "line": "#363a40", "accent": "#a4c0f7"},
}


def draw_shares(attempts: Sequence[tuple[datetime, Fraction]], theme: str) -> str:
    """Draw what share of the points each attempt earned, from the oldest to the newest.

    Args:
        attempts: when each was made, and its share from 0 to 1.
        theme: `light` or `dark`; anything else is light.
    """
    chart = pygal.Line(
        style=_style(INKS["dark" if theme == "dark" else "light"]),
        js=[],
        width=720,
        height=280,
        range=(0, 100),
        y_labels=Y_LABELS,
        y_labels_major=Y_LABELS,
        margin_right=28,
        dots_size=5,
        stroke_style={"width": 2},
        show_legend=False,
        value_formatter=lambda value: f"{value:.0f} %",
        x_labels_major_count=6,
        show_minor_x_labels=False,
        truncate_label=-1,
        no_data_text="No attempts yet",
    )
    chart.x_labels = [f"{at.day} {at:%b}" for at, _ in attempts]
    chart.add(None, [percent(share) for _, share in attempts])
    # An image runs no script, so the settings that pygal writes for one would only make it larger.
    return re.sub(r"<script.*?</script>", "", chart.render(is_unicode=True), flags=re.DOTALL)


def _style(inks: dict[str, str]) -> Style:
    return Style(
        background=inks["background"],
        plot_background=inks["background"],
        foreground=inks["soft"],
        foreground_strong=inks["ink"],
        foreground_subtle=inks["line"],
        guide_stroke_color=inks["line"],
        major_guide_stroke_color=inks["line"],
        guide_stroke_dasharray="0",
        major_guide_stroke_dasharray="0",
        colors=(inks["accent"],),
        font_family=FONT,
        label_font_size=14,
        major_label_font_size=14,
        transition="0s",
    )
