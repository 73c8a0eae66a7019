"""Coming by invitation, keeping what one did as a guest, and guarding the account, with JavaScript and without."""

import re

import pytest

from tests.journeys.account import Account, Claims, Invitation, TwoSteps
from tests.journeys.conftest import Arrives
from tests.journeys.reader import History, Library, SignIn
from tests.journeys.visitor import Visitor

QUIZ = "Iraq announces a “full withdrawal” of US forces"
TEACHER = ("teacher1@example.com", "read-the-text")


def hands_in_a_quiz(guest: Visitor) -> None:
    """Take a quiz without an account, and leave all but the first question open."""
    question = Library(guest).opens().chooses(QUIZ).starts()
    question.gives(question.texts if question.is_ordering else question.texts[:1])
    question.goes_on()
    attempt = re.search(r"/attempts/\d+", guest.page.url)
    assert attempt
    guest.goes_to(f"{attempt[0]}/check")
    guest.clicks("button", "Hand in and see the result")


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_somebody_comes_by_invitation_and_guards_their_account(arrives: Arrives, script: bool) -> None:
    # Given a teacher who has made an invitation, and somebody who took a quiz without an account
    teacher = arrives(java_script_enabled=script, permissions=["clipboard-read", "clipboard-write"])
    teacher.goes_to("/")
    SignIn(teacher).opens().signs_in(*TEACHER)
    account = Account(teacher).opens()
    link = account.invites("student", "Ms B")
    if script:
        assert account.copies_the_link() == link
    newcomer = arrives(java_script_enabled=script)
    hands_in_a_quiz(newcomer)

    # When they open the link and make an account
    email, password = f"newcomer-{script}@example.com".lower(), "correct-horse"
    newcomer.goes_to(link)
    Invitation(newcomer).joins("Newcomer", email, password)

    # Then they are asked whether the attempt is theirs, and have it once they say so
    claims = Claims(newcomer)
    [told] = claims.told()
    assert QUIZ in told
    claims.says_yes()
    assert len(History(newcomer).opens().rows()) == 1

    # When they sign in elsewhere, and end that sign-in from here
    elsewhere = arrives(java_script_enabled=script)
    elsewhere.goes_to("/")
    SignIn(elsewhere).opens().signs_in(email, password)
    mine = Account(newcomer).opens()
    assert mine.sign_ins() == 2
    mine.signs_the_other_out()
    assert mine.sign_ins() == 1

    # Then the other browser is out at its next step
    elsewhere.goes_to("/account")
    assert Account(elsewhere).heading == "Sign in"

    # And with a second factor the password alone lets nobody in
    app = mine.sets_up_a_second_factor()
    mine.signs_out()
    steps = TwoSteps(newcomer)
    steps.opens().signs_in(email, password)
    assert steps.heading == "Your code"
    steps.gives_a_code(app.next())
    Account(newcomer).opens().signs_out()
    steps.opens().signs_in(email, password)
    steps.gives_a_recovery_code(app.recovery[0])
    assert Account(newcomer).opens().heading == "Your account"
