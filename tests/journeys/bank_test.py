"""Finding questions again, sorting them, and sharing a folder with a colleague, with JavaScript and without."""

import pytest

from tests.journeys.account import Account, Invitation
from tests.journeys.banking import Bank, Sharing
from tests.journeys.conftest import Arrives
from tests.journeys.reader import SignIn

TEACHER = ("teacher1@example.com", "read-the-text")
SMALLPOX = "How the world got rid of smallpox"


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_a_teacher_sorts_the_bank_and_shares_a_folder(arrives: Arrives, script: bool) -> None:
    # Given a teacher with a copy of an article
    name = "script" if script else "none"
    teacher = arrives(java_script_enabled=script)
    SignIn(teacher).opens().signs_in(*TEACHER)
    sharing = Sharing(teacher)
    sharing.copies(SMALLPOX)

    # When they look for a question and tag it
    bank = Bank(teacher).opens()
    found = bank.finds("SMALLPOX")
    assert found
    bank.tags_the_first(f"year 9 {name}")
    assert bank.shows_only(f"year 9 {name}") == found[:1]

    # And share a folder with a department
    link = sharing.founds(f"History {name}")
    sharing.shares(f"Diseases {name}", SMALLPOX, f"History {name}")
    address = Account(teacher).opens().invites("teacher", "A colleague")

    # Then a colleague who is invited and opens the department's link sees the folder, and its questions in the bank
    colleague = arrives(java_script_enabled=script)
    colleague.goes_to("/" + address.split("/", 3)[3])
    Invitation(colleague).joins("Colleague", f"colleague-{name}@school.example", "a-password-of-theirs")
    seen = Sharing(colleague).joins(link, f"History {name}")
    assert f"Diseases {name}" in seen
    assert "see and use" in seen
    assert found[0] in Bank(colleague).opens().finds("smallpox")
