"""The nouns. Frozen values, keyword-only, tuples for lists, aware datetimes only.

    file ──read──▶ Document ──normalize──▶ Normalized(Entry, Body) ──render──▶ Content
                       └─────▶ Rejected                    └── with others ──▶ Feed

Words are Atom's (RFC 4287). Nothing here imports anything of feedmill.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class MediaType(StrEnum):
    """What a body is written in (RFC 6838 names)."""

    MARKDOWN = "text/markdown"
    HTML = "text/html"
    PLAIN = "text/plain"


class Status(StrEnum):
    """What becomes of a document."""

    PUBLISHED = "published"
    DRAFT = "draft"
    SCHEDULED = "scheduled"
    EXPIRED = "expired"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected:
    """A document that could not be used, and why.

    `path` is printable and relative to its seed folder; `line` counts from 1 in
    the file as it lies there, None where no line is to blame.
    """

    path: str
    stage: str  # "scan", "read", "normalize", "render"
    reason: str
    line: int | None = None
    part: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One document as read: nothing guessed, nothing dropped.

    `path` is printable, "/"-separated, relative to its seed folder. `part` tells documents of one file apart (JSON
    Lines: the line number); 0 is the whole file. `digest`: xxh3-128 of its bytes, hex. `metadata`: keys as written.
    """

    path: str
    digest: str
    media_type: MediaType
    body: str
    metadata: Mapping[str, object] = field(default_factory=dict)
    part: int = 0
    body_line: int = 1  # the line of the file on which the body starts
    metadata_format: str = ""  # "front matter" (any syntax), "JSON line", "mail header", "" where there is none
    notes: tuple[str, ...] = ()  # what reading had to mend, for `explain`: "line 2: quoted, ': ' in a plain value"
    unused: tuple[str, ...] = ()  # what was given and could not be read: "line 1: no second '---' closes this …"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The medium or site an article comes from (atom:source, dc:source)."""

    name: str
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A category or tag with its remembered slug."""

    name: str
    slug: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Enclosure:
    """A media file that comes with an entry. `length` in bytes, 0 where unknown."""

    url: str
    length: int = 0
    media_type: str = "application/octet-stream"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One article, normalized, without its rendered body.

    `normalize` fills all that the document itself tells; `id` is then the id that the document alone would mint, and
    `published` None where it names no date. Identity and ledger settle these, `updated`, `first_seen` and `slug` later.
    """

    id: str
    title: str
    published: datetime | None
    updated: datetime | None  # None: no later one is given
    title_original: str | None = None
    url: str | None = None  # canonical; also the identity, unless `url_is_source`
    authors: tuple[str, ...] = ()
    source: Source | None = None
    language: str = "en"  # BCP 47
    summary: str = ""  # plain text
    categories: tuple[str, ...] = ()  # canonical names
    tags: tuple[str, ...] = ()
    image: str | None = None  # as written; made absolute or an asset when rendered
    references: tuple[str, ...] = ()
    enclosure: Enclosure | None = None
    expires: datetime | None = None
    draft: bool = False
    explicit_id: bool = False  # the document itself names `id`
    first_seen: datetime | None = None
    slug: str = ""  # its page is entries/<slug>.html; empty until one is needed
    alternates: tuple[Entry, ...] = ()  # that tell the same story, the chosen one first; set where they are shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """An entry's text before rendering: Markdown or HTML, the title not repeated."""

    text: str
    media_type: MediaType = MediaType.MARKDOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """A line of a document that did not go into the body, and why. `role`: "title", "byline", "boilerplate", …"""

    line: int
    text: str
    reason: str
    role: str = "left out"


