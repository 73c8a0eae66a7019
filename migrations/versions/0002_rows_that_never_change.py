"""Triggers: a citation must hold, revisions and versions never change, a submitted attempt stays as it is."""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

# Each: name, table, when, the condition under which the statement is refused, and what it is told.
# Conditions read NEW and OLD and mean the same in both databases; positions and substr count code points in both.
TRIGGERS = (
    (
        "citations_hold",
        "citations",
        "INSERT",
        """NOT EXISTS (
            SELECT 1 FROM article_revisions AS revision
            WHERE revision.id = NEW.revision_id
            AND substr(revision.text, NEW.start + 1, NEW."end" - NEW.start) = NEW.exact
        )""",
        "a citation does not hold in its revision",
    ),
    ("citations_stay", "citations", "UPDATE", "", "a citation never changes"),
    ("citations_remain", "citations", "DELETE", "", "a citation is never removed"),
    (
        "article_revisions_stay",
        "article_revisions",
        "UPDATE OF id, article_id, number, text, words, sha256, created_at",
        "",
        "a revision never changes",
    ),
    ("article_revisions_remain", "article_revisions", "DELETE", "", "a revision is never removed"),
    ("question_versions_stay", "question_versions", "UPDATE", "", "a question's version never changes"),
    ("question_versions_remain", "question_versions", "DELETE", "", "a question's version is never removed"),
    ("question_events_stay", "question_events", "UPDATE", "", "what happened never changes"),
    ("question_events_remain", "question_events", "DELETE", "", "what happened is never removed"),
    (
        "attempts_stay",
        "attempts",
        "UPDATE OF assignment_id, number, seed, grading, started_at, submitted_at, points, maximum",
        "OLD.submitted_at IS NOT NULL",
        "a submitted attempt never changes",
    ),
    (
        "attempt_items_stay",
        "attempt_items",
        "UPDATE",
        "EXISTS (SELECT 1 FROM attempts WHERE attempts.id = OLD.attempt_id AND attempts.submitted_at IS NOT NULL)",
        "a submitted attempt never changes",
    ),
    (
        "attempt_items_as_shown",
        "attempt_items",
        "UPDATE OF id, attempt_id, position, version_id, shown, maximum",
        "",
        "what an attempt shows never changes",
    ),
    (
        "attempt_items_complete",
        "attempt_items",
        "INSERT",
        "EXISTS (SELECT 1 FROM attempts WHERE attempts.id = NEW.attempt_id AND attempts.submitted_at IS NOT NULL)",
        "a submitted attempt never changes",
    ),
    (
        "attempt_items_remain",
        "attempt_items",
        "DELETE",
        "EXISTS (SELECT 1 FROM attempts WHERE attempts.id = OLD.attempt_id AND attempts.submitted_at IS NOT NULL)",
        "a submitted attempt never changes",
    ),
)


def upgrade() -> None:
    create_triggers(TRIGGERS)


def downgrade() -> None:
    drop_triggers(TRIGGERS)


def create_triggers(triggers: tuple[tuple[str, str, str, str, str], ...]) -> None:
    sqlite = op.get_bind().dialect.name == "sqlite"
    for name, table, when, condition, message in triggers:
        for statement in (_sqlite if sqlite else _postgresql)(name, table, when, condition, message):
            op.execute(statement)


def drop_triggers(triggers: tuple[tuple[str, str, str, str, str], ...]) -> None:
    sqlite = op.get_bind().dialect.name == "sqlite"
    for name, table, *_ in reversed(triggers):
        op.execute(f"DROP TRIGGER {name}" if sqlite else f"DROP TRIGGER {name} ON {table}")
        if not sqlite:
            op.execute(f"DROP FUNCTION {name}()")


def _sqlite(name: str, table: str, when: str, condition: str, message: str) -> list[str]:
    only = f"WHEN {condition} " if condition else ""
    quoted = message.replace("'", "''")
    return [f"CREATE TRIGGER {name} BEFORE {when} ON {table} {only}BEGIN SELECT RAISE(ABORT, '{quoted}'); END"]


def _postgresql(name: str, table: str, when: str, condition: str, message: str) -> list[str]:
    quoted = message.replace("'", "''")
    # Raised as an integrity error, so that callers see the same exception from both databases.
    raises = f"RAISE EXCEPTION '{quoted}' USING ERRCODE = 'integrity_constraint_violation';"
    body = f"IF {condition} THEN {raises} END IF;" if condition else raises
    row = "OLD" if when == "DELETE" else "NEW"
    return [
        f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {body} RETURN {row}; END $$",
        f"CREATE TRIGGER {name} BEFORE {when} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()",
    ]
