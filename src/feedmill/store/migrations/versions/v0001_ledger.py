"""The first ledger: entries, the documents that tell them, slugs."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "entries",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("first_path", sa.Text, nullable=False),
        sa.Column("first_seen", sa.BigInteger, nullable=False),
        sa.Column("published", sa.BigInteger),
        sa.Column("changed", sa.BigInteger),
        sa.Column("slug", sa.Text),
    )
    with_slug = sa.text("slug IS NOT NULL")
    op.create_index(
        "entries_slug", "entries", ["slug"], unique=True, sqlite_where=with_slug, postgresql_where=with_slug
    )
    op.create_table(
        "origins",
        sa.Column("seed", sa.Text, primary_key=True),
        sa.Column("path", sa.LargeBinary, primary_key=True),
        sa.Column("part", sa.Integer, primary_key=True),
        sa.Column("printable", sa.Text, nullable=False),
        sa.Column("entry_id", sa.Text, sa.ForeignKey("entries.id"), nullable=False),
        sa.Column("digest", sa.String(32), nullable=False),
        sa.Column("content_digest", sa.String(32), nullable=False),
        sa.Column("stated", sa.BigInteger),
        sa.Column("gone", sa.BigInteger),
    )
    gone = sa.text("gone IS NOT NULL")
    op.create_index("origins_gone", "origins", ["digest"], sqlite_where=gone, postgresql_where=gone)
    op.create_table("generation", sa.Column("token", sa.String(32), primary_key=True))
    op.create_table(
        "slugs",
        sa.Column("kind", sa.String(16), primary_key=True),
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("slug", sa.Text, nullable=False),
        sa.UniqueConstraint("kind", "slug"),
    )
