"""What is done to one document, in this process or another: index a file, render an entry.

Everything here takes and returns plain values, so that it can be sent between processes.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

import xxhash

from feedmill.content.render import render
from feedmill.extract.frame import Frame
from feedmill.model import Document, Normalized, Rejected
from feedmill.normalize.entry import normalize
from feedmill.pipeline.assets import Assets
from feedmill.pipeline.indexing import indexed, origin
from feedmill.pipeline.plan import Plan
from feedmill.readers.files import documents, oversized
from feedmill.records import Indexed, Place
from feedmill.spelling import spelled
from feedmill.store.contents import Rendered
from feedmill.urls import absolute

File = tuple[str, bytes]
LONGEST_TEXT = 100_000  # characters of a text that can be searched
AT_ONCE = 500_000  # bytes of files that are taken through the stages together
_TOO_LARGE = "too large"  # in place of a digest


class IndexTask(NamedTuple):
    """A file to read. `known_digest`: nothing more is done where its bytes still have it.

    `learned` are marks of lines that are known to be frame (`extract.frame`).
    """

    file: File
    known_digest: str | None
    learned: tuple[int, ...] = ()


class IndexResult(NamedTuple):
    """What a file holds. `digest` is None where it could not be read, `same` where only its stat differs.

    `vanished`: it went between the listing and the look; the next scan finds it gone.
    """

    file: File
    digest: str | None
    same: bool = False
    documents: tuple[Indexed, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    vanished: bool = False


class RenderTask(NamedTuple):
    """An entry to render, with the settled facts that its links depend on."""

    place: Place
    digest: str  # of the document as it was indexed
    entry_id: str
    base_url: str
    learned: tuple[int, ...] = ()


class RenderResult(NamedTuple):
    """A rendered entry, or why there is none."""

    entry_id: str
    rendered: Rendered | None
    rejected: Rejected | None = None


def index_file(plan: Plan, task: IndexTask) -> IndexResult:
    """Read and normalize a file. Never raises for what lies in it."""
    return index_files(plan, [task])[0]


def index_files(plan: Plan, tasks: Sequence[IndexTask]) -> list[IndexResult]:
    """`index_file` for several, stage by stage.

    What a stage needs is then still in the processor's caches when the next document comes: a fifth of the time.
    """
    results = []
    for batch in _batches(plan, tasks):
        read = [_documents(plan, result.file, data) if data is not None else [] for _, result, data in batch]
        outcomes = [
            list(_normalized(plan, task.file[0], found, task.learned))
            for (task, _, _), found in zip(batch, read, strict=True)
        ]
        results += [_indexed_file(plan, result, found) for (_, result, _), found in zip(batch, outcomes, strict=True)]
    return results


def _batches(plan: Plan, tasks: Sequence[IndexTask]) -> Iterator[list[tuple[IndexTask, IndexResult, bytes | None]]]:
    """The files' bytes, some files at a time: so many bytes and one file more, as they are all held in memory."""
    batch: list[tuple[IndexTask, IndexResult, bytes | None]] = []
    size = 0
    for task in tasks:
        result, data = _open(plan, task)
        batch.append((task, result, data))
        size += len(data or b"")
        if size >= AT_ONCE:
            yield batch
            batch, size = [], 0
    yield batch


def _open(plan: Plan, task: IndexTask) -> tuple[IndexResult, bytes | None]:
    """What is known of a file by its bytes alone, and the bytes where there is more to find out."""
    try:
        data = read_file(plan, task.file)
    except FileNotFoundError:
        return IndexResult(task.file, None, vanished=True), None
    except OSError as error:
        rejected = Rejected(
            path=Place(*task.file).printable, stage="read", reason=f"cannot be read: {error.strerror or error}"
        )
        return IndexResult(task.file, None, rejected=(rejected,)), None
    if isinstance(data, Rejected):
        same = task.known_digest == _TOO_LARGE
        return IndexResult(task.file, _TOO_LARGE, same=same, rejected=(data,)), None
    digest = xxhash.xxh3_128_hexdigest(data)
    if digest == task.known_digest:
        return IndexResult(task.file, digest, same=True), None
    return IndexResult(task.file, digest), data


def _documents(plan: Plan, file: File, data: bytes) -> list[Document | Rejected]:
    return documents(Place(*file).printable, data, plan.max_bytes)


def _indexed_file(
    plan: Plan, result: IndexResult, outcomes: Sequence[tuple[Document, Normalized] | Rejected]
) -> IndexResult:
    if not outcomes:
        return result
    found, rejected = [], []
    for outcome in outcomes:
        if isinstance(outcome, Rejected):
            rejected.append(outcome)
        else:
            document, normalized = outcome
            found.append(indexed(plan, Place(*result.file, document.part), document, normalized))
    return result._replace(documents=tuple(found), rejected=tuple(rejected))


