"""The words of the pages, in English and Chinese: one small table, and a date as each language writes it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

# "other" and "one" forms are told apart where a number stands in the text; Chinese has one form.
_ENGLISH = {
    "about": "Subscribe to this page in a feed reader: copy the address of a feed below, and new articles come to you.",
    "all": "All articles",
    "article_count": "{count} articles",
    "article_count_one": "{count} article",
    "author": "Authors",
    "by": "By",
    "category": "Categories",
    "empty": "Nothing has been published here yet.",
    "enclosure": "Attached file",
    "feed_hint": "This is a feed. To follow it, copy the address of this page into a feed reader.",
    "feeds": "Feeds",
    "from": "Source",
    "home": "Website",
    "language": "Languages",
    "latest": "Latest",
    "list_separator": ", ",
    "newest": "newest",
    "opml": "All feeds as one OPML file",
    "original": "Original",
    "read_original": "Read at the source",
    "references": "References",
    "skip": "Skip to the text",
    "source": "Sources",
    "subscribe": "Subscribe",
    "tag": "Tags",
    "tags": "Tags",
    "updated": "Updated",
}
_CHINESE = {
    "about": "用阅读器订阅本站：复制下面任一订阅地址，新文章会自己送来。",
    "all": "全部文章",
    "article_count": "{count} 篇",
    "article_count_one": "{count} 篇",
    "author": "作者",
    "by": "作者",
    "category": "分类",
    "empty": "这里还没有文章。",
    "enclosure": "附件",
    "feed_hint": "这是一个订阅源。想要订阅，请把本页的地址复制到阅读器里。",
    "feeds": "订阅源",
    "from": "来源",
    "home": "网站",
    "language": "语言",
    "latest": "最新",
    "list_separator": "、",
    "newest": "最新一篇",
    "opml": "全部订阅源（OPML 文件）",
    "original": "原文",
    "read_original": "阅读原文",
    "references": "参考链接",
    "skip": "跳到正文",
    "source": "来源",
    "subscribe": "订阅",
    "tag": "标签",
    "tags": "标签",
    "updated": "更新于",
}
_TABLE: Mapping[str, Mapping[str, str]] = MappingProxyType({"en": _ENGLISH, "zh": _CHINESE})
_RIGHT_TO_LEFT = frozenset(("ar", "arc", "ckb", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"))


def words(language: str) -> Mapping[str, str]:
    """The words for a BCP 47 language; English where there are none."""
    return _TABLE.get(_primary(language), _ENGLISH)


def count(number: int, language: str) -> str:
    """`number` articles, in words."""
    return words(language)["article_count_one" if number == 1 else "article_count"].format(count=number)


def day(moment: datetime, language: str) -> str:
    """The date of `moment` where it happened: 28 February 2026, 2026年2月28日. No locale is asked."""
    if _primary(language) in ("zh", "ja"):
        return f"{moment.year}年{moment.month}月{moment.day}日"
    return f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}"


def direction(language: str) -> str:
    """The `dir` of a text in `language`."""
    return "rtl" if _primary(language) in _RIGHT_TO_LEFT else "ltr"


def _primary(language: str) -> str:
    return language.replace("_", "-").partition("-")[0].lower()
