"""What an entry's readers are told of the page that it came from. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import tzinfo
from html import escape
from typing import NamedTuple
from urllib.parse import quote

from feedmill.model import Revision, Verdict, Watched

_WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "changed": "The source was changed; the change was found on {day}.",
        "gone": "The source is not there any more (as of {day}).",
        "moved": "The source has moved to {link}.",
        "archive": "Archived copy",
    },
    "zh": {
        "changed": "原文有改动，发现于 {day}。",
        "gone": "原文已不在原处（截至 {day}）。",
        "moved": "原文已移至 {link}。",
        "archive": "存档副本",
    },
}


class Told(NamedTuple):
    """One note, as HTML and as plain text."""

    html: str
    text: str


def note_on(
    page: Watched, change: Revision | None, *, moved: bool, zone: tzinfo, language: str, archive: str = ""
) -> Told | None:
    """What to tell of `page`: that it went, moved or changed, the gravest alone; None where there is nothing.

    `archive` is the pattern of an archived copy's address, with {url}.
    """
    words = _WORDS["zh" if language.split("-", maxsplit=1)[0] == "zh" else "en"]
    if page.verdict in (Verdict.GONE, Verdict.MISSING) and page.checked_at:
        text = words["gone"].format(day=f"{page.checked_at.astimezone(zone):%Y-%m-%d}")
        return _told(text, text, _archived(page.url, archive, words["archive"]))
    if moved:
        link = f'<a href="{escape(page.url)}">{escape(page.url)}</a>'
        return _told(words["moved"].format(link=link), words["moved"].format(link=page.url), "")
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
