"""Which text is HTML, Markdown or plain, where nothing but the text tells."""

from __future__ import annotations

import pytest

from feedmill.model import MediaType
from feedmill.readers import media
from feedmill.readers.html import Html
from feedmill.readers.markdown import Markdown
from feedmill.readers.plaintext import PlainText

HTML, MARKDOWN, PLAIN = MediaType.HTML, MediaType.MARKDOWN, MediaType.PLAIN

PORTAL = """河边小镇迎来百年木匠节

某某资讯-本地新闻与生活
# 热门话题 #
河边小镇迎来百年木匠节
320点击    2026-03-01 08:30

每年三月，镇上的人都会聚到河边。


老木匠说了什么


- 他说木头会说话。
他还说，好木头要等。


参考内容:


https://example.org/festival


关键词: 木匠 , 小镇
"""


@pytest.mark.parametrize(
    ("path", "text", "media_type"),
    [
        # HTML
        ("a.html", "no tags at all", HTML),
        ("a.HTM", "<p>x", HTML),
        ("a.txt", "<!DOCTYPE html>\n<html>", HTML),
        ("a.txt", "\n\n<!-- a --> <!-- b -->\n<!doctype HTML PUBLIC '-//W3C//DTD HTML 4.01//EN'>", HTML),
        ("a.txt", '<?xml version="1.0"?>\n<html xmlns="x">', HTML),
        ("a.md", "<html><head>", HTML),
        ("a", "<head><title>x</title>", HTML),
        ("a.txt", "<title>x</title><p>y", HTML),
        ("a.txt", '<div class="post">\n<p>x</p></div>', HTML),
        ("a.md", '<div align="center">\n\n# Title\n</div>', MARKDOWN),
        ("a.md", "<style>p {}</style>\n\n# Title\n", MARKDOWN),
        ("a.txt", "<heading> is not a tag\n", PLAIN),
        ("a.txt", "text that names <html> later\n", PLAIN),
        # Markdown
        ("a.md", "plain words\n", MARKDOWN),
        ("a.markdown", "plain words\n", MARKDOWN),
        ("a.txt", "# Title\n\nwords\n", MARKDOWN),
        ("a.txt", "\n## 标题\n正文\n", MARKDOWN),
        ("a.txt", "words\n\n```python\nx = 1\n```\n", MARKDOWN),
        ("a.txt", "see [a](https://a.example) and [b](/b)\n", MARKDOWN),
        ("a.txt", "words\n\n# Part\n\nsome **strong** words\n", MARKDOWN),
        ("a.txt", "**some** strong and **more** strong words\n", MARKDOWN),
        ("a.txt", "words\n\n# Part\n\nsee [a](https://a.example)\n", MARKDOWN),
        # plain
        ("a.txt", "words\n\n## Part one\n\nwords\n\n## Part two\n\nwords\n", PLAIN),
        ("a.txt", "words\n\n# Part\n\n- a\n- b\n", PLAIN),
        ("a.txt", "[Home](/) [News](/news) | [Shop](/shop)\n\nwords\n", PLAIN),
        ("a.txt", PORTAL, PLAIN),
        ("a.txt", "# 热门话题 #\n正文\n", PLAIN),
        ("a.txt", "标题\n# 热门话题 #\n# 今日推荐 #\n- a\n- b\n", PLAIN),
        ("a.txt", "#话题# 第一条\n#话题# 第二条\n", PLAIN),
        ("a.txt", "see [a](https://a.example) once\n", PLAIN),
        ("a.txt", "- a\n- b\n- c\n", PLAIN),
        ("a.txt", "words [1](see below) and [2](there)\n", PLAIN),
        ("a.txt", "words\n\n# one line alone\n\nwords\n", PLAIN),
        ("a.txt", "1. one\n2. two\n", PLAIN),
        ("a.log", "words\n", PLAIN),
    ],
)
def test_a_file_without_metadata(path: str, text: str, media_type: MediaType) -> None:
    assert media.of_file(path, text) == media_type
    readers = {HTML: Html(), MARKDOWN: Markdown(), PLAIN: PlainText()}
    reader = next(reader for reader in readers.values() if reader.recognizes(path, text))
    (document,) = reader.read(path, text, "digest")
    assert (document.media_type, document.body, document.metadata) == (media_type, text, {})
    assert (document.body_line, document.part, document.digest) == (1, 0, "digest")


@pytest.mark.parametrize(
    ("text", "media_type"),
    [
        ("<p>x</p>", HTML),
        ("<!doctype html><html>", HTML),
        ('words <a href="https://a.example">x</a>', HTML),
        ("one<br>two", HTML),
        ("# Title\n\none<br>two", MARKDOWN),
        ("words, 1 < 2, <unknown>", PLAIN),
    ],
)
def test_a_value_in_a_record(text: str, media_type: MediaType) -> None:
    assert media.of_value(text) == media_type
