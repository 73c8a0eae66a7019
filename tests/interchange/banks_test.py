"""Every bundled bank goes out and comes back the same, but for what the report named."""

from functools import cache

import pytest

from quizapp import resources
from quizapp.banks import Bank, read_bank
from quizapp.interchange import Entry, Field
from tests.interchange.comparing import all_out_and_back, differences, entry_of, foretold

SLUGS = sorted(folder.name for folder in resources.questions().iterdir() if folder.is_dir())


@cache
def bank(slug: str) -> Bank:
    return read_bank(resources.questions() / slug)


def entries(slug: str) -> tuple[Entry, ...]:
    found = bank(slug)
    return tuple(entry_of(item, found.article.text, article=found.article.title) for item in found.items)


@pytest.mark.parametrize("slug", SLUGS)
@pytest.mark.parametrize("name", ["moodle", "gift", "csv"])
def test_what_differs_is_exactly_what_the_report_named(name: str, slug: str) -> None:
    text, sent = bank(slug).article.text, entries(slug)
    back = all_out_and_back(name, sent, text)
    assert {e.item.id: differences(e, b) for e, b in zip(sent, back, strict=True)} == {
        e.item.id: foretold(name, e, text) for e in sent
    }
    assert {entry.article for entry in back} == {bank(slug).article.title}


@pytest.mark.parametrize("slug", SLUGS)
@pytest.mark.parametrize(
    ("name", "may_lose"),
    [
        (
            "moodle",
            {Field.SHOWN, Field.LETTERS, Field.DATES, Field.AFTER, Field.FORM, Field.DERIVATION, Field.EVIDENCE},
        ),
        (
            "gift",
            {
                *(Field.SHOWN, Field.LETTERS, Field.DATES, Field.AFTER, Field.FORM, Field.DERIVATION, Field.EVIDENCE),
                Field.FIXED,
            },
        ),
        ("csv", {Field.DERIVATION, Field.DATES, Field.AFTER}),
    ],
)
def test_what_students_read_and_what_proves_it_is_kept(name: str, slug: str, may_lose: set[Field]) -> None:
    lost = set().union(*(foretold(name, entry, bank(slug).article.text) for entry in entries(slug)))
    assert lost <= may_lose
