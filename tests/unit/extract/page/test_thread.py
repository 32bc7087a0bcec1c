"""Pages of forums, as their programs mark them up: the first post is the article, who wrote it its author."""

from __future__ import annotations

import pytest

from feedmill.extract.page.article import extract_page
from feedmill.text import html_to_text

FIRST = [
    "I took the old lathe apart on Sunday, and the spindle bearing came out in three pieces and a handful of dust.",
    "Does anybody know where such a bearing can still be bought? The maker closed in 1971, and left no papers.",
]
ANSWER = "Look for the number on the inner ring, it was made under licence by four other firms until the nineties."
BODY = "<br><br>".join(FIRST)


def phpbb(number: int, user: str, text: str) -> str:
    return (
        f'<div id="p{number}" class="post has-profile bg2"><div class="inner"><dl class="postprofile">'
        f'<dt><a href="./memberlist.php?mode=viewprofile&amp;u={number}" class="username">{user}</a></dt>'
        "<dd class=profile-posts><strong>Posts:</strong> 412</dd>"
        "<dd><strong>Joined:</strong> Mon May 04, 2015</dd></dl>"
        f'<div class="postbody"><h3><a href="#p{number}">A bearing</a></h3><p class="author">by {user} » '
        f'Tue Mar 03, 2026 8:1{number} pm</p><div class="content">{text}</div>'
        '<div class="signature">Measure twice.</div></div></div></div>'
    )


def xenforo(number: int, user: str, text: str) -> str:
    return (
        f'<article class="message message--post js-post" data-author="{user}" id="js-post-{number}">'
        f'<div class="message-cell--user"><h4 class="message-name">'
        f'<a href="/members/{user}.{number}/" class="username">{user}</a>'
        "</h4><h5>Well-known member</h5><dl><dt>Messages</dt><dd>1,204</dd>"
        "<dt>Reaction score</dt><dd>88</dd></dl></div>"
        '<div class="message-cell--main"><header>'
        f'<time datetime="2026-03-03T20:1{number}:00+0000">Mar 3, 2026</time></header>'
        f'<article class="message-body"><div class="bbWrapper">{text}</div></article></div></article>'
    )


def discourse(number: int, user: str, text: str) -> str:
    return (
        f'<div id="post_{number}" class="topic-body crawler-post"><div class="crawler-post-meta"><span class="creator">'
        f'<a href="https://meta.lathes.example/u/{user}"><span itemprop="name">{user}</span></a></span>'
        f'<time datetime="2026-03-03T20:1{number}:00Z" class="post-time">March 3, 2026, 8:1{number}pm</time></div>'
        f'<div class="post" itemprop="text"><div class="cooked"><p>{text}</p></div></div></div>'
    )


def vbulletin(number: int, user: str, text: str) -> str:
    return (
        f'<li class="postbitlegacy postcontainer" id="post_{number}"><div class="posthead">'
        f'<span class="date">03-03-2026, 20:1{number}'
        f'</span></div><div class="userinfo">'
        f'<a class="username" href="member.php?{number}-{user}"><strong>{user}</strong></a>'
        "<span class=rank>Senior Member</span><dl><dt>Posts</dt><dd>981</dd></dl></div>"
        f'<div class="postbody"><div class="content">'
        f'<blockquote class="postcontent restore">{text}</blockquote></div></div></li>'
    )


def page(post, program: str) -> str:
    posts = post(1, "oldlathe", BODY) + post(2, "ringmaker", ANSWER)
    return (
        "<!DOCTYPE html><html><head><title>A bearing for the old lathe - The Lathe Board</title>"
        f'<meta name="generator" '
        f'content="{program}"></head><body><div class="nav"><a href="./">The Lathe Board</a></div>'
        f"<h1>A bearing for the old lathe</h1><div class='posts'>{posts}</div>"
        f"<div>Powered by {program}</div></body></html>"
    )


@pytest.mark.parametrize(
    ("post", "program"),
    [(phpbb, "phpBB"), (xenforo, "XenForo"), (discourse, "Discourse 3.1"), (vbulletin, "vBulletin 4.2")],
)
def test_the_first_post_is_the_article(post, program):
    found = extract_page(page(post, program))
    text = html_to_text(found.body.text)
    assert [author.value for author in found.authors][:1] == ["oldlathe"]
    assert all(paragraph in text for paragraph in FIRST)
    assert "inner ring" not in text
    assert "Measure twice" not in text
    assert "Member" not in text
    assert any("2026" in date.value and date.value for date in found.published)


def test_posts_of_others_are_told():
    dropped = {line.text: line.reason for line in extract_page(page(phpbb, "phpBB")).dropped}
    assert dropped[ANSWER] == "another post of the thread"


def test_a_blog_s_post_is_no_thread():
    paragraphs = "".join(f"<p>{text}</p>" for text in (*FIRST, ANSWER))
    html = (
        "<!DOCTYPE html><html><head><title>A bearing</title></head><body><main><article id='post-12' class='post'>"
        f"<h1>A bearing</h1><a href='/author/ann' class='author'>Ann Miller</a>"
        f"<div class='entry-content'>{paragraphs}</div></article>"
        "<article id='post-11' class='post'><h2>A belt</h2><p>How the belt was made.</p></article></main></body></html>"
    )
    assert ANSWER in html_to_text(extract_page(html).body.text)
