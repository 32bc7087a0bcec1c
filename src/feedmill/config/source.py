"""YAML 1.2 text to plain values, and on which line each of them stands.

Built on the parser's events, for they carry the marks, and types follow the core schema alone
(YAML 1.2.2 section 10.3): `off`, `no` and `2026-02-28` are text, lists become tuples, keys are text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)
from ruamel.yaml.reader import ReaderError

Loc = tuple[int | str, ...]

_CONSTANTS: Mapping[str, bool | None] = (
    dict.fromkeys(("", "~", "null", "Null", "NULL"))
    | dict.fromkeys(("true", "True", "TRUE"), True)
    | dict.fromkeys(("false", "False", "FALSE"), False)
)
_INTEGER = re.compile(r"[-+]?[0-9]{1,18}")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|nan)")
_WILD_ESCAPE = re.compile(r"\\U(?!000|0010)")
_TEXT_TAGS = ("!", "tag:yaml.org,2002:str")
_DEEPEST = 20
_MOST_NODES = 20_000  # aliases counted in full: a few lines of them could stand for billions


class YamlError(ValueError):
    """The text is not YAML, or not of the kind that is read here. Line and column count from 1."""

    def __init__(self, reason: str, line: int, column: int) -> None:
        super().__init__(reason)
        self.line = line
        self.column = column


@dataclass(frozen=True, slots=True)
class Tree:
    """The values of a text, and the line of each key and list item; () is the whole.

    `repeated` names keys written twice, each with its line and the line of the first.
    """

    value: Any
    lines: Mapping[Loc, int]
    repeated: tuple[tuple[Loc, int, int], ...]


def plain(text: str) -> Any:
    """What an unquoted scalar means."""
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if _INTEGER.fullmatch(text):
        return int(text)
    return float(text.replace(".inf", "inf").replace(".nan", "nan")) if _FLOAT.fullmatch(text) else text


def parse(text: str) -> Tree:
    """The one document in `text`; where there is none, its value is None."""
    events = YAML(typ="safe", pure=True).parse(text)
    try:
        return _Builder(events).tree()
    except MarkedYAMLError as error:
        raise _explained(error) from None
    except ReaderError as error:
        raise _here(text, error.position, f"the character U+{error.character:04X} is not allowed in YAML") from None
    except YamlError:
        raise
    except (ValueError, OverflowError):  # the scanner calls chr() with whatever an escape holds
        escape = _WILD_ESCAPE.search(text)
        raise _here(text, escape.start() if escape else 0, "an escape that stands for no character") from None


def _here(text: str, offset: int, reason: str) -> YamlError:
    before = text[:offset]
    return YamlError(reason, before.count("\n") + 1, offset - before.rfind("\n"))


def _explained(error: MarkedYAMLError) -> YamlError:
    mark, context = error.problem_mark or error.context_mark, error.context_mark
    reason = str(error.problem or error.context).replace("'<stream end>'", "the end").replace("node content", "value")
    if reason.startswith("mapping values"):
        reason = 'a text that holds ": " must stand in quotes, or the indentation is off'
    elif r"'\t'" in reason:
        reason = "indent with spaces, not with a tab"
    elif "cannot start" in reason:
        reason = f"{reason}; put the text in quotes"
    elif context is not None and context.line != mark.line:
        reason = f"{reason}, {error.context} that begins on line {context.line + 1}"
    return YamlError(reason, mark.line + 1, mark.column + 1)


class _Builder:
    """Makes values of events, one node after the other."""

    def __init__(self, events: Iterator[Any]) -> None:
        self.events = events
        self.lines: dict[Loc, int] = {}
        self.repeated: list[tuple[Loc, int, int]] = []
        self.anchors: dict[str, tuple[Any, int]] = {}  # the value and how many nodes it has
        self.nodes = 0

    def tree(self) -> Tree:
        value = None
        for event in self.events:
            if self.starts_document(event):
                root = next(self.events)
                self.lines[()] = root.start_mark.line + 1
                value = self.node(root, ())
        return Tree(value, self.lines, tuple(self.repeated))

    def starts_document(self, event: Any) -> bool:
        if not isinstance(event, DocumentStartEvent):
            return False
        if self.nodes:
            raise _at(event, "a second document starts here; the file must hold one")
        return True

    def node(self, event: Any, loc: Loc) -> Any:
        if isinstance(event, AliasEvent):
            return self.alias(event)
        before = self.nodes
        self.count(event, 1, loc)
        if event.tag is not None and not (isinstance(event, ScalarEvent) and event.tag in _TEXT_TAGS):
            raise _at(event, f"the tag {event.tag} is not read here")
        if isinstance(event, MappingStartEvent):
            value: Any = self.mapping(loc)
        elif isinstance(event, SequenceStartEvent):
            value = tuple(self.items(loc))
        else:
            value = plain(event.value) if event.implicit[0] and event.tag is None else event.value
        if event.anchor:
            self.anchors[event.anchor] = (value, self.nodes - before)
        return value

    def mapping(self, loc: Loc) -> dict[str, Any]:
        made: dict[str, Any] = {}
        for key in iter(self.events.__next__, None):
            if isinstance(key, MappingEndEvent):
                break
            if not isinstance(key, ScalarEvent):
                raise _at(key, "a key must be a plain text")
            inner, line = (*loc, key.value), key.start_mark.line + 1
            if key.value in made:
                self.repeated.append((inner, line, self.lines[inner]))
            self.lines.setdefault(inner, line)
            made[key.value] = self.node(next(self.events), inner)
        return made

    def items(self, loc: Loc) -> Iterator[Any]:
        for index, event in enumerate(self.events):
            if isinstance(event, SequenceEndEvent):
                return
            self.lines[(*loc, index)] = event.start_mark.line + 1
            yield self.node(event, (*loc, index))

    def alias(self, event: Any) -> Any:
        if event.anchor not in self.anchors:
            raise _at(event, f"*{event.anchor} stands for nothing before it")
        value, nodes = self.anchors[event.anchor]
        self.count(event, nodes, ())
        return value

    def count(self, event: Any, nodes: int, loc: Loc) -> None:
        self.nodes += nodes
        if self.nodes > _MOST_NODES or len(loc) > _DEEPEST:
            raise _at(event, "too much, or too deep, for a configuration")


def _at(event: Any, reason: str) -> YamlError:
    return YamlError(reason, event.start_mark.line + 1, event.start_mark.column + 1)
