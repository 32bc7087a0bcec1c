"""Bylines: what one line tells, and which lines are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedmill.extract.phrases.bylines import read_byline
from feedmill.extract.phrases.lists import listed


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("1234点击\u00a0\u00a0 \u00a0 2026-02-28 15:30", [("published", "2026-02-28 15:30")]),
        ("By Jane Doe | March 3, 2026 | 5 min read", [("authors", "Jane Doe"), ("published", "March 3, 2026")]),
        (
            "by Jane Doe and Ann Lee - 02/11/26 10:42 AM ET",
            [("authors", "Jane Doe"), ("authors", "Ann Lee"), ("published", "02/11/26 10:42 AM ET")],
        ),
        ("本報記者王曉明北京報道", [("authors", "王曉明")]),
        ("編譯王曉明／綜合報導", [("authors", "王曉明")]),
        ("（海中社記者王曉明台北3日電）", [("authors", "王曉明"), ("source", "海中社")]),
        ("【記者江望舒淡水校園報導】", [("authors", "江望舒")]),
        ("海边新闻记者罗一帆发自北京", [("authors", "罗一帆"), ("source", "海边新闻")]),
        ("This is a guest post by Jane Doe, an archivist at the port.", [("authors", "Jane Doe")]),
        ("As told to Jane Doe", [("authors", "Jane Doe")]),
        ("Title: A narrow line at 1.28 GHz toward the pier", [("title", "A narrow line at 1.28 GHz toward the pier")]),
        (
            "By Jane Doe, Digital Curator, and Dr Ann Lee-Hale, Research Associate.",
            [("authors", "Jane Doe"), ("authors", "Ann Lee-Hale")],
        ),
        ("By national harbor reporter Jane Doe", [("authors", "Jane Doe")]),
        ("By political editor Jane Doe and Ann Lee", [("authors", "Jane Doe"), ("authors", "Ann Lee")]),
        ("By JANE DOE and JOSÉ PAZ", [("authors", "Jane Doe"), ("authors", "José Paz")]),
        ("Written by Bai Zhiyuan 白致远 and Ann Lee", [("authors", "Bai Zhiyuan"), ("authors", "Ann Lee")]),
        (
            "作者：王晓明 原载《江口文艺》2019年第4期，征得作者同意转载。",
            [("authors", "王晓明"), ("source", "江口文艺")],
        ),
        (
            "原创 王晓明 江望舒 赛博药 2025年11月18日 07:30 北京",
            [
                ("authors", "王晓明"),
                ("authors", "江望舒"),
                ("source", "赛博药"),
                ("published", "2025年11月18日 07:30"),
            ],
        ),
        ("Author, 王曉明、江望舒", [("authors", "王曉明"), ("authors", "江望舒")]),
        ("ByJANE DOE", [("authors", "Jane Doe")]),
        (
            "来源：内容由海边瞭望（ID：haibian）原创，作者：王晓明，谢谢。",
            [("source", "海边瞭望"), ("authors", "王晓明")],
        ),
        ("由 落叶 发表于2024年3月17日", [("authors", "落叶"), ("published", "2024年3月17日")]),
        (
            "Originally published by Harbor Weekly (海边周刊) on February 20, 2025",
            [("source", "Harbor Weekly"), ("published", "February 20, 2025")],
        ),
        ("（2025年9月8日，宁溪）", [("published", "2025年9月8日")]),
        ("BY MERIDIAN NEWS SERVICE", [("source", "Meridian News Service")]),
        ("文 | 《海边》记者 于川 何雯", [("authors", "于川"), ("authors", "何雯")]),
        ("/ By state political reporter Jane Doe", [("authors", "Jane Doe")]),
        ("2 min read9 Dec 2025, 04:05 PM IST", [("published", "9 Dec 2025, 04:05 PM IST")]),
        ("Nov 21, 202510:00 AM ET", [("published", "Nov 21, 2025 10:00 AM ET")]),
        ("十月 28, 2024", [("published", "十月 28, 2024")]),
        ("發布日期／2025-10-27", [("published", "2025-10-27")]),
        ("【 关键词 】 供水；公告", [("tags", "供水"), ("tags", "公告")]),
        ("索引号\tQL003-0204\t主题分类\t教育", [("", "QL003-0204"), ("", "教育")]),
        ("Published: Oct. 15, 2025  8:14 p.m.  GMT+8", [("published", "Oct. 15, 2025 8:14 p.m. GMT+8")]),
        ("Title: Ferries run late - Harbor News", [("title", "Ferries run late")]),
        ("3月8日 22:14 来自 海边维博", []),
        ("作者：王晓明 / 江望舒", [("authors", "王晓明"), ("authors", "江望舒")]),
        ("主播：阿橹 / 小遥", [("poster", "阿橹"), ("poster", "小遥")]),
        ("0.8972024.09.08 13:05:12字数 1,318阅读 2,741", [("published", "2024.09.08 13:05:12")]),
        ("38.6万 1724 2026-01-15 18:30:22 未经作者授权，禁止转载", [("published", "2026-01-15 18:30:22")]),
        ("Original article in Chinese: https://paper.example/a/1", [("url", "https://paper.example/a/1")]),
        ("证券代码：688997    公告编号：2026-014", [("", "688997"), ("", "2026-014")]),
        ("来源：海边报 字号：【大 中 小】", [("source", "海边报")]),
        ("記者國際組／綜合報導", []),
        ("海边的人 发消息", [("authors", "海边的人")]),
        (
            "Authors:Jane Doe (1), Ann Lee (1 and 2), the TIDE Collaboration ((1) Harbor Institute, (2) Pier College)",
            [("authors", "Jane Doe"), ("authors", "Ann Lee"), ("authors", "TIDE Collaboration")],
        ),
        ("Interviewed by Jane Doe | Photography by Ann Lee", [("authors", "Jane Doe")]),
        ("撰文者 王晓明　責任編輯 江望舒", [("authors", "王晓明")]),
        ("老周修电脑 12声望 8粉丝", [("poster", "老周修电脑")]),
        ("来源：海边新闻编译", [("source", "海边新闻")]),
        ("＃渡轮 ＃港口", [("tags", "渡轮"), ("tags", "港口")]),
        ("♦ Ferries ♦ Solar Power", [("tags", "Ferries"), ("tags", "Solar Power")]),
        ("Tags: [Ferries, Ports]", [("tags", "Ferries"), ("tags", "Ports")]),
        ("KEYWORDS Ferries, Ports", [("tags", "Ferries"), ("tags", "Ports")]),
        ("来自 / 海边晨报", [("source", "海边晨报")]),
        ("译文出自：潮汐翻译计划", [("source", "潮汐翻译计划")]),
        ("主 题 词：\t渡轮 备案 管理办法", [("tags", "渡轮"), ("tags", "备案"), ("tags", "管理办法")]),
        (
            "来源：海边日报（记者 江望舒 罗一帆）",
            [("source", "海边日报"), ("authors", "江望舒"), ("authors", "罗一帆")],
        ),
        ("By  THE HARBOR PRESS", [("source", "The Harbor Press")]),
        ("Filed Under: Ports, Soups Tagged With: tides, leeks", [("tags", "tides"), ("tags", "leeks")]),
        (
            "52,310 views  Mar 6, 2026  #tides #ports",
            [("published", "Mar 6, 2026"), ("tags", "tides"), ("tags", "ports")],
        ),
        ("发布时间：2026-06-06 10:15 来源： 浏览量：3317次 字体：【大 中 小】", [("published", "2026-06-06 10:15")]),
        (
            "Dr Jane Doe | Ann Lee Published May 4, 2026",
            [("published", "May 4, 2026"), ("authors", "Jane Doe"), ("authors", "Ann Lee")],
        ),
        ("09.Jan.2026 . 14 min read", [("published", "09.Jan.2026")]),
        ("发布时间：03/04/2026", [("published", "2026-04-03")]),
        ("Published 03/04/2026 by 李明", [("published", "03/04/2026"), ("authors", "李明")]),
        ("By Winter King", [("authors", "Winter King")]),
        (
            "By Jane Doe | PlugIn Magazine | May 4, 2026",
            [("authors", "Jane Doe"), ("published", "May 4, 2026"), ("source", "PlugIn Magazine")],
        ),
        ("By Jane Doe•Staff Writer•May 4, 2026", [("authors", "Jane Doe"), ("published", "May 4, 2026")]),
        ("ByJane DoeUpdatedMay 4, 2026", [("authors", "Jane Doe"), ("updated", "May 4, 2026")]),
        ("Title: Why 12 comments changed the island", [("title", "Why 12 comments changed the island")]),
        ("Posted on May 4, 2026 by The Ferry Times", [("published", "May 4, 2026"), ("source", "The Ferry Times")]),
        ("ByJane Doe  Updated onMay 4, 2026", [("authors", "Jane Doe"), ("updated", "May 4, 2026")]),
        ("By Jane DoePublished: May 4, 2026", [("authors", "Jane Doe"), ("published", "May 4, 2026")]),
        ("By Jane DoeMay 4, 20265 Mins Read", [("authors", "Jane Doe"), ("published", "May 4, 2026")]),
        ("By Jane DoeIn Ferries, Harbors", [("authors", "Jane Doe")]),
        ("Jane Doe•Updated on May 4, 2026 •8 min read", [("updated", "May 4, 2026"), ("authors", "Jane Doe")]),
        ("by Jane Doe22 Dec 2026651", [("authors", "Jane Doe"), ("published", "22 Dec 2026")]),
        ("By Jane DoeStaff Writer", [("authors", "Jane Doe")]),
        (
            "By Jane Doe/June 12, 2026 9:49 am EST/Updated: Aug. 18, 2026 4:17 pm EST",
            [
                ("authors", "Jane Doe"),
                ("published", "June 12, 2026 9:49 am EST"),
                ("updated", "Aug. 18, 2026 4:17 pm EST"),
            ],
        ),
        ("By Jane Doe jane@paper.example(509) 555-0182", [("authors", "Jane Doe")]),
        ("by Jane Doe—8 min read", [("authors", "Jane Doe")]),
        ("Written by   Jane Doe", [("authors", "Jane Doe")]),
        (
            "By   Jane Doe   ,   Ann Lee   on May 4, 2026 | Comments",
            [("authors", "Jane Doe"), ("authors", "Ann Lee"), ("published", "May 4, 2026")],
        ),
        (
            "Published: May 4, 2025 · Modified: May 5, 2026 by Jane Doe · This post may contain affiliate links",
            [("published", "May 4, 2025"), ("updated", "May 5, 2026"), ("authors", "Jane Doe")],
        ),
        (
            "Medically reviewed by Ann Lee RDN, LD — Written by Jane Doe —  Updated on May 4, 2026",
            [("authors", "Jane Doe"), ("updated", "May 4, 2026")],
        ),
        (
            "Posted on May 4, 2026 by Jane Doe (Jane) - 5 Comments on Do captains need fourteen ferries at once?",
            [("authors", "Jane Doe"), ("published", "May 4, 2026")],
        ),
        (
            "by Jane Doe | May 4, 2026 | All About Ferries and Their Repair, Learn About Harbors | 0 comments",
            [("authors", "Jane Doe"), ("published", "May 4, 2026")],
        ),
        ("May 4, 2026 By Jane Doe 4 Comments", [("published", "May 4, 2026"), ("authors", "Jane Doe")]),
        ("Written by: Jane Doe Jane Doe", [("authors", "Jane Doe")]),
        ("Recipe by Jane Doe", [("authors", "Jane Doe")]),
        (
            "14:352025/12/16 港島新聞網 何采潔",
            [("published", "14:352025/12/16"), ("authors", "何采潔"), ("source", "港島新聞網")],
        ),
        ("21:302026/02/05 港島日報 主筆室", [("published", "21:302026/02/05"), ("source", "港島日報")]),
        (
            "2026-01-23 09:30 出处:远洋电脑网原创 作者:大鹏",
            [("published", "2026-01-23 09:30"), ("source", "远洋电脑网"), ("authors", "大鹏")],
        ),
        ("2026-02-10 15:42 出处:其他 作者:佚名", [("published", "2026-02-10 15:42")]),
        ("By Jane Doe and Richard Roe", [("authors", "Jane Doe"), ("authors", "Richard Roe")]),
        ("By Jane Doe, Updated on 3 March 2026", [("authors", "Jane Doe"), ("updated", "3 March 2026")]),
        ("Jane Doe · Mar 3, 2026 · 4 min read", [("published", "Mar 3, 2026"), ("authors", "Jane Doe")]),
        ("Published March 3, 2026 at 10:15 AM EST", [("published", "March 3, 2026 at 10:15 AM EST")]),
        ("Last updated: 2026-03-03", [("updated", "2026-03-03")]),
        ("来源：某报 作者：甲乙 责任编辑：丙丁", [("source", "某报"), ("authors", "甲乙"), ("", "丙丁")]),
        ("來源：某報　作者：甲乙", [("source", "某報"), ("authors", "甲乙")]),
        ("发布时间：2026-03-02 10:00:00 来源：某网", [("published", "2026-03-02 10:00:00"), ("source", "某网")]),
        ("2026年3月2日 10:00 某某科技", [("published", "2026年3月2日 10:00"), ("source", "某某科技")]),
        (
            "原创 甲乙 某某日报 2026-03-02 北京",
            [("published", "2026-03-02"), ("authors", "甲乙"), ("source", "某某日报")],
        ),
        (
            "Original 李然 机器之眼 2026-03-07 08:30 Posted on 北京",
            [("published", "2026-03-07 08:30"), ("authors", "李然"), ("source", "机器之眼")],
        ),
        (
            "Published in The Garden Weekly, 28 February 2026",
            [("source", "The Garden Weekly"), ("published", "28 February 2026")],
        ),
        ("Published in issue 14, Winter 2026", []),
        ("Published in The Garden Weekly", [("source", "The Garden Weekly")]),
        ("Posted by u/lonelytelescope 5 days ago", [("authors", "lonelytelescope")]),
        ("Posted by lonelytelescope 5d ago", [("authors", "lonelytelescope")]),
        ("作者 | 甲乙  编辑 | 丙丁", [("authors", "甲乙")]),
        ("文/甲乙", [("authors", "甲乙")]),
        ("2026-03-02 08:10 来源：谷物新闻网 王磨", [("published", "2026-03-02 08:10"), ("source", "谷物新闻网")]),
        (
            "2026-03-02 08:10 来源:谷物网 选稿：曾磨",
            [("published", "2026-03-02 08:10"), ("source", "谷物网"), ("", "曾磨")],
        ),
        ("杭州 2026-03-11", [("published", "2026-03-11"), ("source", "杭州")]),
        ("张三 2026-03-11 10:00 文学", [("published", "2026-03-11 10:00"), ("authors", "张三"), ("source", "文学")]),
        ("（中央社記者 王小明 報導）", [("authors", "王小明"), ("source", "中央社")]),
        ("记者 甲乙／台北报导", [("authors", "甲乙")]),
        ("关键词: 一 , two , three", [("tags", "一"), ("tags", "two"), ("tags", "three")]),
        ("Filed under: Policy, Law", [("tags", "Policy"), ("tags", "Law")]),
        ("Category: World", [("categories", "World")]),
        ("原文链接：https://a.example/x", [("url", "https://a.example/x")]),
        ("URL: https://a.example/x", [("address", "https://a.example/x")]),
        ("By Jane Doe for The Slow Paper", [("authors", "Jane Doe"), ("source", "The Slow Paper")]),
        ("By Jane Doe in Oslo and Richard Roe in New York", [("authors", "Jane Doe"), ("authors", "Richard Roe")]),
        ("By Jane Doe, Technology Correspondent", [("authors", "Jane Doe")]),
        (
            "By Jane Doe¹, Richard Roe² and Mary Major¹,²",
            [("authors", "Jane Doe"), ("authors", "Richard Roe"), ("authors", "Mary Major")],
        ),
        (
            "The Slow Paper                  No. 58 | 2 March 2026",
            [("published", "2 March 2026"), ("source", "The Slow Paper")],
        ),
        ("某島新聞網 記者王語晴／台北報導", [("authors", "王語晴"), ("source", "某島新聞網")]),
        ("某島日報記者　岑思朗", [("authors", "岑思朗"), ("source", "某島日報")]),
        ("本網記者 王語晴、李大同", [("authors", "王語晴"), ("authors", "李大同")]),
        ("【記者王語晴／台北報導】", [("authors", "王語晴")]),
        ("特派記者 王語晴", [("authors", "王語晴")]),
        (
            "出版：2026-03-07 06:00　更新：2026-03-07 11:32",
            [("published", "2026-03-07 06:00"), ("updated", "2026-03-07 11:32")],
        ),
        ("文章日期：2026年2月24日", [("published", "2026年2月24日")]),
        ("標籤／防災　人工智慧", [("tags", "防災"), ("tags", "人工智慧")]),
        ("Labels: one, two", [("tags", "one"), ("tags", "two")]),
        ("阅读 10万+", []),
        ("5 Views", []),
        ("3 min read", []),
        ("评论(12)", []),
        ("原创", []),
    ],
)
def test_bylines(line, told):
    byline = read_byline(line)
    assert byline is not None
    assert byline.told == told


@pytest.mark.parametrize(
    "line",
    [
        "Some heading",
        "本文由甲乙于2026年3月2日在北京发表，引发了大量的讨论和关注，有人说。",
        "On March 3, 2026 the committee met and nobody knew what would come of it in the end.",
        "By 2030, half of all cars will be electric",
        "By the way",
        "时间：每周三下午",
        "时间就是金钱：一个故事",
        "地点：北京",
        "Links: see https://a.example",
        "2026 was a good year for wine",
        "What happened on March 3, 2026?",
        "A line of words without an end that goes on and on about 2026-03-02 and then about something else",
        "",
        "   ",
        "x" * 500,
        "By Jane Doe | May 4, 2026 | The ferry that never arrives costs the island ten million dollars a year",
        "Edited by Robots",
        "Reviewed by a panel of seven judges in March",
        "Posted May 4, 2026 in the harbour office, the notice told nobody anything new",
        "Post by Post, the Fence Went Up",
        "Nobody asked this question in the 1990s",
        "12/31/99 11:59 PM",
    ],
)
def test_other_lines(line):
    assert read_byline(line) is None


@pytest.mark.parametrize(
    ("value", "items"),
    [
        ("a , b", ["a", "b"]),
        ("甲、乙；丙。", ["甲", "乙", "丙"]),
        ("#a #b", ["a", "b"]),
        ("one two", ["one two"]),
        (" , ", []),
    ],
)
def test_listed(value, items):
    assert listed(value) == items


@given(
    st.text(max_size=120)
    | st.lists(st.sampled_from(["By ", "作者：", "来源", " | ", "2026-03-02", "Jane Doe", "·", "阅读 3"])).map("".join)
)
def test_any_line(line):
    byline = read_byline(line)
    assert byline is None or all(isinstance(value, str) for _, value in byline.told)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("来源：海湾晚报 2026-03-01 10:00 作者：林一帆",
         [("source", "海湾晚报"), ("published", "2026-03-01 10:00"), ("authors", "林一帆")]),
        ("来源：海湾晚报 2026年3月1日", [("source", "海湾晚报"), ("published", "2026年3月1日")]),
        ("Source: Courier 2026-03-01", [("source", "Courier"), ("published", "2026-03-01")]),
        ("Author: Jane Doe March 3, 2026", [("authors", "Jane Doe"), ("published", "March 3, 2026")]),
        ("记者：林一帆 03月01日 10:00", [("authors", "林一帆")]),
        ("作者：林一帆　评论 5", [("authors", "林一帆")]),
        ("作者：林一帆 分享到：", [("authors", "林一帆")]),
        ("来源：2026世界大会组委会", [("source", "2026世界大会组委会")]),
    ],
)  # fmt: skip
def test_what_stands_behind_a_name(line, told):
    assert read_byline(line).told == told


@pytest.mark.parametrize(
    ("line", "told"),
    [
        # A cell of a table behind its label, the letters of the label set apart.
        ("索  引  号：\tSL019705/2026-00012", [("", "SL019705/2026-00012")]),
        ("发布日期：\t2026年01月12日", [("published", "2026年01月12日")]),
        ("成文日期：\t2026年01月08日", [("", "2026年01月08日")]),
        ("发布机构：\t平澜市数据局", [("issuer", "平澜市数据局")]),
        ("發布單位：政策規劃司", [("", "政策規劃司")]),
        # Days between which something goes on, and when a crawler came: nothing was published then.
        ("2026年8月14日-17日 中国·临渚", []),
        ("07 Jun 2026 - 21 Sep 2026", []),
        ("采集时间：2026-06-18 08:00:03", [("", "2026-06-18 08:00:03")]),
        ("最後更新：22:58", []),
        ("于 2026-01-12 22:16:40 首次发布", [("published", "2026-01-12 22:16:40")]),
        ("Posted: 2:15 PM PST · January 23, 2026", [("published", "January 23, 2026 2:15 PM PST")]),
        (
            "Posted 15 Jan 2026 at 5:40pm15 Jan 2026 at 5:40pm",
            [("published", "15 Jan 2026 at 5:40pm"), ("published", "15 Jan 2026 at 5:40pm")],
        ),
        (
            "沈度、阮青禾 慢算法 2026年1月19日 20:05 江苏",
            [("published", "2026年1月19日 20:05"), ("authors", "沈度"), ("authors", "阮青禾"), ("source", "慢算法")],
        ),
        ("作者：山后老樊，公众号“山后写代码”", [("authors", "山后老樊"), ("source", "山后写代码")]),
        ("作者：北境国际广播", [("source", "北境国际广播")]),
        ("author: [[葉聿晴]]", [("authors", "葉聿晴")]),
        ("source: https://pier.example/posts/voice", [("address", "https://pier.example/posts/voice")]),
        ("By Dr. Jane Doe and Prof Richard Roe", [("authors", "Jane Doe"), ("authors", "Richard Roe")]),
        ("By Jane Doe (now) and Richard Roe (earlier)", [("authors", "Jane Doe"), ("authors", "Richard Roe")]),
        ("By Jane Doe (Convenor, WG 12) and Ann Lee (Oslo)", [("authors", "Jane Doe"), ("authors", "Ann Lee")]),
        ("By Jane Doe (reporting) and Ann Lee (photographs)", [("authors", "Jane Doe")]),
        ("BY GANNET NEWS [desk@gannet.example]", [("source", "Gannet News")]),
        ("标签: none", []),
        ("发布/2026年2月10日 05:00", [("published", "2026年2月10日 05:00")]),
        ("发布时间：25-02-18 21:36", [("published", "2025-02-18 21:36")]),
        ("Posted Date: 01/09/26 (4:00 PM)", [("published", "01/09/26 4:00 PM")]),
        ("海商周刊第1893期　出刊日：2025.05.21", [("published", "2025.05.21")]),
        ("撰文者：賴承翰　攝影：郭育誠", [("authors", "賴承翰"), ("", "郭育誠")]),
        ("文 · 林怡岑", [("authors", "林怡岑")]),
        ("文／歷史系三年級 黃品睿、資工系三年級 周以安", [("authors", "黃品睿"), ("authors", "周以安")]),
        ("（作者：邢若谷 临江市第二医院风湿免疫科主治医师）", [("authors", "邢若谷")]),
        ("原作者：沈渡之，已征得本人同意转载到这里，略有删节。", [("authors", "沈渡之")]),
        ("by Northwire writers Tan Yifei, Guo Shuo", [("authors", "Tan Yifei"), ("authors", "Guo Shuo")]),
        ("By HARUKA MIZOGUCHI/ Staff Writer", [("authors", "Haruka Mizoguchi")]),
        ("June 3, 2024 by Jane Doe Leave a Comment", [("published", "June 3, 2024"), ("authors", "Jane Doe")]),
        ("November 20, 2025 Íñigo Salvatierra", [("published", "November 20, 2025"), ("authors", "Íñigo Salvatierra")]),
        (
            "Mahnoor Sethi | Jane Doe Published January 22, 2026",
            [("published", "January 22, 2026"), ("authors", "Mahnoor Sethi"), ("authors", "Jane Doe")],
        ),
        ("By Marek Sobolewski, volunteer at our Preston centre", [("authors", "Marek Sobolewski")]),
        (
            "Posted by: Jane Doe, Head of Data Standards, Posted on: 14 January 2026",
            [("authors", "Jane Doe"), ("published", "14 January 2026")],
        ),
        ("@oyelaran oyelaran released this 2 days ago", [("authors", "oyelaran")]),
        (
            "by mossback-dev and quill · 2025-02-03",
            [("published", "2025-02-03"), ("authors", "mossback-dev"), ("authors", "quill")],
        ),
        (
            "ABMJ 2026; 402 doi: https://doi.org/10.90136/abmj.t0118 (Published 12 January 2026)",
            [("url", "https://doi.org/10.90136/abmj.t0118"), ("published", "12 January 2026")],
        ),
        (
            "Speech by Ms Helena Marsh, Deputy Governor of the Bank of Carrow, Port Emlyn, 12 March 2025.",
            [("authors", "Helena Marsh"), ("published", "12 March 2025")],
        ),
        (
            "Further reading: UPI, Fact check, Deepfakes",
            [("tags", "UPI"), ("tags", "Fact check"), ("tags", "Deepfakes")],
        ),
        (
            "Isolde Marchetti and Ben Lyle, Undertow News – Jun 9, 2025 7:00 am",
            [
                ("published", "Jun 9, 2025 7:00 am"),
                ("authors", "Isolde Marchetti"),
                ("authors", "Ben Lyle"),
                ("source", "Undertow News"),
            ],
        ),
        ("Analysis by Jane Doe, VNN, and Ann Lee, VNN Sport", [("authors", "Jane Doe"), ("authors", "Ann Lee")]),
        (
            "by Jane Doe, Lantern Room, and Ann Lee, The Calder Observer",
            [("authors", "Jane Doe"), ("authors", "Ann Lee"), ("source", "The Calder Observer")],
        ),
        (
            "By Ngaire Whetu, Senior Researcher Stefan Oyelaran, Principal Research Manager",
            [("authors", "Ngaire Whetu"), ("authors", "Stefan Oyelaran")],
        ),
        (
            "By Jane Doe, a senior reporter covering labor and AI, and Ann Lee, a features writer.",
            [("authors", "Jane Doe"), ("authors", "Ann Lee")],
        ),
        ("By Jane Doe ORCID: http://orcid.example/0000-0002-7719-4410", [("authors", "Jane Doe")]),
        ("By Tibor Hallasz with NWP", [("authors", "Tibor Hallasz")]),
        ("17 Sept 2025 (modified: 11 Feb 2026)Submitted to NALC 2026Everyone", [("published", "17 Sept 2025")]),
        ("12/03/2025, 06:10 IST", [("published", "2025-03-12, 06:10 IST")]),
        ("Published on 03/06/2026 - 7:00 GMT+2", [("published", "2026-06-03 - 7:00 GMT+2")]),
        (
            "晋城新潮报 记者 程未晚 实习生 祝枝 编辑 杜衡之",
            [("authors", "程未晚"), ("authors", "祝枝"), ("source", "晋城新潮报")],
        ),
        ("【记者】区咏珊", [("authors", "区咏珊")]),
        ("记者 谷雨桐、通讯员邝海涛", [("authors", "谷雨桐"), ("authors", "邝海涛")]),
    ],
)
def test_labels_and_dates_of_offices_crawlers_and_accounts(line, told):
    assert read_byline(line).told == told


@pytest.mark.parametrize("line", ["6. Share", "7. Reply", "8、阅读"])
def test_an_item_of_a_list_is_no_byline(line):
    assert read_byline(line) is None


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("PublishedJAN 27 2026", [("published", "JAN 27 2026")]),
        ("Wed 21 Jan 2026 // 10:32 UTC", [("published", "21 Jan 2026 10:32 UTC")]),
        ("By Jane Doe, Contributor.", [("authors", "Jane Doe")]),
        (
            "Jane Doe · CBN News · Posted: Jan 25, 2026 5:00 AM | Last Updated: January 25",
            [("published", "Jan 25, 2026 5:00 AM"), ("authors", "Jane Doe")],
        ),
    ],
)
def test_bylines_of_news_sites(line, told):
    assert read_byline(line).told == told


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "本报记者 沈木生 李小河《河湾日报》（2026年01月14日 第 05 版）",
            ["沈木生", "李小河", "河湾日报", "2026年01月14日"],
        ),
        ("沈木生《 河湾日报 》（ 2026年01月14日   第 05 版）", ["沈木生", "河湾日报", "2026年01月14日"]),
        ("《河灣晚報》2026-01-14 A3版要聞", ["河灣晚報", "2026-01-14"]),
        ("《河湾水文手册》2019年5月第2版", None),  # a book has editions, too
    ],
)
def test_the_issue_of_a_paper_behind_a_byline(line, told):
    byline = read_byline(line)
    assert told is None or [value for _, value in byline.told] == told
    assert told is not None or byline is None or ("source", "河湾水文手册") not in byline.told
