"""Untrusted HTML made safe: the last step before anything is published (promise 9).

nh3 (a parser as of the HTML standard, an allow-list, a serializer) does the work; this file holds
what is allowed. `tidy` is the same parser with a wide list: it gives rewriting steps markup in one
spelling, every attribute in double quotes, every element closed. Both refuse to parse what is built
to exhaust a parser, and show its text instead.
"""

from __future__ import annotations

import re
from contextvars import ContextVar
from html import escape
from urllib.parse import unquote

import nh3

from feedmill.text import clean, html_to_text


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_INLINE = (
    "a abbr b bdi bdo br cite code del dfn em i img ins kbd mark picture q rb rp rt rtc ruby s samp small source"
    " span strong sub sup time tt u var wbr"
)
_BLOCK = (
    "address article aside audio blockquote caption col colgroup dd details div dl dt figcaption figure footer h1 h2"
    " h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody td tfoot th thead tr track ul video"
)
TAGS = _words(f"{_INLINE} {_BLOCK}")

_ATTRIBUTES = {
    "*": {"class", "dir", "id", "lang", "title"},
    "a": {"href", "hreflang"},
    "audio": {"controls", "preload", "src"},
    **{tag: {"span"} for tag in ("col", "colgroup")},
    **{tag: {"datetime"} for tag in ("del", "ins", "time")},
    "details": {"open"},
    "img": {"alt", "height", "loading", "referrerpolicy", "sizes", "src", "srcset", "width"},
    "li": {"value"},
    "ol": {"reversed", "start", "type"},
    "source": {"height", "media", "sizes", "src", "srcset", "type", "width"},
    "td": {"align", "colspan", "rowspan"},
    "th": {"abbr", "align", "colspan", "rowspan", "scope"},
    "track": {"kind", "label", "src", "srclang"},
    "video": {"controls", "height", "poster", "preload", "src", "width"},
}
_MEANT_EMPTY = {"alt", "controls", "open", "reversed"}
_UNSHOWN = {"script", "style", "template"}
_LINK_SCHEMES = {"http", "https", "mailto", "tel", "sms", "ftp", "xmpp", "irc", "ircs", "magnet"}

_LINK = re.compile(rf"(?:https?://|(?:{'|'.join(sorted(_LINK_SCHEMES - {'http', 'https'}))}):)[^\s]", re.IGNORECASE)
_HTTP = re.compile(r"https?://[^\s]+", re.IGNORECASE)
# 32 KB: icons and drawings, which many readers show. More would weigh on every fetch of the feed.
_SMALL_IMAGE = re.compile(r"(?i)data:image/(?:png|jpe?g|gif|webp|avif);base64,[A-Za-z0-9+/\s]{0,43700}={0,2}")
_CLASS = re.compile(
    r"language-[\w+#.-]{1,40}|footnotes?|footnote-(?:ref|backref)|contains-task-list|task-list-item"
    r"|markdown-alert(?:-[a-z]+)?"
)
# As the HTML standard splits it: an address ends at white space, commas at its end are none of it.
_CANDIDATE = re.compile(r"[\s,]*([^\s,](?:\S*[^\s,])?)(?:\s+([\d.]+[wxh])\b)?[^,]*(?:,|\Z)")
_FRAGMENT = re.compile(r"""<a\s(?:[^<>]*?[\s"'/])?href\s*=\s*["']?#([^"'\s<>]+)""", re.IGNORECASE)

# What the filter, one function for the one Cleaner, must know of the text at hand.
_prefix: ContextVar[str] = ContextVar("prefix", default="")
_targets: ContextVar[frozenset[str]] = ContextVar("targets", default=frozenset())


def sanitize(html: str, *, footnote_prefix: str) -> str:
    """`html` as a fragment that no reader can be harmed by, in characters that XML 1.0 allows.

    Only absolute addresses stay, and links to fragments. An id stays where a link of the same text
    points to it; both get `footnote_prefix`, so that texts on one page do not clash.
    """
    html = clean(html)
    prefix = _prefix.set(footnote_prefix)
    targets = _targets.set(targeted(html))
    try:
        return clean(_cleaner.clean(bounded(html)))
    finally:
        _prefix.reset(prefix)
        _targets.reset(targets)


def tidy(html: str) -> str:
    """`html`, not safe yet, in one spelling: as a browser understands it, closed, in double quotes.

    What a browser without scripts would show is unwrapped from <noscript>.
    """
    html = bounded(clean(html))
    if _DRAWN.search(html):
        html = _DRAWING.sub(_drawn_text, html)
    html = clean(_tidier.clean(_NOSCRIPT.sub("", html)))
    return _FRAMED.sub(r"\1", html) if "<iframe" in html else html


