"""What ends a Markdown text and is none of it, and what only stands at its end."""

from __future__ import annotations

import pytest

from feedmill.extract.findings import Findings
from feedmill.extract.markdown.tail import without_closing

TEXT = "# A lamp\n\nThe lamp in the hall waits until somebody comes home."


@pytest.mark.parametrize(
    "closing",
    [
        "*本文由机器翻译并经人工校对，如有疑义以原文为准。*",
        "（本译文由大模型自动翻译，仅供参考）",
        "本文經 AI 翻譯，如有出入以原文為準。",
        "Translated from the Chinese by machine; the original prevails.",
        "_This article was machine-translated and may contain errors._",
        "_If you liked this post, the [RSS feed](/feed.xml) is over there._",
        "Enjoyed this? [Subscribe](/s) to get the next one.",
        "欢迎订阅本站的 RSS。",
        "本文采用 CC BY-NC 4.0 许可协议，转载请注明出处。",
        "© 2026 Ann Miller",
        "[Subscribe to Mill Notes](https://mill.example/subscribe)",
        "[Share on X](https://x.example/s) [Share on Facebook](https://f.example/s)",
        "[Leave a comment](https://mill.example/lamp#respond)",
        "Thanks for reading Mill Notes! Subscribe for free to receive new posts and support my work.",
        "**Read next:** [Why it waits](https://mill.example/why)",
        "推荐阅读：[灯](https://mill.example/1)、[门厅](https://mill.example/2)",
        "*Sign up for our weekly lamp briefing.*",
        "採用 CC BY-NC-SA 4.0 授權，轉載請註明出處",
        "*Tagged:* [lamps](https://mill.example/tag/lamps), [halls](https://mill.example/tag/halls)",
    ],
)
def test_it_goes_with_the_rule_above_it_and_is_told(closing: str) -> None:
    for between in ("\n\n", "\n\n---\n\n"):
        text, dropped = without_closing(f"{TEXT}{between}{closing}\n", 1)
        assert text == TEXT
        assert len(dropped) == 1
        assert dropped[0].line == len(f"{TEXT}{between}".split("\n"))


@pytest.mark.parametrize(
    "last",
    [
        "She said that the machine had translated it well, and then she asked who had paid for the lamp.",
        "译者：李木。原文：<https://lamp.example/1>",
        "本文译自 [The lamp](https://lamp.example/1)，作者 Ann Miller。",
        "- If you liked this, tell nobody",
        "延伸阅读：[灯](https://mill.example/1)",  # whoever writes recommends it himself
        "Related: a lamp is a lamp, as [Ann](https://mill.example/1) says",
        "原文链接：https://lamp.example/1",
        "```\nTranslated by machine.\n```",
        "他把这封信转发给了朋友。",
    ],
)
def test_what_is_said_of_the_article_stays(last: str) -> None:
    assert without_closing(f"{TEXT}\n\n{last}\n", 1) == (f"{TEXT}\n\n{last}", [])


@pytest.mark.parametrize(
    ("closing", "owner"),
    [
        ("> 未经允许请勿转载，转载请注明来自磨坊的博客", ["磨坊的博客"]),
        ("*Mill Engineering is hiring in Cork and remotely.*", ["Mill Engineering"]),
        ("本文采用 CC BY 4.0 许可协议，转载请注明出处：原文链接", []),
        ("Mill Engineering is hiring in Cork, and the town has noticed.", None),
    ],
)
def test_whose_blog_it_is(closing: str, owner: list[str] | None) -> None:
    findings = Findings()
    text, _ = without_closing(f"{TEXT}\n\n{closing}\n", 1, findings)
    assert [found.value for found in findings.of("owner")] == (owner or [])
    assert (closing in text) is (owner is None)


@pytest.mark.parametrize(
    ("closing", "told"),
    [
        (
            "本文首發於[磨坊夜話](https://m.example/)，作者：林沐\n\n原文連結：https://m.example/1\n\n採用 CC BY 授權",
            {"source": ["磨坊夜話"], "authors": ["林沐"], "url": ["https://m.example/1"]},
        ),
        (
            "本文作者：林沐\n\n本文链接：<https://m.example/p/1>\n\n版权声明：所有文章均采用 CC BY 4.0 许可协议。",
            {"authors": ["林沐"], "url": ["https://m.example/p/1"]},
        ),
        ("本文首发于公众号「磨坊」", {"source": ["磨坊"]}),
        (
            "作者：林沐\n链接：https://m.example/p/1\n来源：河湾\n著作权归作者所有。商业转载请联系作者获得授权。",
            {"authors": ["林沐"], "url": ["https://m.example/p/1"], "source": ["河湾"]},
        ),
    ],
)
def test_what_a_post_says_of_itself_in_lines_of_their_own_is_read(closing: str, told: dict) -> None:
    findings = Findings()
    text, dropped = without_closing(f"{TEXT}\n\n{closing}\n", 1, findings)
    assert text == TEXT
    assert len(dropped) == closing.count("\n\n") + 1
    assert {field: [*found] for field, found in findings.by_field.items()} == told


@pytest.mark.parametrize(
    "closing", ["原文链接：https://lamp.example/1\n\n译者：李木", "作者：林沐\n\n日期：2026-01-01"]
)
def test_credits_and_labels_without_a_word_on_the_origin_tell_nothing_of_it(closing: str) -> None:
    assert closing.partition("\n")[0] in without_closing(f"{TEXT}\n\n{closing}\n", 1)[0]
