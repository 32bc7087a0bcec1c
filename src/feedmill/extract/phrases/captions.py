"""What is written below pictures: a line that tells by itself that it is a caption, or whose picture it is."""

from __future__ import annotations

import re

_NAME = r"[A-Z][\w.'’&-]*(?: [A-Z][\w.'’&-]*){0,3}"
_LICENCE = r"(?:, ?(?:CC BY[\w -]{0,8}|CC0|public domain))?"
_ENDS = re.compile(  # "... [Jane Doe/Some Agency]", "... (Photo by Jane Doe)", "... right. Jane Doe/Some Stock, CC BY"
    r".*[\[(](?i:[^\[\]()]{2,40}/[^\[\]()/]{2,40}|(?:file|photo|image|picture|illustration|courtesy|screenshot|via)\b"
    r"[^\[\]()]{2,60}|[^\[\]()]{0,40}\b(?:photo|via|courtesy|handout|images|screengrab)\b[^\[\]()]{0,50})[\])]"
    rf"|(?:.*[.!?”\"] )?{_NAME} ?/ ?{_NAME}{_LICENCE}|.{{20,}} © {_NAME}(?:/{_NAME})?|.* \| {_NAME}/{_NAME}"
    rf"|.*[.!?] {_NAME}, CC BY[\w -]{{0,8}}"
)
_CREDITED = re.compile(r".{12,}(?:Image|Photo|Picture)s? [Cc]redits?:\s?\S.{1,60}")
_BEGINS = re.compile(
    r"(?:from |clockwise from |at |top |bottom |far )?(?:left|right|top left|above|below|pictured)"
    r"(?: to right)?\s*[:,]\s"
    r"|from left\b|clockwise from\b|(?:file|stock|handout|undated) (?:photo|image|picture)\b|a file (?:photo|image)\b",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"(?:(?:photo|image|picture|video|illustration)s? )?credits?\s*(?:\.{3}|…|:)|(?:photo|image|picture) credits?"
    r"|(?:photo|photograph|image|picture|illustration|video)s? by\s*:?",
    re.IGNORECASE,
)
_LABEL = 24  # characters of a label
_MARKS = "])/"  # one of which stands where a credit ends, or within


def is_caption(text: str) -> bool:
    """Whether a line of Latin letters says below a picture what it shows or whose it is."""
    if _BEGINS.match(text):
        return True
    if "redit" in text and _CREDITED.fullmatch(text):
        return True
    return ("/" in text or text[-1] in _MARKS or "CC BY" in text or "©" in text) and _ENDS.fullmatch(text) is not None


def names_credit(text: str) -> bool:
    """Whether a line is a label alone that whose picture it is stands below: "Credit...", "Photograph by"."""
    return len(text) <= _LABEL and _CREDIT.fullmatch(text) is not None
