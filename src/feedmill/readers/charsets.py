"""Which encoding bytes are in that are neither UTF-8 nor marked by a BOM.

An HTML page says so itself. Else the encodings of Chinese, Japanese and Korean are tried and
the result weighed by how much of it is everyday characters: right from about four characters
on, where statistical detection wants some sixty. charset-normalizer has the rest.
"""

from __future__ import annotations

import codecs
import re
from functools import lru_cache

_ENOUGH = 0.3  # the least plausibility that decides; wrong readings stay below 0.2
_SAMPLE = 4096  # bytes looked at
_WEIGHED = 500  # characters weighed

_DECLARED = re.compile(
    rb"""<(?:meta[^>]{0,200}?charset|\?xml[^>]{0,100}?encoding)\s*=\s*["']?\s*([\w-]{2,30})""", re.IGNORECASE
)
# Labels of the WHATWG Encoding standard and the codec that reads them. Western ones are left out:
# they are a server's default more often than the truth.
_LABELS = {
    **dict.fromkeys(("gb2312", "gbk", "gb18030", "x-gbk", "gb_2312-80", "cp936", "chinese"), "gb18030"),
    **dict.fromkeys(("big5", "big5-hkscs", "cn-big5", "x-x-big5", "cp950"), "big5hkscs"),
    **dict.fromkeys(("shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j"), "cp932"),
    **dict.fromkeys(("euc-kr", "ks_c_5601-1987", "windows-949"), "cp949"),
    **{label: label for label in ("euc-jp", "koi8-r", "koi8-u", "tis-620", "windows-1250", "windows-1251")},
    **{label: label for label in ("iso-8859-2", "iso-8859-5", "iso-8859-7", "windows-1253", "windows-1254")},
}
_PUBLIC_NAMES = {"big5hkscs": "big5", "utf_16_le": "utf-16-le", "utf_16_be": "utf-16-be", "euc_jp": "euc-jp"}

# Tried in this order, each with the codec and the lead bytes that hold its everyday ideographs:
# GB 2312 level 1, Big5 level 1, JIS X 0208 level 1. Korean text has next to none.
_CANDIDATES = {
    "gb18030": ("gb2312", 0xB0, 0xD7),
    "big5hkscs": ("big5", 0xA4, 0xC6),
    "utf_16_le": ("gb18030", 0xB0, 0xD7),
    "utf_16_be": ("gb18030", 0xB0, 0xD7),
    "euc_jp": ("euc_jp", 0xB0, 0xCF),
    "cp932": ("euc_jp", 0xB0, 0xCF),
    "cp949": ("ascii", 0, 0),
}
_OTHERS = ["cp1252", "cp1250", "cp1251", "koi8_r", "iso8859_2", "iso8859_7", "cp1253", "cp1254", "tis_620", "cp1258"]

_COMMON = frozenset(
    "的一是不了在人有我他这中大来上个国到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都"
    "然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知样现分将外但身些与高意进把法此实回"
    "二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世"
    "气信北少关并内加化由却代军产入先山五太水万市别号题据今报告府闻司技术研究智数据网络标接源"
    "這個們來說為國後還發無開經頭從動兩長樣現將與進實點種聲話問機給幾業間電門東聽氣關並產萬號題據報聞術數網絡標鏈時會對學"
    "過裡麼沒於當見"
    "のはにをたがでてとしれさいるなかもこりすっまよあらくせどけだんうそきつちめろわほへみやえおばアイウカキクコサシスタトナニ"
    "ノハフマラリルレロンーッ"
    "이다는을를가의에하고지도한은로사기어서리자인대해시나라아있일만것그으정수게면보부전제상들과니습입했까요년월"
)
_PUNCTUATION = frozenset("，。、；：？！「」『』（）《》〈〉【】“”‘’…—·～　％")
_WESTERN = frozenset("ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØŒÙÚÛÜÝŸàáâãäåæçèéêëìíîïñòóôõöøœùúûüýÿß¡¿«»“”„‘’‚‹›–—…•·°ºª€£§©®™½\xa0\xad")
_TELLING = re.compile("[^\t\n\r -\x7e\xa0\u3000]")  # not ASCII, nor a space of any width
_JAPANESE = frozenset({"euc_jp", "cp932"})
_KANA = re.compile("[\u3041-\u30fa]")
_CONTROL = bytes(byte for byte in range(0x20) if byte not in b"\t\n\r\f\x1b")


