"""Mail as it was sent (RFC 5322 and MIME): newsletters saved as .eml, also with mbox's "From " line above them.

The standard library reads the head of the message and of each part. The parts are found here, in time that grows
with the size of the file alone: its own parser tries each line against every boundary that is open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from email.parser import HeaderParser
from email.policy import compat32
from itertools import islice, pairwise
from typing import NamedTuple

from feedmill.errors import DocumentError
from feedmill.model import Document, MediaType
from feedmill.readers.mail_text import charset_text, flowed, transferred
from feedmill.text import clean, one_line

_DEEPEST = 12  # multiparts within each other; people's programs make three or four
_MOST = 1_000  # parts that are looked at
_LONGEST = 4_000  # characters of a head's field that are taken; a list of receivers may be any length
_HEAD = 64_000  # characters of a head

_MBOX = re.compile(r">?From \S.*\n")
_FIELD = re.compile(r"[!-9;-~]{1,200}+[ \t]*+:")
_SENT = re.compile(
    r"^(?:message-id|mime-version|received|return-path|delivered-to|x-mailer)[ \t]*:", re.IGNORECASE | re.MULTILINE
)
_USUAL = re.compile(r"^(?:from|to|subject|date|reply-to|content-type)[ \t]*:", re.IGNORECASE | re.MULTILINE)
# How well each kind of text serves as the article: the richer one ranks higher.
_RANKS = {
    "text/html": (4, MediaType.HTML),
    "application/xhtml+xml": (4, MediaType.HTML),
    "text/plain": (3, MediaType.PLAIN),
    "text/markdown": (3, MediaType.MARKDOWN),
}
_ADDRESS = re.compile(r"[<(\[]?https?://\S")
_TOP, _LINES = 2_000, 6  # characters, and lines, at the top of a plain text
WEB_LINE = "web-line"  # no field of a mail's: what the plain text says beside its first address
# What tells of the article. The rest is the post's own business, and the receiver's.
_KEPT = re.compile(
    r"subject|from|sender|reply-to|date|list-id|list-archive|list-post|message-id|archived-at|content-language|keywords"
    r"|comments|organization|newsgroups",
    re.IGNORECASE,
)


class Mail:
    """Implements `protocols.Reader` for a message a file."""

    def recognizes(self, path: str, text: str) -> bool:
        begin = _begin(text)
        if not _FIELD.match(text, begin):
            return False
        head = text[begin : begin + _HEAD].partition("\n\n")[0]
        if path.lower().endswith(".eml"):
            return True
        return bool(_SENT.search(head)) and len({found.lower() for found in _USUAL.findall(head)}) >= 3

    def read(self, path: str, text: str, digest: str) -> Iterator[Document]:
        begin = _begin(text)
        message = _part(text[begin:])
        texts = list(_Search().texts(message))
        if not (texts or message.head.get("Subject")):
            raise DocumentError("a mail without subject and text")
        best = max(texts, key=lambda found: found.rank, default=_Text(0, MediaType.PLAIN, "", message))
        above = len(text) - len(best.part.body) if best.part is message else 0
        yield Document(
            path=path,
            digest=digest,
            media_type=best.media_type,
            body=best.text,
            metadata=_metadata(message.head) | _web_line(best, texts),
            body_line=text.count("\n", 0, above) + 1,
            metadata_format="mail header",
        )


class _Part(NamedTuple):
    """A message or a part of one: the fields of its head, and what follows as it stands."""

    head: Message
    body: str


class _Text(NamedTuple):
    """A part that people read."""

    rank: int
    media_type: MediaType
    text: str
    part: _Part


def _web_line(best: _Text, texts: Sequence[_Text]) -> dict[str, object]:
    """The first line with an address in the plain text that goes along: it may say where the letter stands on the web.

    An address alone is told with the line above it.
    """
    plain = next((found.text for found in texts if found.media_type is MediaType.PLAIN), "")
    if best.media_type is not MediaType.HTML or not plain:
        return {}
    lines = [line.strip() for line in plain[:_TOP].split("\n") if line.strip()][:_LINES]
    at = next((at for at, line in enumerate(lines) if _ADDRESS.search(line)), None)
    if at is None:
        return {}
    alone = at > 0 and _ADDRESS.match(lines[at]) is not None
    return {WEB_LINE: " ".join(lines[at - alone : at + 1])}


def _begin(text: str) -> int:
    found = _MBOX.match(text)
    return found.end() if found else 0


def _part(text: str) -> _Part:
    """Head and body, parted at the first blank line; a head without fields is no head."""
    if not _FIELD.match(text):
        return _Part(Message(compat32), text.removeprefix("\n"))
    head, _, body = text.partition("\n\n")
    if len(head) > _HEAD:
        head = head[:_HEAD].rpartition("\n")[0]
    return _Part(HeaderParser(policy=compat32).parsestr(f"{head}\n\n"), body)


class _Search:
    """Looks through the parts of one message, and not through more than `_MOST` of them."""

    def __init__(self) -> None:
        self._left = _MOST

    def texts(self, part: _Part, depth: int = 0) -> Iterator[_Text]:
        """What people read of `part`; what is attached to it is left out."""
        kind = part.head.get_content_type()
        self._left -= 1
        if self._left < 0 or depth > _DEEPEST or _is_attached(part.head):
            return
        if kind.startswith("multipart/"):
            for inner in _inner(part, self._left):
                yield from self.texts(inner, depth + 1)
        elif kind == "message/rfc822":
            for found in self.texts(_part(part.body), depth + 1):
                yield found._replace(rank=found.rank - 2)
        elif kind in _RANKS and (text := _decoded(part)).strip():
            yield _Text(*_RANKS[kind], text, part)


def _is_attached(head: Message) -> bool:
    return str(head.get("Content-Disposition", "")).lstrip().lower().startswith("attachment")


def _inner(part: _Part, most: int) -> Iterator[_Part]:
    """The parts of a multipart (RFC 2046, section 5.1); where no boundary is named or found, the whole is one."""
    boundary = _parameter(part.head, "boundary")
    text = f"\n{part.body}"
    marks = list(islice(_marks(text, f"\n--{boundary}"), most)) if boundary else []
    if not marks:
        yield _Part(Message(compat32), part.body)
    for (_, start, closes), (end, _, _) in pairwise([*marks, (len(text), 0, True)]):
        if not closes:
            yield _part(text[start:end])


def _marks(text: str, mark: str) -> Iterator[tuple[int, int, bool]]:
    """Each line that is a boundary: where the text before it ends, where that after it begins, whether it closes."""
    at = text.find(mark)
    while at >= 0:
        end = text.find("\n", at + 1)
        end = len(text) if end < 0 else end
        rest = text[at + len(mark) : min(end, at + len(mark) + 80)].strip()
        if rest in ("", "--"):
            yield at, end + 1, bool(rest)
        at = text.find(mark, end)


def _decoded(part: _Part) -> str:
    """The text of a part: transfer encoding and charset undone, lines of format=flowed joined."""
    encoding = str(part.head.get("Content-Transfer-Encoding", "")).strip().lower()
    text = part.body
    data = transferred(text, encoding)
    if data is not None:
        text = charset_text(data, _parameter(part.head, "charset"))
    text = clean(text)
    if _parameter(part.head, "format").lower() == "flowed" and part.head.get_content_type() == "text/plain":
        text = flowed(text, delete_space=_parameter(part.head, "delsp").lower() == "yes")
    return text


def _parameter(head: Message, name: str) -> str:
    """A parameter of Content-Type; "" where it is missing or cannot be read."""
    try:
        found = head.get_param(name, "")
    except (MessageError, ValueError, LookupError, IndexError, RecursionError):
        return ""
    if isinstance(found, tuple):  # RFC 2231: charset, language, value
        found = found[2]
    return str(found or "").strip()[:200]


def _metadata(head: Message) -> dict[str, object]:
    """The fields that tell of the article, spelled as they are; of two of one name the first."""
    found: dict[str, object] = {}
    seen: set[str] = set()
    for name, value in head.raw_items():
        text = one_line(_words(str(value)[:_LONGEST])) if _KEPT.fullmatch(name) and name.lower() not in seen else ""
        if text:
            found[name] = text
            seen.add(name.lower())
    return found


def _words(value: str) -> str:
    """A field's value with its encoded words read (RFC 2047). Parts of one character may stand in two of them."""
    if "=?" not in value:
        return value
    try:
        parts = decode_header(value)
    except (MessageError, ValueError, LookupError):
        return value
    read = [charset_text(part, charset or "") if isinstance(part, bytes) else part for part, charset in parts]
    return "".join(read) or value
