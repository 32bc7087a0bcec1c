"""Confirmed changes as entries of a feed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from feedmill.model import Grade, Revision
from feedmill.monitor.changes import change_content, change_entry
from feedmill.sanitize import sanitize

SEEN = datetime(2026, 3, 1, 8, tzinfo=UTC)
REVISION = Revision(
    key=1,
    url="https://a.example/1?a=1&b=2",
    entry="e",
    seen_at=SEEN,
    confirmed_at=SEEN.replace(hour=9),
    grade=Grade.SUBSTANTIVE,
    rules=("x",),
    title_before="Old",
    title_after="Old",
    text_before="It cost 3.5 million.",
    text_after="It cost 4.2 million.",
)


def test_an_entry_of_its_own_that_never_changes() -> None:
    entry = change_entry(REVISION, "feeds.example", "en")
    assert entry.id == "tag:feeds.example,2000:change/20260301T090000Z/https%3A//a.example/1%3Fa%3D1%26b%3D2"
    assert entry.title == "The text changed: Old"
    assert (entry.published, entry.updated, entry.url) == (REVISION.confirmed_at, REVISION.confirmed_at, REVISION.url)
    assert change_entry(replace(REVISION, key=2), "feeds.example", "en") == entry
    assert change_entry(REVISION, "feeds.example", "zh-Hans").title == "正文有改动：Old"


def test_the_difference_is_readable_and_leads_to_both() -> None:
    content = change_content(replace(REVISION, title_after="New <b>"), "https://feeds.example/entries/x.html", "en")
    assert "<p>It cost [<del>3.5</del> → <ins>4.2</ins>] million.</p>" in content.html
    assert "<h3>[<del>Old</del> → <ins>New &lt;b&gt;</ins>]</h3>" in content.html
    assert '<a href="https://a.example/1?a=1&amp;b=2">The source</a>' in content.html
    assert '<a href="https://feeds.example/entries/x.html">The article here</a>' in content.html
    clean = sanitize(content.html, footnote_prefix="x")
    assert clean.count("<del>") == content.html.count("<del>")
    assert content.text.endswith("[Old → New <b>]\n\nIt cost [3.5 → 4.2] million.")


def test_chinese_marks_are_shown_as_they_are_written() -> None:
    before = "营收为3.5亿元,同比增长12%,其中(海外)占1:3。"
    revision = replace(REVISION, text_before=before, text_after=before.replace("3.5", "4.2"), title_after="Old")
    html = change_content(revision, None, "zh").html
    assert "<p>营收为[<del>3.5</del> → <ins>4.2</ins>]亿元，同比增长12%，其中（海外）占1:3。</p>" in html
    english = replace(REVISION, text_before="One, two (3): a", text_after="One, two (3): b")
    assert "One, two (3): [<del>a</del>" in change_content(english, None, "en").html


def test_without_a_page_of_its_own_there_is_one_link() -> None:
    assert change_content(REVISION, None, "en").html.count("<a ") == 1
