"""What a service tells its manager: sd_notify(3), a datagram to the socket that NOTIFY_SOCKET names.

Without that variable nothing is told, and nothing fails: the manager is an observer, not a part.
"""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Mapping


class Notifier:
    """Tells systemd how the service is. `environment` is os.environ, read once."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._address = _address(environment.get("NOTIFY_SOCKET", ""))
        self.watchdog_seconds = _watchdog_seconds(environment) if self._address else None

    def ready(self) -> None:
        """Started, or done with reloading."""
        self._tell("READY=1")

    def reloading(self) -> None:
        """The configuration is being read again; `ready` ends it. Type=notify-reload wants the moment."""
        self._tell("RELOADING=1", f"MONOTONIC_USEC={time.clock_gettime_ns(time.CLOCK_MONOTONIC) // 1000}")

    def stopping(self) -> None:
        """The service ends by itself, or was told to."""
        self._tell("STOPPING=1")

    def status(self, text: str) -> None:
        """One line for people, as `systemctl status` shows it."""
        self._tell("STATUS=" + " ".join(text.split()))

    def watchdog(self) -> None:
        """Alive. To be said every `watchdog_seconds`, and only while it is true."""
        self._tell("WATCHDOG=1")

    def _tell(self, *lines: str) -> None:
        if self._address is None:
            return
        try:
            with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as sender:
                sender.settimeout(1)
                sender.sendto("\n".join(lines).encode("utf-8", "replace"), self._address)
        except OSError:
            return  # a manager that does not listen must not stop the service


def _address(named: str) -> bytes | None:
    """The socket: a path, or `@name` in Linux's abstract space. Other kinds (vsock) are not for services."""
    if named.startswith("@"):
        return b"\0" + os.fsencode(named[1:])
    return os.fsencode(named) if named.startswith("/") else None


def _watchdog_seconds(environment: Mapping[str, str]) -> float | None:
    """Half of what the manager waits before it takes the service for dead: sd_watchdog_enabled(3).

    None where it does not wait, or waits for another process.
    """
    micros, process = environment.get("WATCHDOG_USEC", ""), environment.get("WATCHDOG_PID", "")
    if not (micros.isascii() and micros.isdecimal() and int(micros)):
        return None
    if process and process != str(os.getpid()):
        return None
    return int(micros) / 2_000_000
