"""The operator's pages, and nobody else's."""

from __future__ import annotations

import re
import threading
import time
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from pathlib import Path

import pytest
from lxml import html

from feedmill.web import live
from serving import SITE, TOKEN, Served, Told

PAGES = ["/healthz", "/readyz", "/metrics", "/status", "/status.css", "/search", "/search?q=x"]
BUILD = {
    "finished": "2026-03-01T08:15:30+00:00",
    "read": 12,
    "feeds": {"written": 4},
    "seconds": {"scan": 0.1, "read": 0.9},
}
STATE = {
    "documents": {"published": 10_234, "draft": 3},
    "rejected": [{"path": "a/<b>坏.md", "stage": "read", "reason": 'no "title" & more', "line": 12}],
    "builds": [BUILD, BUILD | {"seconds": {"scan": 0.05}}],
    "feeds": [
        {"title": "All <articles>", "path": "all", "kind": "all", "total": 120, "shown": 50,
         "newest": "2026-03-01T10:00:00+08:00", "updated": None}
    ],
    "waiting": 7,
    "monitor": {"watched": 1_200, "oldest_due_seconds": 0.0, "hosts_paused": 2},
    "sources": [
        {"url": "https://a.example/?a=1&b=2", "verdict": "changed", "status": 200, "reason": "the <text> changed",
         "checked_at": "2026-03-01T08:00:00+00:00", "changed_at": "2026-03-01T08:00:00+00:00",
         "next_check_at": "2026-03-02T08:00:00+00:00", "why": "an article 5 days old",
         "checks": [{"at": f"2026-02-{day:02}T08:00:00+00:00", "verdict": verdict, "status": 200}
                    for day, verdict in enumerate(["unchanged"] * 26 + ["suspect", "changed"], 1)]},
        {"url": "javascript:alert(1)", "verdict": None, "status": None, "reason": "", "checked_at": None,
         "changed_at": None, "next_check_at": "2026-03-02T08:00:00+00:00", "why": "never looked at", "checks": []},
    ],
}  # fmt: skip


@pytest.fixture
def served(tmp_path: Path):
    (tmp_path / "all").mkdir()
    (tmp_path / "all" / "rss.xml").write_bytes(b"<rss></rss>")
    found = Served(tmp_path, Told(), title="Morning & co", language="en")
    found.told.state = STATE
    yield found
    found.server.stop()


@pytest.mark.parametrize("path", PAGES)
def test_the_operator_sees_them_and_nothing_keeps_them(served, path):
    answer = served.ask(path)
    assert answer.status == 200
    assert answer["Cache-Control"] == "no-store"
    assert answer["ETag"] is None
    assert "default-src 'none'" in answer["Content-Security-Policy"]
    assert "unsafe" not in answer["Content-Security-Policy"]
    assert answer["Access-Control-Allow-Origin"] is None


@pytest.mark.parametrize("path", PAGES)
def test_nobody_else_does(served, path):
    for header in ("x_forwarded_for", "forwarded", "via", "x_real_ip", "cf_connecting_ip"):
        answer = served.ask(path, **{header: "127.0.0.1"})
        assert answer.status == 401
        assert answer["WWW-Authenticate"].startswith("Bearer")
        assert served.ask(path, **{header: "127.0.0.1", "authorization": f"Bearer {TOKEN}"}).status == 200
        assert served.ask(path, **{header: "127.0.0.1", "authorization": f"Bearer {TOKEN}x"}).status == 401
    rebound = served.ask(path, host="evil.example")
    assert (rebound.status, "server.hosts" in rebound.text) == (421, True)
    assert served.ask(f"{path}{'&' if '?' in path else '?'}token={TOKEN}", via="1.1 proxy").status == 401
    assert served.ask(path, host=SITE.split("/")[2]).status == 200


