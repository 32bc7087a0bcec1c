"""Mail as people's programs send it, and as nobody's does."""

from __future__ import annotations

from email.message import EmailMessage
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bounded import bounded
from feedmill.model import Document, MediaType, Normalized, Rejected
from feedmill.normalize.entry import normalize
from feedmill.normalize.rules import Rules
from feedmill.readers.files import documents
from feedmill.readers.mail import Mail
from feedmill.text import clean

RULES = Rules(timezone=ZoneInfo("UTC"))
HEAD = "From: A <a@example>\nSubject: s\nMIME-Version: 1.0\n"


def read(data: str | bytes, path: str = "a.eml") -> Document:
    raw = data.encode() if isinstance(data, str) else data
    (found,) = documents(path, raw, 10_000_000)
    assert isinstance(found, Document), found
    return found


def body(head: str, text: str | bytes) -> str:
    raw = text.encode() if isinstance(text, str) else text
    return read(f"{HEAD}{head}\n\n".encode() + raw).body


class TestRecognizing:
    @pytest.mark.parametrize("above", ["", "From a@example Tue Mar  3 06:00:05 2026\n", ">From a@example Tue\n"])
    def test_by_its_head(self, above):
        text = f"{above}Message-ID: <1@example>\nFrom: a@example\nTo: b@example\nSubject: s\n\nbody"
        assert Mail().recognizes("saved.txt", text)
        assert read(text, "saved.txt").metadata == {"Message-ID": "<1@example>", "From": "a@example", "Subject": "s"}

    @pytest.mark.parametrize(
        "text",
        [
            "From: a reader\nTo: the editor\nSubject: potholes\nDate: today\n\nSir, a label block is no mail.",
            "Title: x\nDate: 2026-03-01\n---\n\nHexo's front matter.",
            "Note: a text that begins with a word and a colon.",
        ],
    )
    def test_a_text_with_labels_is_none(self, text):
        assert not Mail().recognizes("a.txt", text)

    def test_a_name_alone_makes_no_mail(self):
        assert not Mail().recognizes("a.eml", "A text without any field.\n\nReally.")


class TestHead:
    def test_fields_are_kept_as_written_and_the_post_s_own_left_out(self):
        found = read(f"{HEAD}Received: by x\nDKIM-Signature: v=1\nlist-ID: L <l.example>\nSubject: forged\n\nbody")
        assert found.metadata == {"From": "A <a@example>", "Subject": "s", "list-ID": "L <l.example>"}
        assert (found.metadata_format, found.body_line, found.body) == ("mail header", 9, "body")

    @pytest.mark.parametrize(
        ("written", "meant"),
        [
            ("=?UTF-8?B?5rW36aOO?=", "海风"),
            ("=?gb2312?B?uqO35w==?= plain", "海风 plain"),
            ("=?utf-8?Q?a_b=E2=80?= =?utf-8?Q?=93c?=", "a b–c"),  # one character in two words
            ("=?utf-8?B?5rU=?=\n =?utf-8?B?t+mjjg==?=", "海风"),
            ("=?no-such?Q?caf=E9_noir?=", "café noir"),
            ("=?utf-8?B?!!!?=", "=?utf-8?B?!!!?="),
            ("海风 as it is", "海风 as it is"),
        ],
    )
    def test_encoded_words(self, written, meant):
        assert read(f"From: a@example\nSubject: {written}\n\nbody").metadata["Subject"] == meant


