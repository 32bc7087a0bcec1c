"""Feed to bytes: one module a format."""
