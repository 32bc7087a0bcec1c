"""Filesystem events as settled batches of hints: where to look, never what is true. The rescan is the truth."""
