"""QR codes in pages, as vector graphics of the page itself."""

import segno
from markupsafe import Markup


def draw_code(text: str) -> Markup:
    """A QR code of a text, black on white whatever the page's colours are; the page says beside it what it holds."""
    drawn = segno.make(text, error="m", micro=False).svg_inline(border=4, dark="#000", light="#fff", omitsize=True)
    return Markup(drawn)  # noqa: S704 -- segno draws it from squares; nothing of the text is in it