@dataclass(frozen=True, slots=True, kw_only=True)
class Normalized:
    """What `normalize` makes of a document.

    `content_digest` covers what a reader would call the article (title, body, summary as given, people,
    image): a re-save or a new tag is no update (promise 5). `marks`, `voice`: `extract.frame`.
    """

    entry: Entry
    body: Body
    content_digest: str
    provenance: Mapping[str, str] = field(default_factory=dict)
    dropped: tuple[Dropped, ...] = ()
    notes: tuple[str, ...] = ()
    unused: tuple[str, ...] = ()  # as of a document: "front matter: date: 'soon' is no date"
    marks: tuple[int, ...] = ()
    voice: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """An entry's sanitized HTML (every URL absolute) and its plain text."""

    html: str
    text: str
    image: str | None = None  # absolute


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """Who publishes. `url` is where the output folder is served, with its last slash."""

    title: str
    url: str
    authority: str
    home: str = ""  # the page for people; `url` where empty
    language: str = "en"
    author: str = ""
    generator: str = "feedmill"
    is_searched: bool = False  # whether readers may search beside its pages

    def page(self, entry: Entry) -> str:
        """The address of the entry's own page."""
        return f"{self.url}entries/{entry.slug}.html"

    def link(self, entry: Entry) -> str:
        """Where a reader is sent: the article's URL, else its page here."""
        return entry.url or self.page(entry)


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """One feed and the entries it shows now, in their order. `path` is its folder: "all", "categories/policy"."""

    id: str
    kind: str  # "all", "category", "tag", "source", "author", "language"
    name: str  # the category's name; "" for all
    path: str
    title: str
    description: str
    language: str
    updated: datetime
    site: Site
    entries: tuple[Entry, ...] = ()
    formats: tuple[str, ...] = ("rss", "atom", "json")
    hubs: tuple[str, ...] = ()
    content: str = "full"  # or "summary"
    total: int = 0  # entries that belong to it, shown or not

    @property
    def url(self) -> str:
        """The feed's page for people."""
        return f"{self.site.url}{self.path}/"


class Verdict(StrEnum):
    """What one look at a watched page comes to."""

    UNCHANGED = "unchanged"
    SUSPECT = "suspect"  # it may have changed; a second look tells
    CHANGED = "changed"
    MOVED = "moved"
    GONE = "gone"
    MISSING = "missing"
    BLOCKED = "blocked"  # we are not let in: neither dead nor changed
    FAILED = "failed"
    SKIPPED = "skipped"  # not looked at: robots.txt, a pause


class Grade(StrEnum):
    """How much of an article a change concerns."""

    COSMETIC = "cosmetic"  # the same letters and figures
    TITLE = "title"
    SUBSTANTIVE = "substantive"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """A page that is watched. `scope` is what politeness counts by: a registrable domain, a host, an IP address."""

    key: int
    url: str
    entry: str | None  # its id
    scope: str
    published: datetime | None  # when the article was: old ones are looked at rarely
    verdict: Verdict | None = None  # of the last look
    status: int | None = None
    reason: str = ""
    checked_at: datetime | None = None
    next_check_at: datetime | None = None  # None: retired


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One look at a URL, nothing concluded. Either `status` or `failure` is given; `hops` are (status, target)."""

    url: str
    at: datetime
    status: int | None = None
    failure: str = ""  # a word of `monitor.fetch.Failure`
    detail: str = ""  # for people
    hops: tuple[tuple[int, str], ...] = ()
    etag: str | None = None
    last_modified: str | None = None
    fresh_for: int | None = None  # seconds, of max-age or Expires
    retry_after: int | None = None  # seconds
    conditional: bool = False  # validators were sent
    title: str = ""
    text: str = ""  # the article's, normalized; "" where none was found
    raw: str = ""  # digest of the bytes
    sign: str = ""  # the page is none: "login", "challenge", "not found", "maintenance", "no page"
    received: int = 0  # bytes of the body, as sent

    @property
    def final_url(self) -> str:
        """Where the last answer came from."""
        return self.hops[-1][1] if self.hops else self.url


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """One confirmed change of a watched page: the text before and after."""

    key: int
    url: str
    entry: str | None
    seen_at: datetime  # by the first look
    confirmed_at: datetime
    grade: Grade
    rules: tuple[str, ...]
    title_before: str
    title_after: str
    text_before: str
    text_after: str
