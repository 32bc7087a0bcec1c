"""The same work in this process or in several side by side.

Workers are forked while this process has no thread and no database connection. A document that
kills its worker (a crash in a C library, memory) costs itself, not the build.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

from feedmill.model import Rejected
from feedmill.pipeline.plan import Plan
from feedmill.pipeline.work import (
    IndexResult,
    IndexTask,
    RenderResult,
    RenderTask,
    index_files,
    render_entry,
    spelled_texts,
)
from feedmill.records import Place
from feedmill.store.query import steps

CHUNKS = 8  # at least, for each process, so that all end at one time
LARGEST = 200  # tasks a chunk: each chunk is a message there and one back, which cost as much as reading a document
WORTH_FORKING = 200  # below this many tasks the work is done before a second process has started
AHEAD = 4  # chunks under way for each process: enough while a batch is judged, and a bound on what waits in memory

_CRASHED = "reading it killed a worker process; it may be damaged, or made to do harm"

Task = TypeVar("Task")
Result = TypeVar("Result")
Job = Callable[[Plan, Sequence[Task]], list[Result]]


class Workers:
    """Carries out tasks, results in the order of the tasks. Use as a context manager."""

    def __init__(
        self, plan: Plan, tasks: int, *, method: str = "fork", worth: int | None = None, nice: int = 0
    ) -> None:
        """`tasks` below `worth` are done in this process; `method` is multiprocessing's to start another one.

        `nice` steps back behind other processes, 19 as far as can be.
        """
        self._plan = plan
        processes = min(plan.processes, tasks)
        pays = processes > 1 or method != "fork"  # one forked process gains nothing; a spawned one keeps harm away
        enough = tasks >= (WORTH_FORKING if worth is None else worth)
        self._nice = nice
        self._pool = self._processes(processes, method) if enough and pays else None

    def __enter__(self) -> Workers:
        return self

    def __exit__(self, *_: object) -> None:
        if self._pool:
            self._pool.shutdown(cancel_futures=True)

    def index(self, tasks: Iterable[IndexTask], count: int) -> Iterator[IndexResult]:
        """Read and normalize files, `count` of them."""
        return self._carry_out(index_files, tasks, count, _crashed_index)

    def render(self, tasks: Sequence[RenderTask]) -> Iterator[RenderResult]:
        """Render entries."""
        return self._carry_out(_render, tasks, len(tasks), _crashed_render)

    def spell(self, tasks: Sequence[RenderTask]) -> Iterator[str]:
        """The texts of entries, spelled for the search index; "" for what cannot be read."""
        return self._carry_out(spelled_texts, tasks, len(tasks), _crashed_spell)

    def _carry_out(
        self, job: Job[Task, Result], tasks: Iterable[Task], count: int, crashed: Callable[[Task], Result]
    ) -> Iterator[Result]:
        chunks = steps(tasks, max(1, min(LARGEST, count // (CHUNKS * self._plan.processes))))
        if self._pool is None:
            for chunk in chunks:
                yield from job(self._plan, chunk)
            return
        under_way: deque[tuple[Sequence[Task], Future[list[Result]]]] = deque()
        for chunk in chunks:
            under_way.append((chunk, self._submit(job, chunk)))
            if len(under_way) >= AHEAD * self._plan.processes:
                yield from self._finish(job, *under_way.popleft(), crashed)
        while under_way:
            yield from self._finish(job, *under_way.popleft(), crashed)

    def _submit(self, job: Job[Task, Result], chunk: Sequence[Task]) -> Future[list[Result]]:
        assert self._pool is not None
        try:
            return self._pool.submit(_chunk, job, chunk)
        except BrokenProcessPool:
            # Spawned: by now this process has threads and connections, which must not be forked.
            self._pool = self._processes(self._plan.processes, "spawn")
            return self._pool.submit(_chunk, job, chunk)

    def _finish(
        self,
        job: Job[Task, Result],
        chunk: Sequence[Task],
        future: Future[list[Result]],
        crashed: Callable[[Task], Result],
    ) -> Iterator[Result]:
        try:
            yield from future.result()
        except BrokenProcessPool:
            yield from self._one_by_one(job, chunk, crashed)

    def _one_by_one(
        self, job: Job[Task, Result], chunk: Sequence[Task], crashed: Callable[[Task], Result]
    ) -> Iterator[Result]:
        """Each task in a process that only it can kill, to find out whose fault a crash was."""
        pool = self._processes(1, "spawn")
        for task in chunk:
            try:
                yield pool.submit(_chunk, job, [task]).result()[0]
            except BrokenProcessPool:
                yield crashed(task)
                pool = self._processes(1, "spawn")
        pool.shutdown()

    def _processes(self, count: int, method: str) -> ProcessPoolExecutor:
        context = multiprocessing.get_context(method)
        given = (self._plan, os.getpid(), self._nice)
        pool = ProcessPoolExecutor(count, mp_context=context, initializer=_begin, initargs=given)
        pool.submit(_chunk, _nothing, [])  # the first task starts all processes, before any connection is opened
        return pool


_plan: Plan


def _begin(plan: Plan, parent: int, nice: int) -> None:
    global _plan  # noqa: PLW0603 (one plan a worker process, for its whole life)
    _plan = plan
    os.nice(nice)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides what Ctrl-C ends
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()
    # Documents are many and short-lived: the collector need not look at all of them, nor at what was inherited.
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


def _end_with(parent: int) -> None:
    """A worker waits for tasks on a pipe that its siblings hold open too: only this tells it that nobody is left."""
    while os.getppid() == parent:
        time.sleep(0.5)
    os._exit(1)


def _chunk(job: Job[Task, Result], tasks: Sequence[Task]) -> list[Result]:
    return job(_plan, tasks)


def _render(plan: Plan, tasks: Sequence[RenderTask]) -> list[RenderResult]:
    return [render_entry(plan, task) for task in tasks]


def _nothing(_plan: Plan, _tasks: object) -> list[None]:
    return []


def _crashed_index(task: IndexTask) -> IndexResult:
    path = Place(*task.file).printable
    return IndexResult(task.file, None, rejected=(Rejected(path=path, stage="read", reason=_CRASHED),))


def _crashed_render(task: RenderTask) -> RenderResult:
    rejected = Rejected(path=task.place.printable, stage="render", reason=_CRASHED, part=task.place.part)
    return RenderResult(task.entry_id, None, rejected)


def _crashed_spell(_task: RenderTask) -> str:
    return ""
