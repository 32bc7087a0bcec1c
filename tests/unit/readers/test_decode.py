"""Bytes to text: encodings, BOMs, control characters, what is no text."""

from __future__ import annotations

import codecs
import gzip
import io
import sys
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from feedmill.errors import DocumentError
from feedmill.readers import signatures
from feedmill.readers.decode import decode

SIMPLIFIED = "题目：河边的小镇\n\n每天清晨，老木匠都会去林子里挑选木料。他说：“好木头会说话。”\n"
TRADITIONAL = "題目：河邊的小鎮\n\n每天清晨，老木匠都會去林子裡挑選木料。他說：「好木頭會說話。」\n"
JAPANESE = "昨日の会議では新しい規則について話し合いました。来月から始まる予定です。\n"
KOREAN = "어제 회의에서 새로운 규칙에 대해 이야기했습니다. 다음 달부터 시작할 예정입니다.\n"
FRENCH = "Le café était fermé à cause de la grève générale. L’été prochain, nous irons à la mer.\n"
RUSSIAN = "Вчера на заседании обсуждали новые правила. Они вступят в силу в следующем месяце.\n"


def test_utf8_needs_no_note() -> None:
    assert decode(SIMPLIFIED.encode()) == (SIMPLIFIED, ())


@pytest.mark.parametrize(
    ("bom", "codec"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_bom_tells_and_goes(bom: bytes, codec: str) -> None:
    assert decode(bom + SIMPLIFIED.encode(codec)).text == SIMPLIFIED


def test_a_second_bom_goes_too() -> None:
    assert decode(codecs.BOM_UTF8 * 2 + b"title").text == "title"


def test_utf8_bom_before_something_else() -> None:
    assert decode(codecs.BOM_UTF8 + SIMPLIFIED.encode("gb18030")).text == SIMPLIFIED


@pytest.mark.parametrize(
    ("text", "codec", "named"),
    [
        (SIMPLIFIED, "gb18030", "gb18030"),
        (SIMPLIFIED, "gbk", "gb18030"),
        (SIMPLIFIED, "utf-16-le", "utf-16-le"),
        (SIMPLIFIED, "utf-16-be", "utf-16-be"),
        (TRADITIONAL, "big5", "big5"),
        (TRADITIONAL, "utf-16-le", "utf-16-le"),
        (TRADITIONAL, "utf-16-be", "utf-16-be"),
        (JAPANESE, "shift_jis", "cp932"),
        (JAPANESE, "euc_jp", "euc-jp"),
        (KOREAN, "euc_kr", "cp949"),
        (FRENCH, "cp1252", "cp1252"),
        (RUSSIAN, "cp1251", "cp1251"),
        (RUSSIAN, "koi8_r", "koi8_r"),
        (RUSSIAN, "utf-16-le", "utf-16-le"),
        ("Plain English, saved wide.\n", "utf-16-le", "utf-16-le"),
        ("Plain English, saved wide.\n", "utf-16-be", "utf-16-be"),
        ("Much English around one 词 of Chinese, and then more English to the end of it.\n", "gb18030", "gb18030"),
        ("---\ntitle: 政策更新\ndate: 2026-03-01\ntags:\n- 治理\n---\n\n政府公布了新的规定。\n", "gb18030", "gb18030"),
    ],
)
def test_old_encodings(text: str, codec: str, named: str) -> None:
    assert decode(text.encode(codec)) == (text, (f"decoded as {named}",))


@pytest.mark.parametrize(
    "text", ["测试标题", "人工智能新闻", "你好，世界", "标题：今日要闻", "今天天气很好", "第一章", "点击下载"]
)
def test_short_gbk(text: str) -> None:
    assert decode(text.encode("gbk")).text == text


@pytest.mark.parametrize("text", ["測試標題", "人工智慧新聞", "你好，世界", "標題：今日要聞", "今天天氣很好", "第一章"])
def test_short_big5(text: str) -> None:
    assert decode(text.encode("big5")).text == text


def test_chinese_far_behind_ascii() -> None:
    text = "plain line\n" * 2_000 + SIMPLIFIED
    assert decode(text.encode("gb18030")).text == text


def test_what_html_says_of_itself_counts() -> None:
    # Bytes that read as Chinese too; only the page knows better.
    text = '<html><head><meta charset="euc-kr"></head><p>강남</p>'
    assert decode(text.encode("euc_kr")) == (text, ("decoded as cp949",))
    text = '<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS"><p>東京</p>'
    assert decode(text.encode("shift_jis")).text == text


def test_html_that_lies_is_not_believed() -> None:
    assert decode(f"<meta charset=gb2312><p>{SIMPLIFIED}".encode()).notes == ()
    page = f'<meta charset="iso-8859-1"><p>{SIMPLIFIED}'
    assert decode(page.encode("gb18030")).text == page
    page = f'<meta charset="no-such-thing"><p>{SIMPLIFIED}'
    assert decode(page.encode("gb18030")).text == page


def test_charset_normalizer_is_loaded_only_where_nothing_else_tells(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "charset_normalizer", None)  # importing it raises
    assert decode(SIMPLIFIED.encode("gb18030")).text == SIMPLIFIED
    assert decode(FRENCH.encode("cp1252")).text == FRENCH
    with pytest.raises(ImportError):
        decode(RUSSIAN.encode("cp1251"))


# -- damage -----------------------------------------------------------------------------------


def test_utf8_cut_within_a_character() -> None:
    text, notes = decode(SIMPLIFIED.encode()[:-3])
    assert text == SIMPLIFIED[:-2] + "\ufffd"
    assert notes == ("not UTF-8, places where U+FFFD stands: 1",)


def test_one_bad_byte_in_utf8() -> None:
    text, notes = decode(SIMPLIFIED[:9].encode() + b"\xff" + SIMPLIFIED[9:].encode())
    assert text == SIMPLIFIED[:9] + "\ufffd" + SIMPLIFIED[9:]
    assert notes == ("not UTF-8, places where U+FFFD stands: 1",)


def test_a_bad_byte_in_gbk_is_counted() -> None:
    long = SIMPLIFIED * 200
    text, notes = decode(long.encode("gb18030") + b"\xff\n")
    assert text == long + "\ufffd\n"
    assert notes == ("decoded as gb18030, places where U+FFFD stands: 1",)


def test_half_a_unit_at_the_end_of_utf16() -> None:
    assert decode(codecs.BOM_UTF16_LE + "标题".encode("utf-16-le") + b"\x4e").text == "标题"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"a\x00b\x07c\x1fd", "abcd"),
        (b"\x00" * 50 + b"text after a hole\n", "text after a hole\n"),
        ("a\ufffeb\uffffc".encode(), "abc"),
        (codecs.BOM_UTF16_LE + b"a\x00\x00\xd8b\x00\xfe\xffc\x00", "abc"),  # a lone surrogate and U+FFFE
        (b"one\r\ntwo\rthree\n", "one\ntwo\nthree\n"),
        (codecs.BOM_UTF16_BE + "one\r\ntwo".encode("utf-16-be"), "one\ntwo"),
        ("tab\tand\x7f😀".encode(), "tab\tand\x7f😀"),
    ],
)
def test_stray_characters_are_dropped(data: bytes, text: str) -> None:
    assert decode(data).text == text


