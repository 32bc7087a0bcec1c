"""What the pages and feeds look like and need beside them: stylesheets, one small script, an icon.

Each lies at assets/<hash>.<kind>, so that a browser may keep it for ever, and a page never meets
the style of another version.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files

from feedmill.model import Site
from feedmill.writers.words import words

# XML is told no language that a style could go by.
_FACES = {
    "zh": '"Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", "Microsoft YaHei"',
    "zh-Hant": '"Source Han Serif TC", "Noto Serif CJK TC", "Songti TC", "Microsoft JhengHei"',
}


@dataclass(frozen=True, slots=True)
class Asset:
    """A file that pages name, and its place below the output."""

    path: str
    data: bytes


def site_assets(site: Site) -> dict[str, bytes]:
    """Every file that the pages and feeds of `site` name, by path below the output."""
    named = (page_style(), feed_style(site.language), script(), icon())
    return {asset.path: asset.data for asset in named}


@cache
def page_style() -> Asset:
    """For HTML pages."""
    return _asset("style.css", _read("style.css"))


@cache
def feed_style(language: str) -> Asset:
    """For RSS and Atom in a browser: the words that say what a feed is stand in the style itself."""
    _ = words(language)
    told = {
        "what": _("This is a feed"),
        "how": _("To follow it, copy this address into a feed reader; every new article then comes to you."),
    }
    text = _read("feed.css").replace("{faces}", _FACES.get(_.language, _FACES["zh"]))
    for name, sentence in told.items():
        text = text.replace(f"{{{name}}}", sentence.replace("\\", "\\\\").replace('"', '\\"'))
    return _asset("feed.css", text)


@cache
def script() -> Asset:
    """Copies an address at a click. Every page works without it."""
    return _asset("copy.js", _read("copy.js"))


@cache
def icon() -> Asset:
    """A millstone."""
    return _asset("icon.svg", _read("icon.svg"))


def relative(folder: str, path: str) -> str:
    """`path` below the output as seen from a file in `folder`: the output works under any prefix, and from disk."""
    depth = folder.count("/") + 1 if folder else 0
    return "../" * depth + path


def _read(name: str) -> str:
    return files("feedmill.writers").joinpath("templates", name).read_text(encoding="utf-8")


def _asset(name: str, text: str) -> Asset:
    data = text.encode()
    return Asset(f"assets/{sha256(data).hexdigest()[:16]}.{name.rpartition('.')[2]}", data)
