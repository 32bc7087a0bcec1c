"""What ends a Markdown text and is none of it: a program's word on its translation, what is asked of readers, rights.

Credits of people and links to originals stay (`translation`); only what says nothing of the article goes.
"""

from __future__ import annotations

import re

from feedmill.extract.findings import Findings
from feedmill.extract.markdown.facts import TELLS, facts_in, leads_on, tags_in
from feedmill.extract.markdown.inline import plain
from feedmill.extract.markdown.origin import RIGHTS, take_origin
from feedmill.extract.phrases.labels import labelled
from feedmill.extract.phrases.letters import asks
from feedmill.extract.phrases.vocabulary import RELATED, address
from feedmill.extract.phrases.wording import any_of
from feedmill.model import Dropped

_LONGEST = 240  # characters of such a paragraph
_CREDIT = 30  # characters of a line that names an editor
_MOST = 5  # of them
_SHORT = 80  # characters of a rule with the lines above it
_FAR = 1_000  # characters from the end
_PARAGRAPH = re.compile(r"(?:\A|\n)[ \t]*\n+[ \t]*(?=\S)")
_RULE = re.compile(r"(?:\n[ \t]*)+(?:-[-\s]{2,}|\*[*\s]{2,}|_[_\s]{2,})\Z")
_MARKUP = re.compile(r"#|```|~~~|\||<|!\[|[-*+]\s|\d+[.)]\s|\[\^")
_HEADING = re.compile(r"^(?:#{1,6}[ \t]+|\*\*)(\S[^\n]{0,40})$", re.MULTILINE)
_LINK = re.compile(r"\[[^\[\]\n]{1,200}\]\([^()\n]{1,400}\)")
_MACHINE = re.compile(
    any_of(r"""
        (?:本文|原文|全文|此文|该文|該文|译文|譯文)?.{0,8}(?:由|经|經|是)?.{0,12}(?:机器|機器|人工智能|ai|大模型|自动|自動|程序).{0,4}(?:翻译|翻譯|译|譯).{0,80}
        .{0,20}(?:机翻|機翻|机器翻译|機器翻譯|自动翻译).{0,80}
        (?:this\s(?:article|post|text|page|translation)\s(?:was|is|has\sbeen)\s)?(?:machine|automatically|ai)[-\s](?:translated|generated\stranslation).{0,120}
        (?:this\s(?:article|post|text|page|translation)\s(?:was|is|has\sbeen)\s)?translated\s(?:from\s.{1,30}\s)?by\s(?:a\s)?(?:machine|ai|program|model).{0,120}
        translated\s(?:from\s.{1,30}\s)?(?:automatically|with\s(?:ai|a\smachine)).{0,120}
    """),
    re.IGNORECASE,
)
# What a writer recommends himself.
_CHOSEN = re.compile(r"see also|further|延伸|[拓擴扩]展|about|author|written|作者", re.IGNORECASE)
_SIGN_UP = re.compile(
    r"(?:sign up|subscribe|register|join)\b[^.!?]{0,60}\b(?:newsletters?|briefings?|mailing list|digest|bulletins?"
    r"|updates|letters?|round-?ups?|alerts|e-?mails?)\b[^.!?]{0,40}[.!]?"
    r"|(?:点击|點擊|立即|马上|馬上|免费|免費)*(?:订阅|訂閱)(?:我们|我們|本刊|本站|本报|本報)的?.{0,12}"
    r"(?:简报|簡報|通讯|通訊|[周週]报|[周週]報|电子报|電子報|邮件|郵件|快讯|快訊)[。！!]?",
    re.IGNORECASE,
)
# Whose blog it is, in its word on rights, or in what it says of itself in a last line in italics.
_OWNER = re.compile(
    r"(?:注明|註明|标明|標明)\s*(?:来自|來自|出自|转自|轉自|出处|出處|来源|來源)\s*[:：]?\s*[「『“《]?(?P<rights>[^\s「」『』“”《》，。；：:/]{2,20})"
    r"|(?P<hires>(?-i:[A-Z])[\w&'’ -]{2,40}?) is hiring\b.{0,150}",
    re.IGNORECASE,
)
_NO_OWNER = re.compile(r"作者|原文|本[文站博]|[链鏈连連][接結结]|地址|出处|出處|we|our company", re.IGNORECASE)


