"""Large bodies in memory that the kernel hands out itself: sent without a copy, which is half of what sending costs.

A memfd is such memory on Linux. Each is a file that the process has open, so there are never many; where there is none
to be had, bytes go out the usual way.
"""

from __future__ import annotations

import os
import resource
import socket
import weakref

WORTH = 32 * 1024  # bytes below which a copy costs less than a call
MOST = 256  # at a time, and no more than an eighth of the files that the process may open
_FAMILY, _KIND = socket.AF_INET, socket.SOCK_STREAM  # for the calls below any will do


class Shared:
    """Bytes in a memory file of their own; it goes when nobody refers to this any more."""

    __slots__ = ("__weakref__", "descriptor", "size")

    def __init__(self, data: bytes) -> None:
        """Raises OSError."""
        self.size = len(data)
        self.descriptor = os.memfd_create("feedmill", os.MFD_CLOEXEC)
        weakref.finalize(self, os.close, self.descriptor)
        _alive.add(self)
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(self.descriptor, rest) :]


_alive: weakref.WeakSet[Shared] = weakref.WeakSet()


def shared(data: bytes) -> Shared | None:
    """`data` where the kernel finds it, if that is worth it and to be had."""
    if len(data) < WORTH or not hasattr(os, "memfd_create") or len(_alive) >= most():
        return None
    try:
        return Shared(data)
    except OSError:
        return None


def most() -> int:
    """How many there may be."""
    soft, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    return MOST if soft == resource.RLIM_INFINITY else min(MOST, soft // 8)


def send_at_once(descriptor: int, head: bytes, body: bytes, memory: Shared | None) -> int:
    """Send what the socket at `descriptor`, which does not block, takes of head and body; how many bytes that was.

    An event loop would send when all who asked are read. What fails is not told: whoever sends the rest meets it again.
    """
    try:
        if memory is None:
            return os.writev(descriptor, (head, body)) if body else os.write(descriptor, head)
    except OSError:
        return 0
    # Only borrowed: to close it is its owner's business.
    borrowed = socket.socket(_FAMILY, _KIND, 0, fileno=descriptor)
    sent = 0
    try:
        sent = borrowed.send(head, socket.MSG_MORE)  # in one packet with the beginning of the body
        if sent == len(head):
            sent += os.sendfile(descriptor, memory.descriptor, 0, memory.size)
    except OSError:
        return sent
    finally:
        borrowed.detach()
    return sent
