"""What programs that keep articles put into Markdown: facts as labels, ways back to themselves, marks of vaults."""

from __future__ import annotations

import pytest

from feedmill.extract.markdown.article import extract_markdown

TEXT = [
    "The ferry left the northern pier at dawn, and nobody on board had slept since the storm of Tuesday.",
    "By noon the fog had lifted, and the harbour master counted eleven boats where there had been twelve.",
]
BODY = "\n\n".join(TEXT)
TITLE = "# How the boat left\n\n"


def told(text: str, title: str = "How the boat left"):
    found = extract_markdown(text, 1, title=title)
    return found, {
        field: [finding.value for finding in getattr(found, field)]
        for field in ("authors", "published", "source", "url", "tags")
        if getattr(found, field)
    }


@pytest.mark.parametrize(
    ("above", "facts"),
    [
        (
            "作者：闻笛\n日期：2026-03-01\n来源：谷物札记\n标签：#机器 #旧书\n原文：https://h.example/a\n\n---\n\n",
            {
                "authors": ["闻笛"],
                "published": ["2026-03-01"],
                "source": ["谷物札记"],
                "tags": ["机器", "旧书"],
                "url": ["https://h.example/a"],
            },
        ),
        (
            "## Metadata\n- Author: [[Imke Brandsma]]\n- Tags: #harbour\n- URL: https://h.example/a\n\n## Highlights\n",
            {"authors": ["Imke Brandsma"], "tags": ["harbour"], "url": ["https://h.example/a"]},
        ),
        (
            "Created: March 4, 2026 7:12 AM\nAuthor: Imke Brandsma\nPublished: March 1, 2026\nTags: harbour, boats\n\n",
            {"authors": ["Imke Brandsma"], "published": ["March 1, 2026"], "tags": ["harbour", "boats"]},
        ),
        (
            "- **Author:** Imke Brandsma\n- **Source:** [Harbour Notes](https://h.example)\n- **Saved:** today\n\n",
            {"authors": ["Imke Brandsma"], "source": ["Harbour Notes"]},
        ),
        (
            "[Read in Stash](https://s.example/1)\n\n[Read original](https://h.example/a)\n\n",
            {"url": ["https://h.example/a"]},
        ),
        ("#Stash #clippings\n\n[Open in Stash](https://s.example/1)\n\n", {"tags": ["clippings"]}),
        (
            "#stash\n\n[Read on Stash](https://s.example/1)\n[Read Original](https://h.example/a)\n\n",
            {"url": ["https://h.example/a"]},
        ),
        (
            "## Metadata\n- Author: [[Imke Brandsma]]\n- Document Tags: [[harbour]] [[boats]]\n\n## Highlights\n",
            {"authors": ["Imke Brandsma"], "tags": ["harbour", "boats"]},
        ),
        ("import Chart from '../Chart.astro';\n\n", {}),
        (
            "author:: [[Imke Brandsma]]\ntags:: #harbour\nsource:: https://h.example/a\n\n",
            {"authors": ["Imke Brandsma"], "tags": ["harbour"], "url": ["https://h.example/a"]},
        ),
        ("[阅读原文](https://h.example/a)\n\n作者：闻笛\n\n", {"authors": ["闻笛"], "url": ["https://h.example/a"]}),
        (
            "> 本文由 [简悦](https://r.example) 转码， 原文地址 [h.example](https://h.example/a)\n\n",
            {"url": ["https://h.example/a"]},
        ),
    ],
)
def test_facts_above_the_text_are_known_and_left_out(above, facts):
    found, fields = told(TITLE + above + BODY)
    assert (found.body.text.strip(), fields) == (BODY, facts)
    assert all(dropped.line and dropped.reason for dropped in found.dropped)


@pytest.mark.parametrize(
    "above",
    [
        "Note: I wrote this on the ferry.\nWarning: it is long.\n\n",
        "Red: stop\nGreen: go\nAmber: think about it\n\n",
        "[The lamp](https://h.example/lamp) was never lit again.\n\n",
        "[Read the lamp](https://h.example/lamp)\n\n",
        "Author: somebody once asked me what the word means, and I had no answer for her.\n\n",
        "import this, he said\n\n",
    ],
)
def test_and_what_is_said_stays(above):
    found, _ = told(TITLE + above + BODY)
    assert found.body.text.strip() == (above + BODY).strip()


@pytest.mark.parametrize(
    ("below", "facts"),
    [
        (
            "> 本文作者：闻笛\n> 本文链接：https://h.example/a\n> 版权声明：转载请注明出处",
            {"authors": ["闻笛"], "url": ["https://h.example/a"]},
        ),
        ("#读书 #机器", {"tags": ["读书", "机器"]}),
        ("[Previous: The lamp](/lamp) | [Next: The gull](/gull)", {}),
        ("[← The lamp](/lamp)", {}),
        ("*Saved from Instapaper*", {}),
        ("由简悦导出", {}),
        ("来自 Cubox", {}),
    ],
)
def test_facts_below_the_text(below, facts):
    found, fields = told(f"{TITLE}{BODY}\n\n---\n\n{below}\n")
    assert (found.body.text.strip(), fields) == (BODY, facts)


@pytest.mark.parametrize("below", ["See also: [The lamp](/lamp)", "[The lamp](/lamp)", "#1 of three", "1. one\n2. two"])
def test_and_what_ends_a_text_stays(below):
    found, _ = told(f"{TITLE}{BODY}\n\n{below}\n")
    assert found.body.text.strip() == f"{BODY}\n\n{below}"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("[[岑工]]说，他好奇，但==好奇不是理由==。", "岑工说，他好奇，但<mark>好奇不是理由</mark>。"),
        ("See [[county/history|the history]] of it.", "See the history of it."),
        ("It is read. ^abc123", "It is read."),
        ("It is read. %%for me%%", "It is read. "),
        ("It was dawn. ([View Highlight](https://r.example/1))", "It was dawn."),
        ("`[[x]]` and `==y==` are code", "`[[x]]` and `==y==` are code"),
        ("a==b==c and a == b", "a==b==c and a == b"),
        ("[[1]](https://h.example) and [[2]]", "[[1]](https://h.example) and [[2]]"),
        ("![[picture.png]]", "![[picture.png]]"),
        ("if [[ -f x ]]; then", "if [[ -f x ]]; then"),
        ("100%% sure, 50%% not", "100%% sure, 50%% not"),
    ],
)
def test_marks_of_a_vault(written, read):
    found, _ = told(f"{TITLE}{BODY}\n\n{written}\n\n```\n[[x]] ==y==\n```\n")
    assert found.body.text.strip() == f"{BODY}\n\n{read}\n\n```\n[[x]] ==y==\n```"


@pytest.mark.parametrize(
    ("above", "stays"),
    [
        ("[Essays](https://mill.example/essays)", False),
        ("[Essays](https://mill.example/essays) / [Rivers](https://mill.example/essays/rivers)", False),
        ("[随笔](https://mill.example/category/suibi/)", False),
        ("[Skip to content](#main)", False),
        ("[Essays](https://mill.example/2026/01/on-mills)", True),
        ("[A lamp in the hall](https://mill.example/lamp)", True),
    ],
)
def test_a_link_to_a_section_above_the_text_is_none_of_it(above: str, stays: bool) -> None:
    extracted = extract_markdown(f"{above}\n\nThe lamp in the hall waits until somebody comes.\n", 1, title="A lamp")
    assert (above in extracted.body.text) is stays
