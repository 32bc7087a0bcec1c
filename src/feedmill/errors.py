"""Every error feedmill raises on purpose.

    FeedmillError            one clear line: what, where, what to do
    ├── UsageError           exit 2: the call itself is wrong
    ├── ConfigError          exit 2: config.yaml, with file, line and key
    ├── StateError           exit 1: ledger, cache or lock cannot be used
    │   └── InUseError       exit 1: another feedmill works with this state folder
    ├── OutputError          exit 1: the output folder is refused or cannot be written
    ├── ServerError          exit 1: the HTTP server cannot listen
    └── DocumentError        one document: becomes a `Rejected`, stops nothing else

A document's trouble is a value (`model.Rejected`) outside the reader or normalizer that met it.
"""

from __future__ import annotations


class FeedmillError(Exception):
    """Base of all; its text is one line for a person."""

    exit_code = 1


class UsageError(FeedmillError):
    """The command line cannot be carried out as typed."""

    exit_code = 2


class ConfigError(FeedmillError):
    """A setting is wrong."""

    exit_code = 2


class StateError(FeedmillError):
    """The ledger, the cache or the lock cannot be used."""


class InUseError(StateError):
    """Another process holds the lock of the state folder."""


class OutputError(FeedmillError):
    """The output folder cannot or must not be written."""


class ServerError(FeedmillError):
    """The HTTP server cannot listen, or has nothing to serve."""


class DocumentError(FeedmillError):
    """A document cannot be used. `line` counts from 1 in the file, None where none is to blame."""

    def __init__(self, reason: str, line: int | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.line = line
