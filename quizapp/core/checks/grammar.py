"""Checks of form: what an educated reader stumbles over, as far as patterns can tell."""

import re
from collections.abc import Iterator

from quizapp.core.checks.base import for_item
from quizapp.core.english import word_set
from quizapp.core.items import Choice, Item, Severity
from quizapp.core.reading import Reading

_DOUBLED = re.compile(r"\b(?!had\b|that\b|is\b)([a-z]+)\s+\1\b", re.IGNORECASE)
_WRONG_AN = re.compile(r"\ban\s+(?!hour|honou?r|heir|honest|herb|[aeiou8]|1[18]\b|(?-i:[A-Z]{2}))(\w+)", re.IGNORECASE)
_WRONG_A = re.compile(
    r"(?<![.\w])\ba\s+(?!one|once|uni|us[eua]|uti|eu|ew|u[bk]|ouija|(?-i:[A-Z]{2}))(?:[aeiou]\w+|8\d*\b|11\b|18\b|hour\b|honou?r)",
    re.IGNORECASE,
)
_SPACING = re.compile(r"\s[,.;:?!](?!\d|\.\.)|[,;](?=[A-Za-z])|\?\?|,,|\.\.(?!\.)(?<!\.\.\.)|\s{2,}|\(\s|\s\)")
# Past forms that are no participle: after "did" they show a broken inversion.
_PAST = word_set(
    "went took saw gave wrote came fell knew began withdrew was were had drew drove flew froze grew rode rose shook "
    "sang sank spoke stole swam threw wore became ran won't ate broke chose forgot hid"
)
_ASKS = re.compile(r"\b(?:did|does|do)\b(.*?)(?:[?,;:]|$)", re.IGNORECASE)
_TURN = re.compile(
    r"\b(?:when|after|before|who|which|that|as|because|since|while|if|where|until|how|what|why|once)\b", re.IGNORECASE
)
_NO_AUXILIARY = re.compile(
    r"^(?:Why|Where|When|How)\s+(?:the|an?|his|her|their|its|[A-Z]\w+)\b(?!.*\b(?:is|are|was|were|do|does|did|has|have|had|"
    r"can|could|will|would|should|may|might|must)\b).*\?$"
)
_DID_ED = re.compile(r"\bdid\s+(?:it|he|she|they|[A-Z]\w+)\s+\w{2,}(?<!ne)(?<!e)ed\b")
_DOES_S = re.compile(
    r"\bdoes\s+(?:it|he|she|[A-Z]\w+)\s+(?:says|has|is|was|makes|gives|does|goes|takes|wants|uses|means)\b"
)
_STRAY_TAIL = re.compile(r",\s(?:with|and|but|which|while|when)\b[^,?]{0,30}\?$")
_TRAILING = re.compile(r"(?<=\s)(?:the|an?|and|or|but|than|because|whose|their|its)[\s?.,;:]*$")
_PAIRS = (("“", "”"), ("(", ")"), ("[", "]"))


@for_item("grammar", Severity.UNPROVED)
def grammar(item: Item, reading: Reading) -> Iterator[str]:  # noqa: ARG001 -- every check is asked alike
    """Stem, options and events have no doubled word, stray mark, wrong article or broken inversion."""
    parts = [o.text for o in item.options] if isinstance(item, Choice) else [e.text for e in item.events]
    for text in [item.stem, *parts]:
        for fault in _faults(text):
            yield f"“{text}”: {fault}"
    for fault in _stem_faults(item):
        yield f"“{item.stem}”: {fault}"


def _faults(text: str) -> Iterator[str]:
    if match := _DOUBLED.search(text):
        yield f"“{match.group()}” stands twice."
    if match := _WRONG_A.search(text):
        yield f"“{match.group()}” wants “an”."
    if match := _WRONG_AN.search(text):
        yield f"“{match.group()}” wants “a”."
    if _SPACING.search(text) or text != text.strip():
        yield "a space or a mark is out of place."
    if re.match(r"[’'](?:s|re|ve|ll|d)\b|[,;:.)\]”]", text):
        yield "it begins in the middle of something."
    if tail := _TRAILING.search(text):
        yield f"it breaks off after “{tail.group().rstrip('?.,;: ')}”."
    if any(text.count(left) != text.count(right) for left, right in _PAIRS) or text.count('"') % 2:
        yield "a quotation mark or bracket is not closed."


def _stem_faults(item: Item) -> Iterator[str]:
    stem = item.stem
    if isinstance(item, Choice) and not re.search(r"(?:\?|_{2,}[.?]?|…|:)[”’)]*$", stem.strip()):
        yield "ask a question that ends with “?”, or leave a gap at the end."
    if not re.match(r"[“‘\"'(\[]*[A-Z0-9_…]", stem.strip()):
        yield "begin with a capital."
    for match in _ASKS.finditer(stem):
        main = _TURN.split(match[1])[0]
        if wrong := [w for w in re.findall(r"\b[a-z]+\b", main) if w in _PAST]:
            yield f"after “did” the verb has no past: “{wrong[0]}”."
    if twice := (_DID_ED.search(stem) or _DOES_S.search(stem)):
        yield f"“{twice.group()}” inflects the verb twice."
    if tail := _STRAY_TAIL.search(stem):
        yield f"“{tail.group()}” trails off: leave it out, or finish it."
    if _NO_AUXILIARY.match(stem.strip()):
        yield "a question needs its verb before the subject: “Why did …?”"
