"""A defect of ours in one line: what, and where."""

from __future__ import annotations

import traceback


def in_one_line(error: BaseException) -> str:
    """An error that nobody expected, for the log."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f" ({frames[-1].filename}, line {frames[-1].lineno})" if frames else ""
    return f"{type(error).__name__}: {' '.join(str(error).split())}{where}; please report this"
