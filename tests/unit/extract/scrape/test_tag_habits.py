"""Tags as sites of many makes show them in scraped plain text, and rows that look like them."""

from __future__ import annotations

import pytest

from feedmill.extract.scrape.lines import extract_lines

ONE = "The ferries of the harbor are steered by a program, and the labor union wants a word in its automation."
TWO = "A second trial is planned for the winter, when the fog comes in and nobody can see the other bank at all."
TEXT = f"{ONE}\n{TWO}"
WEN = (
    "轮渡由程序驾驶之后，码头工会要求参与自动化的每一步，并公布事故的数据。\n"
    "第二次试验定在冬天，那时江面起雾，谁也看不见对岸，只能听见汽笛的声音。"
)
TITLE = "A ferry captain argues with his autopilot"
TITEL = "轮渡船长和他的自动驾驶吵了一架"


def tags(text):
    return [found.value for found in extract_lines(text, 1).tags]


@pytest.mark.parametrize(
    ("below", "told"),
    [
        ("#ferries\n#AI\n#labor", ["ferries", "AI", "labor"]),
        ("#ferries #AI #5G", ["ferries", "AI", "5G"]),
        ("Topics: Shipping, Labor unions, Autonomy", ["Shipping", "Labor unions", "Autonomy"]),
        ("Suggested Topics:\nTechnology\nCommodities\nPurchase Licensing Rights", ["Technology", "Commodities"]),
        ("More on:\nShipping\nLabor", ["Shipping", "Labor"]),
        ("Tags\nHarbor+,\nFerries,\nLabor unions", ["Harbor+", "Ferries", "Labor unions"]),
        ("Related Terms\nFerries\nLabor unions", ["Ferries", "Labor unions"]),
        ("#渡轮日记[话题]# #避雷[话题]#", ["渡轮日记", "避雷"]),
        ("Read more about: Shipping | Labor", ["Shipping", "Labor"]),
        ("Topics\nAI, Shipping, Startups\nJane Doe\nReporter, Ports", ["AI", "Shipping", "Startups"]),
        ("Tagged Shipping, Labor unions, Ports", ["Shipping", "Labor unions", "Ports"]),
        ("Index Terms—ferries, autonomy", ["ferries", "autonomy"]),
        ("Tags | ferries | autonomy", ["ferries", "autonomy"]),
        ("Related Tags: Ferries, Autonomy", ["Ferries", "Autonomy"]),
        ("Tags\n• ferries\n• autonomy\n« Prev", ["ferries", "autonomy"]),
        ("Tags:\nferries\nopen source\nWritten by\nJane Doe", ["ferries", "open source"]),
        (
            "Related Topics\n3 Questions\nEnergy\nSchool of Law\nMore News\nA",
            ["3 Questions", "Energy", "School of Law"],
        ),
        (
            "Explore more on these topics\nPorts\nOpinion\nUnions\nShare\nReuse this content",
            ["Ports", "Opinion", "Unions"],
        ),
        ("Tags\nferries\naudit\nContact Data\nJane Doe", ["ferries", "audit"]),
        ("Design\nUX\nWritten by Jane Doe\n1.9K followers\nFollow", ["Design", "UX"]),
        ("See more on: Ferries, Labor Unions, U.S. Coast Guard", ["Ferries", "Labor Unions", "U.S. Coast Guard"]),
        ("Tags\nPorts and Harbors, and Automation\nImage\nJane Doe", ["Ports and Harbors", "Automation"]),
        (
            "Topics\nferries (general)\n/\nAutomation\n/\nUnions\nTop News Today",
            ["ferries (general)", "Automation", "Unions"],
        ),
        ("Trending Topics\nTaxes\nWeather\nFootball", []),
        ("Popular tags\nferries\nautomation", []),
        ("People also search for\nferries\nautomation", []),
        ("Also from this source\nFerries\nAutomation", []),
        ("Related Events\nFerry Summit\nAutomation Days", []),
        ("61 Likes · 4 Restacks", []),
        ("Related topics\nTopic\tReplies\tActivity\nFerry cards\t14\tJanuary 2026", []),
    ],
)
def test_below_the_text(below, told):
    assert tags(f"{TITLE}\nBy Jane Doe\nMarch 4, 2026\n{TEXT}\n{below}") == told


@pytest.mark.parametrize(
    ("below", "told"),
    [
        ("# 轮渡 # 人工智能 # 港口", ["轮渡", "人工智能", "港口"]),
        ("编辑 何一帆\n#轮渡#  #便民#", ["轮渡", "便民"]),
        ("文章关键词：\n轮渡　智能体　流量\n相关新闻\n海鸥当选", ["轮渡", "智能体", "流量"]),
        ("标签：\nRAG\n搜索\n后端\n点赞\n评论\n收藏\n为你推荐", ["RAG", "搜索", "后端"]),
        ("標籤\n寫作\nAI\n喜歡 收藏 分享\n贊助支持創作者，成為他繼續寫下去的動力", ["寫作", "AI"]),
        ("关键词 轮渡 港口 工会", ["轮渡", "港口", "工会"]),
        ("標籤：輪渡・自動駕駛", ["輪渡", "自動駕駛"]),
        ("具身智能 触觉\n点赞 902　收藏　微博　微信", ["具身智能", "触觉"]),
        ("相关标签\n轮渡 自动驾驶", ["轮渡", "自动驾驶"]),
        ("标签：\n轮渡;自动驾驶\n编辑：\n周屹", ["轮渡", "自动驾驶"]),
        ("熱門話題\n輪渡走勢 碼頭密碼 行山好去處", []),
        ("热门标签：\n轮渡 码头 工会", []),
        ("延伸閱讀\n族語語音 青年返鄉\n码头工会 事故的数据", []),
        ("大家都在搜\n轮渡 工会", []),
        ("上一篇\n轮渡停航 工会抗议\n下一篇", []),
    ],
)
def test_below_a_chinese_text(below, told):
    assert tags(f"{TITEL}\n2026-03-04 08:30\n{WEN}\n{below}") == told


@pytest.mark.parametrize(
    ("between", "told"),
    [
        ("Plugins\nferries, automation\nada.varga  April 2, 2026, 4:50pm  1", ["ferries", "automation"]),
        ("#ai\n#webdev\nJane Doe\nMarch 4, 2026", ["ai", "webdev"]),
        ("March 4, 2026\nTags:\nshipping\nautomation\nunions\nAbstract", ["shipping", "automation", "unions"]),
        ("Asked 3 days ago\nModified today\nViewed 120 times\nMarch 4, 2026", []),
    ],
)
def test_above_the_text(between, told):
    assert tags(f"Kiln Forum\nLog In\n{TITLE}\n{between}\n{TEXT}") == told


def test_the_topics_of_a_question():
    text = f"知否 首页 会员 发现\n所属话题：人工智能 写作 语言学\n{TITEL}？\n2026-03-04\n{WEN}"
    assert tags(text) == ["人工智能", "写作", "语言学"]
