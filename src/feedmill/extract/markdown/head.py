"""What a Markdown text that a program made of a page has above its title: menus, the trail to the page."""

from __future__ import annotations

import re

from feedmill.extract.markdown.inline import plain
from feedmill.extract.phrases.shapes import is_sentence
from feedmill.extract.phrases.titles import same_title
from feedmill.model import Dropped

_HEADING = re.compile(r"^#{1,2}[ \t]+(\S.*?)[ \t#]*$", re.MULTILINE)
_FAR = 2_000  # characters of a text in which its title stands
_KEPT = ("!", "|", "<", "`", "~", ">")  # what a picture, a table, markup, code and a quotation begin with


def without_head(text: str, first_line: int, title: str) -> tuple[str, int, list[Dropped]]:
    """`text` from the heading that repeats the known `title`, the line that it begins on now, and what stood above.

    Nothing goes where a sentence, a picture or another heading stands there: then it is no frame.
    """
    heading = _HEADING.search(text[:_FAR]) if title and not text.lstrip().startswith("#") else None
    if heading is None or not same_title(plain(heading[1]), title):
        return text, first_line, []
    above = text[: heading.start()].split("\n")
    shown = [(number, line.strip()) for number, line in enumerate(above) if line.strip()]
    if any(line.startswith(_KEPT) or is_sentence(plain(line)) for _, line in shown):
        return text, first_line, []
    dropped = [Dropped(line=first_line + number, text=line, reason="stands above the title") for number, line in shown]
    return text[heading.start() :], first_line + len(above) - 1, dropped
