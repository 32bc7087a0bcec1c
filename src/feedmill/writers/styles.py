"""The two stylesheets: one for the pages, one for a feed that somebody opens in a browser.

Each lies at assets/<hash>.css, so that a browser may keep it for ever, and a page never meets
the style of another version.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files

from feedmill.model import Site
from feedmill.writers.words import words


@dataclass(frozen=True, slots=True)
class Style:
    """A stylesheet and its place below the output."""

    path: str
    data: bytes


def stylesheets(site: Site) -> dict[str, bytes]:
    """Every stylesheet that the pages and feeds of `site` name, by path below the output."""
    return {style.path: style.data for style in (page_style(), feed_style(site.language))}


@cache
def page_style() -> Style:
    """For HTML pages."""
    return _style(_read("style.css"))


@cache
def feed_style(language: str) -> Style:
    """For RSS and Atom in a browser: the sentence that says what a feed is stands in the style itself."""
    hint = words(language)["feed_hint"].replace("\\", "\\\\").replace('"', '\\"')
    return _style(_read("feed.css").replace("{feed_hint}", hint))


def relative(folder: str, path: str) -> str:
    """`path` below the output as seen from a file in `folder`: the output works under any prefix, and from disk."""
    depth = folder.count("/") + 1 if folder else 0
    return "../" * depth + path


def _read(name: str) -> str:
    return files("feedmill.writers").joinpath("templates", name).read_text(encoding="utf-8")


def _style(text: str) -> Style:
    data = text.encode()
    return Style(f"assets/{sha256(data).hexdigest()[:16]}.css", data)
