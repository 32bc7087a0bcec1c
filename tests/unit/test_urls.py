"""URLs: canonical form, references, tag: URIs."""

import re
from urllib.parse import urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from feedmill import urls
from feedmill.urls import absolute, canonical, host, is_iri, is_root, origin, tag_uri

anything = st.text(alphabet=st.characters(), max_size=60)
urlish = st.builds(
    "".join,
    st.lists(
        st.sampled_from(
            [
                "http",
                "https",
                "://",
                "//",
                "/",
                "\\",
                "?",
                "#",
                "&",
                "=",
                "%",
                "%41",
                "%2f",
                "%e4",
                "@",
                ":",
                ":80",
                "[",
                "]",
                "::1",
                "..",
                ".",
                "/../",
                "a.example",
                "例え.jp",
                "ß",
                "utm_source=x",
                "b=1",
                " ",
                "\t",
                "\n",
                "\0",
                "路",
                "\ud800",
                "mailto:",
                "javascript:",
                "İ",
                "xn--",
                "-",
                "_",
                "\u200b",
                "．",
            ]
        ),
        max_size=14,
    ),
)


class TestCanonical:
    @pytest.mark.parametrize(
        ("url", "expected"),
        [
            ("https://a.example/x", "https://a.example/x"),
            ("HTTPS://WWW.Example.COM", "https://www.example.com/"),
            ("http://a.example:80/x", "http://a.example/x"),
            ("https://a.example:443", "https://a.example/"),
            ("https://a.example:0443/", "https://a.example/"),
            ("https://a.example:8443/x", "https://a.example:8443/x"),
            ("https://a.example:/x", "https://a.example/x"),
            ("https://a.example./x", "https://a.example/x"),
            ("https://a.example/x#part", "https://a.example/x"),
            ("https://a.example/x?", "https://a.example/x"),
            ("https://a.example?q=1", "https://a.example/?q=1"),
            ("https://a.example/a/./b/../c", "https://a.example/a/c"),
            ("https://a.example/a/b/..", "https://a.example/a/"),
            ("https://a.example/../../x", "https://a.example/x"),
            ("https://a.example/%2e%2E/x", "https://a.example/x"),
            ("https://a.example/%7euser/%e4%b8%ad%2f", "https://a.example/~user/%E4%B8%AD%2F"),
            ("https://a.example/路径?问=答 案", "https://a.example/%E8%B7%AF%E5%BE%84?%E9%97%AE=%E7%AD%94%20%E6%A1%88"),
            ("https://a.example/100%", "https://a.example/100%25"),
            ("https://a.example/100%zz", "https://a.example/100%25zz"),
            ("https://a.example/x?a[]=1&b=c|d", "https://a.example/x?a%5B%5D=1&b=c%7Cd"),
            ("https://a.example/x?u=https://b.example/?q", "https://a.example/x?u=https://b.example/?q"),
            ("https://例え.jp/x", "https://xn--r8jz45g.jp/x"),
            ("https://XN--R8JZ45G.jp/x", "https://xn--r8jz45g.jp/x"),
            ("https://例え。JP/x", "https://xn--r8jz45g.jp/x"),
            ("https://ＡＢＣ.example/", "https://abc.example/"),
            ("https://straße.example/", "https://xn--strae-oqa.example/"),
            ("https://under_score.example/", "https://under_score.example/"),
            ("http://localhost:8080/feeds/", "http://localhost:8080/feeds/"),
            ("http://192.168.1.10/x", "http://192.168.1.10/x"),
            ("http://[2001:DB8:0:0:0:0:0:1]:80/x", "http://[2001:db8::1]/x"),
            ("https://me:secret@a.example/x", "https://a.example/x"),
            ("https://a.example\\x\\y?z\\w", "https://a.example/x/y?z%5Cw"),
            ("https://a.example\\@b.example/", "https://a.example/@b.example/"),
            ("  https://a.example/x\n", "https://a.example/x"),
            ("https://a.example/lo\n\tng", "https://a.example/long"),
            ("https://a.ex\0ample/\x08x", "https://a.example/x"),
            ("https://a.example/sp ace", "https://a.example/sp%20ace"),
        ],
    )
    def test_one_spelling(self, url: str, expected: str) -> None:
        assert canonical(url) == expected
        assert canonical(expected) == expected

    @pytest.mark.parametrize(
        "url",
        [
            "",
            "x",
            "/x",
            "//a.example/x",
            "www.a.example/x",
            "ftp://a.example/",
            "mailto:a@b.example",
            "javascript:alert(1)",
            "http:",
            "http://",
            "http:///x",
            "http:/a.example",
            "https://?x",
            "https://#x",
            "https://@/",
            "https://./",
            "https://a..example/",
            "https://a b.example/",
            "https://-a.example/",
            "https://a%41.example/",
            "https://a,b/",
            "https://a.example:port/",
            "https://a.example:65536/",
            "https://a.example:-1/",
            "https://a.example:٣/",
            "https://[::1/",
            "https://[::g]/",
            "https://[fe80::1%25eth0]/",
            "https://[::1]x/",
            f"https://{'a' * 64}.example/",
            "https://℀.example/",
            "data:text/html,x",
            "https://" + "a." * 127 + "example/",
        ],
    )
    def test_no_url(self, url: str) -> None:
        assert canonical(url) is None
        assert host(url) is None
        assert origin(url) is None
        assert not is_root(url)

    @pytest.mark.parametrize(
        "parameter",
        [
            "utm_source=x",
            "UTM_Medium=y",
            "utm_=",
            "fbclid=1",
            "gclid=1",
            "spm=a.b.c",
            "mc_cid=1",
            "mc_eid=1",
            "igshid=1",
            "msclkid=1",
            "yclid=1",
            "_hsenc=1",
            "_hsmi=1",
            "ref_src=twsrc",
            "hmsr=x",
            "pk_campaign=z",
            "%75tm_source=x",
        ],
    )
    def test_tracking_goes_and_the_rest_keeps_its_order(self, parameter: str) -> None:
        assert canonical(f"https://a.example/x?{parameter}") == "https://a.example/x"
        assert canonical(f"https://a.example/x?b=2&{parameter}&a=1") == "https://a.example/x?b=2&a=1"

    @pytest.mark.parametrize(
        "query",
        [
            "id=1",
            "p=12&page=2",
            "from=2020",
            "source=rss",
            "ref=main",
            "s=query",
            "t=30",
            "lang=zh",
            "utmost=1",
            "gclidx=1",
            "scene=3",
            "mid=7",
            "scm=git",
            "a=1&a=2",
            "a=&b",
            "q=a+b",
            "pk_id=4",
        ],
    )
    def test_what_may_choose_content_stays(self, query: str) -> None:
        assert canonical(f"https://a.example/x?{query}") == f"https://a.example/x?{query}"

    @pytest.mark.parametrize(
        ("url", "expected"),
        [
            (
                "http://mp.weixin.qq.com/s?__biz=MzA=&mid=22&idx=1&sn=ab&chksm=cd&scene=21&srcid=0101&sharer_shareid=9#wechat_redirect",
                "http://mp.weixin.qq.com/s?__biz=MzA=&mid=22&idx=1&sn=ab",
            ),
            ("https://x.com/some/status/12?s=20&t=ab", "https://x.com/some/status/12"),
            ("https://www.youtube.com/watch?v=ab&si=cd&t=30", "https://www.youtube.com/watch?v=ab&t=30"),
            (
                "https://www.bilibili.com/video/BV1/?p=2&vd_source=1&share_source=copy",
                "https://www.bilibili.com/video/BV1/?p=2",
            ),
            ("https://notx.com/?s=20", "https://notx.com/?s=20"),
        ],
    )
    def test_tracking_of_one_site(self, url: str, expected: str) -> None:
        assert canonical(url) == expected

    @settings(max_examples=300, deadline=None)
    @given(st.one_of(anything, urlish, urlish.map("https://a.example/{}".format), urlish.map("http://{}".format)))
    def test_any_text(self, url: str) -> None:
        result = canonical(url)
        if result is not None:
            assert canonical(result) == result
            assert result.isascii()
            assert is_iri(result)
            assert urlsplit(result).hostname == host(url)
            assert "@" not in urlsplit(result).netloc
            assert not urlsplit(result).fragment


