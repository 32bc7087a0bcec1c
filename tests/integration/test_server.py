"""The published files, as clients meet them over HTTP."""

from __future__ import annotations

import gzip
import threading
import time
from pathlib import Path

import brotli
import pytest

from feedmill.errors import ServerError
from feedmill.web import loading
from feedmill.web.server import Server
from feedmill.web.settings import ServerSettings
from serving import Served, Told

CHROME = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8"


def rss(*titles: str, padding: str = "") -> bytes:
    items = "".join(f"<item><title>{title}</title><guid>{title}</guid>{padding}</item>" for title in titles)
    return f'<?xml version="1.0"?>\n<rss version="2.0"><channel><title>all</title>{items}</channel></rss>'.encode()


LONG = rss("one", "two", "三", padding="<description>" + "text and more text " * 60 + "</description>")


@pytest.fixture
def served(tmp_path: Path):
    files = {
        ".feedmill": b"ours",
        "index.html": b"<!doctype html><title>front</title>",
        "all/index.html": b"<!doctype html><title>all</title>" + b"<p>text</p>" * 200,
        "all/rss.xml": LONG,
        "all/atom.xml": b"<feed></feed>",
        "all/feed.json": b'{"version": "x", "items": []}',
        "feeds.opml": b"<opml></opml>",
        "assets/0123456789abcdef.css": b"a{}",
        "assets/0123456789abcdef.png": bytes(range(256)) * 8,
    }
    for path, data in files.items():
        target = tmp_path / "feeds" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    (tmp_path / "secret.txt").write_text("secret")
    found = Served(tmp_path / "feeds", Told(), hubs=("https://hub.example/",))
    yield found
    found.server.stop()


def test_a_feed(served):
    answer = served.ask("/all/rss.xml")
    assert (answer.status, answer.body) == (200, LONG)
    assert answer["Content-Type"] == "application/rss+xml; charset=utf-8"
    assert answer["Content-Length"] == str(len(LONG))
    assert answer["ETag"].strip('"').isalnum()
    assert answer["Cache-Control"] == "public, max-age=300"
    assert answer["Vary"] == "Accept, Accept-Encoding, A-IM"
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Referrer-Policy"] == "no-referrer"
    assert "default-src 'none'" in answer["Content-Security-Policy"]
    assert "unsafe" not in answer["Content-Security-Policy"]
    assert answer["Link"].split(", ") == [
        '<http://feeds.example/all/rss.xml>; rel="self"',
        '<https://hub.example/>; rel="hub"',
        '<http://feeds.example/all/atom.xml>; rel="alternate"; type="application/atom+xml"',
        '<http://feeds.example/all/feed.json>; rel="alternate"; type="application/feed+json"',
        '<http://feeds.example/all/>; rel="alternate"; type="text/html"',
    ]


@pytest.mark.parametrize(
    "path", ["/", "/index.html", "/all/", "/all/rss.xml", "/feeds.opml", "/nothing", "/all", "/metrics"]
)
def test_head_is_get_without_the_body(served, path):
    get, head = served.ask(path), served.ask(path, "HEAD")
    assert (head.status, head.body) == (get.status, b"")
    assert {k: v for k, v in head.headers.items() if k != "date"} == {
        k: v for k, v in get.headers.items() if k != "date"
    }


def test_either_validator_gives_304(served):
    first = served.ask("/all/rss.xml")
    for headers in (
        {"if_none_match": first["ETag"]},
        {"if_none_match": f'"x", W/{first["ETag"]}'},
        {"if_none_match": "*"},
        {"if_modified_since": first["Last-Modified"]},
        {"if_modified_since": "Sun, 01 Jan 2090 00:00:00 GMT"},
        {"if_none_match": first["ETag"], "if_modified_since": "Sun, 06 Nov 1994 08:49:37 GMT"},
    ):
        answer = served.ask("/all/rss.xml", **headers)
        assert (answer.status, answer.body) == (304, b""), headers
        for name in ("ETag", "Last-Modified", "Cache-Control", "Vary", "Link"):
            assert answer[name] == first[name]
        assert answer["Content-Length"] is None
    for headers in (
        {"if_none_match": '"x"'},
        {"if_none_match": '"x"', "if_modified_since": first["Last-Modified"]},  # the tag goes before the date
        {"if_modified_since": "Sun, 06 Nov 1994 08:49:37 GMT"},
        {"if_modified_since": "soon"},
    ):
        assert served.ask("/all/rss.xml", **headers).status == 200, headers


