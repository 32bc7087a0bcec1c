"""What classes tell by convention (microformats: hAtom, h-entry), and what programs write into their scripts."""

from __future__ import annotations

import re
from datetime import UTC
from itertools import islice

from feedmill import dates
from feedmill.extract.findings import Findings
from feedmill.extract.page.tree import Element, called, text_of
from feedmill.extract.phrases.names import names
from feedmill.text import one_line

_DATES = {"published": "published", "dt-published": "published", "updated": "updated", "dt-updated": "updated"}
_AUTHOR = re.compile(r"(?:^|\s)(?:p-author|post-author|entry-author|byline|author)(?:\s|$)")
_SHORT = ("abbr", "time", "span", "a", "p", "small")
_NAME = re.compile(r"(?:^|\s)(?:fn|p-name|p-author)(?:\s|$)")
_COMMENT = re.compile(
    r"comment|respon[ds]|repl(?:y|ies)|(?:^|\s)(?:site-?|page-?)?footer|sidebar|widget|related|card-list", re.IGNORECASE
)
_DOMAIN, _CREDITS = (
    re.compile(r"(?:^|\s)(?:reader-)?domain(?:\s|$)"),
    re.compile(r"(?:^|\s)(?:reader-)?credits(?:\s|$)"),
)
_LONGEST = 60  # characters of a name
_SCRIPTED = re.compile(
    r"""["']?\b(?:date_?published|publish(?:ed)?_?(?:time|date|at|ts|on)|pub_?(?:date|time)|create_?time|created_?at|ct|release_?(?:date|time))["']?"""
    r"""\s*[:=]\s*["']?([0-9][0-9T:.+Z /-]{7,30})""",
    re.IGNORECASE,
)
_MANY = 5_000  # elements with classes
_LOOKED_AT = 200_000  # characters of a page's scripts


def read_classes(root: Element, findings: Findings) -> None:
    """Who wrote the first entry of the page, and when, where classes say so."""
    for element in islice(root.iterfind(".//*[@class]"), _MANY):
        classes = element.get("class").split()
        field = next((_DATES[name] for name in classes if name in _DATES), "")
        if field and field not in findings and element.tag in _SHORT and not _is_of_comments(element):
            written = (
                element.get("datetime") or element.get("title") or element.get("content") or text_of(element)[:100]
            )
            if dates.parse(one_line(written), UTC):
                findings.add(field, one_line(written), f"class {' '.join(classes)}")
        elif "authors" not in findings and _NAME.search(element.get("class")) and _is_of_author(element):
            said = one_line(text_of(element)[: 2 * _LONGEST])
            for person in names(said) if len(said) <= _LONGEST else ():
                findings.add("authors", person, f"class {' '.join(classes)}")


def read_reader(root: Element, findings: Findings) -> None:
    """What a browser's reading view says above an article: where it stands, and who wrote it."""
    for link in root.iterfind(".//a[@class]"):
        if _DOMAIN.search(link.get("class")) and "://" in (link.get("href") or ""):
            findings.add("url", link.get("href"), "the reading view's link")
            for credit in root.iterfind(".//*[@class]"):
                said = one_line(text_of(credit)[: 2 * _LONGEST]) if _CREDITS.search(credit.get("class")) else ""
                for person in names(said) if 0 < len(said) <= _LONGEST and "authors" not in findings else ():
                    findings.add("authors", person, "the reading view's credits")
            return


def _is_of_author(element: Element) -> bool:
    around = (at for at in (element, *element.iterancestors()) if _AUTHOR.search(at.get("class") or ""))
    return next(around, None) is not None and not _is_of_comments(element)


def _is_of_comments(element: Element) -> bool:
    around = (element, *element.iterancestors())
    return any(at.tag == "table" or _COMMENT.search(called(at)) for at in around if at.tag != "body")


def read_scripts(root: Element, findings: Findings) -> None:
    """When the page was published, as a program has it in store that writes it into the page where it is shown."""
    text = ""
    for script in root.iter("script"):
        text += (script.text or "")[: _LOOKED_AT - len(text)]
    for found in _SCRIPTED.finditer(text):
        written = found[1].strip()
        moment = dates.parse(int(written) if written.isdigit() and len(written) in (10, 13) else written, UTC)
        if moment is not None:
            findings.add("published", moment.isoformat() if written.isdigit() else written, "a script of the page")
            return
