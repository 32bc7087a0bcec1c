"""An answer over ASGI: in slices, so that a slow client never has more than one of them waiting in memory."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Awaitable, Callable, MutableMapping
from contextlib import suppress
from typing import Any

from feedmill.web.answers import Answer, OnDisk
from feedmill.web.loading import stamp_of

SLICE = 128 * 1024
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]


class Replaced(Exception):  # noqa: N818 (no error: the file is another one by now)
    """The file on disk is no longer the one that was looked at."""


async def send_answer(answer: Answer, receive: Receive, send: Send) -> None:
    """Send `answer`. Raises `Replaced` before the first byte."""
    if isinstance(answer.body, OnDisk):
        await _send_file(answer, answer.body, receive, send)
        return
    await _begin(answer, send)
    body = memoryview(answer.body)
    for start in range(0, len(body), SLICE):
        await send({"type": "http.response.body", "body": body[start : start + SLICE], "more_body": True})
    await send({"type": "http.response.body", "body": b""})


async def _begin(answer: Answer, send: Send) -> None:
    await send({"type": "http.response.start", "status": answer.status, "headers": list(answer.headers)})


async def _send_file(answer: Answer, body: OnDisk, receive: Receive, send: Send) -> None:
    descriptor = await asyncio.to_thread(_opened, body)
    gone = asyncio.create_task(_disconnected(receive))
    try:
        await _begin(answer, send)
        place, end = body.span
        while place < end and not gone.done():
            data = await asyncio.to_thread(os.pread, descriptor, min(SLICE, end - place), place)
            if not data:  # cut off under us: the connection breaks, as the answer's length says
                return
            place += len(data)
            await send({"type": "http.response.body", "body": data, "more_body": place < end})
    finally:
        os.close(descriptor)
        gone.cancel()
        with suppress(asyncio.CancelledError):
            await gone


def _opened(body: OnDisk) -> int:
    try:
        descriptor = os.open(body.path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW | os.O_CLOEXEC)
    except FileNotFoundError:
        raise Replaced from None
    if stamp_of(os.fstat(descriptor)) != body.stamp:
        os.close(descriptor)
        raise Replaced
    return descriptor


async def _disconnected(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