def _drawn_text(drawing: re.Match[str]) -> str:
    """What a drawing or formula says: the parser drops both, and their words with them."""
    source = _TEX.search(drawing[0])
    if source:
        return f"<code>{source[1]}</code>"
    return f" {' '.join(_ANY_TAG.sub(' ', _UNDRAWN.sub('', drawing[0])).split())} "


def targeted(html: str) -> frozenset[str]:
    """The fragments that links of `html` point to, as written and decoded."""
    if "#" not in html:
        return frozenset()
    written = frozenset(_FRAGMENT.findall(html))
    return written | {unquote(fragment) for fragment in written}


def _attribute(tag: str, name: str, value: str) -> str | None:
    """What becomes of an attribute on the list: its value, or None to drop it.

    Characters that XML forbids go first ("java&#8;script:"): what is judged is what is published.
    """
    if not value.isprintable():
        value = clean(value)
    judge = _JUDGES.get(name)
    kept = judge(tag, value) if judge else value
    return kept if kept or name in _MEANT_EMPTY else None


def _href(_: str, value: str) -> str | None:
    value = value.strip()
    if value.startswith("#"):
        return f"#{_prefixed(value[1:])}" if len(value) > 1 else None
    return value if is_link(value) else None


def is_link(url: str) -> bool:
    """Whether `url` is one that a link may lead to: absolute, and of a scheme that opens no code."""
    return _LINK.match(url) is not None


def _src(tag: str, value: str) -> str | None:
    value = value.strip()
    return value if _HTTP.fullmatch(value) or (tag == "img" and is_small_image(value)) else None


def is_small_image(url: str) -> bool:
    """Whether `url` is itself a picture (RFC 2397) that is small enough to stay."""
    return _SMALL_IMAGE.fullmatch(url) is not None


def _srcset(_: str, value: str) -> str | None:
    kept = [f"{url} {width}".rstrip() for url, width in srcset(value) if _HTTP.fullmatch(url)]
    return ", ".join(kept) or None


def srcset(value: str) -> list[tuple[str, str]]:
    """The candidates of a `srcset`, each an address and its descriptor ("2x", "640w", "")."""
    return _CANDIDATE.findall(value.strip(", \t\n\r\f"))


def _id(_: str, value: str) -> str | None:
    return _prefixed(value) if value in _targets.get() else None


def _class(_: str, value: str) -> str:
    return meaningful(value)


def meaningful(classes: str) -> str:
    """Of the names in a `class` those that say what an element is: a language, a footnote, a task."""
    return " ".join(name for name in classes.split() if _CLASS.fullmatch(name))


def _prefixed(name: str) -> str:
    prefix = _prefix.get()
    return name if name.startswith(prefix) else prefix + name


_JUDGES = {"href": _href, "src": _src, "poster": _src, "srcset": _srcset, "id": _id, "class": _class}

_cleaner = nh3.Cleaner(
    tags=set(TAGS),
    clean_content_tags=_UNSHOWN,
    attributes=_ATTRIBUTES,
    attribute_filter=_attribute,
    url_schemes=_LINK_SCHEMES | {"data"},
)

# -- the wide list --------------------------------------------------------------------------

_NOSCRIPT = re.compile(r"</?noscript\b[^>]*+>", re.IGNORECASE)
_FRAMED = re.compile(r"(<iframe\b[^>]*+>)[^<]*+(?>(?:<(?!/iframe>)[^<]*+)*)")  # unescaped text, and nobody sees it
_DRAWN = re.compile("<(?:svg|math)", re.IGNORECASE)
_WITHIN = r"\b(?>(?:[^<]++|<(?!/?\1\b))*)</\1\s*+>"
_DRAWING = re.compile(r"<(svg|math)" + _WITHIN, re.IGNORECASE)
_UNDRAWN = re.compile(r"<(style|script|title|desc|metadata|defs)" + _WITHIN, re.IGNORECASE)
_TEX = re.compile(r"<annotation\b[^>]*\bapplication/x-tex\b[^>]*>([^<]*+)<", re.IGNORECASE)
_ANY_TAG = re.compile(r"<[^>]*+>")
_MOVED = "center dialog embed fieldset form iframe input legend menu object option search"
_LAZY = "data-src data-original data-lazy-src data-actualsrc data-original-src data-srcset data-lazy-srcset data-poster"

