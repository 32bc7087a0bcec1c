"""Link headers of feeds and their pages: self, hubs, and what shows the same in another form (RFC 8288). Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from feedmill.web.answers import Header
from feedmill.web.media import media_of
from feedmill.writers.formats import FILENAMES, MEDIA_TYPES

PAGE = "index.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """`site_url` ends with a slash."""

    site_url: str
    hubs: Sequence[str] = ()

    def headers(self, path: str, is_there: Callable[[str], bool]) -> tuple[Header, ...]:
        """The Link header of the file at `path` below the output; `is_there` tells of files beside it."""
        folder, _, name = path.rpartition("/")
        if name != PAGE and media_of(path).feed is None:
            return ()
        found = [*self._own(path)] if name != PAGE else []
        found += self._others(folder or "all", path, is_there)
        return ((b"link", ", ".join(found).encode("ascii", "ignore")),) if found else ()

    def _own(self, path: str) -> Iterator[str]:
        """WebSub discovery: https://www.w3.org/TR/websub/#discovery."""
        yield f'<{self._address(path)}>; rel="self"'
        for hub in self.hubs:
            yield f'<{quote(hub, safe=_URL)}>; rel="hub"'

    def _others(self, folder: str, path: str, is_there: Callable[[str], bool]) -> Iterator[str]:
        types = {FILENAMES[name]: MEDIA_TYPES[name] for name in FILENAMES}
        for name, media_type in {**types, PAGE: "text/html"}.items():
            beside = f"{folder}/{name}"
            if beside != path and not (path == PAGE and name == PAGE) and is_there(beside):
                address = self._address(beside.removesuffix(PAGE))
                yield f'<{address}>; rel="alternate"; type="{media_type}"'

    def _address(self, path: str) -> str:
        return quote(self.site_url, safe=_URL) + quote(path)


_URL = "!#$%&'(),*+/:;=?@[]~"
