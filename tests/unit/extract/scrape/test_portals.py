"""Texts as Chinese portals and platforms have them: accounts, columns, split dates, buttons, notices."""

from __future__ import annotations

import pytest

from feedmill.extract.scrape.lines import extract_lines

ONE = "渡轮由程序驾驶之后，码头工会要求参与自动化的每一步，并公布事故的数据，船长们也表示赞成。"
TWO = "规定公布之后，多数公司没有立即表态，只有两家表示会照办，其余的说要再等一等看。"
TITLE = "渡轮船长和自动驾驶吵了一架之后怎样了"


def read(head, foot=""):
    return extract_lines(f"{head}\n\n{ONE}\n\n{TWO}\n\n{foot}\n", 1)


def values(found):
    return [one.value for one in found]


@pytest.mark.parametrize(
    "line",
    [
        "粉丝：1.8万文章：22",
        "T大 T中 T小",
        "文章评分：",
        "好文 44",
        "调查问题加载中，请稍候。",
        "若长时间无响应，请刷新本页面",
        "请使用浏览器分享功能进行分享",
        "返回海边，查看更多",
        "/阅读下一篇/",
        "更多精彩内容请进入文化频道",
        "文化新闻精选：",
        "此文限时免费阅读。感谢热心读者订阅海边。",
        "本文可能含有AI生成内容，请仔细甄别",
        "“特别声明：以上内容为自媒体用户上传，本平台仅提供信息存储服务。",
        "[网上传播视听节目许可证（0100068)] [京ICP证000168号] [京公网安备 11010200000020号]",
        "如有意愿转载，请发邮件至hello@haibian.example，获得书面授权后，方可转载。",
        "#欢迎关注海边官方微信公众号：海边（微信号：haibian），更多精彩内容第一时间为您奉上。",
    ],
)
def test_what_a_portal_sets_below_a_text(line):
    assert line not in read(f"{TITLE}\n2026-03-04 08:12", f"{line}\n责任编辑：李三\n分享到：\n相关推荐").body.text


@pytest.mark.parametrize(
    "line", ["许可证由 MIT 改为 Apache-2.0，贡献者需要重新签署协议。", "未经许可用他人的声音训练模型，侵的是谁的权？"]
)
def test_what_an_article_says_of_licences_stays(line):
    assert line in read(f"{TITLE}\n2026-03-04 08:12", line).body.text


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (f"海边热评｜{TITLE}\n2026-03-04 08:12", TITLE),
        (f"海边首发丨{TITLE}\n2026-03-04 08:12", TITLE),
        (f"海边网\n早知道\n早知道｜{TITLE}\n2026-03-04 08:12", TITLE),
        (f"译文｜{TITLE}\n2026-03-04 08:12", f"译文｜{TITLE}"),
    ],
)
def test_the_name_of_a_column_before_a_title(head, title):
    assert values(read(head).title) == [title]


@pytest.mark.parametrize(
    ("head", "people", "published"),
    [
        (f"{TITLE}\n看磨人 于 2026-03-04 08:12:45 发布\n阅读量2.1k", ["看磨人"], "2026-03-04 08:12:45"),
        (f"{TITLE}\n2026-03-04 08:12 来源于 海边网\n作者：李木", ["李木"], "2026-03-04 08:12"),
        (f"{TITLE}\n来源：海边网2026-03-04 08:12\n作者：李木 ▪ 赵青", ["李木", "赵青"], "2026-03-04 08:12"),
        (f"{TITLE}\n2026-03-04 08:12\n来自北京\n来源：海边网\n海边评论员 庾小山", ["庾小山"], "2026-03-04 08:12"),
        (f"{TITLE}\n2026-03-04 08:12 作者：李木 海边日报记者 赵青", ["李木", "赵青"], "2026-03-04 08:12"),
    ],
)
def test_who_and_when(head, people, published):
    found = read(head)
    assert (values(found.authors), found.published[0].value) == (people, published)


def test_an_account_that_the_date_stands_below_is_no_title():
    found = read(f"海边\n{TITLE}？\n码头值班室的窗户\n2026-03-04 08:12", "投诉\n码头值班室的窗户\n中学教师\n+关注")
    assert (values(found.title), values(found.authors)) == ([f"{TITLE}？"], ["码头值班室的窗户"])


def test_what_media_are_called_is_no_pen_name():
    found = read(f"{TITLE}\n一隅时评\n2026-03-04 08:12 发布于 上海社会领域创作者\n+ 关注")
    assert (values(found.authors), values(found.source)) == ([], ["一隅时评"])


def test_a_platform_tells_whose_text_it_is():
    foot = (
        "作者：枇杷\n链接：https://www.haibian.example/p/1\n来源：海边\n著作权归作者所有。商业转载请联系作者获得授权。"
    )
    found = read(f"{TITLE}\n枇杷熟了\n2026.03.01 07:15:00", f"{foot}\n2人点赞")
    assert (values(found.url), values(found.source)) == (["https://www.haibian.example/p/1"], ["海边"])
    assert "haibian" not in found.body.text


@pytest.mark.parametrize("slogan", ["海边APP让一部分人先看到未来", "一级市场金融信息和系统服务提供商"])
def test_tags_end_above_a_slogan(slogan):
    assert values(read(f"{TITLE}\n2026-03-04", f"相关标签\n渡轮\n码头\n{slogan}\n海边").tags) == ["渡轮", "码头"]


@pytest.mark.parametrize(
    ("head", "people"),
    [
        ("海边\n{}\n历史课代表老曾\n知名历史博主 头条文章作者\n2026-03-04 08:12", ["历史课代表老曾"]),
        (
            "海边\n专栏 / 游戏\n{}\n游戏2026年03月04日 08:12--阅读\n土豆炖时光\n粉丝：18\n关注",
            ["土豆炖时光"],
        ),
        ("{}\n原创\n芦苇\n半山小馆\n半山小馆\n2026年03月04日 08:12", ["芦苇"]),
        ("海边\n{}\n海边编辑部\n2026-03-04 08:12", []),
    ],
)
def test_whose_account_it_is(head, people):
    foot = "投诉\n历史课代表老曾\n讲课的，写书的\n+关注" if "老曾" in head else "投诉"
    assert values(read(head.format(TITLE), foot).authors) == people


@pytest.mark.parametrize(
    ("foot", "told"),
    [
        (
            "本文来自海边园地，作者：青衫故人，转载请注明原文链接：https://haibian.example/p/1",
            (["https://haibian.example/p/1"], ["海边园地"], ["青衫故人"]),
        ),
        ("本文系作者 温若谷 授权海边发表，并经海边编辑，转载请注明出处、作者和本文链接。", ([], ["海边"], ["温若谷"])),
    ],
)
def test_a_notice_of_rights_tells_of_the_article(foot, told):
    found = read(f"{TITLE}\n2026-03-04 08:12", f"{foot}\n赞赏支持\n分享到：")
    assert (values(found.url), values(found.source), values(found.authors)) == told
