"""The HTTP server: published files for readers, live pages for the operator, in a thread of its own."""

from __future__ import annotations

import asyncio
import signal
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, SimpleQueue
from types import FrameType
from urllib.parse import urlsplit

import uvicorn

from feedmill.errors import ServerError
from feedmill.protocols import Operations
from feedmill.web.application import Application
from feedmill.web.audience import Audience, Followers
from feedmill.web.binding import bound, shown
from feedmill.web.connection import Connection
from feedmill.web.forwarding import networks
from feedmill.web.links import Links
from feedmill.web.live import Live
from feedmill.web.loading import Loading
from feedmill.web.log import Log
from feedmill.web.operator_rule import OperatorRule
from feedmill.web.pages import OperatorPages
from feedmill.web.published import Published
from feedmill.web.settings import ServerSettings
from feedmill.web.shelf import Shelf

FINISHING = 5  # seconds for answers under way when the server stops


class Server:
    """Serves `output`; with `operations` the live pages of the daemon too."""

    def __init__(self, output: Path, settings: ServerSettings, operations: Operations | None) -> None:
        self._settings = settings
        links = Links(site_url=settings.site_url, hubs=settings.hubs)
        self._shelf = Shelf(Loading(output, links, settings.max_age))
        self._audience = Audience()
        is_open = settings.is_search_open
        pages = OperatorPages(language=settings.language, title=settings.title, is_search_open=is_open)
        self._live = Live(operations, pages, self._audience, output, is_search_open=is_open)
        proxies = networks(settings.trusted_proxies)
        self._application = Application(
            Published(self._shelf),
            self._live,
            OperatorRule(token=settings.token, hosts=_hosts(settings), proxies=proxies),
            proxies=proxies,
            root_path=settings.root_path,
            audience=self._audience,
            log=Log(is_kept=settings.access_log),
        )
        self._uvicorn: _Uvicorn | None = None
        self._thread: threading.Thread | None = None
        self._address = ""

    @property
    def address(self) -> str:
        """Where it listens, such as http://127.0.0.1:8080/; "" before the start."""
        return self._address

    def start(self) -> None:
        """Bind and serve; returns when connections are taken. Raises `ServerError`."""
        listener = bound(self._settings.host, self._settings.port)
        host, port = listener.getsockname()[:2]
        self._address = f"http://{shown(host)}:{port}{self._settings.root_path}/"
        self._uvicorn = _Uvicorn(self._application)
        self._thread = threading.Thread(target=self._uvicorn.run, args=([listener],), name="feedmill-web", daemon=True)
        self._thread.start()
        self._uvicorn.settled.wait()
        if not self._uvicorn.started:
            listener.close()
            raise ServerError(f"{self._address} cannot be served; is the system out of memory or files?")

    @property
    def is_alive(self) -> bool:
        """Whether it serves."""
        return self._thread is not None and self._thread.is_alive()

    def stop(self, timeout: float = 10.0) -> None:
        """Take no more connections, finish the answers under way, and end; at most `timeout` seconds."""
        if self._uvicorn and self._thread:
            self._uvicorn.leave()
            self._thread.join(timeout)
        self._shelf.close()
        self._live.close()

    def serve_forever(self) -> None:
        """Serve until SIGTERM or SIGINT; for the main thread. A second signal ends the process at once."""
        with _until_signalled() as is_told:
            self.start_if_needed()
            while self._thread and self._thread.is_alive() and not is_told(1.0):
                pass
        self.stop()

    def start_if_needed(self) -> None:
        """Start where that was not done: whoever tells the address first has started."""
        if self._thread is None:
            self.start()

    def published(self) -> None:
        """Files were replaced: what is served from now on is new. From any thread; without it, 0.1 s later."""
        self._shelf.distrust()

    def audience(self) -> Mapping[str, Followers]:
        """The readers of each feed that was fetched, by its folder below the output. From any thread."""
        return self._audience.followers()


class _Uvicorn(uvicorn.Server):
    """uvicorn, quiet, deaf to signals, awake once a second: to date its answers and to drop who takes too long."""

    def __init__(self, application: Application) -> None:
        super().__init__(
            uvicorn.Config(
                application,
                http=Connection,
                ws="none",
                loop="uvloop",
                interface="asgi3",
                lifespan="off",
                log_config=None,
                log_level="critical",
                access_log=False,
                proxy_headers=False,
                server_header=False,
                timeout_keep_alive=3600,  # connections are watched by `Connection.check`
                timeout_graceful_shutdown=FINISHING,
            )
        )
        self.settled = threading.Event()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._leaving = asyncio.Event()

    def run(self, sockets: object = None) -> None:
        """In its thread."""
        try:
            super().run(sockets)  # type: ignore[arg-type]
        finally:
            self.settled.set()

    def leave(self) -> None:
        """Stop soon. From any thread."""
        self.should_exit = True
        if self._loop:
            try:
                self._loop.call_soon_threadsafe(self._leaving.set)
            except RuntimeError:  # it is closed: the server has ended
                return

    async def main_loop(self) -> None:
        """Until `leave`."""
        self._loop = asyncio.get_running_loop()
        await self.on_tick(0)
        self.settled.set()
        while not self.should_exit:
            try:
                await asyncio.wait_for(self._leaving.wait(), 1.0)
            except TimeoutError:
                await self.on_tick(0)
            now = self._loop.time()
            for connection in tuple(self.server_state.connections):
                connection.check(now)  # type: ignore[union-attr]

    async def shutdown(self, sockets: object = None) -> None:
        """Finish, then break off what did not."""
        ushering = asyncio.create_task(self._usher_out())
        await super().shutdown(sockets)  # type: ignore[arg-type]
        ushering.cancel()
        for connection in tuple(self.server_state.connections):
            connection.transport.abort()

    async def _usher_out(self) -> None:
        """Close whoever waits for nothing: those too that came in as the door was closing."""
        while True:
            await asyncio.sleep(0.1)
            for connection in tuple(self.server_state.connections):
                connection.shutdown()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Signals are the caller's."""
        yield


def _hosts(settings: ServerSettings) -> frozenset[str]:
    named = (urlsplit(settings.site_url).hostname or "", settings.host, *settings.hosts)
    return frozenset(name.lower().strip("[]").removesuffix(".") for name in named if name)


@contextmanager
def _until_signalled() -> Iterator[Callable[[float], bool]]:
    """Whether SIGTERM or SIGINT came, after so many seconds at most; a second one does what it does by default.

    A handler runs amid what the main thread does, be it waiting: an event's lock may be held then, for good. A simple
    queue may be put into at any instant.
    """
    told: SimpleQueue[int] = SimpleQueue()

    def leave(number: int, _frame: FrameType | None) -> None:
        for other in before:
            signal.signal(other, signal.SIG_DFL)
        told.put(number)

    def is_told(seconds: float) -> bool:
        try:
            told.get(timeout=seconds)
        except Empty:
            return False
        return True

    before = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)}
    for number in before:
        signal.signal(number, leave)
    try:
        yield is_told
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
