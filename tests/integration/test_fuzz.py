"""Any bytes through every reader: only entries or rejections come out, never an exception, never late.

FEEDMILL_FUZZ names how many documents are tried (`make fuzz`: ten minutes of them); CI tries some.
"""

from __future__ import annotations

import os
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bounded import bounded
from feedmill.content.render import render
from feedmill.extract.frame import Frame
from feedmill.extract.profile import Profile
from feedmill.model import Normalized, Rejected
from feedmill.normalize.candidates import candidates
from feedmill.normalize.entry import normalize
from feedmill.normalize.rules import Rules
from feedmill.readers.files import documents

TESTS = Path(__file__).parents[1]
SAMPLES = [
    path.read_bytes()
    for folder in ("corpus/tune", "golden/documents")
    for path in sorted((TESTS / folder).iterdir())
    if path.suffix != ".json" and path.stat().st_size < 60_000
]
EXAMPLES = int(os.environ.get("FEEDMILL_FUZZ", "150"))
BOUND = 4.0  # seconds of processor time a document: twice what is promised, as machines differ
RULES = Rules(
    timezone=ZoneInfo("Asia/Shanghai"),
    profiles=(Profile(name="p", text=("b.d",), fields=(r"(?P<title>\w+) (?P<published>\d+)",), drop=("^x",)),),
)
NAMES = st.sampled_from(["a.txt", "a.md", "a.html", "a.eml", "a.jsonl", "2026-03-02-a/index.zh.md", "a"])
FRAGMENTS = st.sampled_from(
    [
        b"---\n",
        b"+++\n",
        b"\n\n",
        b"\r\n",
        b"\x00",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b'{"title": ',
        b"\n> > > ",
        b"<div>",
        b"</p>",
        b"<!--",
        b"<![CDATA[",
        b"&#8;",
        b"title: a: b\n",
        b"date: 2026-13-45\n",
        b"\xe4\xbd",
        b"*" * 50,
        b"[" * 50,
        "来源：".encode() * 3,
        "2026年3月2日 ".encode(),
        b"By Jane Doe\n",
        b"=?utf-8?B?",
        b"Content-Type: multipart/x; b=",
        b"\n--b\n",
        b"From x\n",
        "\u200b\u3000".encode(),
        b"- " * 40,
        b"| a | b |\n|---|---|\n",
        b"\\u",
        b"a,b,c\n" * 9,
    ]
)


@st.composite
def mutilated(draw: st.DrawFn) -> bytes:
    """A sample that was cut, joined with others, overwritten, repeated."""
    data = bytearray(draw(st.sampled_from(SAMPLES)))
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(data)))
        end = draw(st.integers(at, min(len(data), at + 400)))
        match draw(st.sampled_from(["cut", "keep", "insert", "splice", "repeat"])):
            case "cut":
                del data[at:end]
            case "keep":
                data = data[at:]
            case "insert":
                data[at:end] = draw(FRAGMENTS) * draw(st.integers(1, 30))
            case "splice":
                data[at:end] = draw(st.sampled_from(SAMPLES))[: draw(st.integers(0, 3000))]
            case "repeat":
                data[at:at] = bytes(data[at:end]) * draw(st.integers(1, 40))
    return bytes(data[:400_000])


@settings(
    max_examples=EXAMPLES,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)
@given(name=NAMES, data=mutilated() | st.binary(max_size=2000) | st.lists(FRAGMENTS, max_size=60).map(b"".join))
def test_any_bytes(name: str, data: bytes) -> None:
    with bounded(BOUND):
        for document in documents(name, data, 500_000):
            if isinstance(document, Rejected):
                continue
            outcome = normalize(document, RULES, Frame("o"))
            assert isinstance(outcome, Normalized | Rejected)
            if isinstance(outcome, Normalized):
                render(outcome.body, base_url="https://a.example/", key="k", asset=lambda _: None)
                candidates(document, RULES)


PROSE = "The ferries of the harbor are steered by a program, and the union wants a word in it. " * 3
LINES = (
    "Harbor\n",
    "Jane Doe\nAnn Lee\n",
    "#ab\n",
    "12\n",
    "Harbor News\n",
    "甲乙\n",
    "Follow\n甲乙\n",
    "@jane\n",
    "Tags\nab\n",
)


@pytest.mark.parametrize(
    "text",
    [
        "一" * 1_500_000,
        "x" * 1_500_000,
        "> " * 20_000,
        ">\n" * 20_000,
        "2026-03-02 " * 10_000,
        "2026-03-02\n" * 10_000,
        "<blockquote>" * 20_000,
        "# 标题\n" + ">" * 20_000,
        "a\n" * 2_400_000,
        "短行\n来源：某报\n" * 10_000,
        *(
            "\n".join((lines, f"{PROSE}\n" * 5, lines))
            for lines in (line * (3_900 // line.count("\n")) for line in LINES)
        ),
    ],
    ids=lambda text: text[:12].strip(),
)
@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.eml"])
def test_monsters_end_within_their_bound(name: str, text: str) -> None:
    with bounded(BOUND):
        for document in documents(name, text.encode(), 5_000_000):
            outcome = document if isinstance(document, Rejected) else normalize(document, RULES, Frame("o"))
            assert isinstance(outcome, Normalized | Rejected)


PARAGRAPHS = "".join(f"<p>{PROSE}{number}</p>" for number in range(20))


@pytest.mark.parametrize(
    "body",
    [
        f"<h1>Harbor</h1>{PARAGRAPHS}" * 180,
        "".join(f"<div><h4>Comments</h4><p>Jane {number}</p></div>" for number in range(9_000)) + PARAGRAPHS,
        "".join(f'<li class="a" id="b{number}">{number}</li>' for number in range(38_000)),
        f"{'<div>' * 72}{''.join(f'<div>{PARAGRAPHS}</div>' for _ in range(60))}{'</div>' * 72}",
        "".join(f"<div>{number % 97}</div>" for number in range(60_000)) + PARAGRAPHS * 40,
        PARAGRAPHS
        + "".join(
            f'<li class="c{number}"><h4><a href="/{number}">Of harbors, {number}</a></h4><p>{PROSE}</p></li>'
            for number in range(1_500)
        ),
        "".join(f"<article><h1>Of harbors, {number}</h1><p>{PROSE}</p></article>" for number in range(1_500)),
    ],
    ids=["headings", "comments", "attributes", "nested", "blocks", "teasers", "articles"],
)
def test_pages_of_a_megabyte_end_within_their_bound(body: str) -> None:
    page = f"<!DOCTYPE html><html><head><title>Harbor</title></head><body>{body}</body></html>"
    with bounded(BOUND):
        for document in documents("a.html", page.encode(), 5_000_000):
            assert isinstance(document, Rejected) or isinstance(normalize(document, RULES, Frame("o")), Normalized)
