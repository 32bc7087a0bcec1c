"""A job that dies of one document. In a module of its own: worker processes must be able to import it."""

from __future__ import annotations

import os
import signal
from collections.abc import Sequence

from feedmill.pipeline.plan import Plan
from feedmill.pipeline.work import IndexResult, IndexTask, index_files

DEADLY = b"deadly"


def deadly(plan: Plan, tasks: Sequence[IndexTask]) -> list[IndexResult]:
    """Reads files, but dies of some as of a crash in a C library."""
    if any(task.file[1].startswith(DEADLY) for task in tasks):
        os.kill(os.getpid(), signal.SIGKILL)
    return index_files(plan, tasks)
