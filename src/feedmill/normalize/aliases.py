"""The one table of front matter names, and what a document's metadata gives by it.

Case, `_`, `-` and spaces do not matter, so that `pubDate`, `pub_date` and `PUBDATE` are one name.
Within a field the earlier alias wins, whatever the order in the document.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache

from feedmill.extract.markdown.inline import plain, tidy
from feedmill.normalize.crawled import CRAWLED

ALIASES: dict[str, tuple[str, ...]] = {
    "title": ("title", "headline", "标题", "標題"),
    "title_original": ("title_original", "original_title"),
    "published": (
        "date",
        "published",
        "pubDate",
        "publishDate",
        "date_published",
        "published_date",
        "published_time",
        "publication_date",
        "published_at",
        "published_on",
        *("pub_datetime", "publish_time", "publish_on", "first_published", "post_date", "posted_at", "posted"),
        *("date_posted", "发布时间", "发布日期", "發佈時間", "發布時間", "发表时间", "发表日期", "日期"),
        *("created", "created_at", "date_created", "created_date"),  # of a copy, it may be
    ),
    "updated": (
        "updated",
        "lastmod",
        "modified",
        "updatedDate",
        "date_modified",
        "last_modified_at",
        "translated_at",
        *("mod_datetime", "updated_at", "updated_on", "date_updated", "last_updated", "modified_at", "modified_date"),
        *("更新时间", "更新時間", "更新日期"),
    ),
    "expires": ("expiryDate", "expires", "unpublish_date"),
    "url": (
        *("url", "link", "source_url", "canonical", "canonical_url", "original_url", "permalink"),
        *(
            "source_link",
            "original_link",
            "article_url",
            "原文链接",
            "原文連結",
            "链接",
            "連結",
            "网址",
            "網址",
            "原文",
        ),
    ),
    "summary": ("summary", "description", "excerpt", "abstract", "摘要", "简介", "导语"),
    "authors": ("author", "authors", "by", "author_name", "byline", "writer", "writers", "creator", "作者", "撰文"),
    "source": (
        *("source", "site", "publisher", "publication", "site_name", "outlet", "source_name", "source_title"),
        *("site_title", "newspaper", "magazine", "via", "来源", "來源", "出处", "公众号", "公眾號", "媒体", "媒體"),
    ),
    "categories": ("categories", "category", "section", "分类", "分類", "栏目"),
    "tags": ("tags", "tag", "keywords", "topics", "labels", "标签", "標籤", "关键词", "關鍵詞", "话题"),
    "language": ("lang", "language", "locale", "语言"),
    "image": ("image", "cover", "thumbnail", "banner", "heroImage"),
    "id": ("id", "guid"),
    "draft": ("draft",),
    "publish": ("publish",),
    "slug": ("slug",),
    "enclosure": ("enclosure", "audio"),
    "timezone": ("timezone", "tz"),
    "layout": ("layout",),
}
_SPELLING = re.compile(r"[\s_-]+")
DUMP = "JSON line"  # the metadata format in which crawlers' own spellings are known, too


def _places(table: Mapping[str, Sequence[str]], first: int = 0) -> dict[str, tuple[str, int]]:
    return {
        _SPELLING.sub("", alias).lower(): (field, rank)
        for field, aliases in table.items()
        for rank, alias in enumerate(aliases, first)
    }


_PLACES = _places(ALIASES)
_DUMPED = _places(CRAWLED, max(map(len, ALIASES.values()))) | _PLACES


def place(key: str, label: str = "") -> tuple[str, int] | None:
    """The field that a metadata key names, and its rank among that field's aliases. `label`: the metadata's format."""
    return (_DUMPED if label == DUMP else _PLACES).get(_SPELLING.sub("", key).lower())


@lru_cache(maxsize=4096)
def _known(key: str, label: str) -> tuple[str, int, str] | None:
    """`place`, and the words for where it stands: "front matter: lastmod"."""
    known = place(key, label)
    return (*known, f"{label}: {key}") if known else None


_TABLES = ("taxonomies", "extra", "params", "meta", "metadata", "seo")
_DATES = ("dates", "time", "times", "timestamps")  # what holds several dates, beside a key for one of them
_MOMENTS = ("published", "updated")
_ITSELF = ("value", "iso", "datetime", "on", "at")  # what a date that is a table calls its value
_OF_COPY = "created"  # a program that keeps articles tells by it when it made its copy
_NO_VALUES = (  # words for nothing, and for what a site generator is to find out
    "n/a", "na", "null", "nil", "none", "unknown", "draft", ":git", ":filemodtime", ":default", "last-modified",
    "last modified", "git last modified", "git created",
)  # fmt: skip
_EMPTY = (str, list, tuple, dict, set)


class Given:
    """What a document's metadata says, by field: (how, value) pairs, best alias first, empty values left out.

    `unused` collects what could not be used, `notes` what else is worth telling.
    """

    __slots__ = ("_fields", "notes", "unused")

    def __init__(self, metadata: Mapping[str, object], label: str) -> None:
        self.notes: list[str] = []
        self.unused: list[str] = []
        self._fields: dict[str, list[tuple[str, object]]] = {}
        ranks: dict[str, list[int]] = {}
        copied = any(_is_empty(value) and _is_published(key, label) for key, value in metadata.items())
        for key, value in metadata.items():
            known = _known(key, label or "metadata") if type(key) is str else None
            if known is None or _is_empty(value) or (copied and key == _OF_COPY):
                continue
            field, rank, how = known
            pair = (how, value)
            if field in _MOMENTS and isinstance(value, Mapping) and any(map(_is_moment, value)):
                continue
            if field not in ranks:
                self._fields[field], ranks[field] = [pair], [rank]
                continue
            at = bisect_right(ranks[field], rank)
            self._fields[field].insert(at, pair)
            ranks[field].insert(at, rank)
        for table in _TABLES:
            self._add_table(table, metadata.get(table), label or "metadata")
        for key, value in metadata.items():
            if isinstance(value, Mapping):
                self._add_dates(key, value, label or "metadata")

    def _add_table(self, table: str, values: object, label: str) -> None:
        """Fields that a site generator keeps in a table of their own (Zola's taxonomies and extra, Hugo's params)."""
        for key, value in values.items() if isinstance(values, Mapping) else ():
            known = _known(key, label) if type(key) is str else None
            if known is not None and not _is_empty(value):
                self.tell(known[0], f"{label}: {table}.{key}", value)

    def _add_dates(self, table: object, values: Mapping[object, object], label: str) -> None:
        """Dates in a table of their own: `date: {published: …, updated: …}`."""
        of = _known(table, label) if type(table) is str else None
        if table not in _DATES and (of is None or of[0] not in _MOMENTS):
            return
        for key, value in values.items():
            known = _known(key, label) if type(key) is str else None
            field = known[0] if known else of[0] if of else ""
            if _is_moment(key) and not _is_empty(value):
                self.tell(field, f"{label}: {table}.{key}", value)

    def __call__(self, field: str) -> Sequence[tuple[str, object]]:
        """The values given for `field`: "front matter: lastmod" and what stands there."""
        return self._fields.get(field, ())

    def tell(self, field: str, how: str, value: object) -> None:
        """Add a value for `field`, after those that are there."""
        if value:
            self._fields.setdefault(field, []).append((how, value))

    def refuse(self, how: str, value: object, why: str) -> None:
        """Note that a value could not be used: "front matter: date: 'soon' is no date"."""
        is_none = isinstance(value, bool) or (isinstance(value, str) and value.strip().lower() in _NO_VALUES)
        (self.notes if is_none else self.unused).append(f"{how}: {shown(value)} {why}")


def _is_empty(value: object) -> bool:
    return value is None or (not value and isinstance(value, _EMPTY))


def _is_moment(key: object) -> bool:
    """Whether a key within a table of dates names one of them."""
    known = _known(key, "") if type(key) is str else None
    return key in _ITSELF or (known is not None and known[0] in _MOMENTS)


def _is_published(key: object, label: str) -> bool:
    """Whether a key names the day of publication itself, not one that may stand for it."""
    known = _known(key, label) if type(key) is str else None
    return known is not None and known[0] == "published" and str(key).lower().startswith("pub")


def scalar(value: object) -> str | None:
    """A single value as one line of text; None for lists, mappings, booleans and nothing at all.

    A list of one is that one. YAML makes numbers and dates of titles: they become text again.
    """
    value = single(value)
    if isinstance(value, str):
        return tidy(value) or None
    if isinstance(value, bool) or not isinstance(value, int | float | date):
        return None
    try:
        return str(value)
    except ValueError:  # an integer of more digits than Python turns into text
        return None


def single(value: object) -> object:
    """`value`, or what a list of one holds."""
    for _ in range(3):  # YAML can make a list that holds itself
        if not isinstance(value, list | tuple) or len(value) != 1:
            break
        value = value[0]
    return value


def plain_scalar(value: object) -> str | None:
    """`scalar`, without Markdown and HTML."""
    text = scalar(value)
    return (plain(text) or None) if text else None


def flag(value: object) -> bool | None:
    """Whether a value says yes or no; None where it says neither. YAML 1.2 leaves `yes` and `off` strings."""
    if isinstance(value, str):
        return _FLAGS.get(value.strip().lower())
    return bool(value) if isinstance(value, int) and value in (0, 1) else None


_FLAGS = {
    **dict.fromkeys(("true", "yes", "on", "1", "y"), True),
    **dict.fromkeys(("false", "no", "off", "0", "n"), False),
}
_SHOWN = 60


def shown(value: object) -> str:
    """A value for a note, never longer than a line."""
    if isinstance(value, Mapping):
        return "a mapping"
    if isinstance(value, list | tuple | set):
        return "a list"
    try:
        text = repr(value)
    except ValueError:
        return "a number"
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
