"""What a page asks its readers for, and what articles say that sounds a little like it."""

from __future__ import annotations

import pytest

from feedmill.extract.phrases.pitches import pitches


@pytest.mark.parametrize(
    "text",
    [
        "Sign up for our newsletter and never miss a tide.",
        "Add us as a preferred source wherever you search.",
        "This page is listener-supported: become a member for $5 a month.",
        "By clicking you agree to our Terms of Use and Privacy Policy.",
        "欢迎关注我们的微博，每天早上七点更新。",
        "扫码加入读者群，和编辑一起读完这本书。",
        "未经授权不得转载，侵权必究。",
        "不想錯過新科技？請追蹤粉絲專頁。",
    ],
)
def test_a_pitch(text: str) -> None:
    assert pitches(text)


@pytest.mark.parametrize(
    "text",
    [
        "Please sign up in the church office if you can help with the flowers.",
        "Swipe left on the message, and click here to delete it.",
        "Our community lunch is free, and your friends may join us.",
        "请报名者扫码填写表格，并于本周五前交到居委会。",
        "Stop the service before the upgrade, and copy the database.",
        "The bridge over the Tarn was built in 1931 and has been closed twice since.",
        "“Subscribers have left us,” the publisher said.",
        "Knead the dough for ten minutes, and let it rest for an hour.",
        "本公司董事会保证公告内容真实、准确、完整。",
        "Its chat program has four million subscribers and was first shown in 2023.",
        "The publishers say that millions of articles were copied for the newsletter without a licence.",
        "公开资料显示，江城大桥建成于1931年。",
        "该公司的客户端上线于2023年，订阅用户超过一千万，多次被诉侵犯版权。",
        "“请大家关注我们的公众号，”校长在会上说。",
        "sign up " * 60,
    ],
)
def test_none(text: str) -> None:
    assert not pitches(text)
