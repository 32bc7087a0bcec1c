"""The HTTP server, put together."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

from feedmill.config.settings import Settings
from feedmill.errors import ServerError
from feedmill.publish import MARKER
from feedmill.web.operator_rule import is_loopback
from feedmill.web.server import Server
from feedmill.web.settings import ServerSettings


def server_settings(settings: Settings) -> ServerSettings:
    """What the server is told."""
    given = settings.server
    return ServerSettings(
        host=given.host,
        port=given.port,
        token=given.token.get_secret_value() or None,
        root_path=given.root_path,
        trusted_proxies=given.trusted_proxies,
        hosts=given.hosts,
        site_url=settings.site.url,
        hubs=settings.feeds.hubs,
        language=settings.site.language,
        title=settings.site.title,
        is_search_open=settings.server.search == "everyone",
    )


def leads_elsewhere(site_url: str, address: str) -> bool:
    """Whether pages link to another place on this machine than `address`, where they are served.

    A `site_url` that is no loopback address is meant: a proxy stands before the server.
    """
    told, found = urlsplit(site_url), urlsplit(address)
    if not is_loopback(told.hostname or ""):
        return False
    is_same = is_loopback(found.hostname or "") and told.scheme == found.scheme
    return not is_same or (told.port or 80, told.path) != (found.port or 80, found.path)


def serve(settings: Settings, started: Callable[[str], None]) -> None:
    """Serve what was built until SIGTERM or SIGINT; `started` is told the address. Raises `ServerError`."""
    if not (settings.output / MARKER).exists():
        raise ServerError(f"{settings.output}: nothing was built yet; `feedmill build` comes first")
    server = Server(settings.output, server_settings(settings), None)
    server.start()
    started(server.address)
    server.serve_forever()
