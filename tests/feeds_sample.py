"""Feeds for tests of writers, pages and foreign readers: Chinese and English, with everything an entry may carry."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone

from feedmill.model import Content, Enclosure, Entry, Feed, Site, Source, Term

CST = timezone(timedelta(hours=8))

SITE = Site(
    title="水磨坊周报",
    url="https://mill.example/feeds/",
    authority="mill.example",
    home="https://mill.example/",
    language="zh",
    author="磨坊编辑部",
)
ENGLISH_SITE = replace(SITE, title="The Watermill", language="en", author="")


def at(month: int, day: int, hour: int = 9, minute: int = 0) -> datetime:
    """A moment of 2026 in China."""
    return datetime(2026, month, day, hour, minute, tzinfo=CST)


TRANSLATED = Entry(
    id="https://river.example/2026/02/low-water",
    title="枯水期的“慢磨”：石磨如何等一条河",
    title_original="What the millstones do when the river is low",
    url="https://river.example/2026/02/low-water",
    published=at(2, 28, 15, 30),
    updated=at(3, 2, 8, 5),
    source=Source(name="河流札记", url="https://river.example/"),
    language="zh",
    summary="一条河不总是满的。枯水的三个月里，磨坊主把转速降下来，让石头等水——而不是让水等石头。",
    categories=("水利工程",),
    tags=("水磨", "枯水期", "Q&A"),
    references=("https://river.example/tables/flow?year=2026&month=2", "《河工志》卷三", "https://river.example/about"),
    slug="ku-shui-qi-de-man-mo",
)
SCRAPED = Entry(
    id="tag:mill.example,2000:2026/%E9%9D%A2%E7%B2%89.txt",
    title="一袋面粉的七道工序，哪一道最费时？",
    published=at(2, 27, 23, 40),
    updated=None,
    authors=("谷物观察",),
    source=Source(name="谷物观察"),
    language="zh",
    summary="从清麦到装袋，最费时的不是磨，而是等。",
    categories=("食品加工", "水利工程"),
    tags=("面粉",),
    slug="yi-dai-mian-fen",
)
ENGLISH = Entry(
    id="tag:mill.example,2000:sluice.md",
    title="Sluices & gates: when <b> is only a letter",
    published=at(2, 26, 7),
    updated=at(2, 26, 7),
    authors=("Ada Weir", "Bram O'Flume"),
    language="en",
    summary="A gate that is 3 < 4 fingers open & stuck. Ends with ]]> and &amp; on purpose.",
    categories=("水利工程",),
    tags=("C++", "c#"),
    enclosure=Enclosure(url="https://mill.example/audio/sluice.mp3?a=1&b=2", length=7340032, media_type="audio/mpeg"),
    slug="sluices-gates",
)
ARABIC = Entry(
    id="tag:mill.example,2000:noria.md",
    title="النواعير على نهر العاصي",
    url="https://noria.example/1",
    published=at(2, 20, 0, 0),
    updated=None,
    authors=("سلمى",),
    language="ar",
    summary="عجلات خشبية ترفع الماء منذ قرون.",
    categories=("食品加工",),
    slug="noria",
)
ENTRIES = (TRANSLATED, SCRAPED, ENGLISH, ARABIC)

CONTENTS = {
    TRANSLATED.id: Content(
        html=(
            "<p>一条河不总是满的。枯水的三个月里，磨坊主把转速降下来。</p>\n"
            '<h2>等水</h2>\n<p>见 <a href="https://river.example/about">关于本站</a>，以及<strong>流量表</strong>。</p>\n'
            '<p><img src="https://river.example/img/stone.jpg" alt="石磨"></p>'
        ),
        text="一条河不总是满的。枯水的三个月里，磨坊主把转速降下来。\n\n等水\n\n见 关于本站，以及流量表。",
        image="https://river.example/img/stone.jpg",
    ),
    SCRAPED.id: Content(
        html="<p>清麦、润麦、研磨……最费时的是<em>等</em>。🌾</p>", text="清麦、润麦、研磨……最费时的是等。🌾"
    ),
    ENGLISH.id: Content(
        html="<p>3 &lt; 4 &amp; <code>a[b[0]]&gt;1</code></p>\n<pre>if (x]]&gt;y)\n\tstop();</pre>",
        text="3 < 4 & a[b[0]]>1\n\nif (x]]>y)\n\tstop();",
        image="https://mill.example/assets/gate.webp",
    ),
    ARABIC.id: Content(html="<p>عجلات خشبية ترفع الماء منذ قرون.</p>", text="عجلات خشبية ترفع الماء منذ قرون."),
}
TERMS = {"水利工程": Term(name="水利工程", slug="shui-li-gong-cheng"), "食品加工": Term(name="食品加工", slug="food")}


def feed(site: Site = SITE, *entries: Entry, **changes: object) -> Feed:
    """The feed of all, with all entries of this module unless others are given."""
    made = Feed(
        id="tag:mill.example,2000:all",
        kind="all",
        name="",
        path="all",
        title=site.title,
        description="水、石头与面粉的新闻，每周三篇。",
        language="zh",
        updated=at(3, 2, 8, 5),
        site=site,
        entries=entries or ENTRIES,
        hubs=("https://hub.example/",),
        total=40,  # more than it shows
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def categories(site: Site = SITE) -> tuple[Feed, ...]:
    """A feed a category."""
    return tuple(
        feed(
            site,
            *[entry for entry in ENTRIES if name in entry.categories],
            id=f"tag:mill.example,2000:categories/{term.slug}",
            kind="category",
            name=name,
            path=f"categories/{term.slug}",
            title=f"{name} – {site.title}",
            description=f"{site.title}：{name}",
            total=len([entry for entry in ENTRIES if name in entry.categories]),
            updated=max(entry.updated or entry.published for entry in ENTRIES if name in entry.categories),
        )
        for name, term in TERMS.items()
    )
