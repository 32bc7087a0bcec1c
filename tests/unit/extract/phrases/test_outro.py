"""What a page says in its own voice, and what an article says."""

from __future__ import annotations

import pytest

from feedmill.extract.phrases.outro import introduces, speaks, tells_of


@pytest.mark.parametrize(
    "line",
    [
        "Like what you read? Tell a friend.",
        "Enjoyed this? There is more where it came from.",
        "Got a correction? Slide it under our door.",
        "Want more?",
        "Sign up for our newsletter and never miss a story.",
        "Support our work with a donation.",
        "Follow us wherever you like.",
        "Send this letter to a friend.",
        "Reply to this email, we read everything.",
        "Write to letters@paper.example",
        "To leave the list, reply with one word.",
        "If you enjoyed this, you know what to do.",
        "Thanks for reading, and see you on Sunday.",
        "via a friend's bookmarks",
        "License this article",
        "Republish our articles for free, under a licence.",
        "This article was first published by The Other Paper.",
        "This story was produced in partnership with a foundation.",
        "Views expressed here are the author's own.",
        "The opinions printed here belong to whoever signed them.",
        "No part of this may be copied, it may not be reproduced without asking.",
        "((jane@wire.example; +44 20 5550 0142))",
        "喜欢这篇文章？欢迎转给朋友",
        "点上方蓝字，把我们设为星标",
        "关注我们的公众号，每天一篇",
        "扫码加入读者群",
        "觉得有用，就点个在看吧",
        "歡迎訂閱本刊電子報",
        "本文系作者赐稿，文责自负",
        "〔本文经授权转载，版权归原作者〕",
        "（作者系某大学教授）",
        "（作者為自由撰稿人）",
        "文中觀點僅代表作者個人，不代表本站立場",
        "責任編輯：甲乙",
        "值班小编：小铲子",
        "荐读：另一篇文章",
        "延伸｜另一篇文章",
        "以上。",
        "今天就到这里，明早见。",
        "感谢阅读",
    ],
)
def test_a_page_speaks(line):
    assert speaks(line)


@pytest.mark.parametrize(
    "line",
    [
        "We hope that you will never need it.",
        "The harbor master said that he had read the letter twice.",
        "Read the sensor that disagrees before the four that agree.",
        "Nobody knows what it will cost.",
        "Is anybody listening? Nobody answered.",
        "The ships are supported by a fund that the city set up in 2019.",
        "The report was published on Tuesday by the port authority.",
        "The findings were published in the Journal of Ferries.",
        "It has 21,000 subscribers so far, enough to pay eight people.",
        "If you want a quiet harbor, you have to pay for it.",
        "The opinions of the captains are divided on this.",
        "Read the letter aloud, she told the members, and then send it to the mayor.",
        "对此，平台方面回应称“暂无更多信息可以分享”。",
        "请于3月15日前将报名回执发至协会邮箱。",
        "文章最后写道，由谁来付这笔钱，没有人知道。",
        "如果你想看海，就到江边来。",
        "作者把问题归因于另一个原因。",
        "请愿书在周三送到了市政厅。",
        "这件事还没有结束。",
        "他说，家里人也是这样的。",
        "x" * 500,
    ],
)
def test_an_article_speaks(line):
    assert not speaks(line)


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("Text saved for readers without access:", True),
        ("The full transcript follows:", False),
        ("Full transcript:", True),
        ("以下是正文，约1800字", True),
        ("以下为演讲实录", True),
        ("正文如下：", True),
        ("以下三点值得注意", False),
    ],
)
def test_a_line_that_introduces_the_text(line, says):
    assert introduces(line) is says


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("Jane Doe covers the waterfront.", True),
        ("Jane Doe’s last book was about eels.", True),
        ("The Slow Paper is free.", True),
        ("Jane Doe, Paris", False),
        ("Jane Doesn't Live Here", False),
        ("某某报是一份周报", True),
        ("某某报，创办于1931年", True),
        ("某某报", False),
        ("某某报记者昨天到了现场", False),
    ],
)
def test_a_line_that_tells_of_somebody(line, says):
    assert tells_of(line, ["Jane Doe", "The Slow Paper", "某某报"]) is says
