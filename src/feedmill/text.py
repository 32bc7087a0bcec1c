"""Plain text: what XML may hold, one line of it, a cut at a sentence, the text of HTML."""

from __future__ import annotations

import html as entities
import re
from functools import lru_cache
from unicodedata import normalize

# XML 1.0 section 2.2: everything else in Unicode is a Char.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_C0 = bytes(byte for byte in range(0x20) if byte not in b"\t\n")  # CR too: it is looked at apart

# Never seen on paper. Joiners (U+200C, U+200D) are not among them: Persian and emoji need them.
_ZERO_WIDTH = dict.fromkeys((0x200B, 0x2060, 0xFEFF))
_ODD_WIDTH = "\u200b\u2060\ufeff"
# What two spellings of one name may differ in without a reader noticing.
_UNSEEN = dict.fromkeys((0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFE0E, 0xFE0F, 0xFEFF))


def clean(text: str) -> str:
    """`text` with the characters that XML 1.0 allows, its line ends LF (XML 1.0 sections 2.2 and 2.11)."""
    try:
        raw = text.encode()
    except UnicodeEncodeError:  # lone surrogates
        return _unify(_FORBIDDEN.sub("", text))
    # Deleting from bytes is ten times as fast as a regular expression over the text.
    if len(raw.translate(None, _C0)) == len(raw) and "\ufffe" not in text and "\uffff" not in text:
        return text
    return _unify(_FORBIDDEN.sub("", text))


