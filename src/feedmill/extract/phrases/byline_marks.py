"""What a byline has that is not merely a word of a page's: a figure, a label, a bar, a word for who wrote it."""

from __future__ import annotations

import re

# The words each begin with a letter: then only places are tried that have one of these letters.
_SIGNS = re.compile(r"[\d:：﹕︰|｜丨/／#＃♦🏷【\[〇○一二三元]")
_MARKED = re.compile(
    r"by(?<!\w..)\b|By(?<!\w..)\b|bY(?<!\w..)\b|BY(?<!\w..)\b|written|Written|publish|Publish|comment|Comment|repl|Repl"
    r"|记者|記者|作者|来源|來源|实习生|實習生|原创|原創|评[论論][员員]|評[论論][员員]|报[道导導]|報[道导導]|撰|摄(?:影|(?<=\s.))|攝(?:影|(?<=\s.))"
    r"|著(?<=\s.)|译(?:者|(?<=\s.))|譯(?:者|(?<=\s.))|校[对對]|审核|審核|监[制製]|監[制製]|发[自布佈表]|發[自布佈表]|通[讯訊]"
    r"|编[辑輯]|編[辑輯]|分[类類]|更新|日期|关[键鍵]|關[键鍵]"
)
_OPENS = re.compile(
    r"文[\s．]|(?:[Tt](?:agged|ags|opics)|[Kk]ey ?words|KEYWORDS|TAGS|TOPICS|[Ii]ndex)\b|收[录錄]"
    r"|(?:Related|Document|Suggested) (?:[Tt](?:ags|opics)|[Kk]eywords)\b|As told to\b"
)


def is_marked(line: str) -> bool:
    """Whether a line has something that only bylines have, among short lines."""
    return bool(_SIGNS.search(line) or _OPENS.match(line) or _MARKED.search(line))
