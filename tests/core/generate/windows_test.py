from quizapp.core.citations import holds
from quizapp.core.generate.others import with_another
from quizapp.core.generate.run import generate_about
from quizapp.core.generate.windows import moved, window
from quizapp.core.items import Choice
from quizapp.core.reading import Reading
from tests.core.generate.articles import CANAL, MOON, reading
from tests.factories import ordering

FIRST = "In April 1961, Yuri Gagarin became the first person to travel into space."
# So long that only a part of it is read.
LONG = "\n\n".join([CANAL] * 25 + [MOON])


def test_a_short_article_is_read_as_it_is() -> None:
    whole = reading(MOON)
    assert window(whole, 100) == (whole, 0)


def test_a_part_is_whole_paragraphs_with_places_of_their_own() -> None:
    whole = reading(CANAL)
    at = CANAL.index("President Theodore")
    part, offset = window(whole, at, 40)
    assert part.text == CANAL.split("\n\n")[1]
    assert offset == CANAL.index(part.text)
    read = [part.text[token.start : token.end] for token in part.parse.tokens]
    assert read == [token.text for token in part.parse.tokens]
    sentences = [part.text[s.start : s.end] for s in part.parse.sentences]
    assert (sentences[0][:19], sentences[-1][-8:]) == ("President Theodore ", "in 1907.")
    assert part.parse.sentences[0].first == 0
    assert all(0 <= token.head < len(part.parse.tokens) for token in part.parse.tokens)


def test_a_part_grows_until_it_has_the_words_or_the_article_ends() -> None:
    assert window(reading(CANAL), 0, 100)[0].text == "\n\n".join(CANAL.split("\n\n")[:2])
    assert window(reading(CANAL), len(CANAL) - 1, 100)[0].text == "\n\n".join(CANAL.split("\n\n")[1:])


def test_what_is_asked_about_a_sentence_of_a_long_article_stands_in_the_whole() -> None:
    whole = reading(LONG)
    start = LONG.index(FIRST)
    about = generate_about(whole, start=start, end=start + len(FIRST))
    assert about.items
    for item in (*about.items, *(item for item, _ in about.rejected)):
        assert isinstance(item, Choice)
        assert item.citations[0].exact == FIRST
        assert all(holds(c, LONG) for c in (*item.citations, *(c for o in item.options for c in o.citations)))
    assert window(whole, start)[1] > 0
    item = about.items[0]
    assert isinstance(item, Choice)
    changed = with_another(whole, item, next(o.id for o in item.options if not o.key))
    assert changed is not None
    assert all(holds(c, LONG) for o in changed.options for c in o.citations)


def test_timelines_are_not_moved() -> None:
    assert moved(ordering(), "any", 5) == ordering()


def test_the_same_passage_is_asked_the_same() -> None:
    start = MOON.index(FIRST)
    short: Reading = reading(MOON)
    first = generate_about(short, start=start, end=start + len(FIRST))
    assert first == generate_about(short, start=start, end=start + len(FIRST))
    assert {item.citations[0].exact for item in first.items if isinstance(item, Choice)} == {FIRST}
