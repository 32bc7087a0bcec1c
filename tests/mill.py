"""A small project in a folder of its own, built in this process. Shared by the tests of whole builds."""

from __future__ import annotations

import os
import time
from pathlib import Path

from feedmill.app import building, start
from feedmill.pipeline.report import Report
from feedmill.records import micros

CONFIG = """\
site: {title: Test feeds, url: "https://feeds.example/", timezone: Asia/Shanghai, language: zh}
categories:
  政策监管: {slug: policy}
"""


class Project:
    """A configuration, a seed folder and what comes of them. `now` is the moment of every build until changed."""

    def __init__(self, root: Path, config: str = CONFIG, now: str = "2026-03-10T00:00:00+00:00") -> None:
        self.root = root
        self.seeds = root / "seeds"
        self.feeds = root / "feeds"
        self.state = root / "var"
        self.seeds.mkdir(parents=True, exist_ok=True)
        self.configure(config)
        self.now = now

    def configure(self, text: str) -> None:
        (self.root / "config.yaml").write_text(text, encoding="utf-8")

    def put(self, name: str, text: str | bytes, *, mtime: float | None = None) -> Path:
        """Write a seed; its mtime lies in the past, so that the next look trusts it."""
        path = self.seeds / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        moment = time.time() - 60 if mtime is None else mtime
        os.utime(path, (moment, moment))
        return path

    def build(self, **options: bool) -> Report:
        from datetime import datetime

        settings, base = start.settings_from(self.root / "config.yaml")
        before = os.environ.get("SOURCE_DATE_EPOCH")
        os.environ["SOURCE_DATE_EPOCH"] = str(micros(datetime.fromisoformat(self.now)) // 1_000_000)
        try:
            return building.build(settings, base, **options)
        finally:
            if before is None:
                del os.environ["SOURCE_DATE_EPOCH"]
            else:
                os.environ["SOURCE_DATE_EPOCH"] = before

    def published(self) -> dict[str, bytes]:
        """Every published file by its path."""
        files = (path for path in self.feeds.rglob("*") if path.is_file())
        return {path.relative_to(self.feeds).as_posix(): path.read_bytes() for path in files}

    def mtimes(self) -> dict[str, int]:
        files = (path for path in self.feeds.rglob("*") if path.is_file())
        return {path.relative_to(self.feeds).as_posix(): path.stat().st_mtime_ns for path in files}


def article(title: str = "A title", date: str = "2026-03-01", body: str = "The text of it.", **fields: str) -> str:
    """A document with front matter."""
    lines = [f"{key}: {value}" for key, value in {"title": title, "date": date, **fields}.items()]
    return "\n".join(["---", *lines, "---", "", body, ""])
