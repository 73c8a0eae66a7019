"""Aiken read: a stem on one line, options `A.` or `A)` and `ANSWER: B`."""

import re
from dataclasses import dataclass, field

from quizapp.interchange.building import Answer, Gathering, Head, build_choice
from quizapp.interchange.plain import line_of, shorten
from quizapp.interchange.values import Entry, NotUnderstoodError, ReadReport

_OPTION = re.compile(r"\s*([A-Z])[.)]\s+(\S.*)")
_ANSWER = re.compile(r"\s*ANSWER\s*:\s*([A-Za-z])\s*$", re.IGNORECASE)


@dataclass(slots=True)
class _Question:
    line: int = 0
    stems: list[str] = field(default_factory=list)
    options: list[tuple[str, str]] = field(default_factory=list)


def read_aiken(text: str) -> ReadReport:
    """The questions of an Aiken file; `ANSWER:` ends each.

    Raises:
        RefusedError: it holds no question.
    """
    gathering = Gathering()
    question = _Question()
    for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        if found := _ANSWER.match(line):
            _gather(gathering, question, number, found[1].upper())
            question = _Question()
        elif line.strip():
            if _is_next(question, line):
                _miss(gathering, question)
                question = _Question()
            question.line = question.line or number
            _take(question, line)
    if question.line:
        _miss(gathering, question)
    return gathering.report()


def _is_next(question: _Question, line: str) -> bool:
    """Whether a line begins another question although this one has no answer yet."""
    return bool(question.options) and not _OPTION.match(line)


def _take(question: _Question, line: str) -> None:
    option = _OPTION.match(line)
    if option and question.stems:
        question.options.append((option[1], option[2]))
    else:
        question.stems.append(line)


def _miss(gathering: Gathering, question: _Question) -> None:
    gathering.miss(question.line, _name(question), "no line ANSWER: follows")


def _name(question: _Question) -> str:
    return f"“{shorten(' '.join(question.stems), 60)}”" if question.stems else "a question without a stem"


def _gather(gathering: Gathering, question: _Question, number: int, letter: str) -> None:
    line = question.line or number
    try:
        gathering.add(_entry(question, line, letter))
    except NotUnderstoodError as error:
        gathering.miss(line, _name(question), str(error))


def _entry(question: _Question, line: int, letter: str) -> Entry:
    if len(question.stems) != 1:
        raise NotUnderstoodError(f"its stem has {len(question.stems) or 'no'} lines; Aiken has it on one")
    letters = [name for name, _ in question.options]
    if letters != [chr(ord("A") + place) for place in range(len(letters))]:
        raise NotUnderstoodError("its options are not lettered A, B, C in turn")
    if letter not in letters:
        raise NotUnderstoodError(f"the answer {letter} is none of its options")
    answers = [Answer(text=text, share=float(name == letter)) for name, text in question.options]
    return build_choice(Head(line=line, stem=line_of(question.stems[0])), answers)
