"""Warnings: item-writing flaws that need no model, after Haladyna, Downing and Rodriguez (2002) and SAQUET's list."""

import re
from collections.abc import Callable, Iterator
from itertools import combinations, pairwise

from quizapp.core.checks.base import for_choice
from quizapp.core.checks.sameness import counts, dates_in, same
from quizapp.core.english import word_set
from quizapp.core.items import Choice, Evidence, Severity
from quizapp.core.reading import Reading
from quizapp.core.words import content, words

_ALL_OR_NONE = re.compile(
    r"\b(?:all|none|both|neither|any) of (?:the )?(?:above|these|those)\b|\bboth [a-d] and [a-d]\b", re.IGNORECASE
)
_MAIN = r"(?:(?!\b(?:who|that|whom|which|if|when)\b)[^,?])"
_NOT = rf"(?:is|are|was|were|do|does|did|has|have|had)(?:n[’']t|\b{_MAIN}{{0,40}}? not\b(?! only))"
_NEGATIVE = re.compile(
    rf"^(?i:which|what|who)\b{_MAIN}*?\b{_NOT}"
    r"|\b(?:NOT|EXCEPT)\b|\bexcept\s*(?:for)?\s*[?:…_]|\bleast likely\b"
)
_ABSOLUTE = re.compile(
    r"\b(?:always|never|absolutely|invariably|under no circumstances|no one ever|without exception)\b", re.IGNORECASE
)
_VAGUE = re.compile(
    r"(?<!how )\b(?:often|usually|sometimes|occasionally|rarely|seldom|frequently|generally)\b", re.IGNORECASE
)
_TRUE_FALSE = re.compile(r"\b(?:true|false|correct|incorrect)\b", re.IGNORECASE)
_NAME = re.compile(r"(?:The )?(?:[A-Z][\w’'.-]*(?: |$)|(?:of|de|von|van|al) )+")
_GAP_INSIDE = re.compile(r"(?<!_)_{2,}\W*(?:[^\W_]+\W+){3}")
_ASKING = re.compile(r"\b(?:who|whom|whose|what|which|when|where|why|how)\b|_{2,}|…|:\s*$", re.IGNORECASE)


@for_choice("longest-key", Severity.WARNING)
def longest_key(item: Choice, reading: Reading) -> Iterator[str]:  # noqa: ARG001 -- every check is asked alike
    """The key is not much longer than every distractor; names are as long as they are."""
    if all(_NAME.fullmatch(option.text) for option in item.options):
        return
    lengths = [len(option.text) for option in item.options if not option.key]
    for key in item.keys:
        if lengths and len(key.text) > max(lengths) * 1.25 and len(key.text) - max(lengths) > 8:
            yield f"The key “{key.text}” is by far the longest option: shorten it, or say as much in the others."


@for_choice("all-or-none", Severity.WARNING)
def all_or_none(item: Choice, reading: Reading) -> Iterator[str]:  # noqa: ARG001 -- every check is asked alike
    """No option stands for the others."""
    for option in item.options:
        if _ALL_OR_NONE.search(option.text):
            yield f"“{option.text}” can be answered from half of what it stands for: give an answer of its own."


@for_choice("negative-stem", Severity.WARNING)
def negative_stem(item: Choice, reading: Reading) -> Iterator[str]:  # noqa: ARG001 -- every check is asked alike
    """The stem asks for what is so."""
    if _NEGATIVE.search(item.stem):
        yield "The stem asks for what is not so, which readers miss: ask for what is."


@for_choice("absolute-terms", Severity.WARNING)
def absolute_terms(item: Choice, reading: Reading) -> Iterator[str]:  # noqa: ARG001 -- every check is asked alike
    """No distractor says always or never, which marks it as wrong."""
    for option in item.options:
        if not option.key and (match := _ABSOLUTE.search(option.text)):
            yield f"“{match.group()}” marks “{option.text}” as wrong: say it without."


