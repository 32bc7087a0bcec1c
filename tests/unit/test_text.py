"""Plain text: cleaning, folding, cutting, reading HTML."""

from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bounded import bounded
from feedmill.text import clean, cut, fold, html_to_text, one_line

anything = st.text(alphabet=st.characters(), max_size=80)
nasty = st.text(
    alphabet=st.sampled_from(
        "aB1 中。！.?\n\r\t\0\x08\x0b\x0c\x1f\ud800\udfff\ufffe\uffff\ufeff\u200b\u200d\u3000\xa0<>&;\"'/p=😀🇩🇪é́"
    ),
    max_size=80,
)


class TestClean:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("plain", "plain"),
            ("tab\tline\nend", "tab\tline\nend"),
            ("win\r\ndows, old\rmac", "win\ndows, old\nmac"),
            ("a\0b\x08c\x1bd", "abcd"),
            ("x\ufffey\uffffz", "xyz"),
            ("lone\ud83d and \udc00", "lone and "),
            ("emoji 😀 stays, 你好 too\n", "emoji 😀 stays, 你好 too\n"),
            ("\x7f\x85 are allowed", "\x7f\x85 are allowed"),
            ("surrogate\ud800 and\r\nCRLF", "surrogate and\nCRLF"),
        ],
    )
    def test_keeps_what_xml_holds(self, text: str, expected: str) -> None:
        assert clean(text) == expected

    @settings(max_examples=150, deadline=None)
    @given(st.one_of(anything, nasty))
    def test_any_text_goes_through_xml_unchanged(self, text: str) -> None:
        cleaned = clean(text)
        escaped = cleaned.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        assert (ElementTree.fromstring(f"<t>{escaped}</t>").text or "") == cleaned
        assert clean(cleaned) == cleaned


class TestOneLine:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("  a \n\t b  ", "a b"),
            ("a\xa0\u3000\u2009b", "a b"),
            ("\ufeff标\u200b题\u2060", "标题"),
            ("page\x0cbreak\x0bhere", "page break here"),
            ("a\x1fb", "a b"),
            ("bell\x07", "bell"),
            ("می\u200cخواهم", "می\u200cخواهم"),
            ("👩\u200d💻 at work", "👩\u200d💻 at work"),
            ("\0", ""),
            ("", ""),
        ],
    )
    def test_folds_white_space(self, text: str, expected: str) -> None:
        assert one_line(text) == expected

    @settings(max_examples=150, deadline=None)
    @given(st.one_of(anything, nasty))
    def test_any_text_is_one_line(self, text: str) -> None:
        line = one_line(text)
        assert line == " ".join(line.split()) == one_line(line)
        assert set("".join(line.split())) <= set(text)


class TestFold:
    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("OpenAI", "  openai "),
            ("ＡＩ治理", "ai治理"),
            ("Straße", "STRASSE"),
            ("Cafe\u0301", "CAFÉ"),
            ("❤\ufe0f", "❤"),
            ("soft\xadware", "software"),
            ("A\u3000B", "a b"),
            ("ﬁne", "FINE"),
        ],
    )
    def test_names_that_are_one(self, one: str, other: str) -> None:
        assert fold(one) == fold(other) != ""

    def test_names_that_are_not(self) -> None:
        assert len({fold(name) for name in ("C", "C++", "C#", "See", "Sée", "政策", "政治")}) == 7

    def test_what_is_dropped_brings_no_accent_to_a_letter(self) -> None:
        assert fold(fold("A\ufffe\u0300")) == fold("A\ufffe\u0300") == "\xe0"

    @settings(max_examples=150, deadline=None)
    @given(st.one_of(anything, nasty))
    def test_folding_twice_changes_nothing(self, text: str) -> None:
        assert fold(fold(text)) == fold(text)


