"""gettext's PO files, read as they are: no compiled copy that could fall behind.

The format: www.gnu.org/software/gettext/manual, "The Format of PO Files". Read is what a catalogue of
ours holds: messages, plural forms, lines that go on; entries marked as fuzzy or obsolete are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_FIELD = re.compile(r'(msgid|msgid_plural|msgstr(?:\[\d+\])?)?\s*"(.*)"')
_ESCAPE = re.compile(r"\\(.)")
_MEANT = {"n": "\n", "t": "\t"}


def parse(text: str) -> dict[str, tuple[str, ...]]:
    """The translations by message: one form, or one a plural form. Those without words are left out."""
    found: dict[str, tuple[str, ...]] = {}
    for block in re.split(r"\n\s*\n", text):
        fields = dict(_fields(block))
        forms = tuple(words for name, words in fields.items() if name.startswith("msgstr"))
        if fields.get("msgid") and any(forms) and "fuzzy" not in _flags(block):
            found[fields["msgid"]] = forms
    return found


def _fields(block: str) -> Iterator[tuple[str, str]]:
    name = ""
    parts: list[str] = []
    for line in block.splitlines():
        match = _FIELD.fullmatch(line.strip())
        if match is None:
            continue
        if match[1]:
            yield name, "".join(parts)
            name, parts = match[1], []
        parts.append(_ESCAPE.sub(lambda escape: _MEANT.get(escape[1], escape[1]), match[2]))
    yield name, "".join(parts)


def _flags(block: str) -> str:
    return " ".join(line for line in block.splitlines() if line.startswith("#,"))