def guess(data: bytes) -> str | None:
    """The codec that reads `data` best, None where none makes a text of it."""
    return _declared(data) or _east_asian(data) or _western(data) or _detected(data)


def public_name(codec: str) -> str:
    """What people call `codec`."""
    return _PUBLIC_NAMES.get(codec, codec)


def wide(data: bytes) -> str | None:
    """The UTF-16 codec of a text without BOM in an alphabet, whose every second byte is 0 to 7."""
    half = len(data) // 2
    even, odd = (len(part) - len(part.translate(None, bytes(range(8)))) for part in (data[0::2], data[1::2]))
    if max(even, odd) * 5 < half * 4 or min(even, odd) * 5 > max(even, odd):
        return None
    return "utf_16_le" if odd > even else "utf_16_be"


def _declared(data: bytes) -> str | None:
    found = _DECLARED.search(data[:_SAMPLE])
    codec = _LABELS.get(found[1].decode("ascii", "replace").lower()) if found else None
    if codec is None or data.decode(codec, "replace").count("\ufffd") * 100 > len(data):
        return None
    return codec


def _east_asian(data: bytes) -> str | None:
    scores = {codec: _plausibility(data, codec) for codec in _CANDIDATES}
    best = max(scores, key=lambda codec: scores[codec])  # the first of equals
    return best if scores[best] >= _ENOUGH else None


def _plausibility(data: bytes, codec: str) -> float:
    """The mean weight of what is not ASCII in a sample: 1 for everyday text, near 0 for a wrong reading."""
    try:
        text = codecs.getincrementaldecoder(codec)().decode(_sample(data, codec))
    except UnicodeDecodeError:
        return -1.0
    found = _TELLING.findall(text)[:_WEIGHED]
    if codec in _JAPANESE and not _KANA.search(text):
        return 0.0  # Chinese in the shape of Japanese: no sentence goes without kana
    return sum(_weight(character, codec) for character in found) / len(found) if found else 0.0


def _sample(data: bytes, codec: str) -> bytes:
    """The beginning, or the line on which the first byte above 0x7f stands."""
    if codec.startswith("utf_16"):
        return data[:_SAMPLE]
    first = next((at for at in range(0, len(data), _SAMPLE) if not data[at : at + _SAMPLE].isascii()), 0)
    start = data.rfind(b"\n", 0, first) + 1
    return data[start : max(start, first) + _SAMPLE]


@lru_cache(maxsize=20_000)
def _weight(character: str, codec: str) -> float:
    if character in _COMMON:
        return 1.0
    if character in _PUNCTUATION:
        return 0.8
    number = ord(character)
    if 0x4E00 <= number <= 0x9FFF:
        return 0.4 if _everyday(character, *_CANDIDATES[codec]) else 0.0
    if 0xAC00 <= number <= 0xD7A3 or 0x3040 <= number <= 0x30FF:
        return 0.2
    odd = number < 0xA0 or 0xE000 <= number <= 0xF8FF or 0xFF61 <= number <= 0xFF9F or 0x2500 <= number < 0x25A0
    return -1.0 if odd else 0.0  # controls, private use, half-width kana, box drawing


def _everyday(character: str, codec: str, first: int, last: int) -> bool:
    try:
        encoded = character.encode(codec)
    except UnicodeEncodeError:
        return False
    return len(encoded) == 2 and first <= encoded[0] <= last and encoded[1] >= 0x40


def _western(data: bytes) -> str | None:
    """Text in Latin letters, few of them with accents."""
    text = data[: 64 * _SAMPLE].decode("cp1252", "replace")
    found = _TELLING.findall(text)
    return "cp1252" if len(found) * 3 <= len(text) and _WESTERN.issuperset(found) else None


def _detected(data: bytes) -> str | None:
    """charset-normalizer's word, unless one byte in fifty is a control character: no text has those."""
    sample = data[: 16 * _SAMPLE]
    if (len(sample) - len(sample.translate(None, _CONTROL))) * 50 > len(sample):
        return None
    from charset_normalizer import from_bytes

    best = from_bytes(sample, cp_isolation=_OTHERS).best()
    return best.encoding if best else None
