"""Pages of forums: of all who answered, the first post is the article, and who wrote it its author.

A page is a thread where several posts stand on it, marked up as forum programs mark them, or where one does and the
page speaks as forums do.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import islice, takewhile

from feedmill import dates
from feedmill.extract.evidence import Finding
from feedmill.extract.findings import Findings
from feedmill.extract.page.blocks import Run
from feedmill.extract.page.tree import Element, beginning, is_within, text_of
from feedmill.extract.phrases.shapes import furniture, is_prose
from feedmill.extract.phrases.wording import any_of
from feedmill.model import Dropped
from feedmill.text import one_line

_POST_ID = re.compile(r"(?:js-)?(?:post|pid|p|msg|message|floor)[_-]?\d{1,12}", re.IGNORECASE)
_POST_CLASS = re.compile(
    r"(?:^|\s)(?:postcontainer|topic-post|crawler-post|message--post|l_post|post_wrapper|PostStream-item|forum-post"
    r"|bbs-post|thread-post|postbit\w*)(?:\s|$)",
    re.IGNORECASE,
)
_ANSWER = re.compile(r"(?:^|\s)Answer-?Item(?:\s|$)")  # of a page that asks one thing
_FORUM = re.compile(
    any_of(r"""
        discuz|phpbb|vbulletin|xenforo|discourse|flarum|nodebb|mybb|simple machines|phpwind|invision|boardcraft
        只看该作者|只看該作者|楼主|樓主|回帖|跟帖|发帖|發帖|\bposts:\s*\d|\bmessages:\s*\d|\bjoined:|\breputation:
        \breaction score\b
        view(?:topic|thread)|show(?:topic|thread)|/threads?[-/]|/topics?/|//bbs\.
    """),
    re.IGNORECASE,
)
_USER = re.compile(
    r"space[-.]uid|[?&](?:mod=space|u(?:id)?=\d)|(?:^|/)(?:u|user|users|member|members|profile|people)[/.-][^/?#]+"
    r"|memberlist\.php|member\.php\?|action=profile",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"(?:^|[\s_-])(?:user-?name|author|authi|nick(?:name)?|creator|poster|member-?name|post-?author|bigusername)(?:[\s_-]|$)",
    re.IGNORECASE,
)
_TEXT = re.compile(
    r"(?:^|\s)(?:t_f|t_fsz|pcb|post-?content|post-?text|post_?body|postmessage|message-?body|message-?content|bbWrapper|cooked"
    r"|d_post_content|topic_content|reply_content|markdown_body|content)(?:\s|$)",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"楼主|樓主|沙发|板凳|地板|.*\.{3}"
    r"|\d+\s*(?:楼|樓|#)|#\d+|只看.*|回复.*|admin|guest|匿名|\W*|.*[:：。！？].*",
    re.IGNORECASE,
)
# In which zone a forum shows all of its times: none but a whole number of hours is read.
_ZONE = re.compile(
    r"\btimes (?:shown )?are (?:in )?(?:UTC|GMT)(?: ?([+-] ?\d{1,2})(?![\d:]))?|\bGMT ?([+-]\d{1,2}), ", re.IGNORECASE
)
_POSTED = re.compile(r"(?:发布|發布|发表|發表)[于於]\s*\d.{8,24}")  # what an answer tells below its text
_HEAD = 20_000  # characters of a page in which it is looked for how it speaks
_ABOVE = 400  # characters above a post's text in which its date stands
_NAME = (2, 30)  # characters
_POSTS = 500  # of a page
_TEXT_ABOVE = 2  # paragraphs above what looks like a post: it is a reader's comment on them
OTHER = "another post of the thread"


class Thread:
    """The posts of a page, the first of them apart."""

    def __init__(self, posts: Sequence[Element], zone: str = "") -> None:
        self.first = posts[0]
        self.zone = zone
        text = _text_of(self.first)
        opening = next(iter(text), None) if text is not None and not (text.text or "").strip() else None
        self.dropped: list[Dropped] = []
        if opening is not None and furniture(said := one_line(text_of(opening))):
            self.dropped.append(Dropped(line=opening.sourceline or 1, text=said, reason="a notice above the post"))
            opening.drop_tree()  # who changed the post, and when
        self.others = posts[1:]

    def leave_out(self, runs: Sequence[Run]) -> None:
        """Say of `runs` that stand in other posts why they are left out; then take these from the page."""
        others = set(self.others)
        for run in runs:
            if any(around in others for around in (run.element, *run.element.iterancestors())):
                run.reason = OTHER
        for post in self.others:
            post.drop_tree()

    def claim(self, runs: Sequence[Run]) -> None:
        """Of `runs` want the first post's text and no other; where nothing marks it, what is wanted of the post."""
        text = _text_of(self.first)
        for run in runs:
            run.wanted = (
                is_within(run.element, text) if text is not None else run.wanted and is_within(run.element, self.first)
            )

    def tell(self, findings: Findings) -> None:
        """Who wrote the first post, and when."""
        if person := _writer(self.first):
            findings.replace("authors", (Finding(value=person, how="who wrote the first post"),))
        text = _text_of(self.first)
        said = " ".join(text.itertext())[:80] if text is not None else ""
        above = one_line(" ".join(self.first.itertext()).partition(said or "\0")[0])
        if written := _latest(above[-_ABOVE:]):
            dated = f"{written} {self.zone}".rstrip()
            findings.put_first("published", Finding(value=dated, how="when the first post was written"))
        below = _POSTED.search(one_line(" ".join(self.first.itertext()))[-_ABOVE:])
        if "published" not in findings and below and (written := _latest(below[0])):
            findings.add("published", written, "when the first post was written, below it")
        # Forum programs write the same words into each page.
        findings.replace("tags", (found for found in findings.of("tags") if found.how != "meta keywords"))


