"""A daemon as a real process, in a project of its own. Shared by the tests of `feedmill run`."""

from __future__ import annotations

import json
import os
import re
import select
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

PATIENCE = 40.0  # seconds that a loaded machine may take

CONFIG = """\
site: {title: Test feeds, url: "https://feeds.example/", timezone: UTC}
server: {port: 0}
schedule: {scan: 5s, settle: 200ms}
"""


def free_port() -> int:
    """One that nobody listens at now."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def eventually(found: Callable[[], Any], what: str | Callable[[], str] = "", patience: float = PATIENCE) -> Any:
    """What `found` returns as soon as that is true. Fails after `patience` seconds, with `what` as it is then."""
    end = time.monotonic() + patience
    while not (result := found()):
        assert time.monotonic() < end, f"did not come: {(what() if callable(what) else what) or found}"
        time.sleep(0.02)
    return result


class FakeClock:
    """The wall clock of whoever runs in `environ`, set through libfaketime; skips or fails where that is missing."""

    def __init__(self, offset: Path) -> None:
        library = next(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"), None)
        if library is None:
            hint = "libfaketime is missing; to install it: apt-get install faketime"
            pytest.fail(hint) if os.environ.get("FEEDMILL_REQUIRE_ALL") else pytest.skip(hint)
        self._offset = offset
        self.turn("+0")
        self.environ = {
            "LD_PRELOAD": str(library),
            "FAKETIME_TIMESTAMP_FILE": str(offset),
            # It is read into a buffer that all threads share: whoever asks the time at that very moment, or how long to
            # wait, is told nonsense. Once in two seconds is seldom; at every call it is not.
            "FAKETIME_CACHE_DURATION": "1",
            "DONT_FAKE_MONOTONIC": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
            "FAKETIME_DONT_RESET": "1",
            "NO_FAKE_STAT": "1",
        }

    def turn(self, offset: str) -> None:
        """Set it: "+1d" from the machine's."""
        whole = self._offset.with_suffix(".new")
        whole.write_text(f"{offset}\n")
        whole.replace(self._offset)
        time.sleep(2.5)  # until it is read


