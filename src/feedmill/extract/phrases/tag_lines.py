"""Lines that are nothing but an article's tags: hashtags, or words behind a label that has no colon."""

from __future__ import annotations

import re

from feedmill.extract.phrases.lists import listed

_HASHTAGS = re.compile(  # "#a #b", "# a # b c", "#a# #b#"
    r"(?:# ?(?!\d+\b)[^\s#。！？!?;；][^#。！？!?;；]{0,40}){2,}|(?:#[^\s#][^#]{0,28}#\s*){2,}"
)
_FILED = re.compile(  # in front of hashtags, as WeChat has it
    r"(?:本文)?(?:已?[收录錄]{2}[于於至在]|所[属屬])(?:以下)?(?:合集|[话話][题題]|[专專][辑輯题題栏欄])[:：]?\s?"
    r"(?P<tags>(?:#[^\s#。！？]{2,20}\s?){1,6}?)(?:\s?\d{1,4}\s?[个個篇])?"
)
_WORDS = 3  # of a tag
_LABELLED = re.compile(
    r"(?:index terms|key ?words(?: and phrases)?)\s*[—–-]+\s*(?P<dashed>\S.+)"
    r"|(?:tags?|topics|key ?words)\s*[|｜]\s*(?P<barred>\S.+)|🏷\ufe0f?\s*(?P<signed>\S.+)"
    r"|further reading: (?P<further>[^,.;:()\d][^,.;:()]{1,40}(?:, [^,.;:()]{2,40}){2,11})"  # of a paper in India
    r"|[关關][键鍵][词詞字]\s+(?P<spaced>\S+(?:\s+\S+){1,7})"
    r"|(?:related )?(?:topics|key ?words)\s+"
    r"(?P<parted>[^\s,.;:!?/][^,.;:!?/]{1,30}(?: / [^\s,.;:!?/][^,.;:!?/]{1,30}){1,9})"
    r"|(?:(?:related )?topics|tags|key ?words)\s+"
    r"(?P<plain>[^\s,.;:!?][^,.;:!?]{1,30}(?:,\s[^\s,.;:!?][^,.;:!?]{1,30}){1,9})"
    r"|(?:(?:this entry was )?(?:posted|filed) (?:in|under) [^.;]{2,60}? (?:and )?)?"
    r"tagged(?: with| as)?:? (?P<tagged>[^.;:]{2,120}?)(?: by [^.;:]{2,40})?\.?(?: bookmark the permalink\.?)?",
    re.IGNORECASE,
)
_FILES = frozenset("收已本所")
_BEGINS = frozenset("iIkKtTpPfFrR关關🏷")


def tags_in(line: str) -> list[str]:
    """The tags that a line consists of; [] for other lines."""
    if line[:1] in _FILES and (filed := _FILED.fullmatch(line)):
        return listed(filed["tags"])
    line = line.replace("＃", "#") if line[:1] == "＃" else line
    if line[:1] == "♦":
        return listed(line.replace("♦", "#"))
    if line[:1] == "#":
        tags = listed(line) if _HASHTAGS.fullmatch(line) else []
        return tags if all(len(tag.split()) <= _WORDS for tag in tags) else []
    found = _LABELLED.fullmatch(line) if line[:1] in _BEGINS else None
    return listed(next(filter(None, found.groups()))) if found else []