def test_readers_search_where_the_site_says_so(tmp_path):
    found = Served(tmp_path, Told(), is_search_open=True, language="en")
    try:
        page = found.ask("/search?q=x", via="1.1 proxy", host="anything.example")
        assert (page.status, found.told.asked) == (200, [("x", live.FOUND)])
        assert not html.fromstring(page.text).xpath("//nav")  # the operator's pages are not for them
        assert found.ask("/status.css", via="1.1 proxy").status == 200
        assert {found.ask(path, via="1.1 proxy").status for path in ("/status", "/metrics", "/healthz")} == {401}
    finally:
        found.server.stop()


def test_many_searches_hold_up_neither_the_operator_nor_the_memory(tmp_path, monkeypatch):
    found = Served(tmp_path, Told(), is_search_open=True)
    free = threading.Event()
    monkeypatch.setattr(found.told, "search", lambda *_: free.wait(20) and [])
    try:
        with ThreadPoolExecutor(20) as readers:
            asked = [readers.submit(found.ask, "/search?q=x") for _ in range(20)]
            wait(asked, timeout=20, return_when=FIRST_COMPLETED)
            assert found.ask("/status").status == 200
            free.set()
            answers = [one.result() for one in asked]
        assert {answer.status for answer in answers} == {200, 503}
        assert {answer["Retry-After"] for answer in answers if answer.status == 503} == {"5"}
    finally:
        free.set()
        found.server.stop()


def test_without_a_token_the_line_says_what_to_do(tmp_path):
    found = Served(tmp_path, Told(), token=None)
    try:
        answer = found.ask("/status", x_forwarded_for="192.0.2.1", authorization="Bearer None")
        assert (answer.status, "server.token" in answer.text) == (403, True)
    finally:
        found.server.stop()


def test_beside_no_daemon_there_is_only_health(tmp_path):
    found = Served(tmp_path, None)
    try:
        assert (found.ask("/healthz").status, found.ask("/healthz").text) == (200, '{"ok":true}')
        assert {found.ask(path).status for path in PAGES[1:]} == {404}
    finally:
        found.server.stop()


def test_probes_tell_what_the_daemon_tells(served):
    served.told.ok = {"ok": False, "why": ["the writer is silent"]}
    served.told.ready = {"ready": False, "why": ["no scan yet"], "oldest_waiting": 1.5}
    assert (served.ask("/healthz").status, served.ask("/readyz").status) == (503, 503)
    assert "the writer is silent" in served.ask("/healthz").text
    assert '"oldest_waiting":1.5' in served.ask("/readyz").text
    assert served.ask("/metrics")["Content-Type"] == "text/plain; version=0.0.4; charset=utf-8"
    assert served.ask("/metrics").body == b"feedmill_documents 2\n"


def test_a_daemon_that_hangs_holds_up_nobody_else(served, monkeypatch):
    monkeypatch.setattr(live, "PATIENCE", 0.2)
    monkeypatch.setattr(served.told, "status", lambda: time.sleep(1.5))
    assert served.ask("/status").status == 503
    assert served.ask("/healthz").status == 200
    assert served.ask("/all/rss.xml").status == 200


