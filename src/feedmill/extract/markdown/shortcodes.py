"""Shortcodes of site generators (Hugo, Jekyll, Hexo): nothing here can run them, so they are taken out.

What they enclose stays; figures become images and highlighted code becomes fenced code. Code
fences and code spans are left alone: there they are what the article is about.
"""

from __future__ import annotations

import re
from html import escape

from feedmill.model import Dropped, MediaType
from feedmill.text import one_line

_QUOTED_LENGTH = 80
_TOKEN = re.compile(
    r"""
      (?:(?<![^\n])|(?<=\n[ ])|(?<=\n[ ]{2})|(?<=\n[ ]{3}))(?P<fence>`{3,}|~{3,})      # fenced code
    | (?<!`)(?P<tick>`+)(?!`)[^\n]{1,500}?(?<!`)(?P=tick)(?!`)           # a code span
    | \{\{(?P<shown>[<%])/\*(?P<literal>[^{}]{0,500}?)\*/[%>]\}\}        # Hugo's way to write about one
    | \{\{[<%](?P<hugo>[^{}]{0,2000}?)[%>]\}\}
    | \{%-?(?P<liquid>[^%{}]{0,1000})%\}
    | \{\{-?\s*(?P<string>"[^"\n]{0,300}"|'[^'\n]{0,300}')\s*(?:\|[^{}\n]{0,200})?\}\}   # {{ "/a.png" | relative_url }}
    | \{\{-?\s*(?P<output>(?:(?:site|page|post|layout|include|paginator|jekyll|config|theme|content)\b|[.$]\w|replace\b)
        [^{}\n]{0,300})\}\}
    """,
    re.VERBOSE | re.MULTILINE,
)
_CANDIDATE = re.compile(r"[`~]|\{[{%]")  # what every token begins with: found several times as fast
# Tags whose inside is no text of the article as it stands: name → what closes it.
_CLOSERS = {
    name: re.compile(r"[ \t]*\{[{%][<%-]?\s*(?:end|/\s*)" + name + r"\s*[>%-]?[%}]\}")
    for name in ("raw", "comment", "highlight", "codeblock", "code")
}
_ATTRIBUTE = re.compile(r"""([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S+))""")
_EMPTY_LINK = re.compile(r"(?<!!)\[([^\[\]\n]*)\]\([ \t]*(?:#[^()\s]*)?[ \t]*\)")
_TITLES = frozenset(("page.title", ".Title", "post.title"))
_IMAGES = frozenset(("figure", "img", "image", "asset_img"))
_LANGUAGE = re.compile(r"(?:lang:)?([A-Za-z][\w+#-]*)")


def strip_shortcodes(
    text: str, first_line: int, media_type: MediaType = MediaType.MARKDOWN, title: str = ""
) -> tuple[str, list[Dropped]]:
    """`text` without shortcodes, and what was taken out. Its line ends stay where they were.

    What becomes of a figure or of code is written in `media_type`: Markdown or HTML. `title` is what
    `{{ page.title }}` says.
    """
    if "{" not in text or ("{{" not in text and "{%" not in text):
        return text, []
    return _Stripping(text, first_line, title, is_html=media_type is MediaType.HTML).run()


