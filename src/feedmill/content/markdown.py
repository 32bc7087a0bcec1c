"""Markdown to HTML: the one place that knows which library does it.

GitHub's dialect (tables, strikethrough, autolinks, task lists, footnotes, alerts) by comrak, with
emphasis that closes beside Chinese punctuation. HTML within passes as it is: what comes out is
not safe yet.
"""

from __future__ import annotations

import re

from comrak import ExtensionOptions, RenderOptions, render_markdown

_EXTENSIONS = ExtensionOptions()
_EXTENSIONS.table = True
_EXTENSIONS.strikethrough = True
_EXTENSIONS.autolink = True
_EXTENSIONS.tasklist = True
_EXTENSIONS.footnotes = True
_EXTENSIONS.alerts = True
_EXTENSIONS.cjk_friendly_emphasis = True
_RENDER = RenderOptions()
_RENDER.unsafe_ = True
_RENDER.tasklist_classes = True

# Two control characters that no text holds once it is cleaned, put in before rendering and taken
# out after it. Both read as letters there, in code as anywhere else, so the text itself is kept.
_END = " \x0e"  # ends an address: an autolink runs on to the next white space
_TILDE = "\x0f"  # a tilde that is none of Markdown's

_HAN = "\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff"
_WIDE = (  # punctuation of Chinese and Japanese; letters are kept, as paths hold them
    "\u3000-\u3002\u3008-\u3011\u3014-\u301b\uff01-\uff03\uff05-\uff09\uff0c\uff1a\uff1b\uff1f\uff3b\uff3d\uff5b-\uff65"
    "“”‘’…—"
)
# A bare address up to where it ends though no space of ASCII follows. None that is a link's target,
# an attribute or part of another address.
_ADDRESS = re.compile(
    # No flag for the whole: the wide ranges, which have no case, would take 9 ms more to compile.
    rf"(?i:(?<![a-z0-9/=<\"'?&%#])(?<!\]\()(?<!\]:)(?<!\]: )(?:https?://|www\.))"
    rf"(?>(?:[^\s<,;{_WIDE}]++|[,;](?![{_HAN}]))*)(?=[{_WIDE}]|[,;][{_HAN}]|[^\S \t\r\n])"
)
_RANGE = re.compile(r"(?<=[^\W_])~(?=[^\W_])")
_QUOTES = re.compile(r"^((?:[ \t]*>){60})[ \t>]+", re.MULTILINE)
# The mark of a box of Obsidian's that is none of GitHub's alerts: "> [!quote] Its title".
_CALLOUT = re.compile(r"(<blockquote>\n<p>)\[![A-Za-z][\w-]{0,30}\][+-]?[ \t]*([^\n<]{0,200})(?:\n|(</p>))")


def to_html(text: str) -> str:
    """`text`, cleaned as by `text.clean`, as an HTML fragment."""
    if "://" in text or "www." in text:
        text = _ADDRESS.sub(rf"\g<0>{_END}", text)
    ranges = "~" in text
    if ranges:
        # "3~5天，10~20元" is two ranges, nothing struck out.
        text = _RANGE.sub(_TILDE, text)
    if ">>" in text or "> >" in text:
        # Deeper quotes are nobody's, and cost the square of their depth.
        text = _QUOTES.sub(r"\1 ", text)
    html = render_markdown(text, _EXTENSIONS, None, _RENDER).replace(_END, "")
    if "[!" in html:
        html = _CALLOUT.sub(_bare, html)
    return html.replace(_TILDE, "~").replace("%0F", "~") if ranges else html


def _bare(callout: re.Match[str]) -> str:
    """A box without its mark; its title, where it has one, is a line of its own."""
    title = callout[2].strip()
    if not title:
        return callout[1] + (callout[3] or "")
    return f"{callout[1]}<strong>{title}</strong></p>" + ("" if callout[3] else "\n<p>")
