"""What every command begins with: the settings, and the moment."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from feedmill.config.load import find, load
from feedmill.config.settings import Settings
from feedmill.errors import UsageError

VERSION = version("feedmill")


def settings_from(config: Path | None) -> tuple[Settings, Path]:
    """The settings, and the folder that their paths are relative to. Raises `ConfigError`."""
    path = find(config, Path.cwd())
    return load(path, os.environ), path.parent.absolute()


def current_moment(environ: Mapping[str, str] = os.environ) -> datetime:
    """Now, or SOURCE_DATE_EPOCH where it is set. Raises `UsageError` for one that is no number."""
    fixed = environ.get("SOURCE_DATE_EPOCH")
    if not fixed:
        return datetime.now(UTC)
    try:
        return datetime.fromtimestamp(int(fixed), UTC)
    except (ValueError, OverflowError, OSError):
        raise UsageError(f"SOURCE_DATE_EPOCH: {fixed!r} is no number of seconds since 1970") from None
