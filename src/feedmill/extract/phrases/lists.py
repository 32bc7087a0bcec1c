"""The items of a line that is a list of words."""

from __future__ import annotations

import re

from feedmill.extract.phrases.vocabulary import HAN
from feedmill.text import one_line

_BETWEEN = r"\s*[,，、;；|｜•・]\s*|\s+·\s+|\s+[/／]\s+|\s{2,}"
_HASHED = re.compile(rf"{_BETWEEN}|\s*#\s*")
_LIST = re.compile(rf"{_BETWEEN}|\s*(?<![A-Z])#\s*|#(?=\w)|(?<=[A-Z]#)\s+")  # "C#" is one
_KIND = re.compile(r"\[(?:话题|超话)\]")  # what an app writes behind a hashtag
_AND = re.compile(r"\A(?:and|&)\s+(?=\S)")  # before the last of them
_SPACE_AT_HAN = re.compile(r"(?<=[\u3400-\u9fff])\s+|\s+(?=[\u3400-\u9fff])")


def listed(value: str) -> list[str]:
    """The items of a keyword line: `a , b`, `甲、乙`, `#a #b`, `甲 / 乙`; in Chinese a space parts them, too."""
    value = (_KIND.sub("", value) if "]" in value else value).strip().strip("。").rstrip(".")
    parts = (_HASHED if value[:1] == "#" else _LIST).split(value)
    items = [item for item in map(one_line, parts) if item]
    items = [*items[:-1], _AND.sub("", items[-1])] if len(items) > 1 else items
    if len(items) == 1 and " " in items[0] and HAN.search(items[0]):
        return [item for item in map(one_line, _SPACE_AT_HAN.split(items[0])) if item]
    return items