def test_codings(served):
    plain = served.ask("/all/rss.xml")
    zipped = served.ask("/all/rss.xml", accept_encoding="gzip")
    small = served.ask("/all/rss.xml", accept_encoding="gzip, br")
    assert (zipped["Content-Encoding"], gzip.decompress(zipped.body)) == ("gzip", LONG)
    assert (small["Content-Encoding"], brotli.decompress(small.body)) == ("br", LONG)
    assert len({plain["ETag"], zipped["ETag"], small["ETag"]}) == 3
    assert served.ask("/all/rss.xml", accept_encoding="gzip", if_none_match=zipped["ETag"]).status == 304
    assert served.ask("/all/rss.xml", accept_encoding="gzip", if_none_match=plain["ETag"])["ETag"] == plain["ETag"]
    # Whoever cannot read gzip is not told to use the gzip it may have from somebody else.
    assert served.ask("/all/rss.xml", if_none_match=zipped["ETag"]).status == 200
    image = served.ask("/assets/0123456789abcdef.png", accept_encoding="gzip, br")
    assert (image["Content-Encoding"], image["Vary"]) == (None, None)


def test_a_browser_gets_xml_it_can_style(served):
    shown = served.ask("/all/rss.xml", accept=CHROME)
    assert shown["Content-Type"] == "application/xml; charset=utf-8"
    assert shown.body == LONG
    assert served.ask("/all/feed.json", accept=CHROME)["Content-Type"] == "application/feed+json; charset=utf-8"


def test_ranges(served):
    whole = served.ask("/all/rss.xml")
    part = served.ask("/all/rss.xml", range="bytes=5-9", accept_encoding="gzip")
    assert (part.status, part.body, part["Content-Range"]) == (206, LONG[5:10], f"bytes 5-9/{len(LONG)}")
    assert part["Content-Encoding"] is None
    assert served.ask("/all/rss.xml", range="bytes=-4").body == LONG[-4:]
    assert served.ask("/all/rss.xml", range="bytes=5-9", if_range=whole["ETag"]).status == 206
    assert served.ask("/all/rss.xml", range="bytes=5-9", if_range='"x"').body == LONG
    assert served.ask("/all/rss.xml", range="bytes=0-1,3-4").status == 200
    beyond = served.ask("/all/rss.xml", range=f"bytes={len(LONG)}-")
    assert (beyond.status, beyond["Content-Range"]) == (416, f"bytes */{len(LONG)}")
    assert served.ask("/all/rss.xml", "HEAD", range="bytes=5-9").status == 200


def test_what_is_named_by_its_bytes_is_kept_for_ever(served):
    assert served.ask("/assets/0123456789abcdef.css")["Cache-Control"] == "public, max-age=31536000, immutable"


def test_folders(served):
    assert served.ask("/").body == (served.output / "index.html").read_bytes()
    assert served.ask("/all/").body == served.ask("/all/index.html").body
    moved = served.ask("/all?x=1")
    assert (moved.status, moved["Location"]) == (301, "./all/")
    assert served.ask("/assets/").status == 404


def test_nothing_outside_is_reached(served):
    (served.output / "out.txt").symlink_to("../secret.txt")
    (served.output / "within.txt").symlink_to("feeds.opml")
    (served.output / "up").symlink_to("..")
    (served.output / "round").symlink_to("round")
    (served.output / "all" / ".rss.xml.tmp").write_bytes(b"half")
    for path in (
        "/../secret.txt", "/%2e%2e/secret.txt", "/all/../../secret.txt", "/..%2fsecret.txt", "/out.txt",
        "/up/secret.txt", "/round", "/.feedmill", "/all/.rss.xml.tmp", "/rss.xml%00", "/all\\rss.xml", "/%zz",
        "/all/rss.xml/", "/a" * 600,
    ):  # fmt: skip
        assert served.ask(path).status == 404, path
    assert served.ask("/within.txt").body == b"<opml></opml>"


def test_other_methods(served):
    for method in ("POST", "PUT", "DELETE", "OPTIONS", "PATCH"):
        answer = served.ask("/all/rss.xml", method)
        assert (answer.status, answer["Allow"]) == (405, "GET, HEAD")


