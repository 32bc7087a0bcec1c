"""A published file as it lies in memory: its bytes, smaller codings of them, and what is told with them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from feedmill.web.answers import PAGE_POLICY, SECURITY, Answer, Header, OnDisk
from feedmill.web.conditions import as_http_date
from feedmill.web.media import XML, Media, media_of
from feedmill.web.ranges import Span
from feedmill.web.sharing import Shared

# Named by a hash of its bytes: it never changes.
_FOR_EVER = re.compile(r"assets/[0-9a-f]{16,64}\.[a-z0-9]+")
_SUFFIX = {"identity": b"", "gzip": b"-gz", "br": b"-br"}
_CORS: tuple[Header, ...] = (
    (b"access-control-allow-origin", b"*"),
    (b"access-control-expose-headers", b"ETag, Last-Modified, Link"),
)
_SVG_POLICY = b"default-src 'none'; style-src 'unsafe-inline'; sandbox"  # a picture's own style may colour it


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """One version of a published file.

    `modified` is in seconds since the epoch, None where no date can be told. `codings` are its bytes by coding,
    `identity` among them unless the file is too large to be held (`on_disk`); `shared` has the large ones once
    more, for the kernel. `entries` are digests of a feed's entries. Answers are made once and kept in `made`.
    """

    path: str
    digest: str
    stamp: tuple[int, ...]
    modified: int | None
    codings: Mapping[str, bytes]
    on_disk: OnDisk | None = None
    links: tuple[Header, ...] = ()
    entries: tuple[int, ...] | None = None
    max_age: int
    shared: Mapping[str, Shared | None] = field(default_factory=dict, repr=False)
    made: dict[tuple[object, ...], Answer] = field(default_factory=dict, repr=False)

    @property
    def media(self) -> Media:
        """How it is served."""
        return media_of(self.path)

    @property
    def size(self) -> int:
        """Bytes of the file."""
        return self.on_disk.span.end if self.on_disk else len(self.codings["identity"])

    @property
    def weight(self) -> int:
        """Bytes in memory."""
        again = sum(one.size for one in self.shared.values() if one)
        return 2_000 + again + sum(map(len, self.codings.values())) + 40 * len(self.entries or ())

    def tag(self, coding: str = "identity") -> bytes:
        """The strong entity tag of the file in a coding: another coding, other bytes, another tag."""
        return b'"%b%b"' % (self.digest.encode(), _SUFFIX[coding])

    def whole(self, coding: str, *, as_xml: bool) -> Answer:
        """200 with everything."""
        key = ("whole", coding, as_xml)
        if key not in self.made:
            body: bytes | OnDisk = self.on_disk or self.codings[coding]
            length = self.size if isinstance(body, OnDisk) else len(body)
            headers = (*self._headers(coding, as_xml=as_xml), _length(length))
            self.made[key] = Answer(200, headers, body, self.shared.get(coding))
        return self.made[key]

    def unchanged(self, tag: bytes) -> Answer:
        """304 for the client that holds `tag`: what RFC 9110 section 15.4.5 asks for, and nothing to look at."""
        key = ("unchanged", tag)
        if key not in self.made:
            self.made[key] = Answer(304, ((b"etag", tag), *self._freshness(), *self.links))
        return self.made[key]

    def part(self, span: Span, *, as_xml: bool) -> Answer:
        """206 with one range."""
        where = b"bytes %d-%d/%d" % (span.start, span.end - 1, self.size)
        disk = self.on_disk
        body = OnDisk(disk.path, disk.stamp, span) if disk else self.codings["identity"][span.start : span.end]
        headers = self._headers("identity", as_xml=as_xml)
        return Answer(206, (*headers, (b"content-range", where), _length(span.end - span.start)), body)

    def no_such_part(self) -> Answer:
        """416."""
        return Answer(416, ((b"content-range", b"bytes */%d" % self.size), _length(0), *SECURITY))

    def delta(self, body: bytes) -> Answer:
        """226 with the entries that a client lacks (RFC 3229): for it alone, no cache could tell whom else it suits."""
        headers = [header for header in self._headers("identity", as_xml=False) if header[0] not in _NOT_OF_A_DELTA]
        return Answer(226, (*headers, (b"im", b"feed"), (b"cache-control", b"no-store, im"), _length(len(body))), body)

    def _headers(self, coding: str, *, as_xml: bool) -> tuple[Header, ...]:
        media = self.media
        encoding = ((b"content-encoding", coding.encode()),) if coding != "identity" else ()
        policy = _SVG_POLICY if media.type.startswith(b"image/svg") else PAGE_POLICY
        return (
            (b"content-type", XML if as_xml else media.type),
            *encoding,
            (b"etag", self.tag(coding)),
            *self._freshness(),
            *self.links,
            (b"accept-ranges", b"bytes"),
            *(_CORS if media.feed or media.type.startswith(b"text/x-opml") else ()),
            *SECURITY,
            (b"content-security-policy", policy),
        )

    def _freshness(self) -> tuple[Header, ...]:
        lasting = b"public, max-age=31536000, immutable" if _FOR_EVER.fullmatch(self.path) else b"public, max-age=%d"
        control = lasting if b"%d" not in lasting else lasting % self.max_age
        modified = ((b"last-modified", as_http_date(self.modified)),) if self.modified is not None else ()
        vary = self._vary()
        return (*modified, (b"cache-control", control), *(((b"vary", vary),) if vary else ()))

    def _vary(self) -> bytes:
        media = self.media
        names = [b"Accept"] * media.is_xml_feed + [b"Accept-Encoding"] * media.is_text + [b"A-IM"] * bool(media.feed)
        return b", ".join(names)


_NOT_OF_A_DELTA = frozenset((b"cache-control", b"accept-ranges", b"last-modified"))


def _length(size: int) -> Header:
    return b"content-length", str(size).encode()
