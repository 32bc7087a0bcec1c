"""How a person subscribes to a feed from a page: its address in each format, readers that take it, its QR code."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from feedmill.model import Site
from feedmill.writers import formats
from feedmill.writers.qr import qr_path

# Readers that take an address in a link, as each documents it. Links only: a page asks none of them for anything.
_READERS = (
    ("Feedly", "https://feedly.com/i/subscription/feed/{}"),
    ("Inoreader", "https://www.inoreader.com/?add_feed={}"),
    ("NewsBlur", "https://www.newsblur.com/?url={}"),
    ("Feedbin", "https://feedbin.com/?subscribe={}"),
    ("The Old Reader", "https://theoldreader.com/feeds/subscribe?url={}"),
)


@dataclass(frozen=True, slots=True)
class Link:
    """A name and where it leads."""

    name: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """What a subscribe block shows. `address` is that of the first format, the one to copy."""

    address: str
    formats: tuple[Link, ...]
    readers: tuple[Link, ...]
    app: str  # opens a reader that is installed (NetNewsWire and others take the feed: scheme)
    code: str | None  # the file of its QR code, below the output


def subscription(site: Site, path: str, shown: tuple[str, ...]) -> Subscription | None:
    """How to subscribe to the feed in folder `path`; None where it has no format that a reader takes."""
    if not shown:
        return None
    addresses = tuple(Link(formats.NAMES[name], formats.address(site, path, name)) for name in shown)
    address = addresses[0].href
    whole = quote(address, safe="")
    return Subscription(
        address=address,
        formats=addresses,
        readers=tuple(Link(name, pattern.format(whole)) for name, pattern in _READERS),
        app=f"feed:{address}",
        code=qr_path(address),
    )
