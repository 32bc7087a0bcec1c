"""A project whose sources lie on a loopback server, built and looked at by one clock that tests move."""

from __future__ import annotations

import json
import re
from datetime import timedelta
from pathlib import Path
from typing import Any

from feedmill.monitor.desk import Told
from feedmill.pipeline.report import Report
from feedmill.records import micros
from feedmill.store.opening import existing_cache
from hostile import Server, answer
from mill import Project
from mill import article as document
from monitored import START, Bench

CONFIG = """\
site: {{title: Test feeds, url: "{url}", language: {language}, timezone: Asia/Shanghai}}
feeds: {{operations: {operations}}}
monitor:
  enabled: true
  allow_networks: [127.0.0.0/8]
  allow_ports: [{port}]
  domain_delay: 0
{more}
"""


class Observed:
    """Documents `name.md` of pages `/name`, each with an entry of its own."""

    def __init__(
        self,
        root: Path,
        server: Server,
        *more: str,
        operations: bool = False,
        language: str = "en",
        url: str = "https://feeds.example/",
    ) -> None:
        self.server = server
        monitor = "\n".join(f"  {line}" for line in more)
        config = CONFIG.format(
            port=server.port, operations=str(operations).lower(), language=language, url=url, more=monitor
        )
        self.project = Project(root, config)
        self.bench = Bench(self.project.state, server)

    def put(self, name: str, title: str | None = None, text: str = "Our text about it.") -> None:
        """A document that came from `/name`."""
        date = f"{START - timedelta(days=10):%Y-%m-%d}"
        self.project.put(f"{name}.md", document(title or name, date, text, url=self.server.url(f"/{name}")))

    def page(self, name: str, html: str) -> None:
        """What `/name` says from now on."""
        self.server.on(f"/{name}", answer(body=html))

    def build(self, **passed: float) -> Report:
        self.bench.after(**passed)
        self.project.now = self.bench.now.isoformat()
        return self.project.build()

    def check(self, **passed: float) -> list[Told]:
        """Look at what is due after a while."""
        self.bench.after(**passed)
        cache = existing_cache(self.project.state)
        assert cache
        with cache.transaction(write=False) as stored:
            sources = list(stored.selection.sources(micros(self.bench.now)))
        self.bench.station().watch_exactly(sources)
        return self.bench.check()

    def edit(self, name: str, html: str) -> None:
        """The page changes, and two looks agree on it."""
        self.page(name, html)
        self.check(days=5)
        self.check(minutes=20)

    def items(self, feed: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = json.loads(self.read(f"{feed}/feed.json"))["items"]
        return found

    def read(self, path: str) -> str:
        return (self.project.feeds / path).read_text(encoding="utf-8")

    def entry_page(self, title: str) -> str:
        """The page of the entry of that title."""
        for path in sorted((self.project.feeds / "entries").glob("*.html")):
            text = path.read_text(encoding="utf-8")
            if re.search(rf"<h1[^>]*>\s*{re.escape(title)}\s*</h1>", text):
                return text
        raise AssertionError(f"no page of {title}")
