"""What a page says, and what of it is noise."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from feedmill.monitor import fingerprint
from feedmill.monitor.compare import HOLE, compare, plain
from feedmill.monitor.fingerprint import digest, distance, read_page, simhash
from feedmill.monitor.noise import is_noise
from monitored import PARAGRAPHS, article

HTML = "text/html; charset=utf-8"


@pytest.mark.parametrize(
    "line",
    [
        "1,234 views",
        "Updated 5 minutes ago",
        "3 comments",
        "阅读 1.2万",
        "2026-03-01 08:00",
        "更新于 2026年3月1日",
        "5 min read",
        "Last updated: 3 May 2026, 10:22",
        "点赞 12 · 评论 3",
        "★ 4.5 (120 votes)",
    ],
)
def test_noise(line: str) -> None:
    assert is_noise(line)


@pytest.mark.parametrize(
    "line",
    [
        "The council met on 3 May 2026.",
        "In 2025 the figure was 40 per cent.",
        "本次会议将于2026年3月1日召开，请大家准时参加。",
        "42 people died.",
        "Profit rose by 5.2% to 1,234 million euros",
        "营收为3.5亿元，同比增长12%。",
        "A",
    ],
)
def test_facts(line: str) -> None:
    assert not is_noise(line)


def test_a_page_is_its_title_and_its_paragraphs() -> None:
    page = read_page(article().encode(), HTML)
    assert page == ("New rules for data centres", "\n".join(PARAGRAPHS), "")


@pytest.mark.parametrize(
    "frame",
    [
        "<aside><ul><li><a href=/1>Other</a><li><a href=/2>More</a><li><a href=/3>Again</a></ul></aside>",
        '<div class="ad"><p>Buy shoes today, they are half the price of yesterday.</p></div>',
        '<section id="comments"><p>Somebody said that the rules are all wrong, and went on at length.</p></section>',
        "<div hidden><p>A dialog that nobody sees, with a whole sentence of text.</p></div>",
        "<script>var t = 1</script>",
        "<p>1,234 views</p>",
    ],
)
def test_what_surrounds_an_article_is_none_of_it(frame: str) -> None:
    assert read_page(article(frame=frame).encode(), HTML).text == "\n".join(PARAGRAPHS)


@pytest.mark.parametrize("space", ["\u200b ", "&nbsp;", "\n\n   ", "\u3000", " \u00ad"])
def test_white_space_and_what_cannot_be_seen_make_no_difference(space: str) -> None:
    changed = article(*(paragraph.replace(" ", space, 3) for paragraph in PARAGRAPHS))
    before, after = (read_page(html.encode(), HTML) for html in (article(), changed))
    assert digest(*before[:2]) == digest(*after[:2])


TEXT = "中文内容需要足够长，才能让程序判断它的编码是什么。这里再写一句话，内容同样无关紧要。" * 3


@pytest.mark.parametrize(
    ("codec", "header"),
    [
        ("utf-8", "text/html"),
        ("utf-8", "text/html; charset=iso-8859-1"),
        ("gb18030", "text/html; charset=gb2312"),
        ("gb18030", "text/html; charset=utf-8"),
        ("gb18030", "text/html"),
        ("big5", "text/html; charset=big5"),
        ("utf-8", "text/html; charset=nonsense"),
    ],
)
def test_charsets_right_and_wrong(codec: str, header: str) -> None:
    text = TEXT.replace("编", "編") if codec != "big5" else "繁體中文的內容需要足夠長，才能判斷它的編碼是什麼。" * 5
    html = article(text, text).replace("<meta charset=utf-8>", "")
    assert text.replace("，", ",")[:20] in read_page(html.encode(codec), header).text


@pytest.mark.parametrize("body", [b"%PDF-1.7 \0\1\2", b"\x89PNG\r\n\x1a\n", b""])
def test_what_is_no_page(body: bytes) -> None:
    assert read_page(body, "").sign == "no page"
    assert read_page(b"<p>x", "application/pdf").sign == "no page"


@pytest.mark.parametrize(
    ("html", "sign"),
    [
        ("<title>Just a moment...</title><p>Checking your browser", "challenge"),
        ("<title>页面不存在</title><p>您访问的文章不存在。", "not found"),
        ("<title>Site</title><h1>404</h1><p>Page not found.", "not found"),
        ("<title>Log in</title><form><input type=password></form><p>Please sign in to continue.", "login"),
        ("<title>Maintenance</title><p>We will be back soon, the site is under maintenance.", "maintenance"),
        (article(title="How to log in to a bank safely"), ""),
        (article("The 404 error is the best known status of HTTP. " * 40, title="A history of 404"), ""),
    ],
)
def test_signs(html: str, sign: str) -> None:
    assert read_page(html.encode(), HTML).sign == sign


@settings(max_examples=40, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_read(body: bytes) -> None:
    page = read_page(body, HTML)
    assert "\n\n" not in page.text
    digest(page.title, page.text)
    assert 0 <= simhash(page.text) < 2**64


def test_simhashes_are_near_for_texts_that_are() -> None:
    text = " ".join(PARAGRAPHS)
    assert distance(simhash(text), simhash(text.replace("40", "45"))) <= 8
    assert distance(simhash(text), simhash("Quite another text about cooking soups and stews in winter. " * 5)) > 16


@pytest.mark.parametrize(
    ("base", "first", "second", "after"),
    [
        ("a\nb\nc", "a\nB\nc", "a\nB\nc", "a\nB\nc"),
        ("a\nad1\nc", "a\nad2\nc", "a\nad3\nc", None),
        ("a\nc", "a\nad2\nc", "a\nad3\nc", None),
        ("a\nad1\nc", "A\nad2\nc", "A\nad3\nc", "A\nad3\nc"),
        ("a\nb", "a\nb\nc", "a\nb\nc", "a\nb\nc"),
        ("a\nb\nc", "a\nc", "a\nc", "a\nc"),
        ("a\nb\nc", "a\nb\nc", "a\nB\nc", None),  # the first look was as before: the next one tells
        (f"a\n{HOLE}\nc", "a\nad\nc", "a\nad\nc", None),  # known to differ
        (f"a\n{HOLE}\nc", "a\nc", "a\nc", None),
        (f"a\n{HOLE}\nc", "a\nad1\nC", "a\nad2\nC", "a\nC"),  # whatever stands in it is no part of the change
        ("a  b", "a b", "ab", None),
    ],
)
def test_three_looks(base: str, first: str, second: str, after: str | None) -> None:
    found = compare(base, first, second)
    assert (found.change and found.change.after) == after
    if found.change:
        assert found.change.before == plain(base)


def test_only_what_differs_thrice_becomes_a_hole() -> None:
    assert compare("a\nad1\nc", "a\nad2\nc", "a\nad3\nc").base == f"a\n{HOLE}\nc"
    assert compare("a\nb\nc", "a\nb\nc", "a\nB\nc").base == "a\nb\nc"


LINES = st.lists(st.sampled_from("abcdef"), max_size=7).map("\n".join)


@settings(max_examples=150, deadline=None)
@given(LINES, LINES)
def test_two_looks_that_agree_tell_every_difference(base: str, now: str) -> None:
    found = compare(base, now, now)
    assert (found.change is None) == (base.split("\n") == now.split("\n"))
    assert found.change is None or found.change == (base, now)


def test_the_extractor_names_its_versions() -> None:
    assert "trafilatura" in fingerprint.extractor()
