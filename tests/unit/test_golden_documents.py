"""What comes of whole documents, read and normalized.

Each pair under tests/golden/documents/ was read by eye. FEEDMILL_WRITE_GOLDEN=1 writes the results
anew: say why in the commit.
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from feedmill.model import Document, Rejected
from feedmill.normalize.entry import normalize
from feedmill.normalize.rules import CategoryRule, Rules
from feedmill.readers.files import documents

GOLDEN = Path(__file__).parents[1] / "golden" / "documents"
INPUTS = sorted(path for path in GOLDEN.iterdir() if path.suffix != ".json")
RULES = Rules(
    timezone=ZoneInfo("Asia/Shanghai"),
    authority="feeds.example",
    site_url="https://feeds.example/",
    categories=(
        CategoryRule(name="Energy", aliases=("能源",)),
        CategoryRule(name="Nature", match=("owl", r"\bbees?\b", "tides")),
    ),
)


def outcome(document: Document | Rejected) -> dict[str, object]:
    """One document as JSON: the parts of `explain --json` that normalizing knows, and the body."""
    result = normalize(document, RULES) if isinstance(document, Document) else document
    if isinstance(result, Rejected):
        return asdict(result)
    shown = asdict(result)
    shown["entry"] = {field: value for field, value in shown["entry"].items() if value not in (None, (), "", False)}
    shown["provenance"] = dict(sorted(shown["provenance"].items()))
    for hidden in ("content_digest", "marks", "voice"):
        del shown[hidden]
    return shown


@pytest.mark.parametrize("path", INPUTS, ids=lambda path: path.name)
def test_document(path):
    found = [outcome(document) for document in documents(path.name, path.read_bytes(), 100_000)]
    shown = json.dumps(found, ensure_ascii=False, indent=1, default=str) + "\n"
    golden = path.with_name(path.name + ".json")
    if os.environ.get("FEEDMILL_WRITE_GOLDEN"):
        golden.write_text(shown, encoding="utf-8")
    assert shown == golden.read_text(encoding="utf-8")


def test_every_result_has_its_document():
    assert {path.name + ".json" for path in INPUTS} == {path.name for path in GOLDEN.glob("*.json")}


def test_the_real_documents(real_seeds):
    translated, scraped = (
        normalize(document, RULES)
        for path in sorted(real_seeds.iterdir())[:2]
        for document in documents(path.name, path.read_bytes(), 100_000)
    )
    entry = translated.entry
    assert entry.published.isoformat() == "2026-02-12T00:00:00+08:00"
    assert entry.updated.isoformat().startswith("2026-02-13T04:19:34")
    assert (len(entry.tags), len(entry.categories), entry.authors, entry.language) == (5, 1, (), "zh")
    assert entry.id == entry.url
    assert (len(translated.dropped), len(translated.notes)) == (1, 1)
    assert translated.body.text.count("\n# ") == 0
    entry = scraped.entry
    assert entry.published.isoformat() == "2026-02-28T15:30:00+08:00"
    assert scraped.provenance["published"].startswith("line 6: '… 2026")
    assert (len(entry.tags), len(entry.references), entry.url) == (4, 8, None)
    assert entry.authors == (entry.source.name,)
