from dataclasses import replace

from quizapp.core.checks import apart
from tests.core.checks.parsed import harbour
from tests.core.hand import choice, event, options, ordering, reading, year

READ = reading("Rome burned in 64. In 79 Vesuvius erupted. Pompeii lay under it, and Pliny wrote of it.")


def found(check, *items, read=READ):
    return [(item, problem.message) for item, problem in check(tuple(items), read)]


def told(*feedback: str):
    """Three options, the key first, each with its feedback."""
    return tuple(replace(o, feedback=f) for o, f in zip(options("Pliny", "Nero", "Trajan"), feedback, strict=True))


def test_a_stem_that_answers_another_question_is_found():
    teller = choice("What did Vesuvius bury when Vesuvius erupted in 79?", "Pompeii", "x", id="t")
    asker = choice("When did Vesuvius erupt and bury towns?", "In 79", "x", id="q")
    assert found(apart.gives_away, teller, asker) == [
        ("t", "The stem gives the answer to “When did Vesuvius erupt and bury towns?” away: leave it out.")
    ]


def test_a_stem_that_dates_an_event_is_found():
    teller = choice("What did Vesuvius bury when Vesuvius erupted in 79?", "Pompeii", "x", id="t")
    timeline = ordering(
        event("a", "Vesuvius erupts", timex=year("79", 79)), event("b", "Rome burns", timex=year("64", 64))
    )
    assert found(apart.gives_away, teller, timeline) == [
        ("t", "The stem dates “Vesuvius erupts”, which another question orders.")
    ]


def test_stems_that_share_a_subject_are_fine():
    first = choice("What did Vesuvius bury?", "Pompeii", "x", id="t")
    second = choice("Who wrote of Vesuvius and Pompeii?", "Pliny", "x", id="q")
    assert found(apart.gives_away, first, second) == []


ASKER = choice("Why did the farmers flee from Vesuvius?", "Hot ash fell on the fields", "x", id="q")


def test_a_feedback_that_answers_another_question_is_found():
    telling = "Nero is told of elsewhere: “Hot ash fell on the fields, and the farmers fled from it.”"
    teller = choice("Who wrote of Pompeii?", "", id="t", options=told("Yes.", telling, "Trajan came later."))
    assert found(apart.feedback_tells, teller, ASKER) == [
        (
            "t",
            "The feedback on “Nero” gives the answer to “Why did the farmers flee from Vesuvius?” away: leave it out.",
        )
    ]
    assert [leak.option for leak in apart.leaks((teller, ASKER), READ)] == ["b"]
    assert found(apart.gives_away, teller, ASKER) == []


def test_an_explanation_and_the_feedback_on_the_key_tell_too():
    telling = "Hot ash fell on the fields, and the farmers fled from Vesuvius."
    teller = choice("Who wrote of it all?", "", id="t", options=told(telling, "No.", "No."), explanation=telling)
    assert [(leak.place, leak.option) for leak in apart.leaks((teller, ASKER), READ)] == [
        ("The explanation", ""),
        ("The feedback on “Pliny”", ""),
    ]


def test_a_person_is_told_by_the_surname():
    asker = choice("Who led the service for the sailors?", "Mary Hobbs", "John Carter", id="q")
    teller = choice("What rang?", "A bell", "x", id="t", explanation="It rang as Hobbs led the service for sailors.")
    assert found(apart.feedback_tells, teller, asker, read=harbour()) == [
        ("t", "The explanation gives the answer to “Who led the service for the sailors?” away: leave it out.")
    ]
    assert found(apart.feedback_tells, teller, asker) == []


def test_a_stem_that_tells_is_no_feedback_that_tells():
    teller = choice("Who wrote of the ash that fell hot on the fields as farmers fled?", "Pliny", "x", id="t")
    asker = replace(ASKER, options=options("Hot ash fell on the fields", "x"))
    assert found(apart.feedback_tells, teller, asker) == []
    assert len(found(apart.gives_away, teller, asker)) == 1


def test_two_questions_of_one_speaker_are_found():
    first = choice("Who said that the walls were weak?", "Mary Hobbs", "John Carter", id="a")
    second = choice("Who warned that the winter would come?", "Mary Hobbs", "John Carter", id="b")
    other = choice("Who warned that the winter would come?", "John Carter", "Mary Hobbs", id="c")
    deed = choice("Who led the service?", "Mary Hobbs", "John Carter", id="d")
    assert found(apart.speaker_twice, first, second) == [
        ("b", "“Mary Hobbs” is the answer to “Who said that the walls were weak?” too: ask what somebody else says.")
    ]
    assert found(apart.speaker_twice, first, other, deed) == []


def test_a_key_among_another_questions_distractors_is_found():
    asker = choice("Why did they flee?", "To escape the ash", "To find work", id="a")
    teller = choice("Why did they sail?", "To trade", "To escape the ash", id="b")
    assert found(apart.shared_options, asker, teller) == [
        ("b", "“To escape the ash” is the answer to “Why did they flee?”: take another distractor.")
    ]


def test_names_and_figures_may_be_shared():
    who = choice("Who wrote of it?", "the old man of Rome", "Nero", id="a")
    where = choice("Where was it?", "Rome", "Ostia", id="b")
    when = choice("When was it?", "in the spring of 64", "x", id="c")
    rest = choice("What else?", "x", "the old man of Rome", "Rome", "in the spring of 64", id="d")
    assert found(apart.shared_options, who, where, when, rest) == []
