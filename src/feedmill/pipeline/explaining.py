"""What becomes of a document and why, without a build. Writes nothing."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from feedmill.errors import UsageError
from feedmill.extract.frame import Frame
from feedmill.extract.roles import read_lines
from feedmill.extract.scrape.paragraphs import shapes
from feedmill.identity import Arrival, Memory, judge
from feedmill.model import Content, Document, Dropped, Entry, MediaType, Normalized, Rejected, Status
from feedmill.normalize.candidates import candidates
from feedmill.pipeline.indexing import indexed, origin
from feedmill.pipeline.plan import Plan
from feedmill.pipeline.rendering import base_url
from feedmill.pipeline.selecting import settle_slugs
from feedmill.pipeline.work import RenderTask, normalized_documents, read_file, render_normalized
from feedmill.records import Place, from_micros, micros
from feedmill.scan.listing import SeedFolder, is_read
from feedmill.store.cache import Cache
from feedmill.store.ledger import Ledger
from feedmill.text import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """One document explained. `entry` and `content` are None where it was rejected."""

    path: str
    status: Status
    reason: str | None = None
    entry: Entry | None = None
    content: Content | None = None
    slugs: dict[str, str]  # of its categories
    provenance: dict[str, str]
    dropped: tuple[Dropped, ...] = ()
    notes: tuple[str, ...] = ()
    lines: tuple[tuple[int, str, str], ...] = ()  # that show something: number in the file, text, what it is as text
    candidates: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)  # by field: values, and where

    def as_json(self) -> dict[str, Any]:
        """The object that `explain --json` prints."""
        return {
            "path": self.path,
            "status": self.status.value,
            "reason": self.reason,
            "entry": self._entry_json() if self.entry else None,
            "provenance": self.provenance,
        }

    def _entry_json(self) -> dict[str, Any]:
        entry, content = self.entry, self.content
        assert entry is not None
        assert content is not None
        return {
            "id": entry.id,
            "title": entry.title,
            "title_original": entry.title_original,
            "url": entry.url,
            "published": _iso(entry.published),
            "updated": _iso(entry.updated or entry.published),
            "authors": list(entry.authors),
            "source": {"name": entry.source.name, "url": entry.source.url} if entry.source else None,
            "language": entry.language,
            "summary": entry.summary,
            "categories": [{"name": name, "slug": self.slugs[name]} for name in entry.categories],
            "tags": list(entry.tags),
            "image": content.image,
            "references": list(entry.references),
            "content_html": content.html,
            "content_text": content.text,
        }


class Explaining:
    """Explains documents by one plan, at one moment; with a ledger, as the next build would see them."""

    def __init__(self, plan: Plan, ledger: Ledger | None, now: datetime, cache: Cache | None = None) -> None:
        self._plan = plan
        self._ledger = ledger
        self._cache = cache
        self._now = now

    def file(self, file: Path) -> Iterator[Explained]:
        """Every document in `file`. Raises `UsageError` where there is no such file."""
        name = _printable(file)
        if not file.is_file():
            raise UsageError(f"{name}: no such file")
        plan, place = self._placed(file)
        try:
            data = read_file(plan, place[:2])
        except OSError as error:
            raise UsageError(f"{name}: cannot be read ({error.strerror})") from None
        if isinstance(data, Rejected):
            yield _rejected(data, name)
            return
        outcomes = list(normalized_documents(plan, place.seed, place.printable, data))
        learned = self._learned(outcomes)
        if learned:
            outcomes = list(normalized_documents(plan, place.seed, place.printable, data, learned))
        for found in outcomes:
            if isinstance(found, Rejected):
                yield _rejected(found, name)
            else:
                document, normalized = found
                explained = self._explained(plan, place._replace(part=document.part), file, document, normalized)
                known = Frame(origin(place.seed, document), learned)
                told = candidates(document, plan.rules[place.seed], known)
                yield replace(explained, candidates=told, lines=tuple(_lines(document, normalized.dropped)))

    def _learned(self, outcomes: Sequence[tuple[Document, Normalized] | Rejected]) -> frozenset[int]:
        """The marks of these documents' lines that are known to be of their folder's frame."""
        marks = {mark for found in outcomes if not isinstance(found, Rejected) for mark in found[1].marks}
        if self._cache is None or not marks:
            return frozenset()
        with self._cache.transaction(write=False) as cache:
            return cache.frames.known(marks)

    def _placed(self, file: Path) -> tuple[Plan, Place]:
        """The seed folder that holds `file`; its own folder, by the rules of the first seed, where none does."""
        absolute = Path(os.path.abspath(file))  # noqa: PTH100 (a link inside a seed folder stays one)
        for folder in self._plan.folders:
            if absolute.is_relative_to(folder.root):
                return self._plan, Place(folder.key, os.fsencode(absolute.relative_to(folder.root)))
        first = self._plan.folders[0]
        alone = SeedFolder(key=first.key, root=absolute.parent, include=first.include)
        return replace(self._plan, folders=(alone,)), Place(first.key, os.fsencode(absolute.name))

    def _explained(self, plan: Plan, place: Place, file: Path, document: Document, normalized: Normalized) -> Explained:
        mtime = file.stat().st_mtime_ns // 1000
        arrival = Arrival(indexed(plan, place, document, normalized), mtime)
        entry, remembered = self._settled(plan, arrival, normalized.entry)
        task = RenderTask(place, document.digest, entry.id, base_url(entry, plan))
        status, reason = self._status(entry)
        return Explained(
            path=_printable(file),
            status=status,
            reason=reason,
            entry=entry,
            content=render_normalized(plan, task, normalized).content,
            slugs=self._category_slugs(entry),
            provenance={**normalized.provenance, **remembered, **_as_read(document)},
            dropped=normalized.dropped,
            notes=(*self._passed_over(plan, place), *normalized.unused, *normalized.notes),
        )

    def _passed_over(self, plan: Plan, place: Place) -> tuple[str, ...]:
        folder = next(folder for folder in plan.folders if folder.key == place.seed)
        if is_read(folder, place.path):
            return ()
        return ("a build passes this file over: by its name, its folder, or a pattern in the configuration",)

    def _settled(self, plan: Plan, arrival: Arrival, entry: Entry) -> tuple[Entry, dict[str, str]]:
        """The entry with what the ledger remembers of it; where that made a difference, it says so."""
        if self._ledger is None:
            return entry, {}
        place = arrival.document.place
        with self._ledger.transaction(write=False) as ledger:
            origins = ledger.origins_of_files([place[:2]])
            ids = {entry.id, *(origin.entry_id for origin in origins.values())}
            memory = Memory(
                first_build=ledger.is_empty(),
                now=micros(self._now),
                tags=lambda _place: (entry.id, entry.id),
                origins=origins,
                vacated={},
                entries=ledger.remembered(ids),
                languages={},
            )
        settled = judge([arrival], memory).settled[0]
        told = {}
        if settled.entry_id != entry.id:
            entry = replace(entry, id=settled.entry_id)
            told["id"] = "remembered: minted when it was first seen"
        if entry.published and settled.updated != micros(entry.updated or entry.published):
            entry = replace(entry, updated=from_micros(settled.updated).astimezone(plan.zone))
            told["updated"] = "remembered: when its content last changed"
        return entry, told

    def _status(self, entry: Entry) -> tuple[Status, str | None]:
        if entry.draft:
            return Status.DRAFT, "marked as a draft"
        if entry.expires and entry.expires <= self._now:
            return Status.EXPIRED, f"expired {entry.expires.isoformat()}"
        if entry.published and entry.published > self._now:
            return Status.SCHEDULED, f"due {entry.published.isoformat()}"
        return Status.PUBLISHED, None

    def _category_slugs(self, entry: Entry) -> dict[str, str]:
        remembered: dict[str, str] = {}
        if self._ledger:
            with self._ledger.transaction(write=False) as ledger:
                remembered = ledger.slugs("category")
        names = {fold(name): name for name in entry.categories}
        known, fresh = settle_slugs(self._plan, "category", remembered, names)
        slugs = known | fresh
        return {name: slugs[fold(name)] for name in entry.categories}


def _lines(document: Document, dropped: Sequence[Dropped]) -> Iterator[tuple[int, str, str]]:
    """The lines of a text that show something; a page's are not its text's."""
    if document.media_type is MediaType.HTML:
        return
    lines = read_lines(document.body, document.body_line)
    left_out = {one.line for one in dropped}
    marked = document.media_type is MediaType.MARKDOWN
    told = shapes([line for line in lines if line.number not in left_out], marked=marked)
    for line in lines:
        yield line.number, line.text, told.get(line.number, "text")


def _as_read(document: Document) -> dict[str, str]:
    """How reading had to mend the document, told beside its fields."""
    return {"document": "; ".join(document.notes)} if document.notes else {}


def _rejected(found: Rejected, path: str) -> Explained:
    where = f"line {found.line}: " if found.line else ""
    return Explained(path=path, status=Status.REJECTED, reason=f"{where}{found.reason}", slugs={}, provenance={})


def _printable(file: Path) -> str:
    """The path for people: undecodable bytes become U+FFFD."""
    return os.fsencode(file).decode("utf-8", "replace")


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
