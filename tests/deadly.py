"""A job that dies of one document. In a module of its own: worker processes must be able to import it."""

from __future__ import annotations

import os
import signal

from feedmill.pipeline.plan import Plan
from feedmill.pipeline.work import IndexResult, IndexTask, index_file

DEADLY = b"deadly"


def deadly(plan: Plan, task: IndexTask) -> IndexResult:
    """Reads a file, but dies of some as of a crash in a C library."""
    if task.file[1].startswith(DEADLY):
        os.kill(os.getpid(), signal.SIGKILL)
    return index_file(plan, task)
