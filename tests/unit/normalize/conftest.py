"""A document in one line, and what becomes of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest

from feedmill.model import Document, MediaType, Normalized
from feedmill.normalize.entry import normalize
from feedmill.normalize.rules import Rules

TEXT = "The text of an article that says what there is to say in one sentence."


@pytest.fixture
def rules() -> Rules:
    return Rules(timezone=ZoneInfo("Asia/Shanghai"), authority="feeds.example", site_url="https://feeds.example/f/")


@pytest.fixture
def document() -> Callable[..., Document]:
    """document(body, metadata, path=…): Markdown with front matter, unless it is told otherwise."""

    def make(body: str = TEXT, metadata: Mapping[str, object] | None = None, **rest: object) -> Document:
        plain = Document(
            path="notes/x.md",
            digest="0" * 32,
            media_type=MediaType.MARKDOWN,
            body=body,
            metadata=metadata or {},
            metadata_format="front matter" if metadata else "",
        )
        return replace(plain, **rest)

    return make


@pytest.fixture
def normalized(document, rules) -> Callable[..., Normalized]:
    """normalized(metadata, body, rules={…}, path=…): the document of these, normalized; no rejection."""

    def make(
        metadata: Mapping[str, object] | None = None,
        body: str = TEXT,
        changed: Mapping[str, object] | None = None,
        **rest: object,
    ) -> Normalized:
        result = normalize(document(body, metadata, **rest), replace(rules, **(changed or {})))
        assert isinstance(result, Normalized)
        return result

    return make
