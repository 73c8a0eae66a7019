import pytest

from quizapp.core.generate.fitting import fit


@pytest.mark.parametrize(
    ("words", "fits"),
    [
        ("Ann Lee is elected to the Leeds council", True),
        ("Ann Lee avoids arrest for seven years", False),
        ("Ann Lee rules Kent throughout the war", False),
        ("Ann Lee later leaves Leeds", False),
        ("Ann Lee releases a video", False),
        ("Ann Lee reaches the top", False),
    ],
)
def test_a_headline_tells_one_event_and_not_its_place(words, fits):
    assert fit(words) is fits
