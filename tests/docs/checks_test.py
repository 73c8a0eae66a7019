from pathlib import Path

from quizapp.core.checks import CHECKS, SET_CHECKS
from quizapp.core.checks.advice import ADVICE
from quizapp.core.checks.base import told

DOC = (Path(__file__).parents[2] / "docs" / "checks.md").read_text(encoding="utf-8")


def test_every_check_is_listed_with_its_rule_under_its_weight():
    broken, rest = DOC.split("## Unproved")
    unproved, rest = rest.split("## Warnings")
    warning, over_the_set = rest.split("## Over the set")
    parts = {"broken": broken, "unproved": unproved, "warning": warning}
    assert [c.id for c in CHECKS if f"| `{c.id}` | {c.rule} |" not in parts[c.severity.value]] == []
    assert [name for name, advice in ADVICE.items() if f"| `{name}` | " not in DOC or f" | {advice} |" not in DOC] == []
    names = [(check.__name__.replace("_", "-"), told(check)) for check in SET_CHECKS]
    assert [name for name, rule in names if f"| `{name}` | {rule} |" not in over_the_set] == []
