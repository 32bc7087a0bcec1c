"""A newsletter without its wrapping."""