def read_file(plan: Plan, file: File) -> bytes | Rejected:
    """A file's bytes, unless there are more than `max_bytes`. Raises `OSError`, also for what is no regular file."""
    # Bare calls: a file object costs as much again as the reading of a usual article.
    # Not blocking: a pipe that took the file's place since it was listed would be waited for.
    descriptor = os.open(plan.roots[file[0]] + b"/" + file[1], os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)
    try:
        found = os.fstat(descriptor)
        if not stat.S_ISREG(found.st_mode):
            raise OSError(errno.EINVAL, "it is no regular file")
        size = found.st_size
        if refused := oversized(Place(*file).printable, size, plan.max_bytes):
            return refused
        # One more is asked for than it has: all of it tells the end, and only a file that grows or shrinks is read on.
        data = os.read(descriptor, size + 1)
        if len(data) != size:
            while len(data) <= plan.max_bytes and (part := os.read(descriptor, size + 1)):
                data += part
        return data
    finally:
        os.close(descriptor)


def normalized_documents(
    plan: Plan, seed: str, path: str, data: bytes, learned: Iterable[int] = ()
) -> Iterator[tuple[Document, Normalized] | Rejected]:
    """The documents in a file's bytes, normalized; `learned` are marks of lines that are known to be frame."""
    return _normalized(plan, seed, documents(path, data, plan.max_bytes), learned)


def _normalized(
    plan: Plan, seed: str, found: Sequence[Document | Rejected], learned: Iterable[int]
) -> Iterator[tuple[Document, Normalized] | Rejected]:
    known = frozenset(learned)
    for document in found:
        if isinstance(document, Rejected):
            yield document
            continue
        try:
            normalized = normalize(document, plan.rules[seed], Frame(origin(seed, document), known))
        except Exception as error:
            # A bug of ours must cost one document, not the feeds of all (promise 3).
            reason = f"feedmill could not make sense of it ({type(error).__name__}: {error}); please report this"
            yield Rejected(path=document.path, stage="normalize", reason=reason, part=document.part)
            continue
        yield normalized if isinstance(normalized, Rejected) else (document, normalized)


def render_entry(plan: Plan, task: RenderTask) -> RenderResult:
    """Read the document once more and render its body. A document that went meanwhile is a `Rejected`."""
    seed, path, part = task.place
    try:
        data = read_file(plan, (seed, path))
    except OSError as error:
        return _unrendered(task, f"cannot be read: {error.strerror or error}")
    if isinstance(data, Rejected):
        return RenderResult(task.entry_id, None, data)
    for outcome in normalized_documents(plan, seed, task.place.printable, data, task.learned):
        if isinstance(outcome, Rejected) or (outcome[0].part, outcome[0].digest) != (part, task.digest):
            continue
        return RenderResult(task.entry_id, render_normalized(plan, task, outcome[1]))
    return _unrendered(task, "changed while it was being published; the next build takes it up")


def spelled_texts(plan: Plan, tasks: Sequence[RenderTask]) -> list[str]:
    """The texts of documents, spelled for the search index; "" for what is not there as it was indexed."""
    return [spelled(_text(plan, task)[:LONGEST_TEXT]) for task in tasks]


def _text(plan: Plan, task: RenderTask) -> str:
    seed, path, part = task.place
    try:
        data = read_file(plan, (seed, path))
    except OSError:
        return ""
    if isinstance(data, Rejected):
        return ""
    for outcome in normalized_documents(plan, seed, task.place.printable, data):
        if not isinstance(outcome, Rejected) and (outcome[0].part, outcome[0].digest) == (part, task.digest):
            return render(outcome[1].body, base_url=task.base_url, key="", asset=_no_asset).text
    return ""


def _no_asset(_source: str) -> None:
    return None


def render_normalized(plan: Plan, task: RenderTask, normalized: Normalized) -> Rendered:
    """The content of a normalized document, its local images found."""
    assets = Assets(plan.roots[task.place.seed], task.place.path, plan.site.url)
    key = xxhash.xxh3_64_hexdigest(task.entry_id.encode())
    content = render(normalized.body, base_url=task.base_url, key=key, asset=assets)
    image = normalized.entry.image
    if image:
        content = replace(content, image=assets(image) or absolute(task.base_url, image) or content.image)
    return Rendered(content, assets.seen)


def _unrendered(task: RenderTask, reason: str) -> RenderResult:
    rejected = Rejected(path=task.place.printable, stage="render", reason=reason, part=task.place.part)
    return RenderResult(task.entry_id, None, rejected)
