"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "guests",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(length=64), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_guests")),
        sa.UniqueConstraint("token", name=op.f("uq_guests_token")),
    )
    op.create_table(
        "roles",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column(
            "name",
            sa.Enum("student", "teacher", "admin", name="name", native_enum=False, create_constraint=True, length=32),
            nullable=False,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_roles")),
        sa.UniqueConstraint("name", name=op.f("uq_roles_name")),
    )
    op.create_table(
        "users",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("email", sa.String(length=255), nullable=True),
        sa.Column("password", sa.String(length=255), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("fs_uniquifier", sa.String(length=64), nullable=False),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("email = lower(email)", name=op.f("ck_users_email_in_lower_case")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_users")),
        sa.UniqueConstraint("email", name=op.f("uq_users_email")),
        sa.UniqueConstraint("fs_uniquifier", name=op.f("uq_users_fs_uniquifier")),
    )
    op.create_table(
        "articles",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=300), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("published_on", sa.Date(), nullable=True),
        sa.Column("language", sa.String(length=16), nullable=False),
        sa.Column("licence", sa.String(length=200), nullable=False),
        sa.Column(
            "shown",
            sa.Enum("whole", "quotes", "class", name="shown", native_enum=False, create_constraint=True, length=32),
            nullable=False,
        ),
        sa.Column("bank", sa.String(length=100), nullable=True),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("licence <> '' OR shown <> 'whole'", name=op.f("ck_articles_whole_needs_a_licence")),
        sa.CheckConstraint("title <> ''", name=op.f("ck_articles_title_not_empty")),
        sa.ForeignKeyConstraint(["author_id"], ["users.id"], name=op.f("fk_articles_author_id_users")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_articles")),
        sa.UniqueConstraint("bank", name=op.f("uq_articles_bank")),
    )
    op.create_index(op.f("ix_articles_author_id"), "articles", ["author_id"], unique=False)
    op.create_table(
        "jobs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum("generate", name="kind", native_enum=False, create_constraint=True, length=32),
            nullable=False,
        ),
        sa.Column("key", sa.String(length=100), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "queued",
                "running",
                "done",
                "failed",
                name="state",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("result", sa.Text(), nullable=True),
        sa.Column("progress", sa.Integer(), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("lease_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("(state = 'running') = (lease_until IS NOT NULL)", name=op.f("ck_jobs_running_has_a_lease")),
        sa.CheckConstraint(
            "(state IN ('done', 'failed')) = (finished_at IS NOT NULL)", name=op.f("ck_jobs_finished_has_its_time")
        ),
        sa.CheckConstraint("progress BETWEEN 0 AND 100", name=op.f("ck_jobs_progress_in_percent")),
        sa.CheckConstraint("tries >= 0", name=op.f("ck_jobs_tries_counted")),
        sa.ForeignKeyConstraint(["author_id"], ["users.id"], name=op.f("fk_jobs_author_id_users")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_jobs")),
        sa.UniqueConstraint("key", name=op.f("uq_jobs_key")),
    )
    op.create_index(op.f("ix_jobs_author_id"), "jobs", ["author_id"], unique=False)
    op.create_index("ix_jobs_state_lease_until", "jobs", ["state", "lease_until"], unique=False)
    op.create_table(
        "quizzes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=300), nullable=False),
        sa.Column("bank", sa.String(length=100), nullable=True),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("title <> ''", name=op.f("ck_quizzes_title_not_empty")),
        sa.ForeignKeyConstraint(["author_id"], ["users.id"], name=op.f("fk_quizzes_author_id_users")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quizzes")),
        sa.UniqueConstraint("bank", name=op.f("uq_quizzes_bank")),
    )
    op.create_index(op.f("ix_quizzes_author_id"), "quizzes", ["author_id"], unique=False)
    op.create_table(
        "user_roles",
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("role_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["role_id"], ["roles.id"], name=op.f("fk_user_roles_role_id_roles")),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f("fk_user_roles_user_id_users")),
        sa.PrimaryKeyConstraint("user_id", "role_id", name=op.f("pk_user_roles")),
    )
    op.create_index(op.f("ix_user_roles_role_id"), "user_roles", ["role_id"], unique=False)
    op.create_table(
        "article_revisions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("words", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("parse", sa.LargeBinary(), nullable=True),
        sa.Column("parse_model", sa.String(length=100), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("text <> ''", name=op.f("ck_article_revisions_text_not_empty")),
        sa.CheckConstraint(
            "(parse IS NULL) = (parse_model IS NULL)", name=op.f("ck_article_revisions_parse_names_its_model")
        ),
        sa.CheckConstraint("number >= 1", name=op.f("ck_article_revisions_number_from_1")),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("fk_article_revisions_article_id_articles")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article_revisions")),
        sa.UniqueConstraint("article_id", "number", name=op.f("uq_article_revisions_article_id_number")),
    )
    op.create_index(op.f("ix_article_revisions_sha256"), "article_revisions", ["sha256"], unique=False)
    op.create_table(
        "assignments",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("quiz_id", sa.Integer(), nullable=False),
        sa.Column("opens_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closes_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("time_limit", sa.Integer(), nullable=True),
        sa.Column("attempts_allowed", sa.Integer(), nullable=True),
        sa.Column(
            "counts",
            sa.Enum("best", "last", "first", name="counts", native_enum=False, create_constraint=True, length=32),
            nullable=False,
        ),
        sa.Column(
            "feedback",
            sa.Enum(
                "submitted", "closed", "never", name="feedback", native_enum=False, create_constraint=True, length=32
            ),
            nullable=False,
        ),
        sa.Column(
            "reading",
            sa.Enum("beside", "away", name="reading", native_enum=False, create_constraint=True, length=32),
            nullable=False,
        ),
        sa.Column(
            "grading",
            sa.Enum(
                "pairs-net",
                "pairs",
                "all-or-nothing",
                "absolute-position",
                name="grading",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("shuffled", sa.Boolean(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "feedback <> 'closed' OR closes_at IS NOT NULL",
            name=op.f("ck_assignments_feedback_when_closed_needs_closing"),
        ),
        sa.CheckConstraint("attempts_allowed > 0", name=op.f("ck_assignments_attempts_allowed_positive")),
        sa.CheckConstraint("opens_at < closes_at", name=op.f("ck_assignments_opens_before_it_closes")),
        sa.CheckConstraint("time_limit > 0", name=op.f("ck_assignments_time_limit_positive")),
        sa.ForeignKeyConstraint(["author_id"], ["users.id"], name=op.f("fk_assignments_author_id_users")),
        sa.ForeignKeyConstraint(["quiz_id"], ["quizzes.id"], name=op.f("fk_assignments_quiz_id_quizzes")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assignments")),
    )
    op.create_index(op.f("ix_assignments_author_id"), "assignments", ["author_id"], unique=False)
    op.create_index(op.f("ix_assignments_quiz_id"), "assignments", ["quiz_id"], unique=False)
    op.create_table(
        "questions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("slug", sa.String(length=100), nullable=True),
        sa.Column(
            "status",
            sa.Enum(
                "draft", "approved", "retired", name="status", native_enum=False, create_constraint=True, length=32
            ),
            nullable=False,
        ),
        sa.Column(
            "standing",
            sa.Enum("proved", "vouched", name="standing", native_enum=False, create_constraint=True, length=32),
            nullable=True,
        ),
        sa.Column("voucher_id", sa.Integer(), nullable=True),
        sa.Column(
            "origin",
            sa.Enum(
                "generated", "written", "imported", name="origin", native_enum=False, create_constraint=True, length=32
            ),
            nullable=False,
        ),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("version_number", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "(standing IS NOT NULL AND standing = 'vouched') = (voucher_id IS NOT NULL)",
            name=op.f("ck_questions_vouched_names_its_teacher"),
        ),
        sa.CheckConstraint(
            "status <> 'approved' OR standing IS NOT NULL", name=op.f("ck_questions_approved_has_a_standing")
        ),
        sa.CheckConstraint("version_number >= 1", name=op.f("ck_questions_version_from_1")),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("fk_questions_article_id_articles")),
        sa.ForeignKeyConstraint(["author_id"], ["users.id"], name=op.f("fk_questions_author_id_users")),
        sa.ForeignKeyConstraint(["voucher_id"], ["users.id"], name=op.f("fk_questions_voucher_id_users")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_questions")),
        sa.UniqueConstraint("article_id", "slug", name=op.f("uq_questions_article_id_slug")),
    )
    op.create_index(op.f("ix_questions_author_id"), "questions", ["author_id"], unique=False)
    op.create_index(op.f("ix_questions_status"), "questions", ["status"], unique=False)
    op.create_index(op.f("ix_questions_voucher_id"), "questions", ["voucher_id"], unique=False)
    op.create_table(
        "attempts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("assignment_id", sa.Integer(), nullable=False),
        sa.Column("student_id", sa.Integer(), nullable=True),
        sa.Column("guest_id", sa.Integer(), nullable=True),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("seed", sa.BigInteger(), nullable=False),
        sa.Column(
            "grading",
            sa.Enum(
                "pairs-net",
                "pairs",
                "all-or-nothing",
                "absolute-position",
                name="grading",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("deadline_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("submitted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("points", sa.BigInteger(), nullable=True),
        sa.Column("maximum", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("(student_id IS NULL) <> (guest_id IS NULL)", name=op.f("ck_attempts_one_taker")),
        sa.CheckConstraint("(submitted_at IS NULL) = (points IS NULL)", name=op.f("ck_attempts_submitted_is_graded")),
        sa.CheckConstraint("0 <= points AND points <= maximum", name=op.f("ck_attempts_points_within_maximum")),
        sa.CheckConstraint("number >= 1", name=op.f("ck_attempts_number_from_1")),
        sa.ForeignKeyConstraint(
            ["assignment_id"], ["assignments.id"], name=op.f("fk_attempts_assignment_id_assignments")
        ),
        sa.ForeignKeyConstraint(["guest_id"], ["guests.id"], name=op.f("fk_attempts_guest_id_guests")),
        sa.ForeignKeyConstraint(["student_id"], ["users.id"], name=op.f("fk_attempts_student_id_users")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attempts")),
    )
    op.create_index(op.f("ix_attempts_assignment_id"), "attempts", ["assignment_id"], unique=False)
    op.create_index(op.f("ix_attempts_guest_id"), "attempts", ["guest_id"], unique=False)
    op.create_index("ix_attempts_open_deadline", "attempts", ["deadline_at", "submitted_at"], unique=False)
    op.create_index(op.f("ix_attempts_student_id"), "attempts", ["student_id"], unique=False)
    op.create_index(
        "uq_attempts_guest_number",
        "attempts",
        ["assignment_id", "guest_id", "number"],
        unique=True,
        sqlite_where=sa.text("guest_id IS NOT NULL"),
        postgresql_where=sa.text("guest_id IS NOT NULL"),
    )
    op.create_index(
        "uq_attempts_guest_open",
        "attempts",
        ["assignment_id", "guest_id"],
        unique=True,
        sqlite_where=sa.text("guest_id IS NOT NULL AND submitted_at IS NULL"),
        postgresql_where=sa.text("guest_id IS NOT NULL AND submitted_at IS NULL"),
    )
    op.create_index(
        "uq_attempts_student_number",
        "attempts",
        ["assignment_id", "student_id", "number"],
        unique=True,
        sqlite_where=sa.text("student_id IS NOT NULL"),
        postgresql_where=sa.text("student_id IS NOT NULL"),
    )
    op.create_index(
        "uq_attempts_student_open",
        "attempts",
        ["assignment_id", "student_id"],
        unique=True,
        sqlite_where=sa.text("student_id IS NOT NULL AND submitted_at IS NULL"),
        postgresql_where=sa.text("student_id IS NOT NULL AND submitted_at IS NULL"),
    )
    op.create_table(
        "question_events",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("question_id", sa.Integer(), nullable=False),
        sa.Column(
            "happening",
            sa.Enum(
                "added",
                "changed",
                "approved",
                "rejected",
                "retired",
                name="happening",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("actor_id", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["actor_id"], ["users.id"], name=op.f("fk_question_events_actor_id_users")),
        sa.ForeignKeyConstraint(
            ["question_id"], ["questions.id"], name=op.f("fk_question_events_question_id_questions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_question_events")),
    )
    op.create_index(op.f("ix_question_events_question_id"), "question_events", ["question_id"], unique=False)
    op.create_table(
        "question_versions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("question_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("revision_id", sa.Integer(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("face", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("problems", sa.Text(), nullable=False),
        sa.Column("broken", sa.Boolean(), nullable=False),
        sa.Column("wording_only", sa.Boolean(), nullable=False),
        sa.Column("author_id", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("number >= 1", name=op.f("ck_question_versions_number_from_1")),
        sa.ForeignKeyConstraint(["author_id"], ["users.id"], name=op.f("fk_question_versions_author_id_users")),
        sa.ForeignKeyConstraint(
            ["question_id"], ["questions.id"], name=op.f("fk_question_versions_question_id_questions")
        ),
        sa.ForeignKeyConstraint(
            ["revision_id"], ["article_revisions.id"], name=op.f("fk_question_versions_revision_id_article_revisions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_question_versions")),
        sa.UniqueConstraint("question_id", "number", name=op.f("uq_question_versions_question_id_number")),
    )
    op.create_index(op.f("ix_question_versions_author_id"), "question_versions", ["author_id"], unique=False)
    op.create_index(op.f("ix_question_versions_hash"), "question_versions", ["hash"], unique=False)
    op.create_index(op.f("ix_question_versions_revision_id"), "question_versions", ["revision_id"], unique=False)
    op.create_table(
        "quiz_items",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("quiz_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("question_id", sa.Integer(), nullable=False),
        sa.Column("points", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("points > 0", name=op.f("ck_quiz_items_worth_something")),
        sa.CheckConstraint("position >= 1", name=op.f("ck_quiz_items_position_from_1")),
        sa.ForeignKeyConstraint(["question_id"], ["questions.id"], name=op.f("fk_quiz_items_question_id_questions")),
        sa.ForeignKeyConstraint(["quiz_id"], ["quizzes.id"], name=op.f("fk_quiz_items_quiz_id_quizzes")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quiz_items")),
        sa.UniqueConstraint("quiz_id", "position", name=op.f("uq_quiz_items_quiz_id_position")),
        sa.UniqueConstraint("quiz_id", "question_id", name=op.f("uq_quiz_items_quiz_id_question_id")),
    )
    op.create_index(op.f("ix_quiz_items_question_id"), "quiz_items", ["question_id"], unique=False)
    op.create_table(
        "attempt_items",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("attempt_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("shown", sa.Text(), nullable=False),
        sa.Column("response", sa.Text(), nullable=True),
        sa.Column("saved_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("points", sa.BigInteger(), nullable=True),
        sa.Column("maximum", sa.BigInteger(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "right",
                "partly",
                "wrong",
                "unanswered",
                name="state",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=True,
        ),
        sa.CheckConstraint("(points IS NULL) = (state IS NULL)", name=op.f("ck_attempt_items_points_have_a_state")),
        sa.CheckConstraint("0 <= points AND points <= maximum", name=op.f("ck_attempt_items_points_within_maximum")),
        sa.CheckConstraint("position >= 1", name=op.f("ck_attempt_items_position_from_1")),
        sa.CheckConstraint(
            "response IS NULL OR saved_at IS NOT NULL", name=op.f("ck_attempt_items_response_was_saved")
        ),
        sa.ForeignKeyConstraint(["attempt_id"], ["attempts.id"], name=op.f("fk_attempt_items_attempt_id_attempts")),
        sa.ForeignKeyConstraint(
            ["version_id"], ["question_versions.id"], name=op.f("fk_attempt_items_version_id_question_versions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attempt_items")),
        sa.UniqueConstraint("attempt_id", "position", name=op.f("uq_attempt_items_attempt_id_position")),
    )
    op.create_index(op.f("ix_attempt_items_version_id"), "attempt_items", ["version_id"], unique=False)
    op.create_table(
        "citations",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("revision_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column(
            "role",
            sa.Enum(
                "key",
                "operand",
                "distractor",
                "event",
                "after",
                name="role",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("target", sa.String(length=8), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("exact", sa.Text(), nullable=False),
        sa.CheckConstraint('0 <= start AND start < "end"', name=op.f("ck_citations_encloses_something")),
        sa.CheckConstraint('length(exact) = "end" - start', name=op.f("ck_citations_exact_fits")),
        sa.ForeignKeyConstraint(
            ["revision_id"], ["article_revisions.id"], name=op.f("fk_citations_revision_id_article_revisions")
        ),
        sa.ForeignKeyConstraint(
            ["version_id"], ["question_versions.id"], name=op.f("fk_citations_version_id_question_versions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_citations")),
        sa.UniqueConstraint("version_id", "position", name=op.f("uq_citations_version_id_position")),
    )
    op.create_index(op.f("ix_citations_revision_id"), "citations", ["revision_id"], unique=False)
    op.create_table(
        "late_responses",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("attempt_item_id", sa.Integer(), nullable=False),
        sa.Column("response", sa.Text(), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("device_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["attempt_item_id"], ["attempt_items.id"], name=op.f("fk_late_responses_attempt_item_id_attempt_items")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_late_responses")),
    )
    op.create_index(op.f("ix_late_responses_attempt_item_id"), "late_responses", ["attempt_item_id"], unique=False)
    op.bulk_insert(sa.table("roles", sa.column("name")), [{"name": name} for name in ("student", "teacher", "admin")])


def downgrade() -> None:
    op.drop_index(op.f("ix_late_responses_attempt_item_id"), table_name="late_responses")
    op.drop_table("late_responses")
    op.drop_index(op.f("ix_citations_revision_id"), table_name="citations")
    op.drop_table("citations")
    op.drop_index(op.f("ix_attempt_items_version_id"), table_name="attempt_items")
    op.drop_table("attempt_items")
    op.drop_index(op.f("ix_quiz_items_question_id"), table_name="quiz_items")
    op.drop_table("quiz_items")
    op.drop_index(op.f("ix_question_versions_revision_id"), table_name="question_versions")
    op.drop_index(op.f("ix_question_versions_hash"), table_name="question_versions")
    op.drop_index(op.f("ix_question_versions_author_id"), table_name="question_versions")
    op.drop_table("question_versions")
    op.drop_index(op.f("ix_question_events_question_id"), table_name="question_events")
    op.drop_table("question_events")
    op.drop_index(
        "uq_attempts_student_open",
        table_name="attempts",
        sqlite_where=sa.text("student_id IS NOT NULL AND submitted_at IS NULL"),
        postgresql_where=sa.text("student_id IS NOT NULL AND submitted_at IS NULL"),
    )
    op.drop_index(
        "uq_attempts_student_number",
        table_name="attempts",
        sqlite_where=sa.text("student_id IS NOT NULL"),
        postgresql_where=sa.text("student_id IS NOT NULL"),
    )
    op.drop_index(
        "uq_attempts_guest_open",
        table_name="attempts",
        sqlite_where=sa.text("guest_id IS NOT NULL AND submitted_at IS NULL"),
        postgresql_where=sa.text("guest_id IS NOT NULL AND submitted_at IS NULL"),
    )
    op.drop_index(
        "uq_attempts_guest_number",
        table_name="attempts",
        sqlite_where=sa.text("guest_id IS NOT NULL"),
        postgresql_where=sa.text("guest_id IS NOT NULL"),
    )
    op.drop_index(op.f("ix_attempts_student_id"), table_name="attempts")
    op.drop_index("ix_attempts_open_deadline", table_name="attempts")
    op.drop_index(op.f("ix_attempts_guest_id"), table_name="attempts")
    op.drop_index(op.f("ix_attempts_assignment_id"), table_name="attempts")
    op.drop_table("attempts")
    op.drop_index(op.f("ix_questions_voucher_id"), table_name="questions")
    op.drop_index(op.f("ix_questions_status"), table_name="questions")
    op.drop_index(op.f("ix_questions_author_id"), table_name="questions")
    op.drop_table("questions")
    op.drop_index(op.f("ix_assignments_quiz_id"), table_name="assignments")
    op.drop_index(op.f("ix_assignments_author_id"), table_name="assignments")
    op.drop_table("assignments")
    op.drop_index(op.f("ix_article_revisions_sha256"), table_name="article_revisions")
    op.drop_table("article_revisions")
    op.drop_index(op.f("ix_user_roles_role_id"), table_name="user_roles")
    op.drop_table("user_roles")
    op.drop_index(op.f("ix_quizzes_author_id"), table_name="quizzes")
    op.drop_table("quizzes")
    op.drop_index("ix_jobs_state_lease_until", table_name="jobs")
    op.drop_index(op.f("ix_jobs_author_id"), table_name="jobs")
    op.drop_table("jobs")
    op.drop_index(op.f("ix_articles_author_id"), table_name="articles")
    op.drop_table("articles")
    op.drop_table("users")
    op.drop_table("roles")
    op.drop_table("guests")
