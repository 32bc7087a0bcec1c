"""The published files and what is known of them: each has an owner, each passes the gate."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from feedmill.pipeline.report import Report
from feedmill.publish import OWN_FOLDERS, LocalFolder
from feedmill.records import FeedKey
from feedmill.store.published import Output, Published

# What lies there is of feedmill's making; any other file in the output is left alone.
_OURS = re.compile(rf"(?:{'|'.join(OWN_FOLDERS)})/.+|(?:index|404)\.html|feeds\.opml|\.ended")


class Outlet:
    """The output folder as one pass sees it."""

    def __init__(self, folder: LocalFolder, published: Published, report: Report) -> None:
        self._folder = folder
        self._published = published
        self._report = report
        self._known = published.outputs()
        self.refused_owners: set[FeedKey] = set()  # of files that the gate held back

    @property
    def is_new(self) -> bool:
        """Whether nothing is known to be published."""
        return not self._known

    def has(self, path: str) -> bool:
        """Whether a file is published."""
        return path in self._known

    def is_intact(self, path: str) -> bool:
        """Whether a file is published and still as it was written."""
        known = self._known.get(path)
        return known is not None and self._folder.stamps([path]).get(path) == (known.size, known.mtime_ns)

    def damaged(self) -> set[FeedKey]:
        """The owners of files that are gone, or not as they were written."""
        stamps = self._folder.stamps(self._known)
        return {
            _key(output.owner)
            for path, output in self._known.items()
            if path not in stamps or stamps[path] != (output.size, output.mtime_ns)
        }

    def put(self, files: Mapping[str, tuple[bytes, FeedKey]]) -> set[str]:
        """Publish files, each with the key it belongs to; the paths that were written."""
        from feedmill.gate import check

        fit = {}
        for path, (data, owner) in files.items():
            fault = check(path, data)
            if fault is None:
                fit[path] = data
            else:
                self.refused_owners.add(owner)
                self._report.refused.append(f"{path}: not published, the old one stays: {fault}")
        written = self._folder.put_all(fit)
        stamps = self._folder.stamps(fit)
        outputs = {path: Output(_owner(files[path][1]), *stamps[path]) for path in fit if path in stamps}
        self._published.put_outputs({p: output for p, output in outputs.items() if self._known.get(p) != output})
        self._known |= outputs
        self._report.written += sorted(written)
        return written

    def remove(self, path: str, owner: FeedKey) -> bool:
        """Take a file away, unless it is somebody else's by now; whether it was known."""
        known = self._known.get(path)
        if known is None or known.owner != _owner(owner):
            return False
        self._folder.remove(path)
        self._forget([path])
        return True

    def keep_only(self, owner: FeedKey, paths: Collection[str | None]) -> None:
        """Take away whatever else belongs to `owner`: it has gone, moved or lost a format."""
        for path in [path for path, output in self._known.items() if output.owner == _owner(owner)]:
            if path not in paths:
                self.remove(path, owner)

    def finish(self, assets: Collection[str], *, sweep: bool) -> None:
        """Take away `assets/` that nothing names any more; with `sweep` also what an earlier life left."""
        for path, output in list(self._known.items()):
            if path.startswith("assets/") and path not in assets:
                self.remove(path, _key(output.owner))
        if sweep:
            for path in sorted(self._folder.paths() - self._known.keys()):
                if _OURS.fullmatch(path):
                    self._folder.remove(path)
                    self._report.removed.append(path)

    def _forget(self, paths: list[str]) -> None:
        self._published.drop_outputs(paths)
        self._report.removed += paths
        for path in paths:
            del self._known[path]


def _owner(key: FeedKey) -> str:
    return " ".join(key)


def _key(owner: str) -> FeedKey:
    kind, _, name = owner.partition(" ")
    return kind, name
