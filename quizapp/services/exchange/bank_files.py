"""Bank files in one download: a zip with a folder for each article, and read back from one."""

import re
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from io import BytesIO
from itertools import groupby
from pathlib import Path
from zipfile import BadZipFile, ZipFile, ZipInfo

from quizapp.banks import ARTICLE, ITEMS, Bank, BankArticle, BankError, read_bank, write_bank
from quizapp.core.citations import holds
from quizapp.core.items import Choice, Item
from quizapp.interchange import Entry, Field, Loss, RefusedError
from quizapp.models import ArticleRevision
from quizapp.services.errors import InvalidError
from quizapp.services.versions import citations

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_MEMBER = re.compile(r"(?:.*/)?(?P<slug>[^/]+)/(?P<file>article\.md|items\.yaml)")
_MOST_BYTES = 40_000_000
_MOST_BANKS = 50
# The same files make the same zip, whenever they are packed.
_MOMENT = (1980, 1, 1, 0, 0, 0)

Leaving = tuple[Entry, ArticleRevision]


def find_losses(entry: Entry, revision: ArticleRevision) -> Iterator[Loss]:
    """What bank files do not keep of an entry."""
    item = entry.item

    def loss(field: Field, what: str) -> Loss:
        return Loss(item=item.id, stem=item.stem, field=field, what=what)

    if why := _why_not(item, revision):
        yield loss(Field.WHOLE, why)
        return
    if entry.tags:
        yield loss(Field.TAGS, "are lost: a bank has none")
    if not _fits(item.id):
        yield loss(Field.ID, "is written anew in small letters, digits and hyphens")


def _why_not(item: Item, revision: ArticleRevision) -> str:
    """Why a bank cannot hold an item; empty where it can."""
    told = (
        [item.explanation, *(option.feedback for option in item.options)]
        if isinstance(item, Choice)
        else [item.explanation]
    )
    if not all(words.strip() for words in told):
        return "is left out: in a bank, a question and each of its options are explained"
    if not all(holds(citation, revision.text) for _, _, citation in citations(item)):
        return "is left out: it cites another text than its article’s"
    return ""


def _fits(item_id: str) -> bool:
    return bool(_ID.fullmatch(item_id)) and len(item_id) <= 64


def write_banks(leaving: Sequence[Leaving]) -> bytes:
    """A zip of banks, one for each article, named as the bank it came from or after its title.

    Raises:
        InvalidError: a bank can hold none of the items.
    """
    kept = [(entry, revision) for entry, revision in leaving if not _why_not(entry.item, revision)]
    if not kept:
        raise InvalidError("Bank files can hold none of these questions.")
    packed = BytesIO()
    with tempfile.TemporaryDirectory() as folder, ZipFile(packed, "w") as archive:
        for bank in _banks(kept):
            write_bank(bank, Path(folder) / bank.slug)
            for name in (ARTICLE, ITEMS):
                info = ZipInfo(f"{bank.slug}/{name}", _MOMENT)
                archive.writestr(info, (Path(folder) / bank.slug / name).read_bytes(), compress_type=8)
    return packed.getvalue()


def _banks(kept: Sequence[Leaving]) -> Iterator[Bank]:
    slugs: set[str] = set()
    for _, group in groupby(kept, key=lambda leaving: leaving[1].id):
        pairs = list(group)
        article = pairs[0][1].article
        slug = _free(article.bank or _slug(article.title) or f"article-{article.id}", slugs)
        yield Bank(slug=slug, article=_article(pairs[0][1]), items=tuple(_named(entry.item for entry, _ in pairs)))


def _named(items: Iterator[Item]) -> Iterator[Item]:
    ids: set[str] = set()
    for item in items:
        yield replace(item, id=_free(item.id if _fits(item.id) else _slug(item.id)[:50] or "question", ids))


def _free(name: str, used: set[str]) -> str:
    free, number = name, 2
    while free in used:
        free, number = f"{name}-{number}", number + 1
    used.add(free)
    return free


def _slug(words: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")[:60].strip("-")


def _article(revision: ArticleRevision) -> BankArticle:
    article = revision.article
    return BankArticle(
        title=article.title,
        text=revision.text,
        source=article.source,
        published_on=article.published_on,
        language=article.language,
        licence=article.licence,
        shown=article.shown.value,
    )


def read_banks(data: bytes) -> tuple[Bank, ...]:
    """The banks of a zip.

    Raises:
        RefusedError: it is no zip of banks, too large, or a bank has a fault; the message names file and line.
    """
    try:
        with ZipFile(BytesIO(data)) as archive:
            return _unpacked(archive)
    except BadZipFile:
        raise RefusedError("The file is no sound zip: it may have been cut off on its way.") from None


def _unpacked(archive: ZipFile) -> tuple[Bank, ...]:
    members = [(found, info) for info in archive.infolist() if (found := _MEMBER.fullmatch(info.filename))]
    slugs = sorted({found["slug"] for found, _ in members})
    if not slugs or len(slugs) > _MOST_BANKS:
        raise RefusedError(
            f"The zip holds {len(slugs) or 'no'} folders with {ARTICLE} and {ITEMS}; 1 to {_MOST_BANKS} can be read."
        )
    if sum(info.file_size for _, info in members) > _MOST_BYTES:
        raise RefusedError("The zip holds more than 40 MB.")
    with tempfile.TemporaryDirectory() as folder:
        for found, info in members:
            # Our own names for folders: what a zip calls them goes nowhere near the disk.
            place = Path(folder) / str(slugs.index(found["slug"]))
            place.mkdir(exist_ok=True)
            (place / found["file"]).write_bytes(archive.read(info))
        return tuple(_read(Path(folder) / str(number), slug) for number, slug in enumerate(slugs))


def _read(folder: Path, slug: str) -> Bank:
    try:
        return replace(read_bank(folder), slug=slug)
    except BankError as error:
        told = str(error).replace(str(folder), slug)
        raise RefusedError(told.split("\n")[0]) from None
