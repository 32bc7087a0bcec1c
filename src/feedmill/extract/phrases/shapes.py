"""What a line of plain text is by its own shape, wherever it stands."""

from __future__ import annotations

import re

from feedmill.extract.phrases.furniture import DECORATION, TOOLS, is_furniture
from feedmill.extract.phrases.labels import is_counter
from feedmill.extract.phrases.vocabulary import CLOSING, has_han
from feedmill.extract.phrases.wording import words

A_MENU, A_PAGES = "a menu", "the page's frame"
_PROSE = (40, 90)  # characters of a line in Chinese, in other scripts, that is prose whatever it ends with
_SENTENCE = (12, 30)  # the same for a line that ends as a sentence does
_QUOTES = "」』”’\"'"
_LONGEST = 400  # characters of a line that may belong to a page's frame
_APART = re.compile(r"\s{2,}|\t|\u3000|\s*[|｜·•»▾▼]\s*|\]\s*\[")
_ROW = re.compile(
    r"[\u4e00-\u9fff&]{1,8}(?: (?:20\d\d)?[\u4e00-\u9fffA-Z&]{1,5}(?: \d{1,5})?){4,}"
)  # "国内 国际 财经 科技 体育"
_TRAIL = re.compile(r"\s*(?:[|｜·•›»→]|>{1,2})\s*")
_TRAIL_MARKS, _APART_MARKS = "|｜·•›»→>", "|｜·•»▾▼]"
_WIDE = re.compile(r"\s{2}|[\t\u3000]")
_CRUMB = 14  # characters of a word in a trail
_TITLE = (4, 9)  # parts at most of a Chinese title that wide blanks part, characters at least of its longest
_BARRED = re.compile(r"[|｜·•»▾▼\]\t]| {2}")
_PIECE = 24  # characters of one link in a row
_LINKS = re.compile(r"(?:\[[^\[\]]{1,24}\]\([^()\s]*\)[\s|·]*){2,}")
_TOOLS_BEGIN = frozenset(tool[:2] for tool in TOOLS)
_TOOLBAR, _WORD = 80, 2  # characters of a bar of buttons, at most and at least
_BUTTONS = 8
_CAPITALS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_SECTIONS_LEAST, _SECTIONS_LONGEST = 4, 160  # words, characters
_SECTIONS = words(
    """
    home news world us uk asia africa europe business politics society economy sports sport environment culture opinion
    life style lifestyle tech technology science health music podcast podcasts video videos law local obituaries
    classifieds entertainment travel food education markets money weather photos arts books games community events
    columns editorials letters menu my sounds live tv watch listen latest trending topics finance property about support
    contact shop store subscribe login search more account
    """
)
_ITEMS = ("- ", "• ", "* ")
_ENDS = frozenset("。！？!?；;，,")
_CLOCK_END = re.compile(r"\d\s*[ap]\.m\.\s*\Z", re.IGNORECASE)
_COMPANY_END = re.compile(r"\b(?:Inc|Ltd|Co|Corp|LLC|plc|S\.A|N\.V)\.\s*\Z")
_BRIEF = 40  # characters of a line that a full stop alone makes no sentence of
_LABEL = 16  # characters within which a label's colon stands
_FIRST = re.compile(r"[^|｜·•/、，,\[\]【】\s](?:[^|｜·•/、，,\[\]【】\s]| (?! ))*")
_NUMBERED = re.compile(  # an item, whatever it says: "6. Share", "一、时间：3月4日"
    r"(?!\d{1,2}\.[A-Z][a-z]{2,8}\.\d{4})(?:\d{1,2}[.、)）]|[一二三四五六七八九十]{1,3}、)\s?(?=[^\W\d])"
)
_NUMBERS = frozenset("0123456789一二三四五六七八九十")
_DIGIT = re.compile(r"\d")
_COUNTS = re.compile(r"(?<!\w)\d[\d.,]*\s*[k万萬]?\+?(?!\w)|[（(]\d+[)）]")
_BARS = re.compile(r"\s*[|｜·•/、，,\[\]【】]\s*|\s{2,}")


def is_prose(text: str) -> bool:
    """Whether a line is a paragraph: a sentence, or too long for anything else."""
    if not _SENTENCE[0] <= len(text) < _PROSE[1]:
        return len(text) >= _PROSE[1]
    script = 0 if has_han(text) else 1
    return len(text) >= _PROSE[script] or (len(text) >= _SENTENCE[script] and _ends(text))


