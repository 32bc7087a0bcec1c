"""Markdown: by its name, or by structure that plain text does not have by chance."""

from __future__ import annotations

import re
from collections.abc import Iterator

from feedmill.model import Document, MediaType

_SUFFIXES = (".md", ".markdown", ".mdown", ".mkd", ".mdx")
_LOOKED_AT = 64 * 1024
# An ATX heading (CommonMark 0.31, section 4.2) that is not closed: `# hot #` is how portals decorate.
_HEADING = re.compile(r"^#{1,6} +[^\s#](?:[^\n]*[^\s#])?[ \t]*$", re.MULTILINE)
_FENCE = re.compile(r"^ {0,3}(?:```|~~~)", re.MULTILINE)
_LINK = re.compile(r"\[[^\[\]\n]{1,200}\]\((?:https?://|/|\.|#|mailto:)[^)\n]{0,500}\)")
_MENU = re.compile(rf"^[\s|·•*-]*(?:{_LINK.pattern}[\s|·•]*)+$", re.MULTILINE)  # lines of links and nothing else
_STRONG = re.compile(r"\*\*[^\s*](?:[^*\n]{0,200}[^\s*])?\*\*")


class Markdown:
    """Implements `protocols.Reader` for Markdown without front matter."""

    def recognizes(self, path: str, text: str) -> bool:
        return is_named_markdown(path) or is_structured(text)

    def read(self, path: str, text: str, digest: str) -> Iterator[Document]:
        yield Document(path=path, digest=digest, media_type=MediaType.MARKDOWN, body=text)


def is_named_markdown(path: str) -> bool:
    return path.lower().endswith(_SUFFIXES)


def is_structured(text: str) -> bool:
    """Whether `text` holds what only Markdown does: a heading to open it, fenced code, links or emphasis in sentences.

    Headings and lists further down are no proof: scraped text keeps them, and is read with them.
    """
    looked_at = text[:_LOOKED_AT]
    if _HEADING.match(looked_at.lstrip().partition("\n")[0]):
        return True
    if _at_least(_FENCE, looked_at, 2):
        return True
    sentences = _MENU.sub("", looked_at) if "](" in looked_at else looked_at
    enough = 1 if _at_least(_HEADING, sentences, 1) else 2
    return _at_least(_LINK, sentences, enough) or _at_least(_STRONG, sentences, enough)


def _at_least(pattern: re.Pattern[str], text: str, count: int) -> bool:
    return sum(1 for _, _ in zip(range(count), pattern.finditer(text), strict=False)) == count
