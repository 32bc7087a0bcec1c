"""Histories of pages, generated: what changes by itself and what an editor changes, in nine page designs.

Each history begins with one reading and goes on with noise alone; then, in most, comes one real edit that stays.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from html import escape

PEOPLE = ("Jane Doe", "Ola Nordmann", "Wei Zhang", "Maria Rossi")
ENGLISH = (
    "The regional council approved a plan on {day} to expand the tram network by {n} kilometres within this decade.",
    "Officials said the works would cost {money} million euros, of which the state pays about {p} per cent.",
    "Residents of the northern districts have waited for a connection since the old line was closed in {year}.",
    "A study by the technical university found that {n2} thousand commuters could leave their cars at home every day.",
    "Opponents argue that the money were better spent on buses, which could be running within {m} months.",
    "The first section is to open in spring, with trains every {m2} minutes at peak times.",
    "Before that, pipes and cables below the main road have to be moved, which the utility began to plan last summer.",
    "Shop owners fear for their trade during the works and ask for compensation from a fund of {money2} million euros.",
    "The council will vote on the details of the route in its next session, which is open to the public.",
    "Similar networks in neighbouring cities have gained passengers every year, says the transport association.",
)
CHINESE = (
    "市政府{day}公布了新的轨道交通规划，计划在未来十年内新增线路{n}公里，覆盖北部多个居民区。",
    "据介绍，工程总投资约{money}亿元，其中中央财政承担约{p}%，其余由地方筹措。",
    "自{year}年旧线停运以来，当地居民一直期待新的公共交通连接，多次在听证会上提出意见。",
    "一项由大学完成的研究显示，每天约有{n2}万名通勤者可以因此放弃驾车，道路拥堵有望缓解。",
    "反对者认为，把资金投入公交系统更为有效，{m}个月内就可以见到成效，而且费用更低。",
    "首段线路预计明年春天开通，高峰时段每{m2}分钟一班，初期配备新型低地板列车。",
    "在此之前，主干道下方的管线需要迁改，相关单位已于去年夏天开始编制方案。",
    "沿线商户担心施工影响生意，要求从{money2}亿元的专项基金中给予补偿，政府表示正在研究。",
    "具体走向将在下一次会议上表决，会议对公众开放，市民可以提前登记旁听。",
    "交通协会的数据表明，邻近城市类似线路的客流量逐年上升，准点率也保持在较高水平。",
)
ADS = (
    "Try our new credit card with 2% cashback", "Sneakers at half price, today only", "Learn Spanish in three weeks",
    "限时优惠：全场五折起", "新款手机预售开启，立减300元", "Fly to Lisbon from 39 euros", "三分钟测测你的贷款额度",
)  # fmt: skip
TEASERS = (
    "Mayor opens new library", "Rain expected for the weekend", "Football: late goal decides derby",
    "股市收盘小幅上涨",     "本周末有雨，气温下降", "新图书馆正式开放",
    "Ten recipes for autumn", "Museum shows rare prints", "地铁票价下月调整",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class State:
    """A page at one moment."""

    title: str
    paragraphs: tuple[str, ...]
    author: str
    language: str
    design: int
    views: int = 120
    comments: int = 3
    minute: int = 5
    ad: int = 0
    teasers: tuple[int, ...] = (0, 1, 2, 3)
    menu: tuple[int, ...] = (0, 1, 2, 3)
    token: str = "a1"
    clock: str = "2026-03-01 08:00"
    banner: bool = False
    blank: str = " "
    page: str = ""  # another page in its place


@dataclass(frozen=True, slots=True)
class Look:
    """One reading: what came, what an honest judge would say of it: "same", "edit" (from the first on), "none"."""

    html: str
    status: int
    truth: str


@dataclass(frozen=True, slots=True)
class History:
    """The readings of one page. `edit` names the real edit, "" where there is none."""

    name: str
    edit: str
    looks: tuple[Look, ...]


def histories(count: int, seed: int = 7) -> Iterator[History]:
    """`count` histories, the same for the same seed."""
    for number in range(count):
        yield _history(number, random.Random(seed * 100_003 + number))


def _history(number: int, chance: random.Random) -> History:
    state = _first(number, chance)
    edits = list(EDITS)
    edit = edits[number % (len(edits) + 4)] if number % (len(edits) + 4) < len(edits) else ""
    replaced = number % 5 == 3
    looks = [_look(state, "same")]
    for _ in range(4):
        state = _noise(state, chance)
        looks.append(_look(state, "same"))
    if replaced:
        looks += [_look(replace(state, page=chance.choice(list(PAGES))), "none") for _ in range(2)]
    if number % 7 == 5:
        state = replace(state, design=(state.design + 1 + chance.randrange(len(DESIGNS) - 1)) % len(DESIGNS))
        looks += [_look(_noise(state, chance), "same") for _ in range(3)]
    if edit:
        state = EDITS[edit](state, chance)
        for _ in range(4):
            looks.append(_look(state, "edit"))
            state = _noise(state, chance)
    return History(f"{number} {state.language} design {state.design}", edit, tuple(looks))


def _first(number: int, chance: random.Random) -> State:
    language = "zh" if number % 2 else "en"
    stock = CHINESE if language == "zh" else ENGLISH
    values = {
        "day": "星期二" if language == "zh" else "Tuesday", "n": chance.randint(11, 98),
        "money": chance.randint(101, 980),
        "p": chance.randint(11, 89), "year": chance.randint(1960, 2010), "n2": chance.randint(11, 99),
        "m": chance.randint(3, 30), "m2": chance.randint(4, 20), "money2": chance.randint(2, 60),
    }  # fmt: skip
    chosen = sorted(chance.sample(range(len(stock)), chance.randint(5, len(stock))))
    title = (
        f"轨道交通规划公布，新增{values['n']}公里"
        if language == "zh"
        else f"Council approves {values['n']} km of new tram lines"
    )
    paragraphs = tuple(stock[index].format(**values) for index in chosen)
    return State(
        title, paragraphs, chance.choice(PEOPLE), language, number % len(DESIGNS), views=chance.randint(9, 9999)
    )


def _noise(state: State, chance: random.Random) -> State:
    """A later reading of the same article."""
    return replace(
        state,
        views=state.views + chance.randint(1, 400),
        comments=state.comments + chance.randint(0, 3),
        minute=chance.randint(1, 59),
        ad=chance.randrange(len(ADS)),
        teasers=tuple(chance.sample(range(len(TEASERS)), 4)),
        menu=tuple(chance.sample(range(4), 4)) if chance.random() < 0.3 else state.menu,
        token=f"{chance.getrandbits(64):x}",
        clock=f"2026-10-{chance.randint(10, 28)} {chance.randint(10, 23)}:{chance.randint(10, 59)}",
        banner=chance.random() < 0.3,
        blank=chance.choice((" ", "\n    ", "&nbsp;", "\u200b ")),
    )


# -- real edits ------------------------------------------------------------------------------


def _word(state: State, chance: random.Random) -> State:
    pairs = {"en": ("council", "committee"), "zh": ("居民", "市民")}
    old, new = pairs[state.language]
    at = next((i for i, text in enumerate(state.paragraphs) if old in text), None)
    if at is None:
        return _figure(state, chance)
    return _with(state, at, state.paragraphs[at].replace(old, new, 1))


def _figure(state: State, chance: random.Random) -> State:
    at, digit = next(
        (i, c) for i, text in enumerate(state.paragraphs) for c in text if c.isdigit()
    )  # fmt: skip
    return _with(state, at, state.paragraphs[at].replace(digit, str((int(digit) + chance.randint(1, 9)) % 10), 1))


def _added(state: State, chance: random.Random) -> State:
    new = "更正：本文早前版本的投资额有误，现已更正。" if state.language == "zh" else (
        "Correction: an earlier version of this article gave a wrong figure for the cost of the works."
    )  # fmt: skip
    at = chance.randint(1, len(state.paragraphs))
    return replace(state, paragraphs=(*state.paragraphs[:at], new, *state.paragraphs[at:]))


def _removed(state: State, chance: random.Random) -> State:
    at = chance.randrange(1, len(state.paragraphs))
    return replace(state, paragraphs=state.paragraphs[:at] + state.paragraphs[at + 1 :])


def _title(state: State, chance: random.Random) -> State:
    return replace(state, title="轨道交通规划遭到质疑" if state.language == "zh" else "Tram plan meets with criticism")


def _title_figure(state: State, chance: random.Random) -> State:
    digit = next(c for c in state.title if c.isdigit())
    return replace(state, title=state.title.replace(digit, str((int(digit) + 1) % 10), 1))


def _rewritten(state: State, chance: random.Random) -> State:
    stock = CHINESE if state.language == "zh" else ENGLISH
    values = dict.fromkeys(("n", "money", "p", "n2", "m", "m2", "money2"), 77) | {"day": "Friday", "year": 1999}
    return replace(state, paragraphs=tuple(text.format(**values) for text in stock[:6]))


def _negated(state: State, chance: random.Random) -> State:
    pairs = {"en": (" to ", " not to "), "zh": ("计划", "暂不计划")}
    old, new = pairs[state.language]
    at = next((i for i, text in enumerate(state.paragraphs) if old in text), None)
    return _removed(state, chance) if at is None else _with(state, at, state.paragraphs[at].replace(old, new, 1))


def _with(state: State, at: int, text: str) -> State:
    return replace(state, paragraphs=(*state.paragraphs[:at], text, *state.paragraphs[at + 1 :]))


EDITS: dict[str, Callable[[State, random.Random], State]] = {
    "one word": _word, "one figure": _figure, "a paragraph more": _added, "a paragraph less": _removed,
    "the title": _title, "a figure of the title": _title_figure, "rewritten": _rewritten, "a negation": _negated,
}  # fmt: skip


# -- pages in an article's place ---------------------------------------------------------------

PAGES: dict[str, tuple[int, str]] = {
    "soft 404": (200, "<title>Page not found</title><h1>404</h1><p>Sorry, this page does not exist.</p>"),
    "软404": (200, "<title>页面不存在</title><h1>抱歉</h1><p>您访问的文章不存在或已被删除。</p>"),
    "login": (200, "<title>Log in</title><form><p>Please log in to read on.</p><input type=password name=p></form>"),
    "登录": (200, "<title>用户登录</title><form><p>请先登录后查看全文</p><input type='password'></form>"),
    "challenge": (200, "<title>Just a moment...</title><script src=/cdn-cgi/challenge-platform/x.js></script><p>Wait"),
    "验证": (200, "<title>安全验证</title><p>环境异常，完成验证后即可继续访问。</p>"),
    "maintenance": (200, "<title>Maintenance</title><p>The site is under maintenance. We will be back soon.</p>"),
    "teaser": (200, "<title>News</title><article><p>Subscribe to read the whole story.</p></article>"),
    "503": (503, "<h1>Service unavailable</h1>"),
    "502": (502, "<h1>Bad gateway</h1>"),
    "empty": (200, "<html><body></body></html>"),
}  # fmt: skip

# -- designs -----------------------------------------------------------------------------------


def _look(state: State, truth: str) -> Look:
    if state.page:
        status, html = PAGES[state.page]
        return Look(f"<!doctype html><html><head><meta charset=utf-8></head><body>{html}</body></html>", status, truth)
    return Look(DESIGNS[state.design](state), 200, truth)


def _page(state: State, head: str, body: str) -> str:
    zh = state.language == "zh"
    names = ("首页", "新闻", "财经", "体育") if zh else ("Home", "News", "Business", "Sport")
    menu = "".join(f"<li><a href=/{i}>{names[i]}</a></li>" for i in state.menu)
    banner = '<div class="cookie-banner"><p>We use cookies to improve your experience.</p><button>OK</button></div>'
    return (
        f'<!doctype html><html lang="{state.language}"><head><meta charset="utf-8"><title>{escape(state.title)}'
        f'{" - 城市日报" if zh else " | City Daily"}</title>{head}<meta name="csrf" content="{state.token}"></head>'
        f"<body>{banner if state.banner else ''}<header><nav><ul>{menu}</ul></nav></header>{body}"
        f"<footer><p>© 2026 City Daily</p><p>{state.clock}</p></footer><script>t='{state.token}'</script></body></html>"
    )


def _text(state: State, tag: str = "p") -> list[str]:
    return [f"<{tag}>{escape(text).replace(' ', state.blank, 1)}</{tag}>" for text in state.paragraphs]


def _counter(state: State) -> str:
    if state.language == "zh":
        return f"阅读 {state.views} · 评论 {state.comments}"
    return f"{state.views:,} views · {state.comments} comments"


def _ago(state: State) -> str:
    return f"{state.minute}分钟前更新" if state.language == "zh" else f"Updated {state.minute} minutes ago"


def _related(state: State) -> str:
    links = "".join(f'<li><a href="/a/{i}">{escape(TEASERS[i])}</a></li>' for i in state.teasers)
    return f"<h3>{'相关阅读' if state.language == 'zh' else 'Related articles'}</h3><ul>{links}</ul>"


def _classic(state: State) -> str:
    text = _text(state)
    text.insert(2, f'<div class="ad"><p>{escape(ADS[state.ad])}</p></div>')
    return _page(state, "", (
        f'<main><article><h1>{escape(state.title)}</h1><p class="byline">By {state.author}</p>'
        f'<p class="meta">{_counter(state)}</p>{"".join(text)}</article><aside>{_related(state)}</aside></main>'
    ))  # fmt: skip


def _divs(state: State) -> str:
    return _page(state, "", (
        f'<div id="wrap"><div class="left"><h1>{escape(state.title)}</h1><div class="info"><span>{_ago(state)}</span>'
        f'<span>{_counter(state)}</span></div><div class="content">{"".join(_text(state))}</div>'
        f'<div class="share">Share: <a href=#>A</a> <a href=#>B</a></div></div>'
        f'<div class="right">{_related(state)}</div></div>'
    ))  # fmt: skip


def _bare(state: State) -> str:
    return _page(state, "", f"<h1>{escape(state.title)}</h1>{''.join(_text(state))}<p>{_counter(state)}</p>")


def _metadata(state: State) -> str:
    head = (
        f'<meta property="og:title" content="{escape(state.title)}"><meta name="author" content="{state.author}">'
        f'<script type="application/ld+json">{{"@type":"NewsArticle","headline":"{state.title}"}}</script>'
    )
    return _page(state, head, (
        f'<article><header><h1>{escape(state.title)}</h1><time>{state.clock}</time></header>'
        f'<section class="body">{"".join(_text(state))}</section><section class="related">{_related(state)}</section>'
        f'<section id="comments"><h2>Comments</h2><p>{state.token} wrote: a nice article!</p></section></article>'
    ))  # fmt: skip


def _inline_ad(state: State) -> str:
    text = _text(state)
    text.insert(3, f'<p class="promo"><a href="/x">{escape(ADS[state.ad])}</a></p>')
    text.append(f"<p>{_ago(state)}</p>")
    return _page(state, "", f'<div class="post"><h1>{escape(state.title)}</h1>{"".join(text)}{_related(state)}</div>')


def _breaks(state: State) -> str:
    text = "<br><br>".join(escape(paragraph) for paragraph in state.paragraphs)
    return _page(
        state, "", f'<article><h1>{escape(state.title)}</h1><div class="text">{text}</div></article>{_related(state)}'
    )


def _rotating(state: State) -> str:
    """An advertisement without any mark, among the paragraphs: only a second look tells."""
    text = _text(state)
    text.insert(
        2, f"<p>{escape(ADS[state.ad])}, {state.token}: more about it in our shop, where you find all offers.</p>"
    )
    return _page(state, "", f"<article><h1>{escape(state.title)}</h1>{''.join(text)}</article>")


def _table(state: State) -> str:
    cells = f"<tr><td>{'</td></tr><tr><td>'.join(_text(state))}</td></tr>"
    return _page(state, "", (
        f"<table><tr><td><h1>{escape(state.title)}</h1></td></tr>{cells}</table><p>{_counter(state)}</p>"
        f"<marquee>{escape(ADS[state.ad])}</marquee>"
    ))  # fmt: skip


def _portal(state: State) -> str:
    weather = f"<div class=weather>{state.minute} °C, {state.clock}</div>"
    return _page(state, f'<meta property="og:title" content="{escape(state.title)}">', (
        f'<div class="top">{weather}{_related(state)}</div><div class="article-content"><h1>{escape(state.title)}</h1>'
        f'<div class="article-info">{state.author} {state.clock} {_counter(state)}</div>{"".join(_text(state))}'
        f'<p class="copyright">{"责任编辑" if state.language == "zh" else "Editor"}: {state.author}</p></div>'
    ))  # fmt: skip


DESIGNS: tuple[Callable[[State], str], ...] = (
    _classic, _divs, _bare, _metadata, _inline_ad, _breaks, _rotating, _table, _portal,
)  # fmt: skip
