"""Memory that the kernel sends by itself: as many bytes as a socket takes, never too many files."""

from __future__ import annotations

import gc
import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from feedmill.web import sharing
from feedmill.web.sharing import WORTH, Shared, send_at_once, shared

HEAD = b"HTTP/1.1 200 OK\r\n\r\n"
BODY = bytes(range(256)) * (WORTH // 128)


@pytest.fixture
def pair() -> Iterator[tuple[socket.socket, socket.socket]]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        ours = socket.create_connection(server.getsockname())
        theirs, _ = server.accept()
    ours.setblocking(False)
    theirs.settimeout(20)
    with ours, theirs:
        yield ours, theirs


def files() -> int:
    return sum(1 for _ in Path("/proc/self/fd").iterdir())


@pytest.mark.parametrize("is_shared", [True, False])
@pytest.mark.parametrize("body", [BODY, b"", b"short"])
def test_all_of_it_arrives(pair: tuple[socket.socket, socket.socket], body: bytes, is_shared: bool) -> None:
    ours, theirs = pair
    memory = Shared(body) if is_shared else None
    assert send_at_once(ours.fileno(), HEAD, body, memory) == len(HEAD + body)
    ours.shutdown(socket.SHUT_WR)
    assert b"".join(iter(lambda: theirs.recv(65536), b"")) == HEAD + body
    assert ours.fileno() >= 0  # it was borrowed and not closed


@pytest.mark.parametrize("is_shared", [True, False])
def test_what_a_full_socket_does_not_take_is_told(pair: tuple[socket.socket, socket.socket], is_shared: bool) -> None:
    ours, theirs = pair
    body = BODY * 200
    memory = Shared(body) if is_shared else None
    sent = [send_at_once(ours.fileno(), HEAD, body, memory)]
    assert len(HEAD) < sent[0] < len(HEAD + body)
    sent.append(send_at_once(ours.fileno(), HEAD, body, memory))
    ours.shutdown(socket.SHUT_WR)
    received = b"".join(iter(lambda: theirs.recv(65536), b""))
    assert len(received) == sum(sent)
    assert received.startswith((HEAD + body)[: sent[0]])


@pytest.mark.parametrize("is_shared", [True, False])
def test_a_broken_connection_takes_nothing(pair: tuple[socket.socket, socket.socket], is_shared: bool) -> None:
    ours, _ = pair
    ours.shutdown(socket.SHUT_WR)
    assert send_at_once(ours.fileno(), HEAD, BODY, Shared(BODY) if is_shared else None) == 0


def test_a_small_body_is_not_worth_it() -> None:
    assert shared(bytes(WORTH - 1)) is None
    assert shared(bytes(WORTH)) is not None


def test_there_are_never_many_files(monkeypatch: pytest.MonkeyPatch) -> None:
    gc.collect()
    monkeypatch.setattr(sharing, "MOST", len(sharing._alive) + 3)
    before = files()
    kept = [shared(BODY) for _ in range(10)]
    assert sum(one is not None for one in kept) == 3
    assert files() == before + 3
    kept.clear()
    assert files() == before
    assert shared(BODY) is not None


def test_without_memory_files_bytes_go_out_the_usual_way(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise OSError("no more")

    monkeypatch.setattr(os, "memfd_create", refuse)
    assert shared(BODY) is None
    monkeypatch.delattr(os, "memfd_create")
    assert shared(BODY) is None
