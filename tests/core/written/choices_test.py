"""Choices as people type them."""

from dataclasses import replace

import pytest

from quizapp.core.citations import cite_quote
from quizapp.core.items import Choice, Derivation, DerivationKind, Evidence, ItemError, Option
from quizapp.core.timex import Day, Interval, Timex
from quizapp.core.written import WrittenChoice, WrittenOption, typed_choice, write_choice

TEXT = "The canal opened in 1871 with 14 locks. The railway came in 1890. The canal closed in 1923."
OPENED = cite_quote(TEXT, "The canal opened in 1871 with 14 locks.")
RAILWAY = cite_quote(TEXT, "The railway came in 1890.")


def year(text: str) -> Timex | None:
    """A reader of dates that knows years and, as open ends, words such as "before 1900"."""
    if text.startswith("before "):
        return Timex(0, 0, text, "DATE", text, Interval(None, Day(int(text[7:]))))
    if text.startswith("since "):
        return Timex(0, 0, text, "DATE", text, Interval(Day(int(text[6:])), None))
    if text == "some day":
        return Timex(0, 0, text, "DATE", "XXXX")
    return Timex(0, 0, text, "DATE", text, Interval(Day(int(text)), Day(int(text) + 1))) if text.isdigit() else None


def options(*texts: str) -> tuple[WrittenOption, ...]:
    return tuple(WrittenOption(text=text, key=not i) for i, text in enumerate(texts))


def new(*texts: str, stem: str = "Which?") -> Choice:
    return write_choice(WrittenChoice(stem=stem, options=options(*texts)), read_date=year)


def test_options_stand_in_the_order_of_the_alphabet_wherever_the_key_was_typed() -> None:
    assert [(option.id, option.text, option.key) for option in new("the Town", "A bank", "some  mill").options] == [
        ("a", "A bank", False),
        ("b", "some mill", False),
        ("c", "the Town", True),
    ]


@pytest.mark.parametrize(
    ("typed", "shown", "fixed"),
    [
        (("900", "1,200 men", "14"), ["14", "900", "1,200 men"], True),
        (("1890", "before 1800", "since 1923"), ["before 1800", "1890", "since 1923"], True),
        (("14 locks", "some locks"), ["14 locks", "some locks"], False),
        (("about 14 locks", "3 locks"), ["3 locks", "about 14 locks"], False),
        (("some day", "1871"), ["1871", "some day"], False),
    ],
)
def test_numbers_and_dates_stand_by_size(typed: tuple[str, ...], shown: list[str], fixed: bool) -> None:
    item = new(*typed)
    assert [option.text for option in item.options] == shown
    assert item.fixed_order is fixed


def test_what_a_distractor_rests_on_follows_from_its_passages_unless_it_is_said() -> None:
    written = WrittenChoice(
        stem=" When did the canal\nopen? ",
        options=(
            WrittenOption(text="in spring", key=True, feedback=" Yes. "),
            WrittenOption(text="in summer", citations=(RAILWAY,)),
            WrittenOption(text="in the fall", citations=(cite_quote(TEXT, "14 locks"),)),
            WrittenOption(text="in winter"),
            WrittenOption(text="in woods", evidence=Evidence.MISREADING),
        ),
        citations=(OPENED,),
        explanation=" So it says. ",
    )
    item = write_choice(written, read_date=year)
    assert [option.evidence for option in item.options] == [
        Evidence.KEY,
        Evidence.ELSEWHERE,
        Evidence.MISREADING,
        Evidence.UNSUPPORTED,
        Evidence.MISREADING,
    ]
    assert (item.stem, item.explanation, item.options[0].feedback) == (
        "When did the canal open?",
        "So it says.",
        "Yes.",
    )
    assert item.citations == (OPENED,)
    assert item.form == "written"


def test_what_is_typed_gives_an_item_its_name() -> None:
    one, same, other = (new("a mill", "a bank", stem=stem) for stem in ("Which?", "Which?", "Which one?"))
    assert one.id == same.id != other.id
    assert len(one.id) == 12


def test_a_choice_needs_an_option() -> None:
    with pytest.raises(ItemError, match="options"):
        new()


WAS = Choice(
    id="opening",
    stem="How long did it\u00a0take?",
    options=(
        Option(id="a", text="52 years", evidence=Evidence.KEY, feedback="From 1871\u00a0on."),
        Option(id="b", text="19 years", evidence=Evidence.MISREADING, citations=(RAILWAY,)),
        Option(id="c", text="33 years", evidence=Evidence.UNSUPPORTED),
    ),
    citations=(OPENED,),
    explanation="1923 less\n1871.",
    form="how-long",
    fact="duration",
    derivation=Derivation(kind=DerivationKind.DIFFERENCE, operands=(cite_quote(TEXT, "1871"),)),
)


def changed(item: Choice, *texts: str, stem: str = "") -> Choice:
    """A choice with its options' texts changed in turn; an empty text takes one away, and more are new."""
    typed = typed_choice(item)
    ids = [*(option.id for option in typed.options), *[""] * len(texts)]
    known = {option.id: option for option in typed.options}
    rows = [replace(known.get(i, WrittenOption(text="")), text=text) for i, text in zip(ids, texts, strict=False)]
    told = replace(typed, stem=stem or typed.stem, options=tuple(row for row in rows if row.text))
    return write_choice(told, read_date=year, was=item)


def test_what_is_not_changed_stays_as_it_was_though_a_form_folds_it() -> None:
    typed = typed_choice(WAS)
    assert [option.evidence for option in typed.options] == [None, Evidence.MISREADING, None]
    as_a_form = replace(typed, stem="How long did it take?", explanation="1923 less\r\n1871.")
    assert write_choice(as_a_form, read_date=year, was=WAS) == WAS


def test_a_changed_stem_leaves_the_rest_alone() -> None:
    item = changed(WAS, "52 years", "19 years", "33 years", stem="How many years  did it take?")
    assert item == replace(WAS, stem="How many years did it take?")


def test_changed_numbers_are_put_in_order_and_keep_their_ids() -> None:
    item = changed(WAS, "52 years", "190 years", "33 years")
    assert [(o.id, o.text) for o in item.options] == [("c", "33 years"), ("a", "52 years"), ("b", "190 years")]
    assert item.fixed_order
    assert (item.derivation, item.form, item.id) == (WAS.derivation, "how-long", "opening")


def test_how_a_key_follows_is_forgotten_with_the_key() -> None:
    assert changed(WAS, "53 years", "19 years", "33 years").derivation == Derivation()


def test_a_new_option_has_an_id_of_its_own_and_one_without_text_is_gone() -> None:
    item = changed(WAS, "52 years", "", "33 years", "a lifetime")
    assert [(o.id, o.text) for o in item.options] == [("a", "52 years"), ("c", "33 years"), ("d", "a lifetime")]
    assert not item.fixed_order


@pytest.mark.parametrize(("texts", "fixed"), [(("a day", "a week", "a year"), True), (("1871", "1890", "1923"), False)])
def test_an_order_that_was_fixed_stays_so_only_where_nobody_could_read_it(texts: tuple[str, ...], fixed: bool) -> None:
    stood = replace(
        WAS, options=tuple(replace(o, text=t) for o, t in zip(WAS.options, texts, strict=True)), fixed_order=True
    )
    assert changed(stood, *texts[:2], "an age").fixed_order is fixed
