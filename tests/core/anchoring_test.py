import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.anchoring import Anchoring, Fate, likeness, sentences
from quizapp.core.citations import cite, cite_quote, holds

OLD = (
    "The canal opened in 1871 with 14 locks. It carried coal for 52 years.\n\n"
    "The railway came in 1890, and traffic fell. The canal closed in 1923.\n\n"
    "Since 2004 walkers have used its banks."
)


def anchor(new: str, exact: str, old: str = OLD):
    return Anchoring(old, new).anchor(cite_quote(old, exact))


def told(new: str, exact: str):
    found = anchor(new, exact)
    return found.fate, found.citation.exact if found.citation else "", found.after


def test_a_sentence_at_its_place_is_unchanged():
    found = anchor(OLD.replace("walkers", "cyclists"), "The canal closed in 1923.")
    assert (found.fate, found.citation.start, found.citation.exact) == (
        Fate.UNCHANGED,
        OLD.index("The canal closed"),
        "The canal closed in 1923.",
    )
    assert found.before == found.after == "The canal closed in 1923."
    assert found.holds


def test_what_stands_around_it_is_cited_anew():
    new = OLD.replace("Since 2004", "From 2004 on")
    found = anchor(new, "The canal closed in 1923.")
    assert found.fate is Fate.UNCHANGED
    assert holds(found.citation, new)
    assert found.citation.suffix == "\n\nFrom 2004 on walkers have used i"[:32]


def test_what_stands_elsewhere_now_is_moved():
    new = "A preface comes first.\n\n" + OLD
    assert told(new, "The canal closed in 1923.") == (
        Fate.MOVED,
        "The canal closed in 1923.",
        "The canal closed in 1923.",
    )
    assert holds(anchor(new, "The canal closed in 1923.").citation, new)


def test_words_whose_sentence_was_altered_around_them_hold():
    new = OLD.replace("and traffic fell", "and traffic fell by half within ten years")
    found = anchor(new, "The railway came in 1890")
    assert (found.fate, found.before) == (Fate.UNCHANGED, "The railway came in 1890, and traffic fell.")
    assert found.after == "The railway came in 1890, and traffic fell by half within ten years."


def test_a_sentence_in_other_words_is_changed_and_proposed():
    assert told(OLD.replace("1923", "1924"), "The canal closed in 1923.") == (
        Fate.CHANGED,
        "The canal closed in 1924.",
        "The canal closed in 1924.",
    )


def test_a_sentence_that_was_cut_in_two_is_changed():
    new = OLD.replace("in 1890, and traffic fell", "in 1890. And so the traffic fell")
    assert told(new, "The railway came in 1890, and traffic fell.") == (
        Fate.CHANGED,
        "The railway came in 1890. And so the traffic fell.",
        "The railway came in 1890. And so the traffic fell.",
    )


def test_what_is_struck_out_is_gone():
    new = OLD.replace(" The canal closed in 1923.", "")
    assert told(new, "The canal closed in 1923.") == (Fate.GONE, "", "")
    assert Anchoring(OLD, new).find(cite_quote(OLD, "The canal closed in 1923.")) is None


def test_a_short_passage_is_not_taken_for_the_same_words_of_another_sentence():
    new = OLD.replace("It carried coal for 52 years.", "").replace(
        "walkers have", "walkers, who numbered 52 years of age on average, have"
    )
    assert anchor(new, "52 years").fate is Fate.GONE
    assert anchor(OLD.replace("The canal opened in 1871", "It opened in 1872"), "1871").fate is not Fate.MOVED


def test_a_number_within_another_is_not_the_number():
    assert anchor(OLD.replace("with 14 locks", "with 140 locks"), "14").fate is Fate.CHANGED


@pytest.mark.parametrize(("start", "on"), [(0, " hill"), (43, " lake")])
def test_surroundings_tell_the_same_words_apart(start, on):
    old = "It rained on the hill. The hill was green. It rained on the lake. The lake was blue."
    cited = cite(old, start, start + len("It rained on the"))
    found = Anchoring(old, "A long day began at dawn. " + old).anchor(cited)
    assert found.fate is Fate.MOVED
    assert found.citation.suffix.startswith(on)


def test_a_passage_cut_from_a_word_is_found_in_that_word():
    found = Anchoring(OLD, OLD).anchor(cite(OLD, OLD.index("anks"), OLD.index("anks") + 3))
    assert (found.fate, found.citation.exact) == (Fate.UNCHANGED, "ank")


def test_the_same_words_in_the_same_surroundings_are_told_apart_by_their_order():
    refrain = "\n\n".join(["So it goes on and on and on."] * 3)
    second = cite(refrain, 30, 30 + len("So it goes on and on and on."))
    assert Anchoring(refrain, refrain).anchor(second).citation == second
    # One more of them, all alike for as far as anybody looks: nothing tells which it was.
    many, more = ("\n\n".join(["So it goes on and on and on."] * n) for n in (40, 41))
    middle = cite(many, 600, 628)
    found = Anchoring(many, more).anchor(middle)
    assert (found.fate, found.citation) == (Fate.GONE, None)


def test_sentences_end_with_their_punctuation():
    text = "He said: “Go.” They went. Was it 3.5 miles? (It was.) Yes\n\nA title"
    spans = [text[span.start : span.end] for span in sentences(text)]
    assert spans == ["He said: “Go.”", "They went.", "Was it 3.5 miles?", "(It was.)", "Yes", "A title"]


def test_likeness_counts_words():
    assert likeness("The canal closed in 1923.", "The canal closed in 1924.") == pytest.approx(0.8)
    assert likeness("The canal closed.", "Walkers came.") == 0


WORDS = st.lists(st.sampled_from(["canal", "lock", "coal", "rail", "bank", "mill"]), min_size=1, max_size=6)
SENTENCES = st.lists(WORDS.map(lambda words: " ".join(words).capitalize() + "."), min_size=1, max_size=6)


@given(SENTENCES, SENTENCES, st.data())
def test_what_is_said_to_hold_holds(before, after, data):
    old, new = " ".join(before), " ".join(after)
    start = data.draw(st.integers(0, len(old) - 1))
    end = data.draw(st.integers(start + 1, len(old)))
    cited = cite(old, start, end)
    if not cited.exact.strip():
        return
    found = Anchoring(old, new).anchor(cited)
    if found.citation is not None:
        assert holds(found.citation, new)
    if found.holds:
        assert found.citation.exact == cited.exact
        assert (found.fate is Fate.UNCHANGED) == (found.citation.start == cited.start)


@given(SENTENCES)
def test_every_sentence_of_an_unchanged_text_is_unchanged(said):
    text = " ".join(said)
    for span in sentences(text):
        found = Anchoring(text, text).anchor(cite(text, span.start, span.end))
        assert (found.fate, found.citation.start) == (Fate.UNCHANGED, span.start)
