"""The desk: sign-ins and invitations, folders, tags, candidates, regrades, and what rows say besides."""

import json

import sqlalchemy as sa
from alembic import context, op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

HAPPENINGS = ("added", "changed", "approved", "rejected", "retired")
SUBMITTED = "EXISTS (SELECT 1 FROM attempts WHERE attempts.id = OLD.attempt_id AND attempts.submitted_at IS NOT NULL)"
# A submitted mark may become what its newest change says, and the attempt's points the sum of its marks; each mark
# may be off by its rounding. An attempt may change its number only as it passes from a guest to a student.
MARKS = (
    (
        "attempts_stay",
        "attempts",
        "UPDATE OF assignment_id, seed, grading, started_at, submitted_at",
        "OLD.submitted_at IS NOT NULL",
        "a submitted attempt never changes",
    ),
    (
        "attempts_keep_their_number",
        "attempts",
        "UPDATE OF number",
        "OLD.submitted_at IS NOT NULL AND (OLD.guest_id IS NULL OR NEW.guest_id IS NOT NULL)",
        "a submitted attempt never changes",
    ),
    (
        "attempts_sum_their_marks",
        "attempts",
        "UPDATE OF points, maximum",
        """OLD.submitted_at IS NOT NULL AND (
            abs(NEW.points - (SELECT coalesce(sum(i.points), 0) FROM attempt_items AS i WHERE i.attempt_id = OLD.id))
            > (SELECT count(*) FROM attempt_items AS i WHERE i.attempt_id = OLD.id)
            OR abs(NEW.maximum -
            (SELECT coalesce(sum(n.maximum), 0) FROM attempt_items AS n WHERE n.attempt_id = OLD.id))
            > (SELECT count(*) FROM attempt_items AS i WHERE i.attempt_id = OLD.id)
        )""",
        "a submitted attempt never changes",
    ),
    (
        "attempt_items_stay",
        "attempt_items",
        "UPDATE OF response, saved_at",
        SUBMITTED,
        "a submitted attempt never changes",
    ),
    (
        "attempt_items_keep_their_marks",
        "attempt_items",
        "UPDATE OF points, state",
        """EXISTS (SELECT 1 FROM attempts AS a WHERE a.id = OLD.attempt_id AND a.submitted_at IS NOT NULL)
        AND NOT EXISTS (
            SELECT 1 FROM mark_changes AS c WHERE c.attempt_item_id = OLD.id
            AND c.points_after = NEW.points AND c.state_after = NEW.state
            AND c.id = (SELECT max(n.id) FROM mark_changes AS n WHERE n.attempt_item_id = OLD.id)
        )""",
        "a submitted attempt never changes",
    ),
    (
        "attempt_items_keep_their_worth",
        "attempt_items",
        "UPDATE OF maximum",
        """NOT EXISTS (
            SELECT 1 FROM mark_changes AS c WHERE c.attempt_item_id = OLD.id AND c.maximum_after = NEW.maximum
            AND c.id = (SELECT max(n.id) FROM mark_changes AS n WHERE n.attempt_item_id = OLD.id)
        )""",
        "what an attempt shows never changes",
    ),
    (
        "attempt_items_as_shown",
        "attempt_items",
        "UPDATE OF id, attempt_id, position, version_id, shown",
        "",
        "what an attempt shows never changes",
    ),
    ("regrades_stay", "regrades", "UPDATE", "", "a regrade never changes"),
    ("regrades_remain", "regrades", "DELETE", "", "a regrade is never removed"),
    ("mark_changes_stay", "mark_changes", "UPDATE", "", "a change of a mark never changes"),
    ("mark_changes_remain", "mark_changes", "DELETE", "", "a change of a mark is never removed"),
)


