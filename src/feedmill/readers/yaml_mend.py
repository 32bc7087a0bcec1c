"""YAML as people really write it: mended line by line, each mending told.

A line stays the line it was, so that whatever is said about it afterwards names the right one.
Only entries that cannot be read by themselves are touched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from feedmill.errors import DocumentError
from feedmill.readers import yaml_strict

_MOST_LINES = 2_000  # each may be tried by itself
_LONGEST_KEY = 80
_INDENT = re.compile(r"[ \t\xa0\u3000]*")
_DASHES = re.compile(r"(?:-[ \t]+)*")
_QUOTED_KEY = re.compile(r""""[^"]{1,80}"(?=[ \t]*:)|'[^']{1,80}'(?=[ \t]*:)""")
_WORD = re.compile(r"[^\W\d][\w-]{0,30}")
_BLOCK_SCALAR = re.compile(r"[|>][-+1-9]{0,2}[ \t]*(?:#.*)?")
_UNPRINTABLE = re.compile("[\x7f-\x84\x86-\x9f]")  # YAML 1.2, section 5.1; C0 has gone before
_INDICATORS = frozenset("-?:,[]{}#&*!|>%@`\"'")
_SPACED_OUT = str.maketrans({"\t": "  ", "\xa0": "  ", "\u3000": "  "})


class _Line(NamedTuple):
    """A line taken apart, with what had to be mended in its key."""

    indent: str
    dashes: str  # "- " and "- - "
    key: str  # with its colon; "" where there is none
    value: str
    reasons: tuple[str, ...] = ()

    def __str__(self) -> str:
        between = " " if self.key and self.value else ""
        return f"{self.indent}{self.dashes}{self.key}{between}{self.value}"


def mend(text: str, first_line: int) -> tuple[str, tuple[str, ...]]:
    """`text` with its slips mended, and what was done; lines count from `first_line`."""
    mender = _Mender(text, first_line)
    if len(mender.lines) <= _MOST_LINES:
        mender.run()
    return "\n".join(mender.lines), tuple(mender.notes)


def first_key(text: str) -> str:
    """The key on the first line of `text` that says something, well written or not; "" where there is none."""
    for line in text.split("\n", 50)[:50]:
        if line.strip() and not line.startswith("#"):
            parts = _take_apart(line)
            return "" if parts.dashes else parts.key[:-1].strip("\"' ")
    return ""


class _Mender:
    def __init__(self, text: str, first_line: int) -> None:
        self.lines = text.split("\n")
        self.notes: list[str] = []
        self._text = text
        self._first_line = first_line

    def run(self) -> None:
        for number, line in enumerate(self.lines):
            if _UNPRINTABLE.search(line):
                self._put(number, _UNPRINTABLE.sub("", line), "control characters dropped")
        for start, end in self._entries():
            if not self._reads(start, end):
                self._mend(start, end)

    def _put(self, number: int, line: str, *reasons: str) -> None:
        self.lines[number] = line
        self.notes.append(f"line {number + self._first_line}: {', '.join(reasons)}")

    def _entries(self) -> Iterator[tuple[int, int]]:
        """Spans of lines from one key at the margin to the next."""
        start = 0
        for number, line in enumerate(self.lines[1:], 1):
            if line[:1] not in {"", " ", "\t", "#", "-"} and _take_apart(line).key:
                yield start, number
                start = number
        yield start, len(self.lines)

    def _reads(self, start: int, end: int) -> bool:
        """Whether an entry is a mapping, or nothing. What must not be read counts too: it is refused later."""
        try:
            value, _ = yaml_strict.load("\n".join(self.lines[start:end]))
        except yaml_strict.UnknownAnchorError as error:
            return f"&{error.anchor}" in self._text  # it stands in another entry
        except yaml_strict.YamlSyntaxError:
            return False
        except DocumentError:
            return True
        return value is None or isinstance(value, dict)

    def _mend(self, start: int, end: int) -> None:
        block = -1  # the indentation below which a block scalar lies
        for number in range(start, end):
            parts = _take_apart(self.lines[number])
            in_block = block >= 0 and (len(parts.indent) > block or not self.lines[number].strip())
            if not in_block:
                block = len(parts.indent) if _BLOCK_SCALAR.fullmatch(parts.value) else -1
            mended = _mend_indent(parts) if in_block else _mend_value(_mend_indent(parts))
            if mended.reasons and self.lines[number].strip():
                self._put(number, str(mended), *mended.reasons)
        if not self._reads(start, end):
            self._wrap(start, end)

    def _wrap(self, start: int, end: int) -> None:
        """Lines in the wrong column: a value broken at the margin goes in, a key behind a value comes out."""
        for number in range(start + 1, end):
            parts = _take_apart(self.lines[number])
            if parts.dashes or not parts.value:
                continue
            if parts.key and parts.indent:
                self._put(number, self.lines[number].lstrip(), "indentation taken away")
            elif not parts.key and not parts.indent:
                self._put(number, "  " + self.lines[number], "taken as the rest of the line above")