class TestAbsolute:
    # The examples of RFC 3986, section 5.4.
    @pytest.mark.parametrize(
        ("reference", "expected"),
        [
            ("g:h", "g:h"),
            ("g", "http://a/b/c/g"),
            ("./g", "http://a/b/c/g"),
            ("g/", "http://a/b/c/g/"),
            ("/g", "http://a/g"),
            ("//g", "http://g/"),
            ("?y", "http://a/b/c/d;p?y"),
            ("g?y", "http://a/b/c/g?y"),
            ("g#s", "http://a/b/c/g#s"),
            ("g?y#s", "http://a/b/c/g?y#s"),
            (";x", "http://a/b/c/;x"),
            ("g;x?y#s", "http://a/b/c/g;x?y#s"),
            ("", "http://a/b/c/d;p?q"),
            (".", "http://a/b/c/"),
            ("..", "http://a/b/"),
            ("../g", "http://a/b/g"),
            ("../../g", "http://a/g"),
            ("../../../g", "http://a/g"),
            ("/./g", "http://a/g"),
            ("g.", "http://a/b/c/g."),
            ("..g", "http://a/b/c/..g"),
            ("./../g", "http://a/b/g"),
            ("g;x=1/../y", "http://a/b/c/y"),
            ("g?y/../x", "http://a/b/c/g?y/../x"),
            ("g#s/../x", "http://a/b/c/g#s/../x"),
        ],
    )
    def test_the_rfc(self, reference: str, expected: str) -> None:
        assert absolute("http://a/b/c/d;p?q", reference) == expected

    @pytest.mark.parametrize(
        ("reference", "expected"),
        [
            ("#fn", "#fn"),
            ("#", "#"),
            ("#脚注 1", "#脚注 1"),
            ("mailto:a@b.example", "mailto:a@b.example"),
            ("tel:+123", "tel:+123"),
            ("https://b.example/x?utm_source=y#z", "https://b.example/x?utm_source=y#z"),
            ("HTTP://B.Example:80", "http://b.example/"),
            ("https://me@b.example/", "https://me@b.example/"),
            ("图 片.png", "https://a.example/d/%E5%9B%BE%20%E7%89%87.png"),
            ("images\\p.png", "https://a.example/d/images/p.png"),
            ("\\\\b.example\\x", "https://b.example/x"),
            (" x\n", "https://a.example/d/x"),
            ("x?a b#c d", "https://a.example/d/x?a%20b#c%20d"),
            ("100%", "https://a.example/d/100%25"),
        ],
    )
    def test_references_of_documents(self, reference: str, expected: str) -> None:
        assert absolute("https://a.example/d/page.html", reference) == expected

    @pytest.mark.parametrize(
        "reference",
        [
            "javascript:alert(1)",
            "JavaScript:x",
            " javascript:x",
            "java\nscript:x",
            "\x01javascript:x",
            "vbscript:x",
            "data:text/html,x",
            "DATA:x",
            "file:///etc/passwd",
            "blob:https://a.example/1",
            "http://",
            "//",
            "http://[x/",
        ],
    )
    def test_what_is_refused(self, reference: str) -> None:
        assert absolute("https://a.example/d/", reference) is None

    @pytest.mark.parametrize("base", ["", "relative/path", "mailto:x@y.example", "/rooted"])
    def test_without_a_base(self, base: str) -> None:
        assert absolute(base, "x.png") is None
        assert absolute(base, "https://b.example/x") == "https://b.example/x"
        assert absolute(base, "#fn") == "#fn"

    @settings(max_examples=300, deadline=None)
    @given(st.one_of(anything, urlish), st.one_of(st.just("https://a.example/b/c"), anything, urlish))
    def test_any_text(self, reference: str, base: str) -> None:
        result = absolute(base, reference)
        if result is not None and not result.startswith("#"):
            assert result.isascii()
            assert result.split(":")[0].lower() not in ("javascript", "vbscript", "data")
            assert absolute("", result) == result


