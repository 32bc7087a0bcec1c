"""What the server is told, as plain values."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerSettings:
    """`port` 0 takes any free one. `root_path` is a prefix that a proxy leaves in place, "" or "/news".

    `trusted_proxies` are CIDR networks whose forwarding headers count; `hosts` the names that live pages answer
    to besides loopback's and the host of `site_url`; `max_age` seconds that a reader may keep what it has.
    `is_search_open`: readers may search too.
    """

    host: str = "127.0.0.1"
    port: int = 8080
    token: str | None = field(default=None, repr=False)
    root_path: str = ""
    trusted_proxies: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    site_url: str = "http://localhost:8080/"
    hubs: tuple[str, ...] = ()
    language: str = "en"
    title: str = "feedmill"
    is_search_open: bool = False
    max_age: int = 300
    access_log: bool = False