def test_a_site_with_its_own_404(served):
    assert b"Nothing is published" in served.ask("/x").body
    served.put("404.html", b"<p>not here")
    for path in ("/x", "/.feedmill"):
        answer = served.ask(path)
        assert (answer.status, answer.body) == (404, b"<p>not here")
        assert answer["ETag"] is None
        assert answer["Cache-Control"] == "no-store"


def test_a_feed_that_ended_is_gone_only_where_that_is_told(served):
    assert served.ask("/categories/old/rss.xml").status == 404
    served.put(loading.ENDED, b"categories/old\n")
    assert served.ask("/categories/old/rss.xml").status == 410
    assert served.ask("/categories/older/rss.xml").status == 404
    served.put("categories/old/rss.xml", LONG)
    assert served.ask("/categories/old/rss.xml").status == 200


def test_a_person_is_told_of_an_ended_feed_by_the_site_s_own_page(served):
    browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
    served.put(loading.ENDED, b"categories/old\n")
    assert b"This feed has ended" in served.ask("/categories/old/", accept=browser).body
    served.put("404.html", b"<p>not here")
    answer = served.ask("/categories/old/", accept=browser)
    assert (answer.status, answer.body) == (410, b"<p>not here")
    assert b"This feed has ended" in served.ask("/categories/old/rss.xml").body


def test_a_replaced_feed_is_seen_at_once(served):
    tags = set()
    for number in range(20):
        served.put("all/rss.xml", rss(f"entry {number}"))
        answer = served.ask("/all/rss.xml")
        assert answer.body == rss(f"entry {number}")
        tags.add(answer["ETag"])
    assert len(tags) == 20


def test_without_a_word_it_is_seen_soon(served):
    served.ask("/all/rss.xml")
    (served.output / "all" / "rss.xml").write_bytes(b"<rss></rss>")
    deadline = time.monotonic() + 10
    while served.ask("/all/rss.xml").body != b"<rss></rss>":
        assert time.monotonic() < deadline


def test_the_same_bytes_keep_their_validators(served):
    first = served.ask("/all/rss.xml")
    served.put("all/rss.xml", LONG)
    again = served.ask("/all/rss.xml")
    assert (again["ETag"], again["Last-Modified"]) == (first["ETag"], first["Last-Modified"])


def test_no_two_versions_share_a_date(served):
    """Also within one second: a client that knows dates alone misses nothing."""
    dates = []
    for number in range(3):
        served.put("all/rss.xml", rss(f"entry {number}"))
        dates.append(served.ask("/all/rss.xml")["Last-Modified"])
    told = [date for date in dates if date]
    assert len(set(told)) == len(told) >= 1


def test_only_the_entries_that_a_client_lacks(served):
    served.put("all/rss.xml", rss("b", "a", padding="x" * 500))
    old = served.ask("/all/rss.xml", accept_encoding="gzip")
    served.put("all/rss.xml", rss("c", "b", "a", padding="x" * 500))
    new = served.ask("/all/rss.xml", a_im="feed", if_none_match=old["ETag"])
    assert (new.status, new["IM"]) == (226, "feed")
    assert new.body == rss("c", padding="x" * 500)
    assert new["ETag"] == served.ask("/all/rss.xml")["ETag"]
    assert "A-IM" in new["Vary"]
    assert "no-store" in new["Cache-Control"]
    assert served.ask("/all/rss.xml", a_im="feed", if_none_match=new["ETag"]).status == 304
    for headers in ({"if_none_match": '"unknown"', "a_im": "feed"}, {"a_im": "feed"}, {"if_none_match": old["ETag"]},
                    {"if_none_match": old["ETag"], "a_im": "vcdiff"}):  # fmt: skip
        assert served.ask("/all/rss.xml", **headers).status == 200, headers


