"""From a settled index to files that readers fetch: what is dirty is chosen, rendered, checked and replaced.

Order matters to a reader who fetches meanwhile: pictures and pages first, then the feeds that link to
them, then the front page; what has gone is taken away last.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from feedmill.assemble import showing
from feedmill.model import Content, Entry, Feed, Term
from feedmill.pipeline.naming import page_slugs
from feedmill.pipeline.outlet import Outlet
from feedmill.pipeline.plan import Plan
from feedmill.pipeline.rendering import Rendering, asset_data
from feedmill.pipeline.report import Report
from feedmill.pipeline.selecting import FOLDERS, Selecting, feed_of, summary_of
from feedmill.pipeline.workers import Workers
from feedmill.protocols import Writer
from feedmill.records import ALL, ENTRY, Candidate, FeedKey
from feedmill.store.cache import CacheTransaction
from feedmill.store.ledger import LedgerTransaction
from feedmill.text import fold
from feedmill.writers.opml import FILENAME as OPML
from feedmill.writers.opml import write_opml
from feedmill.writers.pages import Pages
from feedmill.writers.styles import stylesheets

SITE: FeedKey = ("site", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """What a pass publishes; names and slugs are settled."""

    feeds: Mapping[FeedKey, Feed | None]  # None: it has gone
    shown: Mapping[str, Candidate]  # entries in these feeds, or whose page is due, by id
    due: Collection[str] = ()  # entries whose page must be looked at anew
    withdrawn: Mapping[str, str]  # entry id to the slug of a page that has to go
    category_slugs: Mapping[str, str]
    everything: bool


class Publishing:
    """Publishes for one pass, within one transaction of the cache."""

    def __init__(
        self, plan: Plan, cache: CacheTransaction, outlet: Outlet, writers: tuple[Writer, ...], report: Report
    ) -> None:
        self._plan = plan
        self._cache = cache
        self._outlet = outlet
        self._writers = [writer for writer in writers if writer.format in plan.formats]
        self._report = report
        self._pages = Pages()
        self._waiting: set[FeedKey] = set()  # what entries that could not be rendered belong to

    def choose(self, ledger: LedgerTransaction, dirty: set[FeedKey], now: int, *, everything: bool) -> Chosen:
        """Choose what `dirty` names, feeds and ("entry", id), or all there is.

        New names get their slugs here: they must be in the ledger before a file bears them.
        """
        if everything:
            dirty = self._all(ledger)
        selecting = Selecting(self._plan, self._cache.selection, ledger, now)
        feeds = selecting.feeds(key for key in dirty if key[0] in FOLDERS or key == ALL)
        pages = ledger.pages(name for kind, name in dirty if kind == ENTRY)
        due = {c.entry.id: c for c in self._cache.selection.of_entries(sorted(pages), now)}
        shown = _named({**due, **selecting.shown}, ledger)
        return Chosen(
            feeds={key: feed and _with_pages(feed, shown) for key, feed in feeds.items()},
            shown=shown,
            due=due.keys(),
            withdrawn={entry_id: slug for entry_id, slug in pages.items() if entry_id not in due},
            category_slugs=selecting.slugs("category"),
            everything=everything,
        )

    def publish(self, chosen: Chosen, workers: Workers) -> None:
        """Render and write what was chosen."""
        rendering = Rendering(self._plan, self._cache.contents, workers)
        with self._report.timed("render"):
            contents = rendering.contents(chosen.shown)
            self._report.rejected += rendering.rejected
            self._waiting |= self._keys_of(chosen.shown[entry_id] for entry_id in rendering.failed)
            chosen = _with_contents(chosen, contents)
        with self._report.timed("publish"):
            self._put_pages(chosen, contents)
            self._put_feeds({key: feed for key, feed in chosen.feeds.items() if feed}, contents)
            self._take_away(chosen)
            self._put_site()
            self._outlet.finish(assets=self._asset_paths(), sweep=chosen.everything)

    @property
    def unfinished(self) -> set[FeedKey]:
        """What has to be published again by the next build: it could not be rendered, or the gate refused it."""
        return self._waiting | self._outlet.refused_owners

    def _keys_of(self, candidates: Iterable[Candidate]) -> set[FeedKey]:
        found = list(candidates)
        feeds = self._cache.index.feeds_of(candidate.key for candidate in found)
        return feeds | {(ENTRY, candidate.entry.id) for candidate in found}

    def _all(self, ledger: LedgerTransaction) -> set[FeedKey]:
        feeds = {(kind, name) for kind in self._plan.by for name in self._cache.selection.named(kind)}
        pages = {(ENTRY, entry_id) for entry_id in ledger.pages()}
        return {ALL, SITE} | feeds | pages | self._cache.published.feeds().keys()

    def _put_pages(self, chosen: Chosen, contents: Mapping[str, Content]) -> None:
        files = {path: (data, SITE) for path, data in stylesheets(self._plan.site).items()}
        files |= self._missing_images()
        for entry_id, candidate in sorted(chosen.shown.items()):
            path = f"entries/{candidate.entry.slug}.html"
            if chosen.everything or entry_id in chosen.due or not self._outlet.has(path):
                data = self._entry_page(candidate.entry, contents[entry_id], chosen.category_slugs)
                files[path] = (data, (ENTRY, entry_id))
        written = self._outlet.put(files)
        self._report.pages["written"] += sum(path.startswith("entries/") for path in written)

    def _missing_images(self) -> dict[str, tuple[bytes, FeedKey]]:
        """Images that entries name and that are not published, of all entries: several may show the same one."""
        files: dict[str, tuple[bytes, FeedKey]] = {}
        for entry_id, assets in self._cache.contents.assets().items():
            # Named by their bytes: what is published need not be read again.
            for asset in assets:
                path = f"assets/{asset.name}"
                if not asset.name or path in files or self._outlet.is_intact(path):
                    continue
                if data := asset_data(asset):
                    files[path] = (data, (ENTRY, entry_id))
        return files

    def _entry_page(self, entry: Entry, content: Content, slugs: Mapping[str, str]) -> bytes:
        named = [(name, slugs.get(fold(name))) for name in entry.categories] if "category" in self._plan.by else []
        categories = tuple(Term(name=name, slug=slug) for name, slug in named if slug)
        return self._pages.entry(entry, content, self._plan.site, categories=categories, formats=self._plan.formats)

    def _put_feeds(self, feeds: Mapping[FeedKey, Feed], contents: Mapping[str, Content]) -> None:
        for key, feed in feeds.items():
            files = {f"{feed.path}/{writer.filename}": writer.write(feed, contents) for writer in self._writers}
            files[f"{feed.path}/index.html"] = self._pages.feed(feed)
            written = self._outlet.put({path: (data, key) for path, data in files.items()})
            self._outlet.keep_only(key, files)
            self._report.feeds["written" if written else "unchanged"] += 1
        self._cache.published.put_feeds({key: summary_of(feed) for key, feed in feeds.items()})

    def _take_away(self, chosen: Chosen) -> None:
        gone = [key for key, feed in chosen.feeds.items() if feed is None]
        self._report.feeds["removed"] += len(self._cache.published.feeds().keys() & set(gone))
        self._cache.published.drop_feeds(gone)
        for key in gone:
            self._outlet.keep_only(key, ())
        for entry_id, slug in chosen.withdrawn.items():
            self._report.pages["removed"] += self._outlet.remove(f"entries/{slug}.html", (ENTRY, entry_id))
        self._cache.contents.drop(chosen.withdrawn)

    def _put_site(self) -> None:
        """The front page and OPML name every feed, also those that did not change."""
        summaries = self._cache.published.feeds()
        feeds = [feed_of(self._plan, key, summary) for key, summary in summaries.items()]
        feeds.sort(key=self._rank)
        site = self._plan.site
        files = {"index.html": self._pages.index(site, feeds), OPML: write_opml(site, feeds)}
        self._outlet.put({path: (data, SITE) for path, data in files.items()})
        self._report.feeds["total"] = len(feeds)

    def _rank(self, feed: Feed) -> tuple[int, int, str]:
        """All first, then by kind as configured, categories as configured, then by name."""
        kinds = ("all", *self._plan.by)
        categories = [fold(rule.name) for rule in self._plan.categories]
        name = fold(feed.name)
        configured = categories.index(name) if feed.kind == "category" and name in categories else len(categories)
        return kinds.index(feed.kind), configured, name

    def _asset_paths(self) -> set[str]:
        named = (asset.name for assets in self._cache.contents.assets().values() for asset in assets)
        return {f"assets/{name}" for name in named if name} | stylesheets(self._plan.site).keys()


def _named(found: Mapping[str, Candidate], ledger: LedgerTransaction) -> dict[str, Candidate]:
    """Every entry with the slug of its page; new slugs are remembered."""
    slugs = ledger.pages(found)
    new = page_slugs({entry_id: found[entry_id] for entry_id in sorted(found.keys() - slugs.keys())}, ledger)
    ledger.add_pages(new)
    slugs |= new
    return {k: c._replace(entry=replace(c.entry, slug=slugs[k])) for k, c in found.items()}


def _with_pages(feed: Feed, shown: Mapping[str, Candidate]) -> Feed:
    return replace(feed, entries=tuple(shown[entry.id].entry for entry in feed.entries))


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
