"""The published files that are held in memory: bounded, and looked at again before they are old.

Everything here happens on the event loop but the looking itself, which a thread does: a disk that hangs
holds up those who wait for a file of it, and nobody else.
"""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict
from concurrent.futures import ThreadPoolExecutor

from feedmill.web.held import Held
from feedmill.web.loading import Loading, Missing

TRUSTED = 0.1  # seconds after which a file is looked at again
KEPT = 1.0  # seconds that it may be sent meanwhile
BUDGET = 64 * 2**20  # bytes held in all


class Shelf:
    """Files by path, the least used first."""

    def __init__(self, loading: Loading, budget: int = BUDGET) -> None:
        self._loading = loading
        self._budget = budget
        self._held: OrderedDict[str, Held] = OrderedDict()
        self._seen: dict[str, float] = {}  # when a held file was last looked at (monotonic)
        self._looks: dict[str, tuple[float, asyncio.Task[Held | Missing]]] = {}  # with their beginning
        self._weight = 0
        self._since = float("-inf")
        self._threads = ThreadPoolExecutor(4, thread_name_prefix="feedmill-files")

    def close(self) -> None:
        """Let the threads go."""
        self._threads.shutdown(wait=False, cancel_futures=True)

    def distrust(self) -> None:
        """Look at every file anew before it is sent again. From any thread."""
        self._since = time.monotonic()

    def at_hand(self, path: str) -> Held | None:
        """A file that was looked at a moment ago. One that many ask for is looked at behind their backs."""
        seen = self._seen.get(path)
        if seen is None or seen < self._since:
            return None
        age = time.monotonic() - seen
        if age > KEPT:
            return None
        if age > TRUSTED and path not in self._looks:
            self._start_look(path)
        self._held.move_to_end(path)
        return self._held[path]

    async def find(self, path: str) -> Held | Missing:
        """The file as it is now. Raises OSError where it is there and cannot be read."""
        if held := self.at_hand(path):
            return held
        began, look = self._looks.get(path, (float("-inf"), None))
        if look is None or began < self._since:
            look = self._start_look(path)
        # Whoever goes away must not take the others' answer along.
        return await asyncio.shield(look)

    def _start_look(self, path: str) -> asyncio.Task[Held | Missing]:
        look = asyncio.get_running_loop().create_task(self._look(path))
        self._looks[path] = time.monotonic(), look
        look.add_done_callback(lambda done: self._looked(path, done))
        return look

    def _looked(self, path: str, look: asyncio.Task[Held | Missing]) -> None:
        if not look.cancelled():
            look.exception()  # whoever waits is told; nobody may be left
        if self._looks.get(path, (0, None))[1] is look:
            del self._looks[path]

    async def _look(self, path: str) -> Held | Missing:
        now = time.monotonic()
        known = self._held.get(path)
        found = await asyncio.get_running_loop().run_in_executor(self._threads, self._loading.look, path, known)
        self._drop(path)
        if isinstance(found, Held):
            self._keep(found, now)
        return found

    def _keep(self, held: Held, seen: float) -> None:
        self._held[held.path] = held
        self._seen[held.path] = seen
        self._weight += held.weight
        while self._weight > self._budget and len(self._held) > 1:
            self._drop(next(iter(self._held)))

    def _drop(self, path: str) -> None:
        if held := self._held.pop(path, None):
            self._weight -= held.weight
            del self._seen[path]
