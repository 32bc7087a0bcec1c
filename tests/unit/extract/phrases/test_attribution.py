"""Lines that tell where an article was first published: of whom they speak, and which lines only look so."""

from __future__ import annotations

import pytest

from feedmill.extract.phrases.attribution import read_attribution


@pytest.mark.parametrize(
    ("line", "medium"),
    [
        ("This story was originally featured on Harborwatch.", "Harborwatch"),
        ("This alert was first published by Harborwatch on March 3, 2026.", "Harborwatch"),
        ("This article was originally published by Harborwatch, an award-winning newsroom on ships.", "Harborwatch"),
        ("This piece first appeared on Harborwatch, which covers ships. Sign up for its letter here.", "Harborwatch"),
        ("Originally published on Harborwatch. Republished with permission.", "Harborwatch"),
        ("This post was originally published on the Harborwatch blog and is reposted here.", "Harborwatch"),
        ("This interview first appeared in issue 12 of Harborwatch", "Harborwatch"),
        ("This article was originally published in Chinese by Harborwatch.", "Harborwatch"),
        ("This article is reproduced with permission and was first published in Harborwatch.", "Harborwatch"),
        ("Read the original article on Harborwatch.", "Harborwatch"),
        ("《 海边日报 》（ 2026年03月12日   05 版）", "海边日报"),
        ("（《海边日报》2026年3月12日第5版）", "海边日报"),
        ("原载海边日报2026年3月12日第5版", "海边日报"),
        ("This story is republished courtesy of Harborwatch. Read the original story here.", "Harborwatch"),
        ("Cross-posted from The Harbor Weekly.", "The Harbor Weekly"),
        ("Transcript courtesy of Harborwatch.", "Harborwatch"),
        ("This is a translation of “The last ferry”, first published by Harborwatch.", "Harborwatch"),
        ("本文由 海边周刊 授權轉載", "海边周刊"),
        ("（本文由海边周刊授權轉載；首圖來源：港務局）", "海边周刊"),
        ("文章原刊於海边周刊，獲授權轉載", "海边周刊"),
        ("本文出自《海边周刊》第12期", "海边周刊"),
        ("本文分享自 海边周刊 微信公众号，前往查看", "海边周刊"),
        ("本文转载自微信公众号“海边周刊”，原标题《渡轮停了》", "海边周刊"),
        ("原载于“海边周刊”微信公众号", "海边周刊"),
    ],
)
def test_where_it_was_first(line, medium):
    assert ("source", medium) in read_attribution(line)


@pytest.mark.parametrize(
    "line",
    [
        "The report was first published by the ministry in 2019, and nobody has read it since, she said.",
        "His first book was originally published in Oslo, where he had worked on a ferry for nine years.",
        "The data was released by the harbor on Monday.",
        "This album was first released on Blue Note Records.",
        "This order was first issued by King Henry and has never been repealed.",
        "This book was originally published in Oslo and sold nine copies.",
        "Read the original story in Grandma's Cookbook.",
        "原文出自《论语》，意思是君子不怕没有人知道。",
        "文章刊于《海港周刊》，引起了很大争议，有人写信来骂。",
        "文章获《读者》授权转载后，他收到了第一笔稿费。",
        "文章选自他的日记，没有题目。",
        "本文由作者授权发布",
        "本文由三部分组成，第一部分讲渡轮。",
        "他分享自己在船上的三十年。",
    ],
)
def test_what_only_looks_so(line):
    assert not any(name == "source" for name, _ in read_attribution(line))
