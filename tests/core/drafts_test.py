from quizapp.core.drafts import excerpt
from tests.core.facts import parsed
from tests.core.generate.articles import drafts


def words(*marks: int, many: int = 60) -> list[str]:
    """Words w0, w1, … with commas at some places."""
    return [f",/,/punct/{n}" if n in marks else f"w{n}/NN/dep/{n}" for n in range(many)]


def quote(told: list[str], at: int, most: int = 24) -> str:
    ctx = parsed.context(" ".join(told))
    return excerpt(ctx, ctx.reading.parse.sentences[0], at, most)


def test_a_short_sentence_is_quoted_whole_without_its_last_mark():
    assert (
        quote(["“/``/punct/1", "Rome/NNP/nsubj/2", "“/``/punct/1", "fell/VBD/ROOT/2", "././punct/2"], 1)
        == "“Rome ‘fell’”"
    )


def test_a_long_sentence_is_cut_where_it_pauses():
    assert quote(words(3, 6, 9, many=12), 4, most=4) == "“…w4 w5…”"
    assert quote(words(3, 6, 9, many=12), 4, most=6) == "“…w4 w5, w7 w8…”"
    assert quote(words(3, 6, 9, many=12), 10, most=6) == "“…w7 w8, w10 w11”"
    assert quote(words(3, 6, 9, many=12), 1, most=8) == "“w0 w1 w2, w4 w5…”"


def test_a_long_stretch_without_a_pause_is_cut_around_the_word():
    assert quote(words(many=20), 10, most=4) == "“…w6 w7 w8 w9 w10 w11 w12 w13…”"
    assert quote(words(many=20), 1, most=4) == "“w0 w1 w2 w3 w4…”"


def test_a_list_of_numbers_is_no_pause():
    told = words(3, 6, 9, many=12)
    told[4] = "w4/CD/nummod/4"
    assert quote(told, 4, most=4) == "“w0 w1 w2, w4 w5…”"


def test_a_long_sentence_is_cut_to_its_clause():
    told = (
        "Rome/NNP/nsubj/1 fell/VBD/ROOT/1 to/IN/prep/1 the/DT/det/4 Goths/NNPS/pobj/2 and/CC/cc/1 "
        "Carthage/NNP/nsubj/7 sent/VBD/conj/1 three/CD/nummod/9 ships/NNS/dobj/7 home/RB/advmod/7"
    )
    assert quote(told.split(), 9, most=6) == "“…Carthage sent three ships home”"
    assert quote(told.split(), 4, most=6) == "“Rome fell to the Goths…”"
    assert quote(told.split(), 9, most=4) == "“…and Carthage sent three ships home”"


def test_a_mark_that_lost_its_pair_gets_it_back():
    assert quote(["Rome/NNP/nsubj/1", "fell/VBD/ROOT/1", "”/''/punct/1", "now/RB/advmod/1"], 1) == "“‘Rome fell’ now”"
    assert quote(["Rome/NNP/nsubj/1", "fell/VBD/ROOT/1", '"/``/punct/2', "now/RB/advmod/1"], 1) == "“Rome fell now”"


def test_who_is_named_in_full_further_on_is_cited_from_there():
    text = (
        "Rowe sold the doors of the library. Henry Rowe lived in Leeds. In 1998, Rowe wrote a letter to Queen Victoria."
    )
    [draft] = [d for d in drafts(text) if d.stem == "What did Henry Rowe write in 1998?"]
    assert [c.exact for c in draft.citations] == [
        "In 1998, Rowe wrote a letter to Queen Victoria.",
        "Henry Rowe lived in Leeds.",
    ]
