"""Which dates count, in which order, in which zone."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

SHANGHAI = ZoneInfo("Asia/Shanghai")
NEW_YORK = ZoneInfo("America/New_York")


def at(*fields: int, zone=SHANGHAI) -> datetime:
    return datetime(*fields, tzinfo=zone)


def hours(offset: float) -> timezone:
    return timezone(timedelta(hours=offset))


@pytest.mark.parametrize(
    ("metadata", "published", "how"),
    [
        ({"date": "2026-03-02"}, at(2026, 3, 2), "date"),
        ({"date": date(2026, 3, 2)}, at(2026, 3, 2), "date"),
        ({"date": at(2026, 3, 2, 7, 5, 9, zone=None)}, at(2026, 3, 2, 7, 5, 9), "date"),
        ({"pubDate": "Mon, 02 Mar 2026 07:05:09 GMT"}, at(2026, 3, 2, 7, 5, 9, zone=UTC), "pubDate"),
        ({"date": "2026/3/2 7:05:09"}, at(2026, 3, 2, 7, 5, 9), "date"),
        ({"date": 1772406309}, at(2026, 3, 2, 7, 5, 9), "date"),
        ({"published": "2026-03-02", "created": "2026-01-01"}, at(2026, 3, 2), "published"),
        ({"date": "soon", "created": "2026-01-01"}, at(2026, 1, 1), "created"),
        ({"date": ["2026-03-02"]}, at(2026, 3, 2), "date"),
        ({"date": "2026-03-02", "timezone": "America/New_York"}, at(2026, 3, 2, zone=NEW_YORK), "date"),
        ({"date": "2026-03-02", "tz": "+02:00"}, at(2026, 3, 2, zone=hours(2)), "date"),
        ({"date": "2026-03-02T00:00:00+05:30", "tz": "UTC"}, at(2026, 3, 2, zone=hours(5.5)), "date"),
    ],
)  # fmt: skip
def test_published(normalized, metadata, published, how):
    result = normalized(metadata)
    assert result.entry.published == published
    assert result.entry.published.utcoffset() == published.utcoffset()
    assert result.provenance["published"] == f"front matter: {how}"
    assert result.entry.updated is None
    assert result.provenance["updated"] == "as published"


@pytest.mark.parametrize("bad", ["soon", 45045, {"a": 1}, ["2026-03-02", "x"], "2026-13-45", "{{ .Date }}"])
def test_a_bad_date_is_no_rejection(normalized, bad):
    result = normalized({"title": "T", "date": bad}, path="posts/2026-03-04-x.md")
    assert result.entry.published == at(2026, 3, 4)
    assert result.provenance["published"] == "file name"
    assert [note.split(": ")[:2] for note in result.unused] == [["front matter", "date"]]


def test_the_text_before_the_path(normalized):
    result = normalized(None, "# A title\n\nBy Jane Doe | March 3, 2026\n\nText.", path="2026/03/04/x.md")
    assert (result.entry.published, result.entry.authors) == (at(2026, 3, 3), ("Jane Doe",))
    assert result.provenance["published"] == "line 3: '… March 3, 2026'"


def test_folders_may_be_a_date(normalized):
    result = normalized(path="2026/03/04/x.md")
    assert (result.entry.published, result.provenance["published"]) == (at(2026, 3, 4), "path")


@pytest.mark.parametrize(
    ("metadata", "updated", "how"),
    [
        ({"lastmod": "2026-03-03"}, at(2026, 3, 3), "front matter: lastmod"),
        ({"translated_at": "2026-03-02T04:19:34.5"}, at(2026, 3, 2, 4, 19, 34, 500000), "front matter: translated_at"),
        ({"lastmod": "2026-03-02"}, None, "as published"),
        ({"lastmod": "2026-03-01"}, None, "as published"),
        ({"lastmod": "2026-03-01", "translated_at": "2026-03-05"}, at(2026, 3, 5), "front matter: translated_at"),
        ({"updated": True}, None, "as published"),
        ({"updated": "later"}, None, "as published"),
    ],
)  # fmt: skip
def test_updated_only_when_later(normalized, metadata, updated, how):
    result = normalized({"date": "2026-03-02", **metadata})
    assert (result.entry.updated, result.provenance["updated"]) == (updated, how)


def test_the_only_date_stands_for_both(normalized):
    result = normalized({"lastmod": "2026-03-03"})
    assert (result.entry.published, result.entry.updated) == (at(2026, 3, 3), None)
    assert result.provenance["published"] == "front matter: lastmod, the only date"


def test_zones_are_compared_as_moments(normalized):
    result = normalized({"date": "2026-03-02T08:00:00+08:00", "updated": "2026-03-02T00:00:00Z"})
    assert result.entry.updated is None


def test_expires(normalized):
    assert normalized({"expiryDate": "2027-01-01"}).entry.expires == at(2027, 1, 1)
    assert normalized({"expires": "never"}).entry.expires is None


@pytest.mark.parametrize("zone", ["Mars/Phobos", "", "../../etc/passwd", "Europe", "+99:00", 8, {"a": 1}])
def test_an_unknown_zone_is_passed_over(normalized, zone):
    assert normalized({"date": "2026-03-02", "timezone": zone}).entry.published == at(2026, 3, 2)
