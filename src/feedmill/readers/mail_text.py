"""The text of a mail's part: from what was sent back to what was written."""

from __future__ import annotations

import binascii
import quopri
import re

from feedmill.errors import DocumentError
from feedmill.readers.decode import decode

_SEVEN_BITS = ("iso-2022", "hz", "utf-7", "utf-16", "utf-32")  # what UTF-8 could be mistaken for, or holds NUL
_ALIASES = {"gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "big5": "big5hkscs", "iso-8859-1": "cp1252"}
_NO_BASE64 = re.compile(r"[^A-Za-z0-9+/]+")


def transferred(text: str, encoding: str) -> bytes | None:
    """The bytes behind a Content-Transfer-Encoding (RFC 2045, section 6); None where `text` is them already."""
    if encoding == "base64":
        # What is no base64 is passed over, also at the end: a list's footer that was put below the part.
        symbols = _NO_BASE64.sub("", text.partition("=")[0])
        whole = symbols[: len(symbols) - (len(symbols) % 4 == 1)]
        return binascii.a2b_base64(whole + "=" * (-len(whole) % 4))
    if encoding == "quoted-printable":
        return quopri.decodestring(text.encode("utf-8", "replace"))
    return None


def charset_text(data: bytes, charset: str) -> str:
    """`data` as text: UTF-8 where it is any, else in the charset that the mail names, else guessed.

    Mails name charsets that are not theirs; hardly any other text is UTF-8 by chance. Never raises.
    """
    named = charset.strip().strip("\"'").lower()
    named = _ALIASES.get(named, named)
    tries = (named, "utf-8") if named.startswith(_SEVEN_BITS) else ("utf-8", named)
    for codec in tries:
        try:
            return data.decode(codec)
        except (LookupError, UnicodeError, ValueError):
            continue
    try:
        return decode(data).text
    except DocumentError:
        return data.decode("utf-8", "replace")


def flowed(text: str, *, delete_space: bool) -> str:
    """Lines of format=flowed joined into paragraphs (RFC 3676, section 4)."""
    paragraphs: list[list[str]] = []
    open_depth = -1  # of quotation of the line that goes on; -1 where none does
    for line in text.split("\n"):
        content = line.lstrip(">")
        depth = len(line) - len(content)
        content = content.removeprefix(" ")
        goes_on = content.endswith(" ") and content != "-- "
        if goes_on and delete_space:
            content = content[:-1]
        if depth == open_depth:
            paragraphs[-1].append(content)
        else:
            paragraphs.append([f"{'>' * depth} {content}" if depth else content])
        open_depth = depth if goes_on else -1
    return "\n".join("".join(lines).rstrip() for lines in paragraphs)
