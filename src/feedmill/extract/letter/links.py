"""Where the links of a letter lead, and what its last lines list."""

from __future__ import annotations

import re

from feedmill import urls
from feedmill.extract.page.tree import Element, text_of
from feedmill.extract.phrases.labels import labelled
from feedmill.extract.phrases.letters import shows_elsewhere
from feedmill.extract.phrases.lists import listed
from feedmill.text import one_line

_LINE = 120  # characters of a line of tags
_TAG = 20  # characters of a tag
_TELLING = 3  # words of an address
_WORD = re.compile(r"[^\W_]+")
_TO_PROGRAM = re.compile(r"https?://[^/?#]+/(?:[^?#/]+/){0,3}(?:app-?links?|open-?in-?app)(?:[/?#]|\Z)", re.IGNORECASE)
_COUNTS = re.compile(  # hosts and paths by which a sender counts who follows a link: what they lead to is not told
    r"https?://(?:(?:clicks?|track(?:ing)?|trk)\d*\.[^/]+/\S+"
    r"|(?:lnk|links?|e-?mail|url\d*|ct|em)\d*\.[^/]+/(?:t|c|f|l|r|e|x|cl0?|click|track|wf|ls/click|ss/c)[/?]\S+"
    r"|[^/]+/(?:[^/?#]+/)?(?:track|redirect)/(?:click|link|l)\b\S*)",
    re.IGNORECASE,
)


def is_button_of(element: Element) -> bool:
    """Whether all that a block says is one link."""
    links = [*element.iter("a")]
    return len(links) == 1 and one_line(text_of(links[0])) == one_line(text_of(element))


def target(element: Element) -> str:
    """Where the link of a short line leads that tells where the letter stands; "" where it only counts readers."""
    links = [link for link in element.iter("a") if urls.canonical(link.get("href") or "")]
    telling = [link for link in links if shows_elsewhere(one_line(text_of(link)))]
    led = (telling or links)[0].get("href") if links else ""
    return stays(led)


def stays(href: str) -> str:
    """An address, if it does not only count readers; "" else."""
    return "" if _COUNTS.fullmatch(href) else href


def to_program(href: str) -> bool:
    """Whether an address is one by which a sender opens the letter in his program for telephones."""
    return _TO_PROGRAM.match(href) is not None


def target_of(element: Element, title: str) -> str:
    """Where a link of the masthead leads whose address ends in words of the title; "" where there is none."""
    for link in element.iter("a"):
        href = link.get("href") or ""
        path = re.split(r"[?#]", href, maxsplit=1)[0]
        slug = _WORD.findall(path.rstrip("/").rpartition("/")[2].casefold())
        if len(slug) >= _TELLING and {*slug} <= {*_WORD.findall(title.casefold())}:
            return stays(href)
    return ""


def tags_in(line: str) -> list[str]:
    """What a line lists behind a label for tags; [] for any other line."""
    label = labelled(line) if len(line) <= _LINE else None
    if label is None or label[0] != "tags" or not label[1] or label[1].endswith((".", "。")):
        return []
    tags = [tag.strip("#＃ ") for tag in listed(label[1])]
    return tags if all(0 < len(tag) <= _TAG for tag in tags) else []
