"""Tags of a fragment of markup."""

import re
from html import unescape


def strip_tags(markup: str) -> str:
    """A fragment's text, its tags left out."""
    return " ".join(unescape(re.sub(r"<!--.*?-->|<[^>]*>", " ", markup, flags=re.DOTALL)).split())
