"""What a site in English calls itself in its buttons and links: "About the Courier", "Jobs at Courier"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from feedmill.extract.roles import Line

_LONGEST = 70  # characters of such a line
_TWICE = 2  # lines that call it so at least
_NAME = r"(?P<name>(?:The )?[A-Z][\w.&’'-]*(?: (?:of |and |& )?[A-Z][\w.&’'-]*){0,3}?)"
_BEFORE = re.compile(
    r"(?:About|Follow|Support|Inside|Join|Contact|Visit|Shop|Why trust|Advertise [Ww]ith|Work (?:at|for)"
    r"|(?:More|Latest|News|Stories) [Ff]rom|(?:Jobs|Careers) [Aa]t|Sign up (?:to|for)|Subscribe to|Connect with"
    rf"|Add|Set|Prefer) (?:the )?{_NAME}(?: (?:on Google|as (?:your|a) preferred source.*))?"
)
_BEHIND = re.compile(
    rf"(?:Become an? )?{_NAME} (?:logo|home|homepage|Logo|Home|Homepage|Staff|Careers|Shop|Store|Press Room"
    r"|[Nn]ewsletters?|App|- [Bb]ack to home|sponsor)\.?"
)
_WORDS_BEFORE = (
    "About",
    "Follow",
    "Support",
    "Inside",
    "Join",
    "Contact",
    "Visit",
    "Shop",
    "Why",
    "Advertise",
    "Work",
    "More",
    "Latest",
    "News",
    "Stories",
    "Jobs",
    "Careers",
    "Sign",
    "Subscribe",
    "Connect",
    "Add",
    "Set",
    "Prefer",
)
_WORDS_BEHIND = (
    "logo",
    "home",
    "homepage",
    "Logo",
    "Home",
    "Homepage",
    "Staff",
    "Careers",
    "Shop",
    "Store",
    "Room",
    "newsletter",
    "newsletters",
    "Newsletter",
    "Newsletters",
    "App",
    "sponsor",
    "logo.",
)
_NOBODY = re.compile(
    r"(?:us|our\b.*|this\b.*|me|my\b.*|your\b.*|authors?|topics?|it|them|now|more|the|a|an|here|free|today|all|x"
    r"|facebook|google|linkedin|twitter|instagram|youtube|tiktok|bluesky|threads|apple|whatsapp|telegram|rss|podcasts?"
    r"|business|tech|technology|opinion|science|sports?|news|world|politics|culture|live|daily|weekly|subscribe to)",
    re.IGNORECASE,
)


def self_named(lines: Iterable[Line]) -> str:
    """What at least two lines of a page's frame, each in another way, call the site; "" for nothing."""
    told: dict[str, str] = {}
    for line in lines:
        text = line.text
        if len(text) > _LONGEST or " " not in text or line.free or line.prose:
            continue
        found = _BEFORE.fullmatch(text) if text.startswith(_WORDS_BEFORE) else None
        found = found or (_BEHIND.fullmatch(text) if text.endswith(_WORDS_BEHIND) else None)
        if found and not _NOBODY.fullmatch(found["name"]):
            told[text] = found["name"]
    if len(told) < _TWICE:
        return ""
    (name, count), *others = Counter(told.values()).most_common(2)
    return name if count >= _TWICE and not (others and others[0][1] == count) else ""