def _take_apart(line: str) -> _Line:
    indent = _INDENT.match(line)[0]  # type: ignore[index]
    dashes = _DASHES.match(line, len(indent))[0]  # type: ignore[index]
    rest = line[len(indent) + len(dashes) :].rstrip()
    return _Line(indent, dashes, *_split(rest))


def _split(rest: str) -> tuple[str, str, tuple[str, ...]]:
    """Key with its colon, value, and what was wrong between them."""
    if quoted := _QUOTED_KEY.match(rest):
        return quoted[0] + ":", rest[quoted.end() :].lstrip()[1:].strip(), ()
    if not rest or rest[0] in _INDICATORS:
        return "", rest, ()
    head = rest[:_LONGEST_KEY]
    at = min((found for found in (head.find(":"), head.find("：")) if found > 0), default=0)
    key, colon, after = rest[:at].rstrip(), rest[at : at + 1], rest[at + 1 :]
    spaced = colon == ":" and after[:1] in {"", " ", "\t"}
    if not at or not (spaced or (_WORD.fullmatch(key) and not after.startswith("//"))):
        return "", rest, ()
    slip = "full-width '：' read as ':'" if colon == "：" else "a space was missing after ':'"
    return key + ":", after.strip(), () if spaced else (slip,)


def _mend_indent(parts: _Line) -> _Line:
    if not parts.indent.strip(" "):
        return parts
    return parts._replace(
        indent=parts.indent.translate(_SPACED_OUT), reasons=(*parts.reasons, "tabs in the indentation")
    )


def _mend_value(parts: _Line) -> _Line:
    value = parts.value
    if not value or value[0] == "#" or not (parts.key or parts.dashes) or _fits(value):
        return parts
    mended, reason = _quote_items(value) or (_quote(value), _why(value))
    return parts._replace(value=mended, reasons=(*parts.reasons, reason))


def _fits(value: str) -> bool:
    """Whether `value` can stand behind "key: " as it is."""
    try:
        yaml_strict.load("key: " + value)
    except yaml_strict.YamlSyntaxError:
        return bool(_BLOCK_SCALAR.fullmatch(value))
    except DocumentError:
        pass
    return True


def _quote_items(value: str) -> tuple[str, str] | None:
    """`[@one, two]` with its items quoted; None where `value` is no such list."""
    inside = value[1:-1]
    if value[0] != "[" or value[-1] != "]" or any(mark in inside for mark in "[]{}\"'"):
        return None
    items = [item.strip() for item in inside.split(",")]
    return f"[{', '.join(_quote(item) for item in items if item)}]", "quoted the items of a list"


def _quote(value: str) -> str:
    text = _unquoted(value) if value[0] in "\"'" else value
    return "'" + text.replace("'", "''") + "'"


def _unquoted(value: str) -> str:
    """What was meant by quotes that do not pair: `"one" and two` has them in the text, `'it's'` around it."""
    mark, inside = value[0], value[1:-1]
    if mark not in value[1:]:
        return value[1:]
    if not value.endswith(mark):
        return value
    first = inside.find(mark)
    closes_early = first > 0 and not inside[first - 1].isspace() and not inside[first + 1 : first + 2].isalnum()
    return value if closes_early and inside.count(mark) % 2 == 0 else inside


def _why(value: str) -> str:
    if value[0] in "\"'":
        return "unbalanced quotes"
    if value.startswith("{{"):
        return "quoted, a template is no YAML"
    if value[0] in _INDICATORS:
        return f"quoted, a value cannot begin with '{value[0]}' here"
    if ": " in value or value.endswith(":"):
        return "quoted, ': ' in a plain value"
    return "quoted, a plain value cannot hold this"