def _ends(text: str) -> bool:
    """Whether a sentence ends here; a word in quotation marks may stand at the end of a title."""
    said = text.rstrip(_QUOTES)
    return text.endswith(CLOSING) if said == text else said.endswith(CLOSING)


def is_numbered(text: str) -> bool:
    """Whether a line is an item with its number, whatever it says: "6. Share"."""
    return text[:1] in _NUMBERS and _NUMBERED.match(text) is not None


def furniture(text: str) -> str:
    """Why a line belongs to a page's frame; "" where it does not."""
    if len(text) > _LONGEST or is_numbered(text):
        return ""
    if is_counter(text):
        return "a counter"
    if DECORATION.fullmatch(text):
        return "decoration"
    if is_furniture(text) or _is_toolbar(text) or _are_buttons(text):
        return A_PAGES
    return A_MENU if _is_trail(text) and not text.endswith(CLOSING) else ""


def _is_trail(text: str) -> bool:
    """Whether a line is short words with bars or arrows between them: a menu, a trail of crumbs."""
    if not any(map(text.__contains__, _TRAIL_MARKS)):
        return False
    # Split, not matched: a bar may be part of a word, and that has too many ways to be tried.
    words = _TRAIL.split(text)
    return len(words) >= 3 and all(0 < len(word) <= _CRUMB and " " not in word for word in words)


def _are_sections(text: str) -> bool:
    """Whether a line is a row of sections with single spaces between them: "Home News Business Sports Opinion"."""
    if text[:1] not in _CAPITALS or len(text) > _SECTIONS_LONGEST or text[-1:] in _ENDS:
        return False
    words = text.replace("&", " ").split()
    if len(words) < _SECTIONS_LEAST or not all(word[0] in _CAPITALS for word in words):
        return False
    return (words[0] == "Home" or len(words) > _SECTIONS_LEAST) and all(word.lower() in _SECTIONS for word in words)


def is_menu(raw: str, *, is_wide: bool = True) -> bool:
    """Whether a line, its white space as it was, is a row of links: three or more short pieces, far apart.

    `is_wide`: it may have more than single spaces.
    """
    if len(raw) > _LONGEST:
        return False
    if _ROW.fullmatch(raw) or _are_sections(raw):
        return True
    if not (any(map(raw.__contains__, _APART_MARKS)) or (is_wide and _WIDE.search(raw))):
        return False
    if _LINKS.fullmatch(raw):
        return True
    if raw.endswith(CLOSING):
        return False
    pieces = _APART.split(raw.rstrip(" ▾▼"))
    return (
        len(pieces) >= 3
        and not _is_parted(raw, pieces)
        and all(0 < len(piece) <= _PIECE and not any(map(str.isdigit, piece)) for piece in pieces)
    )


def _is_parted(raw: str, pieces: list[str]) -> bool:
    """Whether a line is a Chinese title in parts, as papers in Hong Kong have them: few, and one of them long."""
    if len(pieces) > _TITLE[0] or max(map(len, pieces)) < _TITLE[1]:
        return False
    return "\u3000" in raw and not _BARRED.search(raw[len(pieces[0]) + 1 :])


def _are_buttons(text: str) -> bool:
    """Whether a line is several Chinese buttons in a row: "关注问题 写回答"."""
    words = text.split() if len(text) <= _TOOLBAR and " " in text and has_han(text) else []
    return 1 < len(words) <= _BUTTONS and all(map(is_furniture, words))


def _is_toolbar(text: str) -> bool:
    """Whether a line names nothing but what buttons do: "收藏 | 分享", "Print | Email"."""
    if len(text) > _TOOLBAR:
        return False
    if len(text) < _WORD:
        return False
    text = text.casefold()
    if text[:2].isalpha() and text[:2] not in _TOOLS_BEGIN:  # that tells most lines apart
        return False
    first = _FIRST.search(text)
    if first is None or not (first[0] in TOOLS or first[0].isdigit() or first[0].split()[0] in TOOLS):
        return False
    names = _BARS.split(_COUNTS.sub("", text) if _DIGIT.search(text) else text)
    return any(names) and all(name in TOOLS or all(word in TOOLS for word in name.split()) for name in names)


def is_sentence(line: str) -> bool:
    """Whether a line ends as a sentence does, and bears no label at its beginning: then it is no byline."""
    end = line.rstrip()[-1:]
    if end == "." and (_CLOCK_END.search(line) or _COMPANY_END.search(line)):
        return False
    if end not in _ENDS and (end != "." or (len(line) <= _BRIEF and line[:2] not in _ITEMS)):
        return False
    return ":" not in line[:_LABEL] and "：" not in line[:_LABEL]
