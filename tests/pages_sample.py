"""A whole site for tests in a browser, in Chinese or English, with what strains a page."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from feedmill.model import Content, Entry, Feed, Site
from feedmill.writers.atom import AtomWriter
from feedmill.writers.formats import address
from feedmill.writers.neighbours import neighbours
from feedmill.writers.pages import MISSING, Pages
from feedmill.writers.qr import qr_path, qr_svg
from feedmill.writers.rss import RssWriter
from feedmill.writers.styles import site_assets
from feeds_sample import (
    CONTENTS,
    CST,
    ENGLISH_SITE,
    ENTRIES,
    SITE,
    TERMS,
    TRANSLATED,
    categories,
    feed,
)

PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="420"><circle cx="450" cy="210" r="180"/></svg>'

LINE = {
    "zh": "枯水的三个月里，磨坊主把转速降下来，让石头等水，“不让水等石头”——这话在账本上也站得住脚……",
    "en": "In the three months of low water the miller slows the wheel, so that the stone waits for the river. ",
}
TITLE = {"zh": "磨坊与一条不肯长高的河", "en": "Low water: a mill and a river that would not rise"}
# What is wider than a phone, or has a style of its own.
PARTS = """
<table>
<thead><tr><th>The month</th><th>流量（m³/s）</th><th align="right">Revolutions a minute</th><th>出粉（kg）</th>
</tr></thead>
<tbody><tr><td>二月</td><td>0.31</td><td align="right">38</td><td>740</td></tr></tbody>
</table>
<pre><code>while river.level() &lt; 0.4:  # a line that is longer than a phone is wide, and than the column
    stone.speed *= 0.9</code></pre>
<p>https://river.example/a/very/long/address/that/never/ends/and/has/no/space/in/it/2026/02/28/low-water</p>
<p><code>a_name_of_sixty_letters_that_stands_in_the_middle_of_a_line_of_text</code></p>
<p><img src="../picture.svg" alt="mill" width="900" height="420"></p>
<blockquote><p>quoted</p></blockquote><ul><li>one</li><li>two</li></ul><hr>
<section class="footnotes"><ol><li id="fn-1"><p>note <a href="#fn-1">↩</a></p></li></ol></section>"""

PAGES = ("index.html", "all/index.html", "categories/empty/index.html", "entries/article.html", "entries/noria.html")


def article(language: str) -> tuple[Entry, Content]:
    line, title = LINE[language], TITLE[language]
    entry = replace(
        TRANSLATED,
        id="article",
        title=title * 3,
        language=language,
        slug="article",
        authors=("Ada Weir", "Bram O'Flume", "W" * 60),
        tags=(*TRANSLATED.tags, "t" * 80, "نهر"),
    )
    return entry, Content(html=f"<p>{line * 6}</p><h2>{title}</h2><p>{line * 2}</p>{PARTS}", text=line)


def bare(language: str) -> Entry:
    """An entry that tells nothing of itself but a title that never ends."""
    return Entry(id="bare", title="no-" * 60, published=None, updated=None, language=language, slug="bare")


def write_site(folder: Path, language: str, url: str) -> None:
    """Every kind of page below `folder`, as served at `url`."""
    site = replace(SITE if language == "zh" else ENGLISH_SITE, url=url, home="https://mill.example/")
    entry, content = article(language)
    shown = (entry, *ENTRIES, bare(language))
    empty = feed(site, kind="category", name="无人问津" * 12, path="categories/empty", title="—", total=0)
    feeds = [feed(site, *shown), *categories(site), replace(empty, entries=())]
    contents = CONTENTS | {entry.id: content, "bare": Content(html="", text="")}
    here = CONTENTS[TRANSLATED.id].html.replace("https://river.example/img/stone.jpg", f"{url}picture.svg")
    contents[TRANSLATED.id] = Content(html=here, text="")
    made = _pages(site, feeds) | {"picture.svg": PICTURE.encode(), "feeds.opml": b"<opml/>"}
    for one in feeds:
        made |= {f"{one.path}/{writer.filename}": writer.write(one, contents) for writer in (RssWriter(), AtomWriter())}
    near = neighbours(shown, {one.id for one in shown})
    for one in shown:
        terms = [TERMS[name] for name in one.categories]
        data = Pages(CST).entry(one, contents[one.id], site, categories=terms, near=near[one.id])
        made[f"entries/{one.slug}.html"] = data
    for path, data in made.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)


def _pages(site: Site, feeds: list[Feed]) -> dict[str, bytes]:
    pages = Pages(CST)
    made = {"index.html": pages.index(site, feeds), MISSING: pages.missing(site), **site_assets(site)}
    for one in feeds:
        made[f"{one.path}/index.html"] = pages.feed(one)
        where = address(site, one.path, "rss")
        made[qr_path(where) or ""] = qr_svg(where)
    return made
