"""Lines that are nothing but an article's tags: hashtags, or words behind a label that has no colon."""

from __future__ import annotations

import re

from feedmill.extract.phrases.lists import listed

_HASHTAGS = re.compile(  # "#a #b", "# a # b c", "#a# #b#"
    r"(?:# ?(?!\d+\b)[^\s#。！？!?;；][^#。！？!?;；]{0,40}){2,}|(?:#[^\s#][^#]{0,28}#\s*){2,}"
)
_WORDS = 3  # of a tag
_LABELLED = re.compile(
    r"(?:index terms|key ?words(?: and phrases)?)\s*[—–-]+\s*(?P<dashed>\S.+)"
    r"|(?:tags?|topics|key ?words)\s*[|｜]\s*(?P<barred>\S.+)|🏷\ufe0f?\s*(?P<signed>\S.+)"
    r"|[关關][键鍵][词詞字]\s+(?P<spaced>\S+(?:\s+\S+){1,7})"
    r"|(?:topics|tags|key ?words)\s+(?P<plain>[^\s,.;:!?][^,.;:!?]{1,30}(?:,\s[^\s,.;:!?][^,.;:!?]{1,30}){1,9})"
    r"|(?:(?:this entry was )?(?:posted|filed) (?:in|under) [^.;]{2,60}? (?:and )?)?"
    r"tagged(?: with| as)?:? (?P<tagged>[^.;:]{2,120}?)(?: by [^.;:]{2,40})?\.?(?: bookmark the permalink\.?)?",
    re.IGNORECASE,
)
_BEGINS = frozenset("iIkKtTpPfF关關🏷")


def tags_in(line: str) -> list[str]:
    """The tags that a line consists of; [] for other lines."""
    if line[:1] == "#":
        tags = listed(line) if _HASHTAGS.fullmatch(line) else []
        return tags if all(len(tag.split()) <= _WORDS for tag in tags) else []
    found = _LABELLED.fullmatch(line) if line[:1] in _BEGINS else None
    return listed(next(filter(None, found.groups()))) if found else []
