from quizapp.core.checks import CHECKS, OWN, SET_CHECKS
from quizapp.core.checks.advice import ADVICE, explain
from quizapp.core.items import Problem, Severity


def test_every_check_says_how_to_mend_what_it_finds_and_nothing_else_does():
    names = [check.id for check in (*CHECKS, *OWN)] + [check.__name__.replace("_", "-") for check in SET_CHECKS]
    assert sorted(ADVICE) == sorted(names)


def test_advice_is_one_sentence():
    assert [name for name, told in ADVICE.items() if not told.endswith(".") or ". " in told] == []


def problem(check, message):
    return Problem(check=check, severity=Severity.WARNING, message=message)


def test_what_was_found_and_how_to_mend_it_are_told_apart():
    found = problem("all-or-none", "“As well: all” stands for half of them: give an answer of its own.")
    assert explain(found) == (
        "“As well: all” stands for half of them.",
        "Put an answer of its own in the place of “all” or “none of the above”.",
    )


def test_a_finding_that_only_quotes_before_its_colon_stays_whole():
    found = problem("grammar", "“Who did: it”: begin with a capital.")
    assert explain(found) == ("“Who did: it”: begin with a capital.", "Read the words aloud and mend what stumbles.")
    assert explain(problem("grammar", "Odd."))[0] == "Odd."


def test_what_no_check_of_ours_found_is_told_as_it_is():
    assert explain(problem("of-the-moon", "It is full: wait.")) == ("It is full: wait.", "")
