"""Other extractors on the corpus' pages, in the terms of its labels. None of them may reach the network."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from typing import Any

from feedmill.readers.decode import decode
from feedmill.text import one_line

# A page's bytes to its fields (title, day, authors, source, tags, url) and the lines of its text.
Extractor = Callable[[bytes], tuple[Mapping[str, Any], tuple[str, ...]]]


def installed() -> Iterator[tuple[str, Extractor]]:
    """Those that are there, by name and version."""
    import trafilatura

    yield f"trafilatura {trafilatura.__version__}", _trafilatura
    try:
        import newspaper
    except ImportError:
        return
    yield f"newspaper4k {newspaper.__version__}", _newspaper


def offline() -> None:
    """Let no socket of this process connect from now on."""

    def refuse(*_: object) -> None:
        raise OSError("a benchmark reaches no network")

    socket.socket.connect = refuse  # type: ignore[method-assign]
    socket.getaddrinfo = refuse  # type: ignore[assignment]


def _trafilatura(page: bytes) -> tuple[Mapping[str, Any], tuple[str, ...]]:
    from trafilatura import bare_extraction

    found = bare_extraction(decode(page).text, with_metadata=True, include_comments=False, include_tables=True)
    if found is None:
        return {}, ()
    authors = [name.strip() for name in (found.author or "").split(";") if name.strip()]
    fields = {"title": found.title, "day": found.date, "authors": authors, "source": found.sitename, "url": found.url}
    return {**fields, "tags": list(found.tags or ())}, _lines(found.text or "")


def _newspaper(page: bytes) -> tuple[Mapping[str, Any], tuple[str, ...]]:
    import newspaper

    article = newspaper.Article("https://page.example/", fetch_images=False)
    article.download(input_html=decode(page).text)
    article.parse()
    date = article.publish_date
    fields = {
        "title": article.title,
        "day": date.date().isoformat() if isinstance(date, datetime) else None,
        "authors": list(article.authors),
        "source": article.meta_site_name or None,
        "url": article.canonical_link or None,
        "tags": list(article.keywords or article.meta_keywords or ()),
    }
    return fields, _lines(article.text)


def _lines(text: str) -> tuple[str, ...]:
    return tuple(filter(None, map(one_line, text.split("\n"))))
