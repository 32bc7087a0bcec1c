"""Words of pages and of articles: which of the two a line is likelier to be, by its words alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedmill.extract.phrases.page_words import LONGEST, is_of_page, page_odds, signs, words


@pytest.mark.parametrize(
    "line",
    [
        "This content is protected by copyright and may not be reused without our permission.",
        "Sign up to our free newsletter and never miss a story from the harbor.",
        "We use cookies to personalise content and to analyse our traffic.",
        "版权声明：本文为原创内容，未经授权禁止转载，转载请联系本站。",
        "扫码关注公众号，获取更多资讯",
        "本網站內容受著作權法保護，未經授權不得轉載。",
    ],
)
def test_what_pages_say(line):
    assert page_odds(line) > 1


@pytest.mark.parametrize(
    "line",
    [
        "The council had wanted the bridge since the flood of 1953 took the old one away, he said.",
        "She told the court that nobody had asked the crew whether the pump was running.",
        "市政府昨日宣布，新桥将于明年动工，预计两年内建成，居民过河只需五分钟。",
        "他说，船上没有人知道水泵是什么时候停的。",
        "團隊花了三年才發現，問題出在最便宜的那顆零件上。",
    ],
)
def test_what_articles_say(line):
    assert page_odds(line) < -1


def test_numbers_are_alike_and_marks_are_words():
    assert words("3 of 40 seats, left") == ["^", "0", "of", "0", "seats", ",", "left", "$"]
    assert signs("分享到") == ["分", "享", "到", "^ 分", "分 享", "享 到", "到 $"]


def test_what_is_longer_than_pages_say_anything_is_none_of_theirs():
    line = "Sign up to our free newsletter. "
    assert is_of_page(line * 2, 1.0)
    assert not is_of_page(line * (LONGEST // len(line) + 1), 1.0)


@given(st.text())
def test_any_line_has_odds(line):
    assert -100 < page_odds(line) < 100