_tidier = nh3.Cleaner(
    tags=TAGS | _words(_MOVED),
    clean_content_tags=_UNSHOWN,
    attributes={
        **_ATTRIBUTES,
        "*": _ATTRIBUTES["*"] | _words(_LAZY) | {"style"},
        "a": {"href", "hreflang", "name"},
        "embed": {"src", "height", "width"},
        "iframe": {"src", "height", "width"},
        "input": {"checked", "type"},
        "object": {"data", "height", "width"},
    },
    link_rel=None,
    url_schemes=_LINK_SCHEMES | {"data"},
)

# -- what no parser is shown ----------------------------------------------------------------

_MARKUP = re.compile(
    r"<!--(?:-?>|.*?(?:--!?>|\Z))"
    r"|<(?:script|style|textarea|title|xmp|iframe|noembed|noframes)(?=[\s/>])"
    r".*?(?:</(?:script|style|textarea|title|xmp|iframe|noe|nof)|\Z)"
    r"|<(/?)([a-z][^\s/>]*+)((?>(?:[^>=]++|=\s*+(?>(?:\"[^\"]*+\"?+|'[^']*+'?+)?))*))",
    re.DOTALL | re.IGNORECASE,
)
_QUOTED = re.compile(r"\"[^\"]*+\"|'[^']*+'")
_SEPARATOR = re.compile(r"[\s\"'/=]")
_LONG_TEXT = re.compile(r"(?>(?:[^<]++|<(?![a-zA-Z/!?]))+)")
# These need no end tag, or nest nothing: many of them open is no depth.
_FLAT = _words(
    "p li dt dd tr td th thead tbody tfoot option optgroup rt rp colgroup a nobr button area base br col embed "
    "hr img input link meta param source track wbr"
)
_FORMATTING = _words("b big code em font i s small strike strong tt u")
# What ends a drawing or formula; and what holds HTML within one.
_BREAKS_OUT = _FORMATTING | _words(
    "blockquote body br center dd div dl dt embed h1 h2 h3 h4 h5 h6 head hr img li listing menu meta nobr ol p pre ruby"
    " s span sub sup table ul var"
)
_HOLDS_HTML = ("foreignobject", "desc", "annotation-xml", "mi", "mo", "mn", "ms", "mtext")
_LEVELS = {"table": 3, "ul": 2, "ol": 2, "dl": 2}  # with what stands in each of them
_DEEPEST = 200
_MOST_COPIES = 1_000_000
_MOST = 20_000  # attributes of one tag
_MOST_ESCAPES = 5 * 10**10


def bounded(html: str) -> str:
    """`html`; where a parser would need seconds or a deep stack for it, its text as paragraphs.

    Parsers take the square of the time for formatting that stays open, attributes of one tag and
    "&" in one text; libxml2 loses whatever lies deeper than 256 elements.
    """
    if len(html) < 50_000 and html.count("<") < _DEEPEST:
        return html
    return _as_text(html) if _long_texts(html) or _deep(html) else html


def _long_texts(html: str) -> bool:
    return any(
        (match[0].count("&") + match[0].count("\xa0")) * len(match[0]) > _MOST_ESCAPES
        for match in _LONG_TEXT.finditer(html)
    )


def _deep(html: str) -> bool:
    """Whether elements nest, are copied or carry attributes beyond what any article needs."""
    opened: dict[str, int] = {}
    depth = formatting = copies = 0
    for match in _MARKUP.finditer(html):
        closing, name, attributes = match.groups("")
        name = name.lower()
        if len(attributes) > _MOST and len(_SEPARATOR.findall(_QUOTED.sub('"', attributes))) > _MOST:
            return True  # attributes, about
        step = _step(name, bool(closing), attributes.endswith("/"), opened)
        depth += step
        formatting += (step > 0) - (step < 0) if name in _FORMATTING else 0
        copies += formatting
        if depth > _DEEPEST or copies > _MOST_COPIES:
            return True
    return False


def _step(name: str, closing: bool, closed: bool, opened: dict[str, int]) -> int:
    """By how much a tag changes the depth. `closed` is "/>", which means something in a drawing only."""
    drawing = 0 if any(map(opened.get, _HOLDS_HTML)) else opened.get("svg", 0) + opened.get("math", 0)
    if drawing and name in _BREAKS_OUT:
        opened["svg"] = opened["math"] = 0
        return _step(name, closing, closed, opened) - drawing
    if not name or name in _FLAT or (closing and not opened.get(name)) or (closed and drawing):
        return 0
    opened[name] = opened.get(name, 0) + (-1 if closing else 1)
    return _LEVELS.get(name, 1) * (-1 if closing else 1)


def _as_text(html: str) -> str:
    blocks = html_to_text(html).split("\n\n")
    slices = (block[start : start + 10_000] for block in blocks for start in range(0, len(block), 10_000))
    return "".join(f"<p>{escape(part, quote=False)}</p>\n" for part in slices)
