"""Pages of a platform on which many people write: whose account it is, and what the platform is called."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice, pairwise

from feedmill.extract.evidence import Finding
from feedmill.extract.findings import Findings
from feedmill.extract.page.blocks import Run, blank
from feedmill.extract.page.people import marks_writer
from feedmill.extract.page.tree import Element, beginning, called
from feedmill.extract.page.vote import SEPARATOR, key
from feedmill.extract.phrases.wording import words
from feedmill.extract.roles import Role
from feedmill.urls import absolute

_FOLLOW = words("关注 +关注 ＋关注 關注 +關注 follow 已关注")
_KINDS = words("博客 社区 社區 专栏 專欄 论坛 論壇 文库 问答 头条 号 网 網")
_NAME = re.compile(r"[^\s:：，。！？!?|｜@#]{2,20}|[^\W\d_][\w.'’-]*(?: [\w.'’-]+){1,3}")
_COUNTED = re.compile(r"\s*[(（]?\s*\d{1,5}\s*[个個篇]?\s*[)）]?\Z")  # how many articles bear a tag
_BY = re.compile(r"(?:by|von|par|作者|文)\s*[:：]?\s*\S", re.IGNORECASE)
_IN = re.compile(
    r"(?:published|posted|appeared) (?:in|on) (\S.{1,60})"
    r"|(?:[发發][表布佈]於?于?|收[录錄][于於]|刊[于於])\s*[「《]?(.{2,40}?)[」》]?",
    re.IGNORECASE,
)
_NAMED = re.compile(r"(?:^|[\s_-])(?:blog-?title|site-?title|header-?\w*title|logo)(?:[\s_-]|$)", re.IGNORECASE)
_LINKS, _AROUND = 60, 2  # links of a page among which its blog's name is; elements around one
_SLASHES, _LONGEST = 2, 40  # of a host's address; characters of a blog's name
_LABEL = 16  # characters of what stands before a name
_PARTS = 2  # of a title element: a title, a site
_TOP = 12  # runs of a page's menu


def read_account(runs: Sequence[Run], findings: Findings) -> None:
    """Who wrote it, where nothing else tells: a name beside a button to follow it, which the page shows again."""
    if "authors" in findings:
        return
    fields = ("site", "source", "account", "medium", "issuer", "title")
    known = {key(found.value) for field in fields for found in findings.of(field)}
    shown = Counter(run.text for run in runs)
    for run, button in pairwise(runs):
        fits = button.text.casefold() in _FOLLOW and _NAME.fullmatch(run.text) and key(run.text) not in known
        if fits and (shown[run.text] > 1 or marks_writer(run)) and not run.text.isdigit():
            findings.add("authors", run.text, f"beside a button to follow: '{run.text}'")
            for part in (run, button):
                part.reason, part.role = part.reason or "who wrote it", Role.BYLINE
                blank(part)
            return


def name_platform(runs: Sequence[Run], window: str, findings: Findings) -> None:
    """Where a page's menu begins with a platform's name and has its blogs as an entry, "X博客" is X.

    Where the site bears its author's name, and `window`, the page's title element, names another behind both, that is
    the platform.
    """
    parts = [part.strip() for part in SEPARATOR.split(window) if part.strip()]
    people = {key(found.value) for found in findings.of("authors")}
    own = key(findings.first("site"))
    if len(parts) > _PARTS and own in people and key(parts[-2]) == own:
        findings.replace("site", [Finding(value=parts[-1], how="title element, behind its author")])
        findings.replace("source", [found for found in findings.of("source") if key(found.value) not in people])
    top = [run.text for run in runs[:_TOP]]
    for field in ("site", "source"):
        told = findings.of(field)
        site = told[0].value if told else ""
        name = next((text for text in top[:2] if site.startswith(text) and text != site), "")
        kind = site[len(name) :]
        if name and kind in _KINDS and kind in top:
            findings.replace(field, [Finding(value=name, how=f"{told[0].how}, and the page's menu"), *told[1:]])


def name_blog(body: Element, window: str, findings: Findings) -> None:
    """A blog that one of many on a platform gave a name of its own: what the heading above all says, and leads to it.

    Only where `window`, the page's title element, has its author between the title and the platform.
    """
    parts = [part.strip() for part in SEPARATOR.split(window) if part.strip()]
    people = {key(found.value) for found in findings.of("authors")}
    page = findings.first("url")
    if len(parts) <= _PARTS or key(parts[-2]) not in people or findings.of("source"):
        return
    for link in islice(body.iter("a"), _LINKS):
        around = (link, *islice(link.iterancestors(), _AROUND))
        if not any(at.tag in ("h1", "h2") or _NAMED.search(called(at)) for at in around):
            continue
        name, home = beginning(link), (absolute(page, (link.get("href") or "").strip()) or "").rstrip("/")
        known = {key(part) for part in parts} | people
        if _is_above(home, page) and 1 < len(name) <= _LONGEST and key(name) not in known:
            findings.add("source", name, "the heading above the page, which leads to the blog")
            return


def _is_above(home: str, page: str) -> bool:
    """Whether an address is that of a folder on a host in which the page's stands."""
    return home.count("/") > _SLASHES and page.startswith(f"{home}/")


def name_publication(runs: Sequence[Run], window: str, findings: Findings) -> None:
    """A publication on a platform, which the title element has between the author and the platform, is the source.

    Only where the page says that it was published in it.
    """
    parts = [part.strip() for part in SEPARATOR.split(window) if part.strip()]
    site = key(findings.first("site"))
    by = next((at for at, part in enumerate(parts) if at and _BY.match(part)), 0)
    if not (by and len(parts) == by + 3 and key(parts[-1]) == site) or findings.of("source"):
        return
    name = parts[-2]
    said = [_IN.fullmatch(run.text) for run in runs] + [
        _IN.fullmatch(f"{one.text} {other.text}") for one, other in pairwise(runs) if len(one.text) <= _LABEL
    ]
    if any(found and key(found[1] or found[2]) == key(name) for found in said):
        findings.replace("source", [Finding(value=name, how="title element, between its author and the platform")])


def uncount_tags(findings: Findings) -> None:
    """Tags without the number of articles that bear them, where all of them show one."""
    told = findings.of("tags")
    if told and all(re.search(r"\s\d{1,5}\s*[个個篇]\Z|[(（]\d{1,5}[)）]\Z", found.value) for found in told):
        bare = [Finding(value=_COUNTED.sub("", found.value), how=found.how) for found in told]
        findings.replace("tags", [found for found in bare if found.value])
