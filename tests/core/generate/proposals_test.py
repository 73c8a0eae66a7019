"""What is made of proposals: sound ones become items as our own, and lies are dropped under the name of their check."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.core.checks import problems
from quizapp.core.generate.proposals import Judged, Proposals, count_dropped, judge, rule_in_words
from quizapp.core.items import Choice, DerivationKind, Evidence, Ordering, item_hash
from quizapp.core.reading import Reading
from quizapp.core.text import Parse
from tests.core.generate.articles import CANAL, reading
from tests.core.generate.proposed import DIED, LIES, TIMELINE, WHY, answer, proposal

ARTICLE = reading(CANAL, "Two canals")


def judged(*choices: object, orderings: tuple[object, ...] = (), article: Reading = ARTICLE, seed: int = 1) -> Judged:
    return judge(Proposals((answer(*choices, orderings=orderings),)), article, seed=seed)


def dropped(made: Judged) -> list[tuple[str, str]]:
    return [(each.kind, each.problems[0].check) for each in made.dropped]


class TestChoice:
    def test_a_sound_proposal_becomes_an_item_whose_passages_are_whole_sentences(self) -> None:
        item = judged(WHY).items[0]
        assert isinstance(item, Choice)
        assert (item.form, item.fact, item.fixed_order, item.derivation.operands) == ("model", "reason", False, ())
        assert [c.exact for c in item.citations] == ["William Gorgas drained swamps to fight yellow fever."]
        assert item.explanation == "The article says: “William Gorgas drained swamps to fight yellow fever”."
        assert item.id == item_hash(item)[:12]
        assert problems(item, ARTICLE) == ()

    def test_what_a_distractor_rests_on_follows_from_its_quotation(self) -> None:
        item = judged(WHY).items[0]
        assert isinstance(item, Choice)
        told = {o.text: (o.evidence, o.feedback) for o in item.options if not o.key}
        seas = "Of something else the article says: “The canal joins the Mediterranean Sea and the Red Sea”."
        rails = (
            "Of something else the article says: “John Stevens built new railways by using steam shovels from the "
            "United States”."
        )
        assert told == {
            "To dig a way between two seas": (Evidence.ELSEWHERE, seas),
            "To make room for new railways": (Evidence.ELSEWHERE, rails),
            "To gain land for farmers": (Evidence.UNSUPPORTED, "The article does not say so."),
        }

    def test_a_question_may_end_in_a_preposition_and_holds_no_stray_mark(self) -> None:
        stem = "William Gorgas drained swamps in Panama to do what, and for the good of whom, with"
        assert len(judged(proposal(WHY, stem="What did William Gorgas drain swamps in Panama for?")).items) == 1
        for odd in (f"{stem} ,?", "What (did William Gorgas drain swamps for?", "What did William Gorgas “drain?"):
            assert dropped(judged(proposal(WHY, stem=odd))) == [("choice", "proposal")]

    def test_numbers_stand_in_order(self) -> None:
        item = judged(DIED).items[0]
        assert isinstance(item, Choice)
        assert ([o.text for o in item.options], item.fixed_order) == (["1,200", "5,600", "13,000"], True)

    def test_dates_stand_in_order_and_one_of_the_passage_itself_is_a_misreading(self) -> None:
        asked = proposal(
            DIED,
            asks="time",
            stem="From which year on does the article count the workers who died?",
            key="1904",
            distractors=[
                {"text": "1913", "quote": DIED["quotes"][0]},
                {"text": "1881", "quote": "In 1881, French engineers began a canal in Panama."},
                {"text": "1903", "quote": "President Theodore Roosevelt supported the independence of Panama in 1903."},
            ],
        )
        item = judged(asked).items[0]
        assert isinstance(item, Choice)
        assert [(o.text, o.evidence.value) for o in item.options] == [
            ("1881", "elsewhere"),
            ("1903", "elsewhere"),
            ("1904", "key"),
            ("1913", "misreading"),
        ]
        assert item.options[3].feedback == ("The passage says: “About 5,600 workers died between 1904 and 1913”.")

    def test_a_derived_key_is_computed_again_from_what_it_quotes(self) -> None:
        asked = proposal(
            DIED,
            asks="comparison",
            stem="How many years after the French engineers began did their company collapse?",
            key="8 years",
            quotes=["In 1881, French engineers began a canal", "The French company collapsed in 1889."],
            derivation="duration",
            distractors=[{"text": "23 years", "quote": ""}, {"text": "12 years", "quote": ""}],
        )
        item = judged(asked).items[0]
        assert isinstance(item, Choice)
        assert item.derivation.kind is DerivationKind.DURATION
        assert item.derivation.operands == item.citations
        assert dropped(judged(proposal(asked, key="15 years"))) == [("choice", "derivation")]

    def test_marks_and_white_space_are_tidied(self) -> None:
        asked = proposal(WHY, stem=" For what  reason did\u0007 William Gorgas's men drain swamps in Panama?\n")
        assert judged(asked).items[0].stem == "For what reason did William Gorgas’s men drain swamps in Panama?"

    def test_a_long_passage_is_quoted_in_part(self) -> None:
        text = (
            "The pump of Harlow was built in 1820 by the miller Agnes Holt, who had seen one like it in the north, "
            "where she had gone to buy grain, to sell cloth and to visit a cousin that had written of it to her in "
            "the spring, and who wished to spare “her people” the long way down to the river in the cold months. The "
            "well of Harlow was dug in 1790. The bridge of Harlow was built in 1850."
        )
        asked = {
            "asks": "time",
            "stem": "In which year did Agnes Holt build the pump of Harlow?",
            "key": "1820",
            "quotes": ["The pump of Harlow was built in 1820 by the miller Agnes Holt"],
            "derivation": "literal",
            "distractors": [
                {"text": "1790", "quote": "The well of Harlow was dug in 1790."},
                {"text": "1850", "quote": "The bridge of Harlow was built in 1850."},
            ],
        }
        item = judged(asked, article=reading(text, "Harlow")).items[0]
        assert item.explanation == (
            "The article says: “The pump of Harlow was built in 1820 by the miller Agnes Holt”."
        )
        whole = text[: text.index(" The well")]
        longer = proposal(asked, quotes=[whole])
        told = judged(longer, article=reading(text, "Harlow")).items[0].explanation
        assert told.startswith("The article says: “The pump of Harlow was built in 1820")
        assert told.endswith("…”.")
        assert len(told) < 290


@pytest.mark.parametrize(("changes", "check"), [lie[1:] for lie in LIES], ids=[lie[0] for lie in LIES])
def test_a_lie_is_dropped_under_the_name_of_its_check(changes: dict[str, Any], check: str) -> None:
    made = judged(proposal(WHY, **changes))
    assert made.items == ()
    assert dropped(made) == [("choice", check)]


@pytest.mark.parametrize("wrong", [{"key": "13,000"}, {"key": "1904"}, {"key": "9,000"}])
def test_a_wrong_key_is_dropped(wrong: dict[str, Any]) -> None:
    made = judged(proposal(DIED, **wrong, distractors=[{"text": "5,600", "quote": ""}, {"text": "1,200", "quote": ""}]))
    assert made.items == ()


class TestOrdering:
    def test_the_order_and_the_dates_are_those_of_the_text(self) -> None:
        item = judged(orderings=(TIMELINE,)).items[0]
        assert isinstance(item, Ordering)
        keyed = [(item.event(i).text, item.event(i).timex.value) for i in item.order]
        assert keyed == [
            ("Ferdinand de Lesseps opens the Suez Canal", "1869-11"),
            ("The French company collapses", "1889"),
            ("George Goethals takes command", "1907"),
            ("Panama takes control of the canal", "1999"),
        ]
        assert item.form == "model"
        assert item.id == item_hash(item)[:12]
        assert item.order != tuple(e.id for e in item.events) == ("a", "b", "c", "d")
        assert problems(item, ARTICLE) == ()

    def test_the_same_seed_shuffles_alike(self) -> None:
        orders = {judged(orderings=(TIMELINE,), seed=seed).items[0].id for seed in (1, 1, 2, 3, 4, 5)}
        assert 1 < len(orders) <= 5
        assert judged(orderings=(TIMELINE,)) == judged(orderings=(TIMELINE,))

    @pytest.mark.parametrize(
        ("changes", "check"),
        [
            ({"date": "in 1881"}, "citation-exact"),
            ({"quote": "Panama took control of the canal in 1979."}, "citation-exact"),
            ({"quote": None}, "citation-exact"),
            ({"date": "control"}, "event-dated"),
            ({"text": "Panama sells the canal"}, "event-dated"),
            ({"text": "Workers take a rest"}, "event-dated"),
            ({"text": None}, "proposal"),
            (
                {
                    "text": "Panama takes shovels of the canal",
                    "quote": "John Stevens built new railways",
                    "date": "States",
                },
                "event-dated",
            ),
            (
                {
                    "text": "President Jimmy Carter signs two treaties with Panama",
                    "quote": "In 1977, President Jimmy Carter signed two treaties",
                    "date": "In 1977",
                },
                "",
            ),
            (
                {
                    "text": "The French company of Panama collapses",
                    "quote": "The French company collapsed in 1889.",
                    "date": "1889",
                },
                "order-determinate",
            ),
        ],
    )
    def test_an_event_that_the_text_does_not_date_so_is_left_out(self, changes: dict[str, Any], check: str) -> None:
        events = [proposal(TIMELINE["events"][0], **changes), *TIMELINE["events"][1:]]
        made = judged(orderings=({"events": events},))
        assert dropped(made) == ([("event", check)] if check else [])
        assert len(made.items[0].events) == (3 if check else 4)  # type: ignore[union-attr]

    @pytest.mark.parametrize(
        ("row", "checks"),
        [
            ({"events": TIMELINE["events"][:2]}, [("event", "proposal"), ("ordering", "event-count")]),
            ("no row", [("event", "proposal"), ("ordering", "event-count")]),
            ({"events": [1, 2, 3]}, [("event", "proposal")] * 3 + [("ordering", "event-count")]),
        ],
    )
    def test_fewer_than_three_events_are_no_timeline(self, row: object, checks: list[tuple[str, str]]) -> None:
        made = judged(orderings=(row,))
        assert made.items == ()
        assert sorted(dropped(made)) == checks

    def test_an_event_that_gives_its_date_away_drops_the_timeline(self) -> None:
        given = proposal(TIMELINE["events"][0], text="Panama takes control of the canal in 1999")
        made = judged(orderings=({"events": [given, *TIMELINE["events"][1:]]},))
        assert dropped(made) == [("ordering", "no-date-in-event")]


def test_what_was_proposed_twice_is_kept_once() -> None:
    made = judged(WHY, WHY)
    assert (len(made.items), dropped(made)) == (1, [("choice", "set")])


def test_no_more_proposals_are_read_than_a_quiz_could_show() -> None:
    assert len(judged(*["no proposal"] * 500, orderings=("none",) * 500).dropped) == 60 + 120


def test_an_article_without_a_sentence_gives_nothing() -> None:
    empty = Reading(CANAL, Parse("blank", (), ()), "Two canals")
    assert dropped(judged(WHY, article=empty)) == [("choice", "citation-exact")]


@pytest.mark.parametrize(
    "value", [None, 3, "text", [], [1], {}, {"choices": 3}, {"choices": {"a": 1}, "orderings": "x"}]
)
def test_what_is_no_answer_at_all_gives_nothing(value: object) -> None:
    assert judge(Proposals((value,)), ARTICLE, seed=1) == Judged()


def test_what_was_dropped_is_counted_by_check_the_most_first() -> None:
    made = judged(WHY, 3, proposal(WHY, quotes=["in Panama."]), {}, proposal(WHY, quotes=["no such words"]), 5)
    assert count_dropped(made.dropped) == {"proposal": 3, "citation-exact": 2}


@pytest.mark.parametrize(
    ("check", "words"),
    [
        ("citation-exact", "Every quotation stands in the article word for word, and only once."),
        (
            "no-leak",
            "The stem holds neither the key nor its number nor all its words, where it does not list the options.",
        ),
        ("evidence-told", "A distractor from elsewhere shares a word or a number with the passage that it cites."),
        ("of-an-older-version", "of-an-older-version"),
    ],
)
def test_every_check_can_be_told_in_words(check: str, words: str) -> None:
    assert rule_in_words(check) == words


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=30) | st.sampled_from(CANAL.split(". ")),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from([*WHY, "text", "quote"]), inner),
    max_leaves=12,
)


@settings(max_examples=25, deadline=None)
@given(st.dictionaries(st.sampled_from(list(WHY)), JSON), JSON)
def test_no_answer_breaks_a_promise(changes: dict[str, Any], event: object) -> None:
    odd = {"events": [event, *TIMELINE["events"]]}
    made = judge(Proposals((answer(proposal(WHY, **changes), changes, orderings=(odd, event)),)), ARTICLE, seed=1)
    assert [problems(item, ARTICLE) for item in made.items] == [()] * len(made.items)
    assert "".join(each.stem for each in made.dropped).isprintable()
