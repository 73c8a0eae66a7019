import pytest

from quizapp.core.checks.derivation import derivation
from quizapp.core.items import Derivation, DerivationKind
from tests.core.hand import choice, dated, messages, quotes, reading

TEXT = (
    "Of 4,418 who died, 3,481 fell in battle. The first ship sailed in 1790 and the last in 1820. "
    "About a third of them were boys. The islands do not belong to Spain. Nobody knows."
)
READ = reading(TEXT, dates=dated(TEXT, y1790=1790, y1820=1820))
DIED, SHIPS = "Of 4,418 who died, 3,481 fell in battle.", "The first ship sailed in 1790 and the last in 1820."
BOYS, SPAIN = "About a third of them were boys.", "The islands do not belong to Spain."
KIND = DerivationKind


def found(kind: DerivationKind, key: str, *parts: str) -> list[str]:
    item = choice("What?", key, "x", derivation=Derivation(kind=kind, operands=quotes(TEXT, *parts)))
    return messages(derivation, item, READ)


@pytest.mark.parametrize(
    ("kind", "key", "part"),
    [
        (KIND.LITERAL, "anything", BOYS),
        (KIND.ROUNDING, "About 4,400", DIED),
        (KIND.DIFFERENCE, "937", DIED),
        (KIND.DIFFERENCE, "About 900", DIED),
        (KIND.DIFFERENCE, "30 years", SHIPS),
        (KIND.RATIO, "About four in five", DIED),
        (KIND.RATIO, "79%", DIED),
        (KIND.RATIO, "A third", BOYS),
        (KIND.DURATION, "About 30 years", SHIPS),
        (KIND.DURATION, "Three decades", SHIPS),
        (KIND.DURATION, "About 360 months", SHIPS),
        (KIND.ORDER, "The first ship sailed", SHIPS),
        (KIND.NEGATION, "The islands belong to Spain", SPAIN),
    ],
)
def test_a_key_that_follows_is_fine(kind, key, part):
    assert found(kind, key, part) == []


@pytest.mark.parametrize(
    ("kind", "key", "part"),
    [
        (KIND.ROUNDING, "About 5,000", DIED),
        (KIND.ROUNDING, "Most", DIED),
        (KIND.DIFFERENCE, "1,037", DIED),
        (KIND.DIFFERENCE, "A few", DIED),
        (KIND.RATIO, "About one in five", DIED),
        (KIND.RATIO, "Twice as many", DIED),
        (KIND.RATIO, "Many", DIED),
        (KIND.DURATION, "40 years", SHIPS),
        (KIND.DURATION, "30 men", SHIPS),
        (KIND.DURATION, "Long years", SHIPS),
        (KIND.DURATION, "30 years", DIED),
        (KIND.ORDER, "The first ship sailed", BOYS),
        (KIND.ORDER, "The islands belong to Spain", SHIPS),
        (KIND.NEGATION, "The islands belong to Spain", SHIPS),
        (KIND.NEGATION, "The third ship was lost", SPAIN),
    ],
)
def test_a_key_that_does_not_follow_is_found(kind, key, part):
    assert found(kind, key, part) == [
        f"“{key}” does not follow from the passages cited as a {kind.value}: mend the key or cite anew."
    ]


def test_twice_is_a_ratio():
    text = "The fleet had 60 ships. The enemy had 31."
    parts = Derivation(kind=KIND.RATIO, operands=quotes(text, text))
    assert messages(derivation, choice("How large?", "Nearly twice as large", "x", derivation=parts)) == []


def test_an_open_interval_gives_no_duration():
    text = "Since 1790 it has stood."
    made = reading(text)
    item = choice("How long?", "9 years", "x", derivation=Derivation(kind=KIND.DURATION, operands=quotes(text, text)))
    assert len(messages(derivation, item, made)) == 1


@pytest.mark.parametrize("kind", [kind for kind in KIND if kind not in (KIND.LITERAL, KIND.INFLECTION)])
def test_a_derived_key_cites_its_operands(kind):
    assert found(kind, "12") == [
        f"The key is a {kind.value} and cites nothing that it is computed from: cite the operands."
    ]