def _unify(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def without_zero_width(text: str) -> str:
    """`text` without zero-width spaces, word joiners and byte order marks, which show nothing and part words."""
    return text.translate(_ZERO_WIDTH) if not text.isascii() and any(map(text.__contains__, _ODD_WIDTH)) else text


def one_line(text: str) -> str:
    """`text` cleaned, every run of white space one space, none at the ends.

    No-break and ideographic spaces count as white space; a zero-width space or byte
    order mark goes without leaving one, as it shows none.
    """
    text = without_zero_width(text)
    # Split first: a form feed parts words, and must not glue them when it is dropped.
    return " ".join(clean(" ".join(text.split())).split())


@lru_cache(maxsize=4096)  # the same names stand in document after document
def fold(text: str) -> str:
    """`text` for comparing names: NFKC, case folded, on one line, invisible characters gone."""
    if text.isascii():
        return one_line(text.lower())
    # Cleaned first: what is dropped later could bring a letter and its accent together.
    seen = clean(text.translate(_UNSEEN))
    return one_line(normalize("NFKC", normalize("NFKC", seen).casefold()))


# -- cutting --------------------------------------------------------------------------------

_CLOSERS = "\"'”’」』）)】》〉]"
_SENTENCE_END = re.compile(
    rf"[。！？‼⁇⁈⁉｡]+[{re.escape(_CLOSERS)}]*"  # these end a sentence wherever they stand
    rf"|[!?]+[{re.escape(_CLOSERS)}]*(?![A-Za-z0-9_/=&%-])"  # not in an address
    rf"|(?<![\s.])\.+[{re.escape(_CLOSERS)}]*(?=\s+[^\sa-z]|\s*\Z)"  # only before what may begin a sentence
    r"|\n\s*\n"
)
_ABBREVIATION = re.compile(
    r"(?:\b[A-Z]|(?<![\w.])\d{1,2}|\b(?:Mr|Mrs|Ms|Dr|Prof|St|Jr|Sr|Inc|Ltd|Co|Corp|No|vs|etc|e\.g|i\.e|cf|al|Fig|approx|Gen"
    r"|Sen|Rep))\.\Z"
)
_WORD_TAIL = re.compile(r"[^\W\u0e00-\u0eff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]+\Z")
_DANGLING = " \t\n,，、;；:：-–—·(（「『“‘《【<["
_EXTENDS = re.compile(  # combining marks, joiners, variation selectors, skin tones, tags
    "[\u0300-\u036f\u200d\u20d0-\u20ff\u3099\u309a\ufe00-\ufe0f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]"
)
_FLAGS = re.compile("[\U0001f1e6-\U0001f1ff]+\\Z")


def cut(text: str, limit: int = 300) -> str:
    """`text`, or its beginning of at most `limit` characters.

    It ends where a sentence does, if one ends past a fifth of `limit`; else after a word,
    and then with "…", which counts.
    """
    text = text.strip()
    if len(text) <= limit:
        return text
    end = _last_sentence(text, limit)
    if end > limit // 5:
        return text[:end].rstrip()
    return text[: _last_word(text, limit - 1)].rstrip(_DANGLING) + "…"


def _last_sentence(text: str, limit: int) -> int:
    """Where the last sentence ends that ends within `limit`; 0 where none does."""
    last = 0
    # A few characters more than `limit`: whether a full stop ends a sentence is told by what follows.
    for match in _SENTENCE_END.finditer(text, 0, limit + 2):
        end = match.end() if not match[0].isspace() else match.start()
        if end <= limit and not (match[0].startswith(".") and _ABBREVIATION.search(text[max(0, end - 8) : end])):
            last = end
    return last


def _last_word(text: str, end: int) -> int:
    """The last place up to `end` that splits neither a word nor a character of several code points."""
    begin = max(0, end - 40)
    if _WORD_TAIL.match(text[end : end + 1]) and (tail := _WORD_TAIL.search(text, begin, end)):
        # A word of forty characters is an address or the like: no reader misses its whole.
        end = tail.start() if tail.start() > begin else end
    while end > 0 and (_EXTENDS.match(text, end) or text[end - 1] == "\u200d"):
        end -= 1
    flags = _FLAGS.search(text, max(0, end - 64), end)
    return end - 1 if flags and len(flags[0]) % 2 else end


# -- HTML -----------------------------------------------------------------------------------

# An attribute may hold a ">"; no part of this can match in two ways, so that broken HTML costs no time.
_REST = r"""(?>(?:[^<>"']++|"[^"]*+"|'[^']*+')*)>"""
_TAG = re.compile(rf"<(/?[a-z][a-z0-9]*)(?![a-z0-9]){_REST}", re.IGNORECASE)
_UNSHOWN = re.compile(
    r"<!--.*?(?:-->|\Z)|<!doctype\b[^>]*+>|<\?[^>]*+>"
    r"|<(script|style|template|title|noscript|textarea|svg)(?=[\s/>])[^>]*+>.*?(?:</\1\s*+>|\Z)",
    re.DOTALL | re.IGNORECASE,
)
_PRE = re.compile(rf"(<pre\b{_REST}.*?(?:</pre\s*+>|\Z))", re.DOTALL | re.IGNORECASE)
_RUN = re.compile(r"([\t\n][ \t\n]*)")
_HIDE, _SHOW = str.maketrans(" \t\n", "\1\2\3"), str.maketrans("\1\2\3", " \t\n")
_BLOCKS = (
    *("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "pre", "blockquote", "hr", "address", "form"),
    *("table", "caption", "figure", "figcaption", "section", "article", "aside", "header", "footer", "main", "nav"),
    *("details", "summary", "fieldset", "body", "html"),
)
_BREAKS = {
    **{f"{slash}{name}": "\n\n" for name in _BLOCKS for slash in ("", "/")},
    **dict.fromkeys(("br", "li", "tr", "dt", "dd", "option"), "\n"),
    **dict.fromkeys(("/td", "/th"), "\t"),
}


def html_to_text(html: str) -> str:
    """What a reader of `html` sees: blocks a blank line apart, list items and rows a line each, cells a tab.

    Made for fragments, also broken ones: a "<" that opens no tag stays as text. Preformatted
    text keeps its lines and their indents.
    """
    parts = _PRE.split(_UNSHOWN.sub("", clean(html)))
    parts[::2] = [_broken(_spaced(part)) for part in parts[::2]]
    parts[1::2] = [f"\n\n{_TAG.sub(_line_end, part).strip(chr(10)).translate(_HIDE)}\n\n" for part in parts[1::2]]
    # Split, not replaced: a call of ours for each of hundreds of places would cost more than all else here.
    lines = _RUN.split("".join(parts))
    lines[::2] = [line.rstrip(" ") for line in lines[::2]]
    lines[1::2] = map(_gap, lines[1::2])
    text = "".join(lines).strip()
    return clean(entities.unescape(text).translate(_SHOW) if len(parts) > 1 else entities.unescape(text))


def _spaced(text: str) -> str:
    """`text` with every run of HTML's white space as one space."""
    for mark in "\t\n\r\f":
        text = text.replace(mark, " ")
    while "  " in text:
        text = text.replace("  ", " ")
    return text


def _broken(text: str) -> str:
    """`text` without tags, broken where those of blocks, items and cells stood."""
    parts = _TAG.split(text)
    parts[1::2] = [_BREAKS.get(name.lower(), "") for name in parts[1::2]]
    return "".join(parts)


def _line_end(tag: re.Match[str]) -> str:
    return "\n" if tag[1].lower() == "br" else ""


def _gap(run: str) -> str:
    lines = run.count("\n")
    return "\n\n" if lines > 1 else "\n" if lines else "\t"
