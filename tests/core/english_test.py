import pytest

from quizapp.core.english import NotEnglishError, check_english

GERMAN = (
    "Die Regierung hat am Sonntag erklärt, dass die Truppen das Land verlassen haben und dass sie nicht "
    "mehr in der Stadt sind, in der sie seit dem Krieg standen."
)
FRENCH = (
    "Le gouvernement a annoncé dimanche que les troupes avaient quitté le pays, où elles se trouvaient "
    "depuis la guerre, et qu'elles ne reviendraient pas dans la ville."
)
ENGLISH = (
    "The government said on Sunday that the troops had left the country, where they had been since the "
    "war, and that they would not return to the city."
)


def test_check_english_lets_english_through():
    check_english(ENGLISH)


@pytest.mark.parametrize("text", [GERMAN, FRENCH, "xyzzy " * 40])
def test_check_english_refuses_other_languages(text):
    with pytest.raises(NotEnglishError, match="does not seem to be English"):
        check_english(text)


def test_check_english_does_not_judge_a_text_of_a_few_words():
    check_english("Guten Tag, meine Damen und Herren.")