def _latest(text: str) -> str:
    """The latest date in a text: nobody writes before having joined."""
    dated: list[tuple[datetime, str]] = []
    while found := dates.find(text, UTC):
        moment = dates.parse(found.text.strip(), UTC)
        dated += [(moment, found.text.strip())] if moment else []
        text = text[found.end :]
    return max(dated, default=(None, ""))[1]


def find_thread(body: Element, page: str) -> Thread | None:
    """The thread that `page` shows, None where it is no forum's."""
    answers = [element for element in body.iter("div") if _ANSWER.search(element.get("class") or "")]
    if len(answers) > 1 and _is_post(answers[0]):
        return Thread(answers)
    posts: list[Element] = []
    for element in body.iter("div", "li", "article", "table", "tr", "section"):
        is_post = _POST_ID.fullmatch(element.get("id") or "") or _POST_CLASS.search(element.get("class") or "")
        if is_post and not (posts and is_within(element, posts[-1])):
            posts.append(element)
    posts = posts or _repeated(body)
    if len(posts) < 2 and not (posts and _is_post(posts[0])):
        return None
    spoken = f"{page[:_HEAD]}\n{text_of(posts[0])[:_HEAD]}"
    if not _FORUM.search(spoken) or not _is_post(posts[0]) or _is_comment(body, posts[0]):
        return None
    told = _ZONE.search(one_line(text_of(body)))
    offset = (told[1] or told[2] or "").replace(" ", "") if told else ""
    hours = int(offset or 0)
    return Thread(posts, f"{'-' if hours < 0 else '+'}{abs(hours):02d}:00" if told else "")


def _is_comment(body: Element, post: Element) -> bool:
    """Whether an article stands above a post."""
    above = takewhile(lambda element: element is not post, body.iter("p", post.tag))
    paragraphs = (element for element in above if element.tag == "p" and is_prose(beginning(element)))
    return len([*islice(paragraphs, _TEXT_ABOVE)]) == _TEXT_ABOVE


def _repeated(body: Element) -> list[Element]:
    """Elements side by side, alike, each of which holds one name and one text that are marked as such."""
    named = (at for at in body.iter("a", "span", "b", "strong", "div", "cite", "td") if at.get("class"))
    found = [at for at in named if _NAMED.search(at.get("class")) and len(beginning(at)) <= _NAME[1]][:_POSTS]
    around = Counter(at for name in found for at in (name, *name.iterancestors()))
    posts: list[Element] = []
    for name in found:
        alone = [at for at in (name, *name.iterancestors()) if around[at] == 1]
        if alone and _text_of(alone[-1]) is not None:
            posts.append(alone[-1])
    return [at for at in posts if at.tag == posts[0].tag and at.getparent() is posts[0].getparent()]


def _is_post(element: Element) -> bool:
    """Whether it names somebody and holds a text."""
    return bool(_writer(element)) and len("".join(text_of(element).split())) > _NAME[1]


def _text_of(post: Element) -> Element | None:
    """The innermost element of a post that is marked as its text."""
    text = None
    for inner in post.iterdescendants():
        if _TEXT.search(inner.get("class") or "") and (text is None or is_within(inner, text)):
            text = inner
    return text


def _writer(post: Element) -> str:
    """The name beside a post: what leads to its owner's page, or is marked as a name."""
    named = post.get("data-author") or ""
    if named:
        return one_line(named)
    text = _text_of(post)
    linked = (link for link in post.iter("a") if _USER.search(link.get("href") or ""))
    marked = (
        at for at in post.iter("a", "span", "b", "strong", "div", "cite", "h4") if _NAMED.search(at.get("class") or "")
    )
    for element in (*marked, *linked):
        name = one_line(text_of(element))
        if text is not None and is_within(element, text):
            continue
        if _NAME[0] <= len(name) <= _NAME[1] and not (_NOBODY.fullmatch(name) or furniture(name)):
            return name
    return ""
