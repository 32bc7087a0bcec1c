"""What an entry's readers are told of the page that it came from. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, tzinfo
from html import escape
from typing import NamedTuple
from urllib.parse import quote

from feedmill.model import Revision

_WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "changed": "The source was changed; the change was found on {day}.",
        "gone": "The source is not there any more (found on {day}).",
        "moved": "The source has moved to {link}.",
        "archive": "Archived copy",
    },
    "zh": {
        "changed": "原文有改动，发现于 {day}。",
        "gone": "原文已不在原处（发现于 {day}）。",
        "moved": "原文已移至 {link}。",
        "archive": "存档副本",
    },
}


class Told(NamedTuple):
    """One note, as HTML and as plain text."""

    html: str
    text: str


def note_on(
    url: str,
    change: Revision | None,
    *,
    lost: datetime | None,
    moved: bool,
    zone: tzinfo,
    language: str,
    archive: str = "",
) -> Told | None:
    """What to tell of the page at `url`: that it went, moved or changed, the gravest alone; None for nothing.

    `lost` is when it was found gone; `archive` is the pattern of an archived copy's address, with {url}.
    """
    words = _WORDS["zh" if language.split("-", maxsplit=1)[0] == "zh" else "en"]
    if lost:
        text = words["gone"].format(day=f"{lost.astimezone(zone):%Y-%m-%d}")
        return _told(text, text, _archived(url, archive, words["archive"]))
    if moved:
        link = f'<a href="{escape(url)}">{escape(url)}</a>'
        return _told(words["moved"].format(link=link), words["moved"].format(link=url), "")
    if change:
        text = words["changed"].format(day=f"{change.confirmed_at.astimezone(zone):%Y-%m-%d}")
        return _told(text, text, "")
    return None


def _told(html: str, text: str, more: str) -> Told:
    return Told(f"<blockquote><p>{' '.join(part for part in (html, more) if part)}</p></blockquote>", text)


def _archived(url: str, pattern: str, words: str) -> str:
    if not pattern:
        return ""
    address = pattern.replace("{url}", quote(url, safe=":/?&=%"))
    return f'<a href="{escape(address)}">{words}</a>'
