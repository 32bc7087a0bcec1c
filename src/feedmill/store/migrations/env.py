"""What alembic runs: the migrations, on the connection that `feedmill.store.migrate` hands over."""

from alembic import context

from feedmill.store import monitor_schema  # noqa: F401  its tables are the ledger's
from feedmill.store.schema import ledger

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=ledger, transactional_ddl=False)
context.run_migrations()
