"""The contents of entries that are shown: rendered into the cache where it does not hold them any more."""

from __future__ import annotations

import os
from collections.abc import Mapping

import xxhash

from feedmill.model import Entry, Rejected
from feedmill.pipeline.assets import is_current, read_asset
from feedmill.pipeline.plan import Plan
from feedmill.pipeline.report import Progress, counted, silent
from feedmill.pipeline.work import RenderTask
from feedmill.pipeline.workers import Workers
from feedmill.records import Candidate
from feedmill.store.contents import AssetFile, Contents
from feedmill.store.frames import Frames
from feedmill.store.query import steps

AT_ONCE = 200  # contents that are held in memory until they are put into the cache


class Rendering:
    """Renders for one pass."""

    def __init__(
        self, plan: Plan, contents: Contents, frames: Frames, workers: Workers, progress: Progress = silent
    ) -> None:
        self._plan = plan
        self._contents = contents
        self._frames = frames
        self._workers = workers
        self._progress = progress
        self.rejected: list[Rejected] = []
        self.failed: set[str] = set()  # entries that could not be rendered, by id

    def prepare(self, shown: Mapping[str, Candidate]) -> set[str]:
        """Put into the cache what it does not hold of these entries; the ids of those whose content is there then.

        Of those that fail it is the last one, where there is one. Contents are many: none is handed out here.
        """
        learned = self._frames.of(candidate.key for candidate in shown.values())
        tasks = {
            entry_id: self._task(candidate, learned.get(candidate.key, ())) for entry_id, candidate in shown.items()
        }
        keys = {entry_id: self._key(shown[entry_id], task) for entry_id, task in tasks.items()}
        held = self._contents.held(keys)
        ready = {k for k, found in held.items() if found.key == keys[k] and all(map(is_current, found.assets))}
        missing = [task for entry_id, task in tasks.items() if entry_id not in ready]
        for results in steps(counted("render", self._workers.render(missing), len(missing), self._progress), AT_ONCE):
            new = {result.entry_id: result.rendered for result in results if result.rendered}
            self._contents.put(new, keys)
            ready |= new.keys()
            self.failed |= {result.entry_id for result in results if not result.rendered}
            self.rejected += [result.rejected for result in results if result.rejected]
        return ready | (self.failed & held.keys())

    def _task(self, candidate: Candidate, learned: tuple[int, ...]) -> RenderTask:
        base = base_url(candidate.entry, self._plan)
        return RenderTask(candidate.place, candidate.digest, candidate.entry.id, base, learned)

    def _key(self, candidate: Candidate, task: RenderTask) -> str:
        parts = (candidate.digest, *map(repr, (*candidate.place, *task.learned)), task.base_url, self._plan.site.url)
        return xxhash.xxh3_128_hexdigest("\n".join(parts).encode())


def base_url(entry: Entry, plan: Plan) -> str:
    """What relative links of an entry are relative to: its own URL, else the site."""
    return entry.url or plan.site.home or plan.site.url


def asset_data(asset: AssetFile) -> bytes | None:
    """An image's bytes; None for one that changed since it was rendered: the next build sees to it."""
    found, data = read_asset(os.fsencode(asset.path))
    return data if found.name == asset.name else None