def upgrade() -> None:
    rows = context.script.get_revision("0002").module
    # SQLite makes a table anew to change it, and refuses to where a trigger speaks of it.
    rows.drop_triggers(rows.TRIGGERS)
    create_tables()
    change_columns()
    allow("question_events", "happening", (*HAPPENINGS, "undone", "reanchored", "regraded"))
    allow("jobs", "kind", ("generate", "import"))
    describe_questions()
    rows.create_triggers(kept(rows.TRIGGERS) + MARKS)


def downgrade() -> None:
    rows = context.script.get_revision("0002").module
    rows.drop_triggers(kept(rows.TRIGGERS) + MARKS)
    op.execute("DELETE FROM question_events WHERE happening IN ('undone', 'reanchored', 'regraded')")
    op.execute("DELETE FROM jobs WHERE kind = 'import'")
    allow("jobs", "kind", ("generate",))
    allow("question_events", "happening", HAPPENINGS)
    change_columns_back()
    for table in TABLES:
        op.drop_table(table)
    rows.create_triggers(rows.TRIGGERS)


def kept(triggers: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
    """The triggers that stay as they were."""
    anew = {name for name, *_ in MARKS}
    return tuple(trigger for trigger in triggers if trigger[0] not in anew)


TABLES = (
    "mark_changes",
    "regrades",
    "question_tags",
    "question_problems",
    "candidates",
    "folder_shares",
    "department_members",
    "sign_ins",
    "invitations",
    "folders",
    "departments",
    "presses",
)


def allow(table: str, column: str, values: tuple[str, ...]) -> None:
    """Let a column hold these values and no others."""
    listed = ", ".join(f"'{value}'" for value in values)
    with op.batch_alter_table(table) as batch:
        batch.drop_constraint(op.f(f"ck_{table}_{column}"), type_="check")
        batch.create_check_constraint(op.f(f"ck_{table}_{column}"), f"{column} IN ({listed})")


def change_columns() -> None:
    with op.batch_alter_table("article_revisions") as batch:
        batch.add_column(sa.Column("author_id", sa.Integer(), nullable=True))
        batch.add_column(sa.Column("note", sa.Text(), nullable=False, server_default=""))
        batch.create_foreign_key(op.f("fk_article_revisions_author_id_users"), "users", ["author_id"], ["id"])
    with op.batch_alter_table("articles") as batch:
        batch.add_column(sa.Column("folder_id", sa.Integer(), nullable=True))
        batch.create_foreign_key(op.f("fk_articles_folder_id_folders"), "folders", ["folder_id"], ["id"])
    op.create_index(op.f("ix_articles_folder_id"), "articles", ["folder_id"], unique=False)
    kinds = sa.Enum("choice", "ordering", name="kind", native_enum=False, create_constraint=True, length=32)
    with op.batch_alter_table("questions") as batch:
        batch.add_column(sa.Column("kind", kinds, nullable=False, server_default="choice"))
        batch.add_column(sa.Column("words", sa.Text(), nullable=False, server_default=""))
        batch.add_column(sa.Column("remember", sa.Boolean(), nullable=False, server_default=sa.false()))
        batch.add_column(sa.Column("muted", sa.Text(), nullable=False, server_default="[]"))
    with op.batch_alter_table("quizzes") as batch:
        batch.add_column(sa.Column("drawn", sa.Integer(), nullable=True))
        batch.add_column(sa.Column("copied_from_id", sa.Integer(), nullable=True))
        batch.create_foreign_key(op.f("fk_quizzes_copied_from_id_quizzes"), "quizzes", ["copied_from_id"], ["id"])
        batch.create_check_constraint(op.f("ck_quizzes_draws_something"), "drawn > 0")
    with op.batch_alter_table("users") as batch:
        batch.add_column(sa.Column("tf_primary_method", sa.String(length=64), nullable=True))
        batch.add_column(sa.Column("tf_totp_secret", sa.String(length=255), nullable=True))
        batch.add_column(sa.Column("tf_last_counter", sa.Integer(), nullable=True))
        batch.add_column(sa.Column("mf_recovery_codes", sa.Text(), nullable=True))
        batch.add_column(sa.Column("muted", sa.Text(), nullable=False, server_default="[]"))
    forget_defaults()


def forget_defaults() -> None:
    """What filled the rows that were there is no default of new ones: the models say what these hold."""
    for table, columns in {
        "article_revisions": ("note",),
        "questions": ("kind", "words", "remember", "muted"),
        "users": ("muted",),
    }.items():
        with op.batch_alter_table(table) as batch:
            for column in columns:
                batch.alter_column(column, server_default=None)


def change_columns_back() -> None:
    with op.batch_alter_table("users") as batch:
        for column in ("muted", "mf_recovery_codes", "tf_last_counter", "tf_totp_secret", "tf_primary_method"):
            batch.drop_column(column)
    with op.batch_alter_table("quizzes") as batch:
        batch.drop_constraint(op.f("ck_quizzes_draws_something"), type_="check")
        batch.drop_constraint(op.f("fk_quizzes_copied_from_id_quizzes"), type_="foreignkey")
        batch.drop_column("copied_from_id")
        batch.drop_column("drawn")
    with op.batch_alter_table("questions") as batch:
        batch.drop_constraint(op.f("ck_questions_kind"), type_="check")
        for column in ("muted", "remember", "words", "kind"):
            batch.drop_column(column)
    op.drop_index(op.f("ix_articles_folder_id"), "articles")
    with op.batch_alter_table("articles") as batch:
        batch.drop_constraint(op.f("fk_articles_folder_id_folders"), type_="foreignkey")
        batch.drop_column("folder_id")
    with op.batch_alter_table("article_revisions") as batch:
        batch.drop_constraint(op.f("fk_article_revisions_author_id_users"), type_="foreignkey")
        batch.drop_column("note")
        batch.drop_column("author_id")


def describe_questions() -> None:
    """Say of every question what kind it is, what a search finds it by, and which checks found something in it."""
    bind = op.get_bind()
    in_use = bind.execute(
        sa.text(
            "SELECT q.id, v.face, v.problems FROM questions AS q "
            "JOIN question_versions AS v ON v.question_id = q.id AND v.number = q.version_number"
        )
    ).all()
    for question, face, problems in in_use:
        shown = json.loads(face)
        words = "\n".join([shown["stem"], *(part["text"] for part in shown["parts"])]).lower()
        told = sa.text("UPDATE questions SET kind = :kind, words = :words WHERE id = :id")
        bind.execute(told, {"kind": shown["kind"], "words": words, "id": question})
        for check, severity in {p["check"]: p["severity"] for p in json.loads(problems)}.items():
            found = sa.text(
                "INSERT INTO question_problems (question_id, check_name, severity) VALUES (:id, :check, :severity)"
            )
            bind.execute(found, {"id": question, "check": check, "severity": severity})


def create_tables() -> None:
    op.create_table(
        "presses",
        sa.Column("token", sa.String(length=64), nullable=False),
        sa.Column("made", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("token", name=op.f("pk_presses")),
    )
    op.create_index(op.f("ix_presses_at"), "presses", ["at"], unique=False)

    op.create_table(
        "departments",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("name <> ''", name=op.f("ck_departments_name_not_empty")),
        sa.ForeignKeyConstraint(["author_id"], ["users.id"], name=op.f("fk_departments_author_id_users")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_departments")),
        sa.UniqueConstraint("code", name=op.f("uq_departments_code")),
    )
    op.create_index(op.f("ix_departments_author_id"), "departments", ["author_id"], unique=False)

    op.create_table(
        "folders",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("name <> ''", name=op.f("ck_folders_name_not_empty")),
        sa.ForeignKeyConstraint(["author_id"], ["users.id"], name=op.f("fk_folders_author_id_users")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_folders")),
        sa.UniqueConstraint("author_id", "name", name=op.f("uq_folders_author_id_name")),
    )
    op.create_table(
        "invitations",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column(
            "role",
            sa.Enum("student", "teacher", "admin", name="role", native_enum=False, create_constraint=True, length=32),
            nullable=False,
        ),
        sa.Column("note", sa.String(length=100), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("used_by_id", sa.Integer(), nullable=True),
        sa.CheckConstraint("(used_at IS NULL) = (used_by_id IS NULL)", name=op.f("ck_invitations_used_by_somebody")),
        sa.CheckConstraint("created_at < expires_at", name=op.f("ck_invitations_expires_later")),
        sa.ForeignKeyConstraint(["author_id"], ["users.id"], name=op.f("fk_invitations_author_id_users")),
        sa.ForeignKeyConstraint(["used_by_id"], ["users.id"], name=op.f("fk_invitations_used_by_id_users")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invitations")),
        sa.UniqueConstraint("hash", name=op.f("uq_invitations_hash")),
    )
    op.create_index(op.f("ix_invitations_author_id"), "invitations", ["author_id"], unique=False)

    op.create_table(
        "sign_ins",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(length=64), nullable=False),
        sa.Column("device", sa.String(length=200), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f("fk_sign_ins_user_id_users")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sign_ins")),
        sa.UniqueConstraint("token", name=op.f("uq_sign_ins_token")),
    )
    op.create_index(op.f("ix_sign_ins_user_id"), "sign_ins", ["user_id"], unique=False)

    op.create_table(
        "department_members",
        sa.Column("department_id", sa.Integer(), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("joined_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["department_id"], ["departments.id"], name=op.f("fk_department_members_department_id_departments")
        ),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f("fk_department_members_user_id_users")),
        sa.PrimaryKeyConstraint("department_id", "user_id", name=op.f("pk_department_members")),
    )
    op.create_index(op.f("ix_department_members_user_id"), "department_members", ["user_id"], unique=False)

    op.create_table(
        "folder_shares",
        sa.Column("folder_id", sa.Integer(), nullable=False),
        sa.Column("department_id", sa.Integer(), nullable=False),
        sa.Column(
            "access",
            sa.Enum("view", "copy", "edit", name="access", native_enum=False, create_constraint=True, length=32),
            nullable=False,
        ),
        sa.ForeignKeyConstraint(
            ["department_id"], ["departments.id"], name=op.f("fk_folder_shares_department_id_departments")
        ),
        sa.ForeignKeyConstraint(["folder_id"], ["folders.id"], name=op.f("fk_folder_shares_folder_id_folders")),
        sa.PrimaryKeyConstraint("folder_id", "department_id", name=op.f("pk_folder_shares")),
    )
    op.create_index(op.f("ix_folder_shares_department_id"), "folder_shares", ["department_id"], unique=False)

    op.create_table(
        "candidates",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("revision_id", sa.Integer(), nullable=False),
        sa.Column("job_id", sa.Integer(), nullable=True),
        sa.Column("question_id", sa.Integer(), nullable=True),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column(
            "why",
            sa.Enum("spare", "refused", name="why", native_enum=False, create_constraint=True, length=32),
            nullable=False,
        ),
        sa.Column("form", sa.String(length=50), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("problems", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint('0 <= start AND start < "end"', name=op.f("ck_candidates_encloses_something")),
        sa.ForeignKeyConstraint(["job_id"], ["jobs.id"], name=op.f("fk_candidates_job_id_jobs")),
        sa.ForeignKeyConstraint(["question_id"], ["questions.id"], name=op.f("fk_candidates_question_id_questions")),
        sa.ForeignKeyConstraint(
            ["revision_id"], ["article_revisions.id"], name=op.f("fk_candidates_revision_id_article_revisions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_candidates")),
        sa.UniqueConstraint("revision_id", "hash", name=op.f("uq_candidates_revision_id_hash")),
    )
    op.create_index(op.f("ix_candidates_job_id"), "candidates", ["job_id"], unique=False)
    op.create_index(op.f("ix_candidates_question_id"), "candidates", ["question_id"], unique=False)

    op.create_table(
        "question_problems",
        sa.Column("question_id", sa.Integer(), nullable=False),
        sa.Column("check_name", sa.String(length=50), nullable=False),
        sa.Column(
            "severity",
            sa.Enum(
                "broken", "unproved", "warning", name="severity", native_enum=False, create_constraint=True, length=32
            ),
            nullable=False,
        ),
        sa.ForeignKeyConstraint(
            ["question_id"], ["questions.id"], name=op.f("fk_question_problems_question_id_questions")
        ),
        sa.PrimaryKeyConstraint("question_id", "check_name", name=op.f("pk_question_problems")),
    )
    op.create_index("ix_question_problems_check_name", "question_problems", ["check_name", "question_id"], unique=False)

    op.create_table(
        "question_tags",
        sa.Column("question_id", sa.Integer(), nullable=False),
        sa.Column("tag", sa.String(length=50), nullable=False),
        sa.CheckConstraint("tag <> ''", name=op.f("ck_question_tags_tag_not_empty")),
        sa.ForeignKeyConstraint(["question_id"], ["questions.id"], name=op.f("fk_question_tags_question_id_questions")),
        sa.PrimaryKeyConstraint("question_id", "tag", name=op.f("pk_question_tags")),
    )
    op.create_index("ix_question_tags_tag", "question_tags", ["tag", "question_id"], unique=False)

    op.create_table(
        "regrades",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column(
            "remedy",
            sa.Enum(
                "key", "also", "void", "everyone", name="remedy", native_enum=False, create_constraint=True, length=32
            ),
            nullable=False,
        ),
        sa.Column("right", sa.Text(), nullable=False),
        sa.Column("lowering", sa.Boolean(), nullable=False),
        sa.Column("undoes_id", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["author_id"], ["users.id"], name=op.f("fk_regrades_author_id_users")),
        sa.ForeignKeyConstraint(["undoes_id"], ["regrades.id"], name=op.f("fk_regrades_undoes_id_regrades")),
        sa.ForeignKeyConstraint(
            ["version_id"], ["question_versions.id"], name=op.f("fk_regrades_version_id_question_versions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_regrades")),
        sa.UniqueConstraint("undoes_id", name=op.f("uq_regrades_undoes_id")),
    )
    op.create_index(op.f("ix_regrades_author_id"), "regrades", ["author_id"], unique=False)
    op.create_index(op.f("ix_regrades_version_id"), "regrades", ["version_id"], unique=False)

    op.create_table(
        "mark_changes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("regrade_id", sa.Integer(), nullable=False),
        sa.Column("attempt_item_id", sa.Integer(), nullable=False),
        sa.Column("points_before", sa.BigInteger(), nullable=False),
        sa.Column("points_after", sa.BigInteger(), nullable=False),
        sa.Column("maximum_before", sa.BigInteger(), nullable=False),
        sa.Column("maximum_after", sa.BigInteger(), nullable=False),
        sa.Column(
            "state_before",
            sa.Enum(
                "right",
                "partly",
                "wrong",
                "unanswered",
                name="state_before",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column(
            "state_after",
            sa.Enum(
                "right",
                "partly",
                "wrong",
                "unanswered",
                name="state_after",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.CheckConstraint(
            "0 <= points_after AND points_after <= maximum_after", name=op.f("ck_mark_changes_points_within_maximum")
        ),
        sa.ForeignKeyConstraint(
            ["attempt_item_id"], ["attempt_items.id"], name=op.f("fk_mark_changes_attempt_item_id_attempt_items")
        ),
        sa.ForeignKeyConstraint(["regrade_id"], ["regrades.id"], name=op.f("fk_mark_changes_regrade_id_regrades")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mark_changes")),
        sa.UniqueConstraint("regrade_id", "attempt_item_id", name=op.f("uq_mark_changes_regrade_id_attempt_item_id")),
    )
    op.create_index(op.f("ix_mark_changes_attempt_item_id"), "mark_changes", ["attempt_item_id"], unique=False)