def test_an_error_is_no_traceback(served, monkeypatch, capsys):
    monkeypatch.setattr(served.told, "status", lambda: 1 // 0)
    answer = served.ask("/status")
    assert answer.status == 500
    assert "Traceback" not in answer.text
    assert "ZeroDivisionError" not in answer.text
    told = capsys.readouterr()
    assert "division" in told.out + told.err


def test_the_status_page(served):
    served.ask("/all/rss.xml", user_agent="Feedbin - 142 subscribers")
    page = served.ask("/status").text
    tree = html.fromstring(page)
    words = " ".join(tree.text_content().split())
    for part in ("10 234", "a/<b>坏.md", 'no "title" & more', "2026-03-01 08:15 UTC", "All <articles>", "142",
                 "https://a.example/", "Morning & co", "120"):  # fmt: skip
        assert part in words, part
    assert "<b>坏" not in page
    assert tree.get("lang") == "en"
    assert not re.search(r"\bago\b|style=|<script|onclick", page)
    widths = [float(bar.get("width")) for bar in tree.xpath("//svg[@class='bar']/rect")]
    assert widths == [10, 90, 5]
    assert len(tree.xpath("//main")) == len(tree.xpath("//h1")) == 1
    assert all(cell.get("scope") for cell in tree.iter("th"))
    assert {link.get("href") for link in tree.iter("link")} == {"data:,", "status.css"}


def test_the_status_page_tells_of_sources(served):
    page = served.ask("/status").text
    tree = html.fromstring(page)
    rows = tree.xpath("//section[@aria-labelledby='sources']//tbody/tr")
    texts = [" ".join(row.text_content().split()) for row in rows]
    assert "https://a.example/?a=1&b=2 changed (200)the <text> changed 2026-03-01 08:00 UTC" in texts[0]
    assert "2026-03-02 08:00 UTCan article 5 days old" in texts[0]
    assert texts[1].startswith("javascript:alert(1) not looked at yet")
    assert [link.get("href") for link in tree.xpath("//tbody//a[@rel]")] == ["https://a.example/?a=1&b=2"]
    chart, empty = (row.find(".//svg") for row in rows)
    bars = chart.findall("rect")
    assert [(bar.get("x"), bar.get("height"), bar.get("class")) for bar in bars[-3:]] == [
        ("84", "3", "s3"), ("88", "6", "s2"), ("92", "12", "s1"),
    ]  # fmt: skip
    assert len(bars) == 24
    assert chart.get("aria-label") == "22 × unchanged, 1 × suspect, 1 × changed"
    assert bars[-1].find("title").text == "2026-02-28 08:00 UTC: changed (200)"
    assert (empty.get("aria-label"), empty.findall("rect")) == ("not looked at yet", [])
    assert "1\u2009200" in " ".join(tree.xpath("//section[@aria-labelledby='sources']/dl")[0].itertext())


def test_the_status_page_of_nothing_yet(served):
    served.told.state = {"documents": {}, "rejected": [], "builds": [], "feeds": [], "waiting": 0, "sources": None}
    words = served.ask("/status").text
    assert "Every document can be used." in words
    assert "Monitored sources" not in words


def test_ten_thousand_rejected_documents_are_cut(served):
    served.told.state = STATE | {"rejected": STATE["rejected"] * 10_000}
    page = served.ask("/status").text
    assert "and 9\u2009500 more" in page
    assert len(page) < 300_000


def test_the_pages_are_chinese_where_the_site_is(served):
    other = Served(served.output, served.told, language="zh")
    try:
        page = other.ask("/status").text
    finally:
        other.server.stop()
    assert 'lang="zh"' in page
    assert "订阅者" in page
    assert not re.search(r">[A-Z][a-z]+ [a-z]+<", page)


def test_search(served):
    served.told.found = [
        {"title": "Found <i>", "url": "https://a.example/x?a=1&b=2", "summary": "一二三", "published": "2026-01-01",
         "language": "zh"},
        {"title": "bad", "url": "javascript:alert(1)", "summary": None, "published": None, "language": "en"},
    ]  # fmt: skip
    page = served.ask("/search?q=%E4%B8%AD++%3Cb%3E%22&other=1").text
    tree = html.fromstring(page)
    assert served.told.asked == [('中 <b>"', live.FOUND)]
    assert tree.xpath("//input/@value") == ['中 <b>"']
    assert [link.get("href") for link in tree.xpath("//li/h2/a")] == ["https://a.example/x?a=1&b=2"]
    assert "javascript:" not in page
    assert "<i>" not in page
    assert tree.xpath("//li/@lang") == ["zh", "en"]


@pytest.mark.parametrize(
    "query", ["", "?", "?q=", "?q=%20", "?x=1", "?q", "?q=%ff%fe", "?" + "&" * 5000, "?q=" + "a" * 9000]
)
def test_any_query_can_be_asked(served, query):
    assert served.ask(f"/search{query}").status == 200
    assert all(len(asked) <= 200 for asked, _ in served.told.asked)


def test_words_are_the_same_in_both_languages():
    from feedmill.web.words import words

    english, chinese = words("en"), words("zh-Hant")
    assert english.keys() == chinese.keys()
    assert english is not chinese
    assert words("fr") is english
