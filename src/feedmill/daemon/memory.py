"""Keeping little memory, for months: an allocator keeps what it may need again, unless somebody asks."""

from __future__ import annotations

import ctypes
import gc

_M_MMAP_THRESHOLD = -3  # <malloc.h>
LARGE = 256 * 1024  # bytes of a block that goes back to the system as soon as it is free


def keep_little() -> None:
    """Have large blocks, such as the bytes of feeds, mapped each by itself (glibc's mallopt(3)).

    By default glibc does so only until the first of them is freed, and puts later ones of that size between small
    blocks: what is free there cannot be given back while one of those lives.
    """
    try:
        ctypes.CDLL(None).mallopt(_M_MMAP_THRESHOLD, LARGE)
    except (AttributeError, OSError):
        return  # musl, macOS


def give_back(*, collect: bool) -> None:
    """Return free pages to the system where the C library can (glibc): some milliseconds after a pass.

    `collect` what is unreachable first: some dozens more.
    """
    if collect:
        gc.collect()
    try:
        trim = ctypes.CDLL(None).malloc_trim
    except (AttributeError, OSError):
        return  # musl, macOS
    trim(0)
