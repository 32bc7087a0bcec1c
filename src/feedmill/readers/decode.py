"""Bytes to text: BOM, UTF-8, UTF-16, and what people saved before those."""

from __future__ import annotations

import re
from typing import NamedTuple

from feedmill.errors import DocumentError
from feedmill.readers import charsets, signatures
from feedmill.text import clean

_BOMS = {
    b"\xef\xbb\xbf": "utf_8",
    b"\xff\xfe\x00\x00": "utf_32_le",
    b"\x00\x00\xfe\xff": "utf_32_be",
    b"\xff\xfe": "utf_16_le",
    b"\xfe\xff": "utf_16_be",
}
_ANY_BOM = tuple(_BOMS)
# Found by deleting them from the bytes, which is faster than any search in the text.
_STRAY = bytes(byte for byte in range(0x20) if byte not in b"\t\n")
# What `clean` drops (XML 1.0, section 2.2).
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class Decoded(NamedTuple):
    """A file's text, without BOM and stray control characters, its line ends LF."""

    text: str
    notes: tuple[str, ...]


def decode(data: bytes) -> Decoded:
    """`data` as text. Raises `DocumentError` for what is empty or no text."""
    if not data:
        raise DocumentError("the file is empty")
    if kind := signatures.kind(data):
        raise DocumentError(f"{kind}, not a text; leave it out with read.include")
    stray = len(data) - len(data.translate(None, _STRAY))
    text, notes = _read(data, stray)
    text = text.lstrip("\ufeff")  # some editors put a second one
    if stray > data.count(b"\r") or notes or "\ufffe" in text or "\uffff" in text:
        notes += _dropped(text)
        text = clean(text)
    elif stray:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text or text.isspace():
        raise DocumentError("the file is empty")
    return Decoded(text, notes)


def _dropped(text: str) -> tuple[str, ...]:
    """The note on what `clean` takes out of `text`."""
    first = _FORBIDDEN.search(text)
    if first is None:
        return ()
    line = clean(text[: first.start()]).count("\n") + 1
    return (f"line {line}: control characters dropped",)


def _read(data: bytes, stray: int) -> tuple[str, tuple[str, ...]]:
    if data.startswith(_ANY_BOM):
        return _marked(data)
    if stray * 4 > len(data) and (codec := charsets.wide(data)):
        return _wide(data, codec)
    return _unmarked(data)


def _marked(data: bytes) -> tuple[str, tuple[str, ...]]:
    """A text that begins with a BOM (Unicode 15.0, section 23.8)."""
    bom = next(bom for bom in _ANY_BOM if data.startswith(bom))
    rest, codec = data[len(bom) :], _BOMS[bom]
    if codec == "utf_8":
        return _unmarked(rest)
    if codec.startswith("utf_32"):
        try:
            return rest.decode(codec), ("decoded as utf-32",)
        except UnicodeDecodeError:  # UTF-16 whose text begins with a NUL
            rest, codec = data[2:], "utf_16_le"
    return _wide(rest, codec)


def _wide(data: bytes, codec: str) -> tuple[str, tuple[str, ...]]:
    """UTF-16. Lone surrogates pass here and are cleaned away later; half a unit at the end is cut."""
    text = data[: len(data) // 2 * 2].decode(codec, "surrogatepass")
    return text, (f"decoded as {charsets.public_name(codec)}",)


def _unmarked(data: bytes) -> tuple[str, tuple[str, ...]]:
    try:
        return data.decode(), ()
    except UnicodeDecodeError as error:
        cut_off = error.reason == "unexpected end of data"
    repaired = data.decode(errors="replace")
    bad = repaired.count("\ufffd")
    good = len(repaired) - len(repaired.encode("ascii", "ignore")) - bad
    if good >= bad * 3 or (cut_off and good):  # of GBK a seventh would be good
        return repaired, (f"not UTF-8, places where U+FFFD stands: {bad}",)
    return _legacy(data)


def _legacy(data: bytes) -> tuple[str, tuple[str, ...]]:
    codec = charsets.guess(data)
    if codec is None:
        raise DocumentError("binary, or in an unknown encoding; if it is a text, save it as UTF-8")
    if codec.startswith("utf_16"):
        return _wide(data, codec)
    text = data.decode(codec, "replace")
    lost = text.count("\ufffd")
    note = f"decoded as {charsets.public_name(codec)}"
    return text, (f"{note}, places where U+FFFD stands: {lost}" if lost else note,)
