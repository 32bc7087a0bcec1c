"""A page as an archive of the web shows it: the archive's own bar on top, the page's address behind the archive's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from feedmill.extract.phrases.bylines import Byline
from feedmill.extract.roles import Line, Role

_BAR = 40  # lines
_FOOT = ("FILE ARCHIVED ON ", "playback timings (ms)")
_COPY = re.compile(  # "The Backfile Machine - https://web.archive.example/web/20240412021744/https://paper.example/a"
    r"(?:[\w ]{1,40} [-–—] )?https?://[\w.-]+/web/\d{4,14}(?:[a-z]{2}_)?/(?P<url>https?://[^\s/]+/\S+)"
)


def read_archive(lines: Sequence[Line]) -> None:
    """Tell the address of the page that an archive shows; what the archive says above and below is none of it."""
    found = ((number, _COPY.fullmatch(line.text)) for number, line in enumerate(lines[:_BAR]) if "/web/" in line.text)
    number, copy = next(((number, copy) for number, copy in found if copy is not None), (0, None))
    if copy is None or any(line.prose for line in lines[:number]):
        return  # an archive's bar stands on top; amid a text somebody links to a copy
    for line in lines[:number]:
        _claim(line)
    lines[number].tell(Byline(told=[("url", copy["url"])]))
    foot = next((at for at in range(number, len(lines)) if lines[at].text.startswith(_FOOT)), len(lines))
    for line in lines[foot:]:
        _claim(line)


def _claim(line: Line) -> None:
    line.tell(None)  # the days there are when the page was copied
    line.claim(Role.BOILERPLATE, "the archive speaks, not the page")