def test_what_was_dropped_is_told_with_its_line() -> None:
    assert decode(b"one\r\ntwo\x00\r\n").notes == ("line 2: control characters dropped",)
    assert decode(b"one\r\ntwo\r\n").notes == ()


# -- no text ----------------------------------------------------------------------------------


def zipped() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("a.txt", "text")
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "a PNG image"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "a JPEG image"),
        (b"GIF89a\x01\x00", "a GIF image"),
        (b"RIFF\x24\x00\x00\x00WEBPVP8 ", "a WebP image"),
        (b"%PDF-1.7\n", "a PDF"),
        (zipped(), "a ZIP archive (or an office document)"),
        (gzip.compress(b"text", mtime=0), "a gzip archive"),
        (b"\x7fELF\x02\x01\x01", "a program"),
        (b"ID3\x04\x00\x00", "an MP3 sound"),
        (b"\xff\xfb\x90\x44", "an MP3 sound"),
        (b"\x00\x00\x00\x20ftypisom", "an MP4 film or sound"),
        (b"\x00\x00\x00\x1cftypavif", "an AVIF or HEIC image"),
        (b"SQLite format 3\x00\x10", "an SQLite database"),
        (b"OggS\x00\x02", "an Ogg file"),
        (b"wOF2\x00\x01\x00\x00", "a font"),
    ],
)
def test_known_formats_are_named(data: bytes, kind: str) -> None:
    with pytest.raises(DocumentError, match="not a text") as caught:
        decode(data)
    assert caught.value.reason.startswith(kind + ",")


@pytest.mark.parametrize(
    "text", ["ID3 tags explained", "BM is a code", "GIF is a format", "PK Bank", "MZ news", "RIFF!"]
)
def test_words_that_look_like_formats_are_text(text: str) -> None:
    assert signatures.kind(text.encode()) is None
    assert decode(text.encode()).text == text


def test_mostly_undecodable_is_binary() -> None:
    noise = bytes((index * 197 + index // 7 * 31) % 256 for index in range(5_000))
    with pytest.raises(DocumentError, match="save it as UTF-8"):
        decode(b"\xff" + noise)


@pytest.mark.parametrize(
    "data", [b"", b" \n\t\r\n", codecs.BOM_UTF8, b"\x00\x00\x00", codecs.BOM_UTF16_LE, "\u3000\n".encode()]
)
def test_empty(data: bytes) -> None:
    with pytest.raises(DocumentError, match="the file is empty"):
        decode(data)


# -- properties -------------------------------------------------------------------------------


@given(
    st.text(
        st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn"], exclude_characters="\ufeff"), min_size=1
    )
)
@settings(max_examples=100, deadline=None)
def test_utf8_comes_back(text: str) -> None:
    if not text.isspace():
        assert decode(("a" + text).encode()).text == "a" + text


@given(st.binary(max_size=300))
@settings(max_examples=150, deadline=None)
def test_any_bytes_give_clean_text_or_an_error(data: bytes) -> None:
    try:
        text = decode(data).text
    except DocumentError:
        return
    text.encode()  # no lone surrogates
    assert text.strip()
    assert not any(character < " " and character not in "\t\n" for character in text)
