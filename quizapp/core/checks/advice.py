"""Advice: how a teacher mends what each check finds, in one sentence; docs/checks.md says the same."""

import re

from quizapp.core.items import Problem

ADVICE: dict[str, str] = {
    "too-long": "Keep the question, its answers and its explanation to a few sentences each.",
    "citation-exact": "Choose the passage anew from the article.",
    "one-key": "Mark exactly one answer as right.",
    "equal-options": "Give each answer words of its own, or take one of the two out.",
    "equal-events": "Give each event words of its own, or take one of the two out.",
    "order-contradiction": "Put the events in the order that dates and links tell, or mend the date that is wrong.",
    "too-many-events": "Keep the events that matter most, and make a second timeline of the rest.",
    "cited": "Choose the sentence of the article that proves the right answer.",
    "citation-length": "Cite only the sentence that proves it, or the two that do so together.",
    "key-cited": "Cite the sentence that says it, or word the right answer as the cited sentence does.",
    "derivation": "Work the right answer out again from the cited figures, or cite the figures that it comes from.",
    "explained": "Let the explanation say why the right answer is right, and leave the wrong ones out of it.",
    "evidence": "Cite the passage that the wrong answer comes from, or mark it as not in the article.",
    "option-count": "Offer three to five answers.",
    "one-best": "Change that wrong answer, or narrow the question until only the right one fits.",
    "also-stated": "Change what that wrong answer claims until the article does not say it.",
    "no-leak": "Take the words of the right answer out of the question.",
    "quoted": "Copy the words from the article as they stand, or leave the quotation marks out.",
    "misattributed": "Name whoever the article lets say it, or ask what the article says.",
    "fits-stem": "Give every answer the form that the question asks for.",
    "ruled-out": "Replace whoever the question names already by somebody it does not name.",
    "stands-alone": "Write out who or what is meant, so that the question is clear without the article at hand.",
    "attributed": "Say in the question whose claim it is, and keep the article’s “about”, “may” or “only”.",
    "grammar": "Read the words aloud and mend what stumbles.",
    "event-count": "Take three to eight events.",
    "event-cited": "Cite the sentence that tells of the event, with its date.",
    "order-determinate": "Give a date that lies apart from the others, or say what the event came after.",
    "either-order": "Leave it so if that is meant, or give dates that lie apart.",
    "event-told": "Cite the sentence that tells of this event, and give it the date that stands there.",
    "no-date-in-event": "Take the date out of the event’s words; the order is what is asked.",
    "no-sequence-in-event": "Say only what happened, without “then”, “first” or “later”.",
    "real-events": "Take something that happened on a day or in a year, not what somebody thinks or what lasted.",
    "events-alike": "Name what sets the two events apart, or leave one out.",
    "in-keyed-order": "List the events in another order than the right one.",
    "option-kind": "Offer persons beside a person, and bodies beside a body.",
    "impossible": "Take somebody who could have done it: alive then, and fitting the “he” or “she” of the question.",
    "quote-cut": "Quote on to the end of the thought, or ask about another part of it.",
    "quote-empty": "Quote words that claim something, or ask what they mean.",
    "title-key": "Ask something that the title does not tell.",
    "foremost-key": "Ask what that person did, instead of who did it.",
    "open-stem": "Say more of what is asked: when, where, why or about what.",
    "longest-key": "Shorten the right answer, or let the wrong ones say as much.",
    "all-or-none": "Put an answer of its own in the place of “all” or “none of the above”.",
    "negative-stem": "Ask what is so instead of what is not.",
    "absolute-terms": "Say it without “always”, “never” or “only”, which mark an answer as wrong.",
    "vague-terms": "Say how often or how much, as the article does.",
    "true-false-series": "Ask one thing, and let the answers answer it.",
    "gap-inside": "Move the gap to the end, or ask a whole question.",
    "unfocused-stem": "Ask a question that can be answered with the answers covered.",
    "stem-echo": "Use another word for it in the right answer, or use it in a wrong one too.",
    "grammar-cue": "Move the last word of the question into the answers.",
    "number-order": "Sort the numbers or dates, and keep their order fixed.",
    "convergence": "Share out the words that most answers have in common, so that they do not point at one.",
    "near-duplicates": "Change one of the two answers, or take it out.",
    "number-near": "Take a number that means something else, a quarter away or more.",
    "odd-key": "Give all answers the same form: number, quotation marks, first word and full stop.",
    "feedback": "Tell whoever chooses the answer why it is right, or where it comes from.",
    "evidence-told": "Cite the passage that the wrong answer is taken from.",
    "unlike-things": "Offer things of one kind: sums beside a sum, roads beside a road.",
    "silent": "Offer only people whom the article lets speak.",
    "from-nowhere": "Offer people and places that the article names.",
    "credentials": "Ask what the source says, instead of what the source has done.",
    "cut-phrase": "Write the phrase out to its end.",
    "wants-the": "Write the name with “the”, as the article does.",
    "key-places": "Change wrong numbers, so that the right one stands in other places too.",
    "fact-twice": "Keep the better of the two questions.",
    "speaker-twice": "Keep the better of the two questions, or ask one of somebody else.",
    "gives-away": "Reword the question that tells, or use only one of the two.",
    "feedback-tells": "Reword the feedback that tells, or use only one of the two questions.",
    "shared-options": "Change the wrong answer that is the other question’s right one.",
    "only-figures": "Put questions of who, why or how in the place of some that ask a number.",
    "in-text-order": "Choose events that the article does not tell in the order in which they happened.",
    "guessable": "Look at the questions that can be guessed, and mend what gives their answers away.",
}


_QUOTED = re.compile(r"“[^“”]*”")


def explain(problem: Problem) -> tuple[str, str]:
    """What was found and how to mend it, apart, each in a sentence; for a check without advice, all that it says.

    A message says both at once, how to mend it behind its last colon outside quotation marks; where only a quotation
    stands before that, what follows is what was found.
    """
    advice = ADVICE.get(problem.check, "")
    veiled = _QUOTED.sub(lambda quoted: "“" + "_" * (len(quoted[0]) - 2) + "”", problem.message)
    at = veiled.rfind(": ")
    whole = not advice or at < 0 or bool(_QUOTED.fullmatch(veiled[:at]))
    return (problem.message if whole else f"{problem.message[:at]}."), advice