class _Stripping:
    """One pass over a text: counts lines as it goes, and lists what it takes out."""

    def __init__(self, text: str, first_line: int, title: str, *, is_html: bool) -> None:
        self.text = text
        self.title = title
        self.is_html = is_html
        self.line = first_line
        self.counted = 0
        self.dropped: list[Dropped] = []
        self.unclosed: set[str] = set()  # closers that do not stand in the rest of the text: looked for once

    def run(self) -> tuple[str, list[Dropped]]:
        kept, at, look = [], 0, 0
        while candidate := _CANDIDATE.search(self.text, look):
            match = _TOKEN.match(self.text, candidate.start())
            if match is None:
                look = candidate.start() + 1
                continue
            kept.append(self.text[at : match.start()])
            instead, at = self._replaced(match)
            kept.append(instead)
            look = at
        stripped = "".join((*kept, self.text[at:]))
        return (_EMPTY_LINK.sub(r"\1", stripped) if self.dropped else stripped), self.dropped

    def _replaced(self, match: re.Match[str]) -> tuple[str, int]:
        """What stands instead of a token, and where to go on."""
        if match["fence"]:
            end = self._closed(rf"^ {{0,3}}{match['fence']}[`~]*[ \t]*$", match.end())
            end = end or (len(self.text), len(self.text))
            return self.text[match.start() : end[1]], end[1]
        if match["tick"]:
            return match[0], match.end()
        if match["literal"] is not None:
            closing = ">" if match["shown"] == "<" else "%"
            return f"{{{{{match['shown']}{match['literal']}{closing}}}}}", match.end()
        if match["string"] is not None:
            return match["string"][1:-1], match.end()
        return self._shortcode(match, (match["hugo"] or match["liquid"] or match["output"] or "").strip(" \t\n-"))

    def _shortcode(self, match: re.Match[str], inner: str) -> tuple[str, int]:
        name = (inner.split(None, 1) or [""])[0]
        if name in _CLOSERS and (closed := self._closed(_CLOSERS[name].pattern, match.end())):
            return self._enclosing(match, name, inner, closed)
        if name in _IMAGES and (image := _image(name, inner[len(name) :])):
            return _written(image, is_html=self.is_html), match.end()
        if name in _TITLES and self.title:
            return self.title, match.end()
        if not name.startswith(("/", "end")):
            kind = "template variable" if match["output"] is not None else "shortcode"
            self._list(match, f"{kind} {name}: only its site generator can run it")
        return "\n" * match[0].count("\n"), match.end()

    def _enclosing(self, match: re.Match[str], name: str, inner: str, closed: tuple[int, int]) -> tuple[str, int]:
        """A tag with all up to its closer, which stands at `closed`."""
        inside = self.text[match.end() : closed[0]]
        code = inside.strip("\n")
        if name == "comment":
            self._list(match, "comment of the template")
            return "\n" * (match[0] + inside).count("\n"), closed[1]
        if name == "raw":
            return inside, closed[1]
        if self.is_html:
            return f"<pre><code>{escape(code, quote=False)}</code></pre>", closed[1]
        language = _LANGUAGE.search(inner[len(name) :])
        fence = "````" if "```" in inside else "```"
        return f"{fence}{language[1] if language else ''}\n{code}\n{fence}", closed[1]

    def _closed(self, closer: str, start: int) -> tuple[int, int] | None:
        if closer in self.unclosed:
            return None
        found = re.compile(closer, re.MULTILINE).search(self.text, start)
        if found:
            return found.span()
        self.unclosed.add(closer)
        return None

    def _list(self, match: re.Match[str], reason: str) -> None:
        self.line += self.text.count("\n", self.counted, match.start())
        self.counted = match.start()
        shown = one_line(match[0])
        shown = shown if len(shown) <= _QUOTED_LENGTH else shown[: _QUOTED_LENGTH - 1] + "…"
        self.dropped.append(Dropped(line=self.line, text=shown, reason=reason))


def _image(name: str, arguments: str) -> tuple[str, str, str] | None:
    """Address, alternative text and title of an image, or None.

    `{{< figure src="a.png" alt="b" >}}`, `{% asset_img a.png "b" %}`, `{% img left /a.png %}`.
    """
    given = {key.lower(): double or single or bare for key, double, single, bare in _ATTRIBUTE.findall(arguments)}
    words = [] if given else arguments.split()
    source = given.get("src") or next((word for word in words if "." in word), "")
    if not source:
        return None
    after = " ".join(words[words.index(source) + 1 :]).strip("\"' ") if words else ""
    alt = given.get("alt") or given.get("caption") or given.get("title") or (after if name == "asset_img" else "")
    title = given.get("caption") or given.get("title") or ""
    return source, alt, title if title != alt else ""


def _written(image: tuple[str, str, str], *, is_html: bool) -> str:
    source, alt, title = image
    if is_html:
        return f'<img src="{escape(source)}" alt="{escape(alt)}" title="{escape(title)}">'
    shown = f' "{title}"' if title and '"' not in title else ""
    return f"![{alt.replace('[', '').replace(']', '')}]({source.replace(' ', '%20')}{shown})"
