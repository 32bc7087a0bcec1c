"""What a letter says, in the terms of an article: its head as given fields, its text without the wrapping."""

from __future__ import annotations

import re
from dataclasses import replace
from html import escape, unescape
from typing import TYPE_CHECKING
from urllib.parse import quote

from feedmill.extract.phrases.letter_heads import Known
from feedmill.extract.phrases.letters import shows_elsewhere
from feedmill.extract.phrases.surnames import is_han_name
from feedmill.extract.phrases.vocabulary import HAN, address
from feedmill.model import Document, Dropped, MediaType
from feedmill.normalize.aliases import Given
from feedmill.normalize.senders import Sender, read_sender
from feedmill.text import fold, one_line

if TYPE_CHECKING:
    from feedmill.extract.letter.article import Letter

_LABEL = "mail header"  # what `metadata_format` says
_ANSWER = re.compile(
    r"(?:re|fwd?|fw|aw|wg|tr|sv|antw|转发|轉發|轉寄|回复|回覆|答复|答覆)\s*(?:\[\d+\]|\(\d+\))?\s*[:：]\s*",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"\[([^\[\]]{1,60})\]\s*|【([^【】]{1,60})】\s*")
# What says something of the issue itself, whatever list it came by.
_TELLS = re.compile(
    r"(?:corrections?|corrected|updated?|video|podcast|audio|sponsored?|opinion|interview|review|更正|勘误|勘誤|更新|视频|影片"
    r"|播客|访谈|訪談|观点|评论|評論)|#?\d+",
    re.IGNORECASE,
)
# The number of an issue, behind the name of its letter or alone, and what sets both apart from a title.
_ISSUE = (
    r"(?:(?:issue|no\.?|vol\.?|edition|letter|episode|\#)\s?\#?\s?\d{1,5}|第?\s?\d{1,5}\s?[期号號封回]"
    r"|第\s?[一二三四五六七八九十百]{1,6}\s?[期号號封回])"
)
_APART, _APART_BEHIND = r"(?:[:：|｜·•—–]|\s-\s)+\s*", r"(?:[|｜·•—–]|(?<=\s)-(?=\s))+"
# What may be a letter's name in front of a subject, and the number of the issue behind it.
_BEGUN = re.compile(rf"(\S[^:：|｜,，#\d]{{2,40}}?)(?:[\s,，]*({_ISSUE}))?\s*(?:[:：|｜—–]|\s-\s)")
_FIRST_NAME = re.compile(r"[A-Z][a-z]{2,12}")
_OFFICE = re.compile(r".{0,6}(?:编辑|編輯)[部室]|newsletter|editors?|hello|info|no-?reply", re.IGNORECASE)
_OF_LETTER = re.compile(
    r"\b(?i:issue|number|no\.?)\s#?\d+ of ([A-Z][^.!?,;|]{2,40})[.!,]"
    r"|\b(?:subscribed|signed up) (?:to|for) ([A-Z][^.!?,;|]{2,40})[.!,]|[订訂][阅閱]了?\s?《([^《》]{2,20})》"
)
_GATEWAYS = ("gwene.", "gmane.")  # groups that newsletters and lists are carried into
_POST = re.compile(r"https?://[^/\s]+/[^\s?#]*[^\s?#/]")  # of a list on the web, not one that mails are sent to
_TAG = re.compile(r"<[^<>]{0,500}>")
_TOP = 2_000  # characters of a letter in which it names itself
_NAME = 3  # characters of a letter's name, and of a title
_LONG = 200_000  # characters of plain text; what is longer is a log, and its lines are not weighed one by one
_MID = "@!$&'*+(),;=:._~-"  # what RFC 2392 and RFC 3986 let stand in a mid: address as it is


def read_letter(document: Document) -> tuple[Document, Given, tuple[Dropped, ...]]:
    """`document` with the letter alone for its body, what its head gives, and what was left out of the body."""
    given = Given({}, "")
    head = {name.lower(): (f"{_LABEL}: {name}", str(value)) for name, value in document.metadata.items()}
    sender = read_sender(head.get("from", ("", ""))[1], head.get("list-id", ("", ""))[1])
    sender = _signed(sender, document.body)
    if not sender.letter or _OFFICE.fullmatch(sender.letter):
        named = _masthead(head, document.body) or _in_footer(head, document.body)
        sender = sender._replace(letter=named or sender.letter)
    if "newsgroups" in head and not head["newsgroups"][1].startswith(
        _GATEWAYS
    ):  # RFC 5536, section 3.1.4: whoever posts there writes
        sender = Sender(sender.person or sender.letter, head["newsgroups"][1].split(",")[0].strip())
    title = _title(head, sender)
    _take_sender(given, head, sender)
    for name, field in _AS_THEY_ARE.items():
        if name in head:
            given.tell(field, *head[name])
    if "message-id" in head and (found := head["message-id"][1].strip("<> ")):
        given.tell("id", head["message-id"][0], f"mid:{quote(found, safe=_MID)}")
    if "archived-at" in head:
        given.tell("url", head["archived-at"][0], head["archived-at"][1].strip("<> "))
    web = head.get("web-line", ("", ""))[1]
    known = Known(sender.letter, sender.person, title, address(web) if shows_elsewhere(web) else "")
    document, letter, dropped = _opened(document, known)
    if "list-post" in head and _POST.fullmatch(post := head["list-post"][1].strip("<> ")):
        given.tell("url", head["list-post"][0], post)
    if letter.view:
        given.tell("url", "the link to the letter on the web", letter.view)
    given.tell("tags", "a line of tags in the letter", letter.tags)
    given.tell("title", "the subject's end, which stands above the text", letter.title)
    if title:
        given.tell("title", head["subject"][0], title)
    _take_people(given, head, sender, letter)
    return document, given, dropped


