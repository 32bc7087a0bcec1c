"""Images that nobody sees, players that no reader shows, and the picture that stands for an article."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape, unescape

# A player's address, and the page on which people watch the same.
_PAGES = (
    (re.compile(r"https?://(?:www\.)?youtube(?:-nocookie)?\.com/embed/videoseries\?(?:.*&)?list=([\w-]+).*"),
     r"https://www.youtube.com/playlist?list=\1"),
    (re.compile(r"https?://(?:www\.)?youtube(?:-nocookie)?\.com/embed/([\w-]+).*"),
     r"https://www.youtube.com/watch?v=\1"),
    (re.compile(r"https?://player\.vimeo\.com/video/(\d+).*"), r"https://vimeo.com/\1"),
    (re.compile(r"https?://(?:player|www)\.bilibili\.com/[^?]*player[^?]*\?(?:.*&)?bvid=(BV\w+).*"),
     r"https://www.bilibili.com/video/\1"),
    (re.compile(r"https?://(?:player|www)\.bilibili\.com/[^?]*player[^?]*\?(?:.*&)?aid=(\d+).*"),
     r"https://www.bilibili.com/video/av\1"),
    (re.compile(r"https?://v\.qq\.com/[^?]*player\.html\?(?:.*&)?vid=(\w+).*"), r"https://v.qq.com/x/page/\1.html"),
)  # fmt: skip
_NO_PAGE = re.compile(
    r"https?://[^/]*(?:googletagmanager|doubleclick|googlesyndication|googleadservices|amazon-adsystem)\.",
    re.IGNORECASE,
)
_COUNTER = re.compile(
    r"https?://(?:[^/]*\.)?(?:feeds\.feedburner\.com/~r/|pixel\.wp\.com/|stats\.wordpress\.com/|www\.google-analytics\.com/"
    r"|hm\.baidu\.com/|c\.statcounter\.com/|www\.facebook\.com/tr\b|sb\.scorecardresearch\.com/|pi\.feedsportal\.com/)",
    re.IGNORECASE,
)
_UNSEEN = re.compile(
    r"(?:display\s*:\s*none|visibility\s*:\s*hidden|(?<![-\w])(?:width|height)\s*:\s*[01]px)", re.IGNORECASE
)
_BLANK = re.compile(r"data:image/(?:gif|png|svg\+xml)[^,]*,.{0,180}", re.IGNORECASE | re.DOTALL)

_IMAGE = re.compile(r'<img (?:[^>"]|"[^"]*")*>')
_ATTRIBUTE = re.compile(r'([a-z]+)="([^"]*)"')
_ICON = re.compile(
    r"(?:[/_.-]|\b)(?:icons?|logos?|favicon|avatars?|gravatar|emojis?|smil(?:ey|ies)|spacer|blank|pixel|badges?|qr-?code|loading"
    r"|placeholder|transparent)(?:[/_.\d-]|\b)|//img\.shields\.io/|\.svg(?:[?#]|$)",
    re.IGNORECASE,
)
_SMALL = 64


def unseen(attributes: Mapping[str, str], address: str | None) -> bool:
    """Whether an image or frame is there to count its readers: one pixel, hidden, or a known counter."""
    sizes = (attributes.get(name, "").removesuffix("px").strip() for name in ("width", "height"))
    return (
        any(size in {"0", "1"} for size in sizes)
        or _UNSEEN.search(attributes.get("style", "")) is not None
        or (address is not None and (_COUNTER.match(address) or _BLANK.fullmatch(address)) is not None)
    )


def player(attributes: Mapping[str, str], address: str | None) -> str:
    """A paragraph with a link for an embedded player or page, "" for one without an address or that shows nothing."""
    if not address or not address.startswith("http") or unseen(attributes, None) or _NO_PAGE.match(address):
        return ""
    page = next((pattern.sub(to, address) for pattern, to in _PAGES if pattern.fullmatch(address)), address)
    label = attributes.get("title", "").strip() or page.partition("://")[2].rstrip("/")
    return f'<p><a href="{escape(page)}">{escape(label)}</a></p>'


def first_image(html: str) -> str | None:
    """The address of the first picture in sanitized `html` that is no icon, logo, avatar or the like."""
    for tag in _IMAGE.findall(html):
        attributes = {name: unescape(value) for name, value in _ATTRIBUTE.findall(tag)}
        sizes = (attributes.get(name, "") for name in ("width", "height"))
        address = attributes.get("src", "")
        small = any(size.isdecimal() and int(size) < _SMALL for size in sizes)
        if address.startswith("http") and not small and not _ICON.search(address):
            return address
    return None
