"""The digest that tells a real change of an article from a re-save (promise 5)."""

from __future__ import annotations

import xxhash

from feedmill.model import Body, Entry


def content_digest(entry: Entry, body: Body, given_summary: str) -> str:
    """xxh3-128 in hex over what a reader would call the article.

    Title, summary as given, authors, image, enclosure and body; not tags, dates or addresses. Line
    ends, white space at the end of lines and runs of blank lines do not count.
    """
    media = entry.enclosure
    head = (
        entry.title,
        given_summary,
        "\x1e".join(entry.authors),
        entry.image or "",
        f"{media.url} {media.length} {media.media_type}" if media else "",
    )
    text = "\x1f".join((*head, body.media_type, settled(body.text)))
    return xxhash.xxh3_128_hexdigest(text.encode("utf-8", "surrogatepass"))


def settled(text: str) -> str:
    """`text` without what an editor changes on saving."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if " \n" in text or ("\t" in text and "\t\n" in text):
        text = "\n".join(map(str.rstrip, text.split("\n")))
    while "\n\n\n" in text:
        text = text.replace("\n\n\n", "\n\n")
    return text.strip()
