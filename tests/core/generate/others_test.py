from dataclasses import replace

from quizapp.core.checks import refusals
from quizapp.core.citations import cite_quote
from quizapp.core.generate import generate
from quizapp.core.generate.others import with_another
from quizapp.core.items import Choice, Evidence, Option
from tests.core.generate.articles import CANAL, MOON, reading


def item_of(text: str, stem: str) -> Choice:
    """A generated choice, by the start of its stem."""
    made = generate(reading(text), count=30, spare=True)
    return next(i for i in (*made.items, *made.spares) if isinstance(i, Choice) and i.stem.startswith(stem))


def pressed(text: str, item: Choice, option: str, times: int) -> list[str]:
    """What stands in an option's place after each press."""
    texts = []
    for _ in range(times):
        option_id = next(o.id for o in item.options if o.text == option)
        changed = with_another(reading(text), item, option_id)
        assert changed is not None
        (option,) = {o.text for o in changed.options} - {o.text for o in item.options}
        assert refusals(changed, reading(text)) == ()
        texts.append(option)
        item = changed
    return texts


def test_presses_go_through_all_that_the_article_offers_and_come_round() -> None:
    item = item_of(MOON, "Who became the first person")
    first = next(o.text for o in item.options if not o.key)
    texts = pressed(MOON, item, first, 7)
    assert texts[-1] in texts[:-1] or texts[-1] == first
    assert first in texts
    assert len(set(texts)) > 3


def test_numbers_stay_in_order_and_ids_in_that_of_the_options() -> None:
    item = item_of(CANAL, "How much did the American government spend")
    option = next(o for o in item.options if not o.key)
    changed = with_another(reading(CANAL), item, option.id)
    assert changed is not None
    texts = [o.text for o in changed.options]
    assert texts == sorted(texts, key=lambda t: float(t.strip("$ milon").replace(",", "")))
    assert [o.id for o in changed.options] == ["a", "b", "c", "d"][: len(texts)]
    assert (changed.stem, changed.keys[0].text) == (item.stem, item.keys[0].text)


def test_an_edited_stem_is_known_by_its_key() -> None:
    item = item_of(MOON, "Who became the first person")
    edited = replace(item, stem="Which person travelled into space before all others?")
    option = next(o for o in edited.options if not o.key)
    assert with_another(reading(MOON), edited, option.id) is not None


def test_where_the_article_offers_nothing_what_was_told_elsewhere_stands_in() -> None:
    item = replace(item_of(MOON, "Who became the first person"), stem="Who flew first?", citations=())
    option = next(o for o in item.options if not o.key)
    kranz = cite_quote(MOON, "Gene Kranz, the director of the flight, refused to give up.")
    told = Option(id="x", text="Gene Kranz", evidence=Evidence.ELSEWHERE, feedback="He led.", citations=(kranz,))
    changed = with_another(reading(MOON), item, option.id, (option, told))
    assert changed is not None
    assert [o.text for o in changed.options if o.text not in {x.text for x in item.options}] == ["Gene Kranz"]
    assert with_another(reading(MOON), item, option.id) is None


def test_what_the_gate_refuses_beside_the_rest_is_passed_over() -> None:
    item = replace(item_of(MOON, "Who became the first person"), stem="Who flew first?", citations=())
    option = next(o for o in item.options if not o.key)
    uncited = Option(id="x", text="Gene Kranz", evidence=Evidence.ELSEWHERE, feedback="He led.")
    assert with_another(reading(MOON), item, option.id, (uncited,)) is None


def test_a_question_of_which_way_has_its_own_ways_and_no_others() -> None:
    item = item_of(CANAL, "What position did President Theodore Roosevelt take")
    assert with_another(reading(CANAL), item, next(o.id for o in item.options if not o.key)) is None
