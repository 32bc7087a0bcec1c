"""Scraped plain text: which line is what, and what becomes of it."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bounded import bounded
from feedmill.extract.evidence import Extracted, Finding
from feedmill.extract.roles import Role
from feedmill.extract.scrape.lines import extract_lines
from feedmill.model import MediaType

ONE = "本周三，几家机构先后公布了新的规定，要求模型在发布之前接受审查。"
TWO = "规定公布之后，多数公司没有立即表态，只有两家表示会照办。"
ENGLISH = "The committee met on Tuesday to talk about the new rules, and nobody expected a quick decision."
MORE = "A second meeting is planned for next week, when the members will have read the draft."

PORTAL = f"""新规定公布，两家公司表示照办

某站-专注行业动态的资讯平台
# 热搜榜单 #
新规定公布，两家公司表示照办
1234点击\u00a0\u00a0 \u00a0 2026-03-02 10:30

{ONE}


新规定公布，两家公司表示照办


各方反应


{TWO}


参考内容:


https://a.example/one


https://b.example/two?s=20


文章来自于微信公众号 "某某观察",作者 "甲乙"

关键词: 新规 , Model , 审查
某站-专注行业动态的资讯平台
"""


def values(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.value for finding in findings]


def reasons(found: Extracted) -> dict[int, str]:
    return {line.line: line.reason for line in found.dropped}


def paragraphs(found: Extracted) -> list[str]:
    return [unescape(text) for text in re.findall(r"<(?:p|h2|li)>(.*?)</(?:p|h2|li)>", found.body.text)]


def test_a_portal_s_page():
    found = extract_lines(PORTAL, 1)
    assert values(found.title) == ["新规定公布，两家公司表示照办"]
    assert found.published == (Finding(value="2026-03-02 10:30", how="line 6: '… 2026-03-02 10:30'"),)
    assert values(found.authors) == ["甲乙"]
    assert values(found.source) == ["某某观察"]
    assert values(found.tags) == ["新规", "Model", "审查"]
    assert found.tags[0].how == "line 31: '关键词: 新规 , Model , 审查'"
    assert values(found.references) == ["https://a.example/one", "https://b.example/two?s=20"]
    assert found.body.media_type is MediaType.HTML
    assert found.body.text == f"<p>{ONE}</p>\n<h2>各方反应</h2>\n<p>{TWO}</p>"
    assert found.lead == f"{ONE}\n\n{TWO}"
    assert reasons(found) == {
        1: "repeats the title",
        3: "a site's name: it stands at the beginning and at the end",
        4: "decoration",
        5: "the title",
        6: "a byline",
        11: "repeats the title",
        20: "listed as references",
        23: "listed as references",
        26: "listed as references",
        29: "an attribution: source and author are known",
        31: "tells of the article: known as fields",
        32: "stands at the beginning as well",
    }


def test_lines_are_counted_from_the_first():
    found = extract_lines(PORTAL, 11)
    assert found.published[0].how == "line 16: '… 2026-03-02 10:30'"
    assert min(reasons(found)) == 11


@pytest.mark.parametrize(
    ("head", "title", "published", "authors", "source"),
    [
        ("A title\nBy Jane Doe | March 3, 2026 | 5 min read", "A title", "March 3, 2026", ["Jane Doe"], []),
        ("What the rules say\n\nJane Doe\nMarch 3, 2026", "What the rules say", "March 3, 2026", ["Jane Doe"], []),
        ("The Daily Example\nHome | World | Tech\nA title of some length\nBy Jane Doe\nMarch 3, 2026",
         "A title of some length", "March 3, 2026", ["Jane Doe"], ["The Daily Example"]),
        ("一个标题\n来源：某报 作者：甲乙 2026年3月2日", "一个标题", "2026年3月2日", ["甲乙"], ["某报"]),
        ("一个标题\n原创 甲乙 某报 2026-03-02 北京", "一个标题", "2026-03-02", ["甲乙"], ["某报"]),
        ("一个標題\n記者 甲乙／台北報導\n2026/03/02 10:30", "一个標題", "2026/03/02 10:30", ["甲乙"], []),
        ("首页 > 新闻 > 正文\n一个标题\n发布时间：2026-03-02 10:30 浏览：12次\n字号：大 中 小",
         "一个标题", "2026-03-02 10:30", [], []),
        ("Title: A title\nAuthor: Jane Doe\nPublished: 2026-03-02\nSource: The Paper\nURL: https://a.example/x",
         "A title", "2026-03-02", ["Jane Doe"], ["The Paper"]),
        ("OpenAI 和它的对手为什么和解了？\n2026-03-02", "OpenAI 和它的对手为什么和解了？", "2026-03-02", [], []),
        ("AI Weekly 2026-03-02\nBy Jane Doe", "AI Weekly 2026-03-02", None, ["Jane Doe"], []),
        ("A title alone", "A title alone", None, [], []),
    ],
)  # fmt: skip
def test_heads(head, title, published, authors, source):
    text = ONE if re.search("[一-鿿]", head) else ENGLISH
    found = extract_lines(f"{head}\n\n{text}\n\n{text}{text}\n", 1)
    assert values(found.title)[:1] == [title]
    assert values(found.published)[:1] == ([published] if published else [])
    assert (values(found.authors), values(found.source)) == (authors, source)
    assert paragraphs(found)[-2:] == [text, text + text]


@pytest.mark.parametrize(
    "above",
    ["2026-03-06 07:45", "原创 某编辑部", "原创 某编辑部 2026-03-06 07:45", "2026-03-06 07:45\n原创 某编辑部", ""],
)
def test_an_attribution_below_the_title_or_a_byline_is_no_text(above):
    told = '文章来自于微信公众号 "炉边读AI",作者 "秦越人"'
    found = extract_lines(f"一个标题说了什么\n{above}\n{told}\n\n{ONE}\n\n{TWO}\n", 1)
    assert (values(found.title), paragraphs(found)) == (["一个标题说了什么"], [ONE, TWO])
    assert (values(found.source)[0], values(found.authors)[0]) == ("炉边读AI", "秦越人")
    assert found.lead.startswith(ONE)


def test_labels_of_a_research_page_are_no_paragraphs():
    head = "A title of some length\nDate:\nMarch 3, 2026\nSource:\nThe Institute\nSummary:"
    found = extract_lines(f"{head}\n{ENGLISH}\nShare:\nFULL STORY\n{MORE}\n{ENGLISH}{MORE}\nStory Source:\n{MORE}", 1)
    assert paragraphs(found)[:3] == [ENGLISH, MORE, ENGLISH + MORE]
    assert not {"Summary:", "Share:", "FULL STORY", "Story Source:"} & set(paragraphs(found))


def test_a_summary_at_the_end_keeps_its_heading():
    found = extract_lines(f"A title of some length\nBy Jane Doe\n{ENGLISH}\n{MORE}\nSummary:\n{ENGLISH}{MORE}", 1)
    assert "Summary:" in paragraphs(found)


def test_a_site_that_signs_first_and_last_is_no_title():
    found = extract_lines(f"某某新闻网\n一个标题说了什么\n2026-03-02\n{ONE}\n{TWO}\n{ONE}{TWO}\n某某新闻网\n", 1)
    assert values(found.title) == ["一个标题说了什么"]
    assert values(found.source) == ["某某新闻网"]


def test_a_site_named_by_its_copyright_notice():
    head = "The Courier\nA title of some length\nBy Jane Doe"
    found = extract_lines(f"{head}\n{ENGLISH}\n{MORE}\n© 2026 The Courier", 1)
    assert found.source == (Finding(value="The Courier", how="line 1: a name in the frame"),)


def test_an_address_above_the_title():
    found = extract_lines(f"https://a.example/x\nA title\n2026-03-02\n{ENGLISH}", 1)
    assert (values(found.url), values(found.title)) == (["https://a.example/x"], ["A title"])
    labelled = extract_lines(f"A title\nURL: https://a.example/x\n{ENGLISH}", 1)
    assert values(labelled.url) == ["https://a.example/x"]
    assert paragraphs(labelled) == [ENGLISH]


@pytest.mark.parametrize(
    ("tail", "field", "found"),
    [
        ("文章来自于微信公众号 “某某观察”，作者 “甲乙”", "source", ["某某观察"]),
        ("本文来自微信公众号：某某观察（ID：some_id），作者：甲乙", "authors", ["甲乙"]),
        ("本文转载自某报", "source", ["某报"]),
        ("本文首发于《某报》。", "source", ["某报"]),
        ("（来源：某报）", "source", ["某报"]),
        ("来源：某报", "source", ["某报"]),
        ("This article was originally published in The Paper.", "source", ["The Paper"]),
        ("This story first appeared on The Paper by Jane Doe", "authors", ["Jane Doe"]),
        ("原文链接：https://a.example/x", "url", ["https://a.example/x"]),
        ("标签：一、二", "tags", ["一", "二"]),
        ("Tags: one, two", "tags", ["one", "two"]),
        ("Filed under: Policy", "tags", ["Policy"]),
        ("2026年3月2日", "published", ["2026年3月2日"]),
        ("更新时间：2026-03-03", "updated", ["2026-03-03"]),
    ],
)
def test_tails(tail, field, found):
    extracted = extract_lines(f"一个标题\n\n{ONE}\n\n{TWO}\n\n{tail}\n", 1)
    assert values(getattr(extracted, field)) == found
    assert paragraphs(extracted) == [ONE, TWO]
    assert list(reasons(extracted)) == [1, 7]


@pytest.mark.parametrize(
    "tail",
    [
        "（完）", "分享到：微信 微博", "上一篇：另一个标题", "下一篇：没有了", "责任编辑：甲乙", "（责任编辑：甲乙）",
        "版权声明：本站文章未经许可不得使用。", "Copyright 2026 Example. All rights reserved.", "© 2026 某站",
        "阅读 10万+", "点赞", "Share this article", "Facebook Twitter LinkedIn", "Subscribe to our newsletter",
        "扫码关注我们的公众号", "京ICP备12345678号", "* * *", "----------", "阅读原文",
    ],
)  # fmt: skip
def test_boilerplate_leaves_the_tail(tail):
    found = extract_lines(f"一个标题\n\n{ONE}\n\n{TWO}\n\n{tail}\n", 1)
    assert paragraphs(found) == [ONE, TWO]
    assert found.dropped[-1].text == tail


@pytest.mark.parametrize(
    "kept",
    [
        "时间：每周三下午两点",
        "来自北京",
        "整理房间的人",
        "First published in 1950",
        "地点：某市某区某路一号",
        "报名链接：https://a.example/form",
        "链接：https://a.example/form",
        "“这是最后一句话。”",
        "有人说，来源：某报的消息并不可靠，这一点大家都知道。",
        "我们欢迎读者就此发表意见。",
        "A closing line that says something of its own",
    ],
)
def test_text_in_the_tail_stays(kept):
    found = extract_lines(f"一个标题\n\n{ONE}\n\n{TWO}\n\n{kept}\n", 1)
    assert re.sub("<[^>]*>", "", paragraphs(found)[-1]) == kept


@pytest.mark.parametrize(
    "inside", ["来源：某报", "2026年3月2日", "（完）", "分享到微信", "Share this article", "* * *"]
)
def test_the_same_lines_inside_the_text_stay(inside):
    found = extract_lines(f"一个标题\n\n{ONE}\n\n{TWO}\n\n{inside}\n\n{ONE}{ONE}\n\n{TWO}{TWO}\n", 1)
    assert inside in paragraphs(found) or (inside == "* * *" and "<hr>" in found.body.text)


def test_the_tail_ends_where_the_text_does():
    found = extract_lines(f"一个标题\n\n{ONE}\n\n来源：某报\n\n{TWO}\n\n关键词：新规\n", 1)
    assert paragraphs(found) == [ONE, "来源：某报", TWO]
    assert (found.source, values(found.tags)) == ((), ["新规"])


@pytest.mark.parametrize("picture", ["图片", "[图片]", "（图）", "Image 3", "[image: a.png]", "视频"])
def test_words_for_a_picture_leave(picture):
    found = extract_lines(f"一个标题\n\n{ONE}\n\n{picture}\n\n{TWO}\n", 1)
    assert paragraphs(found) == [ONE, TWO]
    assert reasons(found)[5] == "stands for a picture"


# -- body -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lines", "html"),
    [
        ("各方反应", "<h2>各方反应</h2>"),
        ("1. 各方反应", "<h2>1. 各方反应</h2>"),
        ("## 各方反应", "<h2>各方反应</h2>"),
        ("各方反应。", "<p>各方反应。</p>"),
        ("- 一\n- 二", "<ul>\n<li>一</li>\n<li>二</li>\n</ul>"),
        ("• 一\n\n• 二", "<ul>\n<li>一</li>\n<li>二</li>\n</ul>"),
        ("1. 一\n2. 二", "<ol>\n<li>一</li>\n<li>二</li>\n</ol>"),
        ("[1] 一\n[2] 二", "<ol>\n<li>一</li>\n<li>二</li>\n</ol>"),
        ("3、一\n4、二", '<ol start="3">\n<li>一</li>\n<li>二</li>\n</ol>'),
        ("> 一句话", "<blockquote>\n<p>一句话</p>\n</blockquote>"),
        ("甲\n乙\n丙", "<p>甲</p>\n<p>乙</p>\n<p>丙</p>"),
        ("a < b && c > d.", "<p>a &lt; b &amp;&amp; c &gt; d.</p>"),
        ("**not Markdown** and _this_ `neither`, as it is.", "<p>**not Markdown** and _this_ `neither`, as it is.</p>"),
        ("<script>x()</script> is text, no script.", "<p>&lt;script&gt;x()&lt;/script&gt; is text, no script.</p>"),
        ("见 https://a.example/路径?a=1&b=2，以及其他。",
         '<p>见 <a href="https://a.example/路径?a=1&amp;b=2">https://a.example/路径?a=1&amp;b=2</a>，以及其他。</p>'),
    ],
)  # fmt: skip
def test_shapes(lines, html):
    found = extract_lines(f"一个标题\n2026-03-02\n\n{ONE}\n\n{lines}\n\n{TWO}\n", 1)
    assert found.body.text == f"<p>{ONE}</p>\n{html}\n<p>{TWO}</p>"


def test_a_short_line_at_the_end_is_no_heading():
    found = extract_lines(f"一个标题\n2026-03-02\n\n{ONE}\n\n一句没有标点的话\n", 1)
    assert found.body.text.endswith("<p>一句没有标点的话</p>")


def test_wrapped_lines_are_one_paragraph():
    wrapped = (
        "The committee met on Tuesday to talk about the new\n"
        "rules, and nobody expected a quick decision, since\n"
        "the draft was long.\n"
    )
    found = extract_lines(f"A title\n\n{wrapped}\n{wrapped}", 1)
    assert paragraphs(found) == [" ".join(wrapped.split())] * 2
    assert found.lead.split("\n\n") == paragraphs(found)


def test_lines_without_blanks_between_are_paragraphs():
    found = extract_lines(f"A title\n{ENGLISH}\n{MORE}\n{ENGLISH} {MORE}", 1)
    assert paragraphs(found) == [ENGLISH, MORE, f"{ENGLISH} {MORE}"]


# -- references -------------------------------------------------------------------------------


@pytest.mark.parametrize("heading", ["参考内容：", "参考资料", "参考链接:", "References", "Sources:", "【参考文献】"])
@pytest.mark.parametrize("mark", ["", "1. ", "[1] ", "- "])
def test_bare_addresses_become_references(heading, mark):
    listed = f"{mark}https://a.example/x\n\n{mark}https://b.example/(y)"
    found = extract_lines(f"一个标题\n\n{ONE}\n\n{TWO}\n\n{heading}\n\n{listed}\n", 1)
    assert values(found.references) == ["https://a.example/x", "https://b.example/(y)"]
    assert paragraphs(found) == [ONE, TWO]


def test_titled_references_stay_in_the_body_too():
    listed = "[1] A title of a paper https://a.example/x\n[2] Another one\nhttps://b.example/y"
    found = extract_lines(f"A title\n\n{ENGLISH}\n\nReferences\n\n{listed}\n", 1)
    assert values(found.references) == ["https://a.example/x", "https://b.example/y"]
    assert "A title of a paper" in found.body.text
    assert "Another one" in found.body.text


def test_a_heading_with_no_addresses_is_text():
    found = extract_lines(f"A title\n\n{ENGLISH}\n\nSources\n\n{MORE}\n", 1)
    assert found.references == ()
    assert "<h2>Sources</h2>" in found.body.text


# -- known title ------------------------------------------------------------------------------


def test_a_known_title():
    found = extract_lines(f"A Title!\n\n{ENGLISH}\n\na title\n\n{MORE}", 1, title="a title")
    assert paragraphs(found) == [ENGLISH, MORE]
    other = extract_lines(f"A short line\n\n{ENGLISH}\n\n{MORE}", 1, title="The title")
    assert paragraphs(other) == ["A short line", ENGLISH, MORE]


def test_prose_is_no_title():
    found = extract_lines(f"{ENGLISH}\n\n{MORE}", 1)
    assert found.title == ()
    assert paragraphs(found) == [ENGLISH, MORE]


def test_a_title_alone_stays_the_text():
    found = extract_lines("Only one line", 1)
    assert (values(found.title), paragraphs(found), found.dropped) == (["Only one line"], ["Only one line"], ())


@pytest.mark.parametrize("text", ["", "\n \n\t\n"])
def test_nothing_at_all(text):
    found = extract_lines(text, 1)
    assert (found.body.text, found.lead, found.title) == ("", "", ())


# -- any text ---------------------------------------------------------------------------------

_LINES = st.sampled_from(
    ["标题一个", "By Jane Doe", "2026-03-02 10:30", "来源：某报 作者：甲乙", "关键词：一, 二", "参考内容：", "", "",
     "https://a.example/x", "图片", "某站-资讯平台", "# 热搜 #", "- 一", "1. 一", "> 引用", "分享到", ONE, TWO,
     "图 / 某人", ENGLISH, "Short line", '文章来自于微信公众号 "某",作者 "乙"', "阅读 3"]
)  # fmt: skip


@example("\n".join([ONE, ONE, ONE, "关键词：一, 二", ONE]), "")
@example("\n\n".join([ENGLISH, "# 热搜 #", "# 热搜 #", "# 热搜 #", ONE]), "")
@given(st.lists(_LINES | st.text(max_size=30), max_size=30).map("\n".join), st.sampled_from(["", "标题一个"]))
def test_every_line_is_kept_or_told(text, known):
    found = extract_lines(text, 1, title=known)
    kept = unescape(re.sub(r"<[^>]*>", "", found.body.text)) + "".join(line.text for line in found.dropped)
    assert set(re.findall(r"[^\W\d]", kept)) == set(re.findall(r"[^\W\d]", "\n".join(map(str, _shown(text)))))
    behind = [line.text for line in found.dropped if line.role is Role.BEHIND]  # little prose may stand there
    for paragraph in (ONE, TWO, ENGLISH):
        shown = found.body.text.count(paragraph) + behind.count(paragraph)
        assert shown == text.count(paragraph) or paragraph in values(found.title)


def _shown(text: str) -> list[str]:
    from feedmill.text import one_line

    return [one_line(line) for line in text.split("\n")]


@pytest.mark.parametrize(
    "text",
    ["x" * 1_500_000, "一" * 1_500_000, "2026-03-02 " * 10_000, "2026-03-02\n" * 10_000, "> " * 20_000, ">\n" * 20_000,
     "来源：" * 20_000, "https://a.example/x\n" * 20_000, "参考\nhttps://a.example/x\n" * 5_000, "a b\n" * 50_000,
     "短行\n" * 50_000, "- a\n" * 50_000, "作者：甲\n" * 20_000, "#" * 100_000, "（" * 100_000],
    ids=lambda text: text[:8],
)  # fmt: skip
def test_monsters_end_soon(text):
    with bounded(seconds=20):
        extract_lines(text, 1)


def test_the_real_scrape(real_seeds):
    text = next(path for path in sorted(real_seeds.iterdir()) if path.name.startswith("001")).read_text("utf-8")
    found = extract_lines(text, 1)
    assert found.published[0].value == "2026-02-28 15:30"
    assert (len(values(found.tags)), len(values(found.references)), found.body.text.count("<h2>")) == (4, 8, 1)
    assert values(found.authors) == values(found.source)[:1]
    assert found.title[0].value not in found.body.text
    assert not any(tag in found.body.text for tag in ("点击", "热搜榜单", "关键词"))


@pytest.mark.parametrize("piece", ["|>", "| ", "·•", "3 点击 ", "作者 ", "- ", "，", "分享 ", "（", "第3期 ", "a@"])
def test_no_line_takes_long_to_be_told(piece):
    with bounded(seconds=4):
        extract_lines("\n".join(piece * count for count in range(1, 130)), 1)


def test_what_has_more_lines_than_any_article_is_taken_as_it_stands():
    text = "".join(f"Line {number}\n" for number in range(50_000))
    found = extract_lines(text, 1)
    assert found.body.text == text
    assert found.notes == ("too many lines to be looked at one by one: the text was taken as it stands",)
    assert not found.dropped