def without_closing(
    text: str, first_line: int, findings: Findings | None = None, *, framed: bool = False
) -> tuple[str, list[Dropped]]:
    """`text` without such paragraphs at its end, and the rule above them; what went, and why.

    What labels and hashtags tell there is kept in `findings`.

    `framed` tells that a page's frame stands above it: then one below it is looked for as well.
    """
    dropped: list[Dropped] = []
    findings = Findings() if findings is None else findings
    text, origin = take_origin(text.rstrip(), first_line, findings)
    for _ in range(_MOST):
        begun = list(_PARAGRAPH.finditer(text, max(0, len(text) - _FAR)))
        last = text[begun[-1].end() :] if begun else ""
        line = first_line + text.count("\n", 0, begun[-1].end()) if begun else first_line
        reason = _why(last) or _offers_work(last) or _told(last, findings, line)
        if not reason and framed and (others := _others(text)) >= 0:
            line = first_line + text.count("\n", 0, others)
            dropped.insert(0, Dropped(line=line, text=plain(text[others:]), reason="other articles"))
            text = text[:others].rstrip()
            continue
        if not reason:
            break
        _tell_owner(last, findings, line)
        dropped.insert(0, Dropped(line=line, text=plain(last), reason=reason))
        text = text[: begun[-1].start()].rstrip()
    dropped += origin
    if dropped and (rule := _RULE.search(text, max(0, len(text) - _SHORT))):
        text = text[: rule.start()].rstrip()
    return text, dropped


def _offers_work(paragraph: str) -> str:
    """Why a last paragraph in italics that offers work with whom the blog is by is none of it; "" where it is none."""
    shown = plain(paragraph).strip("_*> ") if paragraph[:1] in ("*", "_") else ""
    hires = _OWNER.fullmatch(shown) if 0 < len(shown) <= _LONGEST else None
    return "what is asked of readers" if hires else ""


def _tell_owner(paragraph: str, findings: Findings, line: int) -> None:
    """Keep whose blog it is, where a paragraph that goes says so."""
    shown = plain(paragraph).strip("_*> ")
    if (said := _OWNER.search(shown)) and (owner := said["rights"] or said["hires"]) and not _NO_OWNER.search(owner):
        findings.add("owner", owner, f"line {line}: '{shown[:40]}'")


def _told(paragraph: str, findings: Findings, line: int) -> str:
    """Why a last paragraph that tells of the article is none of it; "" where it does not."""
    if len(paragraph) > 2 * _LONGEST:
        return ""
    if leads_on(paragraph) or _names_others(paragraph):
        return "a link that leads elsewhere"
    tags = tags_in(paragraph)
    for tag in tags:
        findings.add("tags", tag, f"line {line}: hashtags")
    return TELLS if tags or facts_in(paragraph, findings, line) else ""


def _names_others(paragraph: str) -> bool:
    """Whether a paragraph of one line names other articles behind a label that says so: "Read next: [A lamp](…)"."""
    first = paragraph.find("[")
    label = paragraph[: max(first, 0)].strip(" *_\t")
    if "\n" in paragraph or label[-1:] not in (":", "：") or _CHOSEN.search(label) or not _is_related(label):
        return False
    return not any(map(str.isalnum, _LINK.sub("", paragraph[first:])))


def _is_related(label: str) -> bool:
    return RELATED.fullmatch(label.strip(" *_:：")) is not None


def _others(text: str) -> int:
    """Where links to other articles begin, under a heading that says so, which end a text; -1 for none."""
    for found in _HEADING.finditer(text, max(0, len(text) - _FAR)):
        if _is_related(found[1]):
            below = text[found.end() :]
            links = _LINK.sub("", below)
            return found.start() if links != below and not any(map(str.isalpha, links)) else -1
    return -1


def _why(paragraph: str) -> str:
    """Why a last paragraph is none of the article; "" where it is."""
    if not paragraph or len(paragraph) > 2 * _LONGEST or _MARKUP.match(paragraph):
        return ""
    shown = plain(paragraph).strip("_*> ")
    if len(shown) > _LONGEST:
        return ""
    if _MACHINE.fullmatch(shown) and not address(paragraph):
        return "a word on how it was translated"
    label = labelled(shown.strip("（）()[]【】")) if len(shown) <= _CREDIT else None
    if label is not None and not label[0]:
        return "credits"
    if asks(shown) or _SIGN_UP.fullmatch(shown):
        return "what is asked of readers"
    return "rights to the text" if RIGHTS.fullmatch(shown) else ""
