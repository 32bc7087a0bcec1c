"""YAML as it stands in the specification, read within bounds: nodes, depth and what aliases expand to.

Built from libyaml's events without recursion, so that no nesting reaches the interpreter's stack,
and with every alias weighed before it is followed. Plain values are those of YAML 1.2 (section
10.3): no dates, no sexagesimals, no `yes` or `no`. A number that would not print as it is written
(`3.10`, `007`, `1e3`) stays text: it is a version or a code, not a quantity.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from feedmill.errors import DocumentError

_DEPTH = 100
_EXPANDED = 1_000_000  # characters, counting each alias as what it stands for
_DIGITS = 40

_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]*|0x[0-9a-fA-F]+|0o[0-7]+|0b[01]+)")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_CONSTANTS: dict[str, bool | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_CORE = "tag:yaml.org,2002:"
_TEXT_TAGS = frozenset({"!", _CORE + "str", _CORE + "timestamp"})
_TAGS = _TEXT_TAGS | {_CORE + name for name in ("null", "bool", "int", "float", "seq", "map")}


class YamlSyntaxError(DocumentError):
    """Not YAML as specified: a person's slip that a second reading may mend."""


class UnknownAnchorError(YamlSyntaxError):
    """An alias without its anchor, `anchor`."""

    def __init__(self, reason: str, line: int, anchor: str) -> None:
        super().__init__(reason, line)
        self.anchor = anchor


@dataclass(slots=True)
class _Frame:
    """A list or mapping that is not closed yet."""

    value: list[Any] | dict[str, Any]
    anchor: str | None
    size: int = 1
    key: str | None = None
    merged: list[dict[str, Any]] = field(default_factory=list)


def load(text: str, first_line: int = 1) -> tuple[object, tuple[str, ...]]:
    """The value in `text` and notes on it. Lines of notes and errors count from `first_line`.

    Raises `YamlSyntaxError` for what is no YAML, `DocumentError` for what must not be read.
    """
    builder = _Builder(first_line)
    try:
        for event in yaml.parse(text, yaml.CSafeLoader):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise builder.error(str(error.problem or error.context), mark) from None
    except yaml.YAMLError:  # the reader's own: a character that YAML does not allow
        raise YamlSyntaxError("front matter: a character that YAML does not allow", first_line) from None
    return builder.result, tuple(builder.notes)


class _Builder:
    """Events in, one value out."""

    def __init__(self, first_line: int) -> None:
        self.result: object = None
        self.notes: list[str] = []
        self._first_line = first_line
        self._documents = 0
        self._stack: list[_Frame] = []
        self._anchors: dict[str, tuple[object, int]] = {}
        self._open: set[str] = set()

    def take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._begin(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._end(event)
        elif isinstance(event, yaml.AliasEvent):
            self._add(*self._alias(event), event)
        elif isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                raise self.error("a second document", event.start_mark)

    def error(self, problem: str, mark: Any, kind: type[DocumentError] = YamlSyntaxError) -> DocumentError:
        line = mark.line + self._first_line if mark else self._first_line
        column = mark.column + 1 if mark else 1
        return kind(f"front matter: {problem} (line {line}, column {column})", line)

    def _begin(self, event: Any) -> None:
        self._check_tag(event)
        if len(self._stack) >= _DEPTH:
            raise self.error(f"nested deeper than {_DEPTH} levels", event.start_mark, DocumentError)
        if event.anchor:
            self._open.add(event.anchor)
        self._stack.append(_Frame({} if isinstance(event, yaml.MappingStartEvent) else [], event.anchor))

    def _end(self, event: Any) -> None:
        frame = self._stack.pop()
        value = frame.value
        if isinstance(value, dict) and frame.merged:  # the first merged wins over later ones, own keys over all
            own, value = value, {}
            for merged in reversed(frame.merged):
                value.update(merged)
            value.update(own)
        if frame.anchor:
            self._open.discard(frame.anchor)
            self._anchors[frame.anchor] = (value, frame.size)
        self._add(value, frame.size, event)

    def _scalar(self, event: Any) -> None:
        self._check_tag(event)
        text: str = event.value
        plain = not event.style and event.implicit[0]
        value = _plain(text) if plain or (event.tag and event.tag not in _TEXT_TAGS) else text
        if event.anchor:
            self._anchors[event.anchor] = (value, len(text) + 1)
        self._add(value, len(text) + 1, event, text)

    def _alias(self, event: Any) -> tuple[object, int]:
        if event.anchor in self._open:
            raise self.error(f"the alias '*{event.anchor}' refers to itself", event.start_mark, DocumentError)
        if event.anchor not in self._anchors:
            told = self.error(f"'*{event.anchor}' names no anchor", event.start_mark)
            raise UnknownAnchorError(told.reason, told.line or self._first_line, event.anchor)
        return self._anchors[event.anchor]

    def _add(self, value: object, size: int, event: Any, written: str | None = None) -> None:
        """Puts `value` where it belongs. `written` is a scalar as it stands in the text: a key is kept so."""
        if not self._stack:
            self.result = value
            return
        frame = self._stack[-1]
        frame.size += size
        if frame.size > _EXPANDED:
            raise self.error(f"its aliases expand to over {_EXPANDED:,} characters", event.start_mark, DocumentError)
        if isinstance(frame.value, list):
            frame.value.append(value)
        elif frame.key is None:
            frame.key = self._key(value, event, written)
        else:
            self._set(frame, value, event)

    def _key(self, value: object, event: Any, written: str | None) -> str:
        if isinstance(value, list | dict):
            raise self.error("a list or mapping cannot be a key", event.start_mark)
        return str(value) if written is None else written

    def _set(self, frame: _Frame, value: object, event: Any) -> None:
        key, frame.key = frame.key, None
        assert isinstance(frame.value, dict)
        assert key is not None
        if key == "<<" and _mergeable(value):
            frame.merged.extend(value if isinstance(value, list) else [value])  # type: ignore[list-item]
            return
        if key in frame.value:
            line = event.start_mark.line + self._first_line
            self.notes.append(f"line {line}: '{key}' is given twice, the last one counts")
        frame.value[key] = value

    def _check_tag(self, event: Any) -> None:
        tag = event.tag
        if tag is None or tag in _TAGS:
            return
        shown = tag.replace(_CORE, "!!", 1)
        if not re.search(r"\w", shown):  # "!!!" is an exclamation, no tag
            raise self.error(f"'{shown}' is no tag", event.start_mark)
        raise self.error(f"the tag '{shown}' is not allowed", event.start_mark, DocumentError)


def _mergeable(value: object) -> bool:
    return isinstance(value, dict) or (isinstance(value, list) and all(isinstance(one, dict) for one in value))


def _plain(text: str) -> object:
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if len(text) > _DIGITS:
        return text
    if _INTEGER.fullmatch(text):
        return int(text, 0)
    if _FLOAT.fullmatch(text) and repr(number := float(text)) == text:
        return number
    return text
