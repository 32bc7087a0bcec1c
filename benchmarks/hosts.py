"""Two hundred hosts on loopback, one small server process: 304 to whoever sends a validator, else a page."""

from __future__ import annotations

import asyncio
import multiprocessing
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection

HOSTS = 200
_PAGE = b"<!doctype html><title>An article</title><article><p>" + b"Some words of an article. " * 40 + b"</article>"


@contextmanager
def serving_hosts() -> Iterator[int]:
    """The port that all of them listen on."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(theirs,), daemon=True)
    process.start()
    try:
        yield ours.recv()
    finally:
        process.terminate()
        process.join()


def _serve(told: Connection) -> None:
    asyncio.run(_run(told))


async def _run(told: Connection) -> None:
    server = await asyncio.start_server(_answer, "0.0.0.0", 0, backlog=1024)
    told.send(server.sockets[0].getsockname()[1])
    await server.serve_forever()


async def _answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(ConnectionError, asyncio.IncompleteReadError):
        while True:
            head = (await reader.readuntil(b"\r\n\r\n")).lower()
            if head.startswith(b"get /robots.txt"):
                said = b"HTTP/1.1 404 No\r\nContent-Length: 0\r\n"
            elif b"if-none-match" in head:
                said = b'HTTP/1.1 304 Not Modified\r\nETag: "v"\r\n'
            else:
                said = b'HTTP/1.1 200 OK\r\nETag: "v"\r\nContent-Type: text/html\r\nContent-Length: %d\r\n' % len(_PAGE)
            writer.write(said + b"\r\n" + (_PAGE if said.startswith(b"HTTP/1.1 200") else b""))
            if b"connection: close" in head:
                break
    writer.close()