@for_choice("vague-terms", Severity.WARNING)
def vague_terms(item: Choice, reading: Reading) -> Iterator[str]:  # noqa: ARG001 -- every check is asked alike
    """No option rests on a word like often, which means another thing to every reader, unless the article has it."""
    proof = " ".join(c.exact for c in item.citations).casefold()
    for option in item.options:
        if (match := _VAGUE.search(option.text)) and match.group().casefold() not in proof:
            yield f"“{match.group()}” in “{option.text}” is vague: say how often or how much."


@for_choice("true-false-series", Severity.WARNING)
def true_false_series(item: Choice, reading: Reading) -> Iterator[str]:  # noqa: ARG001 -- every check is asked alike
    """The stem asks one thing and is no frame for a row of true-or-false statements."""
    asked = content(_TRUE_FALSE.sub("", item.stem)) - content("following statement sentence option answer article text")
    if _TRUE_FALSE.search(item.stem) and len(asked) < 2:
        yield "Each option is judged by itself: ask one thing about one subject."


@for_choice("gap-inside", Severity.WARNING)
def gap_inside(item: Choice, reading: Reading) -> Iterator[str]:  # noqa: ARG001 -- every check is asked alike
    """A gap stands at the end of the stem."""
    if _GAP_INSIDE.search(item.stem):
        yield "The gap stands amid the sentence: put it at the end, or ask a question."


@for_choice("unfocused-stem", Severity.WARNING)
def unfocused_stem(item: Choice, reading: Reading) -> Iterator[str]:  # noqa: ARG001 -- every check is asked alike
    """The stem asks something that can be answered before the options are read."""
    asked = content(item.stem) - content("following statement article text passage say true")
    if not asked or not _ASKING.search(item.stem):
        yield "The stem asks nothing by itself: say what is asked about whom or what."


@for_choice("stem-echo", Severity.WARNING)
def stem_echo(item: Choice, reading: Reading) -> Iterator[str]:
    """The key shares no telling word with the stem that no distractor shares."""
    asked = content(item.stem) - content(reading.title)
    others = frozenset[str]().union(*(content(option.text) for option in item.options if not option.key))
    for key in item.keys:
        echoed = (content(key.text) & asked) - others
        if echoed and not any(content(o.text) & asked for o in item.options if not o.key):
            said = [w for w in words(key.text) if content(w) & echoed]
            yield f"Only the key repeats “{said[0]}” from the stem: use another word, or use it in a distractor too."


@for_choice("grammar-cue", Severity.WARNING)
def grammar_cue(item: Choice, reading: Reading) -> Iterator[str]:  # noqa: ARG001 -- every check is asked alike
    """The stem's last word fits every option: after "an" each begins with a vowel."""
    match = re.search(r"\b(an?)\s*(?:_+|…|:)?\s*$", item.stem)
    fits = [
        option
        for option in item.options
        if match and bool(re.match(r"[aeiou]", option.text, re.IGNORECASE)) == (match[1] == "an")
    ]
    if match and len(fits) < len(item.options):
        yield f"“{match[1]}” at the end of the stem fits only some options: move it into the options."


@for_choice("number-order", Severity.WARNING)
def number_order(item: Choice, reading: Reading) -> Iterator[str]:  # noqa: ARG001 -- every check is asked alike
    """Options that are numbers or dates stand in order."""
    values = _values(item)
    if values and not (all(a <= b for a, b in pairwise(values)) or all(a >= b for a, b in pairwise(values))):
        yield "The numbers do not stand in order: sort the options and keep their order fixed."


def _values(item: Choice) -> list[float]:
    """The options as numbers to sort by, where every one is a number or every one is a date."""
    spans = [dates_in(option.text) for option in item.options]
    short = all(len(content(option.text)) <= 4 for option in item.options)
    if short and all(len(found) == 1 and found[0].start for found in spans):
        return [float(found[0].start.ordinal) for found in spans if found[0].start]
    numbers = [counts(option.text) for option in item.options]
    if all(len(found) == 1 and len(content(o.text)) <= 3 for found, o in zip(numbers, item.options, strict=True)):
        return [float(found[0].value) for found in numbers]
    return []