class TestBody:
    def test_of_several_forms_the_html_is_taken_and_what_is_attached_is_not(self):
        message = EmailMessage()
        message["Subject"] = "s"
        message.set_content("plain")
        message.add_alternative("<p>rich 富</p>", subtype="html")
        message.add_attachment("<p>attached</p>", subtype="html", filename="a.html")
        found = read(bytes(message))
        assert (found.media_type, found.body.strip()) == (MediaType.HTML, "<p>rich 富</p>")

    @pytest.mark.parametrize(
        ("head", "text", "meant"),
        [
            ("Content-Transfer-Encoding: base64", "5rW36aOO\n", "海风"),
            ("Content-Transfer-Encoding: BASE64", "5rW36aO\n-- \na list's footer", None),
            ("Content-Type: text/plain; charset=gbk\nContent-Transfer-Encoding: base64", "uqO35w==", "海风"),
            ("Content-Type: text/plain; charset=us-ascii\nContent-Transfer-Encoding: base64", "5rW36aOO", "海风"),
            ("Content-Type: text/plain; charset=no-such\nContent-Transfer-Encoding: base64", "uqO35w==", "海风"),
            ("Content-Type: text/plain; charset=iso-2022-jp\nContent-Transfer-Encoding: base64", "GyRCMyQbKEI=", "海"),
            ("Content-Transfer-Encoding: quoted-printable", "a =E6=B5=B7=\n=E9=A3=8E", "a 海风"),
            ("Content-Transfer-Encoding: 8bit", "海风", "海风"),
            ("Content-Type: text/plain; format=flowed", "one \ntwo\n> q \n> r\n-- \nme", "one two\n> q r\n--\nme"),
            ("Content-Type: text/plain; format=flowed; delsp=yes", "海 \n风", "海风"),
            ("Content-Type: multipart/mixed; boundary=b", "--b\n\nno head\n--b--\nafter", "no head"),
            ("Content-Type: multipart/mixed", "no boundary", "no boundary"),
            ("Content-Type: multipart/mixed; boundary=b", "never opened", "never opened"),
            ("Content-Type: multipart/mixed; boundary=b", "--b\nContent-Type: text/plain\n\nnot closed", "not closed"),
            ("Content-Type: nonsense", "text", "text"),
            ("Content-Type: message/rfc822", "From: x\nSubject: inner\n\nforwarded", "forwarded"),
        ],
    )
    def test_what_was_sent_becomes_what_was_written(self, head, text, meant):
        found = body(head, text)
        assert found == meant if meant else found.startswith("海")

    def test_a_whole_message_in_another_encoding(self):
        assert body(
            "Content-Type: text/plain; charset=gb2312", "海风吹过港口的石墙，潮水退去。".encode("gb18030")
        ).startswith("海风")

    def test_neither_subject_nor_text_is_rejected(self):
        (found,) = documents("a.eml", b"From: a@example\nTo: b@example\n\n", 1000)
        assert isinstance(found, Rejected)
        assert found.reason == "a mail without subject and text"


PARTS = "".join(f"--b\nContent-Type: text/plain\n\npart {number}\n" for number in range(10_000))
MIXED = f"{HEAD}Content-Type: multipart/mixed; boundary=b\n\n"
HOSTILE = {
    "nested": HEAD + "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(20_000)),
    "nested in one boundary": MIXED + "--b\nContent-Type: multipart/mixed; boundary=b\n\n" * 80_000,
    "forwarded": HEAD + "Content-Type: message/rfc822\n\n" * 100_000,
    "parts": f"{MIXED}{PARTS}--b--\n",
    "a long line": HEAD + "\n" + "x" * 4_900_000,
    "a long field": f"{HEAD}X: {'y' * 4_900_000}\n\nbody",
    "a long name": "y" * 4_900_000,
    "encoded words": f"From: a\nSubject: {'=?utf-8?b?5byg?= ' * 250_000}\n\nbody",
    "brackets": f"From: {'(' * 4_000_000}\nSubject: x\n\nbody",
    "parameters": f"{HEAD}Content-Type: text/plain; {'a*0*=x;' * 8_000}\n\nbody",
    "short lines": MIXED + "--b\n\n" + "x\n" * 2_400_000,
    "flowed": f"{HEAD}Content-Type: text/plain; format=flowed\n\n" + "a \n" * 1_200_000,
    "base64": f"{HEAD}Content-Transfer-Encoding: base64\n\n" + "QUJD\n" * 900_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_mail_ends(name):
    data = HOSTILE[name].encode()
    with bounded(10):
        (found,) = documents("a.eml", data, 5_000_000)
        assert isinstance(found, Document)
        assert isinstance(normalize(found, RULES), Normalized | Rejected)


PIECES = st.sampled_from(
    [
        *("From: a@b\n", "Subject: =?utf-8?q?=E6?=\n", "Date: x\n", "Message-ID: <>\n", " folded\n", "From x y\n"),
        *("Content-Type: multipart/mixed; boundary=b\n", "--b\n", "--b--\n", "\n", "Content-Type: ;;=\n", "\ufeff"),
        *("Content-Type: text/html; charset=x\n", "Content-Transfer-Encoding: base64\n", "QUJD=\n", "=E6=\n"),
        *("Content-Type: text/plain; format=flowed; delsp=yes\n", "> a \n", "<p>b</p>\n"),
        *("Content-Disposition: attachment\n", "Content-Type: message/rfc822\n"),
    ]
)


@given(st.lists(st.one_of(PIECES, st.text(max_size=20)), max_size=30).map("".join))
@settings(max_examples=300, deadline=None)
def test_anything_is_documents_or_rejections(text):
    for found in documents("a.eml", text.encode("utf-8", "replace"), 10_000):
        assert isinstance(found, Document | Rejected)


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\r\x00"), max_size=200))
@settings(deadline=None)
def test_what_is_written_by_the_standard_library_is_read_back(text):
    message = EmailMessage()
    message["Subject"] = "s"
    message.set_content(f"a {text} b")
    assert read(bytes(message)).body.strip() == clean(f"a {text} b").strip()
