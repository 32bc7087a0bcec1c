"""A listening socket, or one line that says why there is none."""

from __future__ import annotations

import errno
import socket
from contextlib import suppress

from feedmill.errors import ServerError


def bound(host: str, port: int) -> socket.socket:
    """A socket bound to the first address of `host`. Raises `ServerError`."""
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
    except (OSError, UnicodeError) as error:
        raise ServerError(f"server.host: {host!r} cannot be found ({error}); 127.0.0.1 is this machine alone") from None
    listener = socket.socket(family, socket.SOCK_STREAM)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6:
            with suppress(OSError):  # "::" is for IPv4 too
                listener.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 0)
        listener.bind(address)
        listener.listen(socket.SOMAXCONN)
        listener.setblocking(False)
    except OSError as error:
        listener.close()
        raise ServerError(_why(host, port, error)) from None
    return listener


def _why(host: str, port: int, error: OSError) -> str:
    place = f"{shown(host)}:{port}"
    if error.errno == errno.EADDRINUSE:
        return f"{place} is taken by another program; stop it, or set server.port (or --port) to another one"
    if error.errno in (errno.EACCES, errno.EPERM):
        return f"{place} is not allowed for this user; set server.port (or --port) to one above 1023"
    if error.errno == errno.EADDRNOTAVAIL:
        return f"{place}: this machine has no such address; set server.host (or --host) to one of its own"
    return f"{place} cannot be listened on: {error.strerror}"


def shown(host: str) -> str:
    """A host as it stands in an address: IPv6 in brackets."""
    return f"[{host}]" if ":" in host else host
