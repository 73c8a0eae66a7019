"""HTML: the article out of a page, without its menus, by trafilatura; a page with nothing else is taken whole."""

from datetime import date
from typing import Any

from trafilatura import bare_extraction, html2txt

from quizapp.intake.values import Draft, IntakeError


def read_html(raw: str) -> Draft:
    """Read a page's main text with the title, date and site that its head tells.

    Raises:
        IntakeError: there is no text in it.
    """
    found = _extracted(raw)
    text = found.get("text") or html2txt(raw)
    if not text.strip():
        raise IntakeError("There is no text in this page.")
    title = found.get("title") or ""
    first, _, rest = text.strip().partition("\n")
    heading = first if rest and first.strip() == title else ""
    return Draft(
        text=rest if heading else text,
        heading=heading,
        title=title,
        source=found.get("url") or found.get("sitename") or "",
        published_on=date.fromisoformat(found["date"]) if found.get("date") else None,
        language=found.get("language") or "",
        licence=found.get("license") or "",
    )


def _extracted(raw: str) -> dict[str, Any]:
    found = bare_extraction(
        raw,
        include_comments=False,
        include_tables=True,
        favor_recall=True,
        with_metadata=True,
        # Only what the page's head says: a date guessed from its text would date every "Sunday" wrongly.
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    if found is None:
        return {}
    return found if isinstance(found, dict) else found.as_dict()
