"""The contents of entries that are shown: from the cache where they still hold, else rendered."""

from __future__ import annotations

import os
from collections.abc import Mapping

import xxhash

from feedmill.model import Content, Entry, Rejected
from feedmill.pipeline.assets import is_current, read_asset
from feedmill.pipeline.plan import Plan
from feedmill.pipeline.work import RenderTask
from feedmill.pipeline.workers import Workers
from feedmill.records import Candidate
from feedmill.store.contents import AssetFile, Contents
from feedmill.store.frames import Frames


class Rendering:
    """Renders for one pass."""

    def __init__(self, plan: Plan, contents: Contents, frames: Frames, workers: Workers) -> None:
        self._plan = plan
        self._contents = contents
        self._frames = frames
        self._workers = workers
        self.rejected: list[Rejected] = []
        self.failed: set[str] = set()  # entries that could not be rendered, by id
        self.rendered = 0

    def contents(self, shown: Mapping[str, Candidate]) -> dict[str, Content]:
        """The content of each entry, by id: the last one of those that fail, none where there is no last one."""
        learned = self._frames.of(candidate.key for candidate in shown.values())
        tasks = {
            entry_id: self._task(candidate, learned.get(candidate.key, ())) for entry_id, candidate in shown.items()
        }
        keys = {entry_id: self._key(shown[entry_id], task) for entry_id, task in tasks.items()}
        found = {k: v for k, v in self._contents.get(keys).items() if all(map(is_current, v.assets))}
        new = {}
        for result in self._workers.render([task for entry_id, task in tasks.items() if entry_id not in found]):
            if result.rendered:
                new[result.entry_id] = result.rendered
                continue
            self.failed.add(result.entry_id)
            if result.rejected:
                self.rejected.append(result.rejected)
        self._contents.put(new, keys)
        self.rendered += len(new)
        found |= new | self._contents.last(self.failed)
        return {entry_id: rendered.content for entry_id, rendered in found.items()}

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
