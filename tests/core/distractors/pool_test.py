from tests.core.generate.articles import pool


def test_groups_are_many_and_named_in_words_that_stand_alone():
    text = "French engineers met the doctor in Panama. Two soldiers left Colon. American nurses helped the workers."
    assert [group.text for group, _ in pool(text).groups] == ["French engineers", "American nurses"]


def test_causes_are_worded_by_events():
    text = "Portugal fell because of a storm in Lisbon. Spain mourned after the defeat of Cadiz. A war came."
    causes = pool(text)
    for _ in ("asked", "asked again"):
        assert [cause.text for cause in causes.reasons("because of ")] == [
            "Because of a storm in Lisbon",
            "Because of the defeat of Cadiz",
        ]


def test_times_are_plain_dates_of_one_length():
    text = "Rome fell in 410. The war of 1812 ended in May 1815. In early 1843 and in 1843 it rained on 5 May 1843."
    assert [t for _, t, _ in pool(text).times("year")] == ["1812", "1843"]
    assert [t for _, t, _ in pool(text).times("month")] == ["May 1815"]
    assert [t for _, t, _ in pool(text).times("day")] == ["5 May 1843"]


def test_places_are_told_behind_words_of_place_only():
    text = "Ann Lee lived in Florida. She wrote about Texas. The storm came near the coast of Florida."
    assert [place.text for place in pool(text).places] == ["In Florida"]
