"""The addresses in a body: links against the article's own address, images offered as assets first."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import unquote

from feedmill.sanitize import is_link, srcset, targeted
from feedmill.urls import absolute

# None on what may not stay: a form's field, a player, an image.
_ANCHOR = re.compile(
    r"<(?!(?:input|embed|object|iframe|img|source|track)\b)[a-z][a-z0-9]* "
    r'(?:[^>"]*"[^"]*")*?[^>"]*\b(?:id|name)="([^"]+)"'
)
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//|#", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Addresses:
    """Resolves what one body refers to. `anchors` are the names in it that its own links lead to."""

    base_url: str
    asset: Callable[[str], str | None]
    anchors: frozenset[str] = frozenset()

    def link(self, reference: str) -> str | None:
        """Where a link leads. A fragment that names nothing here leads into the article as it was published."""
        reference = reference.strip()
        if reference.startswith("#"):
            if reference[1:] in self.anchors or unquote(reference[1:]) in self.anchors:
                return reference
            reference = self.base_url.partition("#")[0] + reference
        found = absolute(self.base_url, reference)
        return found if found and is_link(found) else None

    def image(self, reference: str) -> str | None:
        """Where an image lies: a published asset, else an http(s) address, else None."""
        reference = reference.strip()
        if reference and not _ELSEWHERE.match(reference):
            name = reference.partition("#")[0].partition("?")[0].replace("\\", "/")
            reference = self.asset(name) or self.asset(unquote(name)) or reference
        found = absolute(self.base_url, reference) if reference else None
        return found if found and found.startswith(("https://", "http://")) else None

    def images(self, candidates: str) -> str:
        """A `srcset` with every address absolute, without those that lead nowhere."""
        found = ((self.image(url), width) for url, width in srcset(candidates))
        return ", ".join(f"{url} {width}".rstrip() for url, width in found if url)


def anchors(html: str) -> frozenset[str]:
    """The names in tidy markup that a link of the same markup leads to."""
    return targeted(html).intersection(_ANCHOR.findall(html)) if 'href="#' in html else frozenset()