class Daemon:
    """`feedmill run` in `root`. Use as a context manager: nothing outlives the test."""

    def __init__(
        self,
        root: Path,
        *options: str,
        config: str = CONFIG,
        environ: dict[str, str] | None = None,
        before: Sequence[str] = (),
        program: Sequence[str] = ("-m", "feedmill"),
    ) -> None:
        self.root = root
        self.seeds, self.feeds, self.state = root / "seeds", root / "feeds", root / "var"
        self.seeds.mkdir(parents=True, exist_ok=True)
        self.config = root / "config.yaml"
        if not self.config.exists():
            self.config.write_text(config, encoding="utf-8")
        self._call = [*before, sys.executable, *program, "--config", str(self.config), "run", *options]
        self._environ = {**os.environ, **(environ or {})}
        self.log: list[dict[str, Any]] = []
        self.process: subprocess.Popen[str] | None = None

    def __enter__(self) -> Daemon:
        return self.start()

    def __exit__(self, *_: object) -> None:
        if self.process and self.process.poll() is None:
            self.process.kill()
        self._ended()

    def start(self) -> Daemon:
        """Start it, and wait until it says so."""
        self.log = []
        self.process = subprocess.Popen(
            self._call, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True, env=self._environ
        )
        self._reader = threading.Thread(target=self._read, args=(self.process,), daemon=True)
        self._reader.start()
        try:
            self.wait_for("started")
        except AssertionError:
            self.__exit__()
            raise
        return self

    def _read(self, process: subprocess.Popen[str]) -> None:
        assert process.stderr
        for line in process.stderr:
            try:
                self.log.append(json.loads(line))
            except json.JSONDecodeError:
                self.log.append({"event": line.rstrip(), "level": "raw"})

    def _ended(self) -> int:
        assert self.process
        code = self.process.wait(PATIENCE)
        self._reader.join(PATIENCE)
        assert self.process.stderr
        self.process.stderr.close()
        return code

    def wait_for(self, pattern: str, *, after: int = 0, patience: float = PATIENCE) -> dict[str, Any]:
        """The first line of the log from the `after`th on whose event fits."""

        def found() -> dict[str, Any] | None:
            assert self.process
            return next((line for line in self.log[after:] if re.search(pattern, str(line["event"]))), None)

        try:
            return eventually(found, patience=patience)  # type: ignore[no-any-return]
        except AssertionError:
            raise AssertionError(f"{pattern!r} is not in the log:\n{self.told()}") from None

    def wait_for_pass(self) -> dict[str, Any]:
        """The first pass."""
        return self.wait_for("feeds? (written|changed)|no news")

    def told(self) -> str:
        """The log, for people."""
        return "\n".join(json.dumps(line, ensure_ascii=False) for line in self.log)

    def events(self, pattern: str) -> list[dict[str, Any]]:
        """The lines whose event fits."""
        return [line for line in self.log if re.search(pattern, str(line["event"]))]

    def send(self, number: int) -> None:
        assert self.process
        self.process.send_signal(number)

    def stop(self, number: int = signal.SIGTERM) -> int:
        """Stop it; its exit code."""
        self.send(number)
        return self._ended()

    def kill(self) -> None:
        """As a power cut would."""
        self.send(signal.SIGKILL)
        self._ended()

    def put(self, name: str, title: str = "A title", *, date: str = "2026-03-01", category: str = "News") -> None:
        """A document, renamed into place."""
        self.put_text(name, f"---\ntitle: {title}\ndate: {date}\ncategory: {category}\n---\n\nThe text of {title}.\n")

    def put_text(self, name: str, text: str) -> None:
        path = self.seeds / name
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name(f".{path.name}.part")
        beside.write_text(text, encoding="utf-8")
        beside.replace(path)

    def titles(self, feed: str = "all") -> list[str]:
        """What a feed shows, in order; empty while there is none."""
        try:
            items = json.loads((self.feeds / feed / "feed.json").read_bytes())["items"]
        except FileNotFoundError:
            return []
        return [item["title"] for item in items]

    def shows(self, title: str, feed: str = "all") -> None:
        """Wait until a feed shows an entry."""
        self._eventually(lambda: title in self.titles(feed), f"{title} in {feed}")

    def lacks(self, title: str, feed: str = "all") -> None:
        """Wait until a feed shows an entry no more."""
        self._eventually(lambda: title not in self.titles(feed), f"{feed} without {title}")

    def _eventually(self, found: Callable[[], bool], what: str) -> None:
        try:
            eventually(found, what)
        except AssertionError as error:
            raise AssertionError(f"{error}\n{self.told()}") from None

    def get(self, path: str, **headers: str) -> tuple[int, bytes]:
        """What its server answers."""
        address = eventually(lambda: self.events("started"))[0]["serving"]
        request = urllib.request.Request(f"{address}{path}", headers=headers)
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
                return answer.status, answer.read()
        except urllib.error.HTTPError as error:
            return error.code, error.read()

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Another command of feedmill on the same project."""
        call = [sys.executable, "-m", "feedmill", "--config", str(self.config), *arguments]
        return subprocess.run(
            call, capture_output=True, text=True, timeout=PATIENCE * 2, env=self._environ, check=False
        )


class Manager:
    """systemd's end of the notification socket."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.bind(str(path))
        self._socket.settimeout(PATIENCE)

    def told(self) -> list[str]:
        return self._socket.recv(4096).decode().splitlines()

    def told_until(self, line: str) -> list[str]:
        lines = []
        while line not in lines:
            lines += self.told()
        return lines

    def drain(self) -> list[str]:
        """What it was told and has not read."""
        lines = []
        while select.select([self._socket], [], [], 0)[0]:
            lines += self.told()
        return lines

    def close(self) -> None:
        self._socket.close()
