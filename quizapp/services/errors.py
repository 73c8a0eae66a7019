"""What services raise; the app's errors.py makes a page and a status of each, once.

ServiceError
├── NotFoundError         there is no such thing, or it is another's
├── InvalidError          what was handed in cannot be used as it is
│   └── InvalidItemError  an item with problems that its author must mend first
├── NotOpenError          it cannot be started yet
├── ClosedError           it cannot be started any more
├── AttemptsUsedUpError   every attempt allowed was made
├── NotSubmittedError     there is no result before the attempt is handed in
├── NotApprovedError      a question that no student may see
└── ConflictError         it no longer is as the request supposed
    └── ChangedError      a question was changed or decided on by somebody else meanwhile
"""

from collections.abc import Iterable

from quizapp.core.items import Problem


class ServiceError(Exception):
    """Why something could not be done, in words fit to show to the one who asked for it."""


class NotFoundError(ServiceError):
    """There is no such thing, or it is another's: nobody is told which."""


class InvalidError(ServiceError):
    """What was handed in cannot be used as it is; `field` names the part that is wrong, where it is one."""

    def __init__(self, message: str, *, field: str = "") -> None:
        self.field = field
        super().__init__(message)


class InvalidItemError(InvalidError):
    """An item with problems that its author must mend first."""

    def __init__(self, problems: Iterable[Problem], *, item_id: str = "") -> None:
        self.problems = tuple(problems)
        told = " ".join(problem.message for problem in self.problems)
        super().__init__(f"{item_id}: {told}" if item_id else told)


class NotOpenError(ServiceError):
    """It cannot be started yet."""


class ClosedError(ServiceError):
    """It cannot be started any more."""


class AttemptsUsedUpError(ServiceError):
    """Every attempt allowed was made."""


class NotSubmittedError(ServiceError):
    """There is no result before the attempt is handed in."""


class NotApprovedError(ServiceError):
    """A question that no student may see, because nobody approved it or because it is broken."""


class ConflictError(ServiceError):
    """It no longer is as the request supposed; asking again from the page as it is now will do."""


class ChangedError(ConflictError):
    """A question was changed or decided on while somebody else looked at it; `question_id` names it."""

    def __init__(self, message: str, *, question_id: int) -> None:
        self.question_id = question_id
        super().__init__(message)
