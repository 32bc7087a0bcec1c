"""The plain text of one Markdown paragraph or heading, without a Markdown parser.

Made for titles and summaries, where comrak on the whole body would cost more than all else.
"""

from __future__ import annotations

import html
import re

from feedmill.text import one_line

LIMIT = 2000  # characters looked at: emphasis is matched in quadratic time at worst

_MARKED = re.compile(r"[\\`*_\[<&~=]")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_CODE = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.DOTALL)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_BREAK = re.compile(r"<br\b[^<>]*>", re.IGNORECASE)
_AUTOLINK = re.compile(r"<((?:https?|mailto):[^\s<>]+)>")
# A tag only where HTML knows its name: `Vec<T>` and `a < b` are text.
_TAG = re.compile(
    r"</?(?:a|abbr|b|bdi|bdo|big|blockquote|br|center|cite|code|dd|del|details|dfn|div|dl|dt|em|figcaption|figure|font"
    r"|h[1-6]|hr|i|iframe|img|ins|kbd|li|mark|ol|p|picture|pre|q|rp|rt|ruby|s|samp|section|small|source|span|strike"
    r"|strong|sub|summary|sup|table|tbody|td|th|thead|time|tr|tt|u|ul|var|video|wbr)\b[^<>]*>",
    re.IGNORECASE,
)
_IMAGE = re.compile(r"!\[[^\[\]]*\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\[\]]*\])")
_FOOTNOTE = re.compile(r"\[\^[^\[\]\s]+\]")
_LINK = re.compile(r"\[([^\[\]]*(?:\[[^\[\]]*\][^\[\]]*)*)\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\[\]]*\])")
_EMBED = re.compile(r"!\[\[[^\[\]]*\]\]")
_WIKI = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]+)\]\]")
_STARS = re.compile(r"(\*{1,3}|~~|==)(?=[^\s*~=])(.+?)(?<=[^\s*~=])\1", re.DOTALL)
_UNDERSCORES = re.compile(r"(?<!\w)(_{1,3})(?=[^\s_])(.+?)(?<=[^\s_])\1(?!\w)", re.DOTALL)
_KEPT = re.compile("\x00([0-9]+)\x00")


def plain(markdown: str) -> str:
    """`markdown` as a reader sees it, on one line: marks, tags, images and footnote marks gone, entities decoded.

    Only its first `LIMIT` characters count.
    """
    markdown = markdown[:LIMIT]
    if not _MARKED.search(markdown):
        return tidy(markdown)
    kept: list[str] = []

    def keep(text: str) -> str:
        kept.append(text)
        return f"\x00{len(kept) - 1}\x00"

    text = markdown.replace("\x00", "")
    if "`" in text:
        text = _CODE.sub(lambda match: keep(match[2].strip()), text)
    if "\\" in text:
        text = _ESCAPE.sub(lambda match: keep(match[1]), text)
    if "<" in text:
        text = _AUTOLINK.sub(lambda match: keep(match[1]), _COMMENT.sub("", text))
        text = _TAG.sub("", _BREAK.sub(" ", text))
    if "[" in text:
        text = _without_links(text)
    if "*" in text or "~" in text or "=" in text:
        text = _without(_STARS, text, "*~=")
    if "_" in text:
        text = _without(_UNDERSCORES, text, "_")
    if "&" in text:
        text = html.unescape(text)
    return tidy(_KEPT.sub(lambda match: kept[int(match[1])], text) if kept else text)


def tidy(text: str) -> str:
    """`text.one_line`, at once where there is nothing to do, as with most titles, names and paragraphs."""
    # str.isprintable knows no white space but " ", no control, no invisible and no unassigned character.
    if text.isprintable() and "  " not in text and text[:1] != " " != text[-1:]:
        return text
    return one_line(text)


def _without_links(text: str) -> str:
    if "![" in text:
        text = _EMBED.sub("", _IMAGE.sub("", text))
    if "[^" in text:
        text = _FOOTNOTE.sub("", text)
    if "](" in text or "][" in text:
        text = _LINK.sub(_first_group, text)
    return _WIKI.sub(_first_group, text) if "[[" in text else text


def _first_group(match: re.Match[str]) -> str:
    return match[1]


def _without(emphasis: re.Pattern[str], text: str, marks: str) -> str:
    for _ in range(3):  # strong within emphasis within strikethrough
        bare = emphasis.sub(_second_group, text)
        if bare == text or not any(mark in bare for mark in marks):
            return bare
        text = bare
    return text


def _second_group(match: re.Match[str]) -> str:
    return match[2]
