"""Connections that cannot be led into a private network.

The address is checked at the moment of connecting: a name is resolved once, denied addresses are left out, and the
connection goes to that very address, while the name stays for TLS (SNI, certificate) and the Host header. A check
before the request would be answered by another address later (DNS rebinding).
"""

from __future__ import annotations

import queue
import re
import socket
import ssl
import threading
from collections import deque
from collections.abc import Callable, Sequence
from typing import Any
from urllib.parse import urlsplit

from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import ConnectTimeoutError, NameResolutionError, NewConnectionError
from urllib3.poolmanager import PoolManager
from urllib3.util.ssl_ import create_urllib3_context

from feedmill.monitor import addresses
from feedmill.monitor.addresses import Reach
from feedmill.monitor.deadline import current

Resolver = Callable[[str, int], Sequence[str]]

_ODD = re.compile(r"[\x00-\x20\x7f\\]")


class RefusedError(Exception):
    """The guard does not let this address be fetched; its text says why."""


def system_resolver(host: str, port: int) -> list[str]:
    """Every address of `host`, in the system's order (RFC 6724). Raises `socket.gaierror`."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def check_url(url: str, reach: Reach) -> None:
    """Raise `RefusedError` where the address itself is none that we fetch."""
    if _ODD.search(url):
        raise RefusedError("the address holds white space, control characters or a backslash")
    try:
        parts = urlsplit(url)
        port = parts.port or (443 if parts.scheme == "https" else 80)
    except ValueError:
        raise RefusedError("the address cannot be read") from None
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise RefusedError("only http and https addresses are fetched")
    if "@" in parts.netloc:
        raise RefusedError("the address carries a name or password")
    if not reach.allows_port(port):
        raise RefusedError(f"port {port} is not allowed (monitor.allow_ports)")


class Guard:
    """Resolves, checks and connects. Safe to share between threads."""

    def __init__(self, reach: Reach, resolver: Resolver = system_resolver) -> None:
        self.reach = reach
        self._resolver = resolver
        self._idle: deque[_Asker] = deque()

    def resolve(self, host: str, port: int, timeout: float) -> list[str]:
        """The addresses of `host` that may be connected to.

        Raises `RefusedError` where there are none but denied ones, `socket.gaierror` where there are none, and
        `TimeoutError`: the system's resolver knows no deadline, so it is left alone with its trouble.
        """
        literal = host.rstrip(".")
        found = [literal] if addresses.parse(literal) else self._ask(host, port, timeout)
        parsed = [address for text in found if (address := addresses.parse(text)) is not None]
        allowed = [str(address) for address in parsed if self.reach.allows(address)]
        if parsed and not allowed:
            told = host if str(parsed[0]) == literal else f"{host} is {parsed[0]}, which"
            raise RefusedError(f"{told} is not public (monitor.allow_networks)")
        if not allowed:
            raise socket.gaierror(socket.EAI_NONAME, "no address")
        return allowed

    def _ask(self, host: str, port: int, timeout: float) -> Sequence[str]:
        asker = self._idle.pop() if self._idle else _Asker()
        answer = asker.ask(lambda: self._resolver(host, port), timeout)
        self._idle.append(asker)
        if isinstance(answer, BaseException):
            raise answer
        return answer

    def connect(self, host: str, port: int, timeout: float, options: Sequence[Any]) -> socket.socket:
        """A connection to an allowed address of `host`, each tried in turn. Raises `RefusedError` and `OSError`."""
        deadline = current()
        if deadline is None:
            raise RefusedError("a connection without a deadline")
        failure: OSError = OSError("no address")
        for address in self.resolve(host, port, min(timeout, deadline.left())):
            if deadline.is_over():
                raise TimeoutError("the deadline has passed")
            try:
                return _connected(address, port, min(timeout, deadline.left()), options)
            except OSError as error:
                failure = error
        raise failure


class _Asker:
    """A thread that asks the resolver; where the resolver hangs, it is left to it and never used again."""

    def __init__(self) -> None:
        self._questions: queue.SimpleQueue[Callable[[], Sequence[str]]] = queue.SimpleQueue()
        self._answers: queue.SimpleQueue[Sequence[str] | Exception] = queue.SimpleQueue()
        threading.Thread(target=self._work, name="resolver", daemon=True).start()

    def ask(self, question: Callable[[], Sequence[str]], timeout: float) -> Sequence[str] | Exception:
        """What the question comes to; raises `TimeoutError`."""
        self._questions.put(question)
        try:
            return self._answers.get(timeout=timeout)
        except queue.Empty:
            raise TimeoutError("the name was not resolved in time") from None

    def _work(self) -> None:
        while True:
            question = self._questions.get()
            try:
                self._answers.put(question())
            except Exception as error:
                self._answers.put(error)


def _connected(address: str, port: int, timeout: float, options: Sequence[Any]) -> socket.socket:
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    made = socket.socket(family, socket.SOCK_STREAM)
    try:
        for option in options:
            made.setsockopt(*option)
        made.settimeout(timeout)
        made.connect((address, port))
        deadline = current()
        if deadline is not None:
            deadline.watch(made)
            deadline.peers.append(address)
    except BaseException:
        made.close()
        raise
    return made


class _Guarded(HTTPConnection):
    """A connection through its class's guard."""

    guard: Guard

    @property
    def is_connected(self) -> bool:
        """Never, for the pool that asks before it uses one again: each request is resolved, checked and timed anew."""
        return False

    def _new_conn(self) -> socket.socket:
        timeout = self.timeout if isinstance(self.timeout, int | float) else 30.0
        try:
            return self.guard.connect(self._dns_host, self.port, timeout, self.socket_options or ())
        except socket.gaierror as error:
            raise NameResolutionError(self.host, self, error) from error
        except TimeoutError as error:
            raise ConnectTimeoutError(self, str(error) or "timed out") from error
        except (OSError, UnicodeError) as error:
            raise NewConnectionError(self, str(error)) from error


class GuardedAdapter(HTTPAdapter):
    """requests' transport over guarded connections; one a thread, as its pools are not for several."""

    def __init__(self, guard: Guard, context: ssl.SSLContext) -> None:
        self._guard = guard
        self._context = context
        super().__init__(pool_connections=2, pool_maxsize=1, max_retries=0)

    def init_poolmanager(self, connections: int, maxsize: int, block: bool = False, **kwargs: Any) -> None:
        """PoolManager's own, with pools whose every connection is guarded."""
        scope = {"guard": self._guard}
        plain = type("Plain", (_Guarded,), scope)
        secure = type("Secure", (_Guarded, HTTPSConnection), scope)
        manager = PoolManager(num_pools=connections, maxsize=maxsize, block=block, ssl_context=self._context, **kwargs)
        manager.pool_classes_by_scheme = {
            "http": type("PlainPool", (HTTPConnectionPool,), {"ConnectionCls": plain}),
            "https": type("SecurePool", (HTTPSConnectionPool,), {"ConnectionCls": secure}),
        }
        self.poolmanager = manager

    def cert_verify(self, conn: Any, url: str, verify: Any, cert: Any) -> None:
        """Certificates are checked by our context, read once: requests would read the list for every connection."""
        conn.cert_reqs = "CERT_REQUIRED"


def trusting_context(authorities: str | None = None) -> ssl.SSLContext:
    """A TLS context that trusts certifi's authorities, or those in the file `authorities`."""
    import certifi

    context = create_urllib3_context()
    context.verify_mode = ssl.CERT_REQUIRED
    context.check_hostname = True
    context.load_verify_locations(authorities or certifi.where())
    return context
