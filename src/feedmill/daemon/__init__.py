"""The long-running program: what wakes it, the one writer, what it tells of itself."""
