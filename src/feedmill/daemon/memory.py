"""Giving memory back after much work: an allocator keeps what it may need again, for months if nobody asks."""

from __future__ import annotations

import ctypes
import gc


def give_back() -> None:
    """Collect what is unreachable, and return free pages to the system where the C library can (glibc)."""
    gc.collect()
    try:
        trim = ctypes.CDLL(None).malloc_trim
    except (AttributeError, OSError):
        return  # musl, macOS
    trim(0)
