"""What the monitor must not forget: watched pages, politeness, confirmed changes."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "scopes",
        sa.Column("key", sa.Integer, primary_key=True),
        sa.Column("name", sa.Text, nullable=False, unique=True),
        sa.Column("due_at", sa.BigInteger),
        sa.Column("free_at", sa.BigInteger, nullable=False),
    )
    _index("scopes_due", "scopes", ["due_at"], "due_at IS NOT NULL")
    op.create_table(
        "watched",
        sa.Column("key", sa.Integer, primary_key=True),
        sa.Column("url", sa.Text, nullable=False, unique=True),
        sa.Column("entry_id", sa.Text),
        sa.Column("scope", sa.Integer, sa.ForeignKey("scopes.key"), nullable=False),
        sa.Column("published", sa.BigInteger),
        sa.Column("next_check_at", sa.BigInteger),
        sa.Column("not_before", sa.BigInteger),
        sa.Column("checked_at", sa.BigInteger),
        sa.Column("verdict", sa.String(16)),
        sa.Column("status", sa.Integer),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("why", sa.Text, nullable=False),
        sa.Column("past", sa.Text, nullable=False),
        sa.Column("recent", sa.Text, nullable=False),
    )
    _index("watched_due", "watched", ["scope", "next_check_at"], "next_check_at IS NOT NULL")
    _index("watched_entry", "watched", ["entry_id"], "entry_id IS NOT NULL")
    _create_facts()


def _create_facts() -> None:
    page = sa.ForeignKey("watched.key")
    op.create_table(
        "aliases", sa.Column("url", sa.Text, primary_key=True), sa.Column("watched", sa.Integer, page, nullable=False)
    )
    op.create_index("aliases_watched", "aliases", ["watched"])
    op.create_table(
        "readings",
        sa.Column("watched", sa.Integer, sa.ForeignKey("watched.key"), primary_key=True),
        sa.Column("kind", sa.String(8), primary_key=True),
        sa.Column("text", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "revisions",
        sa.Column("key", sa.Integer, primary_key=True),
        sa.Column("watched", sa.Integer, sa.ForeignKey("watched.key"), nullable=False),
        sa.Column("seen", sa.BigInteger, nullable=False),
        sa.Column("confirmed", sa.BigInteger, nullable=False),
        sa.Column("grade", sa.String(16), nullable=False),
        sa.Column("rules", sa.Text, nullable=False),
        sa.Column("texts", sa.LargeBinary, nullable=False),
    )
    op.create_index("revisions_watched", "revisions", ["watched", "confirmed"])
    op.create_index("revisions_confirmed", "revisions", ["confirmed"])
    _create_politeness()


def _create_politeness() -> None:
    op.create_table(
        "robots",
        sa.Column("origin", sa.Text, primary_key=True),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("text", sa.LargeBinary),
        sa.Column("why", sa.Text, nullable=False),
    )
    op.create_index("robots_at", "robots", ["at"])
    op.create_table(
        "outages",
        sa.Column("began", sa.BigInteger, primary_key=True),
        sa.Column("until", sa.BigInteger, nullable=False),
        sa.Column("failed", sa.Integer, nullable=False),
        sa.Column("hosts", sa.Integer, nullable=False),
    )
    op.create_table(
        "looks",
        sa.Column("day", sa.Integer, primary_key=True),
        sa.Column("verdict", sa.String(16), primary_key=True),
        sa.Column("number", sa.BigInteger, nullable=False),
        sa.Column("bytes", sa.BigInteger, nullable=False),
        sa.Column("not_modified", sa.BigInteger, nullable=False),
    )


def _index(name: str, table: str, columns: list[str], where: str) -> None:
    condition = sa.text(where)
    op.create_index(name, table, columns, sqlite_where=condition, postgresql_where=condition)
