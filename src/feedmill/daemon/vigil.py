"""Looks whether the daemon's threads live, and starts again what ended: no thread is missed in silence."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import structlog

from feedmill.daemon.board import Board
from feedmill.daemon.defects import in_one_line
from feedmill.daemon.metrics import Metrics
from feedmill.errors import FeedmillError

LONGEST_PAUSE = 60.0  # seconds between two starts of what ends again and again
STEADY = 300.0  # seconds that it must live until the next end counts as a first one

log = structlog.get_logger()


@dataclass(slots=True)
class Post:
    """A part of the daemon, and the name of its thread. `restart` may raise; both are called by the main thread."""

    name: str
    thread: str
    is_alive: Callable[[], bool]
    restart: Callable[[], None]
    tries: int = field(default=0, init=False)
    not_before: float = field(default=0.0, init=False)  # of the monotonic clock


class Vigil:
    """Called once a second by the main thread. What is lost stands on the board until it lives again."""

    def __init__(self, board: Board, metrics: Metrics, clock: Callable[[], float] = time.monotonic) -> None:
        self._board = board
        self._metrics = metrics
        self._clock = clock
        self._posts: list[Post] = []
        self._last_words: dict[str, str] = {}  # by thread: the error that ended it

    def keep(self, *posts: Post) -> None:
        """Look after these from now on."""
        self._posts.extend(posts)

    def look(self) -> None:
        """Start again, later and later, what does not live."""
        lost = {post.name: told for post in self._posts if (told := self._look_at(post))}
        if lost != self._board.facts.lost:
            self._board.note(lost=lost)

    def _look_at(self, post: Post) -> str | None:
        now = self._clock()
        if post.is_alive():
            if post.tries and now >= post.not_before + STEADY:
                post.tries = 0
            return None
        if now >= post.not_before:
            post.tries += 1
            post.not_before = now + min(LONGEST_PAUSE, 2.0 ** (post.tries - 1))
            self._restart(post)
            if post.is_alive():
                return None
        why = self._last_words.get(post.thread, "for no known reason")
        return f"the {post.name} ended ({why}); it is started again and again"

    def _restart(self, post: Post) -> None:
        self._metrics.restarted(post.name)
        log.error(f"the {post.name} ended; it is started again", tries=post.tries)
        try:
            post.restart()
        except FeedmillError as error:
            self._last_words[post.thread] = str(error)
        except Exception as error:
            self._last_words[post.thread] = in_one_line(error)

    @contextmanager
    def hearing(self) -> Iterator[None]:
        """Threads that end by an error say so in one line of the log, and in no traceback."""
        before, threading.excepthook = threading.excepthook, self._hear
        try:
            yield
        finally:
            threading.excepthook = before

    def _hear(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and not isinstance(args.exc_value, SystemExit):
            name, error = args.thread.name if args.thread else "unknown", in_one_line(args.exc_value)
            if any(post.thread == name for post in self._posts):
                self._last_words[name] = error
            log.error("a thread ended", thread=name, error=error)
