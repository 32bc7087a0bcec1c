"""The monitor: know when an article's source changes, moves or dies."""