class TestParts:
    @pytest.mark.parametrize(
        "url",
        [
            "https://a.example",
            "http://a.example/",
            "https://a.example/#top",
            "https://a.example/?utm_source=x",
            "https://a.example/index.html",
            "https://a.example/Index.PHP",
            "https://a.example:8080/.",
        ],
    )
    def test_a_root(self, url: str) -> None:
        assert is_root(url)

    @pytest.mark.parametrize(
        "url", ["https://a.example/x", "https://a.example/?p=1", "https://a.example/a/index.html", "a.example"]
    )
    def test_no_root(self, url: str) -> None:
        assert not is_root(url)

    def test_host_and_origin(self) -> None:
        assert host("https://me@WWW.Example.com:8443/x") == "www.example.com"
        assert origin("https://me@WWW.Example.com:8443/x") == "https://www.example.com:8443"
        assert origin("http://a.example:80/x?y#z") == "http://a.example"
        assert (host("http://[::1]:8080/"), origin("http://[::1]:8080/")) == ("::1", "http://[::1]:8080")


class TestTagUri:
    @pytest.mark.parametrize(
        ("path", "expected"),
        [
            ("a/b.md", "tag:feeds.example,2000:a/b.md"),
            ("新闻/第 1 篇.md", "tag:feeds.example,2000:%E6%96%B0%E9%97%BB/%E7%AC%AC%201%20%E7%AF%87.md"),
            ("caf\u0065\u0301", "tag:feeds.example,2000:caf%C3%A9"),
            ("100%#?&", "tag:feeds.example,2000:100%25%23%3F%26"),
        ],
    )
    def test_spelling(self, path: str, expected: str) -> None:
        assert tag_uri("feeds.example", path) == expected
        assert is_iri(expected)

    @settings(max_examples=100, deadline=None)
    @given(anything.filter(bool))
    def test_any_path(self, path: str) -> None:
        assert is_iri(tag_uri("a.example", path))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://a.example/x", True),
        ("https://例え.jp/路径", True),
        ("urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a", True),
        ("tag:a.example,2000:x", True),
        ("https://a.example/%E4", True),
        ("", False),
        ("x", False),
        ("/x", False),
        ("a b:c", False),
        ("https://a.example/a b", False),
        ("https://a.example/100%", False),
        ("https://a.example/<x>", False),
        ("https://a.example/\u3000", False),
        ("https://a.example/\n", False),
        ("http://", False),
        ("https:///x", False),
        ("http:x", False),
        ("c:/x", False),
        ("标题:x", False),
        ("urn:", False),
    ],
)
def test_is_iri(text: str, expected: bool) -> None:
    assert is_iri(text) is expected


@given(st.from_regex(urls._PLAIN, fullmatch=True))
def test_the_short_way_ends_where_the_long_one_does(url: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(urls, "_PLAIN", re.compile("(?!)"))
        assert urls.canonical(url) == url
    assert urls.canonical(url) == url
