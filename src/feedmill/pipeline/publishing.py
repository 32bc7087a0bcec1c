"""From a settled index to files that readers fetch: what is dirty is chosen, rendered, checked and replaced.

Order matters to a reader who fetches meanwhile: pictures and pages first, then the feeds that link to
them, then the front page; what has gone is taken away last.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from feedmill.assemble import showing
from feedmill.model import Content, Entry, Feed, Term
from feedmill.pipeline.choosing import SITE, Choosing, Chosen
from feedmill.pipeline.extras import SUPPLEMENTS, UNLISTED, Extras, with_notes
from feedmill.pipeline.neighbourhoods import AROUND, fingerprints, neighbourhoods
from feedmill.pipeline.outlet import Outlet
from feedmill.pipeline.plan import Plan
from feedmill.pipeline.rendering import Rendering, asset_data
from feedmill.pipeline.report import Progress, Report, silent
from feedmill.pipeline.selecting import feed_of, summary_of
from feedmill.pipeline.workers import Workers
from feedmill.protocols import Writer
from feedmill.publish import ENDED
from feedmill.records import ENTRY, Candidate, FeedKey
from feedmill.store.cache import CacheTransaction
from feedmill.store.ledger import LedgerTransaction
from feedmill.store.query import steps
from feedmill.text import fold
from feedmill.writers.formats import address
from feedmill.writers.neighbours import ALONE, Neighbours
from feedmill.writers.opml import FILENAME as OPML
from feedmill.writers.opml import write_opml
from feedmill.writers.pages import MISSING, Pages
from feedmill.writers.qr import qr_path, qr_svg
from feedmill.writers.styles import site_assets

Owned = tuple[bytes, FeedKey]  # a file, and the key it belongs to
AT_ONCE = 50  # pages or pictures that are held in memory until they are written
Around = Mapping[FeedKey, Mapping[str, Neighbours]]  # by home feed and entry id


class Publishing:
    """Publishes for one pass, within one transaction of the cache."""

    def __init__(
        self,
        plan: Plan,
        cache: CacheTransaction,
        outlet: Outlet,
        writers: tuple[Writer, ...],
        report: Report,
        *,
        extras: Extras,
        progress: Progress = silent,
    ) -> None:
        self._plan = plan
        self._progress = progress
        self._extras = extras
        self._cache = cache
        self._outlet = outlet
        self._writers = [writer for writer in writers if writer.format in plan.formats]
        self._report = report
        self._pages = Pages(plan.zone)
        self._waiting: set[FeedKey] = set()  # what entries that could not be rendered belong to

    def choose(self, ledger: LedgerTransaction, dirty: set[FeedKey], now: int, *, everything: bool) -> Chosen:
        """Choose what `dirty` names, feeds and ("entry", id), or all there is.

        New names get their slugs here: they must be in the ledger before a file bears them.
        """
        return Choosing(self._plan, self._cache, ledger, now, self._extras).choose(dirty, everything=everything)

    def publish(self, chosen: Chosen, workers: Workers) -> None:
        """Render and write what was chosen."""
        rendering = Rendering(self._plan, self._cache.contents, self._cache.frames, workers, self._progress)
        with self._report.timed("render"):
            ready = rendering.prepare(chosen.shown)
            self._report.rejected += rendering.rejected
            self._waiting |= self._keys_of(chosen.shown[entry_id] for entry_id in rendering.failed)
            chosen = _with_contents(chosen, ready | chosen.supplied.keys())
        with self._report.timed("publish"):
            around = neighbourhoods(chosen.feeds, self._plan.by, self._plan.default_categories)
            self._put_in_steps(self._pictures())
            self._put_pages(chosen, around)
            self._put_feeds(chosen, around)
            self._take_away(chosen)
            self._put_site(chosen)

    @property
    def unfinished(self) -> set[FeedKey]:
        """What has to be published again by the next build: it could not be rendered, or the gate refused it."""
        return self._waiting | self._outlet.refused_owners

    def _keys_of(self, candidates: Iterable[Candidate]) -> set[FeedKey]:
        found = list(candidates)
        feeds = self._cache.index.feeds_of(candidate.key for candidate in found)
        return feeds | {(ENTRY, candidate.entry.id) for candidate in found}

    def _put_in_steps(self, files: Iterator[tuple[str, Owned]]) -> int:
        """Publish many files without holding all of them in memory; how many were written."""
        written = 0
        for step in steps(files, AT_ONCE):
            written += len(self._outlet.put(dict(step)))
            self._progress("pages", written, 0)
        return written

    def _pictures(self) -> Iterator[tuple[str, Owned]]:
        """Images that entries name and that are not published, of all entries: several may show the same one."""
        yield from ((path, (data, SITE)) for path, data in site_assets(self._plan.site).items())
        seen = set()
        for entry_id, assets in self._cache.contents.assets().items():
            # Named by their bytes: what is published need not be read again.
            for asset in assets:
                path = f"assets/{asset.name}"
                if not asset.name or path in seen or self._outlet.is_intact(path):
                    continue
                if data := asset_data(asset):
                    seen.add(path)
                    yield path, (data, (ENTRY, entry_id))

    def _put_pages(self, chosen: Chosen, around: Around) -> None:
        near = {entry_id: found for neighbours in around.values() for entry_id, found in neighbours.items()}
        due = {*chosen.due, *_moved(around, chosen.told)}
        paths = {k: f"entries/{candidate.entry.slug}.html" for k, candidate in sorted(chosen.shown.items())}
        wanted = [k for k, path in paths.items() if chosen.everything or k in due or not self._outlet.has(path)]
        pages = (
            (paths[k], (self._entry_page(chosen.shown[k].entry, content, chosen, near.get(k, ALONE)), (ENTRY, k)))
            for step in steps(wanted, AT_ONCE)
            for k, content in with_notes(self._cache.contents.get(step), chosen.notes, feeds=False).items()
        )
        self._report.pages["written"] += self._put_in_steps(pages)

    def _entry_page(self, entry: Entry, content: Content, chosen: Chosen, near: Neighbours) -> bytes:
        slugs = chosen.category_slugs
        named = [(name, slugs.get(fold(name))) for name in entry.categories] if "category" in self._plan.by else []
        categories = tuple(Term(name=name, slug=slug) for name, slug in named if slug)
        shown = self._plan.formats
        return self._pages.entry(entry, content, self._plan.site, categories=categories, formats=shown, near=near)

    def _put_feeds(self, chosen: Chosen, around: Around) -> None:
        summaries = {}
        made = {key: feed for key, feed in chosen.feeds.items() if feed is not None}
        for done, (key, feed) in enumerate(made.items()):
            self._progress("feeds", done, len(made))
            contents = self._contents_of(feed, chosen)
            files = {f"{feed.path}/{writer.filename}": writer.write(feed, contents) for writer in self._writers}
            files[f"{feed.path}/index.html"] = self._pages.feed(feed)
            code = self._code_path(feed)
            if code and not self._outlet.is_intact(code):
                files = {code: qr_svg(self._address(feed)), **files}
            written = self._outlet.put({path: (data, key) for path, data in files.items()})
            self._outlet.keep_only(key, {*files, code})
            self._report.feeds["written" if written else "unchanged"] += 1
            summaries[key] = summary_of(feed) | {AROUND: fingerprints(around.get(key, {}))}
        self._cache.published.put_feeds(summaries)

    def _contents_of(self, feed: Feed, chosen: Chosen) -> Mapping[str, Content]:
        found = self._cache.contents.get(entry.id for entry in feed.entries)
        return {**with_notes(found, chosen.notes, feeds=True), **chosen.supplied}

    def _address(self, feed: Feed) -> str:
        return address(self._plan.site, feed.path, self._plan.formats[0])

    def _code_path(self, feed: Feed) -> str | None:
        return qr_path(self._address(feed)) if self._plan.formats else None

    def _take_away(self, chosen: Chosen) -> None:
        gone = [key for key, feed in chosen.feeds.items() if feed is None]
        self._report.feeds["removed"] += len(self._cache.published.feeds().keys() & set(gone))
        self._cache.published.drop_feeds(gone)
        for key in gone:
            self._outlet.keep_only(key, ())
        for entry_id, slug in chosen.withdrawn.items():
            self._report.pages["removed"] += self._outlet.remove(f"entries/{slug}.html", (ENTRY, entry_id))
        self._cache.contents.drop(chosen.withdrawn)

    def _put_site(self, chosen: Chosen) -> None:
        """The front page and OPML name every feed for readers, also those that did not change."""
        site, feeds = self._plan.site, self._published_feeds()
        feeds.sort(key=self._rank)
        listed = [feed for feed in feeds if feed.kind not in UNLISTED]
        files = {"index.html": self._pages.index(site, listed), MISSING: self._pages.missing(site)}
        files[OPML] = write_opml(site, listed)
        ended = set(chosen.folders) - {feed.path for feed in feeds}
        if ended:
            files[ENDED] = "".join(f"{folder}\n" for folder in sorted(ended)).encode()
        else:
            self._outlet.remove(ENDED, SITE)
        self._outlet.put({path: (data, SITE) for path, data in files.items()})
        self._outlet.finish(assets=self._asset_paths(feeds), sweep=chosen.everything)
        self._report.feeds["total"] = len(feeds)

    def _published_feeds(self) -> list[Feed]:
        summaries = self._cache.published.feeds()
        return [feed_of(self._plan, key, summary) for key, summary in summaries.items()]

    def _rank(self, feed: Feed) -> tuple[int, int, str]:
        """All first, then by kind as configured, categories as configured, then by name."""
        kinds = ("all", *self._plan.by, *SUPPLEMENTS)
        categories = [fold(rule.name) for rule in self._plan.categories]
        name = fold(feed.name)
        configured = categories.index(name) if feed.kind == "category" and name in categories else len(categories)
        return kinds.index(feed.kind), configured, name

    def _asset_paths(self, feeds: Iterable[Feed]) -> set[str]:
        named = (asset.name for assets in self._cache.contents.assets().values() for asset in assets)
        codes = {path for feed in feeds if (path := self._code_path(feed))}
        return {f"assets/{name}" for name in named if name} | site_assets(self._plan.site).keys() | codes


def _moved(around: Around, told: Mapping[FeedKey, Mapping[str, str]]) -> set[str]:
    """Entries whose page tells of others than before."""
    return {
        entry_id
        for key, found in around.items()
        for entry_id, fingerprint in fingerprints(found).items()
        if told.get(key, {}).get(entry_id) != fingerprint
    }


def _with_contents(chosen: Chosen, contents: Collection[str]) -> Chosen:
    """Without the entries that there is no content of."""
    if chosen.shown.keys() <= set(contents):
        return chosen
    return replace(
        chosen,
        feeds={key: feed and _cut_to(feed, contents) for key, feed in chosen.feeds.items()},
        shown={entry_id: candidate for entry_id, candidate in chosen.shown.items() if entry_id in contents},
    )


def _cut_to(feed: Feed, contents: Collection[str]) -> Feed:
    entries = tuple(entry for entry in feed.entries if entry.id in contents)
    return feed if entries == feed.entries else showing(feed, entries)
