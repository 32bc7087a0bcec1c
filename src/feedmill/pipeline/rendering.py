"""The contents of entries that are shown: from the cache where they still hold, else rendered."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

import xxhash

from feedmill.model import Content, Entry, Rejected
from feedmill.pipeline.assets import asset_file, is_current
from feedmill.pipeline.plan import Plan
from feedmill.pipeline.work import RenderTask
from feedmill.pipeline.workers import Workers
from feedmill.records import Candidate
from feedmill.store.contents import AssetFile, Contents

# An entry whose document went while it was being published shows its summary until the next build.
_EMPTY = Content(html="", text="")


class Rendering:
    """Renders for one pass."""

    def __init__(self, plan: Plan, contents: Contents, workers: Workers) -> None:
        self._plan = plan
        self._contents = contents
        self._workers = workers
        self.rejected: list[Rejected] = []
        self.rendered = 0

    def contents(self, shown: Mapping[str, Candidate]) -> dict[str, Content]:
        """The content of each entry, by id."""
        tasks = {entry_id: self._task(candidate) for entry_id, candidate in shown.items()}
        keys = {entry_id: self._key(shown[entry_id], task) for entry_id, task in tasks.items()}
        found = {k: v for k, v in self._contents.get(keys).items() if all(map(is_current, v.assets))}
        new = {}
        for result in self._workers.render([task for entry_id, task in tasks.items() if entry_id not in found]):
            if result.rendered:
                new[result.entry_id] = result.rendered
            elif result.rejected:
                self.rejected.append(result.rejected)
        self._contents.put(new, keys)
        self.rendered += len(new)
        found |= new
        return {entry_id: found[entry_id].content if entry_id in found else _EMPTY for entry_id in tasks}

    def _task(self, candidate: Candidate) -> RenderTask:
        return RenderTask(candidate.place, candidate.entry.id, base_url(candidate.entry, self._plan))

    def _key(self, candidate: Candidate, task: RenderTask) -> str:
        parts = (candidate.digest, *map(repr, candidate.place), task.base_url, self._plan.site.url)
        return xxhash.xxh3_128_hexdigest("\n".join(parts).encode())


def base_url(entry: Entry, plan: Plan) -> str:
    """What relative links of an entry are relative to: its own URL, else the site."""
    return entry.url or plan.site.home or plan.site.url


def asset_data(assets: Iterable[AssetFile]) -> dict[str, bytes]:
    """Images by their path below the output; one that changed since it was rendered waits for the next build."""
    data = {}
    for asset in assets:
        found = asset_file(os.fsencode(asset.path))
        if found and found.name == asset.name:
            data[f"assets/{asset.name}"] = Path(asset.path).read_bytes()
    return data
