"""Confirmed changes as entries of a feed. Pure.

An entry a change: its id is the page's entry and the moment of confirmation, so that it never changes either.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC
from html import escape

from feedmill.model import Content, Entry, Grade, Revision
from feedmill.monitor.diff import diff_html
from feedmill.text import cut, html_to_text, one_line
from feedmill.urls import tag_uri

_WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        Grade.COSMETIC: "Marks or case changed",
        Grade.TITLE: "The title changed",
        Grade.SUBSTANTIVE: "The text changed",
        Grade.WITHDRAWN: "Withdrawn",
        "article": "The article here",
        "source": "The source",
        "seen": "seen",
    },
    "zh": {
        Grade.COSMETIC: "标点或大小写有改动",
        Grade.TITLE: "标题有改动",
        Grade.SUBSTANTIVE: "正文有改动",
        Grade.WITHDRAWN: "已撤回",
        "article": "本站条目",
        "source": "原文",
        "seen": "发现于",
    },
}


# What is compared is NFKC, in which Chinese marks are those of ASCII: beside Chinese characters they are shown as such.
_MARKS = str.maketrans(",!?:;()", "，！？：；（）")
_CHINESE = r"[\u3400-\u4dbf\u4e00-\u9fff。、《》“”]"
_BESIDE_CHINESE = re.compile(rf"(?<={_CHINESE})[,!?:;()]|[,!?:;()](?={_CHINESE})")


def _typeset(text: str) -> str:
    return _BESIDE_CHINESE.sub(lambda mark: mark[0].translate(_MARKS), text)


def change_entry(revision: Revision, authority: str, language: str) -> Entry:
    """The entry of a change feed that tells of `revision`."""
    words = _WORDS["zh" if language.partition("-")[0] == "zh" else "en"]
    moment = revision.confirmed_at.astimezone(UTC)
    title = revision.title_after or revision.title_before or revision.url
    return Entry(
        id=tag_uri(authority, f"change/{moment:%Y%m%dT%H%M%S}Z/{revision.url}"),
        title=f"{words[revision.grade]}: {title}" if words is _WORDS["en"] else f"{words[revision.grade]}：{title}",
        published=moment,
        updated=moment,
        first_seen=moment,
        url=revision.url,
        language=language,
        summary=cut(one_line(html_to_text(_diff(revision, context=0)))),
        categories=(revision.grade.value,),
    )


def change_content(revision: Revision, page: str | None, language: str) -> Content:
    """What a reader shows: the grade, links to both, the difference. `page` is the entry's own page, if it has one."""
    words = _WORDS["zh" if language.partition("-")[0] == "zh" else "en"]
    links = [f'<a href="{escape(revision.url)}">{words["source"]}</a>']
    if page:
        links.append(f'<a href="{escape(page)}">{words["article"]}</a>')
    seen = f"{words['seen']} {revision.seen_at.astimezone(UTC):%Y-%m-%d %H:%M} UTC"
    head = f"<p><strong>{words[revision.grade]}</strong> ({seen}) · {' · '.join(links)}</p>"
    html = f"{head}\n{_diff(revision)}"
    return Content(html=html, text=html_to_text(html))


def _diff(revision: Revision, context: int = 1) -> str:
    title = diff_html(_typeset(revision.title_before), _typeset(revision.title_after))
    text = diff_html(_typeset(revision.text_before), _typeset(revision.text_after), context=context)
    heading = title.replace("<p>", "<h3>").replace("</p>", "</h3>")
    return "\n".join(part for part in (heading, text) if part)
