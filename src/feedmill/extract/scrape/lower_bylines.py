"""Whose a byline below a scraped text is: the article's own, a reader's who replies, or another story's."""

from __future__ import annotations

import re

from feedmill.extract.findings import Findings
from feedmill.extract.phrases.bylines import Byline
from feedmill.extract.phrases.persons import is_somebody

_BY = re.compile(r"by\b(?!:)", re.IGNORECASE)


def is_of_a_reply(byline: Byline, findings: Findings) -> bool:
    """Whether a byline below the text names others than its authors, and another date."""
    if byline.bare and any(name == "published" and ":" in value for name, value in byline.told):
        first = findings.first("published")
        if first and not any(first.startswith(value) for name, value in byline.told if name == "published"):
            return True  # an account's, at another time
    told = {field: {value for name, value in byline.told if name == field} for field in ("authors", "published")}
    return all(new and field in findings and not findings.holds(field, new) for field, new in told.items())


def is_of_a_teaser(byline: Byline, text: str, findings: Findings) -> bool:
    """Whether a line such as "By Jane Doe" names others than the people who are known, one of them at least."""
    people = [value for name, value in byline.told if name == "authors"]
    known = any(is_somebody(found.value) for found in findings.of("authors"))
    return known and bool(people) and _BY.match(text) is not None and not findings.holds("authors", people)


def is_of_the_article(byline: Byline, findings: Findings) -> bool:
    """Whether a byline below the text is the article's: an address may be anything's, a second date a signature's."""
    fields = {name for name, _ in byline.told}
    if fields == {"published"} and "published" in findings:
        return any(value.startswith(found.value) for found in findings.of("published") for _, value in byline.told)
    return "address" not in fields
