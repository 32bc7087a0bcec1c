"""The whole monitor against loopback servers, its clock moved by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from feedmill.errors import UsageError
from feedmill.model import Grade, Verdict
from feedmill.monitor import fingerprint
from hostile import Server, answer, drip, endless, in_turn, raw, redirect, reset, serving, silent, zipped
from monitored import PARAGRAPHS, Bench, article


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as made:
        yield made


@pytest.fixture
def bench(tmp_path: Path, server: Server) -> Bench:
    return Bench(tmp_path, server)


def test_a_change_is_told_when_a_second_look_agrees(bench: Bench, server: Server) -> None:
    url = server.url("/a")
    bench.watch(url)
    server.on("/a", answer(body=article()))
    [first] = bench.check()
    assert (first.watched.verdict, first.watched.reason) == (Verdict.UNCHANGED, "first look")
    assert bench.check() == []  # nothing is due
    server.on("/a", answer(body=article(*(p.replace("40", "45") for p in PARAGRAPHS))))
    [second] = bench.after(days=5).check()
    assert second.watched.verdict is Verdict.SUSPECT
    assert second.watched.next_check_at is not None
    assert second.watched.next_check_at >= bench.now + timedelta(minutes=10)
    [third] = bench.after(minutes=20).check()
    assert third.watched.verdict is Verdict.CHANGED
    assert third.judgement.grade is Grade.SUBSTANTIVE
    with bench.ledger.transaction(write=False) as tx:
        [revision] = tx.revisions.newest(10)
    assert (revision.url, revision.entry, revision.grade) == (url, f"entry of {url}", Grade.SUBSTANTIVE)
    assert "40 operators" in revision.text_before
    assert "45 operators" in revision.text_after
    assert revision.seen_at < revision.confirmed_at
    [fourth] = bench.after(days=5).check()
    assert (fourth.watched.verdict, fourth.watched.reason) == (Verdict.UNCHANGED, "the same bytes")


def test_every_misbehaviour_gets_its_verdict(tmp_path: Path, server: Server) -> None:
    bench = Bench(tmp_path, server, deadline=0.8)
    head = b"HTTP/1.1 200 OK\r\n"
    cases = {
        "/drip": (drip(head + b"\r\n"), Verdict.FAILED),
        "/headers": (drip(head), Verdict.FAILED),
        "/silent": (silent, Verdict.FAILED),
        "/bomb": (zipped(b"\0" * 9_000_000), Verdict.FAILED),
        "/twice": (zipped(b"x", "gzip, gzip"), Verdict.FAILED),
        "/reset": (reset, Verdict.FAILED),
        "/endless": (endless(head + b"\r\n"), Verdict.FAILED),
        "/loop": (redirect("/loop?"), Verdict.FAILED),
        "/hops": (redirect("/hops1"), Verdict.FAILED),
        "/hops1": (redirect("/hops2"), Verdict.FAILED),
        **{f"/hops{n}": (redirect(f"/hops{n + 1}"), Verdict.UNCHANGED) for n in range(2, 7)},  # five are followed
        "/wait": (answer(302, headers={"Location": "/", "Retry-After": "1"}), Verdict.FAILED),
        "/no-http": (raw(b"220 ftp.example.org ready\r\n"), Verdict.FAILED),
        "/pdf": (answer(200, b"%PDF-1.7 \0\1", {"Content-Type": "application/pdf"}), Verdict.UNCHANGED),
        "/cut": (raw(head + b"Content-Length: 99\r\n\r\nabc"), Verdict.FAILED),
        "/private": (redirect("http://10.0.0.1:80/"), Verdict.BLOCKED),
        "/down": (answer(503), Verdict.FAILED),
        "/slow": (answer(429, headers={"Retry-After": "1"}), Verdict.FAILED),
        "/login": (answer(401), Verdict.BLOCKED),
        "/secret": (answer(403), Verdict.BLOCKED),
        "/law": (answer(451), Verdict.BLOCKED),
        "/gone": (answer(410), Verdict.FAILED),
        "/none": (answer(404), Verdict.FAILED),
        "/teapot": (answer(418), Verdict.FAILED),
        "/front": (redirect("/"), Verdict.FAILED),
        "/hops7": (answer(body=article()), Verdict.UNCHANGED),
        "/": (answer(body=article()), Verdict.UNCHANGED),
        "/charset": (
            answer(body=article("正文写在这里，足够长的一个段落，用来检验编码的处理。" * 5).encode("gb18030"),
                   headers={"Content-Type": "text/html; charset=utf-8"}),
            Verdict.UNCHANGED,
        ),
        "/challenge": (answer(503, "<title>Just a moment...</title>", {"cf-mitigated": "challenge"}), Verdict.BLOCKED),
        "/human": (answer(200, "<title>Just a moment...</title><p>Checking your browser"), Verdict.BLOCKED),
    }  # fmt: skip
    for path, (behaviour, _) in cases.items():
        server.on(path, behaviour)
    bench.watch(*(server.url(path) for path in cases))
    found = {told.watched.url: told.watched.verdict for told in bench.check()}
    assert found == {server.url(path): verdict for path, (_, verdict) in cases.items()}
    assert bench.waiting == []


@pytest.mark.parametrize(
    ("robots", "verdict", "asked"),
    [
        (answer(404), Verdict.UNCHANGED, True),
        (answer(403), Verdict.UNCHANGED, True),
        (answer(200, "User-agent: *\nDisallow: /private"), Verdict.UNCHANGED, True),
        (answer(200, "User-agent: *\nDisallow: /a"), Verdict.SKIPPED, False),
        (answer(200, "User-agent: *\nDisallow: /\n\nUser-agent: feedmill\nAllow: /"), Verdict.UNCHANGED, True),
        (answer(200, b"\xff\xfe\0garbage" * 99), Verdict.UNCHANGED, True),
        (answer(500), Verdict.SKIPPED, False),
        (answer(503), Verdict.SKIPPED, False),
        (redirect("/elsewhere"), Verdict.SKIPPED, False),
        (redirect("/robots.txt"), Verdict.FAILED, False),
        (reset, Verdict.FAILED, False),
        (silent, Verdict.FAILED, False),
        (answer(401), Verdict.UNCHANGED, True),
        (answer(410), Verdict.UNCHANGED, True),
        (answer(429), Verdict.SKIPPED, False),
        (answer(502), Verdict.SKIPPED, False),
        (answer(204), Verdict.UNCHANGED, True),
        (drip(b"HTTP/1.1 200 OK\r\n"), Verdict.FAILED, False),
        (zipped(b"#" * 50_000_000), Verdict.UNCHANGED, True),  # its first half a megabyte is looked at
        (endless(b"HTTP/1.1 200 OK\r\n\r\nUser-agent: *\nDisallow: /b\n#"), Verdict.UNCHANGED, True),
        (endless(b"HTTP/1.1 200 OK\r\n\r\nUser-agent: *\nDisallow: /a\n#"), Verdict.SKIPPED, False),
        (answer(200, "#\n" * 255_000 + "User-agent: *\nDisallow: /a\n"), Verdict.UNCHANGED, True),
    ],
    ids=["404", "403", "other", "ours", "by name", "garbage", "500", "503", "moved", "circle", "reset", "silence",
         "401", "410", "429", "502", "204", "trickle", "bomb", "endless", "endless, ours", "beyond 500 KiB"],
)  # fmt: skip
def test_robots(tmp_path: Path, server: Server, robots: object, verdict: Verdict, asked: bool) -> None:
    bench = Bench(tmp_path, server, deadline=0.5)
    server.on("/robots.txt", robots)  # type: ignore[arg-type]
    server.on("/elsewhere", answer(200, "User-agent: *\nDisallow: /"))
    server.on("/a", answer(body=article()))
    bench.watch(server.url("/a"))
    [told] = bench.check()
    assert told.watched.verdict is verdict
    assert ("/a" in server.paths()) is asked


def test_robots_txt_holds_for_a_day_and_through_a_restart(bench: Bench, server: Server) -> None:
    server.on("/robots.txt", answer(404))
    server.on("", answer(body=article()))
    bench.watch(server.url("/a"), server.url("/b"))
    bench.check()
    bench.after(hours=20).check(everything=True)
    assert server.paths().count("/robots.txt") == 1
    bench.after(hours=5).check(everything=True)
    assert server.paths().count("/robots.txt") == 2


def test_validators_are_kept_and_a_304_is_a_success(bench: Bench, server: Server) -> None:
    fields = {"ETag": '"v1"', "Last-Modified": "Sun, 01 Mar 2026 00:00:00 GMT"}
    server.on("/a", in_turn(answer(body=article(), headers=fields), answer(304)))
    bench.watch(server.url("/a"))
    bench.check()
    for _ in range(2):
        [told] = bench.after(days=9).check()
        assert (told.watched.verdict, told.watched.reason) == (Verdict.UNCHANGED, "304: not modified")
        assert server.requests[-1].headers["if-none-match"] == '"v1"'
        assert server.requests[-1].headers["if-modified-since"] == fields["Last-Modified"]


@pytest.mark.parametrize("wait", ["7200", "Sun, 01 Mar 2026 03:00:00 GMT"])
def test_retry_after_holds_the_whole_domain_also_for_a_forced_check(bench: Bench, server: Server, wait: str) -> None:
    date = {"Date": "Sun, 01 Mar 2026 01:00:00 GMT"}  # the server's clock is an hour ahead
    server.on("/a", in_turn(answer(429, headers={"Retry-After": wait, **date}), answer(body=article())))
    server.on("/b", answer(body=article()))
    bench.watch(server.url("/a"))
    [told] = bench.check()
    assert told.watched.verdict is Verdict.FAILED
    assert told.watched.next_check_at is not None
    assert told.watched.next_check_at >= bench.now + timedelta(hours=2)
    bench.watch(server.url("/a"), server.url("/b"))
    assert bench.after(minutes=30).check(everything=True) == []
    assert [(page.url, page.verdict) for page in bench.waiting] == [
        (server.url("/b"), Verdict.SKIPPED), (server.url("/a"), Verdict.SKIPPED),
    ]  # fmt: skip
    assert server.paths().count("/a") == 1
    assert len(bench.after(hours=3).check(everything=True)) == 2


def test_a_page_that_moved_for_good_is_followed_and_then_known_by_its_new_address(bench: Bench, server: Server) -> None:
    server.on("/old", redirect("/new", 301))
    server.on("/new", answer(body=article()))
    old, new = server.url("/old"), server.url("/new")
    bench.watch(old)
    verdicts = [bench.after(days=5).check(everything=True)[0].watched.verdict for _ in range(4)]
    assert verdicts == [Verdict.UNCHANGED, Verdict.UNCHANGED, Verdict.MOVED, Verdict.UNCHANGED]
    assert bench.page(old) == bench.page(new)
    assert bench.page(old).url == new
    bench.watch(old)  # its document still says so
    assert [told.watched.url for told in bench.after(days=40).check()] == [new]
    assert server.paths()[-1] == "/new"


def test_starts_on_one_domain_are_spaced_also_after_a_restart_and_for_a_forced_check(
    tmp_path: Path, server: Server
) -> None:
    bench = Bench(tmp_path, server, domain_delay=0.3)
    server.on("/robots.txt", answer(404))
    server.on("", answer(body=article()))
    bench.watch(server.url("/a"), server.url("/b"), server.url("/a", "site.test"))
    assert len(bench.check()) == 3
    bench.check(everything=True)
    by_host: dict[str, list[float]] = {}
    for request in server.requests:
        by_host.setdefault(request.headers["host"], []).append(request.at)
    assert [len(times) for times in by_host.values()] == [5, 3]
    for times in by_host.values():
        assert min(later - earlier for earlier, later in pairwise(times)) >= 0.3


def test_what_robots_txt_asks_for_slows_us_down(tmp_path: Path, server: Server) -> None:
    bench = Bench(tmp_path, server)
    server.on("/robots.txt", answer(200, "User-agent: *\nCrawl-delay: 0.4"))
    server.on("", answer(body=article()))
    bench.watch(server.url("/a"), server.url("/b"))
    bench.check()
    a, b = (request.at for request in server.requests if request.path != "/robots.txt")
    assert b - a >= 0.39


def test_another_version_of_the_extractor_sends_no_validators_and_tells_nothing(
    bench: Bench, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.on("/a", answer(body=article(), headers={"ETag": '"v1"'}))
    bench.watch(server.url("/a"))
    bench.check()
    monkeypatch.setattr(fingerprint, "extractor", lambda: "another")
    server.on("/a", answer(body=article("Quite another text, as another version reads it. " * 9)))
    [told] = bench.after(days=9).check()
    assert "if-none-match" not in server.requests[-1].headers
    assert (told.watched.verdict, told.watched.reason) == (Verdict.UNCHANGED, "read anew by another version")
    assert told.judgement.rules == ("re-baselined in silence",)


def test_a_restart_polls_nothing_early(bench: Bench, server: Server) -> None:
    server.on("", answer(body=article()))
    urls = [server.url(f"/{number}") for number in range(20)]
    bench.watch(*urls)
    assert len(bench.check()) == 20
    asked = len(server.requests)
    bench.watch(*urls)
    assert bench.after(minutes=14).check() == []
    assert len(server.requests) == asked


def test_an_outage_of_ours_counts_for_nobody(tmp_path: Path, server: Server) -> None:
    names = {f"h{number}.test": [server.address] for number in range(8)}
    bench = Bench(tmp_path, server, names)
    server.on("", answer(body=article()))
    urls = [server.url("/a", f"h{number}.test") for number in range(8)]
    bench.watch(*urls)
    assert len(bench.check()) == 8
    for name in names:
        bench.names[name] = []  # the line is down: nothing resolves
    told = bench.after(days=9).check()
    # Over half of at least five are enough, however many have failed by then; of the others none counts either.
    assert all(
        re.fullmatch(r"our own line was down: [5-8] of [5-8] hosts failed at once", t.watched.reason) for t in told
    )
    assert [one.watched.verdict for one in told] == [Verdict.SKIPPED] * 8
    assert [one.is_news for one in told].count(True) == 1
    assert bench.page(urls[0]).verdict is Verdict.UNCHANGED
    with bench.ledger.transaction(write=False) as tx:
        [(_, _, failed, hosts)] = tx.politeness.outages(0)
    assert 5 <= failed == hosts
    assert [bench.page(url).next_check_at for url in urls] == [bench.page(urls[0]).next_check_at] * 8
    for name in names:
        bench.names[name] = [server.address]
    assert bench.after(minutes=1).check() == []  # still paused, also for another process
    assert bench.check(everything=True) == []  # and for whoever wants all
    assert {page.verdict for page in bench.waiting} == {Verdict.SKIPPED}
    assert {page.reason for page in bench.waiting} == {"not looked at: our own line was down"}
    assert min(page.next_check_at for page in bench.waiting if page.next_check_at) > bench.now
    assert [told.watched.verdict for told in bench.after(hours=1).check()] == [Verdict.UNCHANGED] * 8


def test_hosts_that_hang_do_not_hold_the_others(tmp_path: Path, server: Server) -> None:
    names = {f"h{number}.test": [server.address] for number in range(40)}
    bench = Bench(tmp_path, server, names, deadline=3.0, respect_robots=False)
    server.on("/slow", silent)
    server.on("/", answer(body=article()))
    slow = [server.url("/slow", f"h{number}.test") for number in range(3)]
    quick = [server.url("/", f"h{number}.test") for number in range(3, 40)]
    bench.watch(*slow, *quick)
    order: list[str] = []
    bench.station(concurrency=4).check(on_told=lambda told: order.append(told.watched.url))
    assert sorted(order[-3:]) == slow
    assert sorted(order[:-3]) == sorted(quick)


def test_a_url_that_is_no_source_is_told(bench: Bench) -> None:
    with pytest.raises(UsageError, match=r"https://x\.test/: not watched"):
        bench.check("https://x.test/")


def test_a_check_of_addresses_looks_at_those_alone_and_tells_of_each(bench: Bench, server: Server) -> None:
    server.on("", answer(body=article()))
    server.on("/b", in_turn(answer(503, headers={"Retry-After": "7200"})))
    names = ("/a", "/b", "/c", "/d")
    urls = [server.url(name) for name in names]
    bench.watch(*urls)
    assert [told.watched.url for told in bench.check(urls[0])] == [urls[0]]
    assert bench.waiting == []
    assert [told.watched.url for told in bench.check(urls[1])] == [urls[1]]
    assert bench.check(urls[2], urls[1], urls[2]) == []  # the domain asked to wait
    assert [page.url for page in bench.waiting] == urls[1:3]
    server_asks, domain_asks = (page.reason.removeprefix("not looked at: ") for page in bench.waiting)
    assert (server_asks, domain_asks) == ("its server asks to wait", "its domain asks to wait")
    for page in bench.waiting:
        assert page.next_check_at is not None
        assert timedelta(minutes=115) < page.next_check_at - bench.now <= timedelta(minutes=120)
    assert [told.watched.url for told in bench.after(hours=3).check(urls[2])] == [urls[2]]
    assert [path for path in server.paths() if path != "/robots.txt"] == ["/a", "/b", "/c"]
    assert urls[3] in {told.watched.url for told in bench.check()}


def test_what_is_no_longer_published_is_looked_at_no_more(bench: Bench, server: Server) -> None:
    server.on("", answer(body=article()))
    bench.watch(server.url("/a"), server.url("/b"))
    bench.check()
    bench.watch(server.url("/b"))
    assert [told.watched.url for told in bench.after(days=20).check(everything=True)] == [server.url("/b")]
    with pytest.raises(UsageError, match="/a: not watched; no published entry came from there"):
        bench.check(server.url("/b"), server.url("/a"))
    assert bench.page(server.url("/a")).next_check_at is None
    assert bench.check() == []
    bench.watch(server.url("/a"), server.url("/b"))
    assert [told.watched.url for told in bench.check()] == [server.url("/a")]