def test_under_load_no_body_meets_the_tag_of_another(served):
    """Each version's bytes say which it is; every answer must be whole, and its tag always the same."""
    versions = {number: rss(f"entry {number}", padding=f"{number} " * 20_000) for number in range(8)}
    done = threading.Event()
    seen: dict[str, set[bytes]] = {}
    faults: list[str] = []

    def read() -> None:
        while not done.is_set():
            answer = served.ask("/all/rss.xml", accept_encoding="gzip")
            body = gzip.decompress(answer.body) if answer["Content-Encoding"] else answer.body
            if body not in known:
                faults.append(f"{answer.status} {body[:60]!r}")
            seen.setdefault(answer["ETag"], set()).add(body)

    known = {LONG, *versions.values()}
    readers = [threading.Thread(target=read) for _ in range(4)]
    for reader in readers:
        reader.start()
    for number in range(40):
        served.put("all/rss.xml", versions[number % 8])
        time.sleep(0.01)
    done.set()
    for reader in readers:
        reader.join()
    assert faults == []
    assert len(seen) > 1
    assert all(len(bodies) == 1 for bodies in seen.values())


def test_a_large_file_comes_from_disk(served, monkeypatch):
    monkeypatch.setattr(loading, "LARGEST", 1000)
    data = bytes(range(256)) * 4000
    served.put("assets/large.bin", data)
    answer = served.ask("/assets/large.bin")
    assert answer.body == data
    assert served.ask("/assets/large.bin", if_none_match=answer["ETag"]).status == 304
    part = served.ask("/assets/large.bin", range="bytes=300000-")
    assert (part.status, part.body) == (206, data[300_000:])
    served.put("assets/large.bin", data[::-1])
    assert served.ask("/assets/large.bin").body == data[::-1]
    (served.output / "assets/large.bin").unlink()
    served.server.published()
    assert served.ask("/assets/large.bin").status == 404


def test_what_cannot_be_read_is_told_and_the_rest_is_served(served, monkeypatch, capsys):
    def look(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(loading.Loading, "look", look)
    answer = served.ask("/all/rss.xml?token=secret")
    assert (answer.status, answer["Retry-After"]) == (503, "5")
    assert served.ask("/healthz").status == 200
    told = capsys.readouterr()
    assert "Permission denied" in told.out + told.err
    assert "secret" not in told.out + told.err


def test_readers_are_counted(served):
    for _ in range(2):
        served.ask("/all/rss.xml", user_agent="Feedbin feed-id:1 - 142 subscribers")
    served.ask("/all/atom.xml", user_agent="newsboat/2.21")
    served.ask("/all/rss.xml", accept=CHROME, user_agent="Mozilla/5.0")
    served.ask("/all/", user_agent="bot")
    assert served.server.audience() == {"all": (143, 2, 3)}


def test_a_prefix_that_a_proxy_leaves(served):
    with_prefix = Served(served.output, None, root_path="/news")
    try:
        assert with_prefix.server.address.endswith("/news/")
        for path in ("/news/all/rss.xml", "/all/rss.xml"):
            assert with_prefix.ask(path).body == LONG
        assert with_prefix.ask("/news/all")["Location"] == "./all/"
        assert with_prefix.ask("/news/healthz").status == 200
    finally:
        with_prefix.server.stop()


def test_a_port_that_is_taken_is_told(served):
    other = Server(served.output, ServerSettings(port=served.port), None)
    with pytest.raises(ServerError, match=rf"^127\.0\.0\.1:{served.port} is taken by another program; .*--port"):
        other.start()


@pytest.mark.parametrize(
    ("host", "words"), [("192.0.2.1", "no such address"), ("no-such-host.invalid", "cannot be found")]
)
def test_an_address_that_is_not_ours_is_told(tmp_path, host, words):
    with pytest.raises(ServerError, match=words):
        Server(tmp_path, ServerSettings(host=host, port=0), None).start()


def test_it_listens_on_ipv6_too(served):
    other = Served(served.output, None, host="::1")
    try:
        assert other.server.address.startswith("http://[::1]:")
    finally:
        other.server.stop()


def test_the_access_log_holds_no_query_and_no_token(served, capsys):
    logged = Served(served.output, Told(), access_log=True)
    try:
        logged.ask("/all/rss.xml?secret=1", user_agent="reader/1 \xff", authorization="Bearer hidden-token")
    finally:
        logged.server.stop()
    told = capsys.readouterr()
    line = told.out + told.err
    assert "/all/rss.xml" in line
    assert "200" in line
    assert "secret" not in line
    assert "hidden-token" not in line
    assert "reader/1 \N{REPLACEMENT CHARACTER}" in line
