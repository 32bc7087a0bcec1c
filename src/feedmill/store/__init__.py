"""Ledger and cache over SQLAlchemy Core."""