@for_choice("convergence", Severity.WARNING)
def convergence(item: Choice, reading: Reading) -> Iterator[str]:  # noqa: ARG001 -- every check is asked alike
    """The key is not the option that has most in common with the others."""
    contents = [content(option.text) for option in item.options]
    shared = [sum(len(a & b) for j, b in enumerate(contents) if j != i) for i, a in enumerate(contents)]
    for i, option in enumerate(item.options):
        rest = max((n for j, n in enumerate(shared) if j != i), default=0)
        if option.key and len(contents[i]) > 2 and shared[i] >= rest + 2 and shared[i] * 2 >= 3 * rest:
            yield f"“{option.text}” is what most options have in common: share the words out among the others."


@for_choice("near-duplicates", Severity.WARNING)
def near_duplicates(item: Choice, reading: Reading) -> Iterator[str]:  # noqa: ARG001 -- every check is asked alike
    """No two distractors are so alike that neither can be right.

    Where the key is as like a distractor, as where each value of two stands in two options, that tells nothing.
    """
    distractors = [option.text for option in item.options if not option.key]
    nearest = min((_unlike(key.text, text) for key in item.keys for text in distractors), default=0)
    for a, b in combinations(distractors, 2):
        first, second = content(a), content(b)
        alike = same(a, b) or (len(first & second) > 3 and len(first & second) * 6 >= len(first | second) * 5)
        if alike and nearest > _unlike(a, b):
            yield f"“{a}” and “{b}” say nearly the same, so neither can be right: change one."


def _unlike(one: str, other: str) -> int:
    """How many words two options do not share."""
    return len(set(words(one)) ^ set(words(other)))


@for_choice("number-near", Severity.WARNING)
def number_near(item: Choice, reading: Reading) -> Iterator[str]:  # noqa: ARG001 -- every check is asked alike
    """An invented number differs from the key in meaning: by a quarter or more."""
    for key in item.keys:
        for option in item.options:
            ours, theirs = counts(key.text), counts(option.text)
            if option.evidence is not Evidence.UNSUPPORTED or len(ours) != 1 or len(theirs) != 1:
                continue
            if 0 < abs(theirs[0].value - ours[0].value) * 4 < ours[0].value:
                yield f"“{option.text}” is too near to the key “{key.text}”: choose a number that means another thing."


@for_choice("odd-key", Severity.WARNING)
def odd_key(item: Choice, reading: Reading) -> Iterator[str]:  # noqa: ARG001 -- every check is asked alike
    """The key has the same form as the distractors: number or none, quotation marks, full stop, first word."""
    distractors = [option.text for option in item.options if not option.key]
    for key in item.keys:
        for name, form in _FORMS.items():
            shared = {form(text) for text in distractors}
            if len(distractors) > 1 and len(shared) == 1 and form(key.text) not in shared:
                yield f"Only the key differs in its {name}: give all options one form."


_LEADING = word_set("to at in on by for from with because since after before during that as through under over how why")
_WHERE = word_set("at in on")
_FORMS: dict[str, Callable[[str], object]] = {
    "figures": lambda text: bool(re.search(r"\d", text)),
    "quotation marks": lambda text: "“" in text or '"' in text,
    "full stop": lambda text: text.rstrip().endswith("."),
    "first letter": lambda text: text[:1].isupper() or not text[:1].isalpha(),
    "first word": lambda text: next(("in" if w in _WHERE else w for w in words(text)[:1] if w in _LEADING), ""),
}


@for_choice("feedback", Severity.WARNING)
def feedback(item: Choice, reading: Reading) -> Iterator[str]:  # noqa: ARG001 -- every check is asked alike
    """Every option tells the one who chose it why it is right or not."""
    for option in item.options:
        if not option.feedback.strip():
            yield f"“{option.text}” has no feedback: say why it is right or where it comes from."
