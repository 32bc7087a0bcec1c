"""What a page says, so that two looks at it can be compared: the article's title and text, normalized.

trafilatura tells which text is the article's (`extract`); white space, invisible characters, counters, dates and
menus are left out here. Pure.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from importlib.metadata import version
from typing import NamedTuple
from unicodedata import normalize

from feedmill.errors import DocumentError
from feedmill.monitor.noise import is_noise
from feedmill.monitor.prune import prune
from feedmill.monitor.signs import sign_of
from feedmill.text import clean, html_to_text, one_line

_RULES = "1"  # raise it with any change to what comes out here: every page is then looked at anew, in silence
_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_INVISIBLE = dict.fromkeys((0xAD, 0x180E, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFE0E, 0xFE0F, 0xFEFF))
_PARAGRAPH = re.compile(r"\n+")
_WORD = re.compile(r"\w+")
_BITS = 64
_LANE = 32  # bits in which one bit of all hashes is counted: 64 sums in one number
_FULL = (1 << _LANE) - 1
_SPREAD = [sum((byte >> bit & 1) << _LANE * bit for bit in range(8)) for byte in range(256)]


class Page(NamedTuple):
    """A page as it is compared. `text` holds a paragraph a line; `sign` says why it is no article, "" where it is."""

    title: str
    text: str
    sign: str


@cache
def extractor() -> str:
    """What made a fingerprint; another one makes another text of the same page."""
    return f"{_RULES} trafilatura {version('trafilatura')} feedmill {version('feedmill')}"


def read_page(body: bytes, content_type: str, known_title: str = "") -> Page:
    """The article in `body`. `known_title` is kept where the page still gives it anywhere."""
    kind = content_type.partition(";")[0].strip().lower()
    if kind and not kind.startswith("text/") and "html" not in kind and "xml" not in kind:
        return Page("", "", "no page")
    try:
        markup = decode(body, content_type)
    except DocumentError:
        return Page("", "", "no page")
    if kind.startswith("text/") and "html" not in kind and "xml" not in kind:
        return Page("", paragraphs(markup), "")
    return _article(markup, known_title)


def decode(body: bytes, content_type: str) -> str:
    """The text of `body`: UTF-8 where it is any, else in the charset that the server names, else guessed.

    Servers name charsets that are not the page's; hardly any other text is UTF-8 by chance. Raises `DocumentError`.
    """
    from feedmill.readers.decode import decode as guess
    from feedmill.readers.signatures import kind

    if not body or kind(body):
        raise DocumentError("no text")
    try:
        return body.decode()
    except UnicodeDecodeError:
        named = _CHARSET.search(content_type)
    try:
        return body.decode(named[1]) if named else guess(body).text
    except (LookupError, UnicodeError, ValueError):
        return guess(body).text


def _article(markup: str, known_title: str) -> Page:
    from feedmill.extract.page.article import extract_page

    found = extract_page(_pruned(markup))
    given = [normalized(finding.value) for finding in found.title]
    title = known_title if known_title in given else next(iter(given), "")
    text = paragraphs(html_to_text(found.body.text), without=title)
    return Page(title, text, sign_of(markup, title, text))


def _pruned(markup: str) -> str:
    """The page without what surrounds its article; as it is where it cannot or must not be parsed."""
    from lxml.html import tostring

    from feedmill.extract.page.tree import parse
    from feedmill.sanitize import bounded

    markup = clean(markup.translate(_INVISIBLE))  # the library finds no text that holds such characters
    root = parse(markup) if bounded(markup) is markup else None
    if root is None:
        return markup
    prune(root)
    return str(tostring(root, encoding="unicode"))


def paragraphs(text: str, without: str = "") -> str:
    """The paragraphs of `text` that an article is made of, normalized, one a line; `without` its title."""
    title = without.casefold()
    lines = (normalized(part) for part in _PARAGRAPH.split(text))
    return "\n".join(line for line in lines if line and line.casefold() != title and not is_noise(line))


def normalized(text: str) -> str:
    """NFKC, one kind of space, nothing that cannot be seen."""
    return one_line(normalize("NFKC", text.translate(_INVISIBLE)))


def digest(title: str, text: str) -> str:
    """The same for pages that differ in white space only: also in where a paragraph ends."""
    import xxhash

    return str(xxhash.xxh3_128_hexdigest("".join(f"{title}\n{text}".split()).encode("utf-8", "replace")))


def raw_digest(body: bytes) -> str:
    """Of the bytes as sent."""
    import xxhash

    return str(xxhash.xxh3_128_hexdigest(body))


def simhash(text: str) -> int:
    """64 bits that differ in few places for texts that differ in little (Charikar 2002); of words, or of clauses."""
    import xxhash

    lanes = 0
    words = _WORD.findall(text)
    for word, count in Counter(words).items():
        spread = 0
        for byte in xxhash.xxh3_64_digest(word.encode("utf-8", "replace")):
            spread = spread << _LANE * 8 | _SPREAD[byte]
        lanes += spread * count
    half = len(words) / 2
    return sum(1 << bit for bit in range(_BITS) if (lanes >> _LANE * bit & _FULL) > half)


def distance(one: int, other: int) -> int:
    """In how many bits two simhashes differ."""
    return (one ^ other).bit_count()