_AS_THEY_ARE = {"date": "published", "content-language": "language", "keywords": "tags"}
Head = dict[str, tuple[str, str]]  # by name in lower case: how it was found, and what it says


def _opened(document: Document, known: Known) -> tuple[Document, Letter, tuple[Dropped, ...]]:
    from feedmill.extract.letter.article import Letter, open_letter, open_plain

    if document.media_type is MediaType.PLAIN and len(document.body) > _LONG:
        paragraphs = "".join(f"<p>{escape(part, quote=False)}</p>" for part in document.body.split("\n\n"))
        return replace(document, body=paragraphs, media_type=MediaType.HTML), Letter(""), ()
    letter = (open_letter if document.media_type is MediaType.HTML else open_plain)(document.body, known)
    above = document.body_line - 1
    dropped = tuple(replace(one, line=one.line + above) for one in letter.dropped)
    return replace(document, body=letter.text, body_line=document.body_line + letter.above), letter, dropped


def _title(head: Head, sender: Sender) -> str:
    if "subject" not in head:
        return ""
    title = title_of(head["subject"][1], sender.letter, listed="list-id" in head or "list-post" in head)
    return without_letter(title, sender.letter)


def _take_sender(given: Given, head: Head, sender: Sender) -> None:
    how = head.get("from", ("", ""))[0]
    if sender.letter:
        listed = "list-id" in head and fold(sender.letter) in fold(head["list-id"][1])
        grouped = "newsgroups" in head and sender.letter in head["newsgroups"][1]
        how = head["newsgroups"][0] if grouped else head["list-id"][0] if listed else how
        given.tell("source", how, sender.letter)
    elif "organization" in head:
        given.tell("source", *head["organization"])


def _take_people(given: Given, head: Head, sender: Sender, letter: Letter) -> None:
    """A line above the text that says who wrote it goes before whoever sent it."""
    if letter.named or not sender.person:
        given.tell("authors", "the letter's masthead" if letter.named else "the letter's signature", letter.authors)
    elif sender.person:
        given.tell("authors", head.get("from", ("", ""))[0], [sender.person])


def title_of(subject: str, letter: str, *, listed: bool) -> str:
    """A subject without the marks of answers and forwards, and without the list's name in brackets before it.

    What else stands in brackets may be part of the title: it goes only where the mail came by a list (`listed`).
    """
    title = subject.strip()
    while True:
        bracket, answer = _BRACKET.match(title), _ANSWER.match(title)
        found = answer or (bracket if bracket and _is_list(bracket[1] or bracket[2], letter, listed=listed) else None)
        if found is None or found.end() == len(title):
            return title
        title = title[found.end() :]


def _masthead(head: Head, body: str) -> str:
    """What the subject begins with, where a line at the top of the letter says it and nothing else; "" else."""
    begun = _BEGUN.match(head["subject"][1]) if "subject" in head else None
    if begun is None:
        return ""
    name = begun[1].strip("《》「」 ")
    if begun[2] and (" " in name or HAN.search(name)):
        return name  # nothing else has numbers behind its name
    alone = re.compile(
        rf"(?:\A|[\n>])[\s*#_《「]*{re.escape(name)}[\s*_》」]*(?:[\s,，]*{_ISSUE}\s*)?(?:[\n<])", re.IGNORECASE
    )
    return name if alone.search(body[:_TOP]) else ""


def _in_footer(head: Head, body: str) -> str:
    """What the end of a letter says that its reader reads, where its top or its subject says it again; "" else."""
    text = one_line(unescape(_TAG.sub(" ", f"{body[:_TOP]} {body[_TOP:][-_TOP:]}")))
    found = _OF_LETTER.search(text)
    name = (found[1] or found[2] or found[3]).strip() if found else ""
    said = f"{head['subject'][1] if 'subject' in head else ''} {text}"
    return name if name and fold(said).count(fold(name)) > 1 else ""


def _signed(sender: Sender, body: str) -> Sender:
    """A sender that signs the letter with a line of its own is a person, if its name may be one."""
    name = sender.letter
    if sender.person or not (is_han_name(name) or _FIRST_NAME.fullmatch(name)):
        return sender
    ends = [line.strip(" *_—–-") for line in _TAG.sub("\n", body[-_TOP:]).split("\n")]
    return Sender(name, "") if name in ends else sender


def without_letter(title: str, letter: str) -> str:
    """A title without the name of its letter, and the number of the issue, set apart at either end."""
    known = letter.removeprefix("The ").removeprefix("the ")
    name = rf"[《「]?(?:the\s+)?{re.escape(known)}[》」]?" if len(known) >= _NAME else r"(?!)"
    before = re.match(rf"(?:{name}(?:[\s,，]*{_ISSUE}|\s+\d{{1,4}})?|{_ISSUE})\s*{_APART}", title, re.IGNORECASE)
    rest = title[before.end() :] if before else title
    behind = re.search(rf"\s*{_APART_BEHIND}\s*{name}(?:[\s,，]*{_ISSUE})?\s*\Z", rest, re.IGNORECASE)
    rest = rest[: behind.start()] if behind else rest
    return rest if any(map(str.isalpha, rest)) and len(rest) >= _NAME else title


def _is_list(words: str, letter: str, *, listed: bool) -> bool:
    said, known = fold(words), fold(letter)
    if known and (said in known or known in said):
        return True
    return listed and not _TELLS.fullmatch(words.strip())
