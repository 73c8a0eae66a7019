"""Generate: an article's reading becomes candidate items, the gate drops what it cannot prove, and a set is chosen."""

from quizapp.core.generate.run import COUNT, Generated, Left, generate

__all__ = ["COUNT", "Generated", "Left", "generate"]
