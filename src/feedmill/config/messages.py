"""What pydantic found wrong, in words for the person who wrote it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from feedmill.config.section import Section
from feedmill.config.settings import LATER, SECTIONS, Settings
from feedmill.config.source import Loc
from feedmill.config.values import nearest, shown


def explained(error: ValidationError) -> Iterator[tuple[Loc, str]]:
    """Each key that is wrong, and the text that follows it in the error line."""
    details = error.errors(include_url=False)
    for detail in details:
        loc = tuple(part for part in detail["loc"] if part != "[key]")
        others = [other["loc"][: len(loc)] for other in details if other is not detail]
        if detail["type"] == "too_short" and loc in others:
            continue  # for pydantic a list is too short when its items are wrong
        words = _WORDS.get(detail["type"])
        yield loc, words(detail) if words else detail["msg"].lower()


def _unknown_key(error: ErrorDetails) -> str:
    *outer, key = error["loc"]
    if not outer and key in LATER:
        from importlib.metadata import version

        return f"not known to this version ({version('feedmill')})"
    return f"unknown key{_elsewhere(outer, str(key)) or nearest(str(key), _known(outer))}"


def _known(outer: list[int | str]) -> Iterable[str]:
    """The keys of the mapping that `outer` leads to."""
    section: type[Section] = Settings
    for number, part in enumerate(outer):
        field = section.model_fields.get(str(part))
        inner = SECTIONS.get(str(part)) if number == 0 else field and field.annotation
        section = inner if isinstance(inner, type) and issubclass(inner, Section) else section
    return section.model_fields


def _elsewhere(outer: list[int | str], key: str) -> str:
    """Where a key belongs that stands at the top."""
    homes = [] if outer else [section for section in ("site", "read", "feeds") if key in SECTIONS[section].model_fields]
    return f'; did you mean "{homes[0]}.{key}"?' if homes else ""


def _text(error: ErrorDetails) -> str:
    return "must be text; put it in quotes" if isinstance(error["input"], int | float) else "must be text"


def _choice(error: ErrorDetails) -> str:
    choices = re.findall(r"'([^']*)'", error["ctx"]["expected"])
    return f"{shown(error['input'])} is none of {', '.join(choices)}{nearest(str(error['input']), choices)}"


def _bound(words: str, name: str) -> Callable[[ErrorDetails], str]:
    return lambda error: f"must be {words} {int(error['ctx'][name])}, not {error['input']}"


def _is(text: str) -> Callable[[ErrorDetails], str]:
    return lambda error: f"must be {text}"


_MAPPING = _is("a mapping of keys to values")
_WORDS: Mapping[str, Callable[[ErrorDetails], str]] = {
    "value_error": lambda error: str(error["ctx"]["error"]),
    "extra_forbidden": _unknown_key,
    "string_type": _text,
    "is_instance_of": _text,
    "zoneinfo_str": _text,
    "literal_error": _choice,
    "int_type": _is("a whole number"),
    "float_type": _is("a number"),
    "finite_number": _is("a number"),
    "tuple_type": _is("a list, such as [a, b]"),
    "missing": _is("given"),
    "too_short": _is("a list of at least one"),
    "greater_than_equal": _bound("at least", "ge"),
    "less_than_equal": _bound("at most", "le"),
    "model_type": _MAPPING,
    "dict_type": _MAPPING,
}
