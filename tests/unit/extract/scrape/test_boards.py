"""Posts on bulletin boards: labels above their values, news in a form, what stands below the poster's last word."""

from __future__ import annotations

from feedmill.extract.scrape.lines import extract_lines

HEAD = """作者
gull42 (海鷗不睡)
看板
Harbor
標題
[{kind}] {title}
時間
Tue Mar  3 22:41:07 2026

"""
TITLE = "碼頭的自動渡輪又停了"
TEXT = """今天早上第一班船就沒有開
站務員說程式要更新 等了四十分鐘
後來還是換回有人開的那一艘
"""
FOOT = """--
海邊沒有訊號
--
※ 發信站: 海港坊(harbor.example), 來自: 192.0.2.7 (臺灣)
※ 文章網址: https://www.harbor.example/bbs/Harbor/M.1.A.2.html
推
tern7: 我也在等那班
03/03 22:50
→
puffin: 下次搭公車
03/03 22:58
"""
NEWS = """1.媒體來源:
海邊日報

2.記者署名:
江望舒／碼頭報導

3.完整新聞標題:
{title}

4.完整新聞內文:
渡輪公司昨天宣布，自動駕駛的三艘船將停航兩週，以便檢查感測器，期間改由人員駕駛，班次不變。

船長工會表示歡迎，並要求公司公布每一次系統自行靠岸失敗的時間、地點與原因，讓乘客知道自己搭的是什麼。

5.完整新聞連結 (或短網址)不可用轉址:
https://news.seaside.example/port/20260303

6.備註:
我就知道
"""


ASKED = """作者gull42 (海鷗不睡)
看板Harbor
標題[新聞] {title}
時間Tue Mar  3 22:41:07 2026

原文媒體：
海邊日報
※請填媒體全名

原文標題：
{title}
※請勿刪減原文標題

原文連結：
https://news.seaside.example/port/20260303

發布時間：
2026/03/03 10:47
※請以原文網頁之發布時間為準

記者署名：
江望舒、羅一帆

原文內容：
渡輪公司昨天宣布，自動駕駛的三艘船將停航兩週，以便檢查感測器，期間改由人員駕駛，班次不變。

心得/評論：
我就知道
"""


def read(text):
    found = extract_lines(text, 1)
    fields = (found.title, found.authors, found.source, found.url, found.published)
    return found, [field[0].value if field else None for field in fields]


def test_a_post():
    found, fields = read(HEAD.format(kind="心得", title=TITLE) + TEXT + FOOT)
    assert fields[:3] == [TITLE, "gull42", "海港坊"]
    assert fields[3:] == ["https://www.harbor.example/bbs/Harbor/M.1.A.2.html", "Tue Mar 3 22:41:07 2026"]
    assert all(line in found.body.text for line in TEXT.splitlines())
    assert not any(word in found.body.text for word in ("推", "tern7", "puffin", "03/03", "訊號", "看板"))


def test_news_that_a_post_shows_is_its_papers():
    found, fields = read(HEAD.format(kind="新聞", title=TITLE) + NEWS.format(title=TITLE) + FOOT)
    assert fields == [
        TITLE,
        "江望舒",
        "海邊日報",
        "https://news.seaside.example/port/20260303",
        "Tue Mar 3 22:41:07 2026",
    ]
    assert [one.value for one in found.authors] == ["江望舒"]
    assert "停航兩週" in found.body.text
    assert "自行靠岸" in found.body.text
    assert not any(word in found.body.text for word in ("完整新聞", "媒體來源", "我就知道", "備註", "gull42"))


def test_each_line_of_a_label_and_its_value_is_told():
    found, _ = read(HEAD.format(kind="心得", title=TITLE) + TEXT + FOOT)
    told = {dropped.line: dropped.text for dropped in found.dropped}
    assert [told[number] for number in range(1, 9)] == [
        *HEAD.format(kind="心得", title=TITLE).split("\n")[:7],
        "Tue Mar 3 22:41:07 2026",
    ]


def test_two_labels_are_no_head():
    found, _ = read(
        f"作者\n江望舒\n標題\n{TITLE}\n2026-03-03\n{TEXT}{'渡輪公司昨天宣布停航兩週，以便檢查感測器。' * 3}\n"
    )
    assert "渡輪公司" in found.body.text


def test_an_article_that_quotes_a_post_goes_on_behind_it():
    told = "這則貼文引發熱議，一天內有三百則留言，市長也在隔天回應了這件事，並承諾公布所有的紀錄。"
    found, _ = read(
        f"{TITLE}\n2026-03-03\n{told}\n※ 發信站: 海港坊(harbor.example), 來自: 192.0.2.7\n第二天\n{told[::-1]}"
    )
    assert told in found.body.text
    assert told[::-1] in found.body.text


def test_a_post_in_parts_keeps_them():
    said = "第二天船又停了，站務員說還在等零件，於是大家改搭公車，到了碼頭才發現公車也停了。"
    parts = f"{TEXT}--\n第二天\n{said}\n第三天又停了\n"
    found, _ = read(HEAD.format(kind="心得", title=TITLE) + parts + FOOT)
    assert said in found.body.text
    assert "海邊沒有訊號" not in found.body.text


def test_answers_on_the_lines_of_their_questions():
    form = NEWS.format(title=TITLE).replace("4.完整新聞內文:\n", "4.完整新聞內文: ").replace("報:\n", "報: ")
    found, fields = read(HEAD.format(kind="新聞", title=TITLE) + form + FOOT)
    assert fields[1:3] == ["江望舒", "海邊日報"]
    assert "停航兩週" in found.body.text


def test_a_note_above_the_news_ends_with_it():
    news = "渡輪公司昨天宣布，自動駕駛的三艘船將停航兩週，以便檢查感測器，期間改由人員駕駛。"
    form = f"1.新聞來源:\n海邊日報\n2.備註:\n我昨天看到的\n3.完整新聞內文:\n{news}\n4.完整新聞連結:\nhttps://news.example/1"
    found, fields = read(HEAD.format(kind="新聞", title=TITLE) + form + "\n" + FOOT)
    assert fields[2] == "海邊日報"
    assert news in found.body.text
    assert "我昨天看到的" not in found.body.text


def test_a_form_whose_questions_have_no_numbers():
    found, fields = read(ASKED.format(title=TITLE) + FOOT)
    told = [TITLE, "江望舒", "海邊日報", "https://news.seaside.example/port/20260303", "2026/03/03 10:47"]
    assert fields == told
    assert [one.value for one in found.authors] == ["江望舒", "羅一帆"]
    assert "停航兩週" in found.body.text
    assert not any(word in found.body.text for word in ("※", "原文", "我就知道", "gull42"))


def test_labels_that_no_board_asks_for_stay_labels():
    found, fields = read(
        f"原文標題：{TITLE}\n原文連結：https://a.example/1\n發布時間：2026/03/03 10:47\n\n{TEXT}{TEXT}"
    )
    assert fields[3:] == ["https://a.example/1", "2026/03/03 10:47"]
    assert "站務員" in found.body.text
