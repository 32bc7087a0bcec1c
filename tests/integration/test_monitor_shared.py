"""A page that moves to the address of another one that is watched."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from feedmill.model import Verdict
from hostile import Server, answer, redirect, serving
from monitored import Bench, article


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as made:
        yield made


def test_it_is_told_once_and_counted_no_more(tmp_path: Path, server: Server) -> None:
    bench = Bench(tmp_path, server)
    old, new = server.url("/old"), server.url("/new")
    server.on("/old", redirect("/new", 301))
    server.on("/new", answer(body=article()))
    bench.watch(old, new)
    looks = []
    for _ in range(7):
        looks += [told for told in bench.after(days=5).check(everything=True) if told.watched.url == old]
    assert [told.watched.verdict for told in looks] == [
        *[Verdict.UNCHANGED] * 2,
        Verdict.MOVED,
        *[Verdict.UNCHANGED] * 4,
    ]
    assert [told.is_news for told in looks] == [False] * 2 + [True] + [False] * 4
    assert looks[2].watched.reason == f"moved to {new}, which is watched already"
    assert all(told.watched.reason.endswith(looks[2].watched.reason) for told in looks[3:])
    assert bench.page(old).key != bench.page(new).key
    with bench.ledger.transaction(write=False) as tx:
        assert tx.incidents.news(0).entries == [f"entry of {old}"]
        assert tx.watched.pages([old])[old].past.chained == 0
    server.on("/old", redirect("/newer", 301))
    server.on("/newer", answer(body=article()))
    for _ in range(3):
        bench.after(days=5).check(everything=True)
    assert bench.page(old).url == server.url("/newer")
