"""Slugs: safe, unique, independent of the order of arrival."""

import random
import re
import subprocess
import sys
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from feedmill.slugs import LIMIT, assign, slugify

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
HASHED = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*-[0-9a-f]{6}")

pieces = st.lists(
    st.sampled_from(
        [
            "C",
            "c",
            "+",
            "#",
            "/",
            "\\",
            "..",
            " ",
            "-",
            "AI",
            "政策",
            "监管",
            "zheng",
            "😀",
            "é",
            "e\u0301",
            "con",
            "\0",
        ]
    ),
    max_size=6,
).map("".join)
any_name = st.one_of(pieces, st.text(max_size=30))


class TestSlugify:
    @pytest.mark.parametrize(
        ("name", "slug"),
        [
            ("政策监管", "zheng-ce-jian-guan"),
            ("AI治理", "ai-zhi-li"),
            ("ＡＩ治理", "ai-zhi-li"),
            ("機器學習", "ji-qi-xue-xi"),
            ("Machine Learning", "machine-learning"),
            ("Ünïcödé", "unicode"),
            ("Привет, мир", "privet-mir"),
            ("../../etc", "etc"),
            ("A/B\\C", "a-b-c"),
            ("&#38;amp;", "38-amp"),
            ("C++", "c"),
            ("..", ""),
            ("🚀", ""),
            ("", ""),
        ],
    )
    def test_names(self, name: str, slug: str) -> None:
        assert slugify(name) == slug

    @settings(max_examples=150, deadline=None)
    @given(any_name)
    def test_any_name(self, name: str) -> None:
        slug = slugify(name)
        assert slug == "" or SLUG.fullmatch(slug)

    @pytest.mark.parametrize(("name", "loaded"), [("Machine Learning", "False"), ("政策", "True")])
    def test_pinyin_is_loaded_for_chinese_alone(self, name: str, loaded: str) -> None:
        before = "import sys, feedmill.slugs as slugs; print('slugify' in sys.modules)"
        code = f"{before}; slugs.slugify({name!r}); print('pypinyin' in sys.modules)"
        ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        assert ran.stdout.split() == ["False", loaded]

    def test_pinyin_is_let_go_of_and_read_again(self) -> None:
        told = "print('pypinyin' in sys.modules, slugs.slugify('银行'), 'pypinyin' in sys.modules)"
        code = f"import sys, feedmill.slugs as slugs; {told}; slugs.forget(); {told}"
        ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        assert ran.stdout.splitlines() == ["False yin-hang True"] * 2


class TestAssign:
    @pytest.mark.parametrize(
        "name",
        [
            "政策监管",
            "AI",
            "A/B",
            "Q&A",
            "it's",
            "A: B, C.",
            "「引号」",
            "AI（人工智能）",
            ".NET",
            "a|b",
            "A → B",
            "Ünïcödé",
            "1,000",
            "€5",
        ],
    )
    def test_ordinary_names_carry_no_hash(self, name: str) -> None:
        assert assign([name], {}) == {name: slugify(name)}

    @pytest.mark.parametrize(
        ("name", "base"),
        [
            ("C++", "c"),
            ("C#", "c"),
            ("C＋＋", "c"),
            ("A*", "a"),
            ("A𐍈", "a"),  # a letter that no table knows
            ("100%", "100"),
            ("AI 🚀", "ai"),
            ("..", "x"),
            ("🚀", "x"),
            ("", "x"),
            ("///", "x"),
            ("CON", "con"),
            ("Lpt1", "lpt1"),
        ],
    )
    def test_names_that_lose_meaning_carry_one(self, name: str, base: str) -> None:
        slug = assign([name], {})[name]
        assert HASHED.fullmatch(slug)
        assert slug[:-7] == base
        assert assign([name, "C", "A", "AI", "100"], {})[name] == slug

    def test_a_hash_never_changes(self) -> None:
        # Published addresses hang on it.
        assert assign(["C++", "🚀", ""], {}) == {"C++": "c-f1deb7", "🚀": "x-ebbc0b", "": "x-e3b0c4"}

    def test_names_that_meet_in_one_call_all_carry_one(self) -> None:
        slugs = assign(["A B", "A-B", "a/b", "C"], {})
        assert slugs["C"] == "c"
        assert len(set(slugs.values())) == 4
        assert all(HASHED.fullmatch(slugs[name]) and slugs[name].startswith("a-b-") for name in ("A B", "A-B", "a/b"))

    def test_a_remembered_name_keeps_its_slug(self) -> None:
        slugs = assign(["A B", "A-B", "C++"], {"a-b": "A B", "see-plus": "C++"})
        assert (slugs["A B"], slugs["C++"]) == ("a-b", "see-plus")
        assert HASHED.fullmatch(slugs["A-B"])

    def test_a_slug_of_another_name_is_never_taken(self) -> None:
        plain = assign(["C++"], {})["C++"]
        again = assign(["C++"], {plain: "C plus plus"})["C++"]
        assert again != plain
        assert HASHED.fullmatch(again)
        assert assign([plain, "C++"], {})[plain] != assign([plain, "C++"], {})["C++"]

    def test_one_name_in_two_normalizations(self) -> None:
        composed, decomposed = "caf\u00e9++", "cafe\u0301++"
        slugs = assign([composed, decomposed], {})
        assert slugs[composed] == slugs[decomposed]
        assert assign([decomposed], {"kept": composed}) == {decomposed: "kept"}

    @pytest.mark.parametrize(
        "name", ["word " * 40, "a" * 200, "政策" * 40, "x " + "y" * 100, "abc" + " " * 300 + "def"]
    )
    def test_long_names_are_cut(self, name: str) -> None:
        slug = assign([name], {})[name]
        assert len(slug) <= LIMIT
        assert HASHED.fullmatch(slug)
        assert assign([name, name + "!"], {})[name + "!"] != slug

    def test_long_names_are_cut_at_a_hyphen(self) -> None:
        slug = assign(["word " * 40], {})["word " * 40]
        assert set(slug.split("-")[:-1]) == {"word"}

    @settings(max_examples=150, deadline=None)
    @given(st.lists(any_name, max_size=8), st.dictionaries(st.sampled_from(["c", "ai", "a-b", "zheng-ce"]), any_name))
    def test_any_names(self, names: list[str], taken: dict[str, str]) -> None:
        slugs = assign(names, taken)
        assert list(slugs) == list(dict.fromkeys(names))
        assert all(SLUG.fullmatch(slug) and len(slug) <= LIMIT for slug in slugs.values())
        assert len(set(slugs.values())) == len({normalize("NFC", name) for name in names})
        for name, slug in slugs.items():
            assert slug not in taken or normalize("NFC", taken[slug]) == normalize("NFC", name)
        assert assign(names, taken | {slug: name for name, slug in slugs.items()}) == slugs

    @settings(max_examples=100, deadline=None)
    @given(st.lists(any_name, max_size=8), st.randoms(use_true_random=False))
    def test_the_order_does_not_matter(self, names: list[str], shuffler: random.Random) -> None:
        shuffled = names[:]
        shuffler.shuffle(shuffled)
        assert assign(shuffled, {}) == assign(names, {})
