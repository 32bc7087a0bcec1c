"""Looks that a person asks for, against a loopback server."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from hostile import Server, answer, serving
from monitored import Bench, article


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as made:
        yield made


@pytest.fixture
def bench(tmp_path: Path, server: Server) -> Bench:
    return Bench(tmp_path, server)


def test_looks_by_hand_do_not_put_the_next_off(bench: Bench, server: Server) -> None:
    server.on("/a", answer(body=article(), headers={"ETag": '"v1"'}))
    url = server.url("/a")
    bench.watch(url)
    bench.check()
    for _ in range(5):
        bench.after(seconds=4).check(url)
    due = bench.page(url).next_check_at
    assert due is not None
    assert due - bench.now < timedelta(days=3)
    server.on("/a", answer(500))
    for _ in range(5):
        bench.after(seconds=4).check(url)
    with bench.ledger.transaction(write=False) as tx:
        assert tx.watched.pages([url])[url].why == "failed once"
