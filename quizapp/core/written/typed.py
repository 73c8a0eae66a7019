"""Items back into what a person would have typed for them: what a form shows when a question is changed."""

from quizapp.core.items import Choice, Option, Ordering
from quizapp.core.written.choices import work_out_evidence
from quizapp.core.written.values import WrittenChoice, WrittenEvent, WrittenOption, WrittenOrdering


def typed_choice(item: Choice) -> WrittenChoice:
    """A choice as it would be typed; `write_choice` with `was` makes the same item of it."""
    return WrittenChoice(
        stem=item.stem,
        options=tuple(_option(option, item) for option in item.options),
        citations=item.citations,
        explanation=item.explanation,
    )


def _option(option: Option, item: Choice) -> WrittenOption:
    told = option.key or option.evidence is work_out_evidence(option.citations, item.citations)
    return WrittenOption(
        text=option.text,
        id=option.id,
        key=option.key,
        feedback=option.feedback,
        citations=option.citations,
        evidence=None if told else option.evidence,
    )


def typed_ordering(item: Ordering) -> WrittenOrdering:
    """An ordering as it would be typed; `write_ordering` with `was` makes the same item of it."""
    return WrittenOrdering(
        stem=item.stem,
        events=tuple(
            WrittenEvent(text=event.text, id=event.id, timex=event.timex, citations=event.citations, after=event.after)
            for event in item.events
        ),
        explanation=item.explanation,
    )
