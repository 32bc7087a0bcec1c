"""Bytes to documents: one module a format, raw truth, nothing guessed."""