class TestCut:
    def test_short_text_stays(self) -> None:
        assert cut(" 短。 ", 300) == "短。"

    @pytest.mark.parametrize(
        ("text", "limit", "expected"),
        [
            ("第一句话在这里。第二句也在这里！第三句就太长了，放不下。", 20, "第一句话在这里。第二句也在这里！"),
            ("他说：“到此为止。”然后就走了，没有人知道他去了哪里。", 14, "他说：“到此为止。”"),
            ("One is short. Two is a bit longer than that one.", 30, "One is short."),
            ("Is it so? Nobody can tell, and nobody ever will.", 30, "Is it so?"),
            ('She said "no." Then she left the room for good.', 30, 'She said "no."'),
            ("Dr. Who met Mr. T. in the U.S. and then they went away", 40, "Dr. Who met Mr. T. in the U.S. and then…"),
            ("It grew by 3.5 percent last year and more this", 30, "It grew by 3.5 percent last…"),
            ("See https://a.example/b?c=d&e=f and so on and on", 40, "See https://a.example/b?c=d&e=f and so…"),
            ("A paragraph without a stop\n\nand another one here", 30, "A paragraph without a stop"),
            ("wrapped line of\na text that goes on and on", 30, "wrapped line of\na text that…"),
            ("一段没有标点的很长的文字一直写下去没有尽头", 10, "一段没有标点的很长…"),
            ("前面一句，后面（还有一个很长的括号在这里没有完）", 9, "前面一句，后面…"),
            ("x" * 100, 10, "x" * 9 + "…"),
            ("Short. " + "And then a very long sentence follows without end " * 3, 60, None),
        ],
    )
    def test_where_it_ends(self, text: str, limit: int, expected: str | None) -> None:
        if expected is None:  # a sentence of six characters would say too little
            expected = "Short. And then a very long sentence follows without end…"
        assert cut(text, limit) == expected

    @pytest.mark.parametrize("cluster", ["👩\u200d💻", "👍🏽", "❤\ufe0f", "e\u0301", "🇩🇪"])
    def test_no_character_is_split(self, cluster: str) -> None:
        text = cluster * 40
        for limit in range(4, 30):
            kept = cut(text, limit).removesuffix("…")
            assert kept == cluster * (len(kept) // len(cluster))

    @settings(max_examples=200, deadline=None)
    @given(st.one_of(anything, nasty), st.integers(1, 60))
    def test_any_text_is_a_beginning_within_the_limit(self, text: str, limit: int) -> None:
        result = cut(text, limit)
        assert len(result) <= max(limit, 0)
        assert text.strip().startswith(result.removesuffix("…"))


class TestHtmlToText:
    @pytest.mark.parametrize(
        ("html", "expected"),
        [
            ("no tags &amp; one entity", "no tags & one entity"),
            ("<p>one</p><p>two</p>", "one\n\ntwo"),
            ("<h2>Head</h2>\n<p>a <b>bold</b>\n word</p>", "Head\n\na bold word"),
            ("line<br>break<BR/>again", "line\nbreak\nagain"),
            ("<ul>\n<li>a</li>\n<li>b</li>\n</ul>after", "a\nb\n\nafter"),
            ("<table><tr><th>k</th><th>v</th></tr><tr><td>1</td><td>2</td></tr></table>", "k\tv\n1\t2"),
            ("<pre><code>  if x:\n      <i class='k w'>y</i>\n</code></pre>", "  if x:\n      y"),
            ("a<script>alert('<p>')</script>b<style>p{}</style>c<!-- d -->e", "abce"),
            ('<img alt="a > b" src=x>text', "text"),
            ("1 < 2 and 3 > 2, a <3", "1 < 2 and 3 > 2, a <3"),
            ("&lt;p&gt; is a tag &#20320;&#8;", "<p> is a tag 你"),
            ("<head><title>T</title><body>body<p>x", "body\n\nx"),
            ("<p>汉<em>字</em></p>", "汉字"),
            ("unclosed <b", "unclosed <b"),
            ("<p>a\0b</p>", "ab"),
            ("", ""),
        ],
    )
    def test_what_a_reader_sees(self, html: str, expected: str) -> None:
        assert html_to_text(html) == expected

    @settings(max_examples=200, deadline=None)
    @given(st.one_of(anything, nasty))
    def test_any_text_becomes_clean_text(self, html: str) -> None:
        text = html_to_text(html)
        assert text == clean(text)

    @pytest.mark.parametrize(
        "piece", ["<a ", '<a "', "<!--", "<script>", "<pre>", "<a'\"", "< ", " \n", "&#", "<p x='a' ", "</"]
    )
    def test_broken_html_costs_no_time(self, piece: str) -> None:
        with bounded(seconds=20):
            html_to_text(piece * 50_000)
