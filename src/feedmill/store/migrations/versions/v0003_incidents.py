"""What the operator should know of, and which entries something new is told of."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "incidents",
        sa.Column("key", sa.Integer, primary_key=True),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("changed", sa.BigInteger, nullable=False),
        sa.Column("ended", sa.BigInteger),
    )
    op.create_index("incidents_at", "incidents", ["at"])
    _index("incidents_ended", ["ended"], "ended IS NOT NULL")
    _index("incidents_open", ["kind", "subject"], "ended IS NULL")
    op.create_table("journal", sa.Column("key", sa.Integer, primary_key=True), sa.Column("entry_id", sa.Text))


def _index(name: str, columns: list[str], where: str) -> None:
    condition = sa.text(where)
    op.create_index(name, "incidents", columns, sqlite_where=condition, postgresql_where=condition)
